"""Events of a life: each has procedures, and what is done first is done for that event."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.procedure import Procedure
from generator.problems import Code, Problem


def life_events_have_procedures(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: no procedure that is still taken names the event, so that it has no page.

    No error: the list may be ahead of the records, and nothing untrue is published.
    """
    events = catalogue.life_event_list
    for number, event in enumerate(events.events if events else ()):
        named = catalogue.procedures_by_life_event.get(event.id, ())
        if events and all(one.has_ended(built_on) for one in named):
            yield Problem(
                events.place("events", number, "id"),
                Code.LIFE_EVENT_EMPTY,
                f"chưa có thủ tục nào cho việc “{event.id}”, nên việc này không có trang",
                "ghi tên ngắn này vào life_events của các thủ tục thuộc việc này, hoặc xóa mục này",
            )


def orders_are_of_their_event(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """What stands in the order of an event names the event itself: one list, kept in one place."""
    events = catalogue.life_event_list
    for number, event in enumerate(events.events if events else ()):
        for index, step in enumerate(event.order):
            procedure = catalogue.procedures_by_id.get(step.procedure)
            if (
                events
                and procedure
                and event.id not in procedure.life_events
                and _is_judged(catalogue, procedure)
            ):
                yield Problem(
                    events.place("events", number, "order", index, "procedure"),
                    Code.LIFE_EVENT_ORDER_FOREIGN,
                    f"thủ tục “{procedure.id}” không ghi việc “{event.id}”",
                    f"thêm “- {event.id}” vào life_events của thủ tục này, hoặc bỏ nó khỏi thứ tự",
                )


def _is_judged(catalogue: Catalogue, procedure: Procedure) -> bool:
    """Whether the events of a procedure are what its file says: none was left out or misspelt."""
    known = all(event in catalogue.life_events for event in procedure.life_events)
    return known and procedure.path not in catalogue.faulty
