from datetime import date

import pytest

from generator.observations import Column, check_observations
from generator.problems import Code, Problem, Severity
from tests.sound_figures import FORMER, PORTAL, line, observed

FEBRUARY = {"period_start": "2026-02-01", "period_end": "2026-02-28", "as_of": "2026-03-01"}
SOUND_FEBRUARY = {**FEBRUARY, "carried_over": "20", "received_total": "130", "pending_total": "30",
                  "pending_in_time": "29"}  # fmt: skip
COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên"


def noted(*lines):
    """What is noted, with the rows that it may be of."""
    rows = observed(*lines)
    return rows, list(check_observations(rows, None, date(2026, 11, 22)))


def codes(*lines):
    return [problem.code for problem in noted(*lines)[1]]


def to_date(end, source="Cổng", **cells):
    """A total since the first of January."""
    return line(FORMER, period_start="2026-01-01", period_end=end, as_of=end, source=source, **cells)


# What is carried over


def test_what_is_carried_over_was_pending_before():
    """January left 20 dossiers, February takes over 10: both are said, at February's cell."""
    rows, problems = noted(line(), line(**FEBRUARY))

    assert problems == [
        Problem(
            rows[1].row.place(Column.CARRIED_OVER),
            Code.CARRY_OVER_BROKEN,
            "“Kỳ trước chuyển sang” ghi 10, nhưng ở kỳ “Tháng 01/2026” (dòng 2) “Đang giải quyết” ghi 20",
            COMPARE,
        )
    ]
    assert problems[0].severity is Severity.NOTE


@pytest.mark.parametrize(
    "cells",
    [
        SOUND_FEBRUARY,
        {**FEBRUARY, "carried_over": "*"},
        {**FEBRUARY, "sector": "ho-tich"},
        {**FEBRUARY, "channel": "online"},
        {**FEBRUARY, "period_start": "2026-02-02"},
        {**FEBRUARY, "period_end": "2026-04-30", "as_of": "2026-05-01"},
        {**FEBRUARY, "period_end": "2026-02-20"},
    ],
)
def test_a_chain_has_links_of_one_sector_channel_and_length(cells):
    """Only a period that begins on the next day and is as long takes over; a missing figure says nothing."""
    assert Code.CARRY_OVER_BROKEN not in codes(line(), line(**cells))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2025-12-21", "2026-01-20"), ("2026-01-21", "2026-02-20")),
        (("2025-12-15", "2026-03-14"), ("2026-03-15", "2026-06-14")),
        (("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31")),
        (("2026-01-01", "2026-01-17"), ("2026-01-18", "2026-01-31")),
    ],
)
def test_a_chain_need_not_follow_the_calendar(first, second):
    """Offices cut months on the 20th and quarters on the 14th."""
    rows = [line(period_start=start, period_end=end) for start, end in (first, second)]

    assert Code.CARRY_OVER_BROKEN in codes(*rows)


# Totals that fall


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (to_date("2026-02-28", solved_early="5"), to_date("2026-03-31", solved_early="4")),
        (
            line(FORMER, period_end="2026-02-28", as_of="2026-02-28", solved_early="5"),
            line(FORMER, period_end="2026-03-31", as_of="2026-03-31", solved_early="4"),
        ),
    ],
)
def test_a_total_of_a_year_never_falls(earlier, later):
    """Neither since the first of January nor since a day that the source does not name."""
    rows, (problem,) = noted(later, earlier)

    name = "Từ 01/01/2026 đến 28/02/2026" if rows[1].period.start else "Đến ngày 28/02/2026"
    assert problem == Problem(
        rows[0].row.place(Column.SOLVED_EARLY),
        Code.CUMULATIVE_FALLS,
        f"“Trước hạn” cộng dồn ghi 4, ít hơn 5 ở kỳ “{name}” (dòng 3)",
        COMPARE,
    )


@pytest.mark.parametrize(
    "rows",
    [
        (to_date("2026-02-28"), to_date("2026-03-31")),
        (to_date("2026-02-28", pending_total="9"), to_date("2026-03-31", pending_total="5")),
        (to_date("2026-02-28", solved_early="9"), to_date("2026-03-31", solved_early="5", source="khác")),
        (to_date("2026-02-28", solved_early="9"), to_date("2026-03-31", solved_early="*")),
        (to_date("2026-02-28", solved_early="9"), to_date("2026-03-31", solved_early="5", sector="ho-tich")),
        (
            line(
                FORMER,
                period_start="2025-01-01",
                period_end="2025-12-31",
                as_of="2025-12-31",
                solved_early="9",
            ),
            to_date("2026-02-28", solved_early="5"),
        ),
        (
            to_date("2026-02-28", solved_early="9"),
            line(FORMER, period_end="2026-03-31", as_of="2026-03-31", solved_early="5"),
        ),
        (
            line(FORMER, period_end="2025-12-31", as_of="2025-12-31", solved_early="9"),
            line(FORMER, period_end="2026-01-31", as_of="2026-01-31"),
        ),
        (
            line(
                PORTAL, period_end="2026-02-28", as_of="2026-02-28", portal_on_time="118", portal_overdue="2"
            ),
            line(
                PORTAL, period_end="2026-03-31", as_of="2026-03-31", portal_on_time="110", portal_overdue="10"
            ),
        ),
    ],
)
def test_only_what_is_added_to_is_compared(rows):
    """One source, one year, one kind of total; what is pending, also at the portal, may grow less."""
    assert codes(*rows) == []


def test_a_total_is_compared_with_the_last_one_that_was_told():
    """A row without the figure breaks no chain."""
    (problem,) = noted(
        to_date("2026-02-28", solved_early="9"),
        to_date("2026-03-31"),
        to_date("2026-04-30", solved_early="8"),
        to_date("2026-05-31", solved_early="8"),
    )[1]

    assert (problem.place.line, problem.message) == (
        4,
        "“Trước hạn” cộng dồn ghi 8, ít hơn 9 ở kỳ “Từ 01/01/2026 đến 28/02/2026” (dòng 2)",
    )


# Periods that overlap


def of(start, end, **cells):
    return line(FORMER, period_start=start, period_end=end, as_of=end, **cells)


def test_periods_that_cut_each_other_are_noted():
    """The dossiers of fourteen days are in both, and nobody can take them out."""
    rows, problems = noted(of("2026-01-15", "2026-02-14"), of("2026-01-01", "2026-01-28"))

    assert problems == [
        Problem(
            rows[0].row.place("period_start"),
            Code.PERIODS_OVERLAP,
            "kỳ “Từ 15/01/2026 đến 14/02/2026” chồng một phần lên kỳ “Từ 01/01/2026 đến 28/01/2026” (dòng 3)",
            "xem lại ngày của hai kỳ; nguồn chia kỳ như vậy thì giữ nguyên, hai dòng không cộng được",
        )
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (of("2026-01-01", "2026-01-31"), of("2026-01-01", "2026-03-31"), of("2026-01-01", "2026-02-28")),
        (of("2026-01-01", "2026-06-30"), of("2026-06-01", "2026-06-30"), of("2026-02-10", "2026-03-09")),
        (of("2026-01-01", "2026-02-10"), of("2026-02-11", "2026-03-31")),
        (of("2026-01-01", "2026-02-10"), of("", "2026-03-31"), of("", "2026-04-30")),
        (of("2026-01-01", "2026-02-10"), of("2026-02-01", "2026-03-10", sector="ho-tich")),
    ],
)
def test_periods_that_hold_each_other_are_sound(rows):
    """A month in its quarter in the year to date; what has no start cannot be judged."""
    assert Code.PERIODS_OVERLAP not in codes(*rows)


def test_overlaps_are_found_as_by_comparing_all_pairs():
    """A row is noted if and only if it cuts one that began before it."""
    days = [date(2026, 3, day) for day in (1, 5, 9, 13, 17)]
    periods = [(start, end) for start in days for end in days if start < end]
    rows, problems = noted(*(of(str(start), str(end)) for start, end in periods))

    cut = {
        (start, end) for start, end in periods if any(other < start <= last < end for other, last in periods)
    }
    noted_periods = {
        periods[problem.place.line - 2] for problem in problems if problem.code is Code.PERIODS_OVERLAP
    }
    assert len(rows) == len(periods)
    assert noted_periods == cut
