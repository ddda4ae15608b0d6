#!/usr/bin/env python3
"""Time what relations cost on a large tree: making the index, and answering questions.

usage: Benchmarks/relations/run speed [options] [FOLDER]

FOLDER is the source of the Linux kernel, fetched as Debian's source package where none is given.

- Indexing: a whole index without vectors, each time in a fresh store, with the program as it is and
  with one from before it read relations, in turns; the bar is 1.5 times the wall time. The latter is
  built in a work tree of its own from a commit, or given by --baseline.
- Questions: those of questions.txt beside this file, over one `apus mcp` process: each once in a
  fresh process (first), then in rounds. The bar is 50 ms for any of them.

Nothing else should run on the machine. Prints Markdown.
"""
import argparse, collections, json, os, pathlib, statistics, subprocess, sys, tempfile, time

import corpora
from edges import processes

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUESTIONS = pathlib.Path(__file__).resolve().with_name("questions.txt")
# The last commit whose index holds words and vectors only.
BASELINE_COMMIT = "91511a4"
INDEXING_BAR = 1.5
QUESTION_BAR_MILLISECONDS = 50

Run = collections.namedtuple("Run", "wall cpu peak size stages files lines")


def main():
    options = arguments()
    folder = pathlib.Path(options.folder).resolve() if options.folder else kernel()
    with tempfile.TemporaryDirectory(prefix="apus-speed-", dir=options.scratch) as scratch:
        home = pathlib.Path(scratch) / "present"
        if options.rounds:
            show_indexing(folder, runs(options, folder, scratch))
        if options.question_rounds:
            if not home.exists():
                index(options.binary, folder, home)
            show_questions(folder, options, str(home))
    return 0


# Indexing.

def runs(options, folder, scratch):
    """Runs of each program, turn by turn; the store of the last run of the present one stays."""
    programs = {"with words and vectors only": baseline(options), "with relations": options.binary}
    found = {name: [] for name in programs}
    for _ in range(options.rounds):
        for name, binary in programs.items():
            home = pathlib.Path(scratch) / ("present" if binary == options.binary else "before")
            subprocess.run(["rm", "-rf", home], check=True)
            found[name].append(index(binary, folder, home))
    subprocess.run(["rm", "-rf", pathlib.Path(scratch) / "before"], check=True)
    return found


def index(binary, folder, home):
    output, wall, cpu, peak = processes.run(
        [str(binary), "index", str(folder), "--no-vectors", "--json"], str(home))
    report = json.loads(output)
    status = json.loads(processes.run([str(binary), "status", str(folder), "--json"], str(home))[0])
    size = sum(f.stat().st_size for f in pathlib.Path(home).rglob("*") if f.is_file())
    stages = ", ".join(f"{s['name']} {s['wall_seconds']:.1f}" for s in report["stages"])
    return Run(wall, cpu, peak, size, stages, status["files"], status["lines"])


def baseline(options):
    """The program from before relations, built where it is not given."""
    if options.baseline:
        return options.baseline
    place = corpora.WORK / f"baseline-{BASELINE_COMMIT}"
    binary = place / ".build/release/apus"
    if not binary.exists():
        if not place.exists():
            subprocess.run(
                ["git", "-C", ROOT, "worktree", "add", "--detach", place, BASELINE_COMMIT],
                check=True, stdout=sys.stderr)
            os.symlink(ROOT / ".deps", place / ".deps")
        subprocess.run(["swift", "build", "--package-path", place, "-c", "release",
                        "--product", "apus"], check=True, stdout=sys.stderr)
    return binary


def show_indexing(folder, found):
    some = next(iter(found.values()))[0]
    print("# What relations cost\n")
    print(f"`{folder.name}`: {some.files:,} files, {some.lines:,} lines.\n\n## A whole index\n")
    print("| index | wall s, each run | CPU s | peak MB | store MB | stages, s |")
    print("|---|---|---|---|---|---|")
    for name, each in found.items():
        best = min(each, key=lambda run: run.wall)
        walls = " / ".join(f"{run.wall:.1f}" for run in each)
        print(f"| {name} | {walls} | {best.cpu:.1f} | {best.peak:.0f} | {best.size / 1e6:.0f} "
              f"| {best.stages} |")
    before, present = (min(run.wall for run in each) for each in found.values())
    work_before, work = (min(run.cpu for run in each) for each in found.values())
    verdict = "met" if present <= INDEXING_BAR * before else "NOT met"
    print(f"\n{present / before:.2f} times the wall time, bar {INDEXING_BAR}: {verdict};"
          f" {work / work_before:.2f} times the CPU time.\n")


# Questions.

def show_questions(folder, options, home):
    questions = [json.loads(line) for line in QUESTIONS.read_text().splitlines() if line]
    first = [ask_in_new_process(options.binary, home, folder, q) for q in questions]
    server = processes.Server(options.binary, home)
    times = {n: [] for n in range(len(questions))}
    replies = {}
    for number in range(len(questions)):
        ask(server, folder, questions[number])
    for _ in range(options.question_rounds):
        for number, question in enumerate(questions):
            took, replies[number] = ask(server, folder, question)
            times[number].append(took)
    server.close()
    print("## Questions\n\n| | p50 ms | p95 ms | most ms |\n|---|---|---|---|")
    everything = [t for each in times.values() for t in each]
    print(f"| new process, first question | {quantiles(first)} |")
    print(f"| running server | {quantiles(everything)} |\n")
    verdict = "met" if max(everything) * 1000 < QUESTION_BAR_MILLISECONDS else "NOT met"
    print(f"Bar {QUESTION_BAR_MILLISECONDS} ms for any question: {verdict}.\n")
    print("| question | p50 ms | most ms | first line of the reply |\n|---|---|---|---|")
    for number, question in enumerate(questions):
        print(f"| `{json.dumps(question)}` | {statistics.median(times[number]) * 1000:.1f} "
              f"| {max(times[number]) * 1000:.1f} | {replies[number]} |")


def ask_in_new_process(binary, home, folder, question):
    server = processes.Server(binary, home)
    took, _ = ask(server, folder, question)
    server.close()
    return took


def ask(server, folder, question):
    """Seconds until the reply, and its first line."""
    start = time.monotonic()
    reply = server.call("tools/call", {"name": "find_relations",
                                       "arguments": {"path": str(folder), **question}})
    took = time.monotonic() - start
    text = reply["content"][0]["text"]
    if reply.get("isError"):
        sys.exit(f"speed: {json.dumps(question)}: {text}")
    line = text.split("\n")[0].replace(str(folder), folder.name)
    return took, line.replace("|", "\\|")[:80]


def quantiles(times):
    values = statistics.median(times), processes.quantile(times, 0.95), max(times)
    return " | ".join(f"{1000 * value:.1f}" for value in values)


def kernel():
    """The source of the kernel as Debian has it now; the original, without Debian's changes."""
    folder = corpora.made(corpora.WORK / "kernel")
    if not any(folder.glob("linux-*")):
        apt = corpora.debian_sources(corpora.made(corpora.WORK / "apt"))
        with tempfile.TemporaryDirectory(dir=folder) as temporary:
            subprocess.run([*apt, "source", "--download-only", "-qq", "linux"], cwd=temporary,
                           check=True)
            archive = next(pathlib.Path(temporary).glob("linux_*.orig.tar.*"))
            subprocess.run(["tar", "-xf", archive, "-C", folder], check=True)
    return next(folder.glob("linux-*"))


def arguments():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/relations/run speed", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", metavar="FOLDER")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/apus"), metavar="PATH")
    parser.add_argument("--baseline", metavar="PATH",
                        help=f"a program from before relations (default: of {BASELINE_COMMIT})")
    parser.add_argument("--rounds", type=int, default=2, metavar="N",
                        help="runs of each program; 0 leaves indexing out (default: %(default)s)")
    parser.add_argument("--question-rounds", type=int, default=5, metavar="N",
                        help="0 leaves questions out (default: %(default)s)")
    parser.add_argument("--scratch", metavar="FOLDER", help="where stores are made, a few GB")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
