"""What a phone on a slow link has to load. Sizes are laws; times are not."""

import gzip
import re
from pathlib import Path

from generator.build.load import load
from tests.projects import ROOT

FIRST_VIEW = 45_000  # bytes as sent: a page, its script, its icon
STYLESHEET = 10_000


def sent(data: bytes) -> int:
    return len(gzip.compress(data, 6))


def asset(site: Path, pattern: str) -> int:
    (path,) = site.glob(f"assets/{pattern}")
    return sent(path.read_bytes())


def test_the_first_view_of_a_procedure_is_small(site):
    """Nothing else is loaded before the reader sees all of it: test_every_kind.py."""
    beside = asset(site, "site.*.js") + asset(site, "icon.*.svg")
    pages = {path.parent.name: sent(path.read_bytes()) + beside for path in site.glob("thu-tuc/*/index.html")}

    assert {name: size for name, size in pages.items() if size > FIRST_VIEW} == {}
    assert "1.001193" in pages


def test_the_stylesheet_is_small_and_always_the_same(site):
    """It stands inside every page, so each of its bytes is paid for on every page."""
    styles = {re.search("<style>(.*?)</style>", path.read_text("utf-8"))[1] for path in site.rglob("*.html")}

    assert [sent(style.encode()) < STYLESHEET for style in styles] == [True]


def test_there_is_a_page_for_everything(site):
    """As many pages as the content has records, and those that gather them."""
    catalogue = load(ROOT).catalogue
    records = len(catalogue.procedures) + len(catalogue.legal_documents) + len(catalogue.guides)
    gathered = len({one.sector for one in catalogue.procedures} - {None})
    levels = sum(len(scheme.levels) for scheme in catalogue.levels.schemes)
    prose = len(catalogue.prose)

    # Home, procedures, levels, comparison, guides, legal documents, statistics, 404.
    assert len(list(site.rglob("*.html"))) == records + gathered + levels + prose + 8
