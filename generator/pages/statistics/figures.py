"""All that pages of figures are made from, worked out once for the whole site."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.observations import (
    ALL,
    OTHER_SECTORS,
    Channel,
    Correction,
    Definition,
    Observation,
    Status,
    corrections,
    current,
    merged,
)
from generator.problems import Problem
from generator.quantities import Period, Share
from generator.statistics import Book, Result, book
from generator.vietnamese import sort_key
from generator.wording import dashboard, figures

YEAR = 12  # months: what is told of “a year” is told of the newest twelve


@dataclass(frozen=True)
class Figures:
    """All that pages of figures are made from.

    `rows` are those that are published, `current` those that nothing replaced, `corrections` what replaced
    what, `problems` the notes on the file of figures. `fewest` is the number below which sectors were
    `merged`, 0 where none was: then neither corrections nor notes tell of a merged sector. Sectors
    `with_procedures` have a page that lists them.
    """

    book: Book
    rows: tuple[Observation, ...]
    current: tuple[Observation, ...]
    corrections: tuple[Correction, ...]
    sector_names: Mapping[str, str]
    problems: tuple[Problem, ...]
    fewest: int = 0
    merged: frozenset[tuple[Period, str]] = frozenset()
    with_procedures: frozenset[str] = frozenset()
    _sums: dict[tuple[Period, ...], Mapping[tuple[str, Channel], Result]] = field(default_factory=dict)

    @cached_property
    def illustrative(self) -> bool:
        """Whether any row is invented: then every picture says so."""
        return any(one.status is Status.ILLUSTRATIVE for one in self.rows)

    @cached_property
    def all_illustrative(self) -> bool:
        """Whether every row is invented: then the page says so once, and not on every line."""
        return self.illustrative and all(one.status is Status.ILLUSTRATIVE for one in self.rows)

    def sector_name(self, sector: str) -> str:
        """What a sector is called."""
        if sector == ALL:
            return figures.ALL_SECTORS
        return dashboard.OTHER_SECTORS if sector == OTHER_SECTORS else self.sector_names[sector]

    def named(self, message: str) -> str:
        """A message of the checks with the names of sectors for their ids."""
        for sector, name in self.sector_names.items():
            message = message.replace(f"“{sector}”", name)
        return message

    @cached_property
    def row_names(self) -> dict[int, str]:
        """What each row in use is about, by its line in the file."""
        return {one.row.line: self.name_of(one) for one in self.current}

    def name_of(self, observation: Observation) -> str:
        """“Tháng 03/2025, Đất đai, trực tuyến”."""
        return ", ".join(
            (
                figures.period_text(observation.period),
                self.sector_name(observation.sector),
                figures.CHANNELS[observation.channel],
            )
        )

    @cached_property
    def sectors(self) -> list[str]:
        """The sectors with figures of the form, in the order of their names; the merged ones last."""
        return sorted(
            self.book.sectors, key=lambda one: (one == OTHER_SECTORS, sort_key(self.sector_name(one)))
        )

    def silent_sectors(self, result: Result) -> tuple[str, ...]:
        """The sectors that a figure of the whole commune lacks in some month, because it was added up."""
        if result.sector != ALL or not (result.sectors or result.months > 1):
            return ()
        months = [month for month in self.book.months if _within(month, result.period)]
        added = [month for month in months if (one := self.book.of(month)) is not None and one.sectors]
        silent = {
            sector
            for month in added
            for sector in self.book.silent_sectors(month)
            if sector != OTHER_SECTORS and (month, sector) not in self.merged
        }
        return tuple(sector for sector in self.sectors if sector in silent)

    def comparable_rate(self, month: Period) -> Share | None:
        """The late rate of a month that nothing is missing from; None where it cannot be compared."""
        result = self.book.of(month)
        if result is None or self.silent_sectors(result):
            return None
        return result.late_rate if isinstance(result.late_rate, Share) and result.late_rate.whole else None

    def sums(self, months: tuple[Period, ...]) -> Mapping[tuple[str, Channel], Result]:
        """Months added up for each sector and channel; many pages ask for the same twelve."""
        if months not in self._sums:
            self._sums[months] = self.book.added(months)
        return self._sums[months]

    def sources(
        self, periods: Sequence[Period], sector: str = ALL, definition: Definition = Definition.FORM
    ) -> tuple[tuple[str, str], ...]:
        """The sources of figures of these periods, each once with how far it stands behind them.

        Those of the rows of just these periods; where there is none, the figures were worked out from rows
        that end with them. Of a sector only its own rows.
        """
        wanted, ends = set(periods), {period.end for period in periods}
        rows = [
            one
            for one in self.current
            if one.definition is definition and (sector == ALL or one.sector == sector)
        ]
        found = [one for one in rows if one.period in wanted] or [
            one for one in rows if one.period.end in ends
        ]
        return tuple(dict.fromkeys((one.source, figures.STATUSES[one.status]) for one in found))


def _within(month: Period, period: Period) -> bool:
    start = period.start
    return start is not None and start <= month.end <= period.end


def figures_of(
    observations: Sequence[Observation],
    sector_names: Mapping[str, str],
    problems: Sequence[Problem],
    fewest: int = 0,
    sectors_with_procedures: Collection[str] = (),
) -> Figures:
    """All that pages of figures are made from; `problems` are the notes on the file of figures.

    Sectors with fewer than `fewest` solved dossiers in a period are merged, where it is not 0; those of
    `sectors_with_procedures` have a page of their procedures.
    """
    together = merged(current(observations), fewest)
    return Figures(
        book(together.observations, with_differences=not fewest),
        together.observations if fewest else tuple(observations),
        together.observations,
        tuple(
            one
            for one in corrections(observations)
            if (one.new.period, one.new.sector) not in together.merged
        ),
        sector_names,
        tuple(problems) if not fewest else (),
        fewest,
        together.merged,
        frozenset(sectors_with_procedures),
    )
