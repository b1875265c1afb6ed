"""Procedures among themselves: nobody is led on to nothing, and two amounts do not stand for one case."""

import pytest

from generator.checks.procedures import (
    fees_agree,
    former_ids_are_free,
    successors_are_known,
    successors_live_on,
    time_limits_agree,
)
from generator.problems import Code
from tests.sound_project import BUILT_ON

LAWS = (successors_are_known, successors_live_on, former_ids_are_free, fees_agree, time_limits_agree)


def found(catalogue):
    return [one.code for law in LAWS for one in law(catalogue, BUILT_ON)]


def ending(*successors, **fields):
    return {"end": {"how": "replaced", "successors": list(successors)} | fields}


def test_a_successor_that_has_a_record(new_catalogue, new_procedure):
    """The way on exists, and is not over itself."""
    old, new = new_procedure(slug="cu", **ending("1.001193")), new_procedure()

    assert found(new_catalogue(procedures=[old, new])) == []


def test_a_successor_without_a_record(new_catalogue, new_procedure):
    """It would be a dead link; a file that could not be read is told for itself."""
    old = new_procedure(slug="cu", **ending("1.001194"))

    assert found(new_catalogue(procedures=[old])) == [Code.PROCEDURE_UNKNOWN]
    assert found(new_catalogue(procedures=[old], unread=["1.001194"])) == []


def test_a_replaced_procedure_leads_on_to_another(new_catalogue, new_procedure):
    """“Replaced” without a word by what sends nobody anywhere, and by itself round in a circle."""
    nothing, itself = new_procedure(**ending()), new_procedure(**ending("1.001193"))
    repealed = new_procedure(end={"how": "repealed"})

    assert found(new_catalogue(procedures=[nothing])) == [Code.SUCCESSOR_MISSING]
    assert found(new_catalogue(procedures=[itself])) == [Code.SUCCESSOR_MISSING]
    assert found(new_catalogue(procedures=[repealed])) == []


def test_procedures_that_replace_each_other(new_catalogue, new_procedure):
    """A circle sends people round for ever; each end of it is noted."""
    one, other = new_procedure(slug="mot", **ending("hai")), new_procedure(slug="hai", **ending("mot"))

    assert found(new_catalogue(procedures=[one, other])) == [Code.SUCCESSOR_ENDED, Code.SUCCESSOR_ENDED]


def test_a_successor_that_ends_later_lives_on(new_catalogue, new_procedure):
    """Today it is the right way on."""
    old = new_procedure(slug="cu", **ending("1.001193"))
    new = new_procedure(end={"how": "repealed", "first_day_without": "2027-01-01"})

    assert found(new_catalogue(procedures=[old, new])) == []


def test_a_former_code_belongs_to_one(new_catalogue, new_procedure):
    """An old address can lead to one page only, and not away from one that exists."""
    one = new_procedure(former_ids=["2.000001", "hai"])
    two = new_procedure(slug="hai", former_ids=["2.000001"])

    assert found(new_catalogue(procedures=[one])) == []
    assert found(new_catalogue(procedures=[one, two])) == [Code.IDENTITY_DUPLICATE, Code.IDENTITY_DUPLICATE]


@pytest.mark.parametrize(
    ("other", "agree"),
    [
        ({"amount": "0"}, False),
        ({"amount": "8000"}, True),
        ({"amount": "0", "case": "đúng hạn"}, True),
        ({"amount": "0", "group": "hộ nghèo"}, True),
        ({"amount": "0", "area": "thành phố Hải Phòng"}, True),
        ({"amount": "0", "channels": ["online"]}, True),
        ({"amount": "0", "channels": ["online", "direct"]}, False),
        ({"amount": "0", "to": "2025-12-31"}, True),
        ({"amount": "0", "to": "2026-01-01"}, False),
        ({"amount": "0", "doubtful": "nguồn khác nói có thu"}, True),
    ],
)
def test_two_amounts_for_one_case(new_catalogue, new_procedure, other, agree):
    """Case, group, place, channel or days tell them apart; a doubted amount contradicts nothing."""
    fee = {"amount": "8000", "channels": ["direct", "post"], "from": "2026-01-01"}
    catalogue = new_catalogue(procedures=[new_procedure(fees=[fee, other])])

    assert found(catalogue) == ([] if agree else [Code.FEE_CONTRADICTORY])


@pytest.mark.parametrize(
    ("other", "agree"),
    [
        ({"value": "5", "unit": "days"}, False),
        ({"value": "5", "unit": "working_days"}, True),
        ({"value": "5", "unit": "days", "case": "phải xác minh"}, True),
        ({"value": "5", "unit": "days", "clock_starts": "từ khi có kết quả xác minh"}, True),
        ({"value": "5", "unit": "days", "channels": ["online"]}, True),
        ({"value": "5", "unit": "days", "to": "2025-12-31"}, True),
        ({"value": "5", "unit": "days", "doubtful": "nguồn khác nói khác"}, True),
        ({"note": "nguồn ghi 5 mà không ghi đơn vị"}, True),
    ],
)
def test_two_time_limits_for_one_case(new_catalogue, new_procedure, other, agree):
    """Five days and five working days are two; a number without a unit is none."""
    limit = {"value": "5", "unit": "working_days", "channels": ["direct"], "from": "2026-01-01"}
    catalogue = new_catalogue(procedures=[new_procedure(time_limits=[limit, other])])

    assert found(catalogue) == ([] if agree else [Code.TIME_LIMIT_CONTRADICTORY])


def test_what_a_temporary_way_says_twice(new_catalogue, new_procedure):
    """An override's own lists are held to the same laws."""
    limits = [{"value": "5", "unit": "days"}, {"value": "3", "unit": "days"}]
    override = {"to": "2027-02-28", "what_changes": "Nhanh hơn.", "rests_on": {"document": "60/2014/QH13"}}
    catalogue = new_catalogue(procedures=[new_procedure(overrides=[override | {"time_limits": limits}])])

    assert found(catalogue) == [Code.TIME_LIMIT_CONTRADICTORY]


def test_a_code_one_digit_off(new_catalogue, new_procedure):
    """The hint names the nearest code, and not the record's own."""
    old, new = new_procedure(code="1.001194", **ending("1.001195")), new_procedure(code="1.001196")

    (problem,) = successors_are_known(new_catalogue(procedures=[old, new]), BUILT_ON)

    assert (
        problem.hint
        == "có phải là “1.001196” (Đăng ký khai sinh) không? nếu không, thêm hồ sơ cho thủ tục này"
    )
