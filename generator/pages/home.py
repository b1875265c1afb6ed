"""The home page: what people come for, the newest results, the levels in numbers."""

from datetime import date

from generator.catalogue import Catalogue
from generator.pages import addresses
from generator.pages.levels import level_counts
from generator.pages.page import Link, Page
from generator.pages.procedures import sector_links
from generator.pages.statistics import Figures
from generator.pages.statistics.overview import newest_card
from generator.pages.ways_in import event_ways
from generator.wording import finder, words


def home_page(catalogue: Catalogue, figures: Figures, built_on: date) -> Page:
    """Procedures of the commune, the newest results, the levels in numbers, ways on."""
    sectors = sector_links(catalogue, built_on)
    return Page(
        address=addresses.HOME,
        frame="home",
        template="home.html",
        title=words.HOME_TITLE,
        description=words.HOME_DESCRIPTION,
        values={
            "finder": finder,
            "sectors": sectors,
            "count": sum(count for _, count in sectors),
            "results": newest_card(figures),
            "life_events": event_ways(catalogue, built_on),
            "figures": Link(words.SEE_FIGURES, addresses.STATISTICS) if figures.sectors else None,
            "levels": level_counts(catalogue, built_on),
            "guides": [
                (Link(guide.title, addresses.guide(guide)), guide.summary) for guide in catalogue.guides
            ],
        },
    )
