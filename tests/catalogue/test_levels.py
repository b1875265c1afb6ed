"""Levels: what capabilities prove under a scheme, and which declaration holds on a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue.levels import (
    Evidence,
    Scheme,
    declarations_on,
    derived_level,
    evidence,
    missing_for,
)
from generator.catalogue.procedure import Capabilities, LevelDeclaration, Procedure

SOURCE = {"name": "Cổng Dịch vụ công quốc gia"}
INFORMATION, FORMS, FILING, PAYING, FREE = (
    "information",
    "forms_to_download",
    "filing_online",
    "paying_online",
    "nothing_to_pay",
)


@pytest.fixture
def scheme(new_scheme: Callable[..., Scheme]) -> Scheme:
    """The four levels of 2011: each takes what the one below takes, and one thing more."""
    return new_scheme(
        {"requires": [INFORMATION]},
        {"requires": [INFORMATION, FORMS]},
        {"requires": [INFORMATION, FORMS, FILING]},
        {"requires": [INFORMATION, FORMS, FILING, PAYING], "outcome_returned": ["online", "direct", "post"]},
    )


def able(*offered: str, returned: tuple[str, ...] = ()) -> Capabilities:
    return Capabilities.model_validate(
        {"offered": list(offered), "outcome_returned": list(returned), "source": SOURCE}
    )


def declared(level: str, **fields: Any) -> LevelDeclaration:
    return LevelDeclaration.model_validate({"scheme": "bon-muc", "level": level, "source": SOURCE} | fields)


@pytest.mark.parametrize(
    ("capabilities", "reached"),
    [
        (able(), None),
        (able(INFORMATION), "1"),
        (able(INFORMATION, FORMS), "2"),
        (able(INFORMATION, FORMS, FILING), "3"),
        (able(INFORMATION, FORMS, FILING, returned=("post",)), "3"),
        (able(INFORMATION, FORMS, FILING, PAYING), "3"),
        (able(INFORMATION, FORMS, FILING, PAYING, returned=("post",)), "4"),
        (able(INFORMATION, FORMS, FILING, PAYING, returned=("direct", "online")), "4"),
        # nothing to pay is as good as paying online
        (able(INFORMATION, FORMS, FILING, FREE, returned=("online",)), "4"),
        (able(INFORMATION, FORMS, FILING, FREE), "3"),
        # a gap below is not jumped over
        (able(FORMS, FILING, PAYING, returned=("online",)), None),
        (able(INFORMATION, FILING, PAYING, returned=("online",)), "1"),
        (able(INFORMATION, FORMS, PAYING, returned=("online",)), "2"),
        (able(FREE), None),
        # the order in which they are listed says nothing
        (able(FILING, FORMS, INFORMATION), "3"),
    ],
)
def test_the_level_that_capabilities_reach(scheme: Scheme, capabilities: Capabilities, reached: str | None):
    """The highest one without a gap below it."""
    level = derived_level(scheme, capabilities)

    assert (level.id if level else None) == reached


@pytest.mark.parametrize(
    ("capabilities", "missing"),
    [
        (able(), (INFORMATION, FORMS, FILING, PAYING, "outcome_returned")),
        (able(FORMS, PAYING), (INFORMATION, FILING, "outcome_returned")),
        (able(INFORMATION, FORMS, FILING, FREE), ("outcome_returned",)),
        (able(INFORMATION, FORMS, FILING, returned=("direct",)), (PAYING,)),
        (able(INFORMATION, FORMS, FILING, PAYING, returned=("online",)), ()),
    ],
)
def test_what_a_level_lacks(scheme: Scheme, capabilities: Capabilities, missing: tuple[str, ...]):
    """Every missing thing, in the order in which the level asks for them."""
    assert missing_for(scheme.levels[3], capabilities) == missing


def test_one_way_of_returning_the_outcome_is_enough(new_scheme: Callable[..., Scheme]):
    """A level names ways of which one must be there; another way does not do."""
    scheme = new_scheme({"outcome_returned": ["online"]})

    assert missing_for(scheme.levels[0], able(returned=("post", "online"))) == ()
    assert missing_for(scheme.levels[0], able(returned=("post",))) == ("outcome_returned",)


def test_a_level_that_takes_nothing_is_reached_by_anything(new_scheme: Callable[..., Scheme]):
    """A scheme of another year may define its levels without such a list."""
    level = derived_level(new_scheme({}), able())

    assert level is not None
    assert level.id == "1"


@pytest.mark.parametrize(
    ("level", "capabilities", "known"),
    [
        ("3", able(INFORMATION, FORMS, FILING), Evidence.PROVEN),
        ("2", able(INFORMATION, FORMS, FILING), Evidence.PROVEN),
        ("3", able(INFORMATION, FORMS), Evidence.DECLARED),
        ("1", able(), Evidence.DECLARED),
        ("3", None, Evidence.DECLARED),
    ],
)
def test_evidence(scheme: Scheme, level: str, capabilities: Capabilities | None, known: Evidence):
    """Proven is at least as high as declared; without capabilities nothing is proven."""
    assert evidence(scheme, declared(level), capabilities) is known


def test_levels_have_a_rank_and_are_found_by_id(scheme: Scheme):
    """Lowest first; an unknown level is no level."""
    third = scheme.level("3")

    assert third is not None
    assert (third.name, scheme.rank("3")) == ("Mức độ 3", 2)
    assert scheme.level("5") is None
    with pytest.raises(StopIteration):
        scheme.rank("5")


def test_declarations_of_the_newest_scheme_come_first(
    new_scheme: Callable[..., Scheme], new_procedure: Callable[..., Procedure]
):
    """Schemes stand oldest first in their file; those of one scheme keep the order of the record."""
    schemes = [new_scheme(id="cu"), new_scheme(id="moi")]
    procedure = new_procedure(
        online_levels=[
            {"scheme": "cu", "level": "1", "source": SOURCE},
            {"scheme": "moi", "level": "2", "source": SOURCE},
            {"scheme": "moi", "level": "1", "source": SOURCE},
        ]
    )

    found = declarations_on(procedure, schemes, date(2026, 11, 22))

    assert [(declared.scheme, declared.level) for declared in found] == [
        ("moi", "2"),
        ("moi", "1"),
        ("cu", "1"),
    ]


def test_only_declarations_that_hold_on_the_day_count(
    new_scheme: Callable[..., Scheme], new_procedure: Callable[..., Procedure]
):
    """A level that has ended, or has not begun, is not today's."""
    procedure = new_procedure(
        online_levels=[
            {"scheme": "bon-muc", "level": "1", "to": "2026-11-21", "source": SOURCE},
            {"scheme": "bon-muc", "level": "2", "from": "2026-11-23", "source": SOURCE},
            {"scheme": "bon-muc", "level": "3", "from": "2026-11-22", "to": "2026-11-22", "source": SOURCE},
        ]
    )

    found = declarations_on(procedure, [new_scheme()], date(2026, 11, 22))

    assert [declared.level for declared in found] == ["3"]
