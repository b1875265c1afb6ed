"""What each row below the heads is: of a sector, a group, a total, numbers of columns, or words.

A row that has figures and a name that nobody knows is never passed over: it is UNKNOWN, and stops the import.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.incoming.form_2_06a.filled import WORD, has_figures, is_filled
from generator.incoming.form_2_06a.folding import plain, shown, words_of
from generator.incoming.form_2_06a.groups import beside, unit_of
from generator.incoming.form_2_06a.heads import Table, numbers_of_columns
from generator.incoming.form_2_06a.sector_names import NUMBERING, SectorNames
from generator.spreadsheets import Cell
from generator.vietnamese import fold


class Kind(StrEnum):
    """What a row is."""

    SECTOR = "sector"
    UNKNOWN = "unknown"
    NAMELESS = "nameless"
    GROUP = "group"
    TOTAL = "total"
    DETAIL = "detail"
    HEADS = "heads"
    NUMBERS = "numbers"
    WORDS = "words"


@dataclass(frozen=True)
class BodyRow:
    """A row of the table: its number in the sheet, its name, and the groups that it stands under."""

    number: int
    kind: Kind
    label: str = ""
    ordinal: str = ""
    sector: str = ""
    has_figures: bool = False
    groups: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()  # what columns say of its unit, channel or time
    adds_up: bool = True  # False where it looks like a group or a total that its rows do not add up to


ROMAN = re.compile(r"[IVX]{1,5}")
LETTER = re.compile(r"[A-ZĐ]")
DETAIL = re.compile(r"\d{1,3}[.,]\d{1,3}(?:\.\d{1,3})*")
BARE_TOTAL = re.compile(r"(?:tong|tong so|tong cong|cong|tong so ho so|tong cong so ho so)")
# “Cộng cấp xã” is a total; “Công chứng”, “Cộng tác viên” and “Tổng hợp” are none.
TOTAL = re.compile(
    rf"{BARE_TOTAL.pattern}(?: (?:cap|muc|nhom|phan|trang|chung|toan|cac|linh vuc|so|[ivx]+|[a-e])\b.*)?"
    r"|toan (?:xa|phuong|dac khu|don vi)"
)
GROUP = re.compile(
    r"\b(?:tthc|thu tuc(?: hanh chinh)?|cap (?:xa|phuong|huyen|tinh|trung uong|bo|so|thon)|lien thong|mot cua"
    r"|tham quyen|phi dia gioi|nganh doc)\b"
)


TELEPHONE = re.compile(r"(?:so )?(?:dien thoai|dt|sdt|dtdd|di dong|tel|fax|hotline|duong day nong)\b")


def body_rows(table: Table, names: SectorNames) -> list[BodyRow]:
    """The rows below the heads that hold anything, in order."""
    by_row: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in table.sheet.cells.items():
        if row > table.bottom:
            by_row.setdefault(row, {})[column] = cell
    rows = [_row(table, names, number, cells) for number, cells in sorted(by_row.items())]
    return _grouped(_settled(rows), table)


def _row(table: Table, names: SectorNames, number: int, cells: Mapping[int, Cell]) -> BodyRow:
    texts = {column: text for column, cell in cells.items() if (text := shown(cell))}
    label, ordinal = _label(table, texts)
    named = WORD.search(label) is not None  # a row of letters and formulas numbers the columns
    row = BodyRow(number, Kind.WORDS, label, ordinal, has_figures=has_figures(table, cells, named=named))
    if numbers_of_columns(texts):
        return replace(row, kind=Kind.NUMBERS)
    sector = names.id_of(label) if label else None
    if sector is not None:
        return replace(row, kind=Kind.SECTOR, sector=sector, has_figures=is_filled(table, cells))
    if _says_heads(table, texts):
        return replace(row, kind=Kind.HEADS)
    if _says_telephone(texts.values()):
        return replace(row, has_figures=False)
    return replace(row, kind=_kind(row))


def _kind(row: BodyRow) -> Kind:
    """The kind of a row that is of no known sector."""
    if not row.label:
        return Kind.NAMELESS if row.has_figures else Kind.WORDS
    if _is_total(row.label):
        return Kind.TOTAL
    if DETAIL.fullmatch(row.ordinal) and row.has_figures:
        return Kind.DETAIL
    if mark_of(row) or GROUP.search(words_of(row.label)) or unit_of(row.label):
        return Kind.GROUP
    return Kind.UNKNOWN if row.has_figures else Kind.WORDS


def mark_of(row: BodyRow) -> str:
    """How a group is numbered: roman, letter, or "" where it is not."""
    numbering = NUMBERING.match(row.label)
    for mark in (row.ordinal.strip(" .):/"), numbering[0].strip(" .():/") if numbering else ""):
        if ROMAN.fullmatch(mark):
            return "roman"
        if LETTER.fullmatch(mark):
            return "letter"
    return ""


def is_bare_total(label: str) -> bool:
    """Whether the label says “Tổng cộng” and nothing of what."""
    return bool(BARE_TOTAL.fullmatch(_bare(label))) and _is_total(label)


def _is_total(label: str) -> bool:
    words = _bare(label)
    as_written = unicodedata.normalize("NFC", plain(label).lower())
    if words.startswith("cong") and words != "cong" and fold(as_written) != as_written:
        return "cộng" in as_written and bool(TOTAL.fullmatch(words))
    return words != "cong chung" and bool(TOTAL.fullmatch(words))


def _bare(label: str) -> str:
    return words_of(NUMBERING.sub("", label, count=1) if NUMBERING.match(label) else label)


def _label(table: Table, texts: Mapping[int, str]) -> tuple[str, str]:
    """The name of a row and its number in the list; a name over merged cells stands in the first of them."""
    first = min(table.columns.values())
    ordinal = texts.get(table.ordinal, "") if table.ordinal is not None else ""
    label = texts.get(table.label, "")
    if not label:
        before = [text for column, text in texts.items() if column < first and column != table.level]
        label = max((text for text in before if WORD.search(text)), key=len, default="")
    return label, "" if ordinal == label else ordinal


def _says_heads(table: Table, texts: Mapping[int, str]) -> bool:
    """Whether the row repeats heads, each over its own column; over others they head another table."""
    said = {column: words for column, text in texts.items() if (words := words_of(text))}
    return len(said) > 1 and all(words in table.said.get(column, ()) for column, words in said.items())


def _says_telephone(texts: Collection[str]) -> bool:
    """Whether the row says how to reach somebody, and no more than one number or two."""
    numbers = sum(bool(re.fullmatch(r"[\d\s.()+-]+", text)) for text in texts)
    return numbers <= 2 and any(TELEPHONE.match(words_of(text)) for text in texts)


def _settled(rows: Sequence[BodyRow]) -> list[BodyRow]:
    """The rows, with what only those below them tell: a group has rows under it, words may head a group."""
    dotted = any(row.kind is Kind.SECTOR and DETAIL.fullmatch(row.ordinal) for row in rows)
    # Sectors that are numbered I, II or 1, 2: what is numbered as they are is none of their groups.
    listed = {_numbered_as(row) for row in rows if row.kind is Kind.SECTOR} - {""}
    first = min((at for at, row in enumerate(rows) if row.kind is Kind.SECTOR), default=len(rows))
    last = max((at for at, row in enumerate(rows) if row.kind in (Kind.SECTOR, Kind.UNKNOWN)), default=-1)
    settled = []
    for at, row in enumerate(rows):
        if row.kind is Kind.DETAIL and (dotted or at < first):
            row = replace(row, kind=Kind.UNKNOWN)  # 1.1 is then the number of a sector, not of a part of one
        elif (
            row.kind is Kind.GROUP
            and row.has_figures
            and (_numbered_as(row) in listed or not _has_rows(rows, at))
        ):
            row = replace(row, kind=Kind.UNKNOWN)
        elif row.kind is Kind.GROUP and not row.has_figures and at > last:
            row = replace(row, kind=Kind.WORDS)
        elif row.kind is Kind.WORDS and row.label and at < last:
            row = replace(row, kind=Kind.GROUP)
        settled.append(row)
    return settled


def _numbered_as(row: BodyRow) -> str:
    """The sort of the row's number: roman, letter, digits, or "" where it has none."""
    numbering = NUMBERING.match(row.label)
    marks = (row.ordinal.strip(" .):/"), numbering[0].strip(" .():/-–") if numbering else "")
    return mark_of(row) or ("digits" if any(mark.isdigit() for mark in marks) else "")


def _has_rows(rows: Sequence[BodyRow], at: int) -> bool:
    for row in rows[at + 1 :]:
        if row.kind in (Kind.SECTOR, Kind.UNKNOWN):
            return True
        if row.kind is Kind.GROUP and mark_of(row) == mark_of(rows[at]):
            return False
    return False


def _grouped(rows: Sequence[BodyRow], table: Table) -> list[BodyRow]:
    """The rows with the groups that they stand under, the outermost first, and those named beside them."""
    columns = [beside(table, column) for column in (*table.apart, table.level)]
    open_groups: list[tuple[str, str]] = []
    grouped = []
    for row in rows:
        if row.kind is Kind.GROUP:
            mark = mark_of(row)
            marks = [one for one, _ in open_groups]
            open_groups = open_groups[: marks.index(mark)] if mark in marks else open_groups
            open_groups.append((mark, row.label))
        labels = tuple(label for _, label in open_groups)
        said = [texts.get(row.number, "") for texts in columns]
        grouped.append(replace(row, groups=(*labels, *filter(None, said)), apart=tuple(said[:-1])))
    return grouped
