"""Dossiers counted by period, sector and channel, by the columns of form II.06a.

Each dossier is a step up where it comes in and a step down where it ends; stocks are the sums of the
steps. So the form's identities hold whatever the list says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from generator.dossiers.days import EPOCH, NONE
from generator.dossiers.facts import Facts
from generator.dossiers.judging import CHANNELS
from generator.dossiers.states import State
from generator.observations import Absence, Channel, Column, Count
from generator.quantities import Period

A_DAY = timedelta(days=1)
EARLY, ON_TIME, LATE = range(3)
Table = NDArray[np.int64]


@dataclass(frozen=True)
class Counted:
    """The counts of a period, of a sector by its number, of a channel."""

    period: Period
    sector: int
    channel: Channel
    counts: Mapping[Column, Count]


def periods_of(first: date, last: date) -> list[Period]:
    """The calendar months from day to day where they are whole; else the days as one period."""
    if first.day != 1 or (last + A_DAY).day != 1:
        return [Period(first, last)]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [Period.month(month // 12, month % 12 + 1) for month in months]


def counted(facts: Facts, periods: Sequence[Period], channels: Sequence[Channel]) -> list[Counted]:
    """The rows of the table; a sector with any dossier has one for every period and each of the channels.

    `facts` are those that count. Where the channel is ALL, channels are added up; how many came by each is
    then said where the list says it. What ended before the first period, or came after the last, is in none.
    """
    starts = np.array([_number(period.start or period.end) for period in periods])
    ends = np.array([_number(period.end) for period in periods])
    came = np.searchsorted(starts, facts.accepted, "right") - 1
    came[facts.accepted > ends[-1]] = len(periods)
    closed = (facts.state == State.FINISHED) | (facts.state == State.SENT_BACK)
    ended = np.where(closed, np.searchsorted(starts, facts.end, "right") - 1, len(periods))
    ended[closed & (facts.end > ends[-1])] = len(periods)
    inside = (came < len(periods)) & (ended >= 0)
    found = []
    for sector in np.unique(facts.group[inside] // len(CHANNELS)):
        for channel in channels:
            ways = CHANNELS if channel is Channel.ALL else (channel,)
            groups = [int(sector) * len(CHANNELS) + CHANNELS.index(way) for way in ways]
            mine = inside & np.isin(facts.group, groups)
            counts = _of_group(facts.taken(mine), came[mine], ended[mine], closed[mine], ends, channel)
            found += [
                Counted(period, int(sector), channel, one)
                for period, one in zip(periods, counts, strict=True)
            ]
    return found


def _of_group(
    facts: Facts, came: Table, ended: Table, closed: NDArray[np.bool_], ends: Table, shown: Channel
) -> Iterator[Mapping[Column, Count]]:
    """The counts of each period. Without any dossier they are noughts."""
    size = len(ends)
    channel = facts.group % len(CHANNELS)
    received = [_bins(came[(came >= 0) & (channel == number)], size) for number in range(len(CHANNELS))]
    verdict = _verdicts(facts)
    solved = [
        _bins(ended[closed & (ended < size) & (verdict == one)], size) for one in (EARLY, ON_TIME, LATE)
    ]
    carried_in = int((came < 0).sum())
    pending = carried_in + np.cumsum(sum(received)) - np.cumsum(sum(solved))
    late = _overdue(facts, came, ended, ends)
    carried = np.concatenate(([carried_in], pending[:-1]))
    split = bool((channel != CHANNELS.index(Channel.ALL)).all())
    for number in range(size):
        ways = [int(way[number]) for way in received]
        early, on_time, too_late = (int(one[number]) for one in solved)
        counts: dict[Column, Count] = dict.fromkeys(Column, Absence.NOT_PROVIDED)
        counts |= _received(shown, ways, split=split)
        yield counts | {
            Column.RECEIVED_TOTAL: sum(ways) + int(carried[number]),
            Column.CARRIED_OVER: int(carried[number]),
            Column.SOLVED_TOTAL: early + on_time + too_late,
            Column.SOLVED_EARLY: early,
            Column.SOLVED_ON_TIME: on_time,
            Column.SOLVED_LATE: too_late,
            Column.PENDING_TOTAL: int(pending[number]),
            Column.PENDING_IN_TIME: int(pending[number] - late[number]),
            Column.PENDING_LATE: int(late[number]),
        }


def _received(channel: Channel, ways: Sequence[int], *, split: bool) -> Mapping[Column, Count]:
    online, direct, _ = ways
    if channel is Channel.ONLINE:
        return {Column.RECEIVED_ONLINE: online, Column.RECEIVED_DIRECT_OR_POST: Absence.NOT_APPLICABLE}
    if channel is Channel.DIRECT_OR_POST:
        return {Column.RECEIVED_ONLINE: Absence.NOT_APPLICABLE, Column.RECEIVED_DIRECT_OR_POST: direct}
    if not split:
        return {}
    return {Column.RECEIVED_ONLINE: online, Column.RECEIVED_DIRECT_OR_POST: direct}


def _verdicts(facts: Facts) -> NDArray[np.int8]:
    """Days are compared, hours do not count. What was sent back, or had no due day, is on time."""
    always = (facts.state == State.SENT_BACK) | (facts.due == NONE)
    return np.select(
        [always, facts.end < facts.due, facts.end > facts.due], [ON_TIME, EARLY, LATE], ON_TIME
    ).astype(np.int8)


def _overdue(facts: Facts, came: Table, ended: Table, ends: Table) -> Table:
    """How many are open and overdue at the end of each period: due on an earlier day than its last.

    What waits for the citizen or was stopped is in time.
    """
    never = (facts.due == NONE) | (facts.state == State.WAITING) | (facts.state == State.STOPPED)
    from_period = np.maximum(np.searchsorted(ends, facts.due, "right"), np.maximum(came, 0))
    counts = ~never & (from_period < ended)
    steps = _bins(from_period[counts], len(ends) + 1) - _bins(ended[counts], len(ends) + 1)
    return np.cumsum(steps)[:-1]


def _bins(numbers: Table, size: int) -> Table:
    return np.bincount(numbers, minlength=size).astype(np.int64)


def _number(day: date) -> int:
    return int((np.datetime64(day) - EPOCH).astype(int))
