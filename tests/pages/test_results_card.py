import pytest

from generator.pages.page import Link
from generator.pages.results_card import Figure, ResultsCard
from generator.pages.statistics import figures_of
from generator.pages.statistics.overview import newest_card
from tests.sound_figures import FORMER, line, observed

SECTORS = {"ho-tich": "Hộ tịch", "dat-dai": "Đất đai"}


def results_card(observations):
    return newest_card(figures_of(observations, SECTORS, ()))


def test_the_former_pages_card():
    """Its lines, its moment and its headline are those of the former site, now with their counts."""
    assert results_card(observed(line(FORMER))) == ResultsCard(
        headline=Figure(
            "Đến tháng 02/2024 đã giải quyết", "100\u00a0%", "194 trên 194 hồ sơ trước & đúng hạn"
        ),
        figures=(
            Figure("Số hồ sơ xử lý", "194"),
            Figure("Trước & đúng hạn", "194"),
            Figure("Trễ hạn", "0"),
            Figure("Tỉ lệ trễ hạn", "0\u00a0%", "0 trên 194 hồ sơ"),
        ),
        period_note="Nguồn không cho biết kỳ bắt đầu từ ngày nào.",
        updated="Cập nhật lúc 22/02/2024 06:57:45",
        definition=Link("Tỉ lệ trễ hạn", "thong-ke/cach-tinh/#ti-le-tre-han"),
        formula="số hồ sơ trễ hạn chia cho số hồ sơ xử lý",
        source="Trang thông tin điện tử xã Quang Minh",
        mark="",
        notes=(),
        details=Link("Chi tiết", "thong-ke/"),
    )


def test_lateness_is_not_rounded_away():
    """2 of 3,324: the twin of the card showed 0 % late."""
    card = results_card(
        observed(line(FORMER, solved_total="3324", solved_early_or_on_time="3322", solved_late="2"))
    )

    assert card is not None
    assert (card.headline.value, card.figures[3].value) == ("99,94\u00a0%", "0,06\u00a0%")


@pytest.mark.parametrize(
    ("cells", "headline", "rate"),
    [
        (
            {"solved_late": "2"},
            Figure("Đến tháng 02/2024 đã giải quyết", "không tính được", "số liệu không khớp"),
            Figure("Tỉ lệ trễ hạn", "1,03\u00a0%", "2 trên 194 hồ sơ"),
        ),
        (
            {"solved_late": "*", "solved_early_or_on_time": "*"},
            Figure("Đến tháng 02/2024 đã giải quyết", "không công bố"),
            Figure("Tỉ lệ trễ hạn", "không công bố"),
        ),
        (
            {"solved_total": "0", "solved_late": "0", "solved_early_or_on_time": "0"},
            Figure("Đến tháng 02/2024 đã giải quyết", "không phát sinh", "0 trên 0 hồ sơ trước & đúng hạn"),
            Figure("Tỉ lệ trễ hạn", "không phát sinh", "0 trên 0 hồ sơ"),
        ),
    ],
)
def test_no_rate_is_made_up(cells, headline, rate):
    """Contradictory, withheld and empty figures give words, not percentages."""
    card = results_card(observed(line(FORMER, **cells)))

    assert card is not None
    assert (card.headline, card.figures[3]) == (headline, rate)


def test_a_broken_identity_stands_on_the_card():
    """The note is beside the figure, and the figure stays as received."""
    card = results_card(observed(line(FORMER, solved_late="2")))

    assert card is not None
    assert card.notes == ("“Số hồ sơ xử lý” ghi 194, nhưng “Trước & đúng hạn” + “Trễ hạn” cộng lại được 196",)


@pytest.mark.parametrize(
    ("status", "mark"),
    [("official", ""), ("provisional", "Số liệu tạm tính"), ("illustrative", "Số liệu minh họa")],
)
def test_figures_that_are_not_official_are_marked(status, mark):
    """Nobody may take invented or provisional figures for final ones."""
    card = results_card(observed(line(status=status)))

    assert card is not None
    assert card.mark == mark


def test_no_card_without_figures_of_the_whole_commune():
    """Figures of one sector do not make the commune's card."""
    assert results_card(()) is None
    assert results_card(observed(line(sector="ho-tich"))) is None


def test_a_card_added_up_from_sectors_says_so():
    """The source gives no total: the card has one all the same, and tells whose it is."""
    card = results_card(
        observed(line(sector="ho-tich"), line(sector="dat-dai", solved_late="0", solved_on_time="40"))
    )

    assert card is not None
    assert [figure.value for figure in card.figures] == ["200", "192", "4", "2\u00a0%"]
    assert card.period_note == "Số của cả xã do trang cộng từ 2 lĩnh vực; nguồn không cho tổng riêng."


def test_nothing_late_does_not_hide_what_is_overdue():
    """A late rate of nought beside dossiers that still wait past their day says both."""
    cells = {"solved_late": "0", "solved_on_time": "40", "solved_early_or_on_time": "100"}
    card = results_card(observed(line(**cells)))

    assert card is not None
    assert card.figures[3] == Figure(
        "Tỉ lệ trễ hạn", "0\u00a0%", "0 trên 100 hồ sơ; 1 hồ sơ đang giải quyết đã quá hạn"
    )
