import random

import pytest

from generator.observations import PORTAL_COLUMNS, Absence, Column, Status
from generator.statistics import over_months, with_months
from generator.statistics.flows import FLOWS
from generator.statistics.frame import STATUSES
from tests.sound_figures import FORMER, PORTAL, line
from tests.statistics.months import all_counts, counts, frame_of, keys, since_january

NOT_APPLICABLE, NOT_PROVIDED, WITHHELD = Absence.NOT_APPLICABLE, Absence.NOT_PROVIDED, Absence.WITHHELD
GROWN = {  # the sound month two months long
    "received_total": "210",
    "received_online": "130",
    "received_direct_or_post": "70",
    "solved_total": "180",
    "solved_early": "100",
    "solved_on_time": "70",
    "solved_late": "10",
    "solved_early_or_on_time": "170",
    "pending_total": "30",
    "pending_in_time": "25",
    "pending_late": "5",
}
PORTAL_CELLS = {**{column: PORTAL[column] for column in Column}, "definition": "portal-d4"}


def derived(*lines):
    """The months that only follow from totals."""
    rows = with_months(frame_of(*lines))
    return rows[rows["difference"]]


def test_a_month_is_what_a_total_adds_to_the_one_before():
    """What came in and went out is the difference; what is pending is that of its end."""
    (february,) = all_counts(derived(since_january(1), since_january(2, **GROWN)))

    assert february == {
        **{"received_total": NOT_PROVIDED, "carried_over": NOT_PROVIDED},
        **{"received_online": 60, "received_direct_or_post": 30, "received_new": 90},
        **{"solved_total": 80, "solved_early": 40, "solved_on_time": 34, "solved_late": 6},
        **{"solved_early_or_on_time": 74, "early_or_on_time": 74},
        **{"pending_total": 30, "pending_in_time": 25, "pending_late": 5},
        **dict.fromkeys(PORTAL_COLUMNS, NOT_PROVIDED),
    }


def test_it_stands_under_its_own_days_behind_the_rows_as_given():
    """With the sector and the channel of its totals; the rows themselves are not touched."""
    rows = frame_of(
        since_january(1, sector="ho-tich", channel="online"),
        since_january(2, sector="ho-tich", channel="online"),
    )
    whole = with_months(rows)

    assert keys(whole) == [*keys(rows), ("2026-02-01", "2026-02-28", "ho-tich", "online", "form")]
    assert all_counts(whole)[:2] == all_counts(rows)
    assert whole["difference"].tolist() == [False, False, True]


def test_january_is_a_month_already():
    """Nothing is to be worked out of it."""
    assert derived(since_january(1)).empty


@pytest.mark.parametrize(
    "cells",
    [
        {"source": "Báo cáo khác"},
        {"sector": "ho-tich"},
        {"channel": "online"},
        {"period_start": ""},
        {"period_start": "2026-01-02"},
        {"period_start": "2025-01-01"},
        {"period_end": "2026-02-27"},
        {"period_end": "2026-03-31"},
    ],
    ids=str,
)
def test_totals_that_do_not_follow_each_other_give_no_month(cells):
    """Only of one source, sector and channel, of whole months, one behind the other, since January."""
    assert derived(since_january(1), since_january(2, **{**GROWN, **cells})).empty


@pytest.mark.parametrize("start", ["2026-01-02", "2026-02-01", "2025-01-01", "2025-07-01", ""])
def test_totals_since_another_day_give_no_month(start):
    """Both since the same day, but not since the first of January of their year."""
    assert derived(*(since_january(number, period_start=start) for number in (2, 3))).empty


def test_a_total_inside_a_month_is_passed_over():
    """It neither gives a month nor stands between the two that do."""
    rows = derived(since_january(1), since_january(2, period_end="2026-02-15"), since_january(2))

    assert keys(rows) == [("2026-02-01", "2026-02-28", "all", "all", "form")]


def test_years_are_not_taken_from_each_other():
    """A total begins anew in January."""
    rows = derived(since_january(12, 2025), since_january(1, 2026), since_january(2, 2026))

    assert keys(rows) == [("2026-02-01", "2026-02-28", "all", "all", "form")]


@pytest.mark.parametrize("column", FLOWS)
def test_a_total_that_falls_gives_no_month(column):
    """A month of less than nothing is no figure; that it falls is noted elsewhere."""
    assert derived(since_january(1), since_january(2, **{column: "3"})).empty


@pytest.mark.parametrize("column", ["pending_total", "pending_in_time", "pending_late", "carried_over"])
def test_what_is_there_at_one_time_may_fall(column):
    """Fewer dossiers that wait are no contradiction."""
    assert len(derived(since_january(1), since_january(2, **{column: "0"}))) == 1


@pytest.mark.parametrize("source", ["Báo cáo tháng", "Báo cáo khác"])
def test_a_month_that_a_row_gives_is_taken_from_there(source):
    """Also where another source says it."""
    given = since_january(2, period_start="2026-02-01", source=source)

    assert derived(since_january(1), since_january(2, **GROWN), given).empty


def test_a_given_month_of_a_sector_hides_no_month_of_the_commune():
    """Each sector and channel has months of its own."""
    given = since_january(2, period_start="2026-02-01", sector="ho-tich")
    rows = derived(since_january(1), since_january(2), given)

    assert keys(rows) == [("2026-02-01", "2026-02-28", "all", "all", "form")]


@pytest.mark.parametrize(
    ("earlier", "later", "month"),
    [
        ("60", "100", 40),
        ("60", "60", 0),
        ("", "100", NOT_PROVIDED),
        ("60", "", NOT_PROVIDED),
        ("60", "*", WITHHELD),
        ("*", "100", WITHHELD),
        ("", "*", WITHHELD),
        ("-", "-", NOT_APPLICABLE),
    ],
)
def test_without_both_totals_there_is_no_difference(earlier, later, month):
    """What one of them does not tell stays untold, and the other counts of the month are there."""
    rows = derived(
        since_january(1, solved_early=earlier), since_january(2, **{**GROWN, "solved_early": later})
    )

    assert counts(rows, "solved_early") == [month]
    assert counts(rows, "solved_total") == [80]


@pytest.mark.parametrize(("cell", "count"), [("5", 5), ("*", WITHHELD), ("", NOT_PROVIDED)])
def test_what_is_pending_is_that_of_the_later_total(cell, count):
    """Also where the later one does not say it: the earlier one is of another day."""
    rows = derived(since_january(1, pending_late="9"), since_january(2, pending_late=cell))

    assert counts(rows, "pending_late") == [count]


def test_those_in_time_are_worked_out_for_the_month():
    """Of its own two columns, where the source does not put them together."""
    apart = {"solved_early_or_on_time": ""}
    rows = derived(since_january(1, **apart), since_january(2, **{**GROWN, **apart}))

    assert counts(rows, "solved_early_or_on_time") == [NOT_PROVIDED]
    assert counts(rows, "early_or_on_time") == [74]


@pytest.mark.parametrize("weak", [1, 2])
def test_a_month_is_as_weak_as_the_weaker_of_its_totals(weak):
    """It rests on both: on the status, the corrections and the rows of either."""
    cells = {"status": "provisional", "revision": "Đếm lại"}
    (month,) = derived(
        *(since_january(number, **(cells if number == weak else {})) for number in (1, 2))
    ).to_dict("records")

    assert STATUSES[month["status"]] is Status.PROVISIONAL
    assert (month["revised"], month["rows"]) == (True, 2)


def test_a_month_of_firm_totals_is_firm():
    """Nothing is marked that need not be."""
    (month,) = derived(since_january(1), since_january(2)).to_dict("records")

    assert (STATUSES[month["status"]], month["revised"]) == (Status.OFFICIAL, False)


def test_the_portals_months_are_never_worked_out():
    """There a dossier that stays overdue is counted anew in each of its months."""
    of_portal = [since_january(number, **PORTAL_CELLS) for number in (1, 2)]

    assert derived(*of_portal).empty


@pytest.mark.parametrize("lines", [(), (line(FORMER),), (line(PORTAL),)], ids=["none", "to a day", "portal"])
def test_where_no_totals_are_there_are_no_months(lines):
    """Nothing follows from nothing, and the rows stay as they were."""
    rows = frame_of(*lines)

    assert keys(with_months(rows)) == keys(rows)
    assert not with_months(rows)["difference"].any()


def test_months_worked_out_add_up_to_the_total():
    """Whatever the totals are, and in whatever order they stand: nothing is lost and nothing doubled."""
    chance = random.Random(3)
    for _ in range(10):
        early = late = 0
        lines = []
        for number in range(1, 13):
            early, late = early + chance.randint(0, 90), late + chance.randint(0, 9)
            cells = {
                "solved_early": early,
                "solved_on_time": 0,
                "solved_late": late,
                "solved_total": early + late,
            }
            texts = {name: str(count) for name, count in cells.items()}
            lines.append(since_january(number, solved_early_or_on_time="", **texts))
        chance.shuffle(lines)
        rows = with_months(frame_of(*lines))
        months = rows[rows["period_start"].dt.month.eq(rows["period_end"].dt.month)]
        year = over_months(months)

        assert [counts(year, name) for name in ("early_or_on_time", "solved_late")] == [[early], [late]]
        assert year["months"].tolist() == [12]
