"""One row of figures: whose dossiers, in which period, how many, and who says so.

Counts keep the names of form II.06a/VPCP/KSTT, and of the national portal's index. A count
that is not a number says why: not provided, not applicable and withheld are three things,
and none of them is zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from generator.observations.table import cell_spans
from generator.problems import Place
from generator.quantities import Period

ALL = "all"  # not broken down by sector


class Absence(StrEnum):
    """Why a cell holds no number, as it is written there."""

    NOT_PROVIDED = ""
    NOT_APPLICABLE = "-"
    WITHHELD = "*"


Count: TypeAlias = int | Absence
Key: TypeAlias = "tuple[Period, str, Channel, Definition]"


class Column(StrEnum):
    """A column of counts: twelve of the form, then three of the portal."""

    RECEIVED_TOTAL = "received_total"
    RECEIVED_ONLINE = "received_online"
    RECEIVED_DIRECT_OR_POST = "received_direct_or_post"
    CARRIED_OVER = "carried_over"
    SOLVED_TOTAL = "solved_total"
    SOLVED_EARLY = "solved_early"
    SOLVED_ON_TIME = "solved_on_time"
    SOLVED_LATE = "solved_late"
    PENDING_TOTAL = "pending_total"
    PENDING_IN_TIME = "pending_in_time"
    PENDING_LATE = "pending_late"
    SOLVED_EARLY_OR_ON_TIME = "solved_early_or_on_time"
    PORTAL_RECEIVED = "portal_received"
    PORTAL_ON_TIME = "portal_on_time"
    PORTAL_OVERDUE = "portal_overdue"


PORTAL_COLUMNS = (Column.PORTAL_RECEIVED, Column.PORTAL_ON_TIME, Column.PORTAL_OVERDUE)
FORM_COLUMNS = tuple(column for column in Column if column not in PORTAL_COLUMNS)


class Channel(StrEnum):
    """How the dossiers were filed; `all` is not broken down."""

    ONLINE = "online"
    DIRECT_OR_POST = "direct_or_post"
    ALL = "all"


class Definition(StrEnum):
    """What the counts mean, and so which columns a row fills.

    `form`: those of form II.06a/VPCP/KSTT. `portal-d4`: those of the national portal's index
    (Decision 766/QĐ-TTg, 2.1), where dossiers still pending are on time or overdue too.
    """

    FORM = "form"
    PORTAL_D4 = "portal-d4"


class Status(StrEnum):
    """How far the source stands behind the figures."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"
    ILLUSTRATIVE = "illustrative"


@dataclass(frozen=True)
class Row:
    """Where a row stands: its line as written, under the columns of its file."""

    path: str
    line: int
    text: str
    columns: tuple[str, ...]
    separator: str = ","

    def place(self, column: str | None = None) -> Place:
        """The cell of a column; the whole line where it has no such cell."""
        spans = cell_spans(self.text, self.separator)
        number = self.columns.index(column) if column in self.columns else len(spans)
        start, width = spans[number] if number < len(spans) else (1, len(self.text))
        return Place(self.path, self.line, start, max(width, 1), self.text)


@dataclass(frozen=True)
class Observation:
    """Figures for one sector, channel and period, as received.

    `period.start` is None where the source gives none: a total up to `period.end`. `as_of`
    is the local moment of the figures; midnight where only the day is known. `counts` has
    every column. `revision` says why these figures replace earlier ones, else "".
    """

    row: Row
    period: Period
    as_of: datetime
    sector: str
    channel: Channel
    counts: Mapping[Column, Count]
    definition: Definition
    status: Status
    source: str
    revision: str

    @property
    def place(self) -> Place:
        """The row in its file."""
        return self.row.place()

    @property
    def key(self) -> Key:
        """What the figures are of; rows of one key correct each other."""
        return self.period, self.sector, self.channel, self.definition

    @property
    def is_whole(self) -> bool:
        """Whether the row covers all sectors and all channels."""
        return self.sector == ALL and self.channel is Channel.ALL
