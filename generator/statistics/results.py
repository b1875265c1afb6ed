"""Measures of each observation as plain values, for whoever shows them.

The numbers come out of the frames; why one is missing comes from the observation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from numbers import Integral

from generator.observations import Absence, Column, Count, Observation
from generator.quantities import Share
from generator.statistics.frame import early_or_on_time, frame, strongest
from generator.statistics.rates import late_rate, on_time_rate


@dataclass(frozen=True)
class Result:
    """What one observation says about solved dossiers.

    A rate is its counts, or why there is none; the on-time rate is None where the figures
    contradict each other.
    """

    observation: Observation
    solved: Count
    early_or_on_time: Count
    late: Count
    late_rate: Share | Absence
    on_time_rate: Share | Absence | None


def results(observations: Sequence[Observation]) -> tuple[Result, ...]:
    """The result of each observation, newest first: by end of period, then moment, then length."""
    if not observations:
        return ()
    figures = frame(observations)
    lateness, timeliness = late_rate(figures, ["row"]), on_time_rate(figures, ["row"])
    columns = (
        lateness["solved"],
        timeliness["early_or_on_time"],
        lateness["late"],
        timeliness["share"].notna(),
    )
    found = [_result(*row) for row in zip(observations, *columns, strict=True)]
    return tuple(sorted(found, key=_age, reverse=True))


def newest_whole(found: Iterable[Result]) -> Result | None:
    """The newest result over all sectors and channels; None where no row covers them."""
    return next((result for result in found if result.observation.is_whole), None)


def _result(observation: Observation, solved: object, in_time: object, late: object, sound: bool) -> Result:
    given = observation.counts
    solved_count = _count(solved, given[Column.SOLVED_TOTAL])
    in_time_count = _count(in_time, early_or_on_time(observation))
    late_count = _count(late, given[Column.SOLVED_LATE])
    on_time = _rate(in_time_count, solved_count)
    contradictory = isinstance(on_time, Share) and on_time != Share(0, 0) and not sound
    return Result(
        observation,
        solved_count,
        in_time_count,
        late_count,
        late_rate=_rate(late_count, solved_count),
        on_time_rate=None if contradictory else on_time,
    )


def _count(computed: object, given: Count) -> Count:
    """The number from the frame; where it holds none, the reason from the observation."""
    if isinstance(computed, Integral):
        return int(computed)
    return given if isinstance(given, Absence) else Absence.NOT_PROVIDED


def _rate(part: Count, whole: Count) -> Share | Absence:
    if isinstance(part, int) and isinstance(whole, int):
        return Share(part, whole)
    return strongest(part, whole)


def _age(result: Result) -> tuple[date, datetime, bool, int]:
    period = result.observation.period
    start = period.start
    return period.end, result.observation.as_of, start is None, -start.toordinal() if start else 0
