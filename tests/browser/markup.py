"""Which pages hold all markup that a site has: what a checker says of them, it says of every page."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from itertools import pairwise

from tests.html_page import Element

# What the checker judges by their values, and not by the content of the page.
JUDGED = ("class", "role", "type", "scope", "rel", "lang", "inputmode", "autocomplete", "http-equiv", "name")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def pages_with_all_markup(pages: Mapping[str, Element]) -> list[str]:
    """Of pages by their path those in which something stands that stands in none before them.

    That is an element in its parent with its attributes, a heading behind another, an id that is not alone.
    """
    seen: set[Hashable] = set()
    kept = []
    for path, page in pages.items():
        things = set(_things(page))
        if things - seen:
            kept.append(path)
            seen |= things
    return kept


def _things(page: Element) -> Iterator[Hashable]:
    orders = [one.tag for one in page.elements if one.tag in HEADINGS]
    yield from pairwise(["", *orders])
    ids = Counter(one.get("id") for one in page.elements if one.get("id"))
    yield from (one for one, times in ids.items() if times > 1)
    yield from _elements(page)


def _elements(parent: Element) -> Iterator[Hashable]:
    for one in parent.inside:
        if isinstance(one, str):
            continue
        values = frozenset((name, one.get(name) if name in JUDGED else "") for name in one.attributes)
        empty = not one.inside
        yield parent.tag, one.tag, values, empty
        yield from _elements(one)
