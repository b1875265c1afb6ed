"""A whole item that stands in another list than its own: its keys say where it belongs."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.advice import Advice
from generator.advice.groups import field_at, fields_of, group_at, groups_below, is_list
from generator.catalogue.fields import Group, Location

FEWEST = 2  # unknown keys, from which on the item itself is doubted and not its keys


def items_elsewhere(model: type[Group], unknown: Iterable[Location], tree: Any) -> Mapping[Location, Advice]:
    """The items with `unknown` keys that belong to another list, and where each of them belongs."""
    keys: dict[Location, set[str]] = {}
    for location in unknown:
        if len(location) > 1 and isinstance(location[-2], int):
            keys.setdefault(location[:-1], set()).add(str(location[-1]))
    found = {}
    for item, strange in keys.items():
        own = set(_value(tree, item))
        if len(strange) >= FEWEST and 2 * len(strange) > len(own):
            homes = _homes(model, item, own)
            if len(homes) == 1:
                title = field.title if (field := field_at(model, homes[0])) else ""
                found[item] = Advice(f"cả mục này là một mục của “{homes[0][-1]}” ({title}): chuyển vào đó")
    return found


def _homes(model: type[Group], item: Location, keys: set[str]) -> list[tuple[str, ...]]:
    """The lists of the record, the outermost that there are, whose items have all these keys."""
    here = group_at(model, item)
    paths = [
        path
        for path, group in groups_below(model)
        if group is not here
        and keys <= set(fields_of(group))
        and (field := field_at(model, path)) is not None
        and is_list(field.annotation)
    ]
    least = min((len(path) for path in paths), default=0)
    return [path for path in paths if len(path) == least]


def _value(tree: Any, location: Location) -> Any:
    for step in location:
        tree = tree[step]
    return tree
