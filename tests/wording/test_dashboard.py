import pytest

from generator.quantities import Share
from generator.wording import dashboard, definitions


@pytest.mark.parametrize("days", [0, 22, 61])
def test_figures_of_late_are_told_in_days(days):
    """Figures of a month come in the month behind it."""
    assert dashboard.age_text("31/10/2026", days) == (
        f"Số liệu mới nhất tính đến ngày 31/10/2026, {days} ngày trước ngày dựng trang."
    )


@pytest.mark.parametrize(("days", "months"), [(62, 2), (91, 3), (365, 12), (1004, 33)])
def test_old_figures_are_told_in_months_with_a_warning(days, months):
    """Nobody may take them for those of today."""
    assert dashboard.age_text("22/02/2024", days) == (
        f"Số liệu mới nhất chỉ đến ngày 22/02/2024, {months} tháng trước ngày dựng trang. "
        "Các con số là của thời đó, không phải của hôm nay."
    )


@pytest.mark.parametrize(
    ("first", "last", "months", "open_", "text"),
    [
        ("tháng 08/2025", "tháng 08/2025", 1, False, "tháng 08/2025 (1 tháng)"),
        ("tháng 08/2025", "tháng 10/2025", 3, False, "tháng 08/2025 đến tháng 10/2025 (3 tháng)"),
        ("tháng 08/2025", "tháng 10/2025", 3, True, "từ tháng 08/2025 đến nay (3 tháng)"),
        ("tháng 10/2025", "tháng 10/2025", 1, True, "từ tháng 10/2025 đến nay (1 tháng)"),
    ],
)
def test_a_gap_says_from_when_to_when_and_how_long(first, last, months, open_, text):
    """One that goes on to the end is told as such: it may still be filled."""
    assert dashboard.gap_text(first, last, months, open_=open_) == text


@pytest.mark.parametrize(
    ("faults", "text"),
    [
        (
            (0, 0, 0),
            "Không có chỗ thiếu tháng; không có chỗ các số không khớp nhau; không có lần đính chính.",
        ),
        ((1, 0, 2), "1 chỗ thiếu tháng; không có chỗ các số không khớp nhau; 2 lần đính chính."),
        (
            (0, 1234, 0),
            "Không có chỗ thiếu tháng; 1.234 chỗ các số không khớp nhau; không có lần đính chính.",
        ),
    ],
)
def test_what_does_not_hold_is_counted(faults, text):
    """A sentence with a capital; that there is none is said too."""
    assert dashboard.faults_text(*faults) == text


@pytest.mark.parametrize(("count", "text"), [(12, "12 tháng gần nhất"), (7, "7 tháng có số liệu")])
def test_a_year_of_months_is_called_so(count, text):
    """Fewer are counted, so that nobody takes them for a year."""
    assert dashboard.months_text(count) == text


@pytest.mark.parametrize(("month", "text"), [(12, "Năm 2026"), (10, "Năm 2026, đến hết tháng 10")])
def test_a_year_says_how_far_it_goes(month, text):
    """Unless it is over."""
    assert dashboard.year_to(2026, month) == text


def test_rows_are_counted_by_what_stands_behind_them():
    """Official, provisional, illustrative: each with its number."""
    assert dashboard.rows_text(1200, [("minh họa", 1200)]) == "Trang có 1.200 dòng số liệu, loại minh họa."
    assert dashboard.rows_text(1200, [("chính thức", 1000), ("tạm tính", 200)]) == (
        "Trang có 1.200 dòng số liệu: 1.000 chính thức, 200 tạm tính."
    )


def test_what_a_sum_lacks_is_named():
    """Sectors by their names, months by their number."""
    names = ["Hộ tịch", "Đất đai"]

    assert dashboard.missing_sectors(names) == "chưa có: Hộ tịch, Đất đai"
    assert dashboard.silent_months("tháng 08/2025", names) == "tháng 08/2025 (chưa có: Hộ tịch, Đất đai)"
    assert dashboard.missing_months(2) == "thiếu 2 tháng"


def test_a_rate_of_nought_has_a_word_for_what_still_waits():
    """Behind its counts."""
    assert dashboard.overdue_too(1234) == "; 1.234 quá hạn"


def test_a_reason_goes_on_in_the_middle_of_a_sentence():
    """What stands alone elsewhere follows a colon here; only its first letter changes."""
    assert (
        definitions.refused("Biểu II.06a không có số này.") == "Không tính được: biểu II.06a không có số này."
    )
    assert dashboard.at_end_of("Tháng 10/2026") == "cuối tháng 10/2026"


def test_what_a_rate_lacks_is_named():
    """With the reason, in the words of the columns."""
    assert definitions.not_computable("không công bố", ["Trễ hạn", "Số hồ sơ xử lý"]) == (
        "Không tính được, không công bố: Trễ hạn, Số hồ sơ xử lý."
    )


def test_the_worst_sector_is_told_with_its_rate():
    """And the rate with its counts."""
    assert dashboard.worst_text("Đất đai", Share(4, 32)) == "Đất đai: 12,5\u00a0% (4 trên 32 hồ sơ)"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (8, "Số của cả xã do trang cộng từ 8 lĩnh vực; nguồn không cho tổng riêng."),
        (0, "Số của cả xã do trang cộng từ các lĩnh vực có số liệu; nguồn không cho tổng riêng."),
    ],
)
def test_a_total_that_no_source_gives_says_how_it_came_about(count, text):
    """From how many sectors, where it is one number for all of it."""
    assert dashboard.added_note(count) == text
