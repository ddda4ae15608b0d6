"""The module's own documentation."""
from __future__ import annotations

import enum
from collections import namedtuple
from functools import cached_property

# How often to try.
RETRIES = 3
timeout: float = 1.5
_cache = {}
first, *rest = read_all()
(left, right) = split()
alias = other = None
square = lambda x: x * x
Point = namedtuple("Point", ["x", "y"])
Vector: TypeAlias = list[float]
type Matrix[T] = list[list[T]]
type Row = list[int]
TABLE = [
    1,
    2,
]

if RETRIES > 2:
    mode = "slow"
elif RETRIES:
    mode_low = "low"
else:
    mode_fast = "fast"

try:
    import json
except ImportError:
    json = None

for step in range(3):
    print(step)


def plain(a, b=2, *args, c: int = 3, **kwargs) -> None:
    """Does one thing. Then another.

    :param a: first
    """
    local = 1

    def inner():
        return lambda: local

    class Local:
        field = 1

        def method(self):
            pass

    return inner


# A coroutine
# over two lines.
async def fetch[T](url: str) -> T:
    return await get(url)


@decorator
@other.decorator(
    "argument",
)
def decorated(
    first: int,
    second: str,
) -> dict:
    """
    A summary on its own line
    that goes on.

    More text.
    """


def _hidden(): pass


class Shape(Base, metaclass=Meta):
    """A shape."""

    LIMIT = 10
    name: str
    _secret: int = 0
    width = height = 0
    area = lambda self: self.width * self.height

    def __init__(self, name):
        self.name = name

    # Number of corners.
    @property
    def corners(self) -> int:
        return 0

    @corners.setter
    def corners(self, value):
        pass

    @cached_property
    def outline(self): return []

    @classmethod
    def make(cls):
        return cls("made")

    @staticmethod
    async def load(): ...

    def _draw(self):
        def step(): ...
        return step

    def __mangled(self): ...

    class Meta:
        order = ["name"]

    if DEBUG:
        trace = True

        def dump(self): ...


class Colour(enum.Enum):
    RED = 1
    dark_blue = 2

    def shade(self): ...


class Empty: ...


with open("x") as file:
    content = file.read()

match content:
    case "a":
        def matched(): ...

if __name__ == "__main__":
    plain(1)
