"""Volumes and rates by group. A missing part makes its group's figure missing, never smaller."""

from collections.abc import Mapping, Sequence

import pandas as pd

from generator.observations import ALL, Column
from generator.statistics.frame import EARLY_OR_ON_TIME


def late_rate(observations: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """How much of what was solved was solved late (D1 of docs/definitions.md), by group.

    A row has the keys of `by`, the dossiers `late` and `solved`, and `share`, from 0 to 1: NA if a count
    is unknown, nothing was solved, or the late outnumber the solved. Dossiers still open do not count.
    An unknown key is a KeyError; rows of a group that overlap are a ValueError.
    """
    sums = _sums(observations, by, {"late": Column.SOLVED_LATE, "solved": Column.SOLVED_TOTAL})
    return sums.assign(share=_share(sums["late"], sums["solved"], sums["late"].le(sums["solved"])))


def on_time_rate(observations: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """How much of what was solved was solved early or on time, by group.

    A row has the keys of `by`, the dossiers `early_or_on_time` and `solved`, and `share`, NA
    as in `late_rate`, and also where in time and late do not add up to solved: such figures
    must not read as 100 %. Definition D1, the other side of `late_rate`.
    """
    sums = volumes(observations, by)
    in_time, late, solved = sums[EARLY_OR_ON_TIME], sums["late"], sums["solved"]
    sound = in_time.add(late).eq(solved) | (late.isna() & in_time.le(solved))
    return sums.drop(columns="late").assign(share=_share(in_time, solved, sound))


def volumes(observations: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Dossiers solved, of these in time and late, one row per group of `by`.

    Columns: the keys, `solved`, `early_or_on_time`, `late`. Errors as in `late_rate`.
    """
    columns = {"solved": Column.SOLVED_TOTAL, EARLY_OR_ON_TIME: EARLY_OR_ON_TIME, "late": Column.SOLVED_LATE}
    return _sums(observations, by, columns)


def _sums(observations: pd.DataFrame, by: Sequence[str], columns: Mapping[str, str]) -> pd.DataFrame:
    keys = list(by)
    _refuse_overlap(observations, keys)
    groups = observations.groupby(keys, dropna=False, as_index=False, sort=True)
    sums = groups[list(columns.values())].sum(skipna=False)
    return sums.rename(columns={column: name for name, column in columns.items()})


def _share(part: "pd.Series[int]", whole: "pd.Series[int]", sound: "pd.Series[bool]") -> "pd.Series[float]":
    countable = (sound & whole.gt(0)).fillna(False)
    return part.astype("Float64").div(whole.astype("Float64")).where(countable)


def _refuse_overlap(observations: pd.DataFrame, keys: list[str]) -> None:
    """No dossier may be counted twice: not by a total and its parts, nor by two periods that overlap."""
    for column in ("sector", "channel"):
        is_total = observations.assign(is_total=observations[column].eq(ALL))
        if is_total.groupby(keys, dropna=False)["is_total"].nunique().gt(1).any():
            raise ValueError(f"a group holds a total over all of {column!r} and parts of it")
    together = list(dict.fromkeys([*keys, "sector", "channel", "definition"]))
    # A total up to a day has no start: it reaches back over every earlier period.
    by_start = observations.sort_values(["period_start", "period_end"], na_position="first")
    previous_end = by_start.groupby(together, dropna=False)["period_end"].shift()
    without_start = by_start["period_start"].isna() & previous_end.notna()
    if (by_start["period_start"].le(previous_end) | without_start).any():
        raise ValueError("a group holds periods that overlap")
