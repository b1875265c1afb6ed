"""Months that a series of months leaves out.

Where a source gives totals by the form since the first of January at the ends of two months in
a row, the month between is their difference, and is not missing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count

from generator.observations.observation import ALL, Definition, Observation
from generator.observations.series import Series, SeriesKey
from generator.problems import Code, Problem
from generator.quantities import Period
from generator.wording.figures import CHANNELS

HINT = "thêm dòng của tháng thiếu, tháng không có hồ sơ thì ghi 0; nguồn không có thì để nguyên"


@dataclass(frozen=True)
class _Months:
    """Months as numbers, those of the year 0 first: given, each with its row, and derived."""

    given: Mapping[int, Observation]
    derived: frozenset[int]

    def lacking(self) -> set[int]:
        """Months between the first and the last given one that are neither given nor derived."""
        between = range(min(self.given, default=0), max(self.given, default=0))
        return set(between) - self.given.keys() - self.derived


def months_missing(series: Mapping[SeriesKey, Series]) -> Iterator[Problem]:
    """Months without a row, each gap once: at the first row behind it.

    A month that no series of a definition has is said once, not of each series.
    """
    for definition in Definition:
        found = {key: _months(rows) for key, rows in series.items() if key[2] is definition}
        together = _together(found.values())
        nowhere = together.lacking()
        yield from _gaps(nowhere, together.given, "")
        for (sector, channel, _), months in found.items():
            whose = "mọi lĩnh vực" if sector == ALL else f"lĩnh vực “{sector}”"
            yield from _gaps(months.lacking() - nowhere, months.given, f" của {whose}, {CHANNELS[channel]},")


def _months(rows: Series) -> _Months:
    given: dict[int, Observation] = {}
    totals: set[tuple[str, int]] = set()
    for row in rows:
        month = row.period.end.year * 12 + row.period.end.month - 1
        if row.period.is_month:
            given[month] = row
        if _is_total_of_months(row):
            totals.add((row.source, month))
    # Before a January there is no total of the same year.
    derived = (month for source, month in totals if month % 12 and (source, month - 1) in totals)
    return _Months(given, frozenset(derived))


def _is_total_of_months(row: Observation) -> bool:
    """Since the first of January to the end of a month. Months of the portal do not add up to a year."""
    period = row.period
    ends_month = period.end == Period.month(period.end.year, period.end.month).end
    return row.definition is Definition.FORM and period.is_year_to_date and ends_month


def _together(found: Collection[_Months]) -> _Months:
    given: dict[int, Observation] = {}
    for months in found:
        for month, row in months.given.items():
            given[month] = min(given.get(month, row), row, key=lambda one: one.row.line)
    return _Months(given, frozenset().union(*(months.derived for months in found)))


def _gaps(lacking: Iterable[int], given: Mapping[int, Observation], whose: str) -> Iterator[Problem]:
    for first, last in _runs(lacking):
        behind = next(month for month in count(last) if month in given)
        gap = _name(first) if first == last else f"{_name(first)} đến {_name(last)}"
        place = given[behind].row.place("period_start")
        yield Problem(place, Code.MONTHS_MISSING, f"số liệu theo tháng{whose} thiếu {gap}", HINT)


def _runs(months: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of months without a break."""
    ordered = sorted(months)
    known = set(ordered)
    firsts = [month for month in ordered if month - 1 not in known]
    lasts = [month for month in ordered if month + 1 not in known]
    return zip(firsts, lasts, strict=True)


def _year_and_month(month: int) -> tuple[int, int]:
    return month // 12, month % 12 + 1


def _name(month: int) -> str:
    return f"tháng {date(*_year_and_month(month), 1):%m/%Y}"
