"""A procedure has one id, and a time limit is a number with its unit or is not known."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from generator.catalogue.procedure import Procedure
from generator.quantities import TimeLimit, TimeUnit

New = Callable[..., Procedure]


def refused(new: New, **fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as raised:
        new(**fields)
    return [(details["type"], details["loc"]) for details in raised.value.errors()]


def test_the_code_is_the_id(new_procedure: New):
    """Else the slug, while nobody has given the procedure a code."""
    assert new_procedure(code="2.000815").id == "2.000815"
    assert new_procedure(slug="dang-ky-luu-dong").id == "dang-ky-luu-dong"


def test_a_procedure_has_one_id(new_procedure: New):
    """With both, its file and its page would have two names; with none, no name."""
    assert refused(new_procedure, code="2.000815", slug="chung-thuc") == [("key-unknown", ("slug",))]
    assert refused(new_procedure, slug=None) == [("key-missing", ("slug",))]


def test_a_missing_id_does_not_wait_for_other_faults(new_procedure: New):
    """All problems in one run: no editor mends a name only to learn of the code."""
    assert refused(new_procedure, slug=None, name="") == [
        ("key-missing", ("slug",)),
        ("value-empty", ("name",)),
    ]


def test_a_wrong_code_is_not_also_a_missing_one(new_procedure: New):
    """One fault, one problem."""
    assert refused(new_procedure, code="1193") == [("code-wrong", ("code",))]


@pytest.mark.parametrize(
    ("rule", "limit"),
    [
        ({"value": "3", "unit": "working_days"}, TimeLimit(3, TimeUnit.WORKING_DAYS)),
        ({"value": "1", "unit": "hours"}, TimeLimit(1, TimeUnit.HOURS)),
        ({"unit": "same_day"}, TimeLimit(None, TimeUnit.SAME_DAY)),
        ({"note": "nguồn chỉ ghi số 3"}, None),
    ],
)
def test_time_limits(new_procedure: New, rule: dict[str, str], limit: TimeLimit | None):
    """“3” without a unit is no limit: it may be hours, days or working days."""
    (read,) = new_procedure(time_limits=[rule]).time_limits

    assert read.limit == limit


@pytest.mark.parametrize("rule", [{"value": "3"}, {"unit": "days"}, {"value": "1", "unit": "same_day"}])
def test_half_a_time_limit(new_procedure: New, rule: dict[str, str]):
    """A number without a unit, a unit without a number, a rule with a number."""
    assert refused(new_procedure, time_limits=[rule]) == [
        ("time-limit-incomplete", ("time_limits", 0, "unit"))
    ]


def test_a_wrong_number_is_not_also_half_a_limit(new_procedure: New):
    """One fault, one problem."""
    assert refused(new_procedure, time_limits=[{"value": "ba", "unit": "days"}]) == [
        ("number-wrong", ("time_limits", 0, "value"))
    ]


def test_who_receives_it(new_procedure: New):
    """One of several levels of government may be the commune."""
    assert new_procedure(government_levels=["province", "commune"]).received_by_commune
    assert not new_procedure(government_levels=["province"]).received_by_commune


def test_somebody_handles_it(new_procedure: New):
    """A procedure that nobody handles is none."""
    assert refused(new_procedure, government_levels=[]) == [("too_short", ("government_levels",))]
