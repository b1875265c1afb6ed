"""What every figure means; and the same period by each of the definitions in public use."""

from collections.abc import Iterator

from generator.charts import Cell, Table, TableRow, rate_cell
from generator.observations import Column, Definition
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, figures_page, ground, notes
from generator.quantities import Period
from generator.statistics import MEASURES, Measure
from generator.statistics.measures import DEFINITIONS_OF_LATE
from generator.wording import dashboard, figures


def definitions_page(figures_: Figures) -> Page:
    """Every measure with its meaning, formula, whole, legal source and caution."""
    return figures_page(
        figures_,
        addresses.DEFINITIONS,
        dashboard.DEFINITIONS_TITLE,
        dashboard.DEFINITIONS_LEAD,
        [*_five_ways(figures_), _columns()],
        template="definitions.html",
        measures=MEASURES,
    )


def _five_ways(figures_: Figures) -> Iterator[Section]:
    """The newest whole period by each definition; what cannot be computed says why."""
    newest = figures_.book.months[-1] if figures_.book.months else None
    if newest is None and figures_.book.newest is not None:
        newest = figures_.book.newest.period
    if newest is None:
        return
    rows = tuple(
        TableRow(
            measure.short,
            (Cell(measure.formula), _outcome(figures_, measure, newest)),
            address=addresses.measure(measure.id),
        )
        for measure in DEFINITIONS_OF_LATE
    )
    yield Section(
        "nam-cach",
        dashboard.FIVE_WAYS,
        (dashboard.FIVE_WAYS_NOTE.format(period=figures.period_text(newest).lower()),),
        table=Table(dashboard.FIVE_WAYS, (dashboard.WAY, dashboard.HOW, dashboard.RESULT), rows),
        notes=() if (one := figures_.book.of(newest)) is None else notes(figures.period_text(newest), one),
        ground=ground(figures_, (), [newest]),
    )


def _outcome(figures_: Figures, measure: Measure, period: Period) -> Cell:
    if measure.refused:
        return Cell(dashboard.refused(measure.refused))
    result = figures_.book.of(period, definition=measure.counted_by)
    if result is None:
        return Cell(
            dashboard.PORTAL_SILENT if measure.counted_by is Definition.PORTAL_D4 else dashboard.NO_FIGURES
        )
    cell = rate_cell(result.of(measure))
    if cell.is_number:
        return cell
    lacking = [
        name for name in (*measure.numerator, *measure.whole) if not isinstance(result.counts[name], int)
    ]
    names = dict.fromkeys(figures.COUNTS.get(name, name) for name in lacking)
    return Cell(dashboard.not_computable(cell.text, list(names)) if names else cell.text, cell.detail)


def _columns() -> Section:
    """The columns of the file, as far as they are counts."""
    rows = tuple(TableRow(column.value, (Cell(figures.COUNTS[column]),)) for column in Column)
    table = Table(dashboard.COLUMNS, (dashboard.COLUMN, dashboard.MEANING_OF_COLUMN), rows)
    return Section("cot", dashboard.COLUMNS, table=table)
