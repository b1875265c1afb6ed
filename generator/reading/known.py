"""What a model says of a record's keys, as far as reading lines needs it; no model is known here.

A path is the keys that lead to a group. Who reads without a model knows nothing, and no rule guesses then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.reading.calling import Called, called, may_be_remark

Path = tuple[str, ...]

ANY_SENTENCE = "lời văn bất kỳ: không số, không tên"  # which only a list or field of free text takes


def _no_keys(path: Path) -> Mapping[str, str]:
    return {}


def _no_list(path: Path) -> bool:
    return False


def _no_homes(value: str, path: Path) -> tuple[str, ...]:
    return ()


def _no_lists(path: Path, value: str) -> tuple[str, ...]:
    return ()


def _any_item(path: Path, value: str) -> str | None:
    return value


def _nothing(path: Path, value: str) -> str | None:
    return None


@dataclass(frozen=True)
class Known:
    """The keys of the group, or of a list's groups, at a path, with their titles; none where nobody knows.

    `is_list` says whether a list stands there. `homes` are the lists of the group at a path, no list of free
    texts or names, that take a value as an item; `lists` are all lists of values there that take it.
    `item` is the item of the list at a path that a value is, or means; None where it is foreign there.
    `keys_for` are the keys of the group at a path that a bare value may belong to: few take it, or they must
    be there. `word` is the word of a closed list that a value of the key at a path means; None where that
    takes other text too.
    """

    keys: Callable[[Path], Mapping[str, str]] = _no_keys
    is_list: Callable[[Path], bool] = _no_list
    homes: Callable[[str, Path], tuple[str, ...]] = _no_homes
    lists: Callable[[Path, str], tuple[str, ...]] = _no_lists
    item: Callable[[Path, str], str | None] = _any_item
    keys_for: Callable[[Path, str], tuple[str, ...]] = _no_lists
    word: Callable[[Path, str], str | None] = _nothing

    def __call__(self, path: Path) -> Mapping[str, str]:
        """The keys at a path."""
        return self.keys(path)

    def is_group(self, path: Path) -> bool:
        """Whether one group stands at a path, and no list of them."""
        return bool(path) and bool(self.keys(path)) and not self.is_list(path)

    def is_list_of_values(self, path: Path) -> bool:
        """Whether a list stands at a path, and none of groups."""
        return self.is_list(path) and not self.keys(path)


nothing_known = Known()


@lru_cache(maxsize=32)
def vocabulary(known: Known) -> frozenset[str]:
    """Every key that stands anywhere in a record."""
    seen: set[str] = set()
    waiting: list[Path] = [()]
    while waiting:
        path = waiting.pop()
        for key in known(path):
            if key not in path and len(path) < 5:
                seen.add(key)
                waiting.append((*path, key))
    return frozenset(seen)


@lru_cache(maxsize=1024)
def called_at(name: str, path: Path, known: Known) -> Called:
    """The keys of the group at a path that a name may stand for."""
    return called(name, known(path))


def key_meant(name: str, path: Path, known: Known, taken: frozenset[str] = frozenset()) -> str | None:
    """The one key, none `taken`, that a name stands for: by its title, an everyday name, or a slip."""
    found = called_at(name, path, known)
    if may_be_remark(name) and not found.sure:
        return None
    free = [key for key in found.keys if key not in taken]
    return free[0] if free and (found.sure or (found.exact and len(free) == 1)) else None


def is_strange(path: Path, known: Known) -> bool:
    """Whether a key that nobody knows leads there, so that nobody knows what may stand there."""
    return any(key not in known(path[:depth]) for depth, key in enumerate(path))
