"""Days of a list, many at once: numbers of days since 1970 in the time of Việt Nam, by text or type.

2026-01-31 and 31/1/2026, alone or with a time, is how lists write days; the day stands before the month.
Whatever else is no day, and never a guess. Hours are kept only for limits that are counted in hours.
"""

import re
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

EPOCH = np.datetime64(0, "D")
NONE = np.int32(-(2**31))  # an empty cell
BAD = np.int32(-(2**31) + 1)  # a cell that is no day
NO_HOUR = -1
FIRST, LAST = (int((np.datetime64(day) - EPOCH).astype(int)) for day in ("1950-01-01", "2150-01-01"))
VIETNAM = timezone(timedelta(hours=7))
SECONDS_OF_A_DAY = 86_400
VIETNAM_SECONDS = 7 * 3600
PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
LONGEST = 29  # 2026-01-31 08:00:00.000000000
ZERO, SLASH, DASH, COLON, DOT, SPACE, LETTER_T = (ord(sign) for sign in "0/-:. T")
RARE = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)?)?", re.ASCII
)
SERIAL = re.compile(r"[1-9]\d{4}(?:[.,]\d+)?", re.ASCII)

Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Positions = NDArray[np.int64]


class Days(NamedTuple):
    """Of each cell its day, NONE or BAD, and the second of the day, NO_HOUR where no hour is given."""

    days: Ints
    seconds: Ints

    @classmethod
    def none(cls, size: int) -> "Days":
        """As many empty cells."""
        return cls(np.full(size, NONE), np.full(size, NO_HOUR, dtype=np.int32))

    def taken(self, positions: Positions) -> "Days":
        """The cells at these positions."""
        return Days(self.days[positions], self.seconds[positions])


def days_of(column: pa.Array) -> Days:
    """The days of a column of text, of dates or of moments; of other types every cell is BAD."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _of_dictionary(column)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return _of_text(column.cast(pa.string()))
    if pa.types.is_date(kind):
        column, kind = column.cast(pa.date32()).cast(pa.timestamp("s")), pa.timestamp("s")
    if pa.types.is_timestamp(kind):
        return _of_moments(column, kind)
    return Days(np.full(len(column), BAD), np.full(len(column), NO_HOUR, dtype=np.int32))


def _of_dictionary(column: pa.DictionaryArray) -> Days:
    indices = pc.fill_null(column.indices.cast(pa.int64()), len(column.dictionary)).to_numpy()
    words, empty = days_of(column.dictionary), Days.none(1)
    both = Days(np.concatenate((words.days, empty.days)), np.concatenate((words.seconds, empty.seconds)))
    return both.taken(indices)


def _of_moments(column: pa.Array, kind: pa.TimestampType) -> Days:
    per_second = PER_SECOND[kind.unit]
    empty = column.is_null().to_numpy(zero_copy_only=False)
    ticks = pc.fill_null(column.cast(pa.int64()), 0).to_numpy()
    moments = ticks // per_second + (VIETNAM_SECONDS if kind.tz else 0)
    days, seconds = np.divmod(moments, SECONDS_OF_A_DAY)
    days = np.where((days >= FIRST) & (days < LAST), days, BAD).astype(np.int32)
    days[empty] = NONE
    seconds = np.where(seconds == 0, NO_HOUR, seconds).astype(np.int32)
    return Days(days, seconds)


def _of_text(column: pa.StringArray) -> Days:
    """The usual spellings by arithmetic on the bytes of all cells at once, the others one by one."""
    column = pc.fill_null(column, "")
    size = len(column)
    found = Days.none(size)
    _, offsets, data = column.buffers()
    if data is None or not size:
        return found
    bounds = np.frombuffer(offsets, np.int32)[column.offset : column.offset + size + 1].astype(np.int64)
    starts, lengths = bounds[:-1], np.diff(bounds)
    padded = np.concatenate((np.frombuffer(data, np.uint8), np.zeros(LONGEST + 4, np.uint8)))
    usual = np.flatnonzero((lengths >= 8) & (lengths <= LONGEST))
    cells = _Cells(padded[starts[usual][:, None] + np.arange(LONGEST + 4)], lengths[usual])
    days, seconds = cells.read()
    found.days[usual], found.seconds[usual] = days, seconds
    found.days[(lengths > 0) & ((lengths < 8) | (lengths > LONGEST))] = BAD
    for number in np.flatnonzero(found.days == BAD):
        found.days[number], found.seconds[number] = _rare(column[int(number)].as_py())
    return found


class _Cells:
    """Texts as rows of bytes; what lies behind the end of one is nothing."""

    def __init__(self, signs: Bytes, lengths: Positions) -> None:
        signs = np.where(np.arange(signs.shape[1]) < lengths[:, None], signs, 0).astype(np.uint8)
        self._flat, self._width, self._lengths = signs.ravel(), signs.shape[1], lengths
        self._rows = np.arange(len(lengths), dtype=np.int64) * self._width
        self._good = np.ones(len(lengths), dtype=bool)

    def read(self) -> tuple[Ints, Ints]:
        """Days and seconds; BAD where a text has another form or names no day."""
        slashes: Flags = (self._at(1) == SLASH) | (self._at(2) == SLASH)
        day, day_width = self._one_or_two(0, SLASH)
        month, month_width = self._one_or_two(day_width + 1, SLASH)
        place = day_width + month_width + 2
        year = self._number(place, 4, slashes)
        good = slashes & (self._at(day_width) == SLASH) & (self._at(place - 1) == SLASH)
        iso = (self._at(4) == DASH) & (self._at(7) == DASH)
        year = np.where(iso, self._number(0, 4, iso), year)
        month = np.where(iso, self._number(5, 2, iso), month)
        day = np.where(iso, self._number(8, 2, iso), day)
        seconds = self._seconds(np.where(iso, 10, place + 4))
        days = _civil(year, month, day)
        return np.where(self._good & (good | iso), days, BAD).astype(np.int32), seconds

    def _seconds(self, end: Positions) -> Ints:
        """The time behind the day, from its space or T to the end of the text; fractions do not count."""
        timed = self._lengths > end
        hour, width = self._one_or_two(end + 1, COLON)
        minute_at = end + width + 2
        minute = self._number(minute_at, 2, timed)
        to_seconds = timed & (self._lengths > minute_at + 2)
        second = np.where(to_seconds, self._number(minute_at + 3, 2, to_seconds), 0)
        closed = np.where(to_seconds, minute_at + 5, minute_at + 2)
        fraction = to_seconds & (self._at(closed) == DOT) & (self._lengths > closed + 1)
        parted: Flags = ((self._at(end) == SPACE) | (self._at(end) == LETTER_T)) & (
            self._at(minute_at - 1) == COLON
        )
        parted &= ~to_seconds | (self._at(minute_at + 2) == COLON)
        inside = (hour < 24) & (minute < 60) & (second < 60)
        ends = (self._lengths == closed) | (fraction & self._digits_from(closed + 1))
        self._good &= ~timed | (parted & inside & ends)
        total = np.where(timed, hour * 3600 + minute * 60 + second, 0)
        return np.where(total == 0, NO_HOUR, total).astype(np.int32)

    def _at(self, position: Positions | int) -> Bytes:
        found: Bytes = self._flat[self._rows + np.minimum(position, self._width - 1)]
        return found

    def _one_or_two(self, start: Positions | int, end: int) -> tuple[Positions, Positions]:
        """A number of one or two digits, and how many; that the sign behind it is `end` decides."""
        single = self._at(start + 1) == end
        first = self._at(start).astype(np.int64) - ZERO
        second = self._at(start + 1).astype(np.int64) - ZERO
        value = np.where(single, first, first * 10 + second)
        wrong = (first < 0) | (first > 9) | (~single & ((second < 0) | (second > 9)))
        return np.where(wrong, 99, value), np.where(single, 1, 2).astype(np.int64)

    def _number(self, start: Positions | int, width: int, wanted: Flags) -> Positions:
        value = np.zeros(len(self._lengths), dtype=np.int64)
        for offset in range(width):
            digit = self._at(start + offset).astype(np.int64) - ZERO
            self._good &= ~wanted | ((digit >= 0) & (digit <= 9))
            value = value * 10 + digit
        return value

    def _digits_from(self, start: Positions) -> Flags:
        signs = self._flat.reshape(-1, self._width)
        behind = (np.arange(self._width) >= start[:, None]) & (
            np.arange(self._width) < self._lengths[:, None]
        )
        digits = (signs >= ZERO) & (signs <= ZERO + 9)
        found: Flags = np.all(digits | ~behind, axis=1)
        return found


def _civil(year: Positions, month: Positions, day: Positions) -> Positions:
    """Days since 1970; BAD where the calendar has no such day, or none that a list can mean."""
    sane = (year >= 1950) & (year < 2150) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    months = np.where(sane, (year - 1970) * 12 + month - 1, 0)
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    following = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    number = first + day - 1
    return np.where(sane & (number < following), number, int(BAD))


def _rare(text: str) -> tuple[int, int]:
    """A day with spaces around it, or a moment with a zone, which is told in the time of Việt Nam."""
    match = RARE.fullmatch(text.strip())
    if text.isspace():
        return int(NONE), NO_HOUR
    if match is None:
        again = days_of(pa.array([text.strip()])) if text != text.strip() else None
        return (int(again.days[0]), int(again.seconds[0])) if again else (int(BAD), NO_HOUR)
    try:
        moment = datetime.fromisoformat(f"{match[1]} {match[2] or '00:00'}{match[3] or ''}")
        moment = moment.astimezone(VIETNAM) if match[3] else moment
    except (ValueError, OverflowError):
        return int(BAD), NO_HOUR
    number = (moment.date() - date(1970, 1, 1)).days
    second = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (number if FIRST <= number < LAST else int(BAD)), second or NO_HOUR


def day_at(number: int) -> date:
    """The day of a number of days since 1970."""
    return date(1970, 1, 1) + timedelta(days=number)


def is_serial(text: str) -> bool:
    """Whether the text looks like the number under which a spreadsheet keeps a day: 46053."""
    return SERIAL.fullmatch(text.strip()) is not None
