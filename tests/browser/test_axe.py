"""axe-core is silent on a page of every kind, narrow and wide, light and dark."""

import pytest

from tests.browser.in_page import FOLD, UNFOLD
from tests.browser.kinds import PROCEDURE, STATISTICS
from tests.browser.markup import pages_with_all_markup
from tests.browser.visit import Visit
from tests.projects import pages_in

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# The scheme changes colours and nothing else: in the dark these are asked again, and the others are not.
OF_COLOURS = ("color-contrast", "link-in-text-block")
RUN = """([where, runOnly]) => axe.run(where, { runOnly, resultTypes: ["violations"] }).then(found =>
  found.violations.flatMap(fault =>
    fault.nodes.map(node => `${fault.id}: ${node.target}: ${node.failureSummary}`)))"""
NAVIGATION = "Các mục chính"


def faults(visited, axe_source, width, scheme, where="html"):
    """What axe-core says of the page as it now is, or of a part of it."""
    if not visited.page.evaluate("'axe' in window"):
        visited.page.evaluate(axe_source)
    visited.resize(width)
    visited.prefer(scheme)
    return visited.page.evaluate(RUN, [where, OF_COLOURS if scheme == "dark" else RULES])


@pytest.mark.slow
def test_every_kind(each_kind, axe_source):
    """Levels A and AA and good practices, narrow as it comes and wide with all unfolded.

    Colours are asked for in both schemes where most is to be seen; no width changes them.
    """
    page = each_kind.page
    found = {"narrow": faults(each_kind, axe_source, 320, "light")}
    unfolded = page.evaluate(UNFOLD)
    found |= {f"wide {way}": faults(each_kind, axe_source, 1280, way) for way in ("light", "dark")}
    page.evaluate(FOLD, unfolded)

    assert {look: said for look, said in found.items() if said} == {}


@pytest.mark.slow
def test_the_open_menu(each_layout, axe_source):
    """A wide window has none to open: its navigation stands there. It is one on all pages of a layout."""
    each_layout.resize(320)
    menu = each_layout.page.get_by_role("button", name="Menu")
    navigation = each_layout.page.get_by_role("navigation", name=NAVIGATION)
    menu.click()
    is_open = navigation.is_visible()
    opened = f"nav[aria-label='{NAVIGATION}']"
    found = {way: faults(each_layout, axe_source, 320, way, opened) for way in ("light", "dark")}
    menu.click()

    assert found == {"light": [], "dark": []}
    assert is_open


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_a_card_in_use(visit, axe_source, width):
    """Dark by the page's own button, papers ticked, a day counted: no look that only the system asks for."""
    visited = visit(PROCEDURE, width=width, color_scheme="light")
    page = visited.page
    page.get_by_role("button", name="Giao diện tối").click()
    page.locator(".papers__tick").first.check()
    page.get_by_role("button", name="Tính ngày trả kết quả").click()
    page.locator(".due__answer > p").first.wait_for()
    page.evaluate(axe_source)

    assert page.evaluate("document.documentElement.getAttribute('data-md-color-scheme')") == "slate"
    assert page.evaluate(RUN, ["html", RULES]) == []


@pytest.mark.slow
def test_every_field_filled(browser, calm_base, calm_folder, filled_paths, axe_source):
    """What no record says today is sound too: announced values, doubts, forms, the lot.

    On the pages that hold all markup there is; its colours in the dark are those of the pages of every kind.
    """
    pages = {path: page for path, page in pages_in(calm_folder).items() if path in filled_paths}
    found = {}
    with Visit(browser, calm_base) as visited:
        for path in pages_with_all_markup(pages):
            found[path] = faults(visited.go(path), axe_source, 320, "light")

    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawn_chart(visit_demo, axe_source, scheme):
    """The picture has a name, and what stands in it is told from what is behind it."""
    visited = visit_demo(STATISTICS, color_scheme=scheme)
    visited.page.locator("[data-chart-open]").first.click()
    visited.page.locator("[data-chart-place] svg").first.wait_for()

    assert {width: faults(visited, axe_source, width, scheme) for width in (320, 1280)} == {320: [], 1280: []}
    assert visited.page.get_by_role("img", name="Tỉ lệ trễ hạn từng tháng").first.is_visible()
