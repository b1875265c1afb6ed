"""Shares, periods and money keep what they are made of."""

from datetime import date

from generator.quantities import Money, Period, Share


def test_no_dossiers_is_not_zero_per_cent():
    """An empty whole has no ratio; nothing late of something has the ratio nought."""
    assert Share(0, 0).ratio is None
    assert Share(0, 194).ratio == 0.0


def test_a_share_keeps_its_counts():
    """Two late of 3,324 is not the same as nought, nor as one of 1,662."""
    assert Share(2, 3324).ratio == 2 / 3324
    assert Share(2, 3324) != Share(1, 1662)


def test_quantities_have_an_order():
    """Fees are sorted by amount, periods by their days."""
    assert sorted([Money(75_000), Money(8_000)]) == [Money(8_000), Money(75_000)]
    january, february = (Period(date(2026, month, 1), date(2026, month, 28)) for month in (1, 2))
    assert sorted([february, january]) == [january, february]


def test_a_month_is_a_whole_one_of_the_calendar():
    """Reports from the 21st to the 20th, and part of a month, are other periods."""
    assert Period.month(2024, 2) == Period(date(2024, 2, 1), date(2024, 2, 29))
    assert Period.month(2024, 2).is_month
    for start, end in (
        ((2024, 1, 21), (2024, 2, 20)),
        ((2024, 2, 1), (2024, 2, 28)),
        ((2024, 1, 1), (2024, 2, 29)),
    ):
        assert not Period(date(*start), date(*end)).is_month
    assert not Period(None, date(2024, 2, 29)).is_month


def test_the_year_to_date_begins_with_the_year():
    """A total whose first day no source gives is none: nobody knows since when it counts."""
    assert Period(date(2024, 1, 1), date(2024, 2, 22)).is_year_to_date
    assert Period.month(2024, 1).is_year_to_date
    assert not Period(date(2023, 1, 1), date(2024, 2, 22)).is_year_to_date
    assert not Period(None, date(2024, 2, 22)).is_year_to_date
