"""One sheet of a workbook, as its part is unpacked: only cells that hold something are kept.

The dimension that a sheet claims is not read, and empty cells cost nothing but their passing, so that a lone
cell in the last corner is one cell.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.spreadsheets.book import Cell, Fault, Looks, Merge, Position, Value, cell_name
from generator.spreadsheets.formats import day_of
from generator.spreadsheets.parts import is_true, whole
from generator.spreadsheets.unreadable import Unreadable
from generator.wording import spreadsheets as words

MOST_CELLS = 200_000
MOST_MERGES = 20_000
LAST_COLUMN, LAST_ROW = 16_384, 1_048_576
REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]{1,3})?")
# [1]Sheet!A1, '[kỳ trước.xlsx]06a'!C7, and functions that fetch: what they give comes from elsewhere.
ELSEWHERE = re.compile(
    r"\[[^\[\]]+\][^\[\]!()+*/,;]*!|\b(?:WEBSERVICE|RTD|DDE)\s*\(|\|'?[^'!]*'?!", re.IGNORECASE
)
# Empty cells and rows that are only formatted: a million of them are nothing to take down one by one.
EMPTY = (
    re.compile(rb"<c r=[^<>]*/>"),
    re.compile(rb"<row r=[^<>]*(?:/>|></row>)"),
)
EXACT = 2**53  # up to here a float is the whole number that it shows


@dataclass(frozen=True)
class Context:
    """What a sheet leans on: the strings, how each style looks, from which year days are counted."""

    strings: Sequence[str]
    looks: Sequence[Looks]
    from_1904: bool


class Worksheet:
    """Listens to a sheet and keeps its cells, merged ranges and what is hidden."""

    def __init__(self, context: Context):
        self.cells: dict[Position, Cell] = {}
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self._context = context
        self._row = self._column = 0
        self._row_hidden = False
        self._kind, self._looks = "n", Looks.PLAIN
        self._value: list[str] | None = None
        self._formula: list[str] | None = None
        self._shared: dict[str, str] = {}
        self._share = ""
        self._into: list[str] | None = None
        self._aside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        begin = BEGINNINGS.get(name)
        if begin is not None:
            begin(self, attributes)

    def end(self, name: str) -> None:
        """Finish an element."""
        if name in ("v", "t", "f"):
            self._into = None
        elif name == "rPh":
            self._aside = False
        elif name == "c":
            self._keep()

    def text(self, text: str) -> None:
        """Take text of a value or a formula."""
        if self._into is not None:
            self._into.append(text)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row = whole(attributes.get("r"), self._row + 1)
        self._column = 0
        flat = attributes.get("ht") in ("0", "0.0")
        self._row_hidden = is_true(attributes.get("hidden")) or flat

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        position = position_of(attributes.get("r", ""))
        self._row, self._column = position or (self._row, self._column + 1)
        self._kind = attributes.get("t", "n")
        style, looks = whole(attributes.get("s")), self._context.looks
        self._looks = looks[style] if style < len(looks) else Looks.PLAIN
        self._value = self._formula = None

    def _begin_value(self, attributes: Mapping[str, str]) -> None:
        if self._aside:
            return
        if self._value is None:
            self._value = []
        self._into = self._value

    def _begin_formula(self, attributes: Mapping[str, str]) -> None:
        self._formula = self._into = []
        self._share = attributes.get("si", "") if attributes.get("t") == "shared" else ""

    def _begin_reading_aid(self, attributes: Mapping[str, str]) -> None:
        self._aside = True

    def _begin_merge(self, attributes: Mapping[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        corner, opposite = position_of(first), position_of(last)
        if corner is not None and opposite is not None and corner < opposite:
            self.merges.append(Merge(*corner, *opposite))
        if len(self.merges) > MOST_MERGES:
            raise Unreadable(words.too_many("vùng ô gộp", MOST_MERGES))

    def _begin_columns(self, attributes: Mapping[str, str]) -> None:
        if is_true(attributes.get("hidden")) or attributes.get("width") in ("0", "0.0"):
            first = whole(attributes.get("min"))
            self.hidden_columns.append((first, min(whole(attributes.get("max"), first), LAST_COLUMN)))

    def _keep(self) -> None:
        formula = self._formula_text()
        written = None if self._value is None else "".join(self._value)
        empty = not written and self._kind not in ("str", "inlineStr")
        value = None if empty else self._meant(written or "")
        if formula is None and value in (None, ""):
            return
        if (self._row, self._column) in self.cells:
            raise Unreadable(words.cell_twice(cell_name(self._row, self._column)))
        external = formula is not None and bool(ELSEWHERE.search(formula))
        self.cells[self._row, self._column] = Cell(value, self._looks, formula, external)
        if self._row_hidden:
            self.hidden_rows.add(self._row)
        if len(self.cells) > MOST_CELLS:
            raise Unreadable(words.too_many("ô có nội dung", MOST_CELLS))

    def _formula_text(self) -> str | None:
        if self._formula is None:
            return None
        text = "".join(self._formula)
        return self._shared.setdefault(self._share, text) if self._share and not text else self._told(text)

    def _told(self, text: str) -> str:
        if self._share:
            self._shared[self._share] = text
        return text

    def _meant(self, text: str) -> Value:
        if self._kind == "s":
            number = whole(text.strip(), -1)
            known = 0 <= number < len(self._context.strings)
            return self._context.strings[number] if known else Fault("#REF!")
        if self._kind == "b":
            return is_true(text.strip())
        if self._kind == "e":
            return Fault(text)
        return text if self._kind in ("str", "inlineStr", "d") else self._number(text)

    def _number(self, text: str) -> Value:
        bare = text.strip()
        if not NUMBER.fullmatch(bare):
            return text
        number = float(bare)
        if self._looks is Looks.DAY:
            day = day_of(number, self._context.from_1904)
            return number if day is None else day
        return int(number) if abs(number) <= EXACT and number.is_integer() else number


BEGINNINGS = {
    "row": Worksheet._begin_row,
    "c": Worksheet._begin_cell,
    "v": Worksheet._begin_value,
    "t": Worksheet._begin_value,
    "f": Worksheet._begin_formula,
    "rPh": Worksheet._begin_reading_aid,
    "mergeCell": Worksheet._begin_merge,
    "col": Worksheet._begin_columns,
}


def position_of(reference: str) -> Position | None:
    """Row and column of “D7”; None where it names no cell that a sheet can have."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match[2])
    return (row, column) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None
