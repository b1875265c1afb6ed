"""Which key of a group a name stands for, and whether it can stand for no other.

Sure are the spelling of a key, its title, an everyday name that only one key has, and a slip of the fingers.
Of two keys that say the two sides of one thing (`replaces`, `replaced_by`) only its own spelling or title
is sure: a value on the wrong side is a false fact.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.vietnamese import bare, closest, distance, holds_phrase
from generator.wording.keys import ASKED_NAMES, OTHER_NAMES, REMARKS, names_of

A_SLIP = 0.85  # likeness from which on a name is worth asking about before anything else
SIDES = (
    ("_from", "_to"),
    ("from", "to"),
    ("s", "d_by"),  # replaces and replaced_by
    ("s", "ed_by"),  # amends and amended_by
)
VAGUE = frozenset(bare(remark) for remark in REMARKS)
SHORTEST_SLIP, LONG = 4, 8  # letters: a shorter name is no slip; in a longer one two letters may be wrong


class Called(NamedTuple):
    """The keys that a name may stand for, the likeliest first, and whether the first is sure.

    `exact` are those of whom it is the spelling, the title or an everyday name, and no mere likeness.
    """

    keys: tuple[str, ...] = ()
    sure: bool = False
    exact: tuple[str, ...] = ()


def called(name: str, titles: Mapping[str, str]) -> Called:
    """What a name may mean among the keys of a group, each with its title."""
    wanted = bare(name)
    if not wanted:
        return Called()
    own = [key for key in titles if bare(key) == wanted]
    if own:
        return Called((own[0],), True, (own[0],))
    titled = tuple(key for key, title in titles.items() if title and bare(title) == wanted)
    everyday = _named(wanted, titles, OTHER_NAMES)
    asked = _named(wanted, titles, ASKED_NAMES)
    phrases = tuple(key for key in titles if _tells(name, key, titles[key]))
    found = tuple(dict.fromkeys((*titled, *everyday, *asked)))
    if found:
        one = titled if titled and not _has_other_side(titled[0], titles) else found
        sided = not titled and _has_other_side(found[0], titles)
        vague = not titled and may_be_remark(name)
        sure = len(one) == 1 and one[0] not in asked and not sided and not vague
        return Called(tuple(dict.fromkeys((*found, *phrases))), sure, found)
    slip = _slip(wanted, titles)
    if slip:
        return Called((slip,), True)
    near = closest(name, names_of(titles), A_SLIP)
    return Called(tuple(dict.fromkeys([*phrases, *([near] if near else [])])))


def may_be_remark(name: str) -> bool:
    """Whether a remark, or the end of a text, may begin with these words and a colon."""
    return bare(name) in VAGUE


def _named(wanted: str, titles: Mapping[str, str], names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys that have the name, by its letters."""
    return tuple(key for key in titles if any(bare(other) == wanted for other in names.get(key, ())))


def _tells(name: str, key: str, title: str) -> bool:
    """Whether the whole name stands in the key or its title: “note” in “fee_note”."""
    return len(bare(name)) > 2 and (holds_phrase(key, name) or holds_phrase(title, name))


def _slip(wanted: str, titles: Mapping[str, str]) -> str | None:
    """The one key that is a letter or two away, and all others farther."""
    if len(wanted) < SHORTEST_SLIP or not wanted.isascii():
        return None
    ranked = sorted((distance(wanted, bare(key), 4), key) for key in titles)
    if not ranked:
        return None
    best, key = ranked[0]
    most = 2 if len(wanted) >= LONG and not _has_other_side(key, titles) else 1
    apart = 2 if _has_other_side(key, titles) else 1
    clear = len(ranked) == 1 or ranked[1][0] >= best + apart
    return key if best <= most and clear else None


def _has_other_side(key: str, titles: Mapping[str, str]) -> bool:
    return any(other in titles for other in other_sides(key))


def other_sides(key: str) -> Iterator[str]:
    """How the key would be called that says the same from the other side."""
    for one, other in SIDES:
        for ending, instead in ((one, other), (other, one)):
            if key.endswith(ending):
                yield key.removesuffix(ending) + instead
