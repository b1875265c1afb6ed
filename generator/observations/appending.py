"""Rows put below those of a file, whose bytes stay what they are.

The file's own separator, line ends, order of columns and mark of its encoding are kept. Only a line end
that is missing at the end is added, and to the head the names of columns that it lacks and the new rows
fill; the rows above may then be shorter than the head.
"""

import csv
from collections.abc import Mapping, Sequence

from generator.encodings import BOM
from generator.observations.csv_text import csv_text
from generator.observations.observation import Observation
from generator.observations.rows import COLUMNS
from generator.observations.table import PADDING, Line, cell_spans, read_lines
from generator.observations.writing import cells_of, written


def appended(data: bytes, rows: Sequence[Observation]) -> bytes:
    """The file with the rows below; a file that holds nothing becomes one of these rows alone.

    Of UTF-8 text only. Whether all rows together are sound is for `read_observations` to say.
    """
    if not rows:
        return data
    if holds_nothing(data):
        return written(rows)
    head = read_lines(data, "")[0][0]
    cells = [cells_of(row) for row in rows]
    named = [*_named(head), *_lacking(head, cells)]
    before = data.split(b"\n")
    end = "\r\n" if before[head.number - 1].endswith(b"\r") else "\n"
    before[head.number - 1] = _head(before[head.number - 1], head, named)
    below = csv_text([[row.get(name, "") for name in named] for row in cells], end, head.separator)
    above = b"\n".join(before)
    return above + (b"" if above.endswith(b"\n") else end.encode()) + below.encode()


def read_apart(data: bytes, count: int) -> bool:
    """Whether any CSV reader sees the last `count` lines as rows of their own: none above swallows them."""
    if not count:
        return True
    text = data.removeprefix(BOM).decode("utf-8", "replace").removesuffix("\n")
    lines = [f"{line}\n" for line in text.split("\n")]
    separator = read_lines(data, "")[0][0].separator
    try:
        below = list(csv.reader(lines[-count:], delimiter=separator))
        return list(csv.reader(lines, delimiter=separator))[-count:] == below and len(below) == count
    except csv.Error:
        return False


def holds_nothing(data: bytes) -> bool:
    """Whether a table has no cell with anything in it, not even a head."""
    return not data.removeprefix(BOM).strip(f"{PADDING}\n".encode())


def _named(head: Line) -> list[str]:
    """The columns of the head without those at its end that have no name: a spreadsheet adds such."""
    width = next(number for number in range(len(head.cells), 0, -1) if head.cells[number - 1])
    return list(head.cells[:width])


def _lacking(head: Line, rows: Sequence[Mapping[str, str]]) -> list[str]:
    return [name for name in COLUMNS if name not in head.cells and any(row[name] for row in rows)]


def _head(line: bytes, head: Line, named: Sequence[str]) -> bytes:
    """The head with the names that it lacks, first in the place of columns without a name."""
    kept = len(_named(head))
    if kept == len(named):
        return line
    mark = BOM if line.startswith(BOM) else b""
    text = line.removeprefix(BOM).removesuffix(b"\r").decode()
    start, width = cell_spans(text, head.separator)[kept - 1]
    padding = max(len(head.cells) - len(named), 0) * head.separator
    names = "".join(f"{head.separator}{name}" for name in named[kept:])
    end = b"\r" if line.endswith(b"\r") else b""
    return mark + (text[: start - 1 + width] + names + padding).encode() + end
