"""How often something was found in a list, and where first: all that is kept of rows that are not sound."""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from generator.dossiers.columns import Field

FIRST_ROWS = 5
MOST_WORDS = 200  # distinct ones of a column; the others are only counted
LONGEST_WORD = 60

Rows = NDArray[np.int64]


class Reason(Enum):
    """What can be said of a row besides its being counted."""

    EMPTY = auto()
    NOT_ACCEPTED = auto()
    REPEATED = auto()
    NEVER_ACCEPTED = auto()
    # Counted, and told.
    WAITING_SINCE = auto()
    BY_DAY_OF_RETURN = auto()
    DUE_BY_LIMIT = auto()
    DUE_BY_RECORD = auto()
    NO_DUE = auto()
    NO_HOUR = auto()
    DUE_BEFORE = auto()
    # Refused, or left out on purpose: nobody knows the month in which it counts.
    NO_ACCEPTANCE = auto()
    NO_END = auto()
    ENDED_BUT_OPEN = auto()
    ENDED_BEFORE = auto()
    # Refused.
    AFTER_THE_LIST = auto()
    OUTSIDE_CALENDAR = auto()


@dataclass
class Tally:
    """A number of rows, and the first of them."""

    count: int = 0
    rows: list[int] = field(default_factory=list)

    def add(self, rows: Rows) -> None:
        """These rows too."""
        self.count += len(rows)
        if len(self.rows) < FIRST_ROWS:
            self.rows += rows[: FIRST_ROWS - len(self.rows)].tolist()


class Tallies:
    """What was found: by reason; of each column its days that are none, and its words that nobody knows."""

    def __init__(self) -> None:
        self.by_reason: dict[Reason, Tally] = defaultdict(Tally)
        self.bad_days: dict[Field, Tally] = defaultdict(Tally)
        self.first_bad: dict[Field, str] = {}
        self.words: dict[Field, dict[str, Tally]] = defaultdict(dict)
        self.more_words: dict[Field, Tally] = defaultdict(Tally)
        self.known_by_sector: dict[str, Tally] = {}
        self.latest = 0  # of the days behind that of the list, as a number of days since 1970

    def add(self, reason: Reason, rows: Rows) -> None:
        """Rows of which a thing is to be told."""
        if len(rows):
            self.by_reason[reason].add(rows)

    def add_after_the_list(self, rows: Rows, days: Rows) -> None:
        """Rows with a day behind that of the list, and those days."""
        if len(rows):
            self.by_reason[Reason.AFTER_THE_LIST].add(rows)
            self.latest = max(self.latest, int(days.max()))

    def add_bad_days(self, column: Field, rows: Rows, first: str) -> None:
        """Rows whose day is none, and how the first of them is written."""
        self.first_bad.setdefault(column, shortened(first))
        self.bad_days[column].add(rows)

    def add_word(self, column: Field, word: str, rows: Rows) -> None:
        """Rows that say a word that is not known."""
        self._among(self.words[column], column, word).add(rows)

    def add_code_known_by_sector(self, word: str, rows: Rows) -> None:
        """Rows with a code of no record, whose sector a column says."""
        self._among(self.known_by_sector, Field.PROCEDURE, word).add(rows)

    def _among(self, words: dict[str, Tally], column: Field, word: str) -> Tally:
        word = shortened(word)
        if word in words or len(words) < MOST_WORDS:
            return words.setdefault(word, Tally())
        return self.more_words[column]

    def count(self, *reasons: Hashable) -> int:
        """How many rows for these reasons."""
        return sum(tally.count for reason, tally in self.by_reason.items() if reason in reasons)


def shortened(text: str) -> str:
    """The text as it can be told."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_WORD else text[:LONGEST_WORD] + "…"
