"""Pages of figures of a few lines: values of a page, and what a reader without scripts sees of it."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.observations import check_observations
from generator.pages.page import Page
from generator.pages.statistics import figures_of, statistics_pages
from generator.quantities import Period
from tests.html_page import Element
from tests.projects import shown
from tests.sound_figures import line, observed

BUILT_ON = date(2026, 11, 22)
SECTORS = {"ho-tich": "Hộ tịch", "dat-dai": "Đất đai", "chung-thuc": "Chứng thực"}


def month(year: int, number: int, **cells: str) -> str:
    """A sound line of a month; it comes three days after its end."""
    period = Period.month(year, number)
    later = f"{year + number // 12}-{number % 12 + 1:02}-03"
    return line(period_start=str(period.start), period_end=str(period.end), as_of=later, **cells)


@pytest.fixture
def pages() -> Callable[..., dict[str, Page]]:
    """All pages of figures of some lines, by address."""

    def pages(*lines: str, fewest: int = 0) -> dict[str, Page]:
        observations = observed(*lines)
        notes = tuple(check_observations(observations, SECTORS, BUILT_ON))
        figures = figures_of(observations, SECTORS, notes, fewest, ["ho-tich"])
        return {page.address: page for page in statistics_pages(figures, "xã Bình An", BUILT_ON)}

    return pages


@pytest.fixture
def read(pages: Callable[..., dict[str, Page]]) -> Callable[..., Element]:
    """A page of some lines as a reader sees it."""

    def read(address: str, *lines: str, fewest: int = 0) -> Element:
        return shown(pages(*lines, fewest=fewest)[address], "../" * address.count("/"))

    return read


def table(page: Element, caption: str) -> dict[str, list[str]]:
    """The rows of a table by label, the heads under an empty label."""
    (found,) = [one for one in page.all("table") if one.one("caption").text == caption]
    heads, *rows = found.all("tr")
    return {"": [one.text for one in heads.all("th")]} | {
        row.one("th").text: [cell.text for cell in row.all("td")] for row in rows
    }
