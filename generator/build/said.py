"""What the pages of a project say, without the frames around them: nothing is drawn, joined or written."""

from collections import defaultdict
from datetime import date
from pathlib import Path

from generator.build.assets import collect_texts
from generator.build.examine import Examined
from generator.build.plan import root_of
from generator.pages import all_pages
from generator.pages.redirects import redirects
from generator.rendering import Renderer
from generator.review import Said


def said_by(project: Path, examined: Examined, built_on: date) -> Said | None:
    """Title, description and content of each page; None where errors stand against building any.

    The templates are those of `project`, whosever records these are: two contents are compared, not two
    programmes. Addresses of scripts are left open, since they say nothing.
    """
    if not examined.publishable():
        return None
    loaded = examined.loaded
    renderer = Renderer(collect_texts(project, "site_overrides/templates", "*.*"), defaultdict(str))
    pages, listed = {}, set()
    for page in all_pages(loaded.catalogue, loaded.observations, examined.problems, built_on):
        fragment = renderer.fragment(page, root_of(page.address, "/"))
        pages[page.address] = "\n".join((page.title, page.description, fragment))
        if page.listed:
            listed.add(page.address)
    leading = {one.address: one.target.address for one in redirects(loaded.catalogue)}
    return Said(pages, frozenset(listed), leading)
