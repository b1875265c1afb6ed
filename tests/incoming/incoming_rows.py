"""A sound row on its way in; a test changes what its law is about."""

from collections.abc import Mapping
from typing import Any

from generator.incoming import CellPlace, Incoming
from generator.observations import ALL, Absence, Channel, Column, Count, Definition, Status
from generator.observations.cells import moment
from generator.quantities import Period

FORM = {
    Column.RECEIVED_TOTAL: 120,
    Column.RECEIVED_ONLINE: 70,
    Column.RECEIVED_DIRECT_OR_POST: 40,
    Column.CARRIED_OVER: 10,
    Column.SOLVED_TOTAL: 100,
    Column.SOLVED_EARLY: 60,
    Column.SOLVED_ON_TIME: 36,
    Column.SOLVED_LATE: 4,
    Column.PENDING_TOTAL: 20,
    Column.PENDING_IN_TIME: 19,
    Column.PENDING_LATE: 1,
    Column.SOLVED_EARLY_OR_ON_TIME: 96,
}  # as sound_figures.MONTH
PORTAL = {Column.PORTAL_RECEIVED: 120, Column.PORTAL_ON_TIME: 115, Column.PORTAL_OVERDUE: 5}


def counts(given: Mapping[Column, Count], **changed: Count) -> dict[Column, Count]:
    """Every column; what is not given is not provided."""
    empty: dict[Column, Count] = dict.fromkeys(Column, Absence.NOT_PROVIDED)
    return empty | dict(given) | {Column(name): count for name, count in changed.items()}


def incoming(row: int = 7, **changed: Any) -> Incoming:
    """January 2026 of all sectors as the form counts it, as in sound_figures.MONTH."""
    fields: dict[str, Any] = {
        "place": CellPlace("so-lieu.xlsx", "06a", row),
        "period": Period.month(2026, 1),
        "as_of": moment("2026-02-01"),
        "sector": ALL,
        "channel": Channel.ALL,
        "counts": counts(FORM),
        "definition": Definition.FORM,
        "status": Status.OFFICIAL,
        "source": "Báo cáo tháng",
    }
    return Incoming(**(fields | changed))
