"""The days for which a list is counted: what it has of them, and what it cannot know of them."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from generator.dossiers.days import EPOCH
from generator.dossiers.facts import Facts
from generator.dossiers.judging import CHANNELS
from generator.dossiers.states import State
from generator.observations import Channel
from generator.quantities import Period
from generator.wording import dossiers as words
from generator.wording.days import day_text
from generator.wording.figures import CHANNELS as CHANNEL_NAMES
from generator.wording.numbers import grouped

MOST_MONTHS = 240  # of one import


def months_of(facts: Facts) -> list[date]:
    """The first days of the months in which a dossier came or ended, in order."""
    closed = (facts.state == State.FINISHED) | (facts.state == State.SENT_BACK)
    days = np.concatenate([facts.accepted, facts.end[closed]])
    months = np.unique(days.astype("datetime64[D]").astype("datetime64[M]"))
    return [month.astype("datetime64[D]").item() for month in months]


def inside(facts: Facts, period: Period) -> int:
    """How many dossiers came before the end of the period, and were open on one of its days."""
    closed = (facts.state == State.FINISHED) | (facts.state == State.SENT_BACK)
    came = facts.accepted <= _number(period.end)
    return int((came & ~(closed & (facts.end < _number(period.start or period.end)))).sum())


def notes(facts: Facts, found: Sequence[Period], channels: Sequence[Channel]) -> Iterator[tuple[str, str]]:
    """What the list cannot know of these periods, told by these channels."""
    start = found[0].start
    if start and not (facts.accepted < _number(start)).any():
        yield words.NOTHING_BEFORE.format(first=day_text(start)), words.NOTHING_BEFORE_HINT
    present = {CHANNELS[int(number)] for number in np.unique(facts.group % len(CHANNELS))}
    if len(channels) > len(present):
        (only,) = present
        yield words.ONE_CHANNEL.format(channel=CHANNEL_NAMES[only]), words.ONE_CHANNEL_HINT
    waiting = int(((facts.state == State.WAITING) | (facts.state == State.STOPPED)).sum())
    if waiting and len(found) > 1:
        yield words.STATES_OF_TODAY.format(count=grouped(waiting)), ""


def _number(day: date) -> int:
    return int((np.datetime64(day) - EPOCH).astype(int))
