"""Tables of results: which columns a result fills, the same for months, sectors and channels."""

from collections.abc import Callable, Sequence

from generator.charts import Cell, Table, TableRow, count_cell
from generator.observations import FORM_COLUMNS, Absence, Column
from generator.pages.rates import rate_of
from generator.statistics import EARLY_OR_ON_TIME, RECEIVED_NEW, Measure, Result
from generator.statistics.measures import LATE_RATE, OVERDUE_RATE, SHARE_ONLINE
from generator.wording import figures
from generator.wording.days import moment_text

Entry = tuple[str, Callable[[Result], Cell]]


def counted(name: str, title: str) -> Entry:
    """A column of counts."""
    return title, lambda result: count_cell(result.counts[name])


def rated(measure: Measure, title: str = "") -> Entry:
    """A column of rates. A rate of nought beside dossiers that are still overdue says so."""
    return title or measure.title, lambda result: rate_of(result, measure)


RECEIVED = counted(RECEIVED_NEW, figures.RECEIVED_IN_PERIOD)
SOLVED = counted(Column.SOLVED_TOTAL, figures.COUNTS[Column.SOLVED_TOTAL])
EARLY = counted(Column.SOLVED_EARLY, figures.COUNTS[Column.SOLVED_EARLY])
ON_TIME = counted(Column.SOLVED_ON_TIME, figures.COUNTS[Column.SOLVED_ON_TIME])
IN_TIME = counted(EARLY_OR_ON_TIME, figures.COUNTS[Column.SOLVED_EARLY_OR_ON_TIME])
LATE = counted(Column.SOLVED_LATE, figures.COUNTS[Column.SOLVED_LATE])
LATENESS = rated(LATE_RATE)
ONLINE = rated(SHARE_ONLINE)
WAITING = counted(Column.PENDING_TOTAL, figures.COUNTS[Column.PENDING_TOTAL])
OVERDUE = counted(Column.PENDING_LATE, figures.COUNTS[Column.PENDING_LATE])
PENDING_IN_TIME = counted(Column.PENDING_IN_TIME, figures.COUNTS[Column.PENDING_IN_TIME])
UPDATED: Entry = (figures.UPDATED, lambda result: Cell(moment_text(result.as_of)))
OVERDUENESS = rated(OVERDUE_RATE)
FORM = tuple(counted(column, figures.COUNTS[column]) for column in FORM_COLUMNS)
NOT_TOLD = count_cell(Absence.NOT_PROVIDED)
OUTCOME = (RECEIVED, SOLVED, IN_TIME, LATE, LATENESS)


def result_table(
    caption: str,
    head: str,
    rows: Sequence[tuple[str, Result | None, tuple[str, ...], str]],
    entries: Sequence[Entry],
    *,
    sortable: bool = False,
    nothing: Cell = NOT_TOLD,
) -> Table:
    """A row for each label: label, result or None, marks, and where the label leads.

    A column of which no result knows anything is left out; a row without a result says `nothing`.
    """
    known = [
        entry
        for entry in entries
        if any(one is not None and entry[1](one) != NOT_TOLD for _, one, _, _ in rows)
    ]
    known = known or list(entries)
    return Table(
        caption,
        (head, *(title for title, _ in known)),
        tuple(
            TableRow(label, tuple(nothing if one is None else make(one) for _, make in known), own, address)
            for label, one, own, address in rows
        ),
        sortable,
    )
