"""How the office does in the sector of a procedure: its newest twelve months."""

from dataclasses import dataclass

from generator.charts import Chart, count_cell
from generator.observations import Channel, Column
from generator.pages import addresses
from generator.pages.page import Link
from generator.pages.rates import rate_of
from generator.pages.statistics import Figures, sector_chart
from generator.pages.statistics.figures import YEAR
from generator.pages.statistics.section import Ground, ground, marks, notes
from generator.statistics.measures import LATE_RATE, SOLVED
from generator.wording import dashboard, figures


@dataclass(frozen=True)
class SectorFigures:
    """A sentence, a picture, and the way to the rest; `mark` says that the figures are invented."""

    sentence: str
    notes: tuple[str, ...]
    chart: Chart
    ground: Ground
    more: Link
    mark: str
    broken: tuple[str, ...]
    NOTES: str = figures.NOTES


def sector_figures(figures_: Figures, sector: str | None) -> SectorFigures | None:
    """The newest twelve months of a sector; None where there are none of it."""
    months = figures_.book.last_months(YEAR)
    result = figures_.sums(months).get((sector or "", Channel.ALL))
    if sector is None or result is None:
        return None
    name = figures_.sector_name(sector)
    cell = rate_of(result, LATE_RATE)
    lateness = f"{cell.text} ({cell.detail})" if cell.detail else cell.text
    return SectorFigures(
        dashboard.sector_sentence(
            name,
            dashboard.months_text(len(months)),
            count_cell(result.counts[Column.SOLVED_TOTAL]).text,
            lateness,
        ),
        marks(figures_, result, months=len(months)),
        sector_chart(figures_, sector, months, f"linh-vuc-{sector}-12-thang"),
        ground(figures_, (SOLVED, LATE_RATE), months, sector),
        Link(dashboard.MORE_ABOUT_SECTOR.format(name=name), addresses.sector_figures(sector)),
        figures.ILLUSTRATIVE_BANNER if figures_.illustrative else "",
        notes(name, result),
    )
