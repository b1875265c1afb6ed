"""Quantities: a number never travels without its unit.

Pure values. How they read in Vietnamese is a matter of wording.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, order=True)
class Money:
    """An amount of Vietnamese đồng."""

    dong: int


class TimeUnit(StrEnum):
    """Units of an office's time limit. `same_day` is a rule, not a number of days."""

    HOURS = "hours"
    HALF_DAYS = "half_days"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    SAME_DAY = "same_day"


@dataclass(frozen=True)
class TimeLimit:
    """How long an office may take. `value` is None for `same_day` only."""

    value: int | None
    unit: TimeUnit


@dataclass(frozen=True, order=True)
class Period:
    """Days from `start` to `end`, both included; `start` is None where no source gives it."""

    start: date | None
    end: date


@dataclass(frozen=True)
class Share:
    """A part of a whole, as counts: 2 late of 3,324 solved. Never stored as a percentage."""

    part: int
    whole: int

    @property
    def ratio(self) -> float | None:
        """0 to 1; None where the whole is empty: no dossiers is not zero per cent."""
        return self.part / self.whole if self.whole else None
