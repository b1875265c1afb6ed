"""The built demo, and its pages and charts as the tests of its figures ask for them."""

import pytest

from tests.demo.expected import PARTS, SECTIONS
from tests.html_page import parse
from tests.projects import demo_site


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    return demo_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def page_at(site):
    """What a page has to say by its address, read once; of a page of PARTS the section of figures."""
    read = {}

    def page_at(address):
        if address not in read:
            found = parse((site / address / "index.html").read_text("utf-8")).one("main")
            if address in PARTS:
                found = found.section(SECTIONS.get(address, "so-lieu"))
            read[address] = found
        return read[address]

    return page_at


@pytest.fixture(scope="session")
def figure_at(page_at):
    """The figure of a chart."""

    def figure_at(address, chart):
        found = {one.one("svg", "picture")["aria-labelledby"]: one for one in page_at(address).all("figure")}
        (figure,) = (one for name, one in found.items() if name.startswith(f"{chart.identity}-"))
        return figure

    return figure_at
