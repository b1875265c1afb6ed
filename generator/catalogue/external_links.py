"""The addresses outside this site that its records and its prose name, each with who names it.

Found by their looks, in whatever field they stand: a field that is added later is not forgotten.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator.catalogue import Catalogue
from generator.catalogue.commune import Prose
from generator.catalogue.fields import WEB_ADDRESS, Location, Record
from generator.problems import Place

# In prose, where a sentence or a bracket of Markdown may end right behind an address.
IN_PROSE = re.compile(
    r"""https?://[^\s"'<>{}|\\^`()\[\]]+(?:\([^\s"'<>{}|\\^`()]*\)[^\s"'<>{}|\\^`()\[\]]*)*"""
)
SENTENCE_ENDS = ".,;:!?…*_”"


@dataclass(frozen=True)
class NamedAt:
    """The record and the field that name an address; `lines` further down where the field is prose."""

    record: Record
    location: Location
    lines: int = 0

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        place = self.record.place(*self.location)
        return Place(place.path, place.line + self.lines) if self.lines else place


def external_links(catalogue: Catalogue) -> Mapping[str, tuple[NamedAt, ...]]:
    """Who names each address, without the parts behind `#`; addresses and records in a steady order.

    Addresses of the site itself are not among them, nor those of the exceptions' own file.
    """
    own = catalogue.commune.site_address.rstrip("/")
    named: defaultdict[str, list[NamedAt]] = defaultdict(list)
    for record in all_records(catalogue):
        for address, at in _named_in(record):
            whole = urldefrag(address).url
            if whole != own and not whole.startswith(f"{own}/"):
                named[whole].append(at)
    return {address: tuple(named[address]) for address in sorted(named)}


def all_records(catalogue: Catalogue) -> Iterator[Record]:
    """Every record of the site, but for the exceptions that only the round of links knows."""
    yield catalogue.commune
    yield catalogue.levels
    yield catalogue.sector_list
    yield catalogue.comparison
    yield catalogue.general_way
    yield catalogue.working_days
    if catalogue.life_event_list:
        yield catalogue.life_event_list
    yield from catalogue.procedures
    yield from catalogue.legal_documents
    yield from catalogue.guides
    yield from catalogue.question_trees
    yield from catalogue.prose


def _named_in(record: Record) -> Iterator[tuple[str, NamedAt]]:
    fields = record.model_dump(by_alias=True)
    if isinstance(record, Prose):
        body: str = fields.pop("body")
        for found in IN_PROSE.finditer(body):
            lines = body.count("\n", 0, found.start())
            yield found[0].rstrip(SENTENCE_ENDS), NamedAt(record, ("body",), lines)
    for location, text in texts(fields, ()):
        if WEB_ADDRESS.fullmatch(text):
            yield text, NamedAt(record, location)


def texts(value: object, here: Location) -> Iterator[tuple[Location, str]]:
    """Every text of a dumped record, with its location."""
    if isinstance(value, str):
        yield here, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*here, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from texts(inner, (*here, index))
