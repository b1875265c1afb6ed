"""Whether two readings of a text differ only where they were meant to."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from generator.reading import Outline, Tree, Value
from generator.repairing.edits import Edit
from generator.scalars import becomes

Position = tuple[int, int]
NOWHERE: frozenset[Position] = frozenset()


def alike(before: Tree, after: Tree, touched: Collection[Position] = NOWHERE) -> bool:
    """Whether all keys and values are the same, but for those that stand at `touched`.

    White space around a value does not count, as it does not for the models.
    """
    return _alike(before.value, before.outline, after.value, after.outline, touched)


def touched_by(edits: Iterable[Edit], tree: Tree) -> frozenset[Position]:
    """Where the keys and values begin that the edits change: each reaches as far as the next begins."""
    positions = sorted(set(_positions(tree.value, tree.outline)))
    touched: set[Position] = set()
    for edit in edits:
        first = max(bisect_right(positions, edit.start) - 1, 0)
        touched.update(positions[first : bisect_left(positions, edit.end)])
    return frozenset(touched)


def texts(value: Value, outline: Outline) -> Iterator[tuple[Outline, str]]:
    """Every value that is a text, with its spot."""
    if isinstance(value, str):
        yield outline, value
    elif isinstance(value, dict) and isinstance(outline[2], dict):
        for key, (_, spot) in outline[2].items():
            yield from texts(value[key], spot)
    elif isinstance(value, list) and isinstance(outline[2], list):
        for item, spot in zip(value, outline[2], strict=True):
            yield from texts(item, spot)


def _positions(value: Value, outline: Outline) -> Iterator[Position]:
    yield outline[0], outline[1]
    children = outline[2]
    if isinstance(value, dict) and isinstance(children, dict):
        for key, (name, spot) in children.items():
            yield name[0], name[1]
            yield from _positions(value[key], spot)
    elif isinstance(value, list) and isinstance(children, list):
        for item, spot in zip(value, children, strict=True):
            yield from _positions(item, spot)


def _alike(was: Value, place: Outline, now: Value, there: Outline, touched: Collection[Position]) -> bool:
    if isinstance(was, dict) and isinstance(now, dict):
        return _groups_alike(was, place, now, there, touched)
    if isinstance(was, list) and isinstance(now, list):
        places, theirs = place[2], there[2]
        return (
            len(was) == len(now)
            and isinstance(places, list)
            and isinstance(theirs, list)
            and all(_alike(*pair, touched) for pair in zip(was, places, now, theirs, strict=True))
        )
    if (place[0], place[1]) in touched:
        return True
    if not isinstance(was, str) or not isinstance(now, str):
        return False
    return was.strip() == now.strip() and becomes(was) == becomes(now)


def _groups_alike(
    was: dict[str, Value],
    place: Outline,
    now: dict[str, Value],
    there: Outline,
    touched: Collection[Position],
) -> bool:
    names, others = place[2], there[2]
    if len(was) != len(now) or not isinstance(names, dict) or not isinstance(others, dict):
        return False
    for key, other in zip(was, now, strict=True):
        name, spot = names[key]
        if key != other and (name[0], name[1]) not in touched:
            return False
        if not _alike(was[key], spot, now[other], others[other][1], touched):
            return False
    return True
