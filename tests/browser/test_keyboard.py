"""A page without a mouse: everything is reached, the focus is seen, and nothing holds it."""

import pytest

from tests.browser.in_page import FOCUSED, REACHABLE
from tests.browser.kinds import PROCEDURE, STATISTICS

NAVIGATION = "Các mục chính"
PARTS_OF_A_FIELD = 4  # day, month, year and the calendar; hour, minute, half of the day and the clock
FOCUS = "document.activeElement.matches('{}')"


@pytest.fixture
def phone(visit):
    """A procedure's page on a narrow screen, its menu folded."""
    return visit(PROCEDURE, width=320).page


def is_focused(page, selector):
    return page.evaluate(FOCUS.format(selector))


def walk(page, key, steps):
    """What has the focus after each press of the key; None where the browser itself has it."""
    seen = []
    for _ in range(steps):
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    return seen


def test_the_skip_link_comes_first_and_is_seen(phone):
    """Whoever cannot see the page hears first how to leave its head out."""
    link = phone.locator(".md-skip")
    hidden = link.evaluate("one => getComputedStyle(one).opacity")
    phone.keyboard.press("Tab")

    assert is_focused(phone, ".md-skip")
    assert (hidden, link.evaluate("one => getComputedStyle(one).opacity")) == ("0", "1")
    assert 0 <= link.bounding_box()["y"] < 100


def test_the_skip_link_moves_the_focus(phone):
    """After it the next Tab is in the content, not in the menu."""
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    landed = is_focused(phone, "main#noi-dung")
    phone.keyboard.press("Tab")

    assert landed
    assert is_focused(phone, "main *")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_by_key_and_leads_into_itself(phone, key):
    """The button says what it did, and the first section is one Tab further."""
    button = phone.get_by_role("button", name="Menu")
    button.focus()
    phone.keyboard.press(key)
    state = button.get_attribute("aria-expanded")
    phone.keyboard.press("Tab")

    assert state == "true"
    assert phone.get_by_role("navigation", name=NAVIGATION).is_visible()
    assert is_focused(phone, ".site-nav li:first-child a")


def test_escape_folds_the_menu_and_returns_the_focus(phone):
    """Whoever was in the menu is back at its button, not at the top of the page."""
    phone.get_by_role("button", name="Menu").press("Enter")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Escape")

    assert is_focused(phone, "[data-menu-button]")
    assert phone.get_by_role("button", name="Menu").get_attribute("aria-expanded") == "false"
    assert not phone.get_by_role("navigation", name=NAVIGATION).is_visible()


def test_escape_leaves_the_focus_of_others_alone(phone):
    """A menu left open takes nobody away from the text when it folds."""
    phone.get_by_role("button", name="Menu").press("Enter")
    phone.get_by_role("main").get_by_role("link").first.focus()
    phone.keyboard.press("Escape")

    assert is_focused(phone, "main a")
    assert not phone.get_by_role("navigation", name=NAVIGATION).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("address", "width"), [("", 320), (PROCEDURE, 320), (PROCEDURE, 1280), (STATISTICS, 320)], ids=str
)
def test_tab_reaches_everything_in_order_with_a_ring(visit, address, width, scheme):
    """In the order of the page, each once, with a ring that stands out; then the page lets go."""
    page = visit(address, width=width, color_scheme=scheme).page
    reachable = page.evaluate(REACHABLE)
    # A field for a day has a stop for each of its parts: they are one element.
    parts = page.locator("input[type=date], input[type=time]").count() * PARTS_OF_A_FIELD
    walked = walk(page, "Tab", len(reachable) + parts + 1)
    names = [one and one["html"] for one in walked]
    stops = [one for one, name, before in zip(walked, names, ["", *names], strict=False) if name != before]
    *seen, after = stops[: len(reachable) + 1]

    assert [one and one["html"] for one in seen] == reachable
    assert [one for one in seen if one["ring"] < 2 or one["contrast"] < 3] == []
    assert after is None or after["html"] == reachable[0]


def test_shift_tab_goes_back_the_same_way(phone):
    """No trap holds whoever turns round."""
    there = walk(phone, "Tab", 12)
    back = walk(phone, "Shift+Tab", 11)

    assert back == there[-2::-1]


def reach(page, selector, most=80):
    """Tab on until what the selector names has the focus."""
    for _ in range(most):
        if is_focused(page, selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached; the focus is on {page.evaluate(FOCUSED)}")


def test_papers_are_ticked_printed_and_cleared_by_keys_alone(phone):
    """From the head of the page on: no press of a mouse, no focus set by the test."""
    phone.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    reach(phone, "[data-checklist-print]")
    phone.keyboard.press("Enter")
    reach(phone, ".papers__tick")
    phone.keyboard.press("Space")
    ticked = phone.locator(".papers__tick:checked").count()
    while not is_focused(phone, "[data-checklist-clear]"):
        phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Space")

    assert "print-checklist" in phone.evaluate("printed")
    assert (ticked, phone.locator(".papers__tick:checked").count()) == (1, 0)


def test_a_day_is_counted_by_keys_alone(phone):
    """Each part of the day and of the hour is typed; the answer stands there, and the file is one Tab on."""
    reach(phone, "#tinh-tu-ngay")
    phone.keyboard.type("11202026")
    reach(phone, "#tinh-tu-gio")
    phone.keyboard.type("0915AM")
    reach(phone, "form.due [type=submit]")
    phone.keyboard.press("Enter")
    phone.locator(".due__answer > p").first.wait_for()
    phone.keyboard.press("Tab")

    assert phone.locator("#tinh-tu-ngay").input_value() == "2026-11-20"
    assert phone.locator(".due__answer > p").first.inner_text() == "Chậm nhất là hết thứ Sáu, 20/11/2026."
    assert is_focused(phone, "form.due [type=button]")


def test_a_drawn_chart_keeps_its_reader(visit):
    """The pressed button goes away; the focus is at the chart, and Tab leads on to its numbers."""
    page = visit(STATISTICS).page
    page.locator("[data-chart-open]").press("Enter")
    page.locator("[data-chart-place] svg").first.wait_for()
    page.locator("[data-chart-place]:focus").wait_for()
    page.keyboard.press("Tab")

    assert not page.locator("[data-chart-open]").is_visible()
    assert is_focused(page, "figure summary")
