"""Any record as lines, by the titles that its model gives to its fields: nothing written is passed over.

What people ask for first has its own words: amounts, limits, the conditions that tell one fee from another.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from generator.catalogue.choices import (
    Actor,
    Applicant,
    Axis,
    Capability,
    Channel,
    Ending,
    GovernmentLevel,
    Need,
    PaperKind,
    Part,
)
from generator.catalogue.fees import Exemption, Fee
from generator.catalogue.fields import Group, LegalReference, Source
from generator.catalogue.law import DeclaredStatus
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.time_limits import CitizenDeadline, TimeLimitRule
from generator.pages.procedure.rules import amount_text
from generator.quantities import Money
from generator.review.facts import Line
from generator.wording import terms
from generator.wording.days import day_text
from generator.wording.quantities import money_text, time_limit_text

WITHIN = " › "
BESIDE = "; "
# What tells one item of a list from the others, the first that it has.
NAMING = ("id", "name", "title", "year", "day_off", "day", "question", "aspect", "scheme", "text", "document")

TERMS: dict[type[Enum], dict[Any, str]] = {
    Actor: terms.ACTORS,
    Applicant: terms.APPLICANTS,
    Axis: terms.AXES,
    Capability: terms.CAPABILITIES,
    Channel: terms.CHANNELS,
    Ending: terms.ENDINGS,
    GovernmentLevel: terms.GOVERNMENT_LEVELS,
    Need: terms.NEEDS,
    PaperKind: terms.PAPER_KINDS,
    Part: terms.PARTS,
    DeclaredStatus: {**terms.LEGAL_STATUSES, DeclaredStatus.AMENDED: terms.AMENDED},
}


@dataclass(frozen=True)
class Shape:
    """How an item is told: the fields that tell it from others, its first words, and the fields in them."""

    key: tuple[str, ...]
    head: Callable[[Any], str] = lambda item: ""
    covered: tuple[str, ...] = ()


def _limit(rule: TimeLimitRule) -> str:
    return time_limit_text(rule.limit) if rule.limit else ""


SHAPES: dict[type[Group], Shape] = {
    Fee: Shape(("case", "group", "channels", "area"), amount_text, ("amount", "at_most", "per")),
    TimeLimitRule: Shape(("case", "channels"), _limit, ("value", "unit")),
    LevelDeclaration: Shape(("scheme", "level")),
    Exemption: Shape(("who", "area")),
    CitizenDeadline: Shape(("case",), lambda deadline: deadline.text, ("text",)),
    Source: Shape((), lambda source: source.name, ("name",)),
    LegalReference: Shape(
        (),
        lambda reference: ", ".join(filter(None, (reference.document, reference.provision))),
        ("document", "provision"),
    ),
}


def lines_of(group: Group, without: tuple[str, ...] = (), aspect: str = "", key: str = "") -> Iterator[Line]:
    """A line for each field that says something and each item of a list; lists in lists under both titles."""
    for name, value in _fields(group, without):
        title = _joined(aspect, type(group).model_fields[name].title or name)
        listed = isinstance(value, tuple)
        for item in value if listed else (value,):
            # What tells one item of a list from the others is no part of a group that stands alone.
            naming = _shape(item).key if listed and isinstance(item, Group) else ()
            named = _joined(key, _key(item, naming))
            if _is_deep(item):
                yield from lines_of(item, naming, title, named)
            elif isinstance(item, Group):
                yield Line(title, named, parts_of(item, naming))
            elif listed:
                yield Line(title, _joined(key, told(item)))
            else:
                yield Line(title, key, (told(item),))


def told(value: object) -> str:
    """A value as people read it."""
    if isinstance(value, Group):
        naming = _shape(value).key
        name, rest = _key(value, naming), BESIDE.join(parts_of(value, naming))
        return f"{name} ({rest})" if name and rest else name or rest
    if isinstance(value, tuple):
        return ", ".join(map(told, value))
    if isinstance(value, Enum):
        return TERMS.get(type(value), {}).get(value, str(value))
    if isinstance(value, Money):
        return money_text(value)
    return day_text(value) if isinstance(value, date) else str(value)


def parts_of(group: Group, without: tuple[str, ...]) -> tuple[str, ...]:
    """“8.000 đồng”, “Căn cứ: 60/2014/QH13”: each field behind its title, but those that name it."""
    shape = _shape(group)
    fields = type(group).model_fields
    rest = (
        f"{fields[name].title}: {told(value)}" for name, value in _fields(group, (*without, *shape.covered))
    )
    return tuple(filter(None, (shape.head(group), *rest)))


def _fields(group: Group, without: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for name in type(group).model_fields:
        value = getattr(group, name, None)
        if name not in without and value is not None and value != ():
            yield name, value


def _shape(group: Group) -> Shape:
    known = SHAPES.get(type(group))
    if known:
        return known
    naming = next((name for name in NAMING if name in type(group).model_fields), None)
    return Shape((naming,) if naming else ())


def _key(value: object, naming: tuple[str, ...]) -> str:
    return ", ".join(told(one) for name in naming if (one := getattr(value, name)) not in (None, ()))


def _is_deep(value: object) -> bool:
    """Whether a group holds lists of groups, which are told item by item; papers are told whole."""
    if not isinstance(value, Group) or type(value) in SHAPES or "one_of" in type(value).model_fields:
        return False
    lists = (one for _, one in _fields(value, ()) if isinstance(one, tuple))
    return any(isinstance(item, Group) for one in lists for item in one)


def _joined(*parts: str) -> str:
    return WITHIN.join(part for part in parts if part)
