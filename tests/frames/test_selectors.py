"""Laws of what a selector asks for."""

import pytest
import tinycss2

from generator.frames.selectors import at_commas, can_match
from generator.frames.vocabulary import Vocabulary

NAMES = Vocabulary(frozenset({"a", "card", "top", "href", "open", "type", "checkbox"}), ("badge--",))


def matches(selector):
    return can_match(tinycss2.parse_component_value_list(selector), NAMES)


@pytest.mark.parametrize(
    "selector",
    [
        "a",
        "*",
        ".card",
        "#top",
        "a.card>a",
        "a:hover",
        "a::before",
        "a:not(.gone)",
        "a:nth-child(2n + 1)",
        ".badge--proven",
        "[open]",
        "[type=checkbox]",
        '[type="checkbox"]',
        'a[href^="http"]',
        ":is(.gone,.card)",
        ":where(a) .card",
    ],
)
def test_a_selector_of_known_names_can_match(selector):
    """States, exclusions and parts of a value never speak against a selector."""
    assert matches(selector)


@pytest.mark.parametrize(
    "selector",
    ["b", ".gone", "#gone", "a.gone", "a > .gone", ".card b", "[gone]", "[type=gone]", ":is(.gone,b)", "a~b"],
)
def test_one_unknown_name_is_enough_to_drop_it(selector):
    """Every part of a selector has to be met, so one that cannot be settles it."""
    assert not matches(selector)


def test_a_list_is_parted_at_its_own_commas_only():
    """A comma inside brackets belongs to its bracket."""
    parts = at_commas(tinycss2.parse_component_value_list("a,:is(b,c),d"))

    assert [tinycss2.serialize(part) for part in parts] == ["a", ":is(b,c)", "d"]
