#!/usr/bin/env python3
"""Keeps a journal of what happened, one line an event."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from typing import Iterator, TypeVar

T = TypeVar("T")
DEFAULT_PATH = "~/.journal"
_cache: dict[str, "Journal"] = {}
lower, upper = 0, 10

try:
    import ujson as fast_json
    HAS_FAST_JSON = True
except ImportError:
    HAS_FAST_JSON = False


# An event is never changed once it was written.
@dataclass(frozen=True)
class Event:
    """One thing that happened."""

    name: str
    at: float = 0.0
    tags: list[str] = field(default_factory=list)

    @property
    def is_tagged(self) -> bool:
        return bool(self.tags)


class Journal:
    """An append-only file of events.

    The file is opened late: a journal that is never written leaves no trace.
    """

    separator = "\n"

    class Error(Exception):
        """The journal cannot be read."""

    def __init__(self, path: str = DEFAULT_PATH) -> None:
        self.path = os.path.expanduser(path)
        self._file = None

    def append(self, event: Event) -> None:
        """Writes an event at the end of the file."""
        if self._file is None:
            self._file = open(self.path, "a", encoding="utf-8")
        self._file.write(json.dumps(event.__dict__) + self.separator)
        # Each event is worth a write of its own: a crash loses none.
        self._file.flush()

    async def follow(self) -> "Iterator[Event]":
        """Yields events as they are written."""

        def decode(line: str) -> Event:
            return Event(**json.loads(line))

        with open(self.path, encoding="utf-8") as file:
            for line in file:
                yield decode(line)

    # Comments before a decorator stay with it,
    # however many lines they take.
    @staticmethod
    def summary(events: list[Event]) -> str:
        """A long function that has to be divided."""
        counts: dict[str, int] = {}
        for event in events:
            counts[event.name] = counts.get(event.name, 0) + 1
        lines = []
        for name, count in sorted(counts.items()):
            lines.append(f"{name}: {count}")

        # First the table of names and counts, as wide as the longest name.
        width = max((len(name) for name in counts), default=0)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            bar = "#" * min(count, 40)
            lines.append(f"{name.ljust(width)} {count:6d} {bar}")

        # Then the tags, each with the events that carry it.
        tags: dict[str, list[str]] = {}
        for event in events:
            for tag in event.tags:
                tags.setdefault(tag, []).append(event.name)
        for tag, names in sorted(tags.items()):
            lines.append(f"{tag}: {', '.join(sorted(set(names)))}")

        # Last what happened before the epoch, which is nearly always a mistake.
        for event in events:
            if event.at < 0:
                lines.append(f"{event.name} happened {abs(event.at)} s before the epoch")
            elif not event.name:
                lines.append("an event has no name")
            else:
                continue
        return "\n".join(lines)


def main() -> int:
    print(Journal.summary([]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
