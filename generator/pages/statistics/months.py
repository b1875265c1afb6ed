"""Month by month: counts, rates and their change, the year so far, and every column of the form."""

from collections.abc import Iterator, Sequence

from generator.charts import Cell, Table, TableRow
from generator.observations import Column
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.pictures import OUTCOMES, SPLIT_OUTCOMES, stacked
from generator.pages.statistics.section import (
    MONTHS_DRAWN,
    Section,
    figures_page,
    ground,
    marks,
    notes,
)
from generator.pages.statistics.tables import (
    EARLY,
    FORM,
    IN_TIME,
    LATE,
    LATENESS,
    NOT_TOLD,
    ON_TIME,
    OUTCOME,
    OVERDUE,
    RECEIVED,
    SOLVED,
    WAITING,
    result_table,
)
from generator.quantities import Period
from generator.statistics.measures import LATE_RATE, MONTH_ON_MONTH, YEAR_TO_DATE
from generator.statistics.measures import RECEIVED as RECEIVED_MEASURE
from generator.statistics.measures import SOLVED as SOLVED_MEASURE
from generator.wording import comparisons, dashboard, figures


def months_page(figures_: Figures) -> Page:
    """All months, the newest first."""
    sections = list(_sections(figures_)) or [Section("thang", dashboard.MONTHS, (dashboard.NO_MONTHS,))]
    return figures_page(
        figures_, addresses.FIGURES_BY_MONTH, dashboard.MONTHS_TITLE, dashboard.MONTHS_LEAD, sections
    )


def _sections(figures_: Figures) -> Iterator[Section]:
    book = figures_.book
    if not book.months:
        return
    drawn = book.last_months(MONTHS_DRAWN)
    results = [book.of(month) for month in drawn]
    split = any(one is not None and one.tells(Column.SOLVED_EARLY) for one in results)
    chart = stacked(
        figures_,
        "xu-ly-theo-thang",
        dashboard.TABLE_OF_MONTHS,
        drawn,
        results,
        SPLIT_OUTCOMES if split else OUTCOMES,
    )
    newest_first = book.months[::-1]
    measures = (RECEIVED_MEASURE, SOLVED_MEASURE, LATE_RATE, MONTH_ON_MONTH)
    added = any(one.sectors for one in results if one is not None)
    yield Section(
        "thang",
        dashboard.TABLE_OF_MONTHS,
        (dashboard.added_note(0),) if added else (),
        chart=chart,
        table=_table(figures_, newest_first, split=split),
        notes=tuple(
            note
            for month in newest_first
            if (one := book.of(month)) is not None
            for note in notes(figures.period_text(month), one)
        ),
        ground=ground(figures_, measures, book.months),
    )
    yield _years(figures_)
    rows = [
        (figures.period_text(month), one, () if one is None else marks(figures_, one), "")
        for month in newest_first
        for one in (book.of(month),)
    ]
    yield Section(
        "bieu-mau",
        dashboard.FORM_TABLE,
        table=result_table(dashboard.FORM_TABLE, dashboard.MONTH, rows, FORM),
        ground=ground(figures_, (SOLVED_MEASURE,), book.months),
    )


def _table(figures_: Figures, months: Sequence[Period], *, split: bool) -> Table:
    book = figures_.book
    entries = (
        RECEIVED,
        SOLVED,
        *((EARLY, ON_TIME) if split else (IN_TIME,)),
        LATE,
        LATENESS,
        WAITING,
        OVERDUE,
    )
    rows = [
        (
            figures.period_text(month),
            one,
            () if one is None else marks(figures_, one),
            addresses.poster(month) if one is not None else "",
        )
        for month in months
        for one in (book.of(month),)
    ]
    table = result_table(dashboard.TABLE_OF_MONTHS, dashboard.MONTH, rows, entries)
    before = [*months[1:], None]
    changes = [_change(figures_, month, earlier) for month, earlier in zip(months, before, strict=True)]
    return Table(
        table.caption,
        (*table.columns, dashboard.CHANGE, dashboard.POSTER),
        tuple(
            TableRow(row.label, (*row.cells, change, _poster(row.address)), row.marks)
            for row, change in zip(table.rows, changes, strict=True)
        ),
    )


def _poster(address: str) -> Cell:
    return Cell(dashboard.PRINTABLE, address=address) if address else NOT_TOLD


def _change(figures_: Figures, now: Period, before: Period | None) -> Cell:
    """The change of the late rate; nothing where one of the two months has none, or lacks a sector."""
    rates = [figures_.comparable_rate(month) for month in (now, before) if month is not None]
    known = [one for one in rates if one is not None]
    return Cell(comparisons.points(*known)) if len(known) == 2 else Cell(dashboard.NOT_COMPARED)


def _years(figures_: Figures) -> Section:
    """Each year up to its last month, as given or as all its months added."""
    book = figures_.book
    last = {month.end.year: month for month in book.months}
    years = [(year, book.year_to_date(month), month) for year, month in sorted(last.items(), reverse=True)]
    rows = [
        (dashboard.year_to(year, month.end.month), one, () if one is None else marks(figures_, one), "")
        for year, one, month in years
    ]
    return Section(
        "tu-dau-nam",
        dashboard.YEARS,
        (dashboard.YEARS_NOTE,),
        table=result_table(dashboard.YEARS, dashboard.YEAR, rows, OUTCOME, nothing=Cell(dashboard.NOT_ADDED)),
        ground=ground(figures_, (YEAR_TO_DATE, LATE_RATE), book.months),
    )
