"""The laws of counting, said again without the code that keeps them: day by day, and nothing clever.

A table of some hundred cases is made from them. The Python module is held against it, and the script of the
page in a browser.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import product

from generator.quantities import TimeLimit, TimeUnit

# Days off of the weeks and the days of weekends worked, as the notices have them.
OFF = {
    *(date(2025, 1, day) for day in (1, 27, 28, 29, 30, 31)),
    date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2),
    date(2025, 9, 1), date(2025, 9, 2),
    date(2026, 1, 1), date(2026, 1, 2), *(date(2026, 2, day) for day in range(16, 21)),
    date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1),
    date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 24),
    date(2027, 1, 1), *(date(2027, 2, day) for day in (4, 5, 8, 9, 10)),
    date(2027, 4, 16), date(2027, 4, 30), date(2027, 5, 3), date(2027, 9, 2), date(2027, 9, 3),
    date(2027, 11, 24),
}  # fmt: skip
WORKED = {date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)}

# Around Tết, swaps, holidays in the week, months of 28 to 31 days, the end of a year; on days off too.
STARTS = [
    "2025-01-24", "2025-04-25", "2025-04-29", "2025-08-31", "2025-12-31", "2026-01-08", "2026-01-09",
    "2026-01-10", "2026-01-31", "2026-02-13", "2026-02-17", "2026-04-24", "2026-05-02", "2026-08-21",
    "2026-08-28", "2026-11-20", "2026-11-22", "2026-11-24", "2026-12-30", "2027-02-03",
]  # fmt: skip
HOURS = ["07:30", "11:59", "12:00", "15:00", "15:01", "23:30"]
LIMITS = [
    TimeLimit(None, TimeUnit.SAME_DAY),
    *(TimeLimit(value, TimeUnit.HALF_DAYS) for value in (1, 2, 3)),
    *(TimeLimit(value, TimeUnit.HOURS) for value in (2, 12)),
    *(TimeLimit(value, TimeUnit.WORKING_DAYS) for value in (1, 3, 12, 25)),
    *(TimeLimit(value, TimeUnit.DAYS) for value in (1, 15)),
    *(TimeLimit(value, TimeUnit.MONTHS) for value in (1, 3)),
]
UNTIL = time(15)
OF_THE_HOUR = {TimeUnit.SAME_DAY, TimeUnit.HALF_DAYS, TimeUnit.HOURS}


@dataclass(frozen=True)
class Case:
    """An acceptance, a limit, and the day and hour by which it must be ready."""

    accepted: datetime
    limit: TimeLimit
    day: date
    hour: time | None


def is_open(day):
    return day not in OFF and (day.weekday() < 5 or day in WORKED)


def opens(day):
    """The first working day from this one."""
    return day if is_open(day) else opens(day + timedelta(days=1))


def answer(accepted, limit):
    start, value = accepted.date(), limit.value or 0
    if limit.unit is TimeUnit.SAME_DAY:
        # Nothing is waited for but the next working day.
        late = accepted.time() > UNTIL
        return opens(start + timedelta(days=1) if late else start), None
    if limit.unit is TimeUnit.HOURS:
        end = accepted + timedelta(hours=value)
        return (end.date(), end.time()) if is_open(end.date()) else (opens(end.date()), None)
    if limit.unit is TimeUnit.HALF_DAYS:
        # Every morning and afternoon of working days that begins after the acceptance.
        noons = [start + timedelta(days=number) for number in range(40)]
        halves = [(day, half) for day in noons if is_open(day) for half in (0, 1)]
        begun = (start, 1 if accepted.time() >= time(12) else 0)
        day, half = [one for one in halves if one > begun or not is_open(start)][value - 1]
        return day, None if half else time(12)
    if limit.unit is TimeUnit.WORKING_DAYS:
        following = [start + timedelta(days=number) for number in range(1, 60)]
        return [day for day in following if is_open(day)][value - 1], None
    if limit.unit is TimeUnit.DAYS:
        return opens(start + timedelta(days=value)), None
    month = start.month + value
    year, month = start.year + (month - 1) // 12, (month - 1) % 12 + 1
    for day in (start.day, 30, 29, 28):
        try:
            return opens(date(year, month, day)), None
        except ValueError:
            continue
    raise AssertionError("a month has 28 days")


def cases():
    """Every start with every limit; every hour where the hour counts."""
    found = []
    for start, hour, limit in product(STARTS, HOURS, LIMITS):
        if limit.unit in OF_THE_HOUR or hour == HOURS[0]:
            accepted = datetime.fromisoformat(f"{start}T{hour}")
            found.append(Case(accepted, limit, *answer(accepted, limit)))
    return found
