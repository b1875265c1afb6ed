"""What holds on a page of every kind: it fits, it is silent, and it is in order."""

import re
from itertools import pairwise

from generator.build.examine import examine
from generator.build.manual import load_manual
from generator.pages import all_pages
from generator.pages.manual import manual_pages
from tests.browser.in_page import CUT_TEXTS, HEADINGS, SIDEWAYS
from tests.browser.kinds import DEMO_KINDS, KINDS, LAPSED
from tests.browser.kinds import FINDER as FINDER_PAGE
from tests.browser.visit import Visit
from tests.projects import BUILT_ON, DEMO, ROOT

WIDTHS = (320, 360, 768, 1280)
FIRST_VIEW = re.compile(
    r"assets/(site|chart|sort|procedure|due|icon)\.[0-9a-f]{10}\.(js|svg)"
    r"|huong-dan-bien-tap/hinh/[a-z-]+\.(svg|png)"
)
FINDER = re.compile(r"assets/finder\.[0-9a-f]{10}\.js|tim/chi-muc-2\.json")


def skips(levels):
    """Where a heading stands more than one level below the one before it."""
    return [(one, other) for one, other in pairwise(levels) if other > one + 1]


def test_no_kind_is_left_out():
    """A kind of page that the site gains is looked at in a browser too."""
    frames, looked_at = set(), set()
    for records, kinds in ((ROOT, KINDS), (DEMO, DEMO_KINDS)):
        examined = examine(records, BUILT_ON)
        loaded = examined.loaded
        pages = [
            *all_pages(loaded.catalogue, loaded.observations, examined.problems, BUILT_ON),
            *manual_pages(load_manual(ROOT)),
        ]
        frames |= {page.frame for page in pages}
        looked_at |= {page.frame for page in pages if page.address in kinds.values()}
        assert set(kinds.values()) <= {page.address for page in pages}

    assert looked_at == frames


def test_the_lapsed_document_says_so(visit):
    """The page that is looked at for a lapsed document is one, and says it in words."""
    assert visit(LAPSED).page.locator(".status--lapsed").first.inner_text() == "Hết hiệu lực"


def test_it_keeps_nothing_about_the_reader(each_kind):
    """No cookie, neither by header nor by script, and nothing in storage that the reader did not choose."""
    stored = each_kind.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")

    assert each_kind.context.cookies() == []
    assert each_kind.page.evaluate("document.cookie") == ""
    assert [key for key in stored if key != "color-scheme" and not key.startswith("papers:/")] == []


def test_it_fits_the_window(each_kind):
    """From the narrowest phone to a desk, nothing scrolls sideways and no text is cut off."""
    found = {}
    for width in WIDTHS:
        each_kind.resize(width)
        found[width] = (each_kind.page.evaluate(SIDEWAYS), each_kind.page.evaluate(CUT_TEXTS, False))

    assert found == dict.fromkeys(WIDTHS, (0, []))


def test_it_is_in_order_for_listeners(each_kind):
    """One page, one main heading, no level skipped, each landmark once and each navigation named."""
    page = each_kind.page
    levels = page.evaluate(HEADINGS)
    marks = {role: page.get_by_role(role).count() for role in ("banner", "main", "contentinfo")}
    names = page.locator("nav").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")

    assert (page.locator("html").get_attribute("lang"), levels.count(1), levels[0]) == ("vi", 1, 1)
    assert skips(levels) == []
    assert marks == {"banner": 1, "main": 1, "contentinfo": 1}
    assert names[0] == "Các mục chính"
    assert all(names)
    assert len(set(names)) == len(names)


def test_it_is_silent_and_asks_no_other_host(each_kind):
    """No message, no error, no breach of the policy; a page, its scripts and its icon, all from here."""
    others = [request for request in each_kind.requests if request != each_kind.page.url]
    finds = each_kind.page.url == f"{each_kind.base}{FINDER_PAGE}"
    allowed = (FIRST_VIEW, FINDER) if finds else (FIRST_VIEW,)

    assert each_kind.noise == []
    assert each_kind.foreign == []
    asked = [one.removeprefix(each_kind.base) for one in others]
    assert [one for one in asked if not any(pattern.fullmatch(one) for pattern in allowed)] == []


def test_headings_keep_their_order_when_every_field_is_filled(browser, calm_base, filled_paths):
    """Records of today leave sections out; tomorrow's may not."""
    with Visit(browser, calm_base) as visited:
        levels = {path: visited.go(path).page.evaluate(HEADINGS) for path in filled_paths}
    faulty = {path: found for path, found in levels.items() if found.count(1) != 1 or skips(found)}

    assert faulty == {}


def test_a_wrong_address_leads_back(visit):
    """The page of what was not found is shown at any depth, and leads to pages that are there."""
    visited = visit("thu-tuc/khong/co/o/day/")
    missing = visited.page.title()
    visited.page.get_by_role("main").get_by_role("link").first.click()

    assert visited.page.title() != missing
    assert visited.page.url.removeprefix(visited.base) in KINDS.values()
    assert visited.foreign == []
