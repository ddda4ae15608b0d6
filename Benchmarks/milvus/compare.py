"""Compares Apus's client of Milvus with pymilvus, by turns on the same servers in one run.

Each does the same calls with the same rows. Prints a Markdown report, with what the rows take of
the server's memory and disk in the first turn.
"""

import argparse
import json
import pathlib
import signal
import subprocess
import sys
import tempfile

import pymilvus

import servers

HERE = pathlib.Path(__file__).resolve().parent
ORDERS = [["Apus", "pymilvus"], ["pymilvus", "Apus"]]
SEARCHES = ["dense", "sparse", "hybrid"]


def command(client, kind, options, server, rows):
    program = [options.binary] if client == "Apus" else [
        sys.executable, HERE / "pymilvus_rates.py"]
    dense_only = ["--dense-only"] if kind == "standalone" else []
    return [*program, "--rows", str(options.rows), "--pause", *dense_only, server.address, rows]


def turn(client, kind, options, server, rows):
    """The figures that a client prints, with what the server takes once the rows are in it."""
    before = server.resident_bytes(), server.disk_bytes()
    child = subprocess.Popen(command(client, kind, options, server, rows), text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    if child.stdout.readline().strip() == "filled":
        server.settle()
        after = server.resident_bytes(), server.disk_bytes()
    figures, _ = child.communicate("go on\n")
    if child.returncode != 0:
        raise SystemExit(f"{client} failed; its own message is above")
    return json.loads(figures) | {"before": before, "after": after}


def turns(kind, options, rows):
    """Of each client the figures of its turns; the first of Apus is the first of all."""
    done = {"Apus": [], "pymilvus": []}
    with servers.running(kind) as server:
        for order in ORDERS:
            for client in order:
                print(f"{kind}: {client}", file=sys.stderr)
                done[client].append(turn(client, kind, options, server, rows))
    return done


def mean(values):
    return sum(values) / len(values)


def comparison_rows(done):
    """What is compared: the figures of both clients in each turn, and the ratio of the means."""
    def row(what, figures, digits):
        apus, other = ([f"{value:,.{digits}f}" for value in map(figures, done[client])]
                       for client in ["Apus", "pymilvus"])
        ratio = mean([*map(figures, done["Apus"])]) / mean([*map(figures, done["pymilvus"])])
        return f"| {what} | {'; '.join(apus)} | {'; '.join(other)} | {ratio:.2f} |"

    yield row("rows/s", lambda figures: figures["rows_per_second"], 0)
    for search in SEARCHES:
        key = f"{search}_milliseconds"
        if key in done["Apus"][0]:
            for share in ["p50", "p95"]:
                yield row(f"{search} search, {share}, ms", lambda figures: figures[key][share], 2)
    yield row("recall of the nearest ten", lambda figures: figures["dense_recall_at_10"], 3)


def size_rows(first):
    (memory_before, disk_before), (memory, disk) = first["before"], first["after"]
    rows, log = (after - before for after, before in zip(disk, disk_before))
    for what, size in [("disk: rows and indexes", rows), ("disk: log of changes", log),
                       ("memory, beyond the empty server's", memory - memory_before)]:
        yield f"| {what} | {size / first['rows']:,.0f} | {size / 1e6:,.0f} |"
    yield f"| memory of the empty server, beside that | | {memory_before / 1e6:,.0f} |"


def report(kind, done):
    print(f"## {servers.title(kind)}\n")
    print("| what | Apus, each turn | pymilvus, each turn | Apus / pymilvus |\n|---|---|---|---|")
    print(*comparison_rows(done), sep="\n")
    print("\n| with all rows, and nothing else | bytes a row | MB |\n|---|---|---|")
    print(*size_rows(done["Apus"][0]), sep="\n", end="\n\n", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rows", type=int, default=100_000, help="default 100,000")
    parser.add_argument("--dimensions", type=int, default=256, help="of the dense vectors")
    parser.add_argument("--binary", default=servers.ROOT / ".build/release/MilvusBenchmark",
                        help="default: of the release build")
    parser.add_argument("servers", nargs="*", metavar="KIND",
                        help=f"default: {' '.join(servers.NAMES)}")
    options = parser.parse_args()
    if unknown := set(options.servers) - set(servers.NAMES):
        parser.error(f"'{min(unknown)}' is none of {', '.join(servers.NAMES)}")
    if not pathlib.Path(options.binary).exists():
        parser.error(f"{options.binary} is not there; "
                     "run swift build -c release --product MilvusBenchmark")
    # So that no server is left behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    with tempfile.NamedTemporaryFile(prefix="apus-rows-") as rows:
        subprocess.run([sys.executable, HERE / "make_rows.py", rows.name, "--rows",
                        str(options.rows), "--dimensions", str(options.dimensions)], check=True)
        print(f"{options.rows:,} rows, vectors of {options.dimensions} numbers, "
              f"pymilvus {pymilvus.__version__}\n", flush=True)
        for kind in options.servers or servers.NAMES:
            report(kind, turns(kind, options, rows.name))


main()
