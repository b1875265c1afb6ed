"""The table that tells a public service from an online one, row by row."""

from generator.catalogue import Catalogue
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, in_short
from generator.wording import words


def comparison_page(catalogue: Catalogue) -> Page:
    """The comparison as its record gives it."""
    comparison = catalogue.comparison
    return Page(
        address=addresses.COMPARISON,
        frame="comparison",
        template="comparison.html",
        title=comparison.title,
        description=in_short(comparison.introduction),
        values={"comparison": comparison, "source": doubted_source_text(comparison.source)},
        crumbs=(Link(words.LEVELS, addresses.LEVELS),),
    )
