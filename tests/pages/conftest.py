"""Pages of the sound project with one change, and of the real site."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.html_page import Element
from tests.projects import BUILT_ON, page_of, pages_in, real_site, shown, sound_project

Show = Callable[..., Element]


@pytest.fixture
def show(tmp_path) -> Show:
    """The page at an address, after changes of files, on a day."""

    def page(address: str, changes: dict | None = None, built_on: date = BUILT_ON) -> Element:
        project = sound_project(tmp_path / f"project-{len(list(tmp_path.iterdir()))}", changes)
        return shown(page_of(project, address, built_on))

    return page


@pytest.fixture(scope="session")
def real_pages(tmp_path_factory) -> dict[str, Element]:
    return pages_in(real_site(tmp_path_factory.getbasetemp()))
