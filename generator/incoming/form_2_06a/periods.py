"""The period that the lines above a table name, as they are written there. Knows no cells.

Two days (“Từ ngày 01/10/2026 đến ngày 31/10/2026”) come before the name of a period (“Quý III/2026”): offices
count their quarters from the 15th too. Of names the one inside all others is meant; names that cut each
other, or two pairs of days, are told as they are and nothing is chosen. A name is no period where words
beside it leave open what is meant: “lũy kế đến tháng 8/2026”, “tuần 40 năm 2026”.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from generator.incoming.form_2_06a.period_words import (
    comparable,
    is_open,
    names_part_of_year,
    without_clocks,
)
from generator.quantities import Period

T = TypeVar("T")

YEAR = r"(?:19|20)\d\d"
OF_YEAR = rf"[\s,.:/()–—-]*(?:nam[\s:]*)?(?P<year>{YEAR})\b"


def _day(name: str, *, year_needed: bool) -> str:
    """A day as papers write it; `name` marks the groups. Of a span the first day may leave out the year."""
    year = rf"(?P<{name}y>{YEAR})"
    tail = year if year_needed else f"(?:{year})?"
    sign = r"\s*[/.-]\s*"
    digits = rf"(?<!\d)(?P<{name}d>\d{{1,2}}){sign}(?P<{name}m>\d{{1,2}})(?!\d)" + (
        f"{sign}{tail}" if year_needed else f"(?:{sign}{year})?"
    )
    word_year = rf"[\s,]*nam\s+{year.replace(name + 'y', name + 'yw')}"
    spelt = rf"(?<!\d)(?P<{name}dw>\d{{1,2}})\s+thang\s+(?P<{name}mw>\d{{1,2}})(?!\d)" + (
        word_year if year_needed else f"(?:{word_year})?"
    )
    iso = rf"(?P<{name}yi>{YEAR})-(?P<{name}mi>\d\d)-(?P<{name}di>\d\d)"
    # A day alone needs its word: the 6 of “từ tháng 6 đến 30/9/2026” is none.
    worded = "(?:(?<=ngay )|(?<=tu )|(?<=ngay: )|(?<=tu: ))"
    bare = "" if year_needed else rf"|{worded}(?P<{name}db>\d{{1,2}})(?=\s*(?:den|-|–))"
    return rf"(?:ngay)?[\s:]*(?:{iso}|{spelt}|{digits}{bare})"


TO = r"[\s,;)–—-]*(?:den|toi|-|–|—|÷|~)(?:\s+het)?[\s:(]*"
SPAN = re.compile(rf"(?:\btu\b[\s:]*)?{_day('a', year_needed=False)}{TO}{_day('b', year_needed=True)}")
SINCE_NEW_YEAR = re.compile(rf"\b(?:ke )?tu dau nam(?:\s+(?P<from>{YEAR}))?{TO}{_day('b', year_needed=True)}")
ONE_DAY = re.compile(_day("a", year_needed=True))
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
MONTHS_SPAN = re.compile(
    rf"\btu\s+thang\s*(?P<first>\d{{1,2}})(?:\s*[/-]\s*(?P<other>{YEAR})|\s+nam\s+(?P<otherw>{YEAR}))?"
    rf"\s*(?:den|-)\s*(?:het\s+)?thang\s*(?P<last>\d{{1,2}}){OF_YEAR}"
)
MONTH = re.compile(rf"\bthang[\s:]*(?P<month>\d{{1,2}}){OF_YEAR}")
MONTH_OF_REPORT = re.compile(rf"\bky(?: bao cao)?[\s:]*(?P<month>\d{{1,2}})\s*[/-]\s*(?P<year>{YEAR})\b")
YEAR_AND_MONTH = re.compile(
    rf"\bnam[\s:]*(?P<year>{YEAR})[\s,.;:()–—-]*\bthang[\s:]*(?P<month>\d{{1,2}})\b"
    rf"(?!\s*(?:[/.-]|nam\b)\s*\d)"
)
QUARTER = re.compile(rf"\bquy[\s:]*(?P<quarter>iv|i{{1,3}}|[1-4]){OF_YEAR}")
FIRST_MONTHS = re.compile(rf"(?<!\d)(?P<months>\d{{1,2}})\s+thang\s+(?P<half>dau|cuoi){OF_YEAR}")
WHOLE_YEAR = re.compile(rf"\bnam[\s:]*(?P<year>{YEAR})\b")


def periods_in(text: str) -> list[Period]:
    """What the text says of a period: one where it is clear, several where it contradicts itself."""
    rest = without_clocks(comparable(text))
    since, rest = _taken(rest, SINCE_NEW_YEAR, _since_new_year)
    spans, rest = _taken(rest, SPAN, _span)
    months, rest = _taken(rest, MONTHS_SPAN, _months_span)
    if since or spans or months:
        return _distinct([*since, *spans, *months])
    _, rest = _taken(rest, ONE_DAY, _nothing)
    return [] if is_open(rest) else _named(rest)


def _named(rest: str) -> list[Period]:
    """The periods that have a name; of those the one inside all others is meant."""
    named: list[Period] = []
    for pattern, read in NAMES:
        found, rest = _taken(rest, pattern, read)
        named.extend(found)
    years, _ = _taken(rest, WHOLE_YEAR, _year)
    if named or not names_part_of_year(rest):
        named.extend(years)
    distinct = _distinct(named)
    inmost = [one for one in distinct if all(_holds(other, one) for other in distinct)]
    return inmost or distinct


def days_in(text: str) -> list[date]:
    """The days in a folded text, in order; numbers that are no day are left out."""
    found, _ = _taken(text, ONE_DAY, lambda match: _date_of(match, "a", None))
    return found


def _taken(
    text: str, pattern: re.Pattern[str], read: Callable[[re.Match[str]], T | None]
) -> tuple[list[T], str]:
    """What the pattern finds, and the text without it."""
    found = [read(match) for match in pattern.finditer(text)]
    return [one for one in found if one is not None], pattern.sub(" ; ", text)


def _nothing(_: re.Match[str]) -> None:
    return None


def _distinct(periods: Iterable[Period]) -> list[Period]:
    return list(dict.fromkeys(periods))


def _holds(outer: Period, inner: Period) -> bool:
    return (outer.start or date.min) <= (inner.start or date.min) and inner.end <= outer.end


def _date_of(match: re.Match[str], name: str, otherwise: date | None) -> date | None:
    """The day of a match; year and month that it leaves out are those of the other day."""
    got = match.groupdict()
    day = next(
        (got[key] for key in (f"{name}d", f"{name}dw", f"{name}di", f"{name}db") if got.get(key)), None
    )
    month = next((got[key] for key in (f"{name}m", f"{name}mw", f"{name}mi") if got.get(key)), None)
    year = next((got[key] for key in (f"{name}y", f"{name}yw", f"{name}yi") if got.get(key)), None)
    if day is None or (otherwise is None and (month is None or year is None)):
        return None
    try:
        return date(int(year or otherwise.year), int(month or otherwise.month), int(day))  # type: ignore[union-attr]
    except ValueError:
        return None


def _span(match: re.Match[str]) -> Period | None:
    end = _date_of(match, "b", None)
    start = _date_of(match, "a", end) if end is not None else None
    return Period(start, end) if start is not None and end is not None and start <= end else None


def _since_new_year(match: re.Match[str]) -> Period | None:
    end = _date_of(match, "b", None)
    known = end is not None and match["from"] in (None, str(end.year))
    return Period(date(end.year, 1, 1), end) if end is not None and known else None


def _between(year: int, first: int, last: int, first_year: int | None = None) -> Period | None:
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    start, end = date(first_year or year, first, 1), date(year, last, monthrange(year, last)[1])
    return Period(start, end) if start <= end else None


def _months_span(match: re.Match[str]) -> Period | None:
    other = match["other"] or match["otherw"]
    return _between(
        int(match["year"]), int(match["first"]), int(match["last"]), int(other) if other else None
    )


def _month(match: re.Match[str]) -> Period | None:
    return _between(int(match["year"]), int(match["month"]), int(match["month"]))


def _quarter(match: re.Match[str]) -> Period | None:
    quarter = ROMAN.get(match["quarter"]) or int(match["quarter"])
    return _between(int(match["year"]), 3 * quarter - 2, 3 * quarter)


def _first_months(match: re.Match[str]) -> Period | None:
    months, year = int(match["months"]), int(match["year"])
    return _between(year, 13 - months, 12) if match["half"] == "cuoi" else _between(year, 1, months)


def _year(match: re.Match[str]) -> Period | None:
    return _between(int(match["year"]), 1, 12)


NAMES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = (
    (FIRST_MONTHS, _first_months),
    (QUARTER, _quarter),
    (YEAR_AND_MONTH, _month),
    (MONTH, _month),
    (MONTH_OF_REPORT, _month),
)
