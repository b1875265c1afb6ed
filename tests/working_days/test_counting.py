"""When a time limit ends, by Điều 147 and 148 of 91/2015/QH13 and by what we read where no law says it."""

from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest

from generator.quantities import TimeLimit, TimeUnit
from generator.working_days.calendar import OutsideCalendar
from generator.working_days.counting import due
from tests.working_days.laws import UNTIL, cases
from tests.working_days.test_calendar import SOURCE, new_calendar

DAYS = TimeUnit.WORKING_DAYS


def at(text):
    return datetime.fromisoformat(text)


def working_days(value):
    return TimeLimit(value, DAYS)


@pytest.mark.parametrize(
    ("accepted", "limit", "day", "hour"),
    [
        # The day of the acceptance is not counted, whatever the hour.
        ("2026-11-16T08:00", working_days(1), "2026-11-17", None),
        ("2026-11-16T23:59", working_days(1), "2026-11-17", None),
        # Nor a weekend, a holiday, Tết, a day that is swapped; but the Saturday that is worked for it.
        ("2026-11-13T08:00", working_days(1), "2026-11-16", None),
        ("2026-04-29T08:00", working_days(1), "2026-05-04", None),
        ("2026-02-13T08:00", working_days(1), "2026-02-23", None),
        ("2025-12-31T08:00", working_days(1), "2026-01-05", None),
        ("2026-01-09T08:00", working_days(1), "2026-01-10", None),
        ("2026-08-28T08:00", working_days(2), "2026-09-04", None),
        # Accepted on a Saturday or a holiday: counted from the next day, as on any other.
        ("2026-11-14T08:00", working_days(1), "2026-11-16", None),
        ("2026-02-17T08:00", working_days(1), "2026-02-23", None),
        # Days run through weekends; what ends on a day off ends with the next working day.
        ("2026-11-13T08:00", TimeLimit(3, TimeUnit.DAYS), "2026-11-16", None),
        ("2026-11-13T08:00", TimeLimit(1, TimeUnit.DAYS), "2026-11-16", None),
        ("2026-02-12T08:00", TimeLimit(5, TimeUnit.DAYS), "2026-02-23", None),
        # A month ends on the day of the same number, or on its last.
        ("2026-09-16T08:00", TimeLimit(1, TimeUnit.MONTHS), "2026-10-16", None),
        ("2025-01-31T08:00", TimeLimit(1, TimeUnit.MONTHS), "2025-02-28", None),
        ("2026-08-31T08:00", TimeLimit(6, TimeUnit.MONTHS), "2027-03-01", None),
        ("2026-11-30T08:00", TimeLimit(1, TimeUnit.MONTHS), "2026-12-30", None),
        # Hours run from the minute of the acceptance, through the night.
        ("2026-11-16T09:15", TimeLimit(2, TimeUnit.HOURS), "2026-11-16", "11:15"),
        ("2026-11-16T16:30", TimeLimit(12, TimeUnit.HOURS), "2026-11-17", "04:30"),
        ("2026-11-13T16:30", TimeLimit(12, TimeUnit.HOURS), "2026-11-16", None),
        # Half a day: the afternoon after the morning, the next morning after the afternoon.
        ("2026-11-16T11:59", TimeLimit(1, TimeUnit.HALF_DAYS), "2026-11-16", None),
        ("2026-11-16T12:00", TimeLimit(1, TimeUnit.HALF_DAYS), "2026-11-17", "12:00"),
        ("2026-11-13T15:00", TimeLimit(1, TimeUnit.HALF_DAYS), "2026-11-16", "12:00"),
        ("2026-11-15T15:00", TimeLimit(1, TimeUnit.HALF_DAYS), "2026-11-16", "12:00"),
        ("2026-11-16T08:00", TimeLimit(3, TimeUnit.HALF_DAYS), "2026-11-17", None),
        # The same day, until three; on a day off the next working day.
        ("2026-11-16T15:00", TimeLimit(None, TimeUnit.SAME_DAY), "2026-11-16", None),
        ("2026-11-16T15:01", TimeLimit(None, TimeUnit.SAME_DAY), "2026-11-17", None),
        ("2026-11-13T16:00", TimeLimit(None, TimeUnit.SAME_DAY), "2026-11-16", None),
        ("2026-11-14T09:00", TimeLimit(None, TimeUnit.SAME_DAY), "2026-11-16", None),
    ],
)
def test_by_hand(real, accepted, limit, day, hour):
    """Counted with a finger on a calendar."""
    found = due(at(accepted), limit, real, UNTIL)

    assert (found.day, found.hour) == (date.fromisoformat(day), hour and time.fromisoformat(hour))


def test_the_table(real):
    """Some hundred cases against the laws said a second time."""
    table = cases()
    found = [due(case.accepted, case.limit, real, UNTIL) for case in table]
    units = Counter(case.limit.unit for case in table)

    assert len(table) >= 800
    assert set(units) == set(TimeUnit)
    assert [
        case for case, one in zip(table, found, strict=True) if (one.day, one.hour) != (case.day, case.hour)
    ] == []


@pytest.mark.parametrize("unit", [unit for unit in TimeUnit if unit is not TimeUnit.SAME_DAY])
def test_never_on_a_day_off_and_never_earlier_with_more(real, unit):
    """Whatever the day of the acceptance; nothing is ready before it is accepted."""
    starts = [at("2025-01-01T14:00") + timedelta(days=number) for number in range(0, 700, 3)]
    for start in starts:
        ends = [due(start, TimeLimit(value, unit), real) for value in range(1, 4)]
        assert not any(real.is_off(end.day) for end in ends)
        assert [end.day for end in ends] == sorted(end.day for end in ends)
        assert start.date() <= ends[0].day


def test_what_was_passed_over_is_told(real):
    """The days off between, not those before the count, nor those that a limit in days runs through."""
    tet = due(at("2026-02-13T08:00"), working_days(1), real)
    through = due(at("2026-11-13T08:00"), TimeLimit(3, TimeUnit.DAYS), real)
    saturday = due(at("2026-11-14T08:00"), working_days(1), real)

    assert tet.passed == tuple(date(2026, 2, day) for day in range(14, 23))
    assert through.passed == ()
    assert saturday.passed == (date(2026, 11, 15),)


def test_a_year_without_an_announcement_is_provisional(real):
    """The other years are not, unless a day is in doubt."""
    known = due(at("2026-12-01T08:00"), working_days(5), real)
    over = due(at("2026-12-29T08:00"), working_days(5), real)

    assert (known.is_provisional, known.unannounced) == (False, ())
    assert (over.is_provisional, over.unannounced) == (True, (2027,))


def test_a_swap_in_doubt_is_not_counted_but_told():
    """What has been proposed is no day off yet; who counts over it must know."""
    proposed = {
        "day_off": "2026-11-23",
        "worked_instead": "2026-11-28",
        "source": SOURCE,
        "doubtful": "chưa rõ",
    }
    calendar = new_calendar(swapped=[proposed])
    found = due(at("2026-11-20T08:00"), working_days(1), calendar)
    later = due(at("2026-11-24T08:00"), working_days(4), calendar)
    clear = due(at("2026-11-24T08:00"), working_days(3), calendar)

    assert (found.day, found.unsure) == (date(2026, 11, 23), (date(2026, 11, 23),))
    assert (later.day, later.unsure) == (date(2026, 11, 30), (date(2026, 11, 28),))
    assert not clear.is_provisional


@pytest.mark.parametrize(
    ("accepted", "value"), [("2024-12-31T08:00", 1), ("2028-01-03T08:00", 1), ("2027-12-30T08:00", 5)]
)
def test_outside_the_calendar_nothing_is_guessed(real, accepted, value):
    """Before its first day or behind its last."""
    with pytest.raises(OutsideCalendar):
        due(at(accepted), working_days(value), real)
