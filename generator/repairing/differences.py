"""What was changed in a file, for people to look at: by sort where it cannot be seen, else line by line."""

import unicodedata
from dataclasses import dataclass

from generator.encodings import BOM
from generator.reading import as_decoded


@dataclass(frozen=True)
class Line:
    """A line of a file before and after, without the spaces at its end."""

    number: int
    before: str
    after: str


@dataclass(frozen=True)
class Changed:
    """What differs between two texts of a file; lines by their numbers from 1."""

    byte_order_mark: bool
    line_ends: int
    composed: tuple[int, ...]
    stripped: tuple[int, ...]
    last_line_end: bool
    lines: tuple[Line, ...]

    @property
    def tidyings(self) -> int:
        """How many places are changed that no repair names; all line ends are one."""
        marks = self.byte_order_mark + bool(self.line_ends) + self.last_line_end
        return marks + len(self.composed) + len(self.stripped)


def changed(before: bytes, after: bytes) -> Changed:
    """What `mended` changed. No change takes a line away or adds one, but for the end of the last."""
    raw = before.decode("utf-8")
    ends = raw.count("\r")
    written = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    old, new = as_decoded(before).split("\n"), as_decoded(after).split("\n")
    last_line_end = len(new) > len(old)
    pairs = [
        (number, *pair) for number, pair in enumerate(zip(old, new, strict=False), 1) if pair[0] != pair[1]
    ]
    bare = [(number, was.rstrip(" \t"), now.rstrip(" \t")) for number, was, now in pairs]
    return Changed(
        before.startswith(BOM),
        ends,
        tuple(number for number, line in enumerate(written, 1) if not unicodedata.is_normalized("NFC", line)),
        tuple(number for number, was, now in pairs if now.rstrip(" \t") == now and was.rstrip(" \t") != was),
        last_line_end,
        tuple(Line(*line) for line in bare if line[1] != line[2]),
    )
