from datetime import date

import pytest

from generator.observations import Absence, Channel, Column, Status
from generator.quantities import Period
from generator.wording import figures


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        (figures.COUNTS, Column),
        (figures.CHANNELS, Channel),
        (figures.STATUSES, Status),
        (figures.ABSENCES, Absence),
        (figures.ABSENCE_MEANINGS, ["0", *Absence]),
    ],
    ids=["columns", "channels", "statuses", "absences", "meanings of absences"],
)
def test_every_word_of_the_file_has_a_name_of_its_own(words, choices):
    """No column, channel, status or kind of cell reaches a page as its code, and no two read alike."""
    assert set(words) == set(choices)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("start", "end", "text", "on_card"),
    [
        (None, date(2024, 2, 22), "Đến ngày 22/02/2024", "Đến tháng 02/2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "Tháng 02/2024", "Tháng 02/2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "Năm 2024", "Năm 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), "Từ 01/02/2024 đến 28/02/2024", None),
        (date(2024, 1, 1), date(2024, 2, 29), "Từ 01/01/2024 đến 29/02/2024", None),
        (date(2023, 1, 1), date(2024, 12, 31), "Từ 01/01/2023 đến 31/12/2024", None),
        (date(2024, 1, 2), date(2024, 12, 31), "Từ 02/01/2024 đến 31/12/2024", None),
        (date(2023, 2, 1), date(2024, 2, 29), "Từ 01/02/2023 đến 29/02/2024", None),
        (date(2023, 12, 15), date(2024, 3, 14), "Từ 15/12/2023 đến 14/03/2024", None),
        (date(9999, 12, 1), date(9999, 12, 31), "Tháng 12/9999", None),
    ],
)
def test_a_period_is_called_by_its_calendar_name_where_it_has_one(start, end, text, on_card):
    """A month is a month only from its first to its last day."""
    assert figures.period_text(Period(start, end)) == text
    assert figures.card_period_text(Period(start, end)) == (on_card or text)


def test_figures_that_disagree_are_a_fact_that_stands_alone():
    """Both numbers, under the names that readers see; nobody is told what to do."""
    text = figures.disagreement_text("solved_total", "10.455", ("solved_early", "solved_late"), "10.745")

    assert text == "“Số hồ sơ xử lý” ghi 10.455, nhưng “Trước hạn” + “Trễ hạn” cộng lại được 10.745"


@pytest.mark.parametrize(
    ("columns", "text"),
    [
        ([], ""),
        (["carried_over"], "Nguồn không nêu: “Kỳ trước chuyển sang”."),
        (["solved_early", "solved_on_time"], "Nguồn không nêu: “Trước hạn”, “Đúng hạn”."),
    ],
)
def test_what_the_source_never_gives_is_said_once(columns, text):
    """By name; where it gives everything nothing is said."""
    assert figures.silent_sentence(columns) == text


@pytest.mark.parametrize(
    ("status", "text"), [("provisional", "Số liệu tạm tính"), ("illustrative", "Số liệu minh họa")]
)
def test_figures_that_are_not_official_are_marked(status, text):
    """In the words of the list of statuses."""
    assert figures.status_mark(status) == text


def test_the_mark_of_invented_figures_is_one_everywhere():
    """On the card and in a picture a reader sees the same words."""
    assert figures.status_mark("illustrative").lower() == figures.ILLUSTRATIVE


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("22/02/2024 06:57:45", "Cập nhật lúc 22/02/2024 06:57:45"),
        ("03/11/2026", "Cập nhật ngày 03/11/2026"),
    ],
)
def test_when_the_figures_were_brought_up_to_date(moment, text):
    """At a moment, or on a day of which no hour is known."""
    assert figures.updated_text(moment) == text


def test_dossiers_that_still_wait_past_their_day():
    """What a late rate of nought does not tell."""
    assert figures.still_overdue(1234) == "1.234 hồ sơ đang giải quyết đã quá hạn"


def test_what_a_table_leaves_out_is_said():
    """How much of how much, and where the rest is."""
    assert figures.shown_of(24, 120, "kỳ") == (
        "Bảng nêu 24 kỳ mới nhất trong 120 kỳ; số còn lại có trong tệp CSV."
    )
