from datetime import date

import pytest

from generator.observations.cells import count, day, moment
from generator.problems import Code
from generator.scalars import Misread


@pytest.mark.parametrize(
    ("cell", "message", "hint"),
    [
        ("-5", "“-5” là số âm", "số hồ sơ từ 0 trở lên; nếu không áp dụng thì chỉ ghi dấu -"),
        ("1.5", "“1.5” có phần lẻ", "số hồ sơ là số nguyên, ví dụ 194"),
        ("1.234,5", "“1.234,5” có phần lẻ", "số hồ sơ là số nguyên, ví dụ 194"),
        (
            "1.234",
            "“1.234” có dấu ngăn hàng nghìn nên phần mềm khác đọc ra số khác",
            "viết liền các chữ số: 1234",
        ),
        (
            "12 345",
            "“12 345” có dấu ngăn hàng nghìn nên phần mềm khác đọc ra số khác",
            "viết liền các chữ số: 12345",
        ),
        *(
            (
                cell,
                f"“{cell}” không phải số hồ sơ",
                "viết liền các chữ số; để trống nếu nguồn không nêu, - nếu không áp dụng, * nếu giữ kín",
            )
            for cell in ("không có", "007", "+5", "1e3", "٣", "1٣", "0x10", "--", "9999999999999")
        ),
    ],
)
def test_a_number_that_is_no_count_is_refused(cell, message, hint):
    """No number format is guessed; what is wrong and what to write are said."""
    with pytest.raises(Misread) as refused:
        count(cell)

    assert refused.value == Misread(Code.NUMBER_WRONG, message, hint)


@pytest.mark.parametrize("text", ["2026-02-01", "01/02/2026", "1/2/2026", "01/2/2026"])
def test_a_day_as_a_spreadsheet_saves_it(text):
    """On a Vietnamese machine the day always stands before the month."""
    assert day(text) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "31/02/2026",
            Misread(Code.DATE_IMPOSSIBLE, "không có ngày 31/02/2026 trong lịch", "xem lại tháng và ngày"),
        ),
        (
            "1/31/2026",
            Misread(
                Code.DATE_IMPOSSIBLE,
                "không có ngày 1/31/2026 trong lịch",
                "xem lại tháng và ngày; nếu là ngày 31 tháng 1 thì viết 2026-01-31",
            ),
        ),
        (
            "01.02.2026",
            Misread(
                Code.DATE_WRONG,
                "“01.02.2026” không phải ngày viết theo năm-tháng-ngày",
                "viết 2026-02-01 (năm-tháng-ngày)",
                "2026-02-01",
            ),
        ),
        (
            "1/2/26",
            Misread(
                Code.DATE_WRONG,
                "“1/2/26” không phải ngày viết theo năm-tháng-ngày",
                "viết đủ bốn chữ số của năm; nếu là năm 2026 thì viết 2026-02-01",
            ),
        ),
    ],
)
def test_another_spelling_of_a_day_is_refused(text, refusal):
    """The month is never taken for the day, and no century is guessed."""
    with pytest.raises(Misread) as refused:
        day(text)

    assert refused.value == refusal


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024-02-22", "2024-02-22T00:00:00"),
        ("22/02/2024", "2024-02-22T00:00:00"),
        ("2024-02-22T06:57:45", "2024-02-22T06:57:45"),
        ("22/02/2024 06:57:45", "2024-02-22T06:57:45"),
        ("22/02/2024 6:57", "2024-02-22T06:57:00"),
        ("22/2/2024  23:59", "2024-02-22T23:59:00"),
    ],
)
def test_a_moment_as_it_is_written(text, read):
    """Of the record, and of a spreadsheet; a day alone is its midnight."""
    assert moment(text).isoformat() == read


@pytest.mark.parametrize("at", ["24:00", "6:5", "6h57", "6:57 SA", "23:59:60"])
def test_a_wrong_time_is_refused(at):
    """What to write instead is said with the day that was read."""
    with pytest.raises(Misread) as refused:
        moment(f"22/02/2024 {at}")

    assert refused.value == Misread(
        Code.DATE_WRONG,
        f"“{at}” không phải giờ, phút, giây",
        "viết 2024-02-22 06:57:45, hoặc chỉ viết 2024-02-22",
    )
