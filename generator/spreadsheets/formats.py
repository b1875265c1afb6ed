"""How numbers are shown in a workbook, as far as it changes what they are: days and percentages."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from generator.spreadsheets.book import Looks

# ECMA-376, 18.8.30; 27 to 36 and 50 to 58 are days of East Asian calendars.
DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
PERCENTS = frozenset((9, 10))
ASIDE = re.compile(
    r'"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*.', re.IGNORECASE
)  # text, colours, padding
DAY_SIGNS = re.compile("[dmyhs]", re.IGNORECASE)
# Day 60 of the first calendar is a 29 February 1900 that never was; the days before it do not matter here.
FIRST_DAYS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
LAST_SERIAL = 2_958_465  # 31/12/9999


def looks_of(number_format: int, codes: Mapping[int, str]) -> Looks:
    """How a cell of the format looks; `codes` are the formats that the workbook declares itself."""
    code = codes.get(number_format)
    if code is None:
        is_day, is_percent = number_format in DAYS, number_format in PERCENTS
    else:
        bare = ASIDE.sub("", code.partition(";")[0])
        is_day = bool(DAY_SIGNS.search(bare)) and bare.strip().lower() != "general"
        is_percent = "%" in bare
    if is_percent:
        return Looks.PERCENT
    return Looks.DAY if is_day else Looks.PLAIN


def day_of(serial: float, from_1904: bool) -> datetime | None:
    """The moment that a number stands for, to the second; None where there is no such day."""
    if not 0 <= serial <= LAST_SERIAL:
        return None
    try:
        return datetime.combine(FIRST_DAYS[from_1904], time()) + timedelta(seconds=round(serial * 86_400))
    except OverflowError:
        return None
