"""Light and dark: as the reader's system asks, or as chosen here, and never one after the other."""

import base64

import pytest

from tests.browser.in_page import LIGHTNESS
from tests.browser.kinds import PROCEDURE, STATISTICS

SCHEME = "document.documentElement.getAttribute('data-md-color-scheme')"
NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden"); } })"""

# Changes of the system are told with a frame.
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"

# What a reader could have seen: the scheme when the first part of <body> comes to be.
FIRST_SIGHT = """new MutationObserver((changes, observer) => {
  if (!document.body) return;
  observer.disconnect();
  window.firstSight = document.documentElement.getAttribute("data-md-color-scheme");
}).observe(document, { childList: true, subtree: true })"""


@pytest.fixture
def lightness(browser):
    """The share of light points in what a page paints."""
    blank = browser.new_page()

    def measure(page):
        picture = base64.b64encode(page.screenshot()).decode("ascii")
        return blank.evaluate(LIGHTNESS, f"data:image/png;base64,{picture}")

    yield measure
    blank.close()


def button(page):
    return page.get_by_role("button", name="Giao diện tối")


@pytest.mark.parametrize(("preferred", "scheme"), [("light", "default"), ("dark", "slate")])
def test_the_preference_of_the_system_counts(visit, lightness, preferred, scheme):
    """Where nobody has chosen, the page is as the system wants it, and the button says which it is."""
    page = visit(PROCEDURE, color_scheme=preferred).page

    assert page.evaluate(SCHEME) == scheme
    assert (lightness(page) > 0.5) is (preferred == "light")
    assert button(page).get_attribute("aria-pressed") == str(preferred == "dark").lower()


def test_dark_comes_without_a_flash(visit, lightness):
    """The scheme stands before the body does, and needs no script from the network to be painted."""
    visited = visit(None, color_scheme="dark")
    visited.withhold("**/assets/site.*.js")
    visited.context.add_init_script(FIRST_SIGHT)
    page = visited.go(PROCEDURE).page

    assert page.evaluate("window.firstSight") == "slate"
    assert lightness(page) < 0.2


def test_the_head_script_stands_before_what_is_painted(visit):
    """Nothing waits for the network before it: no stylesheet, no script that is not inline."""
    page = visit(PROCEDURE).page
    before = page.locator("head script").first.evaluate(
        "one => [...document.querySelectorAll('link[rel=stylesheet], script[src]')]"
        ".filter(other => other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING).length"
    )

    assert page.locator("head script").first.get_attribute("src") is None
    assert before == 0
    assert page.locator("link[rel=stylesheet]").count() == 0


def test_a_choice_is_kept_from_page_to_page(visit, lightness):
    """Dark by choice stays dark on the next page and after coming back, against the system's wish."""
    visited = visit(PROCEDURE, color_scheme="light")
    visited.context.add_init_script(FIRST_SIGHT)
    button(visited.page).click()
    chosen = visited.page.evaluate(SCHEME)
    visited.go(STATISTICS)

    assert chosen == "slate"
    assert visited.page.evaluate("window.firstSight") == "slate"
    assert button(visited.page).get_attribute("aria-pressed") == "true"
    assert lightness(visited.page) < 0.2

    button(visited.page).click()

    assert visited.page.evaluate(SCHEME) == "default"
    assert visited.go(PROCEDURE).page.evaluate("window.firstSight") == "default"


def test_the_system_is_followed_until_somebody_chooses(visit):
    """Evening comes while the page is open; after a choice it no longer matters."""
    visited = visit(PROCEDURE, color_scheme="light")
    visited.prefer("dark")
    button(visited.page).click()
    seen = []
    for preferred in ("light", "dark"):
        visited.page.emulate_media(color_scheme=preferred)
        visited.page.evaluate(NEXT_FRAME)
        seen.append(visited.page.evaluate(SCHEME))

    assert seen == ["default", "default"]


def test_forbidden_storage_costs_only_the_memory(visit):
    """A browser that throws on the storage shows the preference, and switches as long as the page lives."""
    visited = visit(None, color_scheme="dark")
    visited.context.add_init_script(NO_STORAGE)
    page = visited.go(PROCEDURE).page
    preferred = page.evaluate(SCHEME)
    button(page).click()

    assert (preferred, page.evaluate(SCHEME)) == ("slate", "default")
    assert visited.noise == []


def test_the_browser_bar_has_the_colour_of_the_header(visit):
    """The reader's choice reaches the browser's own bar too."""
    page = visit(PROCEDURE, color_scheme="light").page
    colours = "all => all.map(one => one.content)"
    before = page.locator("meta[name=theme-color]").evaluate_all(colours)
    button(page).click()

    assert before == ["#0f3f6e", "#0f3f6e"]
    assert page.locator("meta[name=theme-color]").evaluate_all(colours) == ["#12304e", "#12304e"]
