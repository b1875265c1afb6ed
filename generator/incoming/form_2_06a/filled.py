"""Whether a row has figures of its own: numbers, or what stands in their place and cannot be read.

What is passed over is lost, and the sum of the others looks right. So a row of a sector is empty only where
every one of its cells of figures is; what is in them and is no number is refused cell by cell. Rows of other
names may be words (signatures, notes): there only what fills the row as figures would counts.
"""

import re
from collections.abc import Mapping

from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.numbers import Unread, Written, read_count
from generator.observations import Absence
from generator.spreadsheets import Cell

WORD = re.compile(r"[^\W\d_]{2}")  # of two letters or more; “x” and “O” are none


def is_filled(table: Table, cells: Mapping[int, Cell]) -> bool:
    """Whether any cell of figures holds anything."""
    return any(_is_filled(cells.get(column)) for column in table.columns.values())


def has_figures(table: Table, cells: Mapping[int, Cell], *, named: bool) -> bool:
    """Whether a row of no known sector has figures: a number, what must be one, or texts in most places.

    Texts count only in a row with a name: others number the columns, or say how they add up.
    """
    texts = []
    for column in table.columns.values():
        cell = cells.get(column)
        read = read_count(cell)
        if isinstance(read, Written):
            if read.count is not Absence.NOT_PROVIDED:
                return True
        elif cell is not None and isinstance(cell.value, str):
            texts.append(cell.value)
        else:
            return True  # a formula, an error
    # Signatures and notes are words in a cell or two, heads say something else over each column.
    alike = len(set(texts)) == 1
    heads = not alike and all(WORD.match(text.strip()) and not re.search(r"\d", text) for text in texts)
    return named and not heads and 2 * len(texts) >= len(table.columns)


def _is_filled(cell: Cell | None) -> bool:
    read = read_count(cell)
    return isinstance(read, Unread) or read.count is not Absence.NOT_PROVIDED
