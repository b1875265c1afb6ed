"""A measure over a frame: its part and its whole, or why there is none. The only arithmetic of rates."""

import pandas as pd

from generator.statistics.frame import GIVEN, WEIGHTS, why
from generator.statistics.measures import Measure

CONTRADICTORY = max(WEIGHTS.values()) + 1  # the figures contradict each other, so that no rate is true


def rate(counts: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    """How much of its whole a measure's part is, one row for each row of counts, in their order.

    Columns: `part` and `whole`, in dossiers; `share`, from 0 to 1, NA where there is no rate and where the
    whole is empty (no dossiers is not zero per cent); `why`, 0 where the two counts are known, else the
    weight of what is missing, or CONTRADICTORY: the part is larger than its whole, or what `adds_up`
    names does not add up to it. Rows of another definition than the measure's have no rate.
    """
    part, part_why = _sum(counts, measure.numerator)
    whole, whole_why = _sum(counts, measure.whole)
    reason = pd.concat([part_why, whole_why], axis=1).max(axis=1)
    known = reason.eq(GIVEN)
    contradiction = part.gt(whole).fillna(False)
    if measure.adds_up:
        added, added_why = _sum(counts, measure.adds_up)
        contradiction |= (added_why.eq(GIVEN) & added.ne(whole)).fillna(False)
    reason = reason.mask(known & contradiction, CONTRADICTORY)
    countable = reason.eq(GIVEN) & whole.gt(0).fillna(False)
    share = part.astype("Float64").div(whole.astype("Float64")).where(countable)
    return pd.DataFrame({"part": part, "whole": whole, "share": share, "why": reason})


def _sum(counts: pd.DataFrame, names: tuple[str, ...]) -> tuple["pd.Series[int]", "pd.Series[int]"]:
    """The columns added, NA where one is missing, and the strongest reason of those that are."""
    columns = [counts[name] for name in names]
    total = columns[0]
    for column in columns[1:]:
        total = total + column
    return total, counts[[why(name) for name in names]].max(axis=1)
