"""The hour up to which a result is given on the same day belongs to such limits alone."""

import pytest
from pydantic import ValidationError

from generator.catalogue.time_limits import TimeLimitRule


def refused(**fields: str) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as raised:
        TimeLimitRule.model_validate(fields)
    return [(details["type"], details["loc"]) for details in raised.value.errors()]


def test_the_hour_of_a_same_day_limit():
    """Taken after three in the afternoon, the result comes on the next working day."""
    rule = TimeLimitRule.model_validate({"unit": "same_day", "same_day_until": "15:00"})

    assert rule.same_day_until == "15:00"


@pytest.mark.parametrize("hour", ["25:00", "15h", "3:00", "15:60", "15"])
def test_what_is_no_hour(hour: str):
    """Two digits, a colon, two digits, within a day."""
    assert refused(unit="same_day", same_day_until=hour) == [("hour-wrong", ("same_day_until",))]


def test_an_hour_without_a_same_day_limit():
    """Five working days end with a day, not with an hour; nor does a limit that is not known."""
    for fields in ({"value": "5", "unit": "working_days"}, {}):
        assert refused(same_day_until="15:00", **fields) == [("time-limit-incomplete", ("same_day_until",))]
