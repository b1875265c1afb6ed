"""What an override leaves waiting behind it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue.overriding import announced, put_aside
from generator.catalogue.procedure import Procedure

DAY = date(2026, 11, 22)
FEES = [
    {"amount": "1000", "to": "2026-12-31"},
    {"amount": "2000", "from": "2027-01-01"},
    {"amount": "3000", "case": "trễ hạn", "from": "2027-06-01"},
]


@pytest.fixture
def told(new_procedure: Callable[..., Procedure]) -> Callable[..., list[tuple[int, date]]]:
    """The amounts that are announced on the day, each with its first day; overrides by last day and fees."""

    def told(*overrides: dict[str, Any]) -> list[tuple[int, date]]:
        base = {"rests_on": {"document": "1/2026/NQ-CP"}, "what_changes": "Bớt phí."}
        procedure = new_procedure(fees=FEES, overrides=[base | one for one in overrides])
        return [(fee.amount.dong, fee.first_day) for fee in announced(procedure, "fees", DAY)]

    return told


def test_without_an_override_what_is_to_come_is_announced(told):
    """With its own first day."""
    assert told() == [(2000, date(2027, 1, 1)), (3000, date(2027, 6, 1))]


def test_behind_an_override_the_record_counts_again(told):
    """What began meanwhile from the day behind, what comes later on its own day; what ended never."""
    free = {"to": "2027-02-28", "fees": [{"amount": "0"}]}

    assert told(free) == [(2000, date(2027, 3, 1)), (3000, date(2027, 6, 1))]


def test_behind_two_overrides_in_a_row_it_counts_from_the_end_of_both(told):
    """The second puts aside what the first gave back."""
    free = {"to": "2027-02-28", "fees": [{"amount": "0"}]}
    half = {"from": "2027-03-01", "to": "2027-06-30", "fees": [{"amount": "500"}]}

    assert told(free, half) == [(2000, date(2027, 7, 1)), (3000, date(2027, 7, 1))]


def test_an_override_of_something_else_changes_nothing(told):
    """Papers put aside say nothing of fees."""
    papers = {"to": "2027-02-28", "required_documents": []}

    assert told(papers) == told()


def test_what_is_put_aside(new_procedure: Callable[..., Procedure]):
    """Only what an override of the day takes away whole."""
    override = {
        "to": "2027-02-28",
        "rests_on": {"document": "1/2026/NQ-CP"},
        "what_changes": "Bớt giấy tờ.",
        "required_documents": [],
        "requirements": ["Có mặt"],
    }
    procedure = new_procedure(overrides=[override])

    assert put_aside(procedure, date(2027, 2, 28)) == {"required_documents"}
    assert put_aside(procedure, date(2027, 3, 1)) == frozenset()
