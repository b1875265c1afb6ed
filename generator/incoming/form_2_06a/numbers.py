"""What a cell of the form counts: a number of dossiers, an absence, or Unread with the reason.

Text is taken where it can be nothing but one whole number:
- digits alone: 12, also in full width, behind an apostrophe, with spaces of any width around;
- groups of exactly three digits behind one, two or three that do not begin with 0, with one and the same
  sign between all groups, a dot, a comma, a space or an apostrophe: 1.234, 1 234 567;
- either with one or two zeros behind a comma or a dot that is not the sign of its groups: 1.234,0 and 12.00.
Three digits behind a sign are thousands, never decimals; but no sign may separate thousands in one cell of a
table and decimals in another (`signs_at_odds`). Percentages, negative numbers and parts of one are refused.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.incoming.form_2_06a.folding import plain
from generator.observations import Absence, Count
from generator.spreadsheets import Cell, Fault, Looks, Position
from generator.wording import form_2_06a as words

MOST = 1_000_000_000  # dossiers; more is a serial number or a mistake
GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?P<sign>[., '])\d{3})(?:(?P=sign)\d{3})*", re.ASCII)
ZERO_DECIMALS = re.compile(r"(?P<whole>.+)(?P<sign>[.,])0{1,2}", re.ASCII)
DIGITS = re.compile(r"\d{1,12}", re.ASCII)
DASHES = frozenset("-–—−‐‑‒―")
APOSTROPHES = "'’‘`"


@dataclass(frozen=True)
class Unread:
    """Why a cell gives no count: a message and a hint."""

    message: str
    hint: str


@dataclass(frozen=True)
class Written:
    """A count, and the signs that separate its thousands and its decimals, "" where it has none."""

    count: Count
    thousands: str = ""
    decimals: str = ""


def read_count(cell: Cell | None) -> Written | Unread:
    """What the cell counts. An empty cell is NOT_PROVIDED; `-` and `*` are what they are in our table."""
    if cell is None:
        return Written(Absence.NOT_PROVIDED)
    if cell.external:
        return Unread(*words.EXTERNAL)
    if cell.value is None:
        return Unread(*words.NO_OUTCOME)
    if isinstance(cell.value, str):
        return _of_text(cell.value)
    return _of_value(cell.value, cell.looks)


def is_whole(text: str) -> bool:
    """Whether the text is one whole number, however it is written."""
    read = _of_text(text)
    return isinstance(read, Written) and isinstance(read.count, int)


def signs_at_odds(written: Mapping[Position, Written]) -> Mapping[Position, str]:
    """The cells whose sign separates thousands here and decimals there, and which sign it is."""
    thousands = {one.thousands for one in written.values()} - {""}
    decimals = {one.decimals for one in written.values()} - {""}
    return {
        position: sign
        for position, one in written.items()
        for sign in (one.thousands, one.decimals)
        if sign in thousands & decimals
    }


def _of_value(value: int | float | bool | datetime | Fault, looks: Looks) -> Written | Unread:
    if isinstance(value, bool):
        return Unread(*words.no_number("TRUE" if value else "FALSE"))
    if isinstance(value, Fault):
        return Unread(*words.fault(value.text))
    if isinstance(value, datetime):
        return Unread(*words.day_for_number(value))
    if looks is Looks.PERCENT:
        return Unread(*words.percent(f"{value * 100:g}%"))
    if looks is Looks.DAY:
        return Unread(*words.no_number(f"{value:g}"))
    if value < 0:
        return Unread(*words.negative(f"{value:g}"))
    if not math.isfinite(value) or value > MOST:
        return Unread(*words.too_large(f"{value:g}"))
    if value != int(value):
        return Unread(*words.fraction(f"{value:g}".replace(".", ",")))
    return Written(int(value))


def _of_text(raw: str) -> Written | Unread:
    text = plain(raw).lstrip(APOSTROPHES).strip()
    if not text:
        return Written(Absence.NOT_PROVIDED)
    if text in DASHES:
        return Written(Absence.NOT_APPLICABLE)
    if text == "*":
        return Written(Absence.WITHHELD)
    if text.startswith(("=", "+")):
        return Unread(*words.formula_as_text(text))
    if text.endswith(("%", "‰")):
        return Unread(*words.percent(text))
    if re.fullmatch(r"[-–—−]\s?\d.*|\(\d.*\)", text):
        return Unread(*words.negative(text))
    return _whole(text)


def _whole(text: str) -> Written | Unread:
    tail = ZERO_DECIMALS.fullmatch(text)
    for part, decimals in ((text, ""), (tail["whole"], tail["sign"])) if tail else ((text, ""),):
        groups = GROUPED.fullmatch(part)
        if groups is not None and groups["sign"] == decimals:
            continue
        if groups is not None or DIGITS.fullmatch(part):
            count = int(re.sub(r"\D", "", part))
            sign = groups["sign"] if groups is not None else ""
            return Written(count, sign, decimals) if count <= MOST else Unread(*words.too_large(text))
    if re.fullmatch(r"\d[\d ]*[.,]\d+", text, re.ASCII):
        return Unread(*words.fraction(text))
    return Unread(*words.no_number(text))
