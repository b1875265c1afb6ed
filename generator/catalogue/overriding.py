"""What overrides do to a record on a day: what they take away, and what of it waits behind them."""

from datetime import date, timedelta
from typing import Any

from generator.catalogue.procedure import Procedure


def put_aside(procedure: Procedure, day: date) -> frozenset[str]:
    """The lists that an override of the day takes away: nothing is asked for, which is not unknown."""
    holding = (override for override in procedure.overrides if override.holds_on(day))
    return frozenset(name for one in holding for name, value in one.parts().items() if value == ())


def announced(procedure: Procedure, field: str, day: date) -> list[Any]:
    """The values of a dated list that are still to come.

    While an override holds, these are also the record's own: they count again from the day behind it.
    """
    coming = [one for one in getattr(procedure.as_on(day), field) if one.is_coming(day)]
    again = _first_day_behind(procedure, field, day)
    if again == day:
        return coming
    return coming + [
        one.model_copy(update={"first_day": max(one.first_day or again, again)})
        for one in getattr(procedure, field)
        if one.last_day is None or one.last_day >= again
    ]


def _first_day_behind(procedure: Procedure, field: str, day: date) -> date:
    """The first day from this one on when no override stands before the record's own values."""
    while holding := [one for one in procedure.overrides if one.holds_on(day) and field in one.parts()]:
        day = max(one.last_day for one in holding) + timedelta(days=1)
    return day
