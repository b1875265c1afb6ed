"""Other ways to read: large letters, no motion, no mouse; on a page of every layout, all of it unfolded."""

import pytest

from tests.browser.in_page import (
    COLLIDING_TEXTS,
    CUT_TEXTS,
    FOLD,
    MOVING,
    SIDEWAYS,
    UNASKED,
    UNFOLD,
    UNSEEN_FOCUS,
)

# What a browser takes for its own letters, in CSS pixels, and twice that: the reader's setting, not zoom.
LETTERS, LARGE_LETTERS = 16, 32


@pytest.fixture
def unfolded(each_layout):
    """A page of each layout with all its details open, folded again afterwards."""
    folded = each_layout.page.evaluate(UNFOLD)
    yield each_layout
    each_layout.page.evaluate(FOLD, folded)


@pytest.fixture
def large(unfolded):
    """The same with letters of twice the usual size."""
    control = unfolded.context.new_cdp_session(unfolded.page)

    def letters(size):
        control.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})

    letters(LARGE_LETTERS)
    yield unfolded
    letters(LETTERS)
    control.detach()


@pytest.mark.parametrize("width", [1280, 640])
def test_letters_of_twice_the_size(large, width):
    """WCAG 1.4.4, 1.4.10: nothing is cut off, collides or scrolls sideways; 640 is 320 at twice the size."""
    large.resize(width)
    page = large.page
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main h1')).fontSize)")

    assert (page.evaluate(SIDEWAYS), page.evaluate(CUT_TEXTS, False)) == (0, [])
    assert page.evaluate(COLLIDING_TEXTS) == []
    assert size > 2 * LETTERS


def test_no_text_lies_over_another(unfolded):
    """At the usual size neither, on the narrowest phone."""
    unfolded.resize(320)

    assert unfolded.page.evaluate(COLLIDING_TEXTS) == []


def test_nothing_moves_for_whoever_wants_no_motion(unfolded):
    """No fading, no gliding; and for the others nothing that nobody asked for."""
    page = unfolded.page
    still = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    unasked = page.evaluate(UNASKED)
    page.emulate_media(reduced_motion="reduce")

    assert still == []
    assert unasked == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_the_focus_is_seen_wherever_it_is(unfolded, width, scheme):
    """WCAG 2.4.7, 2.4.11, 1.4.11: a ring of two pixels that stands out, on something that nothing hides."""
    unfolded.resize(width)
    unfolded.prefer(scheme)
    unfolded.page.keyboard.press("Tab")

    assert unfolded.page.evaluate(UNSEEN_FOCUS) == []
