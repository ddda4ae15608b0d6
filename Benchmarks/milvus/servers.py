"""Servers that scripts/milvus runs, with what they take of memory and disk."""

import contextlib
import pathlib
import re
import socket
import subprocess
import tempfile
import time

import pymilvus

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = {"lite-2": "Milvus Lite", "standalone": "Milvus standalone"}
INDEX_SECONDS_MAX = 600
# Where a standalone server keeps changes for those of its parts that still have to take them in.
LOG_FOLDER = "rocksmq"


class Server:
    def __init__(self, kind, folder):
        self.folder = pathlib.Path(folder)
        self.address = f"127.0.0.1:{free_port()}"
        self.process = subprocess.Popen(
            [ROOT / "scripts/milvus", "run", kind, "--data", folder, "--port",
             self.address.rpartition(":")[2]], stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise SystemExit(f"Milvus {kind} did not start; its own message is above")
        self.is_real = kind == "standalone"

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def resident_bytes(self):
        process = int((self.folder / "server.pid").read_text())
        status = pathlib.Path(f"/proc/{process}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return 1024 * int(line.split()[1])

    def disk_bytes(self):
        """Of the rows and of the log of changes, separately."""
        sizes = {False: 0, True: 0}
        for path in self.folder.rglob("*"):
            # Files come and go.
            with contextlib.suppress(FileNotFoundError):
                if path.is_file():
                    sizes[LOG_FOLDER in path.parts] += 512 * path.stat().st_blocks
        return sizes[False], sizes[True]

    def settle(self):
        """Waits until all rows are indexed, which a real server does in its own time."""
        if not self.is_real:
            return
        client = pymilvus.MilvusClient(uri=f"http://{self.address}", timeout=INDEX_SECONDS_MAX)
        end = time.monotonic() + INDEX_SECONDS_MAX
        for name in client.list_collections():
            client.flush(name)
            while not is_settled(client, name):
                if time.monotonic() > end:
                    raise SystemExit(f"{name} was not indexed within {INDEX_SECONDS_MAX} s")
                time.sleep(0.5)
        client.close()


def is_settled(client, collection):
    """Whether all is indexed and no searched part of the collection still grows."""
    names = client.list_indexes(collection)
    indexes = [client.describe_index(collection, name) for name in names]
    loaded = client.list_loaded_segments(collection)
    return (all(index["pending_index_rows"] == 0 for index in indexes)
            and all(segment.state.name == "Sealed" for segment in loaded))


def title(kind):
    """With the version that scripts/milvus installs."""
    lock = (ROOT / f"deps/milvus/{kind}.lock").read_text()
    return f"{NAMES[kind]} {re.search(r'==([0-9.]+)', lock)[1]}"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def running(kind):
    """A server with data of its own, which are removed."""
    with tempfile.TemporaryDirectory(prefix="apus-milvus-") as folder:
        server = Server(kind, folder)
        try:
            yield server
        finally:
            server.stop()
