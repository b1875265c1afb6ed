"""Pages for editors: what is noted, doubted, undated or missing, in lists that lead to the records.

Linked from the footer, kept out of the sitemap and from search engines. They say what the public
pages say too, gathered: nothing here is secret.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.observations import Observation
from generator.pages.editing.completeness import completeness_page
from generator.pages.editing.doubts import doubts_pages
from generator.pages.editing.notes import notes_pages
from generator.pages.editing.overview import overview_page
from generator.pages.editing.reviews import reviews_page
from generator.pages.editing.stale import stale_page
from generator.pages.editing.unknown_law import unknown_law_page
from generator.pages.page import Page
from generator.problems import Problem


def editing_pages(
    catalogue: Catalogue, observations: Sequence[Observation], problems: Sequence[Problem], built_on: date
) -> Iterator[Page]:
    """The lists, and in front of them the page that counts what they hold."""
    lists = [
        stale_page(catalogue, built_on),
        *notes_pages(catalogue, problems),
        unknown_law_page(catalogue, built_on),
        reviews_page(catalogue, built_on),
        *doubts_pages(catalogue),
        completeness_page(catalogue, built_on),
    ]
    yield overview_page(catalogue, observations, problems, built_on, lists)
    yield from lists
