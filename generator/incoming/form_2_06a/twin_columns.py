"""Columns of the sheet that are one column of the table: their head is one cell merged over them.

A page laid out by eye has many narrow columns, and every cell of the table is merged over two of them or
more. The figures stand in one of these; the others hold none, and little else. Two full columns under one
merged head are not one column: which of them the head means is open.
"""

from collections import Counter
from collections.abc import Mapping

from generator.incoming.form_2_06a.folding import shown
from generator.incoming.form_2_06a.head_grid import MOST_SPREAD, HeadGrid
from generator.incoming.form_2_06a.numbers import Written, read_count
from generator.observations import Absence
from generator.spreadsheets import Merge, Sheet


def twin_columns(sheet: Sheet, grid: HeadGrid, top: int, bottom: int) -> Mapping[int, int]:
    """The column that each empty column belongs to."""
    merges = [merge for merge in sheet.merges if _is_lowest(merge, grid, top, bottom)]
    if not merges:
        return {}
    cells, counts = _below(sheet, bottom)
    twins: dict[int, int] = {}
    for merge in merges:
        columns = range(merge.left, merge.right + 1)
        kept = max(columns, key=lambda column: (counts[column], cells[column], -column))
        others = [column for column in columns if column != kept]
        if not any(counts[column] or 2 * cells[column] > cells[kept] for column in others):
            twins.update(dict.fromkeys(others, kept))
    return twins


def _is_lowest(merge: Merge, grid: HeadGrid, top: int, bottom: int) -> bool:
    """Whether the range is a head over several columns with no heads under it."""
    if not (top <= merge.top and merge.bottom <= bottom and merge.left < merge.right):
        return False
    size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
    if size > MOST_SPREAD or (merge.top, merge.left) not in grid.texts:
        return False
    under = (grid.row(row) for row in range(merge.bottom + 1, bottom + 1))
    return not any(merge.left <= column <= merge.right for texts in under for column in texts)


def _below(sheet: Sheet, bottom: int) -> tuple[Counter[int], Counter[int]]:
    """How many cells of each column below the heads hold anything, and how many a count."""
    cells: Counter[int] = Counter()
    counts: Counter[int] = Counter()
    for (row, column), cell in sheet.cells.items():
        if row > bottom and shown(cell):
            cells[column] += 1
            read = read_count(cell)
            counts[column] += isinstance(read, Written) and read.count is not Absence.NOT_PROVIDED
    return cells, counts
