"""A month on one sheet of A4, for the notice board of the office."""

from collections.abc import Iterator
from datetime import date

from generator.charts import count_cell
from generator.observations import Column
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.rates import rate_of
from generator.pages.results_card import Figure
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, figures_page, ground, marks, notes
from generator.pages.statistics.tables import IN_TIME, LATE, LATENESS, SOLVED, result_table
from generator.quantities import Period
from generator.statistics import EARLY_OR_ON_TIME, RECEIVED_NEW, Result
from generator.statistics.measures import LATE_RATE
from generator.wording import dashboard, figures
from generator.wording.days import day_text, moment_text

MOST_ROWS = 16  # sectors that one sheet holds in the usual size; more are set smaller


def poster_pages(figures_: Figures, office: str, built_on: date) -> Iterator[Page]:
    """A sheet for each month of which the whole commune is known. `office` is who posts it."""
    for month in figures_.book.months:
        result = figures_.book.of(month)
        if result is not None:
            yield _poster(figures_, month, result, office, built_on)


def _poster(figures_: Figures, month: Period, result: Result, office: str, built_on: date) -> Page:
    period = figures.period_text(month)
    title = dashboard.POSTER_TITLE.format(period=period.lower())
    rows = [
        (figures_.sector_name(sector), one, (), "")
        for sector in figures_.sectors
        for one in (figures_.book.of(month, sector),)
        if one is not None or sector in figures_.silent_sectors(result)
    ]
    section = Section(
        "linh-vuc",
        dashboard.SECTORS,
        table=result_table(dashboard.SECTORS, dashboard.SECTOR, rows, (SOLVED, IN_TIME, LATE, LATENESS))
        if rows
        else None,
        notes=notes(period, result),
        ground=ground(figures_, (LATE_RATE,), [month]),
    )
    return figures_page(
        figures_,
        addresses.poster(month),
        title,
        dashboard.POSTER_NOTE,
        [section],
        frame="poster",
        template="poster.html",
        description=f"{title}. {dashboard.POSTER_NOTE}",
        office=office,
        dense=len(rows) > MOST_ROWS,
        numbers=_numbers(result),
        lateness=rate_of(result, LATE_RATE),
        definition=f"{LATE_RATE.title}: {LATE_RATE.formula}. {LATE_RATE.definition}",
        marks=marks(figures_, result),
        posted=dashboard.POSTED_BY.format(moment=moment_text(result.as_of), day=day_text(built_on)),
        back=Link(dashboard.BACK, addresses.FIGURES_BY_MONTH),
    )


def _numbers(result: Result) -> tuple[Figure, ...]:
    """The counts in large letters; those that nobody gives are left out, but for the card's own."""
    names = (
        (RECEIVED_NEW, figures.RECEIVED_IN_PERIOD, False),
        (Column.SOLVED_TOTAL, figures.COUNTS[Column.SOLVED_TOTAL], True),
        (EARLY_OR_ON_TIME, figures.COUNTS[Column.SOLVED_EARLY_OR_ON_TIME], True),
        (Column.SOLVED_LATE, figures.COUNTS[Column.SOLVED_LATE], True),
        (Column.PENDING_TOTAL, figures.COUNTS[Column.PENDING_TOTAL], False),
        (Column.PENDING_LATE, figures.COUNTS[Column.PENDING_LATE], False),
    )
    return tuple(
        Figure(label, count_cell(result.counts[name]).text)
        for name, label, always in names
        if always or result.tells(name)
    )
