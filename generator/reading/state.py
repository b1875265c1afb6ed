"""Where a walk down the lines stands: which groups and lists are open, and what the last line has opened."""

from typing import NamedTuple

from generator.reading.known import Path


class Level(NamedTuple):
    """A group of keys, or a list, that is open: its column, the keys that lead to it, its lines."""

    column: int
    items: bool
    path: Path
    start: int
    last: int
    keys: frozenset[str] = frozenset()


class State(NamedTuple):
    """Where the walk stands before a line.

    What is `open` takes lines deeper than `column`: "value" after a key or a dash with nothing behind,
    "text" after a sentence that may run on, "block" after a sign for a text below.
    """

    levels: tuple[Level, ...] = ()
    open: str = ""
    column: int = -1
    path: Path = ()
    last: int = -1
    inner: int = -1  # the column of an open block, once it is known
    said: bool = False  # the sign itself says the column, as “|2-” does: all that is so deep is text
    folded: bool = False
    misfits: int = 0  # keys and items that hardly belong where they stand, or that are there already

    def runs_on(self, indent: int) -> bool:
        """Whether a line of this indent may be more of the text above."""
        return self.open in ("text", "block") and indent > self.column


class Bad(NamedTuple):
    """The line does not fit: "column" of a key or item, "swallowed" by a text, "text" or "stray" words."""

    why: str


def path_at(state: State, column: int, *, items: bool = False) -> Path:
    """The keys that lead to the group, or list, which a line at a column would belong to."""
    levels = [level for level in state.levels if level.column == column and level.items == items]
    return levels[-1].path if levels else state.path
