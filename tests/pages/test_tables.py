"""Laws of tables, on every page of the real site and of the invented commune's."""

import pytest

from tests.html_page import Element
from tests.projects import demo_site, pages_in


@pytest.fixture(scope="module")
def tables(real_pages, tmp_path_factory) -> dict[str, list[Element]]:
    """The tables of each page that has any."""
    demo = pages_in(demo_site(tmp_path_factory.getbasetemp()))
    pages = real_pages | {f"demo/{path}": page for path, page in demo.items()}
    return {path: found for path, page in pages.items() if (found := page.all("table"))}


def test_a_table_has_a_caption_and_heads(tables):
    """A name to choose it by, and for every cell the head of its row and of its column."""
    faulty = {path: [fault for one in found for fault in faults(one)] for path, found in tables.items()}

    assert {path: found for path, found in faulty.items() if found} == {}
    assert len(tables) > 50


def faults(table: Element) -> list[str]:
    """What listeners would miss in a table."""
    captions = [one.text for one in table.all("caption")]
    (head,), body = table.one("thead").all("tr"), table.one("tbody").all("tr")
    over = head.all("th", scope="col")
    said = [] if len(captions) == 1 and captions[0] else [f"caption: {captions}"]
    said += [] if all(one.text for one in over) and not head.all("td") else [f"heads: {head.text}"]
    for row in body:
        sides, cells = row.all("th", scope="row"), row.all("td")
        if len(sides) != 1 or not sides[0].text or len(cells) != len(over) - 1:
            said.append(f"row: {row.text}")
    return said


def test_no_two_tables_of_a_page_share_a_name(tables):
    """A list of the page's tables tells them apart."""
    names = {path: [one.one("caption").text for one in found] for path, found in tables.items()}

    assert {path: found for path, found in names.items() if len(set(found)) != len(found)} == {}
