import pytest

from generator.quantities import Share
from generator.wording import charts, comparisons, dashboard


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
    assert dashboard.worst_text("Đất đai", rate).replace("\u00a0", " ") == f"Đất đai: {text}"


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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("trễ hạn", "Không có hồ sơ nào trễ hạn."),
        ("quá hạn", "Không có hồ sơ nào quá hạn."),
        ("tỉ lệ trễ hạn", "Tỉ lệ trễ hạn: luôn là 0."),
    ],
)
def test_a_series_that_is_nought_everywhere(name, text):
    """No dossier is late, but a rate is nought."""
    assert charts.none_anywhere(name) == text


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


@pytest.mark.parametrize(
    ("row", "text"),
    [("", "Dòng 12 của tệp"), ("Tháng 01/2026, hộ tịch", "Tháng 01/2026, hộ tịch (dòng 12 của tệp)")],
)
def test_where_in_the_file_a_row_stands(row, text):
    """What it is about before its number, where that is known."""
    assert dashboard.line_text(12, row) == text


def test_what_a_sum_lacks_is_named():
    """Sectors by their names, months by their number."""
    names = ["Hộ tịch", "Đất đai"]

    assert dashboard.missing_sectors(names) == "chưa có: Hộ tịch, Đất đai"
    assert dashboard.silent_months("tháng 08/2025", names) == "tháng 08/2025 (chưa có: Hộ tịch, Đất đai)"
    assert charts.lacking(names) == "Có tháng còn thiếu lĩnh vực (Hộ tịch, Đất đai)."
    assert comparisons.compared_without(names) == (
        "Có tháng còn thiếu lĩnh vực (Hộ tịch, Đất đai), nên chỉ so được gần đúng."
    )
    assert dashboard.missing_months(2) == "thiếu 2 tháng"


def test_a_rate_of_nought_has_a_word_for_what_still_waits():
    """Behind its counts."""
    assert dashboard.overdue_too(1234) == "; 1.234 quá hạn"


def test_a_reason_goes_on_in_the_middle_of_a_sentence():
    """What stands alone elsewhere follows a colon here; only its first letter changes."""
    assert (
        dashboard.refused("Biểu II.06a không có số này.") == "Không tính được: biểu II.06a không có số này."
    )
    assert dashboard.at_end_of("Tháng 10/2026") == "cuối tháng 10/2026"


def test_what_a_rate_lacks_is_named():
    """With the reason, in the words of the columns."""
    assert dashboard.not_computable("không công bố", ["Trễ hạn", "Số hồ sơ xử lý"]) == (
        "Không tính được, không công bố: Trễ hạn, Số hồ sơ xử lý."
    )
