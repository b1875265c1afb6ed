"""Days as people here write them: the day first, then the month."""

import re
from dataclasses import dataclass
from datetime import date

from generator.vietnamese import fold

YEAR_FIRST = re.compile(r"([0-9]{4})\s*[/.,-]\s*([0-9]{1,2})\s*[/.,-]\s*([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[/.,-]\s*([0-9]{1,2})\s*[/.,-]\s*([0-9]{4}|[0-9]{2})")
IN_WORDS = re.compile(r"([0-9]{1,2})\s*thang\s*([0-9]{1,2})\s*(?:,\s*)?nam\s*([0-9]{4})")
BEFORE = re.compile(r"^(?:tu |den |het )*(?:ngay\s+)?")
EIGHT_DIGITS = re.compile(r"(20[0-9]{2}|19[0-9]{2})([0-9]{2})([0-9]{2})")
MIDNIGHT = re.compile(r"(?:t|\s+)[0-9]{1,2}:[0-9:.]+z?$")


@dataclass(frozen=True)
class Reading:
    """What a text says of a day. `day` where only one can be meant; `likely` where it would be a guess.

    `broken` is true where it is a day in form, and no calendar has it.
    """

    day: date | None = None
    likely: date | None = None
    broken: bool = False


def read_day(text: str) -> Reading:
    """A day in another spelling than year-month-day."""
    plain = MIDNIGHT.sub("", BEFORE.sub("", " ".join(fold(text).split()))) or fold(text)
    for pattern, order in ((IN_WORDS, -1), (DAY_FIRST, -1), (YEAR_FIRST, 1), (EIGHT_DIGITS, 1)):
        match = pattern.fullmatch(plain)
        if match:
            year, month, day = (int(part) for part in match.groups()[::order])
            return _of_parts(year, month, day)
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
