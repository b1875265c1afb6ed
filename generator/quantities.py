"""Quantities: a number never travels without its unit.

Pure values. How they read in Vietnamese is a matter of wording.
"""

from calendar import monthrange
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

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """A whole calendar month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @property
    def is_month(self) -> bool:
        """Whether it is a whole calendar month."""
        return self == Period.month(self.end.year, self.end.month)

    @property
    def is_year_to_date(self) -> bool:
        """Whether it runs from the first of January to a day of the same year."""
        return self.start == date(self.end.year, 1, 1)


@dataclass(frozen=True)
class Share:
    """A part of a whole, as counts: 2 late of 3,324 solved. Never stored as a percentage."""

    part: int
    whole: int

    @property
    def ratio(self) -> float | None:
        """0 to 1; None where the whole is empty: no dossiers is not zero per cent."""
        return self.part / self.whole if self.whole else None
