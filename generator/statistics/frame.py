"""Observations as a frame: keys, counts, and beside each count why it is missing where it is.

A missing count is NA and never zero. Its reason stands in the column `why(name)`, as a number that
grows with its strength, so that the reason of a sum is the greatest reason of its parts.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from generator.observations import Absence, Column, Count, Observation, Status

KEYS = ("period_start", "period_end", "sector", "channel", "definition")
EARLY_OR_ON_TIME = "early_or_on_time"
RECEIVED_NEW = "received_new"
COUNTED = (*(column.value for column in Column), EARLY_OR_ON_TIME, RECEIVED_NEW)

# What a reason weighs. What somebody keeps back is said before what nobody told.
GIVEN = 0
WEIGHTS = {Absence.NOT_APPLICABLE: 1, Absence.NOT_PROVIDED: 2, Absence.WITHHELD: 3}
ABSENCES = {weight: absence for absence, weight in WEIGHTS.items()}
STATUSES = (Status.ILLUSTRATIVE, Status.PROVISIONAL, Status.OFFICIAL)  # the weakest first


def why(name: str) -> str:
    """The column that tells why a count is missing: 0 where it is not, else its weight."""
    return f"{name}?"


# How the columns that are no counts go into a sum: each row of a sum is as new and as weak as its parts.
NEWEST, WEAKEST, SUMMED = ["as_of", "revised", "difference"], ["status"], ["rows"]


def frame(observations: Sequence[Observation]) -> pd.DataFrame:
    """One row for each observation, in their order.

    Columns: the KEYS; `as_of`; `status`, its place in STATUSES; `revised`, whether it replaces another;
    `difference`, whether it was worked out from totals, which no observation is; `rows`, the observations
    behind it; a nullable whole number for each name of COUNTED, and `why(name)` beside it. Days are
    timestamps; `period_start` is missing for a total up to a day. `early_or_on_time` is the count as given,
    else the sum of its two columns; `received_new` is what came in the period, whatever the channel.
    """
    periods = [observation.period for observation in observations]
    columns: dict[str, object] = {
        "period_start": pd.Series([period.start for period in periods], dtype="datetime64[s]"),
        "period_end": pd.Series([period.end for period in periods], dtype="datetime64[s]"),
        "sector": pd.Series([observation.sector for observation in observations], dtype="str"),
        "channel": pd.Series([observation.channel.value for observation in observations], dtype="str"),
        "definition": pd.Series([observation.definition.value for observation in observations], dtype="str"),
        "as_of": pd.Series([observation.as_of for observation in observations], dtype="datetime64[s]"),
        "status": np.array([STATUSES.index(one.status) for one in observations], dtype="int8"),
        "revised": np.array([bool(one.revision) for one in observations], dtype="bool"),
        "difference": np.zeros(len(observations), dtype="bool"),
        "rows": np.ones(len(observations), dtype="int64"),
    }
    for column in Column:
        counts = [observation.counts[column] for observation in observations]
        columns[column.value] = _numbers(counts)
        columns[why(column.value)] = np.array([_weight(count) for count in counts], dtype="int8")
    return with_derived(pd.DataFrame(columns))


def with_derived(counts: pd.DataFrame) -> pd.DataFrame:
    """The frame with the two counts that are worked out from others, row by row.

    A withheld or inapplicable figure stays so, and is not worked out from its parts.
    """
    in_time, in_time_why = _sum(counts, Column.SOLVED_EARLY, Column.SOLVED_ON_TIME)
    told = counts[why(Column.SOLVED_EARLY_OR_ON_TIME)].ne(WEIGHTS[Absence.NOT_PROVIDED])
    new, new_why = _sum(counts, Column.RECEIVED_ONLINE, Column.RECEIVED_DIRECT_OR_POST, passing_over=True)
    return counts.assign(
        **{
            EARLY_OR_ON_TIME: counts[Column.SOLVED_EARLY_OR_ON_TIME].where(told, in_time),
            why(EARLY_OR_ON_TIME): counts[why(Column.SOLVED_EARLY_OR_ON_TIME)].where(told, in_time_why),
            RECEIVED_NEW: new,
            why(RECEIVED_NEW): new_why,
        }
    )


def count_of(number: object, weight: int) -> Count:
    """A cell of the frame as a count again."""
    return ABSENCES[weight] if weight else int(number)  # type: ignore[call-overload]


def _sum(
    counts: pd.DataFrame, first: str, second: str, *, passing_over: bool = False
) -> tuple["pd.Series[int]", "pd.Series[int]"]:
    """Two columns added, and why there is no sum; `passing_over` takes what is not applicable for nothing."""
    both = counts[[why(first), why(second)]]
    reason = both.max(axis=1)
    if passing_over:
        one_applies = reason.eq(WEIGHTS[Absence.NOT_APPLICABLE]) & both.min(axis=1).eq(GIVEN)
        reason = reason.mask(one_applies, GIVEN)
    total = counts[first].fillna(0) + counts[second].fillna(0)
    return total.mask(reason.ne(GIVEN)), reason


def _numbers(counts: Sequence[Count]) -> "pd.Series[int]":
    return pd.Series([count if isinstance(count, int) else pd.NA for count in counts], dtype="Int64")


def _weight(count: Count) -> int:
    return WEIGHTS[count] if isinstance(count, Absence) else GIVEN
