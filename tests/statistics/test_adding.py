import pytest

from generator.observations import Absence, Status
from generator.statistics import COUNTED, added, all_levels, over_months
from generator.statistics.frame import STATUSES
from tests.sound_figures import FORMER, PORTAL, line
from tests.statistics.months import all_counts, counts, frame_of, keys, month_line

NOT_APPLICABLE, NOT_PROVIDED, WITHHELD = Absence.NOT_APPLICABLE, Absence.NOT_PROVIDED, Absence.WITHHELD
ONLINE = {"channel": "online"}
DIRECT = {"channel": "direct_or_post"}


def doubled(count):
    """What two equal parts add up to."""
    return count * 2 if isinstance(count, int) else count


# Rows of one period


def test_parts_are_added_count_by_count():
    """Every count of the sum is that of its parts, added."""
    rows = frame_of(line(**ONLINE), line(**DIRECT))
    (part, _), (total,) = all_counts(rows), all_counts(added(rows, ["period_end"]))

    assert total == {name: doubled(count) for name, count in part.items()}


def test_groups_are_told_apart_by_every_key():
    """One row for each group, in the order of the keys."""
    rows = frame_of(
        line(sector="ho-tich", **ONLINE),
        line(sector="chung-thuc", **ONLINE, solved_late="1"),
        line(sector="ho-tich", **DIRECT, solved_late="5"),
    )
    sums = added(rows, ["sector"])

    assert sums["sector"].tolist() == ["chung-thuc", "ho-tich"]
    assert counts(sums, "solved_late") == [1, 9]


def test_a_period_without_start_is_a_group_of_its_own():
    """Totals up to a day are not lost for want of a first day."""
    sums = added(frame_of(line(FORMER), line()), ["period_start", "period_end"])

    assert counts(sums, "solved_total") == [100, 194]


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        ("5", "3", 8),
        ("5", "-", 5),
        ("-", "0", 0),
        ("-", "-", NOT_APPLICABLE),
        ("5", "", NOT_PROVIDED),
        ("", "-", NOT_PROVIDED),
        ("", "", NOT_PROVIDED),
        ("5", "*", WITHHELD),
        ("*", "-", WITHHELD),
        ("*", "", WITHHELD),
        ("0", "*", WITHHELD),
    ],
)
def test_a_missing_part_makes_the_sum_missing(first, second, total):
    """Never smaller, but for what is not applicable; of two reasons the stronger one is said."""
    rows = frame_of(line(**ONLINE, pending_late=first), line(**DIRECT, pending_late=second))

    assert counts(added(rows, ["period_end"]), "pending_late") == [total]


def test_what_is_not_applicable_does_not_hide_what_is_missing():
    """Three parts: a number, one that does not apply, one that nobody told."""
    cells = {"a": "5", "b": "-", "c": ""}
    rows = frame_of(*(line(sector=sector, pending_late=cell) for sector, cell in cells.items()))

    assert counts(added(rows, ["period_end"]), "pending_late") == [NOT_PROVIDED]


def test_a_sum_is_as_new_and_as_weak_as_its_parts():
    """It was made when its newest part was, is corrected when one is, and no firmer than its weakest."""
    rows = frame_of(
        line(**ONLINE, as_of="2026-02-03", status="illustrative"),
        line(**DIRECT, as_of="2026-02-05", revision="Đếm lại"),
    )
    (total,) = added(rows, ["period_end"]).to_dict("records")

    assert f"{total['as_of']:%Y-%m-%d}" == "2026-02-05"
    assert STATUSES[total["status"]] is Status.ILLUSTRATIVE
    assert (total["revised"], total["rows"]) == (True, 2)


@pytest.mark.parametrize(
    "second",
    [
        {"sector": "ho-tich"},
        {"channel": "online"},
        {"period_end": "2026-02-28"},
        {"period_start": "2025-12-01"},
        {"period_start": ""},
    ],
    ids=str,
)
def test_no_dossier_is_counted_twice(second):
    """A total never goes with its parts, nor one period with another."""
    with pytest.raises(ValueError, match="a group holds"):
        added(frame_of(line(), line(**second)), ["definition"])


def test_a_total_up_to_a_day_does_not_go_with_its_parts():
    """A group that has no first day is a group all the same."""
    with pytest.raises(ValueError, match="a group holds a total over all of 'sector'"):
        added(frame_of(line(FORMER), line(FORMER, sector="ho-tich")), ["period_start"])


def test_periods_without_start_are_told_apart_by_their_end():
    """Two totals up to two days overlap."""
    with pytest.raises(ValueError, match="more than one period"):
        added(frame_of(line(FORMER), line(FORMER, period_end="2024-03-31")), ["period_start"])


def test_an_unknown_key_is_a_fault_of_the_programme():
    """As for every frame."""
    with pytest.raises(KeyError):
        added(frame_of(line(**ONLINE), line(**DIRECT)), ["village"])


# Months


def test_months_flow_together_and_stocks_do_not():
    """What came in and went out is added; pending is that of the end, carried over that of the start."""
    rows = frame_of(
        month_line(1, carried_over="10", pending_total="20", pending_in_time="19", pending_late="1"),
        month_line(2, carried_over="20", pending_total="50", pending_in_time="47", pending_late="3"),
        month_line(3, carried_over="50", pending_total="30", pending_in_time="28", pending_late="2"),
    )
    total, (year,) = over_months(rows), all_counts(over_months(rows))

    assert year == {
        **{"received_total": 10 + 3 * 110, "received_online": 3 * 70, "received_direct_or_post": 3 * 40},
        **{"carried_over": 10, "solved_total": 3 * 100, "solved_early": 3 * 60, "solved_on_time": 3 * 36},
        **{"solved_late": 3 * 4, "pending_total": 30, "pending_in_time": 28, "pending_late": 2},
        **{"solved_early_or_on_time": 3 * 96, "early_or_on_time": 3 * 96, "received_new": 3 * 110},
        **dict.fromkeys(("portal_received", "portal_on_time", "portal_overdue"), NOT_PROVIDED),
    }
    assert keys(total) == [("2026-01-01", "2026-03-31", "all", "all", "form")]
    assert total["months"].tolist() == [3]
    assert set(year) == set(COUNTED)


def test_months_in_any_order_give_the_same_year():
    """First and last are told by the days, not by the lines."""
    months = [month_line(number, carried_over=str(number), pending_late=str(number)) for number in (1, 2, 3)]
    total = over_months(frame_of(months[1], months[2], months[0]))

    assert (counts(total, "carried_over"), counts(total, "pending_late")) == ([1], [3])


def test_every_sector_and_channel_has_a_year_of_its_own():
    """A total and its parts stand in rows of their own, so that nothing is counted twice."""
    rows = frame_of(
        *(month_line(number) for number in (1, 2)),
        *(month_line(number, sector="ho-tich", **ONLINE, solved_late="1") for number in (1, 2)),
        month_line(2, sector="ho-tich", **DIRECT, solved_late="5"),
    )
    total = over_months(rows)

    assert [(sector, channel) for _, _, sector, channel, _ in keys(total)] == [
        ("all", "all"),
        ("ho-tich", "direct_or_post"),
        ("ho-tich", "online"),
    ]
    assert counts(total, "solved_late") == [8, 5, 2]


@pytest.mark.parametrize(
    ("name", "first", "last", "total"),
    [
        ("solved_late", "4", "*", WITHHELD),
        ("solved_late", "", "4", NOT_PROVIDED),
        ("solved_late", "-", "4", 4),
        ("pending_late", "4", "*", WITHHELD),
        ("pending_late", "4", "", NOT_PROVIDED),
        ("pending_late", "4", "-", NOT_APPLICABLE),
        ("pending_late", "*", "4", 4),
        ("carried_over", "4", "*", 4),
        ("carried_over", "*", "4", WITHHELD),
        ("carried_over", "-", "4", NOT_APPLICABLE),
    ],
)
def test_a_month_that_does_not_tell(name, first, last, total):
    """A flow needs every month, a stock only the month that it is of."""
    cells = {"solved_early_or_on_time": "96"}
    if name == "solved_late" and "" in (first, last):
        name = "solved_early"  # a row may not leave open how many were late
    rows = frame_of(month_line(1, **cells, **{name: first}), month_line(2, **cells, **{name: last}))

    assert counts(over_months(rows), name) == [total]


@pytest.mark.parametrize(
    ("cells", "total"),
    [
        ({"carried_over": "*"}, WITHHELD),
        ({"carried_over": ""}, NOT_PROVIDED),
        ({"received_online": "*", "carried_over": ""}, WITHHELD),
        ({"received_online": "-"}, 10 + 40 + 110),
        ({"received_total": "*"}, 10 + 2 * 110),
    ],
    ids=str,
)
def test_all_received_is_what_was_there_and_what_came(cells, total):
    """Not the months' totals added: what stays is in each of them."""
    rows = frame_of(month_line(1, **cells), month_line(2))

    assert counts(over_months(rows), "received_total") == [total]


def test_what_is_pending_is_that_of_the_end_of_all_months():
    """A sector that ends before the others has none of that day: an older one would stand among newer."""
    rows = frame_of(month_line(1), month_line(2), month_line(1, sector="a", carried_over="7"))
    total = over_months(rows)

    assert total["sector"].tolist() == ["a", "all"]
    assert counts(total, "pending_total") == [NOT_PROVIDED, 20]
    assert counts(total, "pending_late") == [NOT_PROVIDED, 1]
    assert counts(total, "carried_over") == [7, 10]


def test_a_missing_month_is_counted_as_missing():
    """The sum spans it, and says that it has two months of three."""
    total = over_months(frame_of(month_line(1), month_line(3)))

    assert keys(total) == [("2026-01-01", "2026-03-31", "all", "all", "form")]
    assert total["months"].tolist() == [2]


def test_months_of_sectors_say_how_many_sectors_were_added_up():
    """The most that any of them has; nought where all are as given."""
    months = [month_line(1, sector=sector) for sector in "ab"]
    months += [month_line(2, sector=sector) for sector in "abc"]
    total = over_months(all_levels(frame_of(*months)))

    assert dict(zip(total["sector"], total["sectors"], strict=True)) == {"a": 0, "all": 3, "b": 0, "c": 0}


@pytest.mark.parametrize(
    "second",
    [
        {},
        {"period_start": "2026-01-31", "period_end": "2026-02-28"},
        {"period_end": "2026-02-28"},
        {"period_start": "2025-12-01"},
        {"period_start": "", "period_end": "2026-02-28"},
    ],
    ids=str,
)
def test_periods_that_overlap_are_not_added(second):
    """Not by a single day; and without a first day nobody knows."""
    with pytest.raises(ValueError, match="periods that overlap"):
        over_months(frame_of(line(), line(**second)))


def test_figures_of_the_portal_are_not_added():
    """There a dossier that stays overdue is counted anew in each month."""
    with pytest.raises(ValueError, match="only figures of the form"):
        over_months(frame_of(line(), line(PORTAL)))
