"""The interactive chart: drawn when asked for, or on a fast link, under the policy; or an honest word."""

import pytest
from playwright.sync_api import expect

from tests.browser.in_page import CUT_TEXTS, SIDEWAYS
from tests.browser.kinds import SECTORS, STATISTICS

LIBRARY = "assets/plotly-basic."
FAILED = "Không tải được hình tương tác. Hình tĩnh và bảng có đủ số liệu."
BUTTON = "Mở hình tương tác"
LINK = "Object.defineProperty(navigator, 'connection', {{value: {link}}})"
FAST = '{effectiveType: "4g", downlink: 10, saveData: false}'
SLOW = ('{effectiveType: "3g", downlink: 10}', '{effectiveType: "4g", downlink: 10, saveData: true}',
        '{effectiveType: "4g", downlink: 1}', "undefined")  # fmt: skip


def draw(page, place=0):
    page.get_by_role("button", name=BUTTON).first.click()
    page.locator("[data-chart-place]").nth(place).locator(".point").first.wait_for()


def test_nothing_is_loaded_before_somebody_asks(visit_demo):
    """The drawing library is ten times all the rest: one request, on the first click."""
    visited = visit_demo(STATISTICS)
    before = visited.asked_for(LIBRARY)
    draw(visited.page)

    assert before == []
    assert len(visited.asked_for(LIBRARY)) == 1
    assert visited.foreign == []


def scrolled(visit_demo, link, withheld=None):
    """A page on a phone whose link says this of itself, scrolled to its first chart."""
    visited = visit_demo(None, width=360)
    if withheld:
        visited.withhold(withheld)
    visited.context.add_init_script(LINK.format(link=link))
    visited.go(STATISTICS)
    visited.page.mouse.wheel(0, 300)
    visited.page.locator("figure[data-chart]").first.scroll_into_view_if_needed()
    return visited


def test_on_a_fast_link_a_chart_opens_when_it_comes_into_view(visit_demo):
    """Only for a reader who scrolls, and only the chart that he comes to."""
    visited = scrolled(visit_demo, FAST)
    visited.page.locator("[data-chart-place] .point").first.wait_for()

    assert visited.page.locator("[data-chart-open]:visible").count() > 0
    assert visited.page.locator("[data-chart-picture]").first.is_hidden()
    assert visited.noise == []


def test_whoever_did_not_ask_is_not_told_of_a_library_that_does_not_come(visit_demo):
    """The picture stays, without a word."""
    visited = scrolled(visit_demo, FAST, f"**/{LIBRARY}*")
    visited.wait_until(lambda: visited.noise)

    assert len(visited.noise) > 0
    assert visited.page.get_by_text(FAILED).count() == 0
    assert visited.page.locator("svg.picture").first.is_visible()


@pytest.mark.parametrize("link", SLOW)
def test_on_another_link_nothing_opens_by_itself(visit_demo, link):
    """Slow, saving, or silent about itself: the picture is enough."""
    visited = scrolled(visit_demo, link)
    visited.page.wait_for_timeout(300)

    assert visited.asked_for(LIBRARY) == []
    assert visited.page.locator("svg.picture").first.is_visible()


@pytest.mark.parametrize(("address", "width"), [(STATISTICS, 320), (STATISTICS, 1280), (SECTORS, 320)])
def test_the_drawing_has_a_mark_for_every_value(visit_demo, address, width):
    """As many points or bars as rows of the table, inside the page and under the policy."""
    visited = visit_demo(address, width=width)
    rows = visited.page.locator("figure[data-chart]").first.locator("tbody tr").count()
    draw(visited.page)
    marks = visited.page.locator("[data-chart-place]").first.locator(".point")

    assert marks.count() == rows > 0
    assert (visited.page.evaluate(SIDEWAYS), visited.page.evaluate(CUT_TEXTS, False)) == (0, [])
    assert visited.noise == []


def test_a_hover_says_the_value_with_its_counts_and_breaks_no_policy(visit_demo):
    """The label at the pointer is drawn without a style that the policy refuses."""
    visited = visit_demo(STATISTICS)
    figure = visited.page.locator("figure[data-chart]").first
    draw(visited.page)
    point = figure.locator(".point").last.bounding_box()
    visited.page.mouse.move(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2, steps=3)
    visited.page.locator("[data-chart-place] .hoverlayer text").first.wait_for()
    said = "".join(visited.page.locator("[data-chart-place] .hoverlayer").first.all_text_contents())

    assert "0,58\u00a0% (5 trên 867 hồ sơ)" in said
    assert visited.noise == []


def test_the_drawing_follows_the_scheme(visit_demo):
    """Its words are as light or dark as those of the page."""
    visited = visit_demo(STATISTICS, color_scheme="light")
    draw(visited.page)
    fill = "one => getComputedStyle(one).fill"
    label = visited.page.locator("[data-chart-place] .xtick text").first
    before = label.evaluate(fill)
    visited.page.get_by_role("button", name="Giao diện tối").click()
    expect(label).not_to_have_css("fill", before)

    assert (before, label.evaluate(fill)) == ("rgb(26, 34, 48)", "rgb(230, 234, 240)")
    assert visited.noise == []


def test_a_library_that_does_not_come_is_said(visit_demo):
    """The reader is told in Vietnamese and keeps picture and table; the next click tries again."""
    visited = visit_demo(STATISTICS)
    visited.withhold(f"**/{LIBRARY}*")
    figure = visited.page.locator("figure[data-chart]").first
    button = figure.get_by_role("button", name=BUTTON)
    button.click()
    figure.get_by_text(FAILED).wait_for()

    assert figure.get_by_role("status").inner_text() == FAILED
    assert figure.locator("svg.picture").is_visible()
    assert button.is_visible()

    visited.context.unroute(f"**/{LIBRARY}*")
    draw(visited.page)
    visited.wait_until(lambda: visited.page.get_by_text(FAILED).count() == 0)

    assert visited.page.get_by_text(FAILED).count() == 0
    assert visited.violations == []


def test_a_picture_looks_different_in_the_dark_and_keeps_its_size(visit_demo):
    """Readable in both schemes; its texts are never shrunk with the window."""
    visited = visit_demo(STATISTICS, width=320, color_scheme="light")
    text = visited.page.locator("svg.picture text").first
    light, small = text.evaluate("one => getComputedStyle(one).fill"), text.bounding_box()["height"]
    visited.prefer("dark")
    visited.resize(1280)

    assert text.evaluate("one => getComputedStyle(one).fill") != light
    assert small == pytest.approx(text.bounding_box()["height"], abs=1)
    assert small >= 12
