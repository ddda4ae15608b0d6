"""The program under test, run with or without a fault."""

import collections
import dataclasses
import os
import signal
import subprocess

KINDS = ("kill", "tear", "EIO", "ENOSPC", "disk")
Call = collections.namedtuple("Call", "number name file")


@dataclasses.dataclass(frozen=True)
class Fault:
    """What happens at the write of a number; of a small disk the number is its free kibibytes."""

    at: int
    kind: str  # of KINDS
    lasts: str = "once"

    @property
    def ends_process(self):
        return self.kind in ("kill", "tear")

    @property
    def is_small_disk(self):
        return self.kind == "disk"

    def __str__(self):
        return f"{self.kind} at {self.at}" + ("" if self.ends_process else f" {self.lasts}")


@dataclasses.dataclass(frozen=True)
class Result:
    code: int  # negative: the signal that ended it
    output: str
    error: str

    @property
    def was_killed(self):
        return self.code == -signal.SIGKILL

    def __str__(self):
        return f"exit {self.code}: {self.error.strip() or self.output.strip()[:300]}"


class Program:
    """Runs `apus` on one home folder."""

    SECONDS_MAX = 120

    def __init__(self, path, library, home, resources, scratch):
        self.path = path
        self.home = home
        self.library = library
        self.scratch = scratch
        self.environment = {
            "APUS_HOME": home, "HOME": scratch, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"],
            "APUS_RESOURCES": resources, "GIT_CONFIG_NOSYSTEM": "1"}
        if "LD_LIBRARY_PATH" in os.environ:
            self.environment["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]

    def run(self, arguments, directory, fault=None, trace=None):
        environment = dict(self.environment)
        if fault and fault.is_small_disk:
            fault = None
        if fault or trace:
            environment |= {"LD_PRELOAD": self.library, "FAULT_FOLDER": self.home}
        if trace:
            environment["FAULT_TRACE"] = trace
        if fault:
            environment |= {
                "FAULT_AT": str(fault.at), "FAULT_KIND": fault.kind, "FAULT_LASTS": fault.lasts}
        done = subprocess.run(
            [self.path, *arguments], cwd=directory, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=self.SECONDS_MAX, check=False)
        return Result(
            done.returncode, done.stdout.decode(errors="replace"),
            done.stderr.decode(errors="replace"))

    def traced(self, arguments, directory):
        """Runs without faults; also returns the calls that write below the home folder."""
        trace = os.path.join(self.scratch, "trace")
        if os.path.exists(trace):
            os.remove(trace)
        result = self.run(arguments, directory, trace=trace)
        return result, list(self._calls(trace))

    def _calls(self, trace):
        if not os.path.exists(trace):
            return
        with open(trace, encoding="utf-8") as lines:
            for line in lines:
                number, name, path = line.rstrip("\n").split(" ", 2)
                yield Call(int(number), name, self._kind_of_file(path))

    def _kind_of_file(self, path):
        name = os.path.relpath(path, self.home)
        if ".segment" in name:
            return "segment.tmp" if name.endswith(".tmp") else "segment"
        return "".join(letter for letter in name if not letter.isdigit())

    def offers(self, command, option=""):
        """Whether this version has a command, and with it an option."""
        result = self.run(["help", command], self.scratch)
        return result.code == 0 and f"apus {command}" in result.output and option in result.output
