"""Where a procedure stands: its present level, those before and to come, and what is ranked apart."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue.levels import Scheme
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import Standing, declaration_under, standing

DAY = date(2026, 11, 22)
PLACES = ("present", "coming", "former", "beside")


@pytest.fixture
def schemes(new_scheme: Callable[..., Scheme]) -> dict[str, Scheme]:
    """Two that followed each other, and one on another axis."""
    levels: tuple[dict[str, Any], ...] = ({}, {}, {})
    all_of_them = (
        new_scheme(*levels, id="cu", **{"from": "2011-10-01", "to": "2026-06-30"}),
        new_scheme(*levels, id="moi", **{"from": "2026-07-01"}),
        new_scheme(*levels, id="chu-dong", axis="proactive", **{"from": "2026-07-01"}),
    )
    return {scheme.id: scheme for scheme in all_of_them}


@pytest.fixture
def declaring(new_procedure: Callable[..., Procedure]) -> Callable[..., Procedure]:
    """A procedure with these declarations: scheme, level, and the days of each."""

    def declare(*declared: tuple[str, str] | tuple[str, str, dict[str, str]]) -> Procedure:
        return new_procedure(
            online_levels=[
                {
                    "scheme": scheme,
                    "level": level,
                    "source": {"name": "Công báo"},
                    **(days[0] if days else {}),
                }
                for scheme, level, *days in declared
            ]
        )

    return declare


def told(found: Standing) -> dict[str, list[tuple[str, str]]]:
    """The places that hold something, with scheme and level."""
    places = {place: getattr(found, place) for place in PLACES}
    return {place: [(one.scheme, one.level) for one in held] for place, held in places.items() if held}


def test_a_level_of_the_scheme_in_force_is_the_present_one(schemes, declaring):
    """And one of the scheme before it is history, whichever stands first in the record."""
    procedure = declaring(("cu", "3"), ("moi", "1"))

    found = standing(procedure, schemes, DAY)

    assert found.scheme is schemes["moi"]
    assert told(found) == {"present": [("moi", "1")], "former": [("cu", "3")]}


def test_an_old_level_is_never_turned_into_a_present_one(schemes, declaring):
    """No source gives a rule by which it could be."""
    assert told(standing(declaring(("cu", "3")), schemes, DAY)) == {"former": [("cu", "3")]}


def test_on_an_earlier_day_the_earlier_scheme_leads(schemes, declaring):
    """What has not begun yet is to come."""
    found = standing(declaring(("cu", "3"), ("moi", "1")), schemes, date(2026, 6, 30))

    assert found.scheme is schemes["cu"]
    assert told(found) == {"present": [("cu", "3")], "coming": [("moi", "1")]}


def test_a_level_on_another_axis_is_never_the_present_one(schemes, declaring):
    """“Mức độ 3” of the one and of the other are unrelated."""
    assert told(standing(declaring(("chu-dong", "3")), schemes, DAY)) == {"beside": [("chu-dong", "3")]}


@pytest.mark.parametrize(
    ("days", "place"),
    [
        ({"from": "2026-11-22"}, "present"),
        ({"from": "2026-11-23"}, "coming"),
        ({"to": "2026-11-22"}, "present"),
        ({"to": "2026-11-21"}, "former"),
    ],
)
def test_a_declaration_has_days_of_its_own(schemes, declaring, days, place):
    """It begins and ends within its scheme; both days are in it."""
    assert told(standing(declaring(("moi", "2", days)), schemes, DAY)) == {place: [("moi", "2")]}


def test_of_what_was_the_latest_stands_first(schemes, declaring):
    """Newest scheme first; within a scheme the one that ended last."""
    procedure = declaring(
        ("cu", "1", {"to": "2015-12-31"}), ("cu", "3"), ("cu", "2", {"to": "2018-12-31"}),
        ("moi", "1", {"to": "2026-08-01"}),
    )  # fmt: skip

    assert told(standing(procedure, schemes, DAY)) == {
        "former": [("moi", "1"), ("cu", "3"), ("cu", "2"), ("cu", "1")]
    }


def test_two_sources_of_the_present_level_are_both_kept(schemes, declaring):
    """In the order of the record."""
    procedure = declaring(("moi", "2", {"from": "2026-07-01"}), ("moi", "2", {"from": "2026-08-01"}))

    found = standing(procedure, schemes, DAY).present

    assert [one.first_day for one in found] == [date(2026, 7, 1), date(2026, 8, 1)]


def test_a_scheme_that_nobody_knows_has_no_place(schemes, declaring):
    """Another law reports it."""
    assert told(standing(declaring(("la", "1")), schemes, DAY)) == {}


@pytest.mark.parametrize(
    ("day", "level"),
    [(date(2012, 1, 1), "1"), (date(2017, 6, 1), "2"), (date(2026, 6, 30), None), (DAY, "2")],
)
def test_the_level_under_one_scheme(schemes, declaring, day, level):
    """On a day of the scheme the one that holds, if any; after its end the last one."""
    procedure = declaring(
        ("cu", "1", {"to": "2015-12-31"}), ("cu", "2", {"from": "2016-01-01", "to": "2018-12-31"})
    )

    found = declaration_under(procedure, schemes["cu"], day)

    assert (found.level if found else None) == level
    assert declaration_under(procedure, schemes["moi"], day) is None
