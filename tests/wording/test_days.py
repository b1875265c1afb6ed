"""Days and moments as every official paper writes them."""

from datetime import date, datetime

from generator.wording.days import day_text, moment_text


def test_a_day():
    """Day, month, year, with their noughts."""
    assert day_text(date(2026, 7, 2)) == "02/07/2026"


def test_a_moment():
    """With seconds, as on the card of the old page."""
    assert moment_text(datetime(2024, 2, 22, 6, 57, 45)) == "22/02/2024 06:57:45"  # noqa: DTZ001 - local


def test_a_moment_of_which_only_the_day_is_known():
    """Midnight stands for no time: none is invented."""
    assert moment_text(datetime(2024, 2, 22)) == "22/02/2024"  # noqa: DTZ001 - local
