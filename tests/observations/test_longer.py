from datetime import date

import pytest

from generator.observations import Column, check_observations
from generator.problems import Code, Problem, Severity
from tests.sound_figures import FORMER, PORTAL, line, observed

COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên, trang không tự sửa"
SOUND = {"solved_total": "30", "solved_early_or_on_time": "27", "solved_late": "3"}
PARTS = {"solved_total": "10", "solved_early_or_on_time": "9", "solved_late": "1"}
ENDS = {1: "2026-01-31", 2: "2026-02-28", 3: "2026-03-31"}


def month(number, **cells):
    """A row of a month of 2026 that solved ten dossiers, one of them late."""
    days = {"period_start": f"2026-{number:02}-01", "period_end": ENDS[number], "as_of": ENDS[number]}
    return line(FORMER, **{**days, **PARTS, **cells})


def quarter(**cells):
    """The first quarter, which is also the total since January."""
    days = {"period_start": "2026-01-01", "period_end": "2026-03-31", "as_of": "2026-04-01"}
    return line(FORMER, **{**days, **SOUND, **cells})


def noted(*lines):
    rows = observed(*lines)
    return rows, list(check_observations(rows, None, date(2026, 11, 22)))


def test_months_add_up_to_their_quarter():
    """Three late in three months, two in the quarter: said once, at the quarter's cell."""
    whole = quarter(solved_late="2", solved_early_or_on_time="28")
    rows, problems = noted(whole, *(month(number) for number in ENDS))

    assert problems == [
        Problem(
            rows[0].row.place(column),
            Code.PARTS_DISAGREE,
            f"“{name}” ghi {said} cho kỳ “Từ 01/01/2026 đến 31/03/2026”, "
            f"nhưng 3 tháng của kỳ này cộng lại được {added}",
            COMPARE,
        )
        for column, name, said, added in (
            (Column.SOLVED_LATE, "Trễ hạn", 2, 3),
            (Column.SOLVED_EARLY_OR_ON_TIME, "Trước & đúng hạn", 28, 27),
        )
    ]
    assert problems[0].severity is Severity.NOTE


@pytest.mark.parametrize(
    ("cells", "of_month", "message"),
    [
        (
            {"pending_total": "7"},
            {3: {"pending_total": "5"}},
            "“Đang giải quyết” ghi 7 cho kỳ “Từ 01/01/2026 đến 31/03/2026”, "
            "nhưng kỳ “Tháng 03/2026” (dòng 5) ghi 5",
        ),
        (
            {"carried_over": "7"},
            {1: {"carried_over": "5"}},
            "“Kỳ trước chuyển sang” ghi 7 cho kỳ “Từ 01/01/2026 đến 31/03/2026”, "
            "nhưng kỳ “Tháng 01/2026” (dòng 3) ghi 5",
        ),
    ],
)
def test_what_waits_is_that_of_the_last_month_and_what_came_over_that_of_the_first(cells, of_month, message):
    """A dossier that waits through three months is one dossier."""
    _, problems = noted(quarter(**cells), *(month(number, **of_month.get(number, {})) for number in ENDS))

    assert [problem.message for problem in problems] == [message]


@pytest.mark.parametrize(
    "rows",
    [
        (quarter(), month(1), month(2), month(3)),
        (quarter(solved_late="*"), month(1), month(2), month(3)),
        (
            quarter(solved_late="2", solved_early_or_on_time="-"),
            month(1),
            month(2),
            month(3, solved_late="*"),
        ),
        (quarter(pending_total="3"), month(1, pending_total="9"), month(2), month(3)),
        (quarter(sector="ho-tich", solved_total="31"), month(1), month(2), month(3)),
        (quarter(channel="online", solved_total="31"), month(1), month(2), month(3)),
    ],
)
def test_only_what_is_known_of_every_month_contradicts(rows):
    """The same sector and channel, and no month or figure lacking."""
    assert not [one for one in noted(*rows)[1] if "cộng lại" in one.message and "tháng của kỳ" in one.message]


@pytest.mark.parametrize(
    ("start", "end"), [("2026-01-02", "2026-03-31"), ("2026-01-01", "2026-03-30"), ("", "2026-03-31")]
)
def test_a_period_that_cuts_a_month_is_not_compared(start, end):
    """Nobody knows what fell on the days that it leaves out."""
    whole = quarter(period_start=start, period_end=end, solved_total="31", solved_early_or_on_time="28")
    codes = [one.code for one in noted(whole, *(month(number) for number in ENDS))[1]]

    assert Code.PARTS_DISAGREE not in codes


def test_a_month_that_is_missing_leaves_the_whole_unjudged():
    """Two of three months say nothing of the quarter."""
    codes = {one.code for one in noted(quarter(solved_total="12"), month(1), month(3))[1]}

    assert Code.PARTS_DISAGREE not in codes


def test_months_of_the_portal_do_not_add_up():
    """It counts a dossier that stays overdue anew in each month."""
    days = {"period_start": "2026-01-01", "period_end": "2026-03-31", "as_of": "2026-04-01"}
    months = [
        line(PORTAL, period_start=f"2026-{number:02}-01", period_end=end, as_of=end)
        for number, end in ENDS.items()
    ]

    assert noted(line(PORTAL, **days), *months)[1] == []
