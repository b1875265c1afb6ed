from calendar import monthrange
from datetime import date

import pytest

from generator.observations import check_observations
from generator.problems import Code, Problem
from tests.sound_figures import FORMER, PORTAL, line, observed

HINT = "thêm dòng của tháng thiếu, tháng không có hồ sơ thì ghi 0; nguồn không có thì để nguyên"


def gaps(*lines):
    """Line and message of each gap."""
    problems = check_observations(observed(*lines), None, date(2026, 11, 22))
    return [(one.place.line, one.message) for one in problems if one.code is Code.MONTHS_MISSING]


def month(number, year=2025, row=FORMER, **cells):
    end = f"{year}-{number:02}-{monthrange(year, number)[1]}"
    return line(row, period_start=f"{year}-{number:02}-01", period_end=end, as_of=end, **cells)


def to_date(number, year=2025, source="cộng dồn"):
    """A total since the first of January, at the end of a month."""
    end = f"{year}-{number:02}-{monthrange(year, number)[1]}"
    solved = str(100 * number)
    return line(
        FORMER,
        period_start=f"{year}-01-01",
        period_end=end,
        as_of=end,
        source=source,
        solved_total=solved,
        solved_early_or_on_time=solved,
    )


def test_a_gap_is_told_once_at_the_row_behind_it():
    """Two gaps, the second over the new year."""
    rows = observed(month(10), month(3, 2026), month(8), month(7))
    problems = list(check_observations(rows, None, date(2026, 11, 22)))

    assert problems == [
        Problem(
            rows[0].row.place("period_start"),
            Code.MONTHS_MISSING,
            "số liệu theo tháng thiếu tháng 09/2025",
            HINT,
        ),
        Problem(
            rows[1].row.place("period_start"),
            Code.MONTHS_MISSING,
            "số liệu theo tháng thiếu tháng 11/2025 đến tháng 02/2026",
            HINT,
        ),
    ]


def test_a_month_that_no_row_has_is_told_once():
    """Forty sectors without March are one thing to do, not forty; a gap of one sector is its own."""
    assert gaps(
        month(2),
        month(2, sector="ho-tich"),
        month(4),
        month(4, sector="ho-tich"),
        month(5),
        month(6),
        month(6, sector="ho-tich"),
        month(2, channel="online"),
        month(6, channel="online"),
    ) == [
        (4, "số liệu theo tháng thiếu tháng 03/2025"),
        (8, "số liệu theo tháng của lĩnh vực “ho-tich”, mọi cách nộp, thiếu tháng 05/2025"),
        (10, "số liệu theo tháng của mọi lĩnh vực, trực tuyến, thiếu tháng 04/2025 đến tháng 05/2025"),
    ]


def test_each_definition_has_its_months():
    """Figures of the portal do not stand for those of the form."""
    assert gaps(month(2), month(4), month(3, row=PORTAL)) == [(3, "số liệu theo tháng thiếu tháng 03/2025")]


def test_the_difference_of_two_totals_is_a_month():
    """Totals to the end of February and of March tell March."""
    assert gaps(month(2), to_date(2), to_date(3), month(4)) == []
    assert gaps(month(2), to_date(3), month(4)) == [(4, "số liệu theo tháng thiếu tháng 03/2025")]


@pytest.mark.parametrize(
    "totals",
    [
        (to_date(2, source="sở"), to_date(3, source="xã")),
        (to_date(2), to_date(4)),
        (to_date(3, 2024), to_date(3)),
    ],
)
def test_totals_that_make_no_month(totals):
    """Of two sources, two months apart, or of two years they are not subtracted."""
    assert (5, "số liệu theo tháng thiếu tháng 03/2025") in gaps(month(2), *totals, month(4), month(5))


def test_totals_of_the_portal_make_no_month():
    """A dossier that stays overdue counts again in each month of the portal, so months do not add up."""
    totals = [
        month(number, row=PORTAL, source="Cổng").replace(f"2025-{number:02}-01", "2025-01-01")
        for number in (2, 3)
    ]
    sound = (month(2, row=PORTAL), *totals, month(4, row=PORTAL))

    assert gaps(*sound) == [(5, "số liệu theo tháng thiếu tháng 03/2025")]


def test_a_january_is_a_total_and_a_month():
    """The total to the end of January needs none before it; a December total is none of that year."""
    assert gaps(month(12, 2024), month(1, source="cộng dồn"), to_date(2), month(3)) == []
    assert gaps(month(12, 2024), to_date(12, 2024), month(2)) == [
        (4, "số liệu theo tháng thiếu tháng 01/2025")
    ]


def test_other_periods_make_no_series_of_months():
    """Quarters and totals up to a day are complete without months."""
    assert (
        gaps(
            line(FORMER),
            line(FORMER, period_start="2025-01-01", period_end="2025-03-31"),
            to_date(6),
            month(9),
        )
        == []
    )
