"""What was published and corrected: the old figure, the new one, when, why."""

from collections.abc import Iterator

from generator.charts import Cell, Table, TableRow, count_cell
from generator.observations import Correction
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, figures_page
from generator.wording import dashboard, figures
from generator.wording.days import moment_text


def corrections_page(figures_: Figures) -> Page:
    """All corrections, the newest first."""
    return figures_page(
        figures_,
        addresses.CORRECTIONS,
        dashboard.CORRECTIONS_TITLE,
        dashboard.CORRECTIONS_LEAD,
        list(_sections(figures_))
        or [Section("dinh-chinh", dashboard.CORRECTIONS, (dashboard.NO_CORRECTIONS,))],
    )


def _sections(figures_: Figures) -> Iterator[Section]:
    if figures_.corrections:
        head = (
            dashboard.FIGURE,
            dashboard.WHAT,
            dashboard.OLD,
            dashboard.NEW,
            dashboard.WHEN_CORRECTED,
            dashboard.REASON,
        )
        rows = tuple(row for one in figures_.corrections for row in _rows(figures_, one))
        table = Table(dashboard.CORRECTIONS_TABLE, head, rows)
        yield Section("dinh-chinh", dashboard.CORRECTIONS_TABLE, table=table)
    new = {id(one.new) for one in figures_.corrections}
    lonely = [one for one in figures_.current if one.revision and id(one) not in new]
    if lonely:
        rows = tuple(
            TableRow(figures_.name_of(one), (Cell(moment_text(one.as_of)), Cell(one.revision)))
            for one in lonely
        )
        table = Table(
            dashboard.ONLY_TOLD, (dashboard.FIGURE, dashboard.WHEN_CORRECTED, dashboard.REASON), rows
        )
        yield Section("so-cu-khong-con", dashboard.ONLY_TOLD, table=table)


def _rows(figures_: Figures, correction: Correction) -> Iterator[TableRow]:
    """A row for each count that changed; one that says so where only words did."""
    old, new = correction.old, correction.new
    when, why = Cell(moment_text(new.as_of)), Cell(new.revision)
    changed = correction.changed
    for column in changed:
        yield TableRow(
            figures_.name_of(new),
            (
                Cell(figures.COUNTS[column]),
                count_cell(old.counts[column]),
                count_cell(new.counts[column]),
                when,
                why,
            ),
        )
    if not changed:
        same = Cell(dashboard.SAME_COUNTS)
        yield TableRow(figures_.name_of(new), (same, same, same, when, why))
