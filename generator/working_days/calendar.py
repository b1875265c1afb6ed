"""Days on which the offices of the state work, over some years.

Saturday and Sunday are off (Điều 1 of 188/1999/QĐ-TTg: forty hours in five days). A commune that
receives dossiers on a Saturday morning does not make it a working day of a time limit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from generator.catalogue.working_days import WorkingDays
from generator.working_days.public_holidays import SWAPPED, public_holidays

SATURDAY = 5
ONE_DAY = timedelta(days=1)

Named = tuple[date, date, str]  # first day, last day, what for


class OutsideCalendar(ValueError):
    """A day of a year that the calendar does not hold."""


@dataclass(frozen=True)
class Calendar:
    """The years `first` to `last`.

    `off` names days off, `worked` are days of weekends that are worked, `unsure` days of which no
    source decides either, `announced` the years whose days off are known.
    """

    first: int
    last: int
    off: Mapping[date, str]
    worked: frozenset[date] = frozenset()
    unsure: frozenset[date] = frozenset()
    announced: frozenset[int] = frozenset()

    def is_off(self, day: date) -> bool:
        """Whether the offices are closed. Raises OutsideCalendar for a day of another year."""
        if not self.first <= day.year <= self.last:
            raise OutsideCalendar(day.isoformat())
        return day in self.off or (is_weekend(day) and day not in self.worked)

    def working_day_from(self, day: date) -> date:
        """The day itself, or else the next one that is worked."""
        while self.is_off(day):
            day += ONE_DAY
        return day

    @cached_property
    def named(self) -> Sequence[Named]:
        """The days off that are no weekends, in order: those next to each other under one name together."""
        found: list[Named] = []
        for day, name in sorted(self.off.items()):
            first, last, said = found[-1] if found else (day, day, "")
            if is_weekend(day):
                continue
            if name == said and day == last + ONE_DAY:
                found[-1] = first, day, name
            else:
                found.append((day, day, name))
        return found


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= SATURDAY


def calendar_of(record: WorkingDays, first: int, last: int) -> Calendar:
    """The calendar of these years: the library's holidays with what the record says instead."""
    years = range(first, last + 1)
    entries = [entry for entry in record.years if entry.year in years]
    off, known = public_holidays(years)
    worked, unsure = set(known), set()
    for entry in entries:
        for swap in entry.swapped:
            if swap.doubtful:
                unsure |= {swap.day_off, swap.worked_instead}
            else:
                off[swap.day_off] = SWAPPED
                worked.add(swap.worked_instead)
        off |= {extra.day: extra.name for extra in entry.days_off}
        for one in entry.days_worked:
            off.pop(one.day, None)
    return Calendar(
        first,
        last,
        dict(sorted(off.items())),
        frozenset(worked),
        frozenset(unsure),
        frozenset(entry.year for entry in entries),
    )
