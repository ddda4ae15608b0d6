"""Command runs that a fault may meet, each with the state it starts from."""

import dataclasses
import json
import os
import shutil
import subprocess

import corpus
import small_disk
import trial


@dataclasses.dataclass
class Scenario:
    """One command on one project, and what it did without faults."""

    name: str
    project: corpus.Project
    state: int
    arguments: list
    before: str = ""  # a copy of the home folder, empty for none
    calls: list = dataclasses.field(default_factory=list)
    expected: dict = dataclasses.field(default_factory=dict)
    views_before: dict = dataclasses.field(default_factory=dict)
    answers: list = dataclasses.field(default_factory=list)
    digest: str = ""
    growth_kibibytes: int = 0  # how much the home folder is larger after the run, at least


NAMES = {
    "first-index": "a first index, of two batches",
    "edits": "an incremental index of changed, added, removed and moved files",
    "compaction": "an index of a few edits that leads to a merge of segments",
    "rebuild": "an index that writes all derived files anew",
    "vectors": "the vectors of a small project",
    "search": "a first search, which indexes and embeds what it needs",
    "clear": "deletion of one of two indexes",
    "gc": "garbage collection after edits",
    "commit-view": "an index of a commit beside that of the working tree",
}
SEGMENT_COUNT_EDITS = 12


class Stage:
    """Makes what scenarios start from."""

    def __init__(self, work, root, options, program, store):
        self.program = program
        self.store = store
        self.verification = ["verify"] if program.offers("verify") else ["doctor"]
        self.knows_digest = program.offers("verify", "--digest")
        self.homes = os.path.join(work, "homes")
        os.makedirs(self.homes)
        paths = corpus.source_files(root, options.corpus, options.files)
        self.large = corpus.Project(work, "large", options.seed)
        self.large.fill(options.corpus, paths)
        self.large.derive(1, corpus.edit_much)
        for state in range(2, 2 + SEGMENT_COUNT_EDITS):
            self.large.derive(state, corpus.edit_few)
        self.small = corpus.Project(work, "small", options.seed)
        self.small.fill(options.corpus, paths[:: max(1, len(paths) // 24)])

    def put(self, before, free_kibibytes=0):
        """Makes the home folder what it was at a point, on a disk of its own if it has a size."""
        disk = small_disk.SmallDisk(self.program.home)
        disk.unmount()
        shutil.rmtree(self.program.home, ignore_errors=True)
        if free_kibibytes:
            os.makedirs(self.program.home)
            disk.mount(small_disk.kibibytes(before) + free_kibibytes)
        if before:
            subprocess.run(["cp", "-aT", before, self.program.home], check=True)

    def keep(self, name):
        kept = os.path.join(self.homes, name)
        if not os.path.exists(kept):
            subprocess.run(["cp", "-a", self.program.home, kept], check=True)
        return kept

    def run(self, project, state, *arguments):
        project.switch(state)
        result = self.program.run([*arguments, "--json"], project.path)
        if result.code != 0:
            raise SystemExit(f"{' '.join(arguments)} failed without any fault: {result}")

    def measured(self, scenario):
        """Runs a scenario without faults and notes its writes and what it leads to."""
        self.put(scenario.before)
        scenario.project.switch(scenario.state)
        scenario.views_before = self.store.views()
        size = small_disk.kibibytes(self.program.home)
        result, scenario.calls = self.program.traced(scenario.arguments, scenario.project.path)
        if result.code != 0 or not scenario.calls:
            raise SystemExit(f"{scenario.name} failed without any fault: {result}")
        scenario.growth_kibibytes = small_disk.kibibytes(self.program.home) - size
        scenario.expected = self.store.content()
        scenario.answers = self.answers(scenario)
        scenario.digest = self.digest()
        stray, missing = self.store.stray_files()
        if stray or missing:
            raise SystemExit(f"{scenario.name} without a fault: stray {stray}, missing {missing}")
        return scenario

    def digest(self):
        """What the program itself says its indexes hold, segments included."""
        if not self.knows_digest:
            return ""
        result = self.program.run(["verify", "--digest"], self.program.scratch)
        return result.output if result.code == 0 else str(result)

    def answers(self, scenario):
        """The best places for some queries; what is derived from the store shows here."""
        answers = []
        for query in trial.QUERIES:
            result = self.program.run(
                ["search", query, "--no-refresh", "--leg", "lexical,dense", "--json", "-n", "40"],
                scenario.project.path)
            places = [
                (found["path"], found["start_line"], found["score"], found["text"])
                for found in json.loads(result.output)["results"]] if result.code == 0 else []
            answers.append((result.code, places))
        return answers

    def scenarios(self, wanted):
        makers = {
            "first-index": self.first_index, "edits": self.edits, "compaction": self.compaction,
            "rebuild": self.rebuild, "vectors": self.vectors, "search": self.search,
            "clear": self.clear, "gc": self.garbage, "commit-view": self.commit_view}
        for name in NAMES:
            if wanted and name not in wanted:
                continue
            scenario = makers[name]()
            if scenario:
                yield scenario

    def indexed(self):
        self.put("")
        self.run(self.large, 0, "index", "--no-vectors")
        return self.keep("indexed")

    def edited(self):
        self.indexed()
        self.run(self.large, 1, "index", "--no-vectors")
        return self.keep("edited")

    INDEX = ["index", "--no-vectors", "--json"]

    def first_index(self):
        return Scenario("first-index", self.large, 0, self.INDEX)

    def edits(self):
        return Scenario("edits", self.large, 1, self.INDEX, self.indexed())

    def compaction(self):
        """Edits until the next one lowers the number of segments."""
        before = self.edited()
        for state in range(2, 2 + SEGMENT_COUNT_EDITS):
            self.put(before)
            count = self.store.segment_count()
            self.run(self.large, state, "index", "--no-vectors")
            if self.store.segment_count() <= count:
                return Scenario("compaction", self.large, state, self.INDEX, before)
            before = self.keep(f"edited-{state}")
        return None

    def rebuild(self):
        return Scenario("rebuild", self.large, 1, [*self.INDEX, "--force"], self.edited())

    def vectors(self):
        self.put("")
        self.run(self.small, 0, "index", "--no-vectors")
        return Scenario("vectors", self.small, 0, ["index", "--json"], self.keep("small"))

    def search(self):
        return Scenario(
            "search", self.small, 0, ["search", "how is a broken file reported", "--json"])

    def clear(self):
        self.put("")
        self.run(self.small, 0, "index", "--no-vectors")
        self.run(self.large, 0, "index", "--no-vectors")
        return Scenario("clear", self.large, 0, ["clear", "."], self.keep("both"))

    def garbage(self):
        if not self.program.offers("gc"):
            return None
        return Scenario("gc", self.large, 1, ["gc"], self.edited())

    def commit_view(self):
        if not self.program.offers("index", "--at"):
            return None
        return Scenario(
            "commit-view", self.large, 1, [*self.INDEX, "--at", "HEAD"], self.edited())
