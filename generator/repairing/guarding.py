"""The last guard of a repair: the record, read as the models read it, must not be worse than before."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import TypeAlias

from generator.catalogue.fields import Record
from generator.kinds import kind_of
from generator.problems import Problem
from generator.reading import Value, read_prose, read_tree
from generator.reading.text import CONTROL
from generator.records import known_of, read_prose_record, read_record

KeyPath: TypeAlias = tuple[str, ...]


def no_worse(path: str, before: str, after: str, touched: Collection[int]) -> bool:
    """Whether no problem came but on touched lines, there are no more of them, and no key moved away."""
    kind = kind_of(path)
    if kind is None:
        return True
    model: type[Record] = kind.model
    prose = path.endswith(".md")
    reader, read = (read_prose, read_prose_record) if prose else (read_tree, read_record)
    was, _ = reader(CONTROL.sub(" ", before), path, known_of(model))
    now, _ = reader(CONTROL.sub(" ", after), path, known_of(model))
    if was is not None and (now is None or _keys_lost(was.value, now.value, len(touched))):
        return False
    if was is None or (was.mended is not None and was.mended.lost):
        return True  # what stood behind a slip comes to light
    old = read(model, before.encode("utf-8"), path)[1]
    new = read(model, after.encode("utf-8"), path)[1]
    return len(new) <= len(old) and not _codes(new, touched) - _codes(old, ())


def _codes(problems: list[Problem], but: Collection[int]) -> Counter[str]:
    return Counter(problem.code.value for problem in problems if problem.place.line not in but)


def _keys_lost(was: Value, now: Value, renamed: int) -> bool:
    """Whether keys stand no longer where they stood: more of them than lines were touched.

    A key that has another name, and below it all that it had, is one.
    """
    before, after = Counter(_keys(was)), Counter(_keys(now))
    lost, gained = before - after, after - before
    first = [path for path in lost if path[:-1] not in lost]
    kept = [path for path in first if any(_is_renamed(path, new, before, after) for new in gained)]
    below = sum(count for path, count in lost.items() if any(_stands_below(path, one) for one in kept))
    return sum(lost.values()) - below > renamed


def _is_renamed(old: KeyPath, new: KeyPath, before: Counter[KeyPath], after: Counter[KeyPath]) -> bool:
    """Whether the new key stands beside where the old one stood, and has below it just what that had."""
    return old[:-1] == new[:-1] and _below(old, before) == _below(new, after)


def _below(key: KeyPath, keys: Counter[KeyPath]) -> Counter[KeyPath]:
    return Counter({path[len(key) :]: count for path, count in keys.items() if _stands_below(path, key)})


def _stands_below(path: KeyPath, key: KeyPath) -> bool:
    return len(path) > len(key) and path[: len(key)] == key


def _keys(value: Value, path: KeyPath = ()) -> Iterator[KeyPath]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield (*path, key)
            yield from _keys(inside, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item, path)
