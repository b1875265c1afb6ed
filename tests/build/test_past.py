"""Night after night: what a build is given of the past, what it tells of it, and what it hands on."""

from dataclasses import replace
from datetime import date

import pytest

from generator.build.examine import examine
from generator.build.plan import plan_problems
from generator.build.site import Edition, plan_site
from generator.changes import Kind, State
from generator.observations import written
from generator.pages import addresses
from tests.projects import PROCEDURE, more_procedures, runnable_project

MONDAY, TUESDAY, DECEMBER = date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 1)
CHEAPER = {PROCEDURE: ("amount: 8000", "amount: 5000")}


@pytest.fixture
def planned(tmp_path):
    """The plan of the sound project with changes of files, on a day; it has no fault."""

    def plan(state, day, changes=None, **options):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        project = runnable_project(folder, changes)
        site = plan_site(project, examine(project, day), day, Edition(state, **options))
        assert list(plan_problems(site.plan)) == []
        return site

    return plan


def text_of(site, address):
    return next(one.fragment for one in site.plan.pages if one.page.address == address)


def test_three_nights(planned):
    """The first claims nothing, the second tells what changed, the third has nothing to add."""
    first = planned(State(), MONDAY)
    second = planned(first.state, TUESDAY, CHEAPER)
    third = planned(second.state, DECEMBER, CHEAPER)

    assert (first.changes, first.state.history.since) == ((), MONDAY)
    assert [(one.number, one.day, one.kind, one.before, one.now) for one in second.changes] == [
        (1, TUESDAY, Kind.FEE, "8.000 đồng", "5.000 đồng")
    ]
    assert third.changes == ()
    assert third.state.history == second.state.history
    assert "Nay: 5.000 đồng." in text_of(second, "thay-doi/")
    assert "Nay: 5.000 đồng." in text_of(third, "thay-doi/2026-11/")


def test_without_a_state_nothing_is_handed_on(planned):
    """And the site says that it does not know what it said before."""
    site = planned(None, MONDAY)

    assert (site.state, site.changes) == (None, ())
    assert "Đây là lần chạy đầu" in text_of(site, "thay-doi/")
    assert "thay-doi/atom.xml" in site.plan.files
    assert not any(path.startswith("du-lieu/thang/") for path in site.plan.files)


def test_the_copy_of_a_month_is_what_was_published(planned):
    """That of November stays when December publishes other figures."""
    first = planned(State(), MONDAY)
    later = planned(first.state, DECEMBER, {"data/stats.csv": (",100,0,100,", ",101,0,101,")})
    november, december = (later.plan.files[addresses.monthly_copy(month)] for month in ("2026-11", "2026-12"))

    assert november == first.plan.files["du-lieu/stats.csv"] == written(first.loaded.observations)
    assert december == later.plan.files["du-lieu/stats.csv"] != november
    assert later.state.months == {"2026-11": november, "2026-12": december}


def test_a_page_that_is_gone_is_told_without_a_link(planned):
    """An old change must not keep a new site from being published."""
    files = more_procedures(khai_tu="Khai tử")
    first = planned(State(), MONDAY)
    second = planned(first.state, TUESDAY, files)
    third = planned(second.state, DECEMBER)

    assert [one.kind for one in second.changes] == [Kind.PROCEDURE_NEW]
    assert 'href="../thu-tuc/khai-tu/"' in text_of(second, "thay-doi/")
    assert [one.kind for one in third.changes] == [Kind.PROCEDURE_REMOVED]
    assert "Khai tử" in text_of(third, "thay-doi/")
    assert "khai-tu" not in text_of(third, "thay-doi/")


def test_the_same_past_gives_the_same_bytes(planned):
    """Inputs, state and day decide; the order in which a state was read does not."""
    state = replace(
        planned(planned(State(), MONDAY).state, TUESDAY, CHEAPER).state,
        months={"2026-10": b"1", "2026-09": b"2"},
    )
    turned = replace(state, months=dict(reversed(state.months.items())))
    one, other = (planned(past, DECEMBER).plan for past in (state, turned))

    assert [page.fragment for page in one.pages] == [page.fragment for page in other.pages]
    assert one.files == other.files
    assert list(one.files) == list(other.files)


def test_the_record_is_linked_where_it_will_stand(planned):
    """A link to a file that nobody writes is a dead link, and would stop the build."""
    recorded, plain = planned(State(), MONDAY, recorded=True), planned(State(), MONDAY)

    assert recorded.plan.promised == {"build.json"}
    assert 'href="../build.json"' in text_of(recorded, "du-lieu/")
    assert "build.json" not in text_of(plain, "du-lieu/")
    assert "build.json" not in {*recorded.plan.files, *plain.plan.files}
