import pytest

from generator.quantities import Share
from generator.wording import comparisons


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (Share(1, 10), Share(1, 5), "giảm 10 điểm phần trăm"),
        (Share(1, 5), Share(1, 10), "tăng 10 điểm phần trăm"),
        (Share(1, 8), Share(1, 16), "tăng 6,25 điểm phần trăm"),
        (Share(1, 10), Share(11, 1000), "tăng 8,9 điểm phần trăm"),
        (Share(1, 1000), Share(0, 1000), "tăng 0,1 điểm phần trăm"),
        (Share(1, 1), Share(0, 9), "tăng 100 điểm phần trăm"),
        (Share(1, 3), Share(2, 6), "không đổi"),
        (Share(0, 7), Share(0, 9), "không đổi"),
        (Share(1, 3), Share(0, 1), "tăng 33,33 điểm phần trăm"),
        (Share(2, 3), Share(0, 1), "tăng 66,67 điểm phần trăm"),
        (Share(1, 80_000), Share(0, 1), "tăng chưa tới 0,01 điểm phần trăm"),
        (Share(0, 1), Share(1, 80_000), "giảm chưa tới 0,01 điểm phần trăm"),
        (Share(1, 20_000), Share(0, 1), "tăng 0,01 điểm phần trăm"),
        (Share(3, 20_000), Share(0, 1), "tăng 0,02 điểm phần trăm"),
        (Share(0, 1), Share(3, 20_000), "giảm 0,02 điểm phần trăm"),
    ],
    ids=repr,
)
def test_two_rates_differ_by_points(now, before, text):
    """Worked out in fractions, two decimals, half up; a change never reads as none."""
    assert comparisons.points(now, before) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [(190, 178, "tăng 12 hồ sơ"), (0, 3324, "giảm 3.324 hồ sơ"), (7, 7, "không đổi"), (0, 0, "không đổi")],
)
def test_two_counts_differ_by_dossiers(now, before, text):
    """In words, so that no sign is overlooked."""
    assert comparisons.difference(now, before) == text


def test_a_change_says_against_what():
    """A number of its own would be of no period."""
    assert comparisons.against("tháng 09/2026", "giảm 12 hồ sơ") == "so với tháng 09/2026: giảm 12 hồ sơ"


@pytest.mark.parametrize(
    ("now", "before", "verdict", "change"),
    [
        (Share(1, 10), Share(1, 5), "Tốt lên", "giảm 10 điểm phần trăm"),
        (Share(1, 5), Share(1, 10), "Không tốt lên", "tăng 10 điểm phần trăm"),
        (Share(1, 5), Share(2, 10), "Không đổi", "không đổi"),
        (Share(1, 80_000), Share(0, 9), "Không tốt lên", "tăng chưa tới 0,01 điểm phần trăm"),
    ],
    ids=repr,
)
def test_whether_it_is_better_than_a_year_ago(now, before, verdict, change):
    """One of three verdicts, with both rates and their counts, so that a reader can judge it."""
    text = comparisons.better_text(now, before)

    assert text == (
        f"{verdict}: tỉ lệ trễ hạn 12 tháng gần nhất là {comparisons.rate_text(now)}; "
        f"12 tháng trước đó là {comparisons.rate_text(before)}, {change}."
    )


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Share(4, 190), "2,11 % (4 trên 190 hồ sơ)"),
        (Share(2, 3324), "0,06 % (2 trên 3.324 hồ sơ)"),
        (Share(0, 9), "0 % (0 trên 9 hồ sơ)"),
    ],
    ids=repr,
)
def test_a_rate_never_stands_without_its_counts(rate, text):
    """Nor in a sentence."""
    assert comparisons.rate_text(rate).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0"),
        (3324, "3.324"),
        ("", "nguồn không nêu"),
        ("-", "không áp dụng"),
        ("*", "không công bố"),
    ],
)
def test_a_count_on_a_card(count, text):
    """A number, or why there is none."""
    assert comparisons.count_text(count) == text


def test_a_comparison_of_years_names_what_it_lacks():
    """It is then no more than near the truth."""
    assert comparisons.compared_without(["Hộ tịch", "Đất đai"]) == (
        "Có tháng còn thiếu lĩnh vực (Hộ tịch, Đất đai), nên chỉ so được gần đúng."
    )
