"""Days of sources: nobody has read tomorrow's page."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, get_args

from generator.catalogue import Catalogue
from generator.catalogue.fields import Group, Location, Record, Source
from generator.problems import Code, Problem
from generator.wording.days import day_text

SAID = {"captured_on": "đọc nguồn", "published_on": "đăng của nguồn"}


def sources_are_of_the_past(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: the day on which a source was read, or published, is still to come."""
    for record in _records(catalogue):
        for location, source in _sources(record, ()):
            for field, what in SAID.items():
                day = getattr(source, field)
                if day and day > built_on:
                    yield Problem(
                        record.place(*location, field),
                        Code.DAY_AHEAD,
                        f"ngày {what} {day_text(day)} chưa tới",
                        "xem lại ngày, có thể đã gõ nhầm năm, hay lẫn ngày với tháng",
                    )


def _records(catalogue: Catalogue) -> Iterator[Record]:
    yield from (catalogue.commune, catalogue.levels, catalogue.comparison, catalogue.general_way)
    yield catalogue.working_days
    yield from catalogue.procedures
    yield from catalogue.legal_documents
    yield from catalogue.guides
    yield from catalogue.question_trees


def _sources(value: Any, location: Location) -> Iterator[tuple[Location, Source]]:
    """Every source in a value, with where it stands."""
    if isinstance(value, Source):
        yield location, value
    elif isinstance(value, Group):
        for name, key in _groups_in(type(value)):
            yield from _sources(getattr(value, name, None), (*location, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _sources(item, (*location, index))


@cache
def _groups_in(group: type[Group]) -> tuple[tuple[str, str], ...]:
    """The fields of a group below which a source may stand, each with its key."""
    return tuple(
        (name, field.alias or name)
        for name, field in group.model_fields.items()
        if _may_hold(field.annotation, Source, ())
    )


def _may_hold(annotation: Any, kind: type, above: tuple[type, ...]) -> bool:
    """Whether a source may stand somewhere below a type."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        inner = (field.annotation for field in annotation.model_fields.values())
        return issubclass(annotation, kind) or (
            annotation not in above and any(_may_hold(one, kind, (*above, annotation)) for one in inner)
        )
    return any(_may_hold(part, kind, above) for part in get_args(annotation))
