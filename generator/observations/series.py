"""Laws along a series: the rows of one sector, channel and definition, period after period.

Months, quarters, years and totals up to a day stand side by side in a series; each law says
which of them it compares. What does not fit is noted and left as received.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from heapq import heappop, heappush
from typing import TypeAlias

from generator.observations.observation import Channel, Column, Definition, Observation
from generator.problems import Code, Problem
from generator.quantities import Period
from generator.wording.figures import COUNTS, period_text
from generator.wording.numbers import grouped

SeriesKey: TypeAlias = tuple[str, Channel, Definition]
Series: TypeAlias = Sequence[Observation]

# What happened in a period, so that its months add up to it. The total received does not: it has what was
# carried over in it.
ADDED = (
    Column.RECEIVED_ONLINE,
    Column.RECEIVED_DIRECT_OR_POST,
    Column.SOLVED_TOTAL,
    Column.SOLVED_EARLY,
    Column.SOLVED_ON_TIME,
    Column.SOLVED_LATE,
    Column.SOLVED_EARLY_OR_ON_TIME,
)
# What is added to from day to day. What is carried over or pending changes both ways, and a dossier
# that the portal counts as on time because it is pending is overdue some day.
CUMULATIVE = (Column.RECEIVED_TOTAL, *ADDED, Column.PORTAL_RECEIVED, Column.PORTAL_OVERDUE)
ONE_DAY = timedelta(days=1)
COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên"


def in_series(observations: Iterable[Observation]) -> Mapping[SeriesKey, Series]:
    """The rows by sector, channel and definition; in each series by the end of the period."""
    series: dict[SeriesKey, list[Observation]] = defaultdict(list)
    for observation in sorted(observations, key=lambda one: (one.period.end, one.row.line)):
        series[observation.sector, observation.channel, observation.definition].append(observation)
    return series


def carry_over_broken(series: Series) -> Iterator[Problem]:
    """What a period takes over is what was pending at the end of the one before, of the same length."""
    before = {(row.period.end, _months(row.period)): row for row in series if row.period.start is not None}
    for row in series:
        start = row.period.start
        earlier = before.get((start - ONE_DAY, _months(row.period))) if start is not None else None
        if earlier is None:
            continue
        taken, left = row.counts[Column.CARRIED_OVER], earlier.counts[Column.PENDING_TOTAL]
        if isinstance(taken, int) and isinstance(left, int) and taken != left:
            message = (
                f"{_said(Column.CARRIED_OVER, taken)}, "
                f"nhưng ở {_earlier(earlier)} {_said(Column.PENDING_TOTAL, left)}"
            )
            place = row.row.place(Column.CARRIED_OVER)
            yield Problem(place, Code.CARRY_OVER_BROKEN, message, COMPARE)


def cumulative_falls(series: Series) -> Iterator[Problem]:
    """A source's totals since the beginning of a year, or since it does not say when, never fall."""
    latest: dict[tuple[str, int, bool, Column], Observation] = {}
    for row in series:
        open_start = row.period.start is None
        if not open_start and not row.period.is_year_to_date:
            continue
        for column in CUMULATIVE:
            count = row.counts[column]
            if not isinstance(count, int):
                continue
            key = row.source, row.period.end.year, open_start, column
            earlier = latest.get(key)
            said = earlier.counts[column] if earlier is not None else count
            if earlier is not None and isinstance(said, int) and count < said:
                message = (
                    f"“{COUNTS[column]}” cộng dồn ghi {grouped(count)}, "
                    f"ít hơn {grouped(said)} ở {_earlier(earlier)}"
                )
                yield Problem(row.row.place(column), Code.CUMULATIVE_FALLS, message, COMPARE)
            latest[key] = row


def periods_overlap(series: Series) -> Iterator[Problem]:
    """Of two periods that share days, one holds the other; each row is told of one that it cuts."""
    begun = [(row.period.start, row) for row in series if row.period.start is not None]
    running: list[tuple[date, int, Observation]] = []  # begun and not ended, the first to end on top
    for start, row in sorted(begun, key=lambda pair: (pair[0], -pair[1].period.end.toordinal())):
        while running and running[0][0] < start:
            heappop(running)
        if running and running[0][0] < row.period.end:
            message = f"kỳ “{period_text(row.period)}” chồng một phần lên {_earlier(running[0][2])}"
            hint = "xem lại ngày của hai kỳ; nguồn chia kỳ như vậy thì giữ nguyên, hai dòng không cộng được"
            yield Problem(row.row.place("period_start"), Code.PERIODS_OVERLAP, message, hint)
        heappush(running, (row.period.end, row.row.line, row))


def _months(period: Period) -> int | None:
    """How many months long a period is, from the 21st to the 20th too; None for any other length."""
    after = period.end + ONE_DAY
    if period.start is None or period.start.day != after.day:
        return None
    return (after.year - period.start.year) * 12 + after.month - period.start.month


def _said(column: Column, count: int) -> str:
    return f"“{COUNTS[column]}” ghi {grouped(count)}"


def _earlier(row: Observation) -> str:
    return f"kỳ “{period_text(row.period)}” (dòng {row.row.line})"
