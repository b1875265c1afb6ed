"""Laws of what counts as a name in use."""

import pytest

from generator.frames.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<p class="card card--wide">', "card--wide"),
        ("<p class=\"card{{ ' card--wide' if wide }}\">", "card--wide"),
        ('{% set kind = "badge--proven" %}', "badge--proven"),
        ('<p class="badge badge--{{ kind }}">', "badge--declared"),
        ('{{ "badge--" ~ kind }}', "badge--declared"),
        ('element.classList.add("is-open")', "is-open"),
        ('style.getPropertyValue("--line")', "--line"),
        ("<dl>", "dl"),
        ('<div data-chart-place id="so-lieu">', "data-chart-place"),
        ('<h2 id="so-lieu">', "so-lieu"),
    ],
)
def test_a_name_counts_wherever_it_is_written(text, name):
    """Markup, expressions and scripts put names together in many ways; none may be missed."""
    assert vocabulary([text]).knows(name)
    assert not vocabulary([]).knows(name) or name == "dl"


def test_a_name_that_nobody_writes_is_unknown():
    """Otherwise nothing would ever be dropped."""
    names = vocabulary(['<p class="badge badge--{{ kind }}">'])

    assert not names.knows("card")
    assert not names.knows("--line")


def test_a_comment_of_a_template_names_nothing():
    """Comments speak about parts that the template does not use."""
    assert not vocabulary(["{#- like md-search,\n or md-{{ x }} -#}<p>"]).knows("md-search")


def test_prose_and_states_are_always_known():
    """Prose comes from content, states from browsers: neither stands in a template."""
    names = vocabulary([])

    assert all(map(names.knows, ["blockquote", "table", "h4", "open", "hidden", "slate", "js"]))


def test_what_a_template_computes_is_no_name():
    """The theme has classes called `question` and `example`; values of that name bring nothing along."""
    names = vocabulary(['{% if question.example %}<p class="asked">{{ question.text }}</p>{% endif %}'])

    assert names.knows("asked")
    assert not names.knows("question")
    assert not names.knows("example")
