"""Events of a life: which procedures each brings, what is done first, what to know before the first visit."""

from collections.abc import Iterable
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.life_events import LifeEvent
from generator.pages import addresses
from generator.pages.badges import undeclared_note
from generator.pages.first_visit import visit
from generator.pages.page import Link, Page
from generator.pages.parts import in_short
from generator.pages.procedure_list import procedure_entries, procedure_lists
from generator.pages.ways_in import event_link, events_shown, procedures_here, trees_of_event
from generator.wording import asking, words


def life_events_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """The page of all events and one for each; none where the commune has no list of them."""
    events = events_shown(catalogue, built_on)
    if events:
        yield Page(
            address=addresses.LIFE_EVENTS,
            frame="life_event",
            template="life_events.html",
            title=asking.LIFE_EVENTS,
            description=asking.LIFE_EVENTS_DESCRIPTION,
            values={
                "labels": asking,
                "events": [
                    (event_link(event), event.lead, len(procedures_here(catalogue, event, built_on)))
                    for event in events
                ],
            },
            crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
        )
    for event in events:
        yield _event_page(catalogue, event, built_on)


def _event_page(catalogue: Catalogue, event: LifeEvent, built_on: date) -> Page:
    lists = procedure_lists(catalogue.procedures_by_life_event[event.id], built_on)
    here = {procedure.id: procedure for procedure in lists.here}
    ordered = [(here.pop(step.procedure), step.why) for step in event.order if step.procedure in here]
    told = asking.EVENT_DESCRIPTION.format(name=event.name, count=len(lists.here), lead=event.lead)
    return Page(
        address=addresses.life_event(event.id),
        frame="life_event",
        template="life_event.html",
        title=event.name,
        description=in_short(told),
        values={
            "labels": asking,
            "event": event,
            "trees": trees_of_event(catalogue, event),
            "ordered_title": asking.IN_ORDER if len(ordered) > 1 else asking.FIRST,
            "ordered": [visit(catalogue, procedure, built_on, why) for procedure, why in ordered],
            "others_title": asking.OTHERS if ordered else asking.IN_ANY_ORDER,
            "others": [visit(catalogue, procedure, built_on) for procedure in here.values()],
            "elsewhere": procedure_entries(catalogue, lists.elsewhere, built_on),
            "undeclared": undeclared_note(catalogue, built_on),
        },
        crumbs=(Link(asking.LIFE_EVENTS, addresses.LIFE_EVENTS),),
    )
