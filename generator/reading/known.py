"""What a model says of a record's keys, as far as reading lines needs it; no model is known here.

A path is the keys that lead to a group. Who reads without a model knows nothing, and no rule guesses then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.vietnamese import closest, same
from generator.wording.keys import A_SLIP, names_of

Path = tuple[str, ...]


def _no_keys(path: Path) -> Mapping[str, str]:
    return {}


def _no_list(path: Path) -> bool:
    return False


def _no_homes(value: str) -> tuple[str, ...]:
    return ()


def _no_lists(path: Path, value: str) -> tuple[str, ...]:
    return ()


def _any_item(path: Path, value: str) -> str | None:
    return value


@dataclass(frozen=True)
class Known:
    """The keys of the group, or of a list's groups, at a path, with their titles; none where nobody knows.

    `is_list` says whether a list stands there. `homes` are the lists of the record itself, no list of free
    texts or names, that take a value as an item; `lists` are all such lists of values of the group at a path.
    `item` is the item of the list at a path that a value is, or means; None where it is foreign there.
    """

    keys: Callable[[Path], Mapping[str, str]] = _no_keys
    is_list: Callable[[Path], bool] = _no_list
    homes: Callable[[str], tuple[str, ...]] = _no_homes
    lists: Callable[[Path, str], tuple[str, ...]] = _no_lists
    item: Callable[[Path, str], str | None] = _any_item

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
def key_meant(name: str, path: Path, known: Known) -> str | None:
    """The key of a group that a name stands for: by its title, an everyday name, or a slip of the fingers."""
    names = names_of(known(path))
    return same(name, names) or closest(name, names, A_SLIP)
