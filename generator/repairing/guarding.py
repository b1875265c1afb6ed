"""The last guard of a repair: the record, read as the models read it, must not be worse than before."""

from collections import Counter
from collections.abc import Collection, Iterator

from generator.catalogue.fields import Record
from generator.kinds import kind_of
from generator.problems import Problem
from generator.reading import Value, read_prose, read_tree
from generator.reading.text import CONTROL
from generator.records import known_of, read_prose_record, read_record


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
    """Whether keys stand no longer where they stood: more of them than lines were touched."""
    return sum((Counter(_keys(was)) - Counter(_keys(now))).values()) > renamed


def _keys(value: Value, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield (*path, key)
            yield from _keys(inside, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item, path)
