"""What holds for a while ends by itself, and an end without a day has come."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from generator.catalogue.choices import Channel
from generator.catalogue.procedure import Procedure
from generator.quantities import TimeLimit, TimeUnit

New = Callable[..., Procedure]
LAST = date(2027, 2, 28)
OVERRIDE: dict[str, Any] = {
    "from": "2026-07-01",
    "to": "2027-02-28",
    "rests_on": {"document": "66.18/2026/NQ-CP"},
    "what_changes": "Trả kết quả nhanh hơn.",
    "time_limits": [{"value": "3", "unit": "working_days"}],
}


@pytest.fixture
def overridden(new_procedure: New) -> Procedure:
    """Five working days as a rule, three while the resolution holds."""
    return new_procedure(
        time_limits=[{"value": "5", "unit": "working_days"}], channels=["direct"], overrides=[OVERRIDE]
    )


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2026, 6, 30), 5),
        (date(2026, 7, 1), 3),
        (LAST, 3),
        (LAST + timedelta(days=1), 5),
    ],
)
def test_an_override_ends_by_itself(overridden: Procedure, day: date, days: int):
    """From its first day to its last, both included; nobody has to edit the record on the day after."""
    (limit,) = overridden.as_on(day).time_limits

    assert limit.limit == TimeLimit(days, TimeUnit.WORKING_DAYS)


def test_parts_that_an_override_does_not_name_stay(overridden: Procedure):
    """A resolution on time limits says nothing of channels."""
    assert overridden.as_on(LAST).channels == (Channel.DIRECT,)


def test_an_override_can_take_a_list_away(new_procedure: New):
    """An empty list is a part given: no requirements for a while, not the old ones."""
    override = OVERRIDE | {"requirements": []}
    procedure = new_procedure(requirements=["Có nhà ở"], overrides=[override])

    assert procedure.as_on(LAST).requirements == ()


@pytest.mark.parametrize("missing", ["to", "rests_on"])
def test_an_override_without_an_end_or_a_ground(new_procedure: New, missing: str):
    """What never ends is a new record; what rests on nothing is none."""
    override = {key: value for key, value in OVERRIDE.items() if key != missing}

    with pytest.raises(ValidationError) as raised:
        new_procedure(overrides=[override])

    assert [(details["type"], details["loc"][-1]) for details in raised.value.errors()] == [
        ("missing", missing)
    ]


def test_what_an_override_rests_on_is_cited(overridden: Procedure):
    """The checks of law see the resolution and whatever its own values rest on."""
    assert list(overridden.citations()) == [(("overrides", 0, "rests_on", "document"), "66.18/2026/NQ-CP")]


@pytest.mark.parametrize(
    ("end", "ended"),
    [
        ({"how": "repealed"}, True),
        ({"how": "repealed", "first_day_without": "2026-11-22"}, True),
        ({"how": "repealed", "first_day_without": "2027-01-01"}, False),
        (None, False),
    ],
)
def test_an_end(new_procedure: New, end: dict[str, str] | None, ended: bool):
    """On its first day without it, a procedure is over; an end that no source dates has come."""
    procedure = new_procedure(end=end) if end else new_procedure()

    assert procedure.has_ended(date(2026, 11, 22)) is ended


def test_every_value_that_rests_on_a_document_cites_it(new_procedure: New):
    """Deadlines, exemptions, forms, and what stands inside an override: the law behind each is watched."""
    rests_on = {"document": "60/2014/QH13"}
    record = new_procedure(
        citizen_deadlines=[{"text": "Trong 60 ngày", "rests_on": rests_on}],
        fee_exemptions=[{"who": "Trẻ em", "rests_on": rests_on}],
        required_documents=[{"name": "Tờ khai", "form": {"number": "01", "document": "60/2014/QH13"}}],
        overrides=[
            {
                "to": "2027-02-28",
                "rests_on": rests_on,
                "what_changes": "Bớt phí.",
                "fees": [{"amount": "0", "rests_on": rests_on}],
            }
        ],
    )

    assert [location for location, _ in record.citations()] == [
        ("citizen_deadlines", 0, "rests_on", "document"),
        ("fee_exemptions", 0, "rests_on", "document"),
        ("required_documents", 0, "form", "document"),
        ("overrides", 0, "rests_on", "document"),
        ("overrides", 0, "fees", 0, "rests_on", "document"),
    ]
