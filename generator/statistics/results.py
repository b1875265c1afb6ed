"""Results as plain values: the counts and rates of one sector, channel and period, for whoever shows them.

A count is a number or why there is none; a rate is its two counts, why there is none, or None where
the figures contradict each other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeAlias

import pandas as pd

from generator.observations import (
    ALL,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    Disagreement,
    Status,
    disagreements,
)
from generator.quantities import Period, Share
from generator.statistics.frame import ABSENCES, COUNTED, EARLY_OR_ON_TIME, STATUSES, count_of, why
from generator.statistics.measures import LATE_RATE, ON_TIME_RATE, RATES, Measure
from generator.statistics.rates import rate

Rate: TypeAlias = Share | Absence | None


@dataclass(frozen=True)
class Result:
    """What is known of one sector, channel and period.

    `counts` has every name of COUNTED, `rates` every measure of RATES by its id. `sectors` counts the
    sectors that were added up, 0 where the source gives the row itself; `difference` tells a month
    worked out from totals since January; `months` counts the months of a row that spans several.
    """

    period: Period
    sector: str
    channel: Channel
    definition: Definition
    counts: Mapping[str, Count]
    rates: Mapping[str, Rate]
    as_of: datetime
    status: Status
    revised: bool
    rows: int
    sectors: int = 0
    difference: bool = False
    months: int = 1

    @property
    def solved(self) -> Count:
        """Dossiers solved in the period."""
        return self.counts[Column.SOLVED_TOTAL]

    @property
    def early_or_on_time(self) -> Count:
        """Of these, solved early or on time."""
        return self.counts[EARLY_OR_ON_TIME]

    @property
    def late(self) -> Count:
        """Of these, solved late."""
        return self.counts[Column.SOLVED_LATE]

    @property
    def late_rate(self) -> Rate:
        """D1: solved late of solved."""
        return self.rates[LATE_RATE.id]

    @property
    def on_time_rate(self) -> Rate:
        """Solved early or on time of solved."""
        return self.rates[ON_TIME_RATE.id]

    @property
    def is_whole(self) -> bool:
        """Whether it covers all sectors and all channels."""
        return self.sector == ALL and self.channel is Channel.ALL

    @property
    def counts_by_form(self) -> bool:
        """Whether it counts as the form does; the national portal counts otherwise."""
        return self.definition is Definition.FORM

    def tells(self, name: str) -> bool:
        """Whether a source says anything of a count, if only that it is withheld."""
        return self.counts[name] is not Absence.NOT_PROVIDED

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The identities of the form that its counts break; over several months, but for the total received.

        That total is worked out from the others there: nobody says it, so nobody can be contradicted.
        """
        found = disagreements({column: self.counts[column] for column in Column})
        return tuple(one for one in found if self.months == 1 or one.total is not Column.RECEIVED_TOTAL)

    def of(self, measure: Measure) -> Rate:
        """A rate of the result."""
        return self.rates[measure.id]


def results(counts: pd.DataFrame) -> Iterator[Result]:
    """A result for each row of a frame with keys, counts and reasons, in the order of the frame."""
    columns = [_counts(counts, name) for name in COUNTED]
    rates = [_rates(rate(counts, measure)) for measure in RATES]
    names = [measure.id for measure in RATES]
    heads = zip(
        *(
            counts[name].tolist()
            for name in (
                "period_start",
                "period_end",
                "sector",
                "channel",
                "definition",
                "as_of",
                "status",
                "revised",
                "rows",
            )
        ),
        *(
            _optional(counts, name, default)
            for name, default in (("sectors", 0), ("difference", False), ("months", 1))
        ),
        strict=True,
    )
    for head, given, found in zip(heads, zip(*columns, strict=True), zip(*rates, strict=True), strict=True):
        start, end, sector, channel, definition, as_of, status, *rest = head
        yield Result(
            Period(_day(start), _day(end) or date.max),
            sector,
            Channel(channel),
            Definition(definition),
            dict(zip(COUNTED, given, strict=True)),
            dict(zip(names, found, strict=True)),
            as_of.to_pydatetime(),
            STATUSES[status],
            *rest,
        )


def _optional(counts: pd.DataFrame, name: str, default: int) -> list[int]:
    if name not in counts:
        return [default] * len(counts)
    filled: list[int] = counts[name].fillna(default).astype(type(default)).tolist()
    return filled


def _counts(counts: pd.DataFrame, name: str) -> list[Count]:
    pairs = zip(counts[name].tolist(), counts[why(name)].tolist(), strict=True)
    return [count_of(number, weight) for number, weight in pairs]


def _rates(found: pd.DataFrame) -> list[Rate]:
    rows = zip(found["part"].tolist(), found["whole"].tolist(), found["why"].tolist(), strict=True)
    return [ABSENCES.get(reason) if reason else Share(int(part), int(whole)) for part, whole, reason in rows]


def _day(stamp: "pd.Timestamp") -> date | None:
    return None if pd.isna(stamp) else stamp.date()
