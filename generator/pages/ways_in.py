"""The ways to events of a life and to trees of questions, as other pages offer them.

Where a commune has none of either, nothing is offered: no page leads to what is not there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.life_events import LifeEvent
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.pages import addresses
from generator.pages.page import Link
from generator.pages.procedure_list import procedure_lists
from generator.wording import asking


@dataclass(frozen=True)
class EventWays:
    """The events under a heading, each with how many procedures the commune takes for it."""

    title: str
    everything: Link
    links: tuple[tuple[Link, int], ...]


@dataclass(frozen=True)
class TreeWays:
    """Trees of questions under a heading."""

    title: str
    links: tuple[Link, ...]


def event_ways(catalogue: Catalogue, built_on: date) -> EventWays | None:
    """The ways to all events that have a page; None where there are none."""
    links = tuple(
        (event_link(event), len(procedures_here(catalogue, event, built_on)))
        for event in events_shown(catalogue, built_on)
    )
    everything = Link(asking.ALL_LIFE_EVENTS, addresses.LIFE_EVENTS)
    return EventWays(asking.BY_LIFE_EVENT, everything, links) if links else None


def events_of(catalogue: Catalogue, procedure: Procedure, built_on: date) -> list[Link]:
    """The ways to the events that a procedure names, in the order of their list."""
    shown = events_shown(catalogue, built_on)
    return [event_link(event) for event in shown if event.id in procedure.life_events]


def events_shown(catalogue: Catalogue, built_on: date) -> list[LifeEvent]:
    """The events that have a page: for each, some procedure is still taken somewhere."""
    named = catalogue.procedures_by_life_event
    return [
        event
        for event in catalogue.life_events.values()
        if any(not one.has_ended(built_on) for one in named.get(event.id, ()))
    ]


def event_link(event: LifeEvent) -> Link:
    """The way to one event."""
    return Link(event.name, addresses.life_event(event.id))


def procedures_here(catalogue: Catalogue, event: LifeEvent, built_on: date) -> Sequence[Procedure]:
    """The procedures that the commune takes for an event."""
    return procedure_lists(catalogue.procedures_by_life_event.get(event.id, ()), built_on).here


def trees_link(catalogue: Catalogue) -> Link | None:
    """The way to all trees; None where there are none."""
    return Link(asking.QUESTIONS, addresses.QUESTIONS) if catalogue.question_trees else None


def trees_of_event(catalogue: Catalogue, event: LifeEvent) -> TreeWays | None:
    """The trees that ask about an event; None where none does."""
    return _ways([tree for tree in catalogue.question_trees if event.id in tree.life_events])


def trees_for(catalogue: Catalogue, procedure: Procedure, built_on: date) -> TreeWays | None:
    """The trees with an outcome that leads to a procedure; None where there is none, or it is over."""
    return None if procedure.has_ended(built_on) else _ways(catalogue.trees_leading_to.get(procedure.id, ()))


def _ways(trees: Sequence[QuestionTree]) -> TreeWays | None:
    links = tuple(
        Link(asking.ANSWER_SOME.format(title=tree.title), addresses.question_tree(tree)) for tree in trees
    )
    return TreeWays(asking.NOT_SURE, links) if links else None
