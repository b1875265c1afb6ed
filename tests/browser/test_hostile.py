"""What a record says is text, whatever it says; and should markup ever get through, the policy stops it."""

import os
import re

import pytest

from generator.build.site import build
from tests.browser.in_page import ACTIVE, ARMED, CUT_TEXTS, SIDEWAYS
from tests.browser.kinds import PROCEDURE
from tests.browser.kinds import SECTORS as OF_SECTORS
from tests.browser.visit import Visit, served
from tests.projects import BUILT_ON, runnable_project

# A name as the drawing library would like to read it.
LABEL = "<a href='javascript:alert(1)'>x</a> <b>y</b><br>%{x} <img src=x onerror=alert(2)> </script>"
SECTORS = "sectors:\n  - {{id: ho-tich, name: '{name}'}}\n  - {{id: chung-thuc, name: Chứng thực}}\n"
FIGURES = """\
period_start,period_end,as_of,sector,channel,solved_total,solved_late,solved_early_or_on_time,definition,status,source
2026-10-01,2026-10-31,2026-11-01,all,all,194,2,192,form,official,Báo cáo
2026-10-01,2026-10-31,2026-11-01,ho-tich,all,100,1,99,form,official,Báo cáo
2026-10-01,2026-10-31,2026-11-01,chung-thuc,all,94,1,93,form,official,Báo cáo
"""

HEADING = "<h1>"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

# Markup that does harm on a page without a policy, and what forbids it.
SMUGGLED = {
    "script": ("<script>alert(1)</script>", "script-src-elem"),
    "handler": ('<img src="khong-co.png" alt="" onerror="alert(1)">', "script-src-attr"),
    "script of another": ('<script src="http://x.example/x.js"></script>', "script-src-elem"),
    "picture of another": ('<img src="http://x.example/x.png" alt="">', "img-src"),
    "stylesheet of another": ('<link rel="stylesheet" href="http://x.example/x.css">', "style-src-elem"),
    "style": ("<style>main { background: url(http://x.example/x.png) }</style>", "style-src-elem"),
    "style attribute": ('<p style="background: url(http://x.example/x.png)">x</p>', "style-src-attr"),
    "frame": ('<iframe src="http://x.example/"></iframe>', "frame-src"),
    "frame with a script": ('<iframe srcdoc="<script>alert(1)</script>"></iframe>', "script-src-elem"),
    "object": ('<object data="http://x.example/x.html"></object>', "object-src"),
    "base": ('<base href="http://x.example/"><img src="x.png" alt="">', "base-uri"),
}


@pytest.fixture(scope="module")
def calm(browser, calm_base):
    with Visit(browser, calm_base) as visit:
        yield visit


@pytest.fixture(scope="module")
def hostile(browser, hostile_base):
    with Visit(browser, hostile_base) as visit:
        yield visit


def test_no_record_runs_loads_or_becomes_an_element(calm, hostile, filled_paths):
    """The browser builds the elements of the harmless site, asks for the same and says nothing."""
    built, armed = {}, {}
    for path in filled_paths:
        built[path] = hostile.go(path).page.evaluate(ACTIVE)
        armed[path] = hostile.page.evaluate(ARMED)
    expected = {path: calm.go(path).page.evaluate(ACTIVE) for path in filled_paths}
    asked = [{one.removeprefix(visit.base) for one in visit.requests} for visit in (calm, hostile)]

    assert built == expected
    assert {path: found for path, found in armed.items() if found} == {}
    assert hostile.noise == []
    assert hostile.foreign == []
    assert asked[1] == asked[0]


def test_no_word_is_too_long(hostile, filled_paths):
    """However long a text or a single word is, the page does not scroll sideways and loses nothing."""
    found = {}
    for path in filled_paths:
        page = hostile.go(path).page
        for width in (320, 768):
            hostile.resize(width)
            found[path, width] = (page.evaluate(SIDEWAYS), page.evaluate(CUT_TEXTS, False))

    assert {where: misfit for where, misfit in found.items() if misfit != (0, [])} == {}


@pytest.fixture(scope="module")
def labelled(browser, site, tmp_path_factory):
    """A visit of a site whose picture names two sectors, one of them LABEL."""
    folder = tmp_path_factory.mktemp("labelled")
    sectors = SECTORS.format(name=LABEL.replace("'", "''"))
    changes = {"content/sectors.yml": sectors, "data/stats.csv": FIGURES}
    project = runnable_project(folder / "project", changes)
    built = build(project, folder / "site", BUILT_ON, os.environ)
    assert built.files is not None, built.problems
    with served(folder / "site") as base, Visit(browser, base) as visit:
        yield visit.go(OF_SECTORS)


def test_a_chart_reads_no_markup_in_its_labels(labelled):
    """The drawing library knows tags, links and templates of its own: in a record they are letters."""
    page = labelled.page
    figure = page.locator("figure").first
    figure.get_by_role("button", name="Mở hình tương tác").click()
    picture = figure.locator("[data-chart-place]")
    bar = picture.locator(".barlayer path").first
    bar.scroll_into_view_if_needed()
    place = bar.bounding_box()
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2, steps=3)
    picture.locator(".hoverlayer text").first.wait_for()
    said = ["".join(picture.locator(part).all_text_contents()) for part in (".ytick", ".hoverlayer")]

    # Long labels are broken into lines at their spaces.
    assert [LABEL.replace(" ", "") in text.replace(" ", "") for text in said] == [True, True]
    assert picture.locator("a, script, img, image, iframe, foreignObject").count() == 0
    assert labelled.noise == []
    assert labelled.foreign == []


def consequences(visited, html):
    """Whether a page did harm, and the directives that stopped it."""
    visited.replace(PROCEDURE, html)
    visited.go(PROCEDURE)
    visited.wait_until(lambda: visited.violations or visited.dialogs or visited.foreign)
    return bool(visited.dialogs or visited.foreign), {one.split(":")[0] for one in visited.violations}


@pytest.mark.parametrize(("markup", "directive"), SMUGGLED.values(), ids=SMUGGLED)
def test_smuggled_markup_does_no_harm(visit, site, markup, directive):
    """A fault of ours that let markup through would still run and load nothing: the policy stops it."""
    html = (site / PROCEDURE / "index.html").read_text("utf-8").replace(HEADING, markup + HEADING, 1)
    pages = (POLICY.sub("", html, count=1), html)

    assert [consequences(visit(None), page) for page in pages] == [(True, set()), (False, {directive})]
