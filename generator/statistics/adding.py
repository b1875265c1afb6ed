"""Figures added up: channels to a sector, sectors to the commune, months to a year. Never twice.

A part that is missing makes the sum missing, and never smaller; only what is not applicable to a part
adds nothing. A figure that the source gives as a whole is taken as it is, not added up again.
"""

from collections.abc import Sequence

import pandas as pd

from generator.observations import ALL, Absence, Channel, Column, Definition
from generator.statistics.flows import AT_END
from generator.statistics.frame import (
    COUNTED,
    GIVEN,
    KEYS,
    NEWEST,
    RECEIVED_NEW,
    SUMMED,
    WEAKEST,
    WEIGHTS,
    why,
)

FEWEST_SECTORS = 2  # that can be taken for the commune
TIME = ["period_start", "period_end", "definition"]
TOGETHER = [column.value for column in (Column.RECEIVED_TOTAL, Column.CARRIED_OVER)]
ADDED_IN_TIME = tuple(name for name in COUNTED if name not in (*AT_END, *TOGETHER))


def added(rows: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """The counts of rows of one period each, added up by group of `by`.

    Columns: those of `by`, and all of the frame that are no keys. KeyError for an unknown key;
    ValueError where a group holds a total together with its parts, or more than one period.
    """
    _refuse_overlap(rows, list(by))
    return _added(rows, list(by), COUNTED)


def over_months(months: pd.DataFrame) -> pd.DataFrame:
    """Months added up to one row for each sector, channel and definition.

    What came in and what was solved is added. What is pending is that of the last month, and not provided
    for a row that ends before it. What was carried over is that of a row's first month, and the total
    received is this and what came in: a dossier that stays for three months is one dossier. `months`
    counts the months, `period_start` and `period_end` span them. ValueError where periods overlap, and
    for figures of the national portal, which counts a dossier that stays overdue anew in each month.
    """
    if months["definition"].ne(Definition.FORM).any():
        raise ValueError("only figures of the form are added up over months")
    by = ["sector", "channel", "definition"]
    _refuse_overlap(months, by, apart="period_end")
    in_order = months.sort_values("period_end", kind="stable")
    groups = in_order.groupby(by, sort=True)
    sums = _added(in_order, by, ADDED_IN_TIME).set_index(by)
    last, first = groups.last(), groups.first()
    ended = groups["period_end"].max().lt(months["period_end"].max())
    for name in AT_END:
        # `last` passes over what is missing, so the reason decides which row it was.
        sums[why(name)] = last[why(name)].mask(ended, WEIGHTS[Absence.NOT_PROVIDED])
        sums[name] = last[name].mask(sums[why(name)].ne(GIVEN))
    sums[why(Column.CARRIED_OVER)] = first[why(Column.CARRIED_OVER)]
    sums[Column.CARRIED_OVER] = first[Column.CARRIED_OVER].mask(first[why(Column.CARRIED_OVER)].ne(GIVEN))
    reason = sums[[why(Column.CARRIED_OVER), why(RECEIVED_NEW)]].max(axis=1)
    total = sums[Column.CARRIED_OVER] + sums[RECEIVED_NEW]
    sums = sums.assign(
        **{Column.RECEIVED_TOTAL: total.mask(reason.ne(GIVEN)), why(Column.RECEIVED_TOTAL): reason},
        period_start=groups["period_start"].min(),
        period_end=groups["period_end"].max(),
        months=groups.size(),
        **({"sectors": groups["sectors"].max()} if "sectors" in months else {}),
    )
    return sums.reset_index()


def all_levels(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, and every total that they allow: of a sector, of a channel, of the commune.

    A further column `sectors` counts those that were added up to a row, 0 where it was given. A sector
    with one of two channels has no total, and then neither has the commune; nor does a single sector
    speak for it.
    """
    parts = rows[rows["sector"].ne(ALL) & rows["channel"].ne(ALL)]
    of_sectors = rows[rows["sector"].ne(ALL)]
    sectors_there = of_sectors.groupby(TIME, dropna=False)["sector"].nunique()
    known = rows.assign(sectors=0)
    known = _with(known, _of_both_channels(parts, [*TIME, "sector"]), channel=ALL)
    known = _with(known, _of_all_sectors(parts, [*TIME, "channel"], sectors_there), sector=ALL)
    sectors = known[known["sector"].ne(ALL) & known["channel"].eq(ALL)]
    known = _with(known, _of_all_sectors(sectors, TIME, sectors_there), sector=ALL, channel=ALL)
    channels = known[known["sector"].eq(ALL) & known["channel"].ne(ALL)]
    return _with(known, _of_both_channels(channels, TIME), sector=ALL, channel=ALL)


def _of_both_channels(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame | None:
    """Sums over channels, where both have figures; None where there is nothing to add."""
    if rows.empty:
        return None
    sums = added(rows, by).assign(sectors=0)
    channels = rows.groupby(by, dropna=False, sort=True).size().to_numpy()
    complete: pd.DataFrame = sums[channels == len(Channel) - 1]
    return complete


def _of_all_sectors(rows: pd.DataFrame, by: list[str], there: "pd.Series[int]") -> pd.DataFrame | None:
    """Sums over sectors, where each sector that has any figures of the period has these too."""
    if rows.empty:
        return None
    sums = added(rows, by)
    sums = sums.assign(sectors=rows.groupby(by, dropna=False, sort=True).size().to_numpy())
    wanted = there.rename("wanted").reset_index()
    counted: pd.DataFrame = sums.merge(wanted, on=TIME, how="left")
    complete = counted["sectors"].eq(counted["wanted"]) & counted["sectors"].ge(FEWEST_SECTORS)
    whole: pd.DataFrame = counted[complete]
    return whole.drop(columns=["wanted"])


def _with(known: pd.DataFrame, sums: pd.DataFrame | None, **keys: str) -> pd.DataFrame:
    """The rows and behind them the sums under these keys, but for those that are known already."""
    if sums is None:
        return known
    named = sums.assign(**keys)
    there = pd.MultiIndex.from_frame(known[list(KEYS)])
    new = named[~pd.MultiIndex.from_frame(named[list(KEYS)]).isin(there)]
    return known if new.empty else pd.concat([known, new], ignore_index=True)


def _added(rows: pd.DataFrame, by: list[str], names: Sequence[str]) -> pd.DataFrame:
    groups = rows.groupby(by, dropna=False, sort=True)
    sums = groups[list(names)].sum()
    reasons = [why(name) for name in names]
    strongest, weakest = groups[reasons].max(), groups[reasons].min()
    inapplicable = WEIGHTS[Absence.NOT_APPLICABLE]
    reason = strongest.mask(strongest.eq(inapplicable) & weakest.eq(GIVEN), GIVEN)
    sums = sums.mask(reason.set_axis(sums.columns, axis=1).ne(GIVEN))
    # One call for each way and not for each column: that takes a third of the time.
    beside = [groups[NEWEST].max(), groups[WEAKEST].min(), groups[SUMMED].sum()]
    return pd.concat([*beside, sums, reason], axis=1).reset_index()


def _refuse_overlap(rows: pd.DataFrame, by: list[str], apart: str | None = None) -> None:
    """No dossier may be counted twice: not by a total and its parts, not by two periods that overlap."""
    totals = pd.DataFrame({f"{column}?": rows[column].eq(ALL) for column in ("sector", "channel")})
    groups = pd.concat([rows[by], totals], axis=1).groupby(by, dropna=False)[list(totals)]
    mixed = groups.max().ne(groups.min()).any()
    for column in ("sector", "channel"):
        if mixed[f"{column}?"]:
            raise ValueError(f"a group holds a total over all of {column!r} and parts of it")
    if apart is None and {"period_start", "period_end"} <= set(by):
        return
    if apart is None:
        periods = rows.groupby(by, dropna=False)[["period_start", "period_end"]].nunique(dropna=False)
        if periods.gt(1).any(axis=None):
            raise ValueError("a group holds more than one period")
        return
    in_order = rows.sort_values("period_start", na_position="first", kind="stable")
    groups = in_order.groupby(by, dropna=False)
    overlaps = in_order["period_start"].le(groups[apart].shift()) | in_order["period_start"].isna()
    if overlaps.any():
        raise ValueError("a group holds periods that overlap")
