"""Where the records name a legal document: what one looks at when it is replaced.

In a field that holds numbers and inside sentences alike, found by its looks, so that a field that
is added later is not forgotten. Comments of files are not seen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.catalogue import Catalogue
from generator.catalogue.commune import Prose
from generator.catalogue.doubts import groups_in
from generator.catalogue.external_links import all_records, texts
from generator.catalogue.fields import Group, Location, Record
from generator.catalogue.legal_numbers import LEGAL_NUMBER, without_issuer
from generator.problems import Place


@dataclass(frozen=True)
class Citing:
    """One place that names the document: the record, the field with its titles, and where it stands."""

    record: Record
    location: Location
    titles: tuple[str, ...]
    place: Place
    inside: bool  # of a sentence


def citations_of(catalogue: Catalogue, number: str) -> tuple[Citing, ...]:
    """Every place that names the document of this number, its own record apart; in the order of the files.

    Sentences name it without the issuer behind it, so where two documents share a number both are found.
    """
    key = catalogue.legislation.key(number)
    document = catalogue.documents_by_number.get(key)
    named = re.compile(rf"(?<![\w./-]){re.escape(without_issuer(key))}(?![\w-])", re.IGNORECASE)
    found: list[Citing] = []
    for record in all_records(catalogue):
        if record is not document:
            found += _in_record(catalogue, record, key, named)
    return tuple(sorted(found, key=lambda one: one.place))


def titles_of(model: type[Group], location: Location) -> tuple[str, ...]:
    """The Vietnamese titles of a field and of the groups around it, outermost first."""
    titles: list[str] = []
    group: type[Group] | None = model
    for step in location:
        if isinstance(step, int) or group is None:
            continue
        fields = {field.alias or name: field for name, field in group.model_fields.items()}
        titles.append(fields[step].title or step)
        group = next(groups_in(fields[step].annotation), None)
    return tuple(titles)


def _in_record(catalogue: Catalogue, record: Record, key: str, named: re.Pattern[str]) -> Iterator[Citing]:
    for location, text in texts(record.model_dump(by_alias=True), ()):
        if LEGAL_NUMBER.fullmatch(text):
            if catalogue.legislation.key(text) == key:
                yield _citing(record, location, record.place(*location), inside=False)
            continue
        for found in named.finditer(text):
            place = record.place(*location)
            if isinstance(record, Prose) and location == ("body",):
                place = _in_prose(place, text, found.start())
            yield _citing(record, location, _further(place, found[0]), inside=True)
            if not isinstance(record, Prose):
                break  # one sentence is looked at once


def _citing(record: Record, location: Location, place: Place, *, inside: bool) -> Citing:
    return Citing(record, location, titles_of(type(record), location), place, inside)


def _in_prose(place: Place, body: str, start: int) -> Place:
    """The line and column of a sign of the body; the place given is that of its first line."""
    before = body[:start]
    return Place(place.path, place.line + before.count("\n"), start - before.rfind("\n"))


def _further(place: Place, number: str) -> Place:
    """The place of the number on the line where its text begins; of a folded text its beginning."""
    at = place.excerpt.find(number, place.column - 1)
    return replace(place, column=at + 1, width=len(number)) if at >= 0 else place
