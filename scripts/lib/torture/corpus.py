"""Projects to index, each in several states that differ by a few edits."""

import os
import random
import shutil
import subprocess


def source_files(root, corpus, count_max):
    """Paths relative to the corpus, the same for the same tree."""
    if corpus != root:
        paths = [
            os.path.relpath(os.path.join(place, name), corpus)
            for place, folders, names in os.walk(corpus) for name in names
            if not os.path.islink(os.path.join(place, name)) and "/." not in place]
    else:
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "Sources", "docs", "scripts"],
            capture_output=True, check=True)
        paths = [path.decode() for path in listed.stdout.split(b"\0") if path]
    usable = [path for path in paths if 0 < os.path.getsize(os.path.join(corpus, path)) < 60_000]
    return sorted(usable)[:count_max]


class Project:
    """A folder that can be put into one of its states at no cost.

    States share unchanged files as hard links and are swapped by renaming folders, so that a file
    that did not change looks to a scan as it always did.
    """

    def __init__(self, folder, name, seed):
        self.path = os.path.join(folder, name)
        self._states = os.path.join(folder, f"{name}-states")
        self._current = None
        self._random = random.Random(seed)
        os.makedirs(self._states)

    def fill(self, corpus, paths):
        """Makes state 0 of copies of files, committed to a git repository."""
        for path in paths:
            target = os.path.join(self._folder(0), path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(os.path.join(corpus, path), target)
        self._git("init", "-q")
        self._git("add", "-A")
        self._git("-c", "user.name=torture", "-c", "user.email=", "commit", "-qm", "all")

    def derive(self, state, edit):
        """Makes a state from the one before it; `edit` gets its folder and a source of chance."""
        subprocess.run(["cp", "-al", self._folder(state - 1), self._folder(state)], check=True)
        edit(self._folder(state), self._random)

    def switch(self, state):
        if self._current is not None:
            os.rename(self.path, self._folder(self._current))
        os.rename(self._folder(state), self.path)
        self._current = state

    def _folder(self, state):
        return os.path.join(self._states, str(state))

    def _git(self, *arguments):
        environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
        subprocess.run(
            ["git", "-C", self._folder(0), *arguments], check=True, env=environment)


def files_of(folder):
    return sorted(
        os.path.join(place, name) for place, _, names in os.walk(folder) for name in names
        if "/.git" not in place)


def rewrite(path, content):
    """Puts a new file in place of one that other states share."""
    os.remove(path)
    with open(path, "w", encoding="utf-8") as file:
        file.write(content)


def edit_few(folder, chance):
    """Changes three files."""
    for path in chance.sample(files_of(folder), 3):
        with open(path, encoding="utf-8", errors="replace") as file:
            content = file.read()
        rewrite(path, content + f"\n# marker {chance.randrange(10**9)}\n")


def edit_much(folder, chance):
    """Changes, adds, removes and moves files, as a switch of branches does."""
    for _ in range(4):
        edit_few(folder, chance)
    for path in chance.sample(files_of(folder), 4):
        os.remove(path)
    for number in range(5):
        with open(os.path.join(folder, f"added{number}.py"), "w", encoding="utf-8") as file:
            file.write(f"def added_{number}():\n    return {chance.randrange(10**9)}\n")
    moved = os.path.dirname(chance.choice(files_of(folder)))
    if moved != folder:
        os.rename(moved, moved + "-moved")
