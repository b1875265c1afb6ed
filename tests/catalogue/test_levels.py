"""Levels: which scheme leads on a day, and what capabilities prove under a scheme."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue.choices import Axis, Capability, Channel
from generator.catalogue.levels import (
    Evidence,
    Scheme,
    derived_level,
    evidence,
    leading_scheme,
    missing_for,
)
from generator.catalogue.online import Capabilities, LevelDeclaration

SOURCE = {"name": "Cổng Dịch vụ công quốc gia"}
INFORMATION, FORMS, FILING, PAYING, FREE = Capability
ANY_WAY = [Channel.ONLINE, Channel.DIRECT, Channel.POST]


@pytest.fixture
def scheme(new_scheme: Callable[..., Scheme]) -> Scheme:
    """The four levels of 2011: each takes what the one below takes, and one thing more."""
    return new_scheme(
        {"requires": [INFORMATION]},
        {"requires": [INFORMATION, FORMS]},
        {"requires": [INFORMATION, FORMS, FILING]},
        {"requires": [INFORMATION, FORMS, FILING, PAYING], "outcome_returned": ["online", "direct", "post"]},
    )


def able(*offered: Capability, returned: tuple[str, ...] = ()) -> Capabilities:
    return Capabilities.model_validate(
        {"offered": [one.value for one in offered], "outcome_returned": list(returned), "source": SOURCE}
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
        (able(), ([INFORMATION, FORMS, FILING, PAYING], ANY_WAY)),
        (able(FORMS, PAYING), ([INFORMATION, FILING], ANY_WAY)),
        (able(INFORMATION, FORMS, FILING, FREE), ([], ANY_WAY)),
        (able(INFORMATION, FORMS, FILING, returned=("direct",)), ([PAYING], [])),
        (able(INFORMATION, FORMS, FILING, PAYING, returned=("online",)), ([], [])),
    ],
)
def test_what_a_level_lacks(
    scheme: Scheme, capabilities: Capabilities, missing: tuple[list[Capability], list[Channel]]
):
    """Every missing thing, in the order in which the level asks for them."""
    capabilities_missing, ways_missing = missing_for(scheme.levels[3], capabilities)

    assert (list(capabilities_missing), list(ways_missing)) == missing


def test_one_way_of_returning_the_outcome_is_enough(new_scheme: Callable[..., Scheme]):
    """A level names ways of which one must be there; another way does not do."""
    scheme = new_scheme({"outcome_returned": ["online"]})

    assert missing_for(scheme.levels[0], able(returned=("post", "online"))) == ((), ())
    assert missing_for(scheme.levels[0], able(returned=("post",))) == ((), (Channel.ONLINE,))


def test_a_level_whose_demands_are_unknown_is_proven_by_nothing(new_scheme: Callable[..., Scheme]):
    """“Một phần” has no list of demands: who can file online has not reached it, and it is no gap either."""
    scheme = new_scheme({"requires": [INFORMATION]}, {}, {"requires": [FILING], "outcome_returned": ["post"]})
    reached = [
        derived_level(scheme, capabilities)
        for capabilities in (
            able(INFORMATION),
            able(INFORMATION, FILING),
            able(INFORMATION, FILING, returned=("post",)),
        )
    ]

    assert [level.id if level else None for level in reached] == ["1", "1", "3"]
    assert derived_level(new_scheme({}), able()) is None


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


@pytest.mark.parametrize(
    ("day", "leading"),
    [
        (date(2011, 9, 30), None),
        (date(2011, 10, 1), "cu"),
        (date(2022, 8, 14), "cu"),
        (date(2022, 8, 15), None),
        (date(2026, 6, 30), None),
        (date(2026, 7, 1), "moi"),
    ],
)
def test_the_scheme_in_force_leads(new_scheme: Callable[..., Scheme], day: date, leading: str | None):
    """From its first day to its last; in a gap none does, and one of another axis never."""
    schemes = [
        new_scheme(id="cu", **{"from": "2011-10-01", "to": "2022-08-14"}),
        new_scheme(id="moi", **{"from": "2026-07-01"}),
        new_scheme(id="chu-dong", axis="proactive"),
    ]

    found = leading_scheme(schemes, day)

    assert (found.id if found else None) == leading


def test_a_scheme_is_of_online_levels_unless_it_says_otherwise(new_scheme: Callable[..., Scheme]):
    """Older files do not name an axis."""
    assert [new_scheme().axis, new_scheme(axis="proactive").axis] == [Axis.ONLINE, Axis.PROACTIVE]
