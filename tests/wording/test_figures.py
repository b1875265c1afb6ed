from datetime import date

import pytest

from generator.observations import Absence, Channel, Column, Status
from generator.quantities import Period
from generator.wording import figures


def test_every_word_of_the_file_has_its_name():
    """No column, channel, status or kind of cell reaches a page as its code."""
    assert set(figures.COUNTS) == set(Column)
    assert set(figures.CHANNELS) == set(Channel)
    assert set(figures.STATUSES) == set(Status)
    assert set(figures.ABSENCES) == set(Absence)
    assert set(figures.ABSENCE_MEANINGS) == {*Absence, "0"}


@pytest.mark.parametrize(
    ("start", "end", "text", "on_card"),
    [
        (None, date(2024, 2, 22), "Đến ngày 22/02/2024", "Đến tháng 02/2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "Tháng 02/2024", "Tháng 02/2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "Năm 2024", "Năm 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), "Từ 01/02/2024 đến 28/02/2024", None),
        (date(2023, 2, 1), date(2024, 2, 29), "Từ 01/02/2023 đến 29/02/2024", None),
        (date(2023, 12, 15), date(2024, 3, 14), "Từ 15/12/2023 đến 14/03/2024", None),
        (date(9999, 12, 1), date(9999, 12, 31), "Tháng 12/9999", None),
    ],
)
def test_a_period_is_called_by_its_calendar_name_where_it_has_one(start, end, text, on_card):
    """A month is a month only from its first to its last day."""
    assert figures.period_text(Period(start, end)) == text
    assert figures.card_period_text(Period(start, end)) == (on_card or text)


@pytest.mark.parametrize(
    ("unknown", "worst", "text"),
    [
        (0, [], "Trong 3 kỳ có tỉ lệ, không hồ sơ nào trễ hạn."),
        (1, [], "Trong 2 kỳ có tỉ lệ, không hồ sơ nào trễ hạn; 1 kỳ không có tỉ lệ."),
        (3, [], "Không kỳ nào trong 3 kỳ có tỉ lệ trễ hạn."),
        (
            1,
            [("Tháng 03/2026", "12,5 %", "1 trên 8 hồ sơ")],
            "Tỉ lệ trễ hạn cao nhất trong 3 kỳ là 12,5 % (1 trên 8 hồ sơ): Tháng 03/2026; "
            "1 kỳ không có tỉ lệ.",
        ),
        (
            0,
            [("A", "5 %", "1 trên 20 hồ sơ"), ("B", "5 %", "2 trên 40 hồ sơ")],
            "Tỉ lệ trễ hạn cao nhất trong 3 kỳ là 5 % (1 trên 20 hồ sơ): A và 1 kỳ khác.",
        ),
    ],
)
def test_several_lines_in_one_sentence(unknown, worst, text):
    """The worst is named with its counts, and what has no rate is counted."""
    assert figures.comparison_sentence("kỳ", 3, unknown, worst) == text
