import pytest

from generator.wording import charts


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("trễ hạn", "Không có hồ sơ nào trễ hạn."),
        ("đang giải quyết, quá hạn", "Không có hồ sơ nào đang giải quyết, quá hạn."),
        ("tỉ lệ trễ hạn", "Tỉ lệ trễ hạn: luôn là 0."),
    ],
)
def test_a_series_that_is_nought_everywhere(name, text):
    """No dossier is late, but a rate is nought."""
    assert charts.none_anywhere(name, "tháng", some=False) == text
    assert charts.none_anywhere(name, "tháng", some=True) == f"{text[:-1]}, trong các tháng có số."


@pytest.mark.parametrize(
    ("others", "text"),
    [
        (0, "Trễ hạn cao nhất: tháng 03/2025, 20 hồ sơ."),
        (2, "Trễ hạn cao nhất: tháng 03/2025, 20 hồ sơ và 2 tháng khác bằng vậy."),
    ],
)
def test_the_highest_says_how_many_equal_it(others, text):
    """So that nobody takes it for the only one."""
    assert charts.highest("Trễ hạn", "tháng 03/2025", "20 hồ sơ", others, "tháng") == text


def test_what_is_missing_is_counted_by_reason():
    """One sentence for all of them."""
    reasons = [("không công bố", 1), ("nguồn không nêu", 2)]

    assert charts.unknown_labels(reasons, "tháng") == "1 tháng không công bố, 2 tháng nguồn không nêu."


def test_sums_over_months_name_the_sectors_that_they_lack():
    """Not all months, but some lack them."""
    assert charts.lacking(["Hộ tịch", "Đất đai"]) == "Có tháng còn thiếu lĩnh vực (Hộ tịch, Đất đai)."
