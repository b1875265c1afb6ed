"""Events of a life: the list is closed, each event has procedures, an order is of its own event."""

import pytest

from generator.checks.identity import identities_are_unique
from generator.checks.life_events import life_events_have_procedures, orders_are_of_their_event
from generator.checks.references import life_events_are_known, named_procedures_are_known
from generator.problems import Code
from tests.sound_project import BUILT_ON

LAWS = (
    life_events_are_known,
    named_procedures_are_known,
    life_events_have_procedures,
    orders_are_of_their_event,
    identities_are_unique,
)


@pytest.fixture
def found(new_catalogue):
    def problems(events, *procedures, **more):
        catalogue = new_catalogue(life_events=events, procedures=procedures, **more)
        return [(one.code, one.hint) for law in LAWS for one in law(catalogue, BUILT_ON)]

    return problems


def ordered(*procedures):
    return {"order": [{"procedure": one, "why": "Làm trước."} for one in procedures]}


def test_a_sound_list(found, new_life_events, new_procedure):
    """A procedure names the event, and the event says where it stands in its order."""
    assert found(new_life_events(ordered("1.001193")), new_procedure(life_events=["sinh-con"])) == []


def test_an_event_that_is_not_in_the_list(found, new_life_events, new_procedure):
    """A slip gets the nearest event; without a list, none is known; a list that failed is told for itself."""
    named = new_procedure(life_events=["sinh-com"])
    add = "thêm việc này vào content/life-events.yml"
    events, known = new_life_events({}), new_procedure(slug="khac", life_events=["sinh-con"])

    assert found(events, named, known) == [
        (Code.LIFE_EVENT_UNKNOWN, f"có phải là “sinh-con” (Sinh con) không? nếu không, {add}")
    ]
    assert found(None, named) == [(Code.LIFE_EVENT_UNKNOWN, add)]
    assert found(None, named, unread=["life-events"]) == []


def test_a_tree_that_names_an_event(found, new_life_events, new_procedure, new_tree):
    """It is announced there, so the event must be."""
    tree = new_tree(mot="xong het").model_copy(update={"life_events": ("cuoi",)})
    codes = [
        code
        for code, _ in found(
            new_life_events({}), new_procedure(life_events=["sinh-con"]), question_trees=[tree]
        )
    ]

    assert codes == [Code.LIFE_EVENT_UNKNOWN]


def test_an_event_without_a_procedure(found, new_life_events, new_procedure):
    """Noted, for it has no page; one whose procedures have all ended has none either."""
    ended = new_procedure(life_events=["sinh-con"], end={"how": "repealed"})

    assert [code for code, _ in found(new_life_events({}))] == [Code.LIFE_EVENT_EMPTY]
    assert [code for code, _ in found(new_life_events({}), ended)] == [Code.LIFE_EVENT_EMPTY]


def test_an_order_of_what_belongs_elsewhere(found, new_life_events, new_procedure):
    """Membership stands in the procedures alone: else the two lists would differ one day."""
    events = new_life_events(ordered("1.001193", "khac"))
    other = new_procedure(slug="khac", life_events=["sinh-con"])

    assert found(events, new_procedure(), other) == [
        (
            Code.LIFE_EVENT_ORDER_FOREIGN,
            "thêm “- sinh-con” vào life_events của thủ tục này, hoặc bỏ nó khỏi thứ tự",
        )
    ]


def test_an_order_of_an_unknown_procedure(found, new_life_events, new_procedure):
    """It would be a dead link."""
    named = new_procedure(life_events=["sinh-con"])

    assert found(new_life_events(ordered("1.009999")), named) == [
        (Code.PROCEDURE_UNKNOWN, "thêm hồ sơ cho thủ tục này, hoặc xem lại mã")
    ]


def test_what_stands_twice(found, new_life_events, new_procedure):
    """An event has one page, and a procedure one place in its order."""
    named = new_procedure(life_events=["sinh-con"])
    twice, again = new_life_events({}, {}), new_life_events(ordered("1.001193", "1.001193"))

    assert [code for code, _ in found(twice, named)] == [Code.IDENTITY_DUPLICATE]
    assert [code for code, _ in found(again, named)] == [Code.IDENTITY_DUPLICATE]
