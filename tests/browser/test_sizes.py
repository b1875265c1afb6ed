"""What a phone on a slow link has to load. Sizes are laws; times are not."""

import re
from pathlib import Path

from benchmarks.packed import packed, served_packed
from generator.build.load import load
from generator.pages import addresses
from tests.browser.kinds import PROCEDURE
from tests.browser.visit import Visit
from tests.projects import ROOT

FIRST_VIEW = 45_000  # bytes as sent, in all requests
STYLESHEET = 10_000
OVERVIEW = 70_000  # the page of figures with all that it asks for
PICTURE = 10_000
LIBRARY = 420_000
LISTS = {"a-z", "noi-khac"}
LEADS_ON = 'http-equiv="refresh"'


def sent(data: bytes) -> int:
    return len(packed(data))


def asset(site: Path, pattern: str) -> int:
    (path,) = site.glob(f"assets/{pattern}")
    return sent(path.read_bytes())


def test_the_first_view_of_a_procedure_is_small(browser, thousand):
    """At 1,000 procedures: every card with all that is asked for beside it, as a host sends it."""
    with served_packed(thousand) as site, Visit(browser, site.address) as visited:
        visited.resize(360)
        visited.go(PROCEDURE)
        visited.page.wait_for_load_state("networkidle")
        asked = dict(site.sent)
    beside = sum(size for path, size in asked.items() if path != f"/{PROCEDURE}")
    beside += 0 if any("/icon." in path for path in asked) else asset(thousand, "icon.*.svg")
    pages = [path for path in thousand.glob("thu-tuc/*/index.html") if path.parent.name not in LISTS]
    cards = {path.parent.name: sent(path.read_bytes()) for path in pages}

    assert {name: size + beside for name, size in cards.items() if size + beside > FIRST_VIEW} == {}
    assert len(cards) == 1000
    assert asked[f"/{PROCEDURE}"] == cards["1.001193"]


def test_the_stylesheet_is_small_and_always_the_same(site):
    """It stands inside every page, so each of its bytes is paid for on every page."""
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    # What only leads on elsewhere has none.
    styles = {re.search("<style>(.*?)</style>", page)[1] for page in pages if LEADS_ON not in page}

    assert [sent(style.encode()) < STYLESHEET for style in styles] == [True]


def test_there_is_a_page_for_everything(site):
    """Whatever the content has a record of, people can read."""
    catalogue = load(ROOT).catalogue
    wanted = {
        *map(addresses.procedure, catalogue.procedures),
        *map(addresses.legal_document, catalogue.legal_documents),
        *map(addresses.guide, catalogue.guides),
        *(f"{prose.slug}/" for prose in catalogue.prose),
        *(
            addresses.level(scheme.id, level.id)
            for scheme in catalogue.levels.schemes
            for level in scheme.levels
        ),
        *(addresses.sector(procedure.sector) for procedure in catalogue.procedures),
    }
    there = {f"{path.parent.relative_to(site).as_posix()}/" for path in site.rglob("index.html")}

    assert wanted - there == set()
    assert len(wanted) > 300


def test_the_first_view_of_the_figures_is_small(visit_demo, demo):
    """Everything that is asked for before somebody opens a chart, as sent; pictures included."""
    visited = visit_demo("thong-ke/", width=360)
    asked = [one.removeprefix(visited.base) for one in visited.requests]
    sizes = {one: sent((demo / (one or "x")).read_bytes()) for one in asked if not one.endswith("/")}
    sizes["thong-ke/"] = sent((demo / "thong-ke/index.html").read_bytes())

    assert sum(sizes.values()) <= OVERVIEW, sizes
    assert not [one for one in asked if "plotly" in one]


def test_every_picture_is_small(demo):
    """A chart must not cost more than the words beside it."""
    pictures = {path.name: sent(path.read_bytes()) for path in demo.glob("du-lieu/hinh/*.svg")}

    assert {name: size for name, size in pictures.items() if size > PICTURE} == {}
    assert len(pictures) > 10


def test_the_drawing_library_is_the_basic_one(site):
    """The whole of it is four times as large."""
    assert asset(site, "plotly-basic.*.js") <= LIBRARY
