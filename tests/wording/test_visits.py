"""The counter of the footer: its numbers, their day, and the days that nobody counted."""

from datetime import date

import pytest

from generator.catalogue.commune import EarlierVisits
from generator.wording.visits import visits_text

TODAY = date(2026, 11, 23)
EARLIER = EarlierVisits.model_validate(
    {"total": "29946", "counted_on": "2024-02-22", "source": {"name": "Trang cũ"}}
)


@pytest.mark.parametrize(
    ("earlier", "by_day", "text"),
    [
        (None, {}, ""),
        (EARLIER, {}, "Lượt truy cập: 29.946 (tính đến 22/02/2024). Từ đó đến nay chưa đếm tiếp."),
        (
            EARLIER,
            {date(2026, 11, 21): 100, date(2026, 11, 22): 20, TODAY: 5},
            "Lượt truy cập ngày 22/11/2026: 20. Tổng đến ngày đó: 30.066. "
            "Từ 23/02/2024 đến 20/11/2026 không có số đếm.",
        ),
        (
            EARLIER,
            {date(2024, 2, 23): 4},
            "Lượt truy cập ngày 23/02/2024: 4. Tổng đến ngày đó: 29.950.",
        ),
        (
            None,
            {date(2026, 11, 22): 1_200},
            "Lượt truy cập ngày 22/11/2026: 1.200. Tổng đến ngày đó: 1.200.",
        ),
        (None, {TODAY: 1_200}, ""),
    ],
)
def test_the_counter(earlier, by_day, text):
    """The last whole day, never the one that has just begun; a gap behind the earlier counter is told."""
    assert visits_text(earlier, by_day, TODAY) == text


def test_days_that_are_not_ours_to_count():
    """The earlier counter has its own days already, and tomorrow nobody knows."""
    by_day = {date(2024, 2, 22): 1_000, date(2026, 11, 24): 1_000}

    assert visits_text(EARLIER, by_day, TODAY) == visits_text(EARLIER, {}, TODAY)
