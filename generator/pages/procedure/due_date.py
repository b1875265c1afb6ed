"""When a result must be ready: the limits that can be counted, the rule, the days off, an example.

The script of the page reads limits and days from what stands here for everybody, so that it knows
nothing that a reader without it is not told.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.catalogue.fields import Source
from generator.catalogue.procedure import Procedure
from generator.catalogue.time_limits import TimeLimitRule
from generator.catalogue.working_days import WorkingDays, WorkingYear
from generator.pages.citations import DocumentEntry, reference_entry
from generator.pages.page import Link
from generator.pages.parts import doubted_source_text
from generator.quantities import TimeLimit, TimeUnit
from generator.wording import due_dates
from generator.wording.days import day_text
from generator.wording.quantities import time_limit_text
from generator.wording.terms import CHANNELS, joined
from generator.wording.words import IF_FILED_BEFORE
from generator.working_days.calendar import Calendar, calendar_of, is_weekend
from generator.working_days.counting import Due, due

YEARS = (-1, 1)  # around that of the build: a dossier of December is asked about in January
BY_THE_HOUR = frozenset({TimeUnit.HOURS, TimeUnit.HALF_DAYS, TimeUnit.SAME_DAY})
OPENING = time(8)  # of the example


@dataclass(frozen=True)
class Choice:
    """One limit as the script takes it; `value` and `until` are "" where there is none."""

    text: str
    unit: str
    value: str
    until: str


@dataclass(frozen=True)
class YearShown:
    """The days of one year, each as the script and as people read it: off, worked, in doubt."""

    number: int
    title: str
    is_announced: bool
    off: tuple[tuple[str, str], ...]
    worked: tuple[tuple[str, str], ...]
    unsure: tuple[tuple[str, str], ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class DueDate:
    """The section of a procedure; `patterns` are the sentences of the script, as JSON."""

    choices: tuple[Choice, ...]
    takes_hour: bool
    rules: tuple[tuple[str, str], ...]  # a rule, and that it is our reading
    example: str
    office_hours: str
    basis: tuple[DocumentEntry, ...]
    years: tuple[YearShown, ...]
    doubts: tuple[str, ...]
    patterns: str


def due_date(
    catalogue: Catalogue, procedure: Procedure, limits: Sequence[TimeLimitRule], built_on: date
) -> DueDate | None:
    """The section on the build date; None where no limit is known, or nobody takes the dossier any more."""
    known = {_choice(rule): rule for rule in limits if rule.limit}
    if not known or procedure.has_ended(built_on):
        return None
    units = {rule.limit.unit for rule in known.values() if rule.limit}
    first, *_ = known.values()
    days = _days(catalogue.working_days, built_on.year)
    return DueDate(
        tuple(known),
        bool(units & BY_THE_HOUR),
        tuple(
            (text, due_dates.READING if unit in due_dates.OUR_READING else "")
            for unit, text in due_dates.RULES.items()
            if unit in units
        ),
        _example(first, days.calendar, built_on),
        (catalogue.commune.office_hours or "") if procedure.received_by_commune else "",
        tuple(
            reference_entry(catalogue, reference, built_on) for reference in catalogue.working_days.rests_on
        ),
        days.years,
        catalogue.working_days.doubts,
        json.dumps(due_dates.patterns(days.calendar.first, days.calendar.last), ensure_ascii=False),
    )


def sentences(found: Due, calendar: Calendar) -> list[str]:
    """The answer in words."""
    passed = set(found.passed)
    named = [
        due_dates.named_text(*run) for run in calendar.named if any(run[0] <= day <= run[1] for day in passed)
    ]
    weekends = sum(map(is_weekend, passed))
    return due_dates.due_text(found.day, found.hour, weekends, named, found.unannounced, found.unsure)


def _choice(rule: TimeLimitRule) -> Choice:
    assert rule.limit is not None, "only what has a unit can be counted"
    until = rule.same_day_until or ""
    limit = time_limit_text(rule.limit)
    filed = f"nộp {joined([CHANNELS[channel] for channel in rule.channels])}" if rule.channels else ""
    start = due_dates.COUNTED_FROM.format(start=rule.clock_starts) if rule.clock_starts else ""
    before = IF_FILED_BEFORE.format(hour=due_dates.clock_text(time.fromisoformat(until))) if until else ""
    told = "; ".join(part for part in (before, rule.case, filed, start) if part)
    return Choice(
        f"{limit} ({told})" if told else limit, rule.limit.unit.value, str(rule.limit.value or ""), until
    )


def _example(rule: TimeLimitRule, calendar: Calendar, built_on: date) -> str:
    """Counted from the opening of the first working day that is not over on the build date."""
    start = datetime.combine(calendar.working_day_from(built_on), OPENING)
    limit: TimeLimit = rule.limit or TimeLimit(None, TimeUnit.SAME_DAY)
    until = time.fromisoformat(rule.same_day_until) if rule.same_day_until else None
    said = due_dates.EXAMPLE.format(
        hour=due_dates.clock_text(OPENING),
        day=due_dates.weekday_text(start.date()),
        limit=time_limit_text(limit),
    )
    return " ".join([said, *sentences(due(start, limit, calendar, until), calendar)])


@dataclass(frozen=True)
class _Days:
    calendar: Calendar
    years: tuple[YearShown, ...]


@lru_cache(maxsize=4)  # the same on every page of a site
def _days(record: WorkingDays, year: int) -> _Days:
    first, last = (year + distance for distance in YEARS)
    calendar = calendar_of(record, first, last)
    entries = {entry.year: entry for entry in record.years}
    return _Days(
        calendar, tuple(_year(calendar, number, entries.get(number)) for number in range(first, last + 1))
    )


def _year(calendar: Calendar, year: int, entry: WorkingYear | None) -> YearShown:
    title = due_dates.YEAR if entry else due_dates.YEAR_UNANNOUNCED
    return YearShown(
        year,
        title.format(year=year),
        entry is not None,
        tuple(
            (f"{start}/{end}", due_dates.named_text(start, end, name))
            for start, end, name in calendar.named
            if start.year == year
        ),
        tuple(
            (day.isoformat(), due_dates.WORKED.format(day=due_dates.weekday_text(day)))
            for day in sorted(calendar.worked)
            if day.year == year
        ),
        tuple(
            (
                f"{swap.day_off}/{swap.worked_instead}",
                due_dates.UNSURE_SWAP.format(
                    day_off=day_text(swap.day_off), worked=day_text(swap.worked_instead), doubt=swap.doubtful
                ),
            )
            for swap in (entry.swapped if entry else ())
            if swap.doubtful
        ),
        tuple(
            dict.fromkeys(
                Link(doubted_source_text(source), source.address or "")
                for source in (_sources(entry) if entry else ())
            )
        ),
    )


def _sources(entry: WorkingYear) -> Iterator[Source]:
    yield entry.source
    for group in (entry.swapped, entry.days_off, entry.days_worked):
        yield from (one.source for one in group)
