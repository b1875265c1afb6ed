"""Months out of totals since January: what a total adds to the one of the month before.

Only within one year and one source, and only from one end of a month to the next: anything else would
be a guess. A total that falls gives no month; the checks say so. Nor do the national portal's figures:
a dossier that stays overdue is counted anew in each of its months.
"""

import pandas as pd

from generator.observations import FORM_COLUMNS, Absence, Column, Definition
from generator.statistics.frame import GIVEN, KEYS, WEIGHTS, why, with_derived

SERIES = ["source", "sector", "channel", "definition"]
NOT_TOLD = (Column.RECEIVED_TOTAL, Column.CARRIED_OVER)  # a difference does not tell them
AT_END = (Column.PENDING_TOTAL, Column.PENDING_IN_TIME, Column.PENDING_LATE)
FLOWS = tuple(column.value for column in FORM_COLUMNS if column not in (*NOT_TOLD, *AT_END))


def with_months(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, and the months that only follow from totals since January.

    Takes the frame with a column `source`. A month that some row gives is taken from there. The
    column `difference` is True for the months worked out here.
    """
    derived = _differences(rows)
    known = pd.MultiIndex.from_frame(rows[list(KEYS)])
    new = derived[~pd.MultiIndex.from_frame(derived[list(KEYS)]).isin(known)]
    return pd.concat([rows, new], ignore_index=True)


def _differences(rows: pd.DataFrame) -> pd.DataFrame:
    start, end = rows["period_start"], rows["period_end"]
    since_january = start.dt.month.eq(1) & start.dt.day.eq(1) & start.dt.year.eq(end.dt.year)
    form = rows["definition"].eq(Definition.FORM)
    totals = rows[form & since_january & end.dt.is_month_end].sort_values("period_end", kind="stable")
    groups = totals.groupby([*SERIES, totals["period_start"]], sort=False)
    earlier = groups.shift()
    month_start = totals["period_end"].dt.to_period("M").dt.start_time.astype(totals["period_start"].dtype)
    follows = earlier["period_end"].eq(month_start - pd.Timedelta(days=1))
    months = totals.assign(
        period_start=month_start,
        difference=True,
        status=totals["status"].where(totals["status"].le(earlier["status"]), earlier["status"]),
        revised=totals["revised"] | earlier["revised"].eq(True),
        rows=totals["rows"] + earlier["rows"],
    )
    falls = pd.Series(False, index=totals.index)
    for name in FLOWS:
        change = totals[name] - earlier[name]
        reason = pd.concat([totals[why(name)], earlier[why(name)]], axis=1).max(axis=1)
        falls |= change.lt(0).fillna(False)
        months = months.assign(**{name: change.mask(reason.ne(GIVEN)), why(name): reason})
    months = months[follows & ~falls].astype({"status": "int8", "revised": "bool", "rows": "int64"})
    nothing = pd.array([pd.NA] * len(months), dtype="Int64")
    for column in NOT_TOLD:
        months = months.assign(**{column: nothing, why(column): WEIGHTS[Absence.NOT_PROVIDED]})
    return with_derived(months.astype({why(name): "int8" for name in (*FLOWS, *NOT_TOLD)}))
