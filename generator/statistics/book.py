"""All results of a commune in one book: look one up by period, sector and channel.

Rows as received, every total that they allow, months worked out from totals since January, and the
sums of twelve months and of the year. A month that is missing is not there: nothing is filled in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeAlias

import pandas as pd

from generator.observations import ALL, Channel, Definition, Observation
from generator.quantities import Period
from generator.statistics.adding import all_levels, over_months
from generator.statistics.flows import with_months
from generator.statistics.frame import frame
from generator.statistics.results import Result, results

RECENT = 3  # months
Key: TypeAlias = tuple[Period, str, Channel, Definition]


@dataclass(frozen=True)
class Book:
    """Results by what they are about. `counts` is their frame, a row for each."""

    counts: pd.DataFrame

    @cached_property
    def results(self) -> dict[Key, Result]:
        """Every result of a period that a row gives, or that totals since January give."""
        return {(one.period, one.sector, one.channel, one.definition): one for one in results(self.counts)}

    def of(
        self,
        period: Period,
        sector: str = ALL,
        channel: Channel = Channel.ALL,
        definition: Definition = Definition.FORM,
    ) -> Result | None:
        """The result, or None where nothing gives it."""
        return self.results.get((period, sector, channel, definition))

    @cached_property
    def newest(self) -> Result | None:
        """The newest result of the whole commune by the form: by end of period, then moment, then length."""
        whole = [one for one in self.results.values() if one.is_whole and one.definition is Definition.FORM]
        return max(whole, key=_age, default=None)

    @cached_property
    def months(self) -> tuple[Period, ...]:
        """Every month from the first to the last that has figures of the form, gaps included."""
        there = {period for period, _, _, definition in self.results if definition is Definition.FORM}
        given = sorted(period.end for period in there if period.is_month)
        if not given:
            return ()
        first, last = given[0], given[-1]
        count = (last.year - first.year) * 12 + last.month - first.month + 1
        return tuple(months_to(last, count))

    @cached_property
    def sectors(self) -> tuple[str, ...]:
        """The sectors that have any figures of the form, by id."""
        return tuple(sorted({one.sector for one in self.results.values() if one.counts_by_form} - {ALL}))

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """The channels of which the whole commune has figures, without their total."""
        there = {one.channel for one in self.results.values() if one.sector == ALL and one.counts_by_form}
        return tuple(channel for channel in Channel if channel in there and channel is not Channel.ALL)

    def silent_sectors(self, month: Period) -> tuple[str, ...]:
        """The sectors that have figures before a month and after it, or just before it, but none of it.

        A sector without figures for longer than RECENT months has ended, as far as anybody knows.
        """
        recent = months_to(month.end, RECENT + 1)[0]
        return tuple(
            sector
            for sector, (first, last) in self._spans.items()
            if first < month.end and last >= recent.end and self.of(month, sector) is None
        )

    @cached_property
    def _spans(self) -> dict[str, tuple[date, date]]:
        """The ends of the first and the last month of each sector."""
        spans: dict[str, tuple[date, date]] = {}
        for period, sector, _, definition in self.results:
            if sector != ALL and definition is Definition.FORM and period.is_month:
                first, last = spans.get(sector, (period.end, period.end))
                spans[sector] = min(first, period.end), max(last, period.end)
        return dict(sorted(spans.items()))

    def last_months(self, count: int, before: int = 0) -> tuple[Period, ...]:
        """The newest months, gaps included, oldest first; `before` leaves out that many of the newest."""
        end = len(self.months) - before
        return self.months[max(end - count, 0) : max(end, 0)]

    def added(self, months: Sequence[Period]) -> dict[tuple[str, Channel], Result]:
        """Months added up for each sector and channel; of those that are there, so look at `months`."""
        return _added(self.counts, months)

    def year_to_date(self, month: Period) -> Result | None:
        """The whole commune from January to the end of a month: as given, else all its months added."""
        given = self.of(Period(date(month.end.year, 1, 1), month.end))
        if given is not None:
            return given
        wanted = tuple(months_to(month.end, month.end.month))
        whole = self.counts["sector"].eq(ALL) & self.counts["channel"].eq(ALL)
        found = _added(self.counts[whole], wanted).get((ALL, Channel.ALL))
        return found if found is not None and found.months == len(wanted) else None


def book(observations: Sequence[Observation], *, with_differences: bool = True) -> Book:
    """The book of these rows: those that nothing replaced (`observations.current`).

    Without differences no month is worked out from totals: it could tell what merging has hidden.
    """
    rows = frame(observations).assign(source=[observation.source for observation in observations])
    rows = with_months(rows) if with_differences else rows
    return Book(all_levels(rows.drop(columns="source")))


def months_to(end: date, count: int) -> list[Period]:
    """So many months up to the one of a day, oldest first."""
    found: list[Period] = []
    while len(found) < count:
        month = Period.month(end.year, end.month)
        found.append(month)
        end = (month.start or end) - timedelta(days=1)
    return found[::-1]


def _added(counts: pd.DataFrame, months: Sequence[Period]) -> dict[tuple[str, Channel], Result]:
    ends = pd.to_datetime([month.end for month in months])
    chosen = counts[
        counts["definition"].eq(Definition.FORM)
        & counts["period_end"].isin(ends)
        & counts["period_start"].eq(_month_starts(counts["period_end"]))
    ]
    if chosen.empty:
        return {}
    return {(one.sector, one.channel): one for one in results(over_months(chosen))}


def _month_starts(ends: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    return ends.dt.to_period("M").dt.start_time.astype(ends.dtype)


def _age(result: Result) -> tuple[date, object, bool, int]:
    start = result.period.start
    return result.period.end, result.as_of, start is None, -start.toordinal() if start else 0
