"""Items that may have come from another list, whose own line was deleted: nothing is sure of them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from generator.catalogue.fields import Location

Repairs = Mapping[Location, str | None]


def doubtful_items(tree: Any, faulty: Repairs) -> set[Location]:
    """The faulty items whose repair is not sure beside the other items of their list.

    Words are not sure where the list has what they would become, or where another item means nothing there;
    nor are bare items behind groups, up to the end of the list.
    """
    lists: dict[Location, dict[Location, str | None]] = defaultdict(dict)
    for location, repair in faulty.items():
        if location and isinstance(location[-1], int):
            lists[location[:-1]][location] = repair
    found: set[Location] = set()
    for around, items in lists.items():
        whole = _at(tree, around)
        if isinstance(whole, list) and (_mixed(whole, items) or _come_last(whole)):
            found.update(items)
    return found


def _at(tree: Any, location: Location) -> Any:
    for step in location:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return None
    return tree


def _mixed(whole: list[Any], items: Repairs) -> bool:
    """Whether the list would have an item twice, or some of these items mean nothing in it."""
    meant = [repair for repair in items.values() if repair is not None]
    twice = len(set(meant)) < len(meant) or any(repair in whole for repair in meant)
    return twice or len(meant) < len(items)


def _come_last(whole: list[Any]) -> bool:
    """Whether groups stand first and bare items behind them, as where a line between them is gone."""
    bare = [not isinstance(item, dict) for item in whole]
    return any(bare) and not bare[0] and bare == sorted(bare)
