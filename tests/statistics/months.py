"""Lines of months and of totals since January, and what a frame says, as plain values."""

from calendar import monthrange

from generator.statistics import book
from generator.statistics.frame import COUNTED, KEYS, count_of, frame, why
from tests.sound_figures import MONTH, line, observed


def month_line(number, year=2026, **cells):
    """The sound month as a line of another month."""
    last = f"{year}-{number:02}-{monthrange(year, number)[1]:02}"
    start = f"{year}-{number:02}-01"
    return line(MONTH, **{"period_start": start, "period_end": last, "as_of": last, **cells})


def since_january(number, year=2026, **cells):
    """The sound month as a total from the first of January to the end of a month."""
    return month_line(number, year, **{"period_start": f"{year}-01-01", **cells})


def book_of(*lines):
    """The book of rows that nothing replaced."""
    return book(observed(*lines))


def year_lines(*numbers, year=2026, **cells):
    """A line for each of these months."""
    return [month_line(number, year, **cells) for number in numbers]


def frame_of(*lines):
    """The frame of lines, with the source that months are worked out by."""
    observations = observed(*lines)
    return frame(observations).assign(source=[one.source for one in observations])


def counts(rows, name):
    """A count of each row: a number, or why there is none."""
    return [count_of(number, weight) for number, weight in zip(rows[name], rows[why(name)], strict=True)]


def all_counts(rows):
    """Every count of each row."""
    columns = [counts(rows, name) for name in COUNTED]
    return [dict(zip(COUNTED, row, strict=True)) for row in zip(*columns, strict=True)]


def keys(rows):
    """The keys of each row, days as ISO writes them."""
    days = ([None if day is None else f"{day:%Y-%m-%d}" for day in _days(rows[name])] for name in KEYS[:2])
    return list(zip(*days, *(rows[name].tolist() for name in KEYS[2:]), strict=True))


def _days(column):
    return column.astype(object).where(column.notna(), None).tolist()
