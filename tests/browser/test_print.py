"""A page on paper: without its chrome, black on white, nothing cut off."""

import re

import pytest

from generator.build.load import load
from tests.browser.in_page import CUT_TEXTS, PALE_TEXTS, SIDEWAYS
from tests.browser.kinds import POSTER, PROCEDURE, STATISTICS
from tests.projects import ROOT

INSIDE_MARGINS = 672  # CSS pixels of an A4 sheet of 210 mm, without the 16 mm on each side
PAGES = re.compile(rb"/Type\s*/Page\b")
DATES = re.compile(rb"/(CreationDate|ModDate) \(.*?\)|/ID \[.*?\]", re.DOTALL)


@pytest.fixture
def printed(visit):
    """A page as it goes to the printer of a reader who likes the dark."""

    def printed(address, scheme="dark"):
        visited = visit(address, width=INSIDE_MARGINS, color_scheme=scheme)
        visited.page.emulate_media(media="print")
        return visited.page

    return printed


def test_it_fits_the_sheet_black_on_white(each_kind):
    """No text is lost at the edge of an A4 sheet, and none is too pale where no background is printed."""
    page = each_kind.page
    each_kind.resize(INSIDE_MARGINS)
    each_kind.prefer("dark")
    page.emulate_media(media="print")
    misfits = (page.evaluate(SIDEWAYS), page.evaluate(CUT_TEXTS, True), page.evaluate(PALE_TEXTS))
    page.emulate_media(media="screen")

    assert misfits == (0, [], [])


def test_what_stays_and_what_goes(printed):
    """No menu, no button, no list of contents; who answers, and what became of the commune, stay."""
    page = printed(PROCEDURE)
    commune = load(ROOT).catalogue.commune
    gone = ("navigation", "button")

    assert {role: page.get_by_role(role).count() for role in gone} == dict.fromkeys(gone, 0)
    assert not page.locator(".md-skip").is_visible()
    assert not page.locator(".site-name").is_visible()
    assert page.get_by_role("banner").get_by_text(commune.notice).is_visible()
    assert page.get_by_role("contentinfo").get_by_text(commune.editor.name).is_visible()
    assert page.get_by_role("heading", level=1).is_visible()


def test_addresses_outside_are_written_out(printed):
    """Paper has no links: the address of the portal stands behind its name."""
    link = printed(PROCEDURE).locator("main a[href^=http]").first
    written = link.evaluate("one => getComputedStyle(one, '::after').content")

    assert link.get_attribute("href") in written


def test_the_paper_does_not_know_the_scheme(printed):
    """The same sheets come out for light and for dark."""
    sheets = [printed(PROCEDURE, scheme).pdf(format="A4") for scheme in ("light", "dark")]

    assert DATES.sub(b"", sheets[0]) == DATES.sub(b"", sheets[1])
    assert 2 <= len(PAGES.findall(sheets[0])) <= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_the_static_picture(printed, scheme):
    """A chart that was opened is drawn in the colours of the screen: paper keeps the picture made for it."""
    page = printed(STATISTICS, scheme)
    page.emulate_media(media="screen")
    page.locator("[data-chart-open]").first.click()
    page.locator("[data-chart-place] svg").first.wait_for()
    page.emulate_media(media="print")

    assert not page.locator("[data-chart-place]").first.is_visible()
    assert page.locator("svg.picture").first.is_visible()


def test_the_sheet_for_the_board_is_one_page(visit_demo):
    """A4, with everything from the name of the commune to the day; nothing of the site around it."""
    page = visit_demo(POSTER, width=INSIDE_MARGINS).page
    page.emulate_media(media="print")

    assert len(PAGES.findall(page.pdf(format="A4"))) == 1
    assert not page.locator("footer").is_visible()
    assert page.get_by_text("Trang dựng ngày").is_visible()
