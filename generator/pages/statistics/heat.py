"""Late rates of sectors and months as one table: the darker a cell, the later."""

from collections.abc import Sequence

from generator.charts import Cell, Table, TableRow, rate_cell, values_file
from generator.observations import Absence, Column
from generator.pages import addresses
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, ground, marks
from generator.pages.statistics.tables import NOT_TOLD
from generator.quantities import Period, Share
from generator.statistics import Result
from generator.statistics.measures import LATE_RATE
from generator.wording import dashboard, figures

HEATS = (0.0, 0.05, 0.10, 0.20)  # above these a cell is one step darker
FILE = addresses.chart_csv("tre-han-theo-linh-vuc-va-thang")


def heat_section(figures_: Figures, months: Sequence[Period]) -> Section:
    """The table of every sector with figures."""
    rows = tuple(
        TableRow(
            figures_.sector_name(sector),
            tuple(_cell(figures_.book.of(month, sector)) for month in months),
            address=addresses.sector_figures(sector),
        )
        for sector in figures_.sectors
    )
    return Section(
        "bang-mau",
        dashboard.HEAT,
        (dashboard.HEAT_NOTE,),
        table=Table(dashboard.HEAT, (dashboard.SECTOR, *map(_name, months)), rows),
        table_file=FILE,
        ground=ground(figures_, (LATE_RATE,), months),
    )


def heat_file(figures_: Figures, months: Sequence[Period]) -> bytes:
    """The rates of the table as a CSV file; what is to be noted of a month stands behind its name."""
    lines = []
    for sector in figures_.sectors:
        results = [figures_.book.of(month, sector) for month in months]
        rates = [one.late_rate if one is not None else Absence.NOT_PROVIDED for one in results]
        noted = [
            f"{_name(month)}: {', '.join(found)}"
            for month, one in zip(months, results, strict=True)
            if one is not None and (found := marks(figures_, one))
        ]
        invented = [figures.ILLUSTRATIVE] if figures_.illustrative else []
        lines.append((figures_.sector_name(sector), rates, [*invented, *noted]))
    return values_file(dashboard.SECTOR, map(_name, months), lines, rates=True)


def _name(month: Period) -> str:
    return f"{month.end:%m/%Y}"


def _cell(result: Result | None) -> Cell:
    if result is None:
        return NOT_TOLD
    rate = result.late_rate
    cell = rate_cell(rate)
    if not isinstance(rate, Share) or not rate.whole:
        return Cell(cell.text)
    overdue = result.counts[Column.PENDING_LATE]
    waiting = dashboard.overdue_too(overdue) if isinstance(overdue, int) and overdue and not rate.part else ""
    heat = sum((rate.ratio or 0) > step for step in HEATS)
    return Cell(cell.text, f"{rate.part}/{rate.whole}{waiting}", True, heat=heat)
