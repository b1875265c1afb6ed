"""A site that is only there to be looked at: it says so on every page, and no search engine keeps it."""

from dataclasses import replace

from generator.build.examine import Examined
from generator.pages.page import Page
from generator.wording import words


def as_preview(examined: Examined) -> Examined:
    """The content with a notice above every page, in front of the commune's own."""
    loaded = examined.loaded
    commune = loaded.catalogue.commune
    notice = " ".join(filter(None, (words.PREVIEW, commune.notice)))
    catalogue = replace(loaded.catalogue, commune=commune.model_copy(update={"notice": notice}))
    return replace(examined, loaded=replace(loaded, catalogue=catalogue))


def unlisted(page: Page) -> Page:
    """The page, out of the sitemap and the index of search engines."""
    return replace(page, listed=False)
