"""The chart of the statistics page: drawn when asked for, under the policy, or an honest word."""

import pytest
from playwright.sync_api import expect

from tests.browser.in_page import CUT_TEXTS, SIDEWAYS
from tests.browser.kinds import STATISTICS

LIBRARY = "assets/plotly-basic."
FAILED = "Không tải được biểu đồ. Bảng bên cạnh có đủ số liệu."


def draw(page):
    page.get_by_role("button", name="Xem biểu đồ").click()
    page.locator("[data-chart-place] .barlayer path").first.wait_for()


def counted(page):
    """What the bars must say: all counts solved in time, row by row, then all that were late."""
    rows = page.get_by_role("table", name="Kết quả theo kỳ").locator("tbody tr").all()
    cells = [row.locator("td").all_inner_texts() for row in rows]
    return [row[1] for row in cells] + [row[2] for row in cells]


def drawn_texts(page, style):
    return page.locator(f"[data-chart-place] {style}").all_text_contents()


def test_nothing_is_loaded_before_somebody_asks(visit):
    """The drawing library is ten times all the rest: one request, on the first click."""
    visited = visit(STATISTICS)
    before = visited.asked_for(LIBRARY)
    draw(visited.page)

    assert before == []
    assert len(visited.asked_for(LIBRARY)) == 1
    assert visited.foreign == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_picture_says_the_numbers_of_the_table(visit, width):
    """A bar for each count, inside the page and under the policy."""
    visited = visit(STATISTICS, width=width)
    draw(visited.page)
    expected = counted(visited.page)

    assert expected
    assert drawn_texts(visited.page, ".barlayer text") == expected
    assert (visited.page.evaluate(SIDEWAYS), visited.page.evaluate(CUT_TEXTS, False)) == (0, [])
    assert visited.noise == []


def test_a_hover_says_more_and_breaks_no_policy(visit):
    """The label at the pointer is drawn without a style that the policy refuses."""
    visited = visit(STATISTICS)
    draw(visited.page)
    bar = visited.page.locator("[data-chart-place] .barlayer path").first.bounding_box()
    visited.page.mouse.move(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2, steps=3)
    visited.page.locator("[data-chart-place] .hoverlayer text").first.wait_for()

    assert f"{counted(visited.page)[0]} hồ sơ" in "".join(drawn_texts(visited.page, ".hoverlayer"))
    assert visited.noise == []


def test_the_picture_follows_the_scheme(visit):
    """Its words are as light or dark as those of the page."""
    visited = visit(STATISTICS, color_scheme="light")
    draw(visited.page)
    fill = "one => getComputedStyle(one).fill"
    label = visited.page.locator("[data-chart-place] .barlayer text").first
    before = label.evaluate(fill)
    visited.page.get_by_role("button", name="Giao diện tối").click()
    expect(label).not_to_have_css("fill", before)

    assert (before, label.evaluate(fill)) == ("rgb(26, 34, 48)", "rgb(230, 234, 240)")
    assert visited.noise == []


def test_a_library_that_does_not_come_is_said(visit):
    """The reader is told in Vietnamese and keeps the table; the next click tries again."""
    visited = visit(STATISTICS)
    visited.withhold(f"**/{LIBRARY}*")
    button = visited.page.get_by_role("button", name="Xem biểu đồ")
    button.click()
    visited.page.get_by_text(FAILED).wait_for()

    assert visited.page.get_by_role("status").inner_text() == FAILED
    assert visited.page.get_by_role("table", name="Kết quả theo kỳ").is_visible()
    assert button.is_visible()

    visited.context.unroute(f"**/{LIBRARY}*")
    draw(visited.page)

    assert drawn_texts(visited.page, ".barlayer text") == counted(visited.page)
    assert visited.page.get_by_text(FAILED).count() == 0
    assert visited.violations == []
