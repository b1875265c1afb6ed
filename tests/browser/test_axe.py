"""axe-core is silent on a page of every kind, narrow and wide, light and dark."""

import pytest

from tests.browser.in_page import FOLD, UNFOLD
from tests.browser.kinds import PROCEDURE, STATISTICS
from tests.browser.visit import Visit

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# The scheme changes colours and nothing else: in the dark these are asked again, and the others are not.
OF_COLOURS = ("color-contrast", "link-in-text-block")
SCHEMES = ("light", "dark")
LOOKS = [(width, scheme) for width in (1280, 320) for scheme in SCHEMES]
RUN = """runOnly => axe.run({ runOnly, resultTypes: ["violations"] }).then(found => found.violations
  .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target}: ${node.failureSummary}`)))"""


def faults(visited, axe_source, width, scheme):
    """What axe-core says of the page as it now is."""
    if not visited.page.evaluate("'axe' in window"):
        visited.page.evaluate(axe_source)
    visited.resize(width)
    visited.prefer(scheme)
    return visited.page.evaluate(RUN, OF_COLOURS if scheme == "dark" else RULES)


@pytest.mark.slow
def test_every_kind(each_kind, axe_source):
    """Levels A and AA and good practices, narrow and wide, light and dark; all this with all unfolded too.

    A wide window has no menu to open: its navigation stands there.
    """
    page, menu = each_kind.page, each_kind.page.get_by_role("button", name="Menu")
    found = {look: faults(each_kind, axe_source, *look) for look in LOOKS}
    unfolded = page.evaluate(UNFOLD)
    if unfolded:
        found |= {("open", scheme): faults(each_kind, axe_source, 1280, scheme) for scheme in SCHEMES}
    each_kind.resize(320)
    menu.click()
    found |= {("menu", scheme): faults(each_kind, axe_source, 320, scheme) for scheme in SCHEMES}
    is_open = page.get_by_role("navigation", name="Các mục chính").is_visible()
    menu.click()
    page.evaluate(FOLD, unfolded)

    assert {look: said for look, said in found.items() if said} == {}
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
    assert page.evaluate(RUN, RULES) == []


@pytest.mark.slow
def test_every_field_filled(browser, calm_base, filled_paths, axe_source):
    """What no record says today is sound too: announced values, doubts, forms, the lot.

    Its colours in the dark are those of the pages of every kind.
    """
    found = {}
    with Visit(browser, calm_base) as visited:
        for path in filled_paths:
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
