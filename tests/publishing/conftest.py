"""Sites that are not built but given: publishing does not look into them."""

from types import SimpleNamespace

import pytest

from generator.build.plan import SitePlan
from generator.build.site import Assembled, PlannedSite

NO_RECORDS = SimpleNamespace(procedures=(), legal_documents=())


def site_of(letter, *, pages=3, **more):
    """The files of a small site, with the letter in each."""
    paths = ["index.html", "404.html", "sitemap.xml", "du-lieu/stats.csv"]
    paths += [f"thu-tuc/{number}/index.html" for number in range(1, pages + 1)]
    return {path: f"{letter} {path}".encode() for path in paths} | more


@pytest.fixture
def give(monkeypatch):
    """Have `publish` find a site built: its files, and the figures in it by their status."""

    def give(files, *, statuses=(), problems=(), going_wrong=None):
        def assemble(project, built_on, environment, **options):
            if problems:
                return Assembled(list(problems))
            observations = tuple(SimpleNamespace(status=status) for status in statuses)
            loaded = SimpleNamespace(observations=observations, catalogue=NO_RECORDS)
            return Assembled([], PlannedSite(SitePlan((), files), loaded, None, {}, (), ()), joined())

        def joined():
            yield from files.items()
            if going_wrong:
                going_wrong()

        monkeypatch.setattr("generator.publishing.publish.assemble", assemble)

    return give
