"""Runs one Milvus server in the foreground, as `scripts/milvus run` says.

Needs only Python's own library: each kind's environment has the server and little else.
"""

import argparse
import ctypes
import fcntl
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

import namespace
import relay

LOOPBACK = "127.0.0.1"
STANDALONE_PORT = 19530
STANDALONE_HEALTH_PORT = 9091
START_SECONDS_MAX = 180
# After that it is killed: the standalone server may take half an hour over a graceful end.
STOP_SECONDS_MAX = 3
PORT_MAX = 65_535
# How long a standalone server that is started again after a crash waits for the one that is gone.
# It is 30 by default; a machine so busy that the server cannot renew it in time makes it end.
SESSION_SECONDS = 10

# What every client and server of HTTP/2 says first.
HTTP2_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"
HTTP2_SETTINGS = 4


class Stop(Exception):
    """The script is asked to end."""


def fail(summary, *lines):
    print(f"error: {summary}", *[f"  {line}" for line in lines], sep="\n", file=sys.stderr)
    sys.exit(1)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/milvus run", add_help=False)
    parser.add_argument("kind", choices=["lite-2", "lite-3", "standalone"])
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--port", required=True, type=int)
    parser.add_argument("--auth", action="store_true")
    parser.add_argument("--tls", action="store_true")
    options = parser.parse_args()
    if not 0 < options.port <= PORT_MAX:
        parser.error(f"--port must be from 1 to {PORT_MAX}")
    if options.kind != "standalone" and (options.auth or options.tls):
        parser.error(f"{options.kind} has neither authorization nor TLS")
    options.data = options.data.absolute()
    return options


def lock_folder(folder):
    """Two servers on one folder would damage it, and Milvus Lite 2 does not look."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = open(folder / "lock", "a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        fail(f"another server uses {folder}", "Stop it, or choose another --data.")
    return lock


def reserve(port):
    """A socket bound to the port. Milvus Lite 2 would share a busy one and say nothing."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        fail(f"port {port} of {LOOPBACK} cannot be used: {error.strerror}",
             "Choose another --port.")
    return listener


def die_with_parent():
    """Before the server's first instruction: it must not outlive this program, even when killed."""
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def lite_2(options):
    library = pathlib.Path(sys.prefix).glob("lib/python*/site-packages/milvus_lite/lib")
    folder = next(library)
    address = f"{LOOPBACK}:{options.port}"
    command = [folder / "milvus", options.data / "milvus.db", address, "INFO"]
    return command, {"LD_LIBRARY_PATH": str(folder)}


def lite_3(options):
    data = ["--data-dir", options.data / "data"]
    where = ["--host", LOOPBACK, "--port", str(options.port)]
    return [pathlib.Path(sys.prefix) / "bin/milvus-lite", "server", *data, *where], {}


def standalone(options):
    import milvus

    config = milvus.MilvusServerConfig(data_dir=str(options.data / "data"))
    config.set("authorization_enabled", options.auth)
    config.set("common.session.ttl", SESSION_SECONDS)
    if options.tls:
        certificate = make_certificate(options.data / "tls")
        config.set("tls_mode", 1)
        for key, name in [("server_pem_path", "server.pem"), ("server_key_path", "server.key"),
                          ("ca_pem_path", "server.pem")]:
            config.set(key, str(certificate / name))
    config.resolve()
    binaries = pathlib.Path(sys.prefix) / "server/bin"
    return [binaries / "milvus", "run", "standalone"], {
        "DEPLOY_MODE": "STANDALONE",
        "METRICS_PORT": str(STANDALONE_HEALTH_PORT),
        "MILVUS_RUN_DIR": str(options.data / "data/run"),
        "LD_LIBRARY_PATH": str(binaries),
    }


def make_certificate(folder):
    """Made once per data folder, so that a client's trust outlives a restart."""
    if not shutil.which("openssl"):
        fail("openssl, which makes the certificate, is not installed",
             "Install it, as with: apt-get install openssl")
    folder.mkdir(exist_ok=True)
    if not (folder / "server.pem").exists():
        made = subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30",
             "-subj", "/CN=localhost", "-addext", f"subjectAltName=DNS:localhost,IP:{LOOPBACK}",
             "-keyout", folder / "server.key", "-out", folder / "certificate.new"],
            capture_output=True, text=True)
        if made.returncode != 0:
            fail("openssl could not make a certificate", *made.stderr.splitlines())
        (folder / "certificate.new").rename(folder / "server.pem")
    return folder


def start(command, environment, options):
    folder = options.data / "data" if options.kind == "standalone" else options.data
    server = subprocess.Popen(
        command, cwd=folder, env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **environment},
        stdin=subprocess.DEVNULL, stdout=open(options.data / "server.log", "w"),
        stderr=subprocess.STDOUT, preexec_fn=die_with_parent)
    (options.data / "server.pid").write_text(f"{server.pid}\n")
    return server


def speaks_http2(port, tls):
    """Whether the server greets as a gRPC server does. Behind TLS, that it greets at all."""
    with socket.create_connection((LOOPBACK, port), timeout=1) as connection:
        if tls:
            return True
        connection.sendall(HTTP2_PREFACE)
        return connection.recv(9)[3:4] == bytes([HTTP2_SETTINGS])


def is_healthy(port):
    with socket.create_connection((LOOPBACK, port), timeout=2) as connection:
        connection.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
        return connection.recv(64).split(b" ")[1:2] == [b"200"]


def is_ready(options):
    try:
        if options.kind != "standalone":
            return speaks_http2(options.port, tls=False)
        return is_healthy(STANDALONE_HEALTH_PORT) and speaks_http2(STANDALONE_PORT, options.tls)
    except OSError:
        return False


def wait_until_ready(server, options):
    end = time.monotonic() + START_SECONDS_MAX
    while not is_ready(options):
        if server.poll() is not None:
            fail(f"{options.kind} ended before it was ready: {how_it_ended(server)}",
                 *last_words(options))
        if time.monotonic() > end:
            fail(f"{options.kind} was not ready within {START_SECONDS_MAX} s", *last_words(options))
        time.sleep(0.1)


def how_it_ended(server):
    if server.returncode < 0:
        return signal.Signals(-server.returncode).name
    return f"exit code {server.returncode}"


def last_words(options):
    log = options.data / "server.log"
    return [f"The end of {log}:", *log.read_text(errors="replace").splitlines()[-10:]]


def stop(server, options):
    server.terminate()
    try:
        server.wait(STOP_SECONDS_MAX)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    (options.data / "server.pid").unlink(missing_ok=True)


def serve(options):
    listener = reserve(options.port)
    if options.kind == "standalone":
        namespace.enter(fail)
        command, environment = standalone(options)
    else:
        listener.close()
        command, environment = (lite_2 if options.kind == "lite-2" else lite_3)(options)
    server = start(command, environment, options)
    try:
        wait_until_ready(server, options)
        print("ready", flush=True)
        if options.kind == "standalone":
            relay.start(listener, (LOOPBACK, STANDALONE_PORT))
        server.wait()
        fail(f"the server ended: {how_it_ended(server)}")
    except Stop:
        pass
    finally:
        # Nothing may interrupt the end.
        for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(each, signal.SIG_IGN)
        stop(server, options)


def stop_on_signal(number, frame):
    raise Stop


def main():
    options = arguments()
    lock = lock_folder(options.data)
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, stop_on_signal)
    try:
        serve(options)
    except Stop:
        pass
    lock.close()


main()
