"""What changed and when it was told: appended, never rewritten."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from generator.changes.snapshot import STRICT


class Kind(StrEnum):
    """The sorts of changes that the site tells."""

    PROCEDURE_NEW = "procedure-new"
    PROCEDURE_ENDED = "procedure-ended"
    PROCEDURE_REMOVED = "procedure-removed"
    PROCEDURE_RESUMED = "procedure-resumed"
    FEE = "fee"
    TIME_LIMIT = "time-limit"
    LEVEL = "level"
    LEGAL_DOCUMENT_LAPSED = "legal-document-lapsed"
    LEGAL_DOCUMENT_STATUS = "legal-document-status"
    FIGURES = "figures"


@dataclass(frozen=True)
class Difference:
    """Something that differs between two snapshots, in words: what it is about, before and now.

    `address` is relative to the site's root; "" where there is no page any more. `before` and `now` may be
    empty, where the kind alone says all.
    """

    kind: Kind
    what: str
    address: str
    before: str = ""
    now: str = ""


@dataclass(frozen=True)
class Change:
    """A difference as it was told on `day`. `number` counts up from 1 within a history."""

    __pydantic_config__ = STRICT

    number: int
    day: date
    kind: Kind
    what: str
    address: str
    before: str
    now: str


@dataclass(frozen=True)
class History:
    """All changes since `since`, the newest first. `authority` is the host that named them first."""

    __pydantic_config__ = STRICT

    since: date
    authority: str
    changes: tuple[Change, ...] = ()
    format: Literal[1] = 1

    def name_of(self, change: Change) -> str:
        """A name that no other change of any history has, whatever the site is called later (RFC 4151)."""
        return f"tag:{self.authority},{self.since}:thay-doi/{change.number}"

    def told(self, differences: Iterable[Difference], day: date) -> "History":
        """The history with what differs now in front, in the order in which it was found."""
        found = list(differences)
        last = (self.changes[0].number if self.changes else 0) + len(found)
        new = (
            Change(last - place, day, one.kind, one.what, one.address, one.before, one.now)
            for place, one in enumerate(found)
        )
        return History(self.since, self.authority, (*new, *self.changes))
