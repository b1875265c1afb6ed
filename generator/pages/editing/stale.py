"""What time has made wrong on the build date, or will within sixty days: most urgent first, file by file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.catalogue import Catalogue
from generator.pages import addresses
from generator.pages.editing.records import RecordLink, editors_page, record_link, record_links
from generator.pages.page import Link, Page
from generator.problems import Code
from generator.staleness import Due, Staleness, Timing, by_sentence, staleness
from generator.wording import staleness as words

ANCHORS = {Timing.NOW: "den-luc", Timing.SOON: "sap-den-luc", Timing.OPEN: "khong-ngay-hen"}


@dataclass(frozen=True)
class DuePlace:
    """A line of a record's file."""

    record: RecordLink
    line: int


@dataclass(frozen=True)
class DueWork:
    """One thing to be done, at every place where it is to be done."""

    what: str
    advice: str
    places: tuple[DuePlace, ...]


@dataclass(frozen=True)
class DueKind:
    """The work of one kind."""

    name: str
    works: tuple[DueWork, ...]


@dataclass(frozen=True)
class DueTiming:
    """What is due now, soon or on no day; `id` is its anchor."""

    id: str
    name: str
    kinds: tuple[DueKind, ...]


def stale_page(catalogue: Catalogue, built_on: date) -> Page:
    """All of it but the links outside: a build asks no network, and knows nothing of who did."""
    found = staleness(catalogue, built_on)
    undeclared = words.UNDECLARED.format(count=found.undeclared_levels) if found.undeclared_levels else ""
    return editors_page(
        addresses.EDITING_STALE,
        "editing_stale.html",
        words.TITLE,
        words.LEAD,
        told=words.COUNT.format(count=len(found.of(Timing.NOW))),
        words=words,
        timings=list(_timings(catalogue, found)),
        undeclared=undeclared,
        undeclared_list=Link(words.UNDECLARED_LIST, addresses.editing_notes(Code.LEVEL_UNDECLARED)),
    )


def _timings(catalogue: Catalogue, found: Staleness) -> Iterator[DueTiming]:
    """The three of them, also where there is nothing: that is worth knowing too."""
    links = record_links(catalogue)
    for timing in Timing:
        name = words.TIMINGS[timing].format(days=found.within)
        grouped = groupby(found.of(timing), key=lambda one: one.kind)
        kinds = tuple(DueKind(words.KINDS[kind], _works(links, tuple(due))) for kind, due in grouped)
        yield DueTiming(ANCHORS[timing], name, kinds)


def _works(links: Mapping[str, RecordLink], due: Sequence[Due]) -> tuple[DueWork, ...]:
    return tuple(
        DueWork(
            one.what,
            one.advice,
            tuple(DuePlace(record_link(links, each.place.path), each.place.line) for each in alike),
        )
        for one, alike in by_sentence(tuple(due))
    )
