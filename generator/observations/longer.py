"""Laws between a longer period and its months: a quarter, a year, a total since January.

Both are received figures. Where every month of the longer period has a row, what came in and what
was solved must add up, what is pending is that of the last month, what was carried over that of
the first.
"""

from collections.abc import Iterator, Sequence

from generator.observations.observation import Column, Definition, Observation
from generator.observations.series import ADDED, Series
from generator.problems import Code, Problem
from generator.quantities import Period
from generator.wording.figures import COUNTS, period_text
from generator.wording.numbers import grouped

OF_THE_LAST = (Column.PENDING_TOTAL, Column.PENDING_IN_TIME, Column.PENDING_LATE)
COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang không tự sửa"


def months_disagreeing(series: Series) -> Iterator[Problem]:
    """Counts of a longer period that its months contradict. The portal's figures do not add up in time."""
    given = {row.period: row for row in series if row.period.is_month}
    for row in series:
        if row.period.is_month or row.definition is not Definition.FORM:
            continue
        months = _months_of(row.period)
        rows = [given[month] for month in months if month in given]
        if months and len(rows) == len(months):
            yield from _against_months(row, rows)


def _against_months(whole: Observation, months: Sequence[Observation]) -> Iterator[Problem]:
    first, last = months[0], months[-1]
    for column in ADDED:
        added = [count for one in months if isinstance(count := one.counts[column], int)]
        if len(added) == len(months):
            yield from _other(whole, column, sum(added), f"{len(months)} tháng của kỳ này cộng lại được")
    for column, one in ((Column.CARRIED_OVER, first), *((column, last) for column in OF_THE_LAST)):
        count = one.counts[column]
        if isinstance(count, int):
            where = f"kỳ “{period_text(one.period)}” (dòng {one.row.line}) ghi"
            yield from _other(whole, column, count, where)


def _other(whole: Observation, column: Column, expected: int, where: str) -> Iterator[Problem]:
    said = whole.counts[column]
    if isinstance(said, int) and said != expected:
        message = (
            f"“{COUNTS[column]}” ghi {grouped(said)} cho kỳ “{period_text(whole.period)}”, "
            f"nhưng {where} {grouped(expected)}"
        )
        yield Problem(whole.row.place(column), Code.PARTS_DISAGREE, message, COMPARE)


def _months_of(period: Period) -> list[Period]:
    """The months that a period is made of; none where it begins or ends within one."""
    start, end = period.start, period.end
    if start is None or start.day != 1 or end != Period.month(end.year, end.month).end:
        return []
    places = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    return [Period.month(place // 12, place % 12 + 1) for place in places]
