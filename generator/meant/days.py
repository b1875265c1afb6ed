"""Days as people here write them: the day first, then the month."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.meant.signs import narrow
from generator.vietnamese import fold

# Between the parts: among others the dashes that Word puts for a hyphen.
PARTS = r"\s*[/.,\u2010-\u2015\u2212\\_-]\s*"
YEAR_FIRST = re.compile(rf"([0-9]{{4}})(?:{PARTS}|\s+)([0-9]{{1,2}})(?:{PARTS}|\s+)([0-9]{{1,2}})")
DAY_FIRST = re.compile(rf"([0-9]{{1,2}}){PARTS}([0-9]{{1,2}}){PARTS}([0-9]{{4}}|[0-9]{{2}})")
BLANKS = re.compile(r"([0-9]{1,2})\s+([0-9]{1,2})\s+([0-9]{4})")
IN_WORDS = re.compile(r"(?:mung )?([0-9]{1,2})\s*thang\s*([0-9]{1,2})\s*(?:,\s*)?nam\s*([0-9]{4})")
EIGHT_DIGITS = re.compile(r"(20[0-9]{2}|19[0-9]{2})([0-9]{2})([0-9]{2})")
EIGHT_DIGITS_DAY_FIRST = re.compile(r"([0-9]{2})([0-9]{2})(20[0-9]{2}|19[0-9]{2})")
MIDNIGHT = re.compile(r"(?:t|\s+)[0-9]{1,2}:[0-9:.]+z?$")
LETTERS_IN_FIGURES = re.compile(r"(?<![a-z])[0-9oli]*[0-9][0-9oli]*(?![a-z])")
FORMS = (
    (IN_WORDS, -1), (DAY_FIRST, -1), (BLANKS, -1), (YEAR_FIRST, 1), (EIGHT_DIGITS, 1),
    (EIGHT_DIGITS_DAY_FIRST, -1),
)  # fmt: skip
# Words around a day that say which end of a period it is.
FIRST = re.compile(r"^(?:ke )?tu(?: ngay)? (.+?)(?: tro di)?$|^(?:ngay )?(.+?) tro di$")
LAST = re.compile(r"^(?:den het|den|het)(?: ngay)? (.+)$")
BEFORE = re.compile(r"^truoc(?: ngay)? (.+)$")


@dataclass(frozen=True)
class Reading:
    """What a text says of a day. `day` where only one can be meant; `likely` where it would be a guess.

    `broken` is true where it is a day in form, and no calendar has it. `end` says which end of a period
    the words around it make of it: "first", "last", or "" where there are none.
    """

    day: date | None = None
    likely: date | None = None
    broken: bool = False
    end: str = ""


def read_day(text: str) -> Reading:
    """A day in another spelling than year-month-day."""
    plain = " ".join(fold(narrow(text)).split()).rstrip(".,;")
    for pattern, end in ((FIRST, "first"), (LAST, "last")):
        match = pattern.fullmatch(plain)
        if match:
            return replace(_bare(next(part for part in match.groups() if part)), end=end)
    match = BEFORE.fullmatch(plain)
    if match:
        found = _bare(match[1]).day
        return Reading(likely=found - timedelta(days=1) if found else None, end="last")
    return _bare(plain)


def _bare(plain: str) -> Reading:
    plain = plain.removeprefix("ngay ").strip()
    plain = MIDNIGHT.sub("", plain) or plain
    plain = LETTERS_IN_FIGURES.sub(lambda found: found[0].translate(str.maketrans("oli", "011")), plain)
    for pattern, order in FORMS:
        match = pattern.fullmatch(plain)
        if match:
            year, month, day = (int(part) for part in match.groups()[::order])
            found = _of_parts(year, month, day)
            if pattern not in (EIGHT_DIGITS, EIGHT_DIGITS_DAY_FIRST) or found.day:
                return found
    return Reading()


def _of_parts(year: int, month: int, day: int) -> Reading:
    if year < 100:
        return Reading(likely=_day(2000 + year, month, day), broken=_day(2000 + year, month, day) is None)
    found = _day(year, month, day)
    if found:
        return Reading(day=found)
    return Reading(likely=_day(year, day, month), broken=True)


def exchanged(text: str) -> date | None:
    """The day that 2026-20-07 means if month and day were exchanged."""
    match = YEAR_FIRST.fullmatch(text)
    return _day(int(match[1]), int(match[3]), int(match[2])) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
