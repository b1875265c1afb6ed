"""One thing that the passing of time makes wrong: where it stands, since when, what to do."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.problems import Place
from generator.wording import staleness as words

ONE_DAY = timedelta(days=1)
WITHIN = 60  # days ahead that are usually looked at: time enough to find a notice and to read a document


class Timing(StrEnum):
    """Due now; due within the days that were asked for; to be looked at, and no day makes it due."""

    NOW = words.NOW
    SOON = words.SOON
    OPEN = words.OPEN


class Kind(StrEnum):
    """What it is that time has overtaken, in the order of lists."""

    REVIEW = words.REVIEW
    LAW = words.LAW
    VALUE = words.VALUE
    LINK = words.LINK
    CALENDAR = words.CALENDAR
    LEVEL = words.LEVEL


@dataclass(frozen=True)
class Due:
    """`since` is the first day on which it is wrong, past or ahead; None where nobody knows it."""

    kind: Kind
    timing: Timing
    place: Place
    what: str
    advice: str
    since: date | None = None


@dataclass(frozen=True)
class Span:
    """The day for which things are judged, and the days ahead of it that are looked at."""

    on: date
    within: int

    @property
    def horizon(self) -> date:
        """The last of these days."""
        return self.on + timedelta(days=self.within)

    def timing(self, since: date) -> Timing | None:
        """Of what is wrong from a day on; None where that is too far ahead."""
        if since <= self.on:
            return Timing.NOW
        return Timing.SOON if since <= self.horizon else None


def urgency(due: Due) -> tuple[int, int, date, str, Place]:
    """What sorts the most urgent first: timing, kind, the longest overdue, then by sentence and place."""
    timing, kind = list(Timing).index(due.timing), list(Kind).index(due.kind)
    return timing, kind, due.since or date.min, due.what, due.place
