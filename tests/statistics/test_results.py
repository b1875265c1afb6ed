from datetime import date, datetime

import pytest

from generator.observations import (
    FORM_COLUMNS,
    PORTAL_COLUMNS,
    Absence,
    Channel,
    Column,
    Definition,
    Disagreement,
    Status,
)
from generator.quantities import Period, Share
from generator.statistics import COUNTED, RATES, Result, all_levels, frame, over_months, results, with_months
from generator.statistics.measures import LATE_ON_PORTAL, SHARE_ONLINE
from tests.sound_figures import FORMER, MONTH, PORTAL, line
from tests.statistics.months import frame_of, month_line, since_january

NOT_PROVIDED, WITHHELD = Absence.NOT_PROVIDED, Absence.WITHHELD


def result_of(row):
    """The result of a single row."""
    (result,) = results(frame_of(row))
    return result


def test_the_sound_row_as_a_result():
    """Its keys, its counts and its rates, as plain values that know nothing of frames."""
    result = result_of(line(as_of="2026-02-01T06:57:45", revision="Đếm lại", status="provisional"))

    assert result == Result(
        period=Period.month(2026, 1),
        sector="all",
        channel=Channel.ALL,
        definition=Definition.FORM,
        counts={
            **{column: int(MONTH[column]) for column in FORM_COLUMNS},
            **dict.fromkeys(PORTAL_COLUMNS, NOT_PROVIDED),
            "early_or_on_time": 96,
            "received_new": 110,
        },
        rates={
            "ti-le-tre-han": Share(4, 100),
            "ti-le-truoc-va-dung-han": Share(96, 100),
            "ti-le-truc-tuyen": Share(70, 110),
            "ti-le-dang-giai-quyet-qua-han": Share(1, 20),
            "tre-han-tren-tong-phai-giai-quyet": Share(5, 120),
            "tre-han-theo-chi-so-quoc-gia": Share(5, 120),
            "tre-han-tren-cong-quoc-gia": NOT_PROVIDED,
            "tre-han-tren-tiep-nhan": Share(4, 120),
        },
        as_of=datetime(2026, 2, 1, 6, 57, 45),  # noqa: DTZ001 - local
        status=Status.PROVISIONAL,
        revised=True,
        rows=1,
        sectors=0,
        difference=False,
        months=1,
    )


def test_the_former_pages_result():
    """194 solved, all in time, none late; nobody says since when."""
    result = result_of(line(FORMER))

    assert result.period == Period(None, date(2024, 2, 22))
    assert (result.solved, result.early_or_on_time, result.late) == (194, 194, 0)
    assert (result.late_rate, result.on_time_rate) == (Share(0, 194), Share(194, 194))


def test_counts_are_plain_numbers():
    """Not those of the library of frames, which templates and JSON cannot take."""
    result = result_of(line(sector="ho-tich"))
    shares = [rate for rate in result.rates.values() if isinstance(rate, Share)]

    assert {type(count) for count in result.counts.values()} == {int, Absence}
    assert {type(number) for share in shares for number in (share.part, share.whole)} == {int}
    assert (type(result.rows), type(result.revised), type(result.sector)) == (int, bool, str)


def test_every_count_and_every_rate_is_there():
    """Whoever shows a result need not ask whether it has one."""
    result = result_of(line(FORMER))

    assert tuple(result.counts) == COUNTED
    assert tuple(result.rates) == tuple(measure.id for measure in RATES)


@pytest.mark.parametrize(
    ("cells", "late", "late_rate", "on_time_rate"),
    [
        ({"solved_late": "*"}, WITHHELD, WITHHELD, Share(96, 100)),
        ({"solved_total": "-"}, 4, Absence.NOT_APPLICABLE, Absence.NOT_APPLICABLE),
        ({"solved_early_or_on_time": "*"}, 4, Share(4, 100), WITHHELD),
        ({"solved_early_or_on_time": "100"}, 4, Share(4, 100), None),
        ({"solved_late": "101"}, 101, None, None),
        (
            {"solved_total": "0", "solved_early_or_on_time": "0", "solved_late": "0"},
            0,
            Share(0, 0),
            Share(0, 0),
        ),
    ],
    ids=str,
)
def test_a_rate_is_its_counts_or_why_there_is_none(cells, late, late_rate, on_time_rate):
    """The reason of a missing count goes with it to whoever shows it; a contradiction is no reason."""
    result = result_of(line(**cells))

    assert (result.late, result.late_rate, result.on_time_rate) == (late, late_rate, on_time_rate)


def test_a_rate_is_found_by_its_measure():
    """As the pages ask for it."""
    assert result_of(line()).of(SHARE_ONLINE) == Share(70, 110)
    assert result_of(line(PORTAL)).of(LATE_ON_PORTAL) == Share(5, 120)


@pytest.mark.parametrize(
    ("row", "whole", "by_form"),
    [
        (line(), True, True),
        (line(FORMER), True, True),
        (line(PORTAL), True, False),
        (line(sector="ho-tich"), False, True),
        (line(channel="online"), False, True),
    ],
)
def test_what_speaks_for_the_whole_commune(row, whole, by_form):
    """All sectors and all channels; and whether it counts as the form does."""
    result = result_of(row)

    assert (result.is_whole, result.counts_by_form) == (whole, by_form)


@pytest.mark.parametrize(("cell", "told"), [("0", True), ("-", True), ("*", True), ("", False)])
def test_a_source_tells_of_a_count_if_only_why_it_is_not_there(cell, told):
    """A withheld count is told of; an empty cell says nothing."""
    assert result_of(line(pending_late=cell)).tells("pending_late") is told


def test_figures_that_disagree_are_told_and_left_as_received():
    """Each identity of the form that the counts break, with both numbers."""
    result = result_of(line(received_total="121"))

    assert result.counts["received_total"] == 121
    assert result.disagreements == (
        Disagreement(
            Column.RECEIVED_TOTAL,
            121,
            (Column.RECEIVED_ONLINE, Column.RECEIVED_DIRECT_OR_POST, Column.CARRIED_OVER),
            120,
        ),
        Disagreement(Column.RECEIVED_TOTAL, 121, (Column.SOLVED_TOTAL, Column.PENDING_TOTAL), 120),
    )


@pytest.mark.parametrize("row", [line(), line(FORMER), line(PORTAL), line(received_total="*")])
def test_sound_figures_disagree_nowhere(row):
    """Nor does what is missing."""
    assert result_of(row).disagreements == ()


def test_months_added_up_are_not_blamed_for_all_received():
    """Nobody says that total, so nobody is contradicted; what the months do say is still judged."""
    rows = frame_of(*(month_line(number, solved_total="99", pending_total="1") for number in (1, 2)))
    (year,) = results(over_months(rows))

    assert [one.total for one in year.disagreements] == [
        Column.SOLVED_TOTAL,
        Column.SOLVED_TOTAL,
        Column.PENDING_TOTAL,
    ]


def test_a_total_says_how_many_sectors_were_added_up():
    """A row as given says nought."""
    rows = all_levels(frame_of(line(sector="a"), line(sector="b"), line(FORMER)))

    assert [(one.sector, one.sectors, one.rows) for one in results(rows)] == [
        ("a", 0, 1),
        ("b", 0, 1),
        ("all", 0, 1),
        ("all", 2, 2),
    ]


def test_a_month_that_was_worked_out_says_so():
    """The months of a source and those of this programme are told apart."""
    rows = with_months(frame_of(since_january(1), since_january(2)))

    assert [one.difference for one in results(rows)] == [False, False, True]


def test_months_added_up_say_how_many_they_are():
    """A sum of eleven months is no year."""
    (year,) = results(over_months(frame_of(month_line(1), month_line(3))))

    assert (year.months, year.period) == (2, Period(date(2026, 1, 1), date(2026, 3, 31)))


def test_results_stand_in_the_order_of_the_rows():
    """So that whoever needs both can go through them together."""
    rows = frame_of(line(sector="b"), line(sector="a"), line(FORMER))

    assert [one.sector for one in results(rows)] == ["b", "a", "all"]


def test_no_rows_have_no_results():
    """A commune without figures."""
    assert list(results(frame(()))) == []
