"""What every figure means; and the same period by each of the definitions in public use."""

from collections.abc import Iterator
from datetime import date

from generator.charts import Cell, Table, TableRow, count_cell, rate_cell
from generator.observations import Column, Definition
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, figures_page, ground, marks, notes
from generator.quantities import Period
from generator.statistics import MEASURES, Measure, Result
from generator.statistics.measures import DEFINITIONS_OF_LATE, LATE_ON_PORTAL, LATE_RATE
from generator.wording import dashboard, definitions, figures

PERIODS_SIDE_BY_SIDE = 12


def definitions_page(figures_: Figures) -> Page:
    """Every measure with its meaning, formula, whole, legal source and caution."""
    return figures_page(
        figures_,
        addresses.DEFINITIONS,
        dashboard.DEFINITIONS_TITLE,
        dashboard.DEFINITIONS_LEAD,
        [*_five_ways(figures_), *_two_counts(figures_), _columns()],
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
        definitions.FIVE_WAYS,
        (definitions.FIVE_WAYS_NOTE.format(period=figures.period_text(newest).lower()),),
        table=Table(definitions.FIVE_WAYS, (definitions.WAY, dashboard.HOW, definitions.RESULT), rows),
        notes=() if (one := figures_.book.of(newest)) is None else notes(figures.period_text(newest), one),
        ground=ground(figures_, (), [newest]),
    )


def _outcome(figures_: Figures, measure: Measure, period: Period) -> Cell:
    if measure.refused:
        return Cell(definitions.refused(measure.refused))
    result = figures_.book.of(period, definition=measure.counted_by)
    if result is None:
        return Cell(
            definitions.PORTAL_SILENT if measure.counted_by is Definition.PORTAL_D4 else dashboard.NO_FIGURES
        )
    cell = rate_cell(result.of(measure))
    if cell.is_number:
        return cell
    lacking = [
        name for name in (*measure.numerator, *measure.whole) if not isinstance(result.counts[name], int)
    ]
    names = dict.fromkeys(figures.COUNTS.get(name, name) for name in lacking)
    return Cell(definitions.not_computable(cell.text, list(names)) if names else cell.text, cell.detail)


def _two_counts(figures_: Figures) -> Iterator[Section]:
    """The newest periods that both the form and the portal count, side by side and never mixed."""
    pairs = [
        (of_form, of_portal)
        for of_portal in figures_.book.results.values()
        if of_portal.is_whole and of_portal.definition is Definition.PORTAL_D4
        if (of_form := figures_.book.of(of_portal.period)) is not None
    ]
    if not pairs:
        return
    pairs.sort(key=lambda pair: (pair[0].period.end, pair[0].period.start or date.min), reverse=True)
    shown = pairs[:PERIODS_SIDE_BY_SIDE]
    rows = tuple(_side_by_side(figures_, of_form, of_portal) for of_form, of_portal in shown)
    left_out = figures.shown_of(len(shown), len(pairs), dashboard.PERIOD_NOUN) if pairs[len(shown) :] else ""
    periods = [of_form.period for of_form, _ in shown]
    yield Section(
        "bieu-va-cong",
        definitions.TWO_COUNTS,
        (*definitions.WHY_TWO_COUNTS_DIFFER, *([left_out] if left_out else [])),
        table=Table(definitions.TWO_COUNTS, (figures.PERIOD, *definitions.TWO_COUNTS_COLUMNS), rows),
        notes=tuple(
            note for pair in shown for one in pair for note in notes(figures.period_text(one.period), one)
        ),
        ground=ground(figures_, (LATE_RATE, LATE_ON_PORTAL), periods),
    )


def _side_by_side(figures_: Figures, of_form: Result, of_portal: Result) -> TableRow:
    """A period: what was solved late of all solved, what waits overdue, what the portal calls overdue."""
    cells = (
        rate_cell(of_form.of(LATE_RATE)),
        count_cell(of_form.counts[Column.PENDING_LATE]),
        rate_cell(of_portal.of(LATE_ON_PORTAL)),
    )
    found = dict.fromkeys((*marks(figures_, of_form), *marks(figures_, of_portal)))
    return TableRow(figures.period_text(of_form.period), cells, marks=tuple(found))


def _columns() -> Section:
    """The columns of the file, as far as they are counts."""
    rows = tuple(TableRow(column.value, (Cell(figures.COUNTS[column]),)) for column in Column)
    table = Table(definitions.COLUMNS, (definitions.COLUMN, definitions.MEANING_OF_COLUMN), rows)
    return Section("cot", definitions.COLUMNS, table=table)
