"""Every doubt that a record declares, wherever in it, with the field that it is about.

Fields called `doubts`, `doubtful` or `…_doubtful` hold them in every model; a model that gains
one later needs no change here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

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
    for name, field in type(group).model_fields.items():
        value, location = getattr(group, name), (*where, field.alias or name)
        if name.endswith(DOUBTFUL):
            if value:
                yield DeclaredDoubt(location, value)
        elif name == DOUBTS:
            for index, doubt in enumerate(value):
                yield _listed(doubt, (*location, index))
        else:
            yield from _within(value, location)


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
