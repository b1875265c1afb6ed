"""The heads above each column, from the group down, however they were merged. Knows no words.

A head over several columns is one merged range in a workbook; in CSV, or where somebody wrote it out, it
stands over the first of them and the cells to its right are empty. A column whose own head stands further
down belongs under the head to its left; one whose own head stands higher up reaches down.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import copy
from itertools import groupby

from generator.incoming.form_2_06a.folding import shown
from generator.spreadsheets import Merge, Position, Sheet

LONGEST_HEAD = 400  # characters; what is longer is prose
MOST_SPREAD = 5_000  # cells of one merged range; a head is over fewer


class HeadGrid:
    """The texts of a sheet's cells as heads are read, down to a row."""

    def __init__(self, sheet: Sheet, last_row: int):
        self.texts: dict[Position, str] = {
            position: text
            for position, cell in sheet.cells.items()
            if position[0] <= last_row and 0 < len(text := shown(cell)) <= LONGEST_HEAD
        }
        self.last_column = max((column for _, column in self.texts), default=0)
        self._ends: dict[Position, int] = {}  # last column of a merged range, by each of its cells
        self._spread: dict[Position, str] = dict(self.texts)
        self._by_row: dict[int, dict[int, str]] = defaultdict(dict)
        for (row, column), text in sorted(self.texts.items()):
            self._by_row[row][column] = text
        for merge in sheet.merges:
            self._take(merge)

    def _take(self, merge: Merge) -> None:
        if (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > MOST_SPREAD:
            return
        text = self.texts.get((merge.top, merge.left))
        for row in range(merge.top, merge.bottom + 1):
            for column in range(merge.left, merge.right + 1):
                self._ends[row, column] = merge.right
                if text:
                    self._spread[row, column] = text

    def row(self, number: int) -> Mapping[int, str]:
        """The texts of a row by column, from the left."""
        return self._by_row.get(number, {})

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell is part of a merged range."""
        return (row, column) in self._ends

    def moved(self, heads: Mapping[Position, Position]) -> "HeadGrid":
        """The same texts with some heads in other cells."""
        if not heads:
            return self
        other = copy(self)
        stay = {position: text for position, text in self._spread.items() if position not in heads}
        other._spread = stay | {new: self._spread[old] for old, new in heads.items()}
        return other

    def paths(self, top: int, bottom: int, columns: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """The heads of each column between two rows, the highest first; repeats of one head once."""
        rows = [self._row(row, bottom, columns) for row in range(top, bottom + 1)]
        return {
            column: tuple(text for text, _ in groupby(row[column] for row in rows if column in row))
            for column in columns
        }

    def _row(self, row: int, bottom: int, columns: Sequence[int]) -> dict[int, str]:
        heads: dict[int, str] = {}
        text, reaches_to = "", None
        for column in columns:
            own = self._spread.get((row, column))
            if own is not None:
                heads[column] = own
                text, reaches_to = own, self._ends.get((row, column))
            elif self._begins_below(row, bottom, column) and (reaches_to is None or column <= reaches_to):
                heads[column] = text
            else:
                text = ""  # its own head reaches down here: what comes behind is not under the head before
        return {column: head for column, head in heads.items() if head}

    def _begins_below(self, row: int, bottom: int, column: int) -> bool:
        return any((below, column) in self._spread for below in range(row + 1, bottom + 1))
