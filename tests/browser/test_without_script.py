"""Without JavaScript every fact is there, and nothing is offered that does not work."""

from collections.abc import Iterator

import pytest

from generator.build.load import load
from generator.wording.quantities import money_text
from tests.browser.kinds import GUIDE, PROCEDURE, STATISTICS
from tests.browser.visit import Visit
from tests.projects import BUILT_ON, ROOT, page_of

NAVIGATION = "Các mục chính"


@pytest.fixture(scope="module")
def catalogue():
    return load(ROOT).catalogue


@pytest.fixture
def read(visit):
    """A page on a phone whose browser runs no script."""
    return lambda address: visit(address, width=360, java_script_enabled=False).page


def sentences(value: object) -> Iterator[str]:
    """Every text of a record that is more than one word."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from sentences(one)
    elif isinstance(value, str) and " " in value:
        yield value


def shown(page):
    """What a reader sees of the content."""
    return " ".join(page.get_by_role("main").inner_text().split())


def test_the_navigation_is_open(read):
    """On a phone too, since nothing could unfold it; no button promises what it cannot do."""
    page = read(PROCEDURE)
    links = page.get_by_role("navigation", name=NAVIGATION).get_by_role("link")

    assert [link.is_visible() for link in links.all()] == [True] * 8
    assert page.locator("button:visible:not([type=submit])").count() == 0


def test_a_script_that_does_not_arrive_leaves_the_same(visit):
    """A slow link may lose a script: the menu is then open and its button gone."""
    visited = visit(None, width=360)
    visited.withhold("**/assets/*.js")
    page = visited.go(STATISTICS).page

    assert page.get_by_role("navigation", name=NAVIGATION).is_visible()
    assert page.locator("button:visible:not([type=submit])").count() == 0


def test_every_fact_of_a_procedure(read, catalogue):
    """Papers, steps, fees, time limits, doubts, sources: whatever the record says in words."""
    procedure = next(one for one in catalogue.procedures if one.code == "1.001193")
    page = read(PROCEDURE)
    text = shown(page)
    fees = [rule.amount for rule in procedure.fees if rule.amount is not None and rule.holds_on(BUILT_ON)]

    assert fees
    assert [one for one in sentences(procedure.model_dump()) if one not in text] == []
    assert [number for number in procedure.legal_basis if number not in text] == []
    assert [fee for fee in map(money_text, fees) if fee not in text] == []


def test_every_step_of_a_guide(read, catalogue):
    """Today's version and the superseded one."""
    guide = next(one for one in catalogue.guides if one.slug == "dang-ky-tai-khoan")
    page = read(GUIDE)
    text = shown(page)

    assert [one for one in sentences(guide.model_dump()) if one not in text] == []
    assert len(guide.versions) > 1


def test_the_figures(read):
    """The results card, each picture with its sentence, its numbers folded; no button is offered."""
    page = read(STATISTICS)
    said = page_of(ROOT, STATISTICS).values
    charts = [section.chart for section in said["sections"] if section.chart]

    assert page.locator(".result-card dd").all_inner_texts() == [one.value for one in said["card"].figures]
    assert charts
    for chart in charts:
        figure = page.locator("figure", has_text=chart.sentence)
        figure.locator("summary").click()
        rows = figure.locator("tbody tr").all()
        assert figure.get_by_role("img", name=chart.title).is_visible()
        assert [row.locator("td").all_inner_texts() for row in rows] == [
            [cell.text for cell in row.cells] for row in chart.table.rows
        ]
    assert page.locator("button:visible:not([type=submit])").count() == 0
    assert not page.locator("template").first.is_visible()


@pytest.mark.parametrize("address", [PROCEDURE, STATISTICS, GUIDE])
def test_scripts_add_no_fact(visit, read, address):
    """The content reads the same with scripts, but for the chart's button, the calculator and ticks."""
    page = visit(address, width=360).page
    page.evaluate("document.querySelectorAll('form.due, .checklist-bar').forEach(one => one.remove())")
    with_scripts = shown(page)

    assert shown(read(address)) == with_scripts.replace("Mở hình tương tác ", "")


def test_an_address_of_before_leads_on(browser, calm_base):
    """Whoever kept an old code arrives at the procedure, at once and without a word."""
    with Visit(browser, calm_base, java_script_enabled=False) as visited:
        visited.go("thu-tuc/cu/")
        visited.page.wait_for_url("**/thu-tuc/tam-thoi/")
        heading = visited.page.get_by_role("heading", level=1).inner_text()

    assert "tam-thoi" in heading
    assert visited.noise == []
    assert visited.foreign == []
