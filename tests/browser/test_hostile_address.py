"""What comes with the address, from this device's memory or from the keyboard is text on every page.

One table: every hostile string in every place that a script of ours reads.
"""

import json
from urllib.parse import quote

import pytest

from tests.browser.in_page import ACTIVE, ARMED
from tests.browser.kinds import FINDER, PROCEDURE
from tests.hostile_project import HOSTILE

STRINGS = (*HOSTILE, "__proto__", "constructor", "%E0%A4%A", "\x00\u202e", "\ud800", "a" * 5_000)
FACETS = ("linh-vuc", "muc-do", "doi-tuong", "nop-truc-tuyen")
PLACES = ("?q={0}#{0}", "?q=khai&" + "&".join(f"{facet}={{0}}" for facet in FACETS))
# What storage may hold: not ours, of another sort, no JSON at all.
STORED = (*(json.dumps([one]) for one in HOSTILE), *HOSTILE, "5", "null", '{"length": 9}', '"x"', "[[1]]", "")
PUT = "([key, value]) => localStorage.setItem(key, value)"


def encoded(text):
    return quote(text.encode("utf-8", "replace"))


def state(visited):
    """What stands on the page that could act, and what arms it."""
    return visited.page.evaluate(ACTIVE), visited.page.evaluate(ARMED)


@pytest.mark.parametrize("place", PLACES)
def test_no_part_of_the_address_becomes_markup(visit, place):
    """The finder's page shows, or passes over, whatever it was asked for."""
    visited = visit(FINDER + place.format("khai"))
    field = visited.page.locator("main input[name=q], header input[name=q]").first
    calm = set(state(visited)[0])
    strange = {}
    for text in STRINGS:
        visited.page.goto("about:blank")  # else another anchor alone would load nothing
        visited.go(FINDER + place.format(encoded(text)))
        field.wait_for()
        visited.page.wait_for_timeout(50)
        active, armed = state(visited)
        if set(active) - calm or armed:
            strange[text] = (active, armed)

    assert strange == {}
    assert visited.dialogs == visited.violations == visited.errors == visited.foreign == []


def test_nothing_that_is_typed_becomes_markup(visit):
    """The list below the field shows names of procedures, and the words that were typed as words."""
    visited = visit("")
    field = visited.page.locator("header input[name=q]").first
    calm = set(state(visited)[0])
    for text in STRINGS:
        field.evaluate("(one, text) => { one.value = text; one.dispatchEvent(new Event('input')); }", text)
        visited.page.wait_for_timeout(50)
        active, armed = state(visited)

        assert (set(active) - calm, armed) == (set(), []), text
    assert visited.dialogs == visited.violations == visited.errors == visited.foreign == []


@pytest.mark.parametrize("key", [f"papers:/{PROCEDURE}", "color-scheme"])
def test_nothing_that_the_device_remembers_becomes_markup(visit, key):
    """Nor does it take the checklist away."""
    visited = visit(PROCEDURE)
    calm = state(visited)
    boxes = visited.page.locator(".papers__tick").count()
    for text in STORED:
        visited.page.evaluate(PUT, [key, text])
        visited.go(PROCEDURE)

        assert state(visited) == calm, text
        assert visited.page.locator(".papers__tick").count() == boxes > 0, text
    assert visited.noise == visited.foreign == []
