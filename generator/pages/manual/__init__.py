"""The manual for editors as pages: chapters, the keys of each kind of file, the messages of the check.

Beside the lists for editors: kept out of the sitemap, of the finder and from search engines. It tells
the programme's own ways, so it is the same for every commune.
"""

from collections.abc import Iterator

from generator.catalogue.manual import Manual
from generator.pages.manual.chapters import chapter_pages
from generator.pages.manual.fields import fields_pages
from generator.pages.manual.messages import messages_pages
from generator.pages.page import Page


def manual_pages(manual: Manual) -> Iterator[Page]:
    """Every page of it; their links are checked with all others of the site."""
    yield from chapter_pages(manual)
    yield from fields_pages()
    yield from messages_pages(manual)
