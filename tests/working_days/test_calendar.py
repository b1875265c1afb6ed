"""The days off: by law from the library, by notice from the record; the record has the last word."""

from datetime import date, timedelta

from generator.catalogue.working_days import WorkingDays
from generator.working_days.calendar import calendar_of
from tests.working_days.laws import OFF, WORKED

SOURCE = {"name": "Thông báo"}
SWAP = {"day_off": "2026-06-01", "worked_instead": "2026-06-06", "source": SOURCE}


def new_calendar(**year):
    entry = {"year": "2026", "source": SOURCE, **year}
    law = {"document": "91/2015/QH13"}
    return calendar_of(WorkingDays.model_validate({"rests_on": [law], "years": [entry]}), 2026, 2027)


def test_every_day_of_the_announced_years(real):
    """As the notices of 2025 and 2026 have them, read by hand; later years have notices of their own."""
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(730)]
    off = {day for day in days if real.is_off(day)}
    by_hand = {day for day in OFF if day.year <= 2026}

    assert off == by_hand | {day for day in days if day.weekday() >= 5} - WORKED
    assert {day for day in real.worked if day.year <= 2026} == WORKED
    assert real.announced >= {2025, 2026}


def test_what_the_record_says_instead():
    """A swap, a further day off, a day that is worked though the library takes it for a holiday."""
    calendar = new_calendar(
        swapped=[SWAP],
        days_off=[{"day": "2026-06-02", "name": "Quốc tang", "source": SOURCE}],
        days_worked=[{"day": "2026-04-27", "source": SOURCE}],
    )

    assert calendar.is_off(date(2026, 6, 1))
    assert not calendar.is_off(date(2026, 6, 6))
    assert calendar.off[date(2026, 6, 2)] == "Quốc tang"
    assert not calendar.is_off(date(2026, 4, 27))


def test_a_swap_in_doubt_changes_no_day():
    """It only makes both days unsure."""
    calendar = new_calendar(swapped=[SWAP | {"doubtful": "mới đề xuất"}])

    assert not calendar.is_off(date(2026, 6, 1))
    assert calendar.is_off(date(2026, 6, 6))
    assert calendar.unsure == {date(2026, 6, 1), date(2026, 6, 6)}


def test_days_of_one_holiday_stand_together(real):
    """Under one name, weekends between them left out."""
    named = [run for run in real.named if run[0].year == 2027 and run[2] == "Tết Nguyên đán"]

    assert named == [
        (date(2027, 2, 4), date(2027, 2, 5), "Tết Nguyên đán"),
        (date(2027, 2, 8), date(2027, 2, 10), "Tết Nguyên đán"),
    ]
    assert (date(2026, 8, 31), date(2026, 8, 31), "Nghỉ hoán đổi") in real.named


def test_a_year_that_is_not_asked_for_says_nothing():
    """An entry of another year has no part in it."""
    calendar = new_calendar(year="2024")

    assert calendar.announced == frozenset()
