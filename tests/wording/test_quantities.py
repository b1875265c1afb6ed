"""Money and time limits as people here say them."""

import pytest

from generator.quantities import Money, TimeLimit, TimeUnit
from generator.wording.quantities import UNITS, money_text, time_limit_text


@pytest.mark.parametrize(
    ("dong", "text"), [(0, "0 đồng"), (8_000, "8.000 đồng"), (1_200_000, "1.200.000 đồng"), (500, "500 đồng")]
)
def test_money(dong: int, text: str):
    """Dots between thousands; nothing to pay is 0 đồng, not a claim that needs a source."""
    assert money_text(Money(dong)) == text


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        (TimeLimit(3, TimeUnit.WORKING_DAYS), "3 ngày làm việc"),
        (TimeLimit(15, TimeUnit.DAYS), "15 ngày"),
        (TimeLimit(4, TimeUnit.HOURS), "4 giờ"),
        (TimeLimit(1, TimeUnit.HALF_DAYS), "nửa ngày"),
        (TimeLimit(2, TimeUnit.MONTHS), "2 tháng"),
        (TimeLimit(None, TimeUnit.SAME_DAY), "ngay trong ngày"),
    ],
)
def test_time_limits(limit: TimeLimit, text: str):
    """The unit is always said; the same day is a rule and not a number."""
    assert time_limit_text(limit) == text


def test_every_unit_has_a_word():
    """A unit that is added to the model needs its word."""
    assert set(UNITS) | {TimeUnit.SAME_DAY} == set(TimeUnit)
