"""The finder: its page, and what its index holds of each procedure."""

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Channel
from generator.catalogue.levels import Scheme
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import standing
from generator.pages import addresses
from generator.pages.badges import full_name
from generator.pages.page import Page
from generator.pages.procedure.rules import holding
from generator.pages.procedure.summary import fees_in_short, limits_in_short
from generator.pages.procedure_list import list_key
from generator.pages.procedures import sector_links
from generator.pages.ways_in import events_shown
from generator.search import Choice, Entry, Online, State, Way, index_file
from generator.wording import finder, words
from generator.wording.terms import APPLICANTS

UNDECLARED = Choice("chua-cong-bo", words.UNDECLARED)
NO_SECTOR = Choice("khong-ro", words.NO_SECTOR)
NAMES_APART = re.compile(r"\s*[,;]\s*")  # “Mở cửa hàng, lập hộ kinh doanh” are two names of one event


def finder_page(catalogue: Catalogue, built_on: date) -> Page:
    """The page of the finder; without a script it leads to every list of procedures."""
    return Page(
        address=addresses.FINDER,
        frame="finder",
        template="finder.html",
        title=finder.TITLE,
        description=finder.DESCRIPTION,
        values={"labels": finder, "sectors": sector_links(catalogue, built_on)},
        files={addresses.FINDER_INDEX: _index(catalogue, built_on)},
    )


def _index(catalogue: Catalogue, built_on: date) -> bytes:
    return index_file(
        list(finder_entries(catalogue, built_on)),
        addresses.PROCEDURES,
        finder.SAID,
        list(finder_ways(catalogue, built_on)),
    )


def finder_ways(catalogue: Catalogue, built_on: date) -> Iterator[Way]:
    """Every event of a life that has a page, then every tree of questions."""
    for event in events_shown(catalogue, built_on):
        yield Way(
            address=addresses.life_event(event.id),
            label=finder.EVENT.format(name=event.name),
            names=(*NAMES_APART.split(event.name), *event.aliases),
            first=event.order[0].procedure if event.order else None,
        )
    for tree in catalogue.question_trees:
        yield Way(
            address=addresses.question_tree(tree),
            label=finder.QUESTIONS.format(title=tree.title),
            names=(tree.title,),
        )


def finder_entries(catalogue: Catalogue, built_on: date) -> Iterator[Entry]:
    """Every procedure as the finder knows it on the build date, in the order of lists."""
    for procedure in sorted(catalogue.procedures, key=list_key):
        held = procedure.as_on(built_on)
        limits, fees = holding(held.time_limits, built_on), holding(held.fees, built_on)
        sector = catalogue.sectors[held.sector] if held.sector else None
        official = (held.name,) if held.name != held.shown_name else ()
        yield Entry(
            id=procedure.id,
            name=held.shown_name,
            also=(*official, *held.aliases),
            sector=Choice(sector.id, sector.name) if sector else NO_SECTOR,
            level=_level(catalogue, procedure, built_on),
            time_limit=limits_in_short(held, limits),
            fee=fees_in_short(held, fees),
            applicants=tuple(Choice(addresses.APPLICANTS[one], APPLICANTS[one]) for one in held.applicants),
            online=_online(held),
            state=_state(held, built_on),
        )


def _level(catalogue: Catalogue, procedure: Procedure, built_on: date) -> Choice:
    """The present level; else the last one before, as such; else that none is declared."""
    stands = standing(procedure, catalogue.schemes, built_on)
    for declared, wording in ((stands.present, finder.LEVEL), (stands.former, finder.FORMER_LEVEL)):
        if declared:
            scheme = catalogue.schemes[declared[0].scheme]
            return _choice(scheme, declared[0], wording)
    return UNDECLARED


def _choice(scheme: Scheme, declared: LevelDeclaration, wording: str) -> Choice:
    level = scheme.level(declared.level)
    assert level is not None, "the checks let no unknown level through"
    return Choice(f"{scheme.id}.{level.id}", wording.format(level=full_name(scheme, level)))


def _online(procedure: Procedure) -> Online:
    if not procedure.channels:
        return Online.UNKNOWN
    return Online.YES if Channel.ONLINE in procedure.channels else Online.NO


def _state(procedure: Procedure, built_on: date) -> State:
    if procedure.has_ended(built_on):
        return State.ENDED
    return State.HERE if procedure.received_by_commune else State.ELSEWHERE
