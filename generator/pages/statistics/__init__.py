"""The pages of figures: overview, months, sectors, channels, what is pending, and how far to trust it all.

Every figure stands with its definition, period, counts and source, and the file behind it one link away.
"""

from collections.abc import Iterator
from datetime import date

from generator.changes import NO_PAST, Past
from generator.pages.page import Page
from generator.pages.statistics.channels import channels_page
from generator.pages.statistics.completeness import completeness_page
from generator.pages.statistics.corrections import corrections_page
from generator.pages.statistics.definitions import definitions_page
from generator.pages.statistics.downloads import downloads_page
from generator.pages.statistics.figures import Figures, figures_of
from generator.pages.statistics.heat import FILE as HEAT_FILE
from generator.pages.statistics.months import months_page
from generator.pages.statistics.overview import overview_page
from generator.pages.statistics.pending import pending_page
from generator.pages.statistics.posters import poster_pages
from generator.pages.statistics.sectors import sector_chart, sectors_pages


def statistics_pages(figures: Figures, office: str, built_on: date, past: Past = NO_PAST) -> Iterator[Page]:
    """Every page of figures; `office` is who posts the sheets for the notice board."""
    pages = [
        overview_page(figures, built_on),
        months_page(figures),
        *sectors_pages(figures),
        channels_page(figures),
        pending_page(figures),
        completeness_page(figures),
        definitions_page(figures),
        corrections_page(figures),
    ]
    yield from pages
    yield from poster_pages(figures, office, built_on)
    charts = [chart for page in pages for chart in page.charts]
    heat = any(HEAT_FILE in page.files for page in pages)
    yield downloads_page(figures, charts, built_on, past, heat=heat)


__all__ = ["Figures", "figures_of", "sector_chart", "statistics_pages"]
