"""The W3C checker is silent, stylesheet included, on pages that together hold all markup of the sites."""

import pytest

from tests.browser.markup import pages_with_all_markup
from tests.html_page import parse
from tests.projects import pages_in


@pytest.mark.slow
def test_all_markup(vnu, site, base, demo, demo_base, filled_paths, calm_folder, calm_base):
    """No error, no warning, no remark; not where every field of every record is filled either.

    Pages are fetched, because in a file the policy's 'self' means nothing.
    """
    pages = {base + path: page for path, page in pages_in(site).items()}
    pages |= {demo_base + path: page for path, page in pages_in(demo).items()}
    pages |= {calm_base + path: page for path, page in pages_in(calm_folder).items() if path in filled_paths}
    judged = pages_with_all_markup(pages)

    assert vnu(judged) == []
    assert 40 < len(judged) < len(pages) / 5


@pytest.mark.parametrize(
    "other",
    [
        '<p class="b">x</p>',
        '<p class="a" hidden>x</p>',
        '<div><p class="a">x</p></div>',
        '<p class="a"></p>',
        '<p class="a" id="i">x</p><p class="a" id="i">y</p>',
        '<p class="a" role="none">x</p>',
    ],
)
def test_what_is_other_markup(other):
    """A page is judged where an element, its parent, an attribute or a repeated id stands on none before."""
    first, same, different = '<p class="a" id="one">x</p>', '<p class="a" id="two">y</p>', other
    pages = {name: parse(text) for name, text in (("1", first), ("2", same), ("3", different))}

    assert pages_with_all_markup(pages) == ["1", "3"]
