"""When a time limit ends: accepted at this moment, with this limit, ready by when.

The clock runs from the moment on the receipt of a complete dossier (Điều 8 khoản 3 of 309/2026/NĐ-CP).
Where days or months are counted, the day itself does not count (Điều 147 of 91/2015/QH13), a month ends
on the day of the same number or else on its last, and a limit that would end on a day off ends with the
next working day (Điều 148). No source was found for the rest, which is our reading and said to be so:
hours run on through nights; half a day is a morning or an afternoon of a working day, the one of the
acceptance not counted; “ngay trong ngày” of a day off is the next working day.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from generator.quantities import TimeLimit, TimeUnit
from generator.working_days.calendar import ONE_DAY, Calendar

NOON = time(12)


@dataclass(frozen=True)
class Due:
    """The last day; the hour of it where the limit names one, otherwise as long as the office is open.

    `passed` are the days off that were not counted, in order; `unannounced` years and `unsure` days lie
    between the acceptance and the last day, and make it provisional.
    """

    day: date
    hour: time | None = None
    passed: tuple[date, ...] = ()
    unannounced: tuple[int, ...] = ()
    unsure: tuple[date, ...] = ()

    @property
    def is_provisional(self) -> bool:
        """Whether an announcement that is still to come may change it."""
        return bool(self.unannounced or self.unsure)


def due(accepted: datetime, limit: TimeLimit, calendar: Calendar, same_day_until: time | None = None) -> Due:
    """By when a dossier that was accepted at this moment, local time, must be ready.

    What is received later than `same_day_until` waits for the next working day; of other units than
    `same_day` it says nothing. Raises OutsideCalendar where the calendar ends before the limit does.
    """
    calendar.is_off(accepted.date())  # an acceptance outside the calendar is refused, not guessed
    if limit.unit is TimeUnit.SAME_DAY:
        late = same_day_until is not None and accepted.time() > same_day_until
        begins, ends, hour = accepted.date(), accepted.date() + ONE_DAY * late, None
    else:
        begins, ends, hour = COUNTED[limit.unit](accepted, limit.value or 0, calendar)
    day = calendar.working_day_from(ends)
    span = [accepted.date() + ONE_DAY * number for number in range((day - accepted.date()).days + 1)]
    return Due(
        day,
        hour if day == ends else None,
        tuple(one for one in span if one >= begins and calendar.is_off(one)),
        tuple(sorted({one.year for one in span} - calendar.announced)),
        tuple(one for one in span if one in calendar.unsure),
    )


Counted = tuple[date, date, time | None]  # the first day of which one off is passed over, the last, its hour


def _hours(accepted: datetime, value: int, calendar: Calendar) -> Counted:
    end = accepted + timedelta(hours=value)
    return end.date(), end.date(), end.time()


def _half_days(accepted: datetime, value: int, calendar: Calendar) -> Counted:
    """Halves are numbered from the morning of the acceptance; a day off has none."""
    afternoon = accepted.time() >= NOON and not calendar.is_off(accepted.date())
    opened = 1 if calendar.is_off(accepted.date()) else 0
    halves = value + afternoon - opened  # of them that of the acceptance is passed over
    day = calendar.working_day_from(accepted.date())
    for _ in range(halves // 2):
        day = calendar.working_day_from(day + ONE_DAY)
    return accepted.date(), day, NOON if halves % 2 == 0 else None


def _days(accepted: datetime, value: int, calendar: Calendar) -> Counted:
    end = accepted.date() + ONE_DAY * value
    return end, end, None


def _working_days(accepted: datetime, value: int, calendar: Calendar) -> Counted:
    day = accepted.date()
    for _ in range(value):
        day = calendar.working_day_from(day + ONE_DAY)
    return accepted.date() + ONE_DAY, day, None


def _months(accepted: datetime, value: int, calendar: Calendar) -> Counted:
    months = accepted.month - 1 + value
    year, month = accepted.year + months // 12, months % 12 + 1
    end = date(year, month, min(accepted.day, monthrange(year, month)[1]))
    return end, end, None


COUNTED: Mapping[TimeUnit, Callable[[datetime, int, Calendar], Counted]] = {
    TimeUnit.HOURS: _hours,
    TimeUnit.HALF_DAYS: _half_days,
    TimeUnit.DAYS: _days,
    TimeUnit.WORKING_DAYS: _working_days,
    TimeUnit.MONTHS: _months,
}
