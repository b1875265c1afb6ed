"""What is said of an imported file: a sentence with its place, and what it does to the import."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class CellPlace:
    """Where something stands in an imported file: rows and columns from 1, None where the whole is meant.

    `sheet` is None in files that have none.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: int | None = None


class Weight(StrEnum):
    """What a notice does to the import: a refusal stops all of it, the others are told before writing."""

    REFUSED = "refused"
    SKIPPED = "skipped"
    NOTE = "note"


@dataclass(frozen=True)
class Notice:
    """What was found at a place: in a sentence, with what to do about it ("" where nothing is to be done)."""

    place: CellPlace
    weight: Weight
    message: str
    hint: str = ""


def refused(notices: Iterable[Notice]) -> bool:
    """Whether one of the notices stops the import."""
    return any(notice.weight is Weight.REFUSED for notice in notices)
