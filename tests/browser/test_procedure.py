"""A procedure's page as a card that goes along: the checklist, its sheet, and the day on which it is old."""

import pytest

from tests.browser.kinds import PROCEDURE

TICKS = ".papers__tick"
LONGEST = ["thu-tuc/1.013225/", "thu-tuc/1.004222/", "thu-tuc/1.013978/"]  # the records with the most papers
# The sections that the lines of the card lead to, in the order of what a person asks.
ANCHORS = ["thoi-han", "phi", "co-quan", "can-cu"]
USUAL = "thu-tuc/2.000528/"  # the longest that is printed in letters of the usual size


def count(page):
    return page.locator("[data-checklist-count]").inner_text()


def test_the_phone_remembers_what_is_ticked(visit):
    """Days pass between the papers; another procedure has a list of its own."""
    visited = visit(PROCEDURE, width=360)
    page = visited.page
    boxes = page.locator(TICKS)
    before = count(page)
    boxes.nth(0).check()
    boxes.nth(2).check()
    after = count(page)
    page.reload()
    again = [boxes.nth(place).is_checked() for place in range(3)]
    visited.go("thu-tuc/1.000894/")

    assert before == "Giấy luôn cần: đã có 0 trên 2."
    assert after == "Giấy luôn cần: đã có 1 trên 2. Giấy của riêng bạn: đã có 1."
    assert again == [True, False, True]
    assert page.locator(f"{TICKS}:checked").count() == 0


def test_the_ticks_go_when_asked(visit):
    """For the next child, or for the next person at the same phone."""
    page = visit(PROCEDURE).page
    page.locator(TICKS).first.check()
    page.get_by_role("button", name="Bỏ hết dấu").click()
    page.reload()

    assert page.locator(f"{TICKS}:checked").count() == 0
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('papers:'))") == []


def test_a_browser_that_forbids_storage_still_ticks(visit):
    """Private windows throw; the list must not."""
    visited = visit(None)
    visited.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });"
    )
    page = visited.go(PROCEDURE).page
    page.locator(TICKS).first.check()

    assert "đã có 1 trên 2" in count(page)
    assert visited.errors == []


def test_a_paper_is_ticked_by_its_name_and_by_key(visit):
    """The name is the label: a large target, read aloud with the box."""
    page = visit(PROCEDURE, width=360).page
    box = page.locator(TICKS).first
    page.locator(".papers__name").first.click()
    ticked = box.is_checked()
    box.press("Space")

    assert ticked
    assert not box.is_checked()
    assert page.get_by_role("checkbox", name=page.locator(".papers__name").first.inner_text()).count() == 1


def test_papers_of_other_cases_are_no_gaps(visit):
    """Of a procedure that asks nothing of everybody, only what is ticked is counted."""
    page = visit("thu-tuc/2.000635/").page
    before = count(page)
    page.locator(TICKS).first.check()

    assert (before, count(page)) == ("", "Giấy của riêng bạn: đã có 1.")


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_an_empty_box_for_each_paper(visit, script):
    """A pen ticks them, whatever the phone remembers; without a script the same."""
    page = visit(PROCEDURE, java_script_enabled=script).page
    if script:
        page.locator(TICKS).first.check()
    page.emulate_media(media="print")
    papers = page.locator(".papers > li")
    boxes = papers.evaluate_all(
        """all => all.map(one => getComputedStyle(one, "::before"))
          .map(box => [box.display, box.borderTopStyle, box.backgroundColor])"""
    )

    assert boxes == [["block", "solid", "rgba(0, 0, 0, 0)"]] * papers.count()
    assert page.locator(f"{TICKS}:visible").count() == 0


@pytest.mark.parametrize("address", [PROCEDURE, USUAL, *LONGEST])
def test_the_list_of_papers_is_one_sheet(visit, address):
    """With the office and its phone on it, and nothing of the rest of the page."""
    page = visit(address).page
    page.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    page.get_by_role("button", name="In danh sách giấy tờ").click()
    printed = page.evaluate("printed")
    page.emulate_media(media="print")
    head = page.locator(".checklist-head").inner_text()
    rest = page.locator("h1").is_visible()
    sheet = page.pdf(format="A4")  # tells the page when it is done, as a printer does

    assert "print-checklist" in printed
    assert sheet.count(b"/Type /Page") - sheet.count(b"/Type /Pages") == 1
    assert "(số năm 2024): 0978.357.686" in head
    assert not rest
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize(("day", "shown"), [("2027-01-31", False), ("2027-02-01", True)])
def test_an_old_page_says_that_it_is_old(visit, day, shown):
    """By the day of the reader, without a new build; on the last day it is not late yet."""
    visited = visit(None)
    visited.context.clock.set_fixed_time(f"{day}T12:00:00")
    page = visited.go(PROCEDURE).page

    assert page.locator("[data-review-by]").get_attribute("data-review-by") == "2027-01-31"
    assert page.locator("[data-review-by]").is_visible() == shown


@pytest.mark.parametrize("path", ["thu-tuc/1.001193/", "thu-tuc/1.004222/", "thu-tuc/1.000894/"])
def test_the_first_screen_of_a_phone_tells_what_matters(visit, path):
    """Level and its meaning, the way to the portal, limit, fee, place, hours, law: above the fold."""
    page = visit(path, width=360).page
    told = [page.locator(f".service {part}") for part in (".badge", ".md-button", "dd.page-meta")]
    told += [page.locator(f".service__facts a[href='#{anchor}']").first for anchor in ANCHORS]

    for one in told:
        box = one.bounding_box()
        assert box["y"] + box["height"] <= 740, one


@pytest.mark.parametrize(("address", "points"), [(PROCEDURE, 10), (USUAL, 10), (LONGEST[0], 8)])
def test_the_printed_list_is_as_large_as_a_sheet_allows(visit, address, points):
    """Small letters only where the list is long."""
    page = visit(address).page
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="In danh sách giấy tờ").click()
    page.emulate_media(media="print")
    size = page.locator("[data-checklist]").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")

    assert round(size * 72 / 96, 1) == points
