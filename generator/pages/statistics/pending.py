"""What is not finished: how many dossiers wait, and how many of them have waited too long."""

from collections.abc import Iterator

from generator.charts import Kind, Look
from generator.observations import ALL, Column
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.pictures import STOCKS, over_months, rate, stacked
from generator.pages.statistics.section import (
    MONTHS_DRAWN,
    Section,
    figures_page,
    ground,
    marks,
    notes,
)
from generator.pages.statistics.tables import OVERDUE, OVERDUENESS, PENDING_IN_TIME, WAITING, result_table
from generator.quantities import Period
from generator.statistics.measures import OVERDUE_RATE, PENDING
from generator.wording import dashboard, figures

TOTALS = (Column.PENDING_TOTAL, Column.RECEIVED_TOTAL)  # whose contradictions concern what is pending
ENTRIES = (WAITING, PENDING_IN_TIME, OVERDUE, OVERDUENESS)


def pending_page(figures_: Figures) -> Page:
    """The dossiers that were not finished at the end of each month, and where they are now."""
    return figures_page(
        figures_,
        addresses.PENDING,
        dashboard.PENDING_TITLE,
        dashboard.PENDING_LEAD,
        list(_sections(figures_)) or [Section("dang-giai-quyet", dashboard.PENDING, (dashboard.NO_PENDING,))],
    )


def _sections(figures_: Figures) -> Iterator[Section]:
    book = figures_.book
    months = book.last_months(MONTHS_DRAWN)
    results = [book.of(month) for month in months]
    if any(one is not None and one.tells(Column.PENDING_TOTAL) for one in results):
        rows = [
            (figures.period_text(month), one, () if one is None else marks(figures_, one, TOTALS), "")
            for month, one in zip(months[::-1], results[::-1], strict=True)
        ]
        yield Section(
            "cuoi-thang",
            dashboard.PENDING_TREND,
            (dashboard.STOCK_NOTE,),
            chart=stacked(
                figures_,
                "dang-giai-quyet",
                dashboard.PENDING_TREND,
                months,
                results,
                STOCKS,
                adds=False,
                about=TOTALS,
            ),
            table=result_table(dashboard.PENDING_TREND, dashboard.MONTH, rows, ENTRIES),
            notes=tuple(
                note for label, one, _, _ in rows if one is not None for note in notes(label, one, TOTALS)
            ),
            ground=ground(figures_, (PENDING, OVERDUE_RATE), months),
        )
        share = [(OVERDUE_RATE.title, Look.HATCHED, results, rate(OVERDUE_RATE))]
        yield Section(
            "ti-le",
            dashboard.OVERDUE_TREND,
            chart=over_months(
                figures_,
                "qua-han-dang-giai-quyet",
                dashboard.OVERDUE_TREND,
                Kind.LINES,
                months,
                share,
                about=TOTALS,
            ),
            ground=ground(figures_, (OVERDUE_RATE,), months),
        )
    newest = _newest(figures_)
    if newest is not None:
        yield _by_sector(figures_, newest)


def _newest(figures_: Figures) -> Period | None:
    """The newest period of which sectors tell what is pending."""
    periods = [
        one.period
        for one in figures_.book.results.values()
        if one.sector != ALL and one.counts_by_form and one.tells(Column.PENDING_TOTAL)
    ]
    return max(periods, key=lambda one: one.end, default=None)


def _by_sector(figures_: Figures, period: Period) -> Section:
    book = figures_.book
    rows = [
        (figures_.sector_name(sector), one, marks(figures_, one, TOTALS), addresses.sector_figures(sector))
        for sector in figures_.sectors
        if (one := book.of(period, sector)) is not None
    ]
    title = f"{dashboard.PENDING_TABLE}: {dashboard.at_end_of(figures.period_text(period))}"
    return Section(
        "linh-vuc",
        title,
        table=result_table(title, dashboard.SECTOR, rows, ENTRIES, sortable=True),
        ground=ground(figures_, (PENDING, OVERDUE_RATE), [period]),
    )
