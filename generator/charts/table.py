"""Tables as plain values: cells that say what they hold, or in words why they hold nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.observations import Absence, Count
from generator.statistics import Rate
from generator.wording import figures
from generator.wording.numbers import NOT_COMPUTABLE, grouped, out_of, percent

COLUMNS_ON_A_SHEET = 7


@dataclass(frozen=True)
class Cell:
    """A cell ready to show; `detail` is what the text never stands without.

    `order` is what a sorted column goes by, "" for cells that hold no number; `heat` is 0 to 4, from
    nothing late to much, or None where the cell has no place in a heat table.
    """

    text: str
    detail: str = ""
    is_number: bool = False
    order: str = ""
    heat: int | None = None
    address: str = ""


@dataclass(frozen=True)
class TableRow:
    """A row under its label; `marks` are short words of warning, `address` leads on from the label."""

    label: str
    cells: tuple[Cell, ...]
    marks: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class Head:
    """What stands over a column; `kind` is how its cells are set: "number", "heat", or "" for words."""

    text: str
    kind: str


@dataclass(frozen=True)
class Table:
    """A table; the first column is that of the labels. A `sortable` one has an order in every cell."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sortable: bool = False

    @property
    def heads(self) -> tuple[Head, ...]:
        """The columns with how their cells are set, so that each head stands over its numbers."""
        cells = [(), *zip(*(row.cells for row in self.rows), strict=True)] if self.rows else []
        return tuple(Head(*pair) for pair in zip_longest(self.columns, map(_kind, cells), fillvalue=""))

    @property
    def is_wide(self) -> bool:
        """Whether a sheet of A4 holds its columns in small letters only."""
        return len(self.columns) > COLUMNS_ON_A_SHEET


def _kind(cells: Sequence[Cell]) -> str:
    if any(one.heat is not None for one in cells):
        return "heat"
    return "number" if any(one.is_number for one in cells) else ""


def count_cell(count: Count) -> Cell:
    """The count, or in words why there is none."""
    if isinstance(count, Absence):
        return Cell(figures.ABSENCES[count])
    return Cell(grouped(count), is_number=True, order=str(count))


def rate_cell(rate: Rate) -> Cell:
    """The rate with its counts; words where nothing was counted or the figures contradict each other."""
    if rate is None:
        return Cell(NOT_COMPUTABLE, figures.DISAGREEING)
    if isinstance(rate, Absence):
        return Cell(figures.ABSENCES[rate])
    order = "" if rate.ratio is None else f"{rate.ratio:.6f}"
    return Cell(percent(rate), out_of(rate), is_number=True, order=order)
