"""What the small parts of a workbook say: its sheets, shared strings, formats. A listener for each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.spreadsheets.book import Looks
from generator.spreadsheets.formats import looks_of
from generator.spreadsheets.unreadable import Unreadable
from generator.wording import spreadsheets as words

MOST_STRINGS = 500_000
WHOLE = re.compile(r"[0-9]{1,9}")
TRUE = ("1", "true", "on")


def whole(text: str | None, otherwise: int = 0) -> int:
    """The number of an attribute; `otherwise` where there is none."""
    return int(text) if text is not None and WHOLE.fullmatch(text) else otherwise


def is_true(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text is not None and text.lower() in TRUE


@dataclass
class Relations:
    """Which part a relation leads to, by its id, and by the last word of its type."""

    by_id: dict[str, str] = field(default_factory=dict)
    by_type: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take down a relation that stays inside the workbook."""
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        self.by_id[attributes.get("Id", "")] = target
        self.by_type.setdefault(attributes.get("Type", "").rpartition("/")[2], target)

    def end(self, name: str) -> None:
        """Nothing."""

    def text(self, text: str) -> None:
        """Nothing."""


@dataclass(frozen=True)
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass
class Contents:
    """The sheets of the workbook in their order, and from which year it counts its days."""

    sheets: list[SheetEntry] = field(default_factory=list)
    from_1904: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take down a sheet."""
        if name == "workbookPr":
            self.from_1904 = is_true(attributes.get("date1904"))
        elif name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith(" id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(SheetEntry(attributes.get("name", ""), relation, hidden))

    def end(self, name: str) -> None:
        """Nothing."""

    def text(self, text: str) -> None:
        """Nothing."""


@dataclass
class Strings:
    """The shared strings; runs of rich text are put together, readings aid (rPh) left out."""

    all: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _taking: bool = False
    _aside: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a string, or a run of it."""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._aside = True
        self._taking = name == "t" and not self._aside

    def end(self, name: str) -> None:
        """Finish a string."""
        self._taking = False
        if name == "rPh":
            self._aside = False
        elif name == "si":
            self.all.append("".join(self._pieces))
            if len(self.all) > MOST_STRINGS:
                raise Unreadable(words.too_many("chuỗi chữ", MOST_STRINGS))

    def text(self, text: str) -> None:
        """Take text of a run."""
        if self._taking:
            self._pieces.append(text)


@dataclass
class Styles:
    """How cells look, by the number of their style."""

    looks: list[Looks] = field(default_factory=list)
    _codes: dict[int, str] = field(default_factory=dict)
    _in_cell_formats: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take down a format."""
        if name == "numFmt":
            self._codes[whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cell_formats = True
        elif name == "xf" and self._in_cell_formats:
            self.looks.append(looks_of(whole(attributes.get("numFmtId")), self._codes))

    def end(self, name: str) -> None:
        """Leave the formats of cells."""
        if name == "cellXfs":
            self._in_cell_formats = False

    def text(self, text: str) -> None:
        """Nothing."""
