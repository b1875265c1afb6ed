"""Every doubt that a record declares, wherever in it, with the field that it is about.

Fields called `doubts`, `doubtful` or `…_doubtful` hold them in every model; a model that gains
one later needs no change here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args

from pydantic import Field

from generator.catalogue.choices import Part
from generator.catalogue.fields import Group, Location, Record, Text, word

DOUBTS, DOUBTFUL = "doubts", "doubtful"


class Doubt(Group):
    """Where sources disagree or a reading is uncertain, in one line."""

    text: Text = Field(title="Chỗ chưa chắc", description="Một câu nói rõ nguồn nào nói gì.")
    about: Annotated[Part, word(Part)] | None = Field(
        default=None,
        title="Về phần nào",
        description="Phần mà người dân cần cẩn thận; nếu chỉ nói về nguồn thì bỏ dòng này.",
    )


@dataclass(frozen=True)
class DeclaredDoubt:
    """One doubt: where it stands in the record, and the part that it names itself, if any."""

    location: Location
    text: str
    about: Part | None = None


def declared_doubts(record: Record) -> Iterator[DeclaredDoubt]:
    """The doubts of a record in the order of its fields."""
    yield from _of_group(record, ())


def _of_group(group: Group, where: Location) -> Iterator[DeclaredDoubt]:
    for name, key in _telling(type(group)):
        value = getattr(group, name)
        if not value:
            continue
        location = (*where, key)
        if name.endswith(DOUBTFUL):
            yield DeclaredDoubt(location, value)
        elif name == DOUBTS:
            for index, doubt in enumerate(value):
                yield _listed(doubt, (*location, index))
        else:
            yield from _within(value, location)


@cache
def _telling(model: type[Group]) -> tuple[tuple[str, str], ...]:
    """The fields of a model in which a doubt can stand, with their keys; most can hold none."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if name == DOUBTS or name.endswith(DOUBTFUL) or any(map(_telling, groups_in(field.annotation)))
    )


def groups_in(annotation: object) -> Iterator[type[Group]]:
    """The groups of fields that a value of this type can hold."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        yield annotation
    for part in get_args(annotation):
        yield from groups_in(part)


def _within(value: object, location: Location) -> Iterator[DeclaredDoubt]:
    if isinstance(value, Group):
        yield from _of_group(value, location)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _within(one, (*location, index))


def _listed(doubt: Doubt | str, location: Location) -> DeclaredDoubt:
    """An entry of a list of doubts: of procedures it may name a part, elsewhere it is a line of text."""
    if isinstance(doubt, str):
        return DeclaredDoubt(location, doubt)
    return DeclaredDoubt((*location, "text"), doubt.text, doubt.about)
