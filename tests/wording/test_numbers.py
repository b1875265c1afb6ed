import random
from fractions import Fraction

import pytest

from generator.quantities import Share
from generator.wording.numbers import grouped, out_of, percent


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (194, "194"), (3324, "3.324"), (1234567, "1.234.567"), (-1500, "-1.500")]
)
def test_thousands_are_parted_by_dots(number, text):
    """As people here write them."""
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 194, "0 %"),
        (194, 194, "100 %"),
        (1, 2, "50 %"),
        (1, 8, "12,5 %"),
        (1, 3, "33,33 %"),
        (2, 3, "66,67 %"),
        (2, 3324, "0,06 %"),
        (3322, 3324, "99,94 %"),
        (1, 100_000, "0,001 %"),
        (1, 3_000_000, "0,00003 %"),
        (99_999, 100_000, "99,999 %"),
        (19_999, 20_000, "99,995 %"),
        (1, 20_000, "0,01 %"),
        (0, 0, "không phát sinh"),
        (5, 3, "không tính được"),
        (5, 0, "không tính được"),
    ],
)
def test_a_share_reads_as_a_percentage(part, whole, text):
    """Two decimals, more where needed; an empty whole is no percentage at all."""
    assert percent(Share(part, whole)).replace("\u00a0", " ") == text


def test_the_sign_stays_on_the_line_of_its_number():
    """The space before the sign does not break."""
    assert percent(Share(0, 194)) == "0\u00a0%"


def test_something_never_reads_as_nothing_or_everything():
    """Whatever is late shows, and the percentage is right to its last digit."""
    chance = random.Random(5)
    for _ in range(2_000):
        whole = chance.randint(2, 10 ** chance.randint(1, 12))
        part = chance.choice((1, whole - 1, chance.randint(1, whole - 1)))
        text = percent(Share(part, whole)).removesuffix("\u00a0%")
        shown = Fraction(text.replace(",", "."))
        decimals = max(len(text.partition(",")[2]), 2)

        assert text not in ("0", "100")
        assert abs(shown - Fraction(part * 100, whole)) <= Fraction(1, 2 * 10**decimals)


def test_a_share_is_said_in_counts():
    """The sentence that a percentage never stands without."""
    assert out_of(Share(2, 3324)) == "2 trên 3.324 hồ sơ"
    assert out_of(Share(0, 0), "hồ sơ trễ") == "0 trên 0 hồ sơ trễ"
