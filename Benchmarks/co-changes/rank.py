#!/usr/bin/env python3
"""How well measures of co-change foretell what the next commit changes.

    rank.py REPOSITORY...

Takes the newest third of a repository's commits, at most 600, one after the other. Each file of a
commit asks which others belong to it; only commits before count. An answer is right where the commit
changed the file too. Prints, per measure, the mean of the reciprocal rank of the first right answer
and the share of right files among the first five, over all questions that any measure could answer.
"""
import collections
import math
import subprocess
import sys

COMMITS, FILES_MAX, QUESTIONS_MAX, SUPPORT_MIN = 6000, 30, 10, 2


def commits(repository):
    """The sets of files that commits changed, newest first, under their present names."""
    log = subprocess.run(
        ["git", "-C", repository, "log", "--no-merges", f"-n{COMMITS}", "--format=%x01", "-z",
         "--name-status", "-M", "HEAD"], capture_output=True, check=True).stdout
    found, present, fields = [], {}, iter(log.split(b"\0"))
    renames = []
    for field in fields:
        if field.startswith(b"\1"):
            for former, later in renames:
                present[former] = later
            renames = []
            found.append(set())
            continue
        status = field.strip()
        if not status:
            continue
        former = next(fields) if status[:1] in b"RC" else None
        path = next(fields)
        path = present.get(path, path)
        found[-1].add(path)
        if status[:1] == b"R":
            renames.append((former, path))
    return found


# Of one other file: common commits, the subject's, the other's, all, sums of weights.
MEASURES = {
    "share": lambda s, a, b, n, w: s / a,
    "share less expected": lambda s, a, b, n, w: s / a - b / n,
    "share by root of other's": lambda s, a, b, n, w: s / (a * math.sqrt(b)),
    "Jaccard": lambda s, a, b, n, w: s / (a + b - s),
    "small commits": lambda s, a, b, n, w: w["size"],
    "new commits": lambda s, a, b, n, w: w["age"],
    "new and small commits": lambda s, a, b, n, w: w["both"],
    "new, small, rare (Apus)": lambda s, a, b, n, w: w["both"] * (1 - b / (n + 1)),
}


def measure(repository):
    """Sums of both figures by measure, and the number of questions."""
    history = commits(repository)
    tested = range(min(600, len(history) // 3))
    touching, sizes = collections.defaultdict(list), []
    sums, count = collections.defaultdict(lambda: [0.0, 0.0]), 0
    for number in reversed(range(len(history))):
        files = history[number]
        if number in tested and 2 <= len(files) <= FILES_MAX:
            for subject in sorted(files)[:QUESTIONS_MAX]:
                count += question(subject, files - {subject}, touching, sizes, sums)
        if len(files) <= FILES_MAX:
            for path in files:
                touching[path].append(len(sizes))
            sizes.append(files)
    return sums, count


def question(subject, right, touching, sizes, sums):
    shared = collections.Counter()
    weights = collections.defaultdict(lambda: collections.Counter())
    for number in touching[subject]:
        files = sizes[number]
        age = 0.5 ** ((len(sizes) - 1 - number) / 500)
        size = 1 / math.sqrt(max(len(files) - 1, 1))
        for path in files - {subject}:
            shared[path] += 1
            weights[path].update(age=age, size=size, both=age * size)
    found = [path for path, support in shared.items() if support >= SUPPORT_MIN]
    if not right & set(found):
        return 0
    for name, score in MEASURES.items():
        order = sorted(found, key=lambda path: (-score(
            shared[path], len(touching[subject]), len(touching[path]), len(sizes),
            weights[path]), path))
        first = next(rank for rank, path in enumerate(order, 1) if path in right)
        sums[name][0] += 1 / first
        sums[name][1] += len(right & set(order[:5])) / min(5, len(right))
    return 1


def main():
    results = [measure(repository) for repository in sys.argv[1:]]
    print(f"{sum(count for _, count in results)} questions of {len(results)} repositories")
    for name in MEASURES:
        means = [[figure / count for figure in sums[name]] for sums, count in results if count]
        print(f"{name:28}", *(f"{sum(column) / len(means):.3f}" for column in zip(*means)))


main()
