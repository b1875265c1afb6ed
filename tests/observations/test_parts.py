from datetime import date

import pytest

from generator.observations import Column, check_observations
from generator.problems import Code, Problem
from tests.sound_figures import FORMER, PORTAL, line, observed

COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên"


def noted(*lines):
    """The rows, and everything that is noted of them."""
    rows = observed(*lines)
    return rows, list(check_observations(rows, None, date(2026, 11, 22)))


def few(solved, late, **cells):
    """A row with a few figures only."""
    in_time = str(int(solved) - int(late)) if (solved + late).isdigit() else "-"
    return line(FORMER, solved_total=solved, solved_late=late, solved_early_or_on_time=in_time, **cells)


def test_sectors_hold_no_more_than_the_whole():
    """Three late in each of two sectors, four in all: both numbers are said at the whole's cell."""
    rows, problems = noted(
        few("20", "4"), few("10", "3", sector="ho-tich"), few("9", "3", sector="chung-thuc")
    )

    assert problems == [
        Problem(
            rows[0].row.place(Column.SOLVED_LATE),
            Code.PARTS_DISAGREE,
            "“Trễ hạn” ghi 4 cho mọi lĩnh vực, nhưng 2 lĩnh vực cộng lại được 6",
            COMPARE,
        )
    ]


def test_sectors_of_one_channel_are_held_against_that_channel():
    """Online sectors against the online whole, whatever all channels have."""
    whole = few("9", "0", channel="online")
    rows, problems = noted(few("20", "0"), whole, few("10", "0", sector="ho-tich", channel="online"))

    assert {problem.place.line for problem in problems if problem.code is Code.PARTS_DISAGREE} == {3}
    assert rows[1].row.text == whole


@pytest.mark.parametrize(
    "rows",
    [
        (few("20", "4"), few("10", "0", sector="ho-tich"), few("9", "3", sector="chung-thuc")),
        (few("20", "*"), few("10", "3", sector="ho-tich")),
        (few("20", "4"), few("20", "*", sector="ho-tich"), few("0", "0", sector="chung-thuc")),
        (few("20", "4"), few("30", "9", sector="ho-tich", period_end="2024-03-31", as_of="2024-04-01")),
        (line(), line(PORTAL, portal_received="999", portal_overdue="884", sector="ho-tich")),
        (few("20", "4", sector="ho-tich"), few("30", "9", sector="chung-thuc")),
    ],
)
def test_what_sectors_leave_out_is_no_fault(rows):
    """Not every dossier has a sector; a missing count, another period or definition is no part."""
    assert noted(*rows)[1] == []


@pytest.mark.parametrize(
    ("online", "direct", "message"),
    [
        (
            "3",
            "2",
            "“Trễ hạn” ghi 4 cho mọi cách nộp, nhưng “trực tuyến” 3 + “trực tiếp, qua bưu chính” 2 là 5",
        ),
        (
            "1",
            "2",
            "“Trễ hạn” ghi 4 cho mọi cách nộp, nhưng “trực tuyến” 1 + “trực tiếp, qua bưu chính” 2 là 3",
        ),
        ("5", "*", "“Trễ hạn” ghi 4 cho mọi cách nộp, nhưng dòng “trực tuyến” đã ghi 5"),
    ],
)
def test_the_two_channels_are_the_whole(online, direct, message):
    """There is no third one, so neither more nor less; one alone may not be more."""
    rows, problems = noted(
        few("*", "4", sector="ho-tich"),
        few("*", online, sector="ho-tich", channel="online"),
        few("*", direct, sector="ho-tich", channel="direct_or_post"),
    )

    assert problems == [Problem(rows[0].row.place(Column.SOLVED_LATE), Code.PARTS_DISAGREE, message, COMPARE)]


@pytest.mark.parametrize(
    "rows",
    [
        (few("9", "4"), few("5", "3", channel="online"), few("4", "1", channel="direct_or_post")),
        (few("9", "4"), few("5", "3", channel="online")),
        (few("9", "4"), few("5", "3", channel="online"), few("4", "-", channel="direct_or_post")),
        (
            few("9", "4", sector="ho-tich"),
            few("8", "8", channel="online"),
            few("4", "1", channel="direct_or_post"),
        ),
    ],
)
def test_channels_that_make_up_the_whole(rows):
    """Also where one of them is not told, or where the whole is of another sector."""
    assert Code.PARTS_DISAGREE not in {problem.code for problem in noted(*rows)[1]}


@pytest.mark.parametrize(
    ("channel", "message", "hint"),
    [
        (
            "online",
            "kỳ và lĩnh vực này chỉ có dòng “trực tuyến”, không có dòng “trực tiếp, qua bưu chính”",
            "thêm dòng direct_or_post, không có hồ sơ nào thì ghi 0; hoặc thêm dòng all",
        ),
        (
            "direct_or_post",
            "kỳ và lĩnh vực này chỉ có dòng “trực tiếp, qua bưu chính”, không có dòng “trực tuyến”",
            "thêm dòng online, không có hồ sơ nào thì ghi 0; hoặc thêm dòng all",
        ),
    ],
)
def test_one_channel_alone_tells_no_whole(channel, message, hint):
    """No row may mean no dossiers or no figures: nobody can add the two up."""
    rows, problems = noted(line(), line(sector="ho-tich", channel=channel))

    assert problems == [Problem(rows[1].row.place("channel"), Code.CHANNEL_MISSING, message, hint)]


@pytest.mark.parametrize(
    "rows",
    [
        (few("9", "4"),),
        (few("9", "4"), few("5", "3", channel="online")),
        (few("5", "3", channel="online"), few("4", "1", channel="direct_or_post")),
    ],
)
def test_a_whole_that_can_be_told(rows):
    """All channels, or both."""
    assert noted(*rows)[1] == []
