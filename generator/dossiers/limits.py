"""Time limits of a list in words, and the due days that follow: each day and limit worked out once."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.choices import Part
from generator.catalogue.procedure import Procedure
from generator.dossiers.days import BAD, EPOCH, NONE
from generator.quantities import TimeLimit, TimeUnit
from generator.vietnamese import slug_of
from generator.working_days.calendar import Calendar, OutsideCalendar
from generator.working_days.counting import due

HOURS_OF_A_DAY, SECONDS_OF_A_DAY = 24, 86_400
OFFICE_HOURS = 8  # of a working day: forty in five days
NUMBER = re.compile(r"([0-9]{1,4})(?:-([a-z-]+))?")
UNITS = {
    "ngay-lam-viec": TimeUnit.WORKING_DAYS,
    "ngay": TimeUnit.DAYS,
    "ngay-lich": TimeUnit.DAYS,
    "thang": TimeUnit.MONTHS,
    "gio": TimeUnit.HOURS,
    "working-days": TimeUnit.WORKING_DAYS,
    "days": TimeUnit.DAYS,
    "months": TimeUnit.MONTHS,
    "hours": TimeUnit.HOURS,
}
SAME_DAY = {"ngay-trong-ngay", "trong-ngay", "trong-ngay-lam-viec", "ngay-trong-ngay-lam-viec", "same-day"}
HALF_DAY = {"nua-ngay", "nua-ngay-lam-viec", "1-2-ngay", "1-2-ngay-lam-viec", "0-5-ngay", "0-5-ngay-lam-viec"}


class Limit(NamedTuple):
    """A limit; without a unit only a number, which the procedure's record explains. `until`: see due()."""

    value: int | None
    unit: TimeUnit | None
    until: time | None = None


def limit_of(text: str) -> Limit | None:
    """“5 ngày làm việc”, “8 giờ làm việc”, “1 tháng”, “trong ngày”, “5”; None for what is no limit.

    Eight office hours are a working day and four are half of one; other numbers of office hours are no
    limit that the law's way of counting knows.
    """
    slug = slug_of(text)
    if slug in SAME_DAY:
        return Limit(None, TimeUnit.SAME_DAY)
    if slug in HALF_DAY:
        return Limit(1, TimeUnit.HALF_DAYS)
    match = NUMBER.fullmatch(slug)
    if match is None or int(match[1]) == 0 or text.strip().startswith(("-", "−")):
        return None
    value, unit = int(match[1]), match[2]
    if unit is None:
        return Limit(value, None)
    if unit == "gio-lam-viec":
        halves, rest = divmod(value, OFFICE_HOURS // 2)
        if rest:
            return None
        whole = halves % 2 == 0
        return Limit(halves // 2 if whole else halves, TimeUnit.WORKING_DAYS if whole else TimeUnit.HALF_DAYS)
    return Limit(value, UNITS[unit]) if unit in UNITS else None


def certain_limit(procedure: Procedure) -> Limit | None:
    """The limit of a record where there is but one, for all cases, channels and days, and no doubt of it."""
    if len(procedure.time_limits) != 1 or procedure.overrides or procedure.is_doubted(Part.TIME_LIMIT):
        return None
    (rule,) = procedure.time_limits
    depends = rule.channels or any(rule.conditions) or rule.extension or rule.first_day or rule.last_day
    if depends or rule.is_doubted or rule.limit is None:
        return None
    until = time.fromisoformat(rule.same_day_until) if rule.same_day_until else None
    return Limit(rule.limit.value, rule.limit.unit, until)


class DueDays:
    """Due days by acceptance and limit. Keeps what it has worked out: few days, few limits."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._limits: list[Limit] = []
        self._known: dict[tuple[int, int, bool], int] = {}
        self.outside: set[int] = set()  # years that the calendar does not hold
        self.provisional: set[int] = set()  # years whose days off are not announced, or in doubt

    def number_of(self, limit: Limit) -> int:
        """The number by which `days` knows a limit."""
        if limit not in self._limits:
            self._limits.append(limit)
        return self._limits.index(limit)

    def is_bare(self) -> NDArray[np.bool_]:
        """Of each limit, as a list has it: whether nobody knows what its number is of.

        A number without a unit, or hours: software means those of the office, laws those of the clock.
        """
        return np.array([limit.unit in (None, TimeUnit.HOURS) for limit in self._limits], dtype=bool)

    def is_same(self, bare: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether limits of records say the numbers of bare ones; hours may be those of working days."""
        values, hours = self._values(), np.array([_hours(limit) for limit in self._limits], dtype=np.int64)
        of_hours = np.array([limit.unit is TimeUnit.HOURS for limit in self._limits], dtype=bool)
        same: NDArray[np.bool_] = np.where(
            of_hours[bare], hours[bare] == hours[others], values[bare] == values[others]
        )
        return same

    def _values(self) -> NDArray[np.int64]:
        """Of each limit its number, 0 where it has none."""
        return np.array([limit.value or 0 for limit in self._limits], dtype=np.int64)

    def days(
        self, accepted: NDArray[np.int32], seconds: NDArray[np.int32], limits: NDArray[np.int64]
    ) -> NDArray[np.int32]:
        """The due day of each; NONE where the hour decides and is not given, BAD outside the calendar."""
        turns = np.array([_turn(limit) for limit in self._limits], dtype=np.int64)[limits]
        decides = (turns > 0) & (turns < SECONDS_OF_A_DAY)
        after = seconds >= turns
        after[~decides] = False
        keys = (accepted.astype(np.int64) * len(self._limits) + limits) * 2 + after
        distinct, back = np.unique(keys, return_inverse=True)
        worked_out = np.array([self._due(int(key)) for key in distinct], dtype=np.int32)
        found = worked_out[back] if len(distinct) else np.empty(0, dtype=np.int32)
        found[decides & (seconds < 0)] = NONE
        return found

    def _due(self, key: int) -> int:
        rest, after = divmod(key, 2)
        day, number = divmod(rest, len(self._limits))
        limit = self._limits[number]
        known = day, number, bool(after)
        if known not in self._known:
            self._known[known] = self._worked_out(EPOCH + np.timedelta64(day, "D"), limit, bool(after))
        return self._known[known]

    def _worked_out(self, accepted: np.datetime64, limit: Limit, after: bool) -> int:
        on: date = accepted.astype(date)
        moment = datetime.combine(on, time.max if after else time.min)
        assert limit.unit is not None
        try:
            found = due(moment, TimeLimit(limit.value, limit.unit), self._calendar, limit.until)
        except (OutsideCalendar, ValueError, OverflowError):
            self.outside.add(on.year)
            return int(BAD)
        if found.is_provisional:
            self.provisional |= {*found.unannounced, *(one.year for one in found.unsure)}
        return int((np.datetime64(found.day) - EPOCH).astype(np.int32))


def _hours(limit: Limit) -> int:
    """Hours, of the office where the limit is in working days; 0 where it is in neither."""
    office = {TimeUnit.HOURS: 1, TimeUnit.WORKING_DAYS: OFFICE_HOURS, TimeUnit.HALF_DAYS: OFFICE_HOURS // 2}
    return (limit.value or 0) * office.get(limit.unit, 0) if limit.unit else 0


def _turn(limit: Limit) -> int:
    """The second of the day from which on an acceptance is due on a later day; 0 where none is."""
    if limit.unit is TimeUnit.HOURS:
        return SECONDS_OF_A_DAY - (limit.value or 0) % HOURS_OF_A_DAY * 3600
    if limit.unit is TimeUnit.HALF_DAYS:
        return SECONDS_OF_A_DAY // 2
    if limit.unit is TimeUnit.SAME_DAY and limit.until:
        return limit.until.hour * 3600 + limit.until.minute * 60 + limit.until.second + 1
    return 0


def numbered(limits: Iterable[Limit | None], due_days: DueDays) -> NDArray[np.int64]:
    """The numbers of limits, -1 for none."""
    found: Sequence[int] = [-1 if limit is None else due_days.number_of(limit) for limit in limits]
    return np.array(found, dtype=np.int64)
