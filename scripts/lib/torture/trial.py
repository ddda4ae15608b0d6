"""One run of a scenario that meets one fault, and what must be true after it."""

import json
import os
import re

import small_disk

QUERIES = ["store", "how is a broken file reported"]
# What a search may answer while there is nothing, or not everything, to search.
NOTHING_YET = re.compile(r"not indexed|nothing is searchable|nothing searchable|being indexed|"
                         r"Nothing to index|clear|index it", re.IGNORECASE)


class Trial:
    """Runs a scenario with a fault and collects every check that fails."""

    def __init__(self, stage, scenario, fault):
        self.stage = stage
        self.scenario = scenario
        self.fault = fault
        self.program = stage.program
        self.store = stage.store
        self.failures = []
        self.message = ""
        self.was_reached = True

    def run(self):
        small = self.fault.at if self.fault.is_small_disk else 0
        self.stage.put(self.scenario.before, small)
        self.scenario.project.switch(self.scenario.state)
        result = self._apus(*self.scenario.arguments, fault=self.fault)
        self._judge_end(result)
        if not self.was_reached:
            return self
        self._judge_search()
        if self.fault.is_small_disk:
            # Without any space not even a look into a database is possible.
            small_disk.SmallDisk(self.program.home).enlarge()
        self._judge_state(result)
        self._judge_restart()
        self._judge_final()
        return self

    def _apus(self, *arguments, fault=None):
        return self.program.run(list(arguments), self.scenario.project.path, fault=fault)

    def _check(self, condition, text):
        if not condition:
            self.failures.append(text)

    def _judge_end(self, result):
        if self.fault.ends_process:
            self.was_reached = result.was_killed
            self._check(result.code >= 0 or result.was_killed, f"crashed: {result}")
            return
        self._check(result.code in (0, 1, 2), f"crashed: {result}")
        # Progress may stand before it.
        said = [line for line in result.error.splitlines() if line.startswith("apus: ")]
        self.message = said[0] if said else ""
        self._check(result.code == 0 or said, f"an error without a cause: {result}")
        if "Fatal error" in result.error or "Traceback" in result.error:
            self.failures.append(f"crashed: {result}")

    def _judge_state(self, result):
        """Whatever is called complete is the view of before or the view of after."""
        for root, state in self._listed():
            view = self.store.views().get(root)
            before = self.scenario.views_before.get(root)
            after = self.scenario.expected["views"].get(root)
            if state == "complete":
                self._check(
                    view in (before, after), f"called complete, but neither old nor new: {root}")
            self._check(
                state in ("complete", "partial", "indexing"), f"unknown state {state} of {root}")
        if result.code == 0 and not self.fault.ends_process:
            views = self.store.views()
            self._check(
                views == self.scenario.expected["views"], "ended well without having done it all")
        for problem in self.store.problems():
            self.failures.append(f"after the fault: {problem}")

    def _listed(self):
        result = self._apus("list", "--json")
        self._check(result.code in (0, 1), f"the store does not open: {result}")
        try:
            listed = json.loads(result.output) if result.code == 0 else []
        except ValueError:
            self.failures.append(f"no JSON: {result}")
            return []
        return [(codebase["root"].encode(), codebase["state"]) for codebase in listed
                if isinstance(codebase, dict) and "at" not in codebase]

    def _judge_search(self):
        result = self._apus("search", QUERIES[0], "--no-refresh", "--leg", "lexical,dense", "--json")
        if result.code == 0:
            found = json.loads(result.output)["results"]
            self._check(found, "a search without results ended with 0")
        else:
            is_full = self.fault.is_small_disk and "is full" in result.error
            says = result.code == 1 or is_full or NOTHING_YET.search(result.error)
            self._check(says, f"a search does not say what is missing: {result}")

    def _judge_restart(self):
        """The same command again: it ends well and does not do again what was done."""
        analyses, vectors = self.store.analysis_count(), self.store.vector_count()
        result = self._apus(*self.scenario.arguments)
        name = self.scenario.name
        # The fault may have come after the last commit.
        self._check(
            result.code == 0 or (name == "clear" and result.code == 1), f"the restart: {result}")
        if result.code != 0 or "--json" not in self.scenario.arguments or name == "search":
            return
        report = json.loads(result.output)
        if "files_analysed" in report:
            new = self.store.analysis_count() - analyses
            self._check(
                report["files_analysed"] == new,
                f"parsed {report['files_analysed']} files again for {new} new analyses")
            new = self.store.vector_count() - vectors
            self._check(
                report["vectors_computed"] == new,
                f"embedded {report['vectors_computed']} texts again for {new} new vectors")

    def _judge_final(self):
        content = self.store.content()
        for part, digest in self.scenario.expected.items():
            self._check(content.get(part) == digest, f"{part} differ from those of a run without faults")
        self._check(
            self.stage.answers(self.scenario) == self.scenario.answers, "answers differ")
        self._check(
            self.stage.digest() == self.scenario.digest, "the digest differs")
        stray, missing = self.store.stray_files()
        self._check(not stray, f"files nobody needs: {stray}")
        self._check(not missing, f"files are missing: {missing}")
        for problem in self.store.problems():
            self.failures.append(problem)
        verified = self._apus(*self.stage.verification)
        self._check(verified.code == 0, f"{' '.join(self.stage.verification)}: {verified}")


def command_line(scenario, fault, seed):
    """How to run one trial again."""
    lasts = "" if fault.ends_process else f" --lasts {fault.lasts}"
    return (f"scripts/torture --scenario {scenario.name} --at {fault.at} --kind {fault.kind}{lasts}"
            f" --seed {seed} --keep")
