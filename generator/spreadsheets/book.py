"""A workbook as plain values: sheets of cells that hold something. Nothing here knows a file format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Position: TypeAlias = tuple[int, int]  # row and column, both from 1


class Looks(StrEnum):
    """How a number is shown, where that changes what it says."""

    PLAIN = "plain"
    PERCENT = "percent"
    DAY = "day"


@dataclass(frozen=True)
class Fault:
    """What a spreadsheet shows where it could not compute: #REF!, #DIV/0!."""

    text: str


# None is a formula whose outcome was not stored; a cell that holds nothing is in no sheet.
Value: TypeAlias = str | int | float | bool | datetime | Fault | None


@dataclass(frozen=True)
class Cell:
    """What stands in a cell. `formula` is None where it was typed in; `external` where it reads elsewhere."""

    value: Value
    looks: Looks = Looks.PLAIN
    formula: str | None = None
    external: bool = False


@dataclass(frozen=True)
class Merge:
    """A rectangle of cells that shows what stands in its first one; all four sides are inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """A sheet: its cells that hold something, by rows; `name` is None in a file without sheets."""

    name: str | None
    cells: Mapping[Position, Cell]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Book:
    """The sheets of a file in their order."""

    name: str
    sheets: tuple[Sheet, ...]


def column_letters(column: int) -> str:
    """A, B, … Z, AA: the name of a column that is numbered from 1."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """D7."""
    return f"{column_letters(column)}{row}"
