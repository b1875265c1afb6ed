"""The files behind the figures: all that was received, and the numbers and the picture of each chart."""

from collections.abc import Sequence
from datetime import date

from generator.changes import Past
from generator.charts import Cell, Chart, Table, TableRow
from generator.observations import written
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.copies import copies_of, copies_section, record_sections
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.heat import FILE as HEAT_FILE
from generator.pages.statistics.section import Section, figures_page
from generator.wording import dashboard, figures


def downloads_page(
    figures_: Figures, charts: Sequence[Chart], built_on: date, past: Past, *, heat: bool
) -> Page:
    """Every file, with what it holds; `heat` where there is a heat table."""
    stats = TableRow("stats.csv", (Cell(dashboard.STATS_FILE),), address=addresses.STATISTICS_FILE)
    files = [stats, TableRow("CSV", (Cell(dashboard.HEAT),), address=HEAT_FILE)] if heat else [stats]
    table = Table(dashboard.FILES, (dashboard.FILE, dashboard.CONTENT), tuple(files))
    kept = dashboard.MERGED_FILE.format(count=figures_.fewest) if figures_.fewest else dashboard.AS_RECEIVED
    sections = [Section("tep", dashboard.FILES, (kept, figures.DOWNLOAD_NOTE), table=table)]
    if charts:
        rows = tuple(
            TableRow(
                chart.title,
                (
                    Cell("CSV", address=addresses.chart_csv(chart.id)),
                    Cell("SVG", address=addresses.chart_svg(chart.id)),
                ),
            )
            for chart in charts
        )
        head = (dashboard.CHART, "CSV", "SVG")
        sections.append(
            Section("hinh", dashboard.CHART_FILES, table=Table(dashboard.CHART_FILES, head, rows))
        )
    published = written(figures_.rows)
    copies = copies_of(past, built_on, published)
    sections += [copies_section(copies, built_on), *record_sections(past)]
    return figures_page(
        figures_,
        addresses.DATA,
        dashboard.DATA_TITLE,
        dashboard.DATA_LEAD,
        sections,
        files={addresses.STATISTICS_FILE: published}
        | {addresses.monthly_copy(month): data for month, data in copies.items()},
    )
