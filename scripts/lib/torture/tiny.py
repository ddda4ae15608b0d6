"""A tree of very many tiny files: that it works, and what it costs."""

import json
import os
import resource
import time

FOLDER_FILES = 100


def make(folder, count):
    """Files of one short line, a hundred to a folder and a hundred folders to a folder."""
    for number in range(count):
        place = os.path.join(
            folder, f"a{number // (FOLDER_FILES * 100)}", f"b{number // FOLDER_FILES % 100}")
        if number % FOLDER_FILES == 0:
            os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"f{number}.py"), "w", encoding="ascii") as file:
            file.write(f"value_{number} = {number}\n")


class TinyFiles:
    """Indexes, looks again, edits one file and searches; collects figures and failures."""

    def __init__(self, program, folder, count):
        self.program = program
        self.folder = folder
        self.count = count
        self.lines = []
        self.failures = []

    def run(self):
        os.makedirs(self.folder)
        make(self.folder, self.count)
        self._index("first index", self.count, parsed=self.count)
        self._index("nothing changed", self.count, parsed=0)
        edited = os.path.join(self.folder, "a0", "b0", "f7.py")
        with open(edited, "w", encoding="ascii") as file:
            file.write("value_seven_changed = 7\n")
        self._index("one file changed", self.count, parsed=1)
        self._search("value_seven_changed", "a0/b0/f7.py")
        self._search(f"value_{self.count - 1}", f"f{self.count - 1}.py")
        kib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.lines.append(f"peak memory of a run: {kib // 1024} MB")
        return self

    def _timed(self, *arguments):
        started = time.monotonic()
        result = self.program.run(list(arguments), self.folder)
        return result, time.monotonic() - started

    def _index(self, name, file_count, parsed):
        result, seconds = self._timed("index", "--no-vectors", "--json")
        self.lines.append(f"{name}: {seconds:.2f} s")
        if result.code != 0:
            self.failures.append(f"{name}: {result}")
            return
        report = json.loads(result.output)
        found = report["files_added"] + report["files_modified"] + report["files_unchanged"]
        if (found, report["files_analysed"]) != (file_count, parsed):
            self.failures.append(
                f"{name}: {found} files and {report['files_analysed']} parsed, not"
                f" {file_count} and {parsed}")

    def _search(self, query, path):
        result, seconds = self._timed(
            "search", query, "--no-refresh", "--leg", "lexical,dense", "--json")
        self.lines.append(f"search for {query}: {seconds:.2f} s")
        found = json.loads(result.output)["results"] if result.code == 0 else []
        if not found or not found[0]["path"].endswith(path):
            self.failures.append(f"search for {query} did not find {path}: {result}")
