"""What a model says of its groups: their keys, titles and what stands below each."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.catalogue.fields import Group, Location


@cache
def fields_of(group: type[Group]) -> Mapping[str, FieldInfo]:
    """The fields of a group by their keys as files write them."""
    return {field.alias or name: field for name, field in group.model_fields.items()}


@cache
def titles_of(group: type[Group]) -> Mapping[str, str]:
    """The Vietnamese title of each key."""
    return {key: field.title or "" for key, field in fields_of(group).items()}


def field_at(model: type[Group], location: Location) -> FieldInfo | None:
    """The field that stands at a location; of an item the field of its list."""
    steps = [step for step in location if isinstance(step, str)]
    group = group_at(model, tuple(steps[:-1]))
    return fields_of(group).get(steps[-1]) if group and steps else None


def group_at(model: type[Group], location: Location) -> type[Group] | None:
    """The group of fields that stands at a location of the model."""
    group: type[Group] | None = model
    for step in location:
        if isinstance(step, str):
            field = fields_of(group).get(step) if group else None
            group = group_in(field.annotation) if field else None
    return group


def group_in(annotation: Any) -> type[Group] | None:
    """The group that a field holds, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    return next((found for part in get_args(annotation) if (found := group_in(part))), None)


def words_in(annotation: Any) -> type[Enum] | None:
    """The closed list that a field chooses from, once or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return annotation
    return next((found for part in get_args(annotation) if (found := words_in(part))), None)


def is_list(annotation: Any) -> bool:
    """Whether a field holds a list."""
    return get_origin(annotation) is tuple or any(is_list(part) for part in get_args(annotation))


def holds(annotation: Any, kind: type) -> bool:
    """Whether a field holds a value of the type, alone or in a list."""
    return annotation is kind or any(holds(part, kind) for part in get_args(annotation))


@cache
def groups_below(
    model: type[Group], path: tuple[str, ...] = ()
) -> tuple[tuple[tuple[str, ...], type[Group]], ...]:
    """Every group below a group with the keys that lead there, outermost first; none within itself."""
    found = [
        ((*path, key), below)
        for key, field in fields_of(model).items()
        if (below := group_in(field.annotation)) and below is not model
    ]
    deeper = [groups_below(below, keys) for keys, below in found if len(keys) < DEEPEST]
    return (*found, *(one for part in deeper for one in part))


def words_of(model: type[Group]) -> frozenset[str]:
    """Every key that stands anywhere in a model."""
    return frozenset(
        [*fields_of(model), *(key for _, group in groups_below(model) for key in fields_of(group))]
    )


DEEPEST = 3  # keys: what stands deeper is said elsewhere by a shorter way
