"""Text becomes a number, an amount, a day; or it is refused with the advice that helps."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.problems import Code
from generator.scalars import (
    Misread,
    Scalar,
    as_count,
    as_day,
    as_dong,
    as_text,
    as_whole_number,
    becomes,
    is_empty,
)


def unquoted(text: str, reads_as: str) -> Scalar:
    """A scalar as the reader of YAML hands it over: other readers would make something else of it."""
    return Scalar.unquoted(text, reads_as)


def refusal(parse: Callable[[object], object], value: object) -> Misread:
    with pytest.raises(Misread) as raised:
        parse(value)
    return raised.value


def test_text_loses_its_outer_spaces_only():
    """What stands inside a text is the editor's."""
    assert as_text("  Đăng ký  khai sinh ") == "Đăng ký  khai sinh"


@pytest.mark.parametrize("parse", [as_text, as_whole_number, as_dong, as_day])
@pytest.mark.parametrize(
    "value", ["", "  \n ", unquoted("~", "giá trị trống"), unquoted("null", "giá trị trống")]
)
def test_nothing_is_no_value(parse: Callable[[object], object], value: str):
    """An empty key is a key without a value, however YAML spells nothing."""
    assert refusal(parse, value) == Misread(
        Code.VALUE_EMPTY, "chưa có giá trị", "ghi giá trị, hoặc xóa cả dòng này nếu chưa biết"
    )


@pytest.mark.parametrize("parse", [as_text, as_whole_number, as_dong, as_day])
@pytest.mark.parametrize("value", [{}, [], {"a": "b"}, None])
def test_a_group_or_list_is_no_scalar(parse: Callable[[object], object], value: object):
    """Where one value is wanted, nothing else is bent into one."""
    assert refusal(parse, value).code is Code.VALUE_NOT_TEXT


def test_a_word_for_nothing_in_quotes_is_a_word():
    """Somebody may be called Null."""
    assert not is_empty("null")
    assert as_text("null") == "null"


def test_text_that_others_would_spoil_is_refused():
    """This tool is not the only reader of the file; of figures alone nobody knows whether words lack."""
    assert refusal(as_text, unquoted("1.000690", "số 1.00069")) == Misread(
        Code.VALUE_SPOILED,
        "“1.000690” không có ngoặc kép nên phần mềm khác đọc thành số 1.00069",
        'ghi bằng lời; nếu đúng là “1.000690” thì viết "1.000690" trong ngoặc kép',
    )


def test_quoted_text_becomes_nothing_else():
    """Only what was marked by the reader can be spoiled."""
    assert becomes("1.000690") == ""


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("15", 15), (" 3324 ", 3324)])
def test_a_whole_number(text: str, number: int):
    """Digits, and nothing else."""
    assert as_whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["05", "-1", "+1", "1.5", "1,5", "1.000", "năm", "٣", "1 000", "0x1F", "9" * 13]
)
def test_what_is_no_whole_number(text: str):
    """No sign, no separator, no leading zero, no other script, no number beyond any office."""
    assert refusal(as_whole_number, text).code is Code.NUMBER_WRONG


def test_a_count_is_one_or_more():
    """No sets of a dossier, no days of a limit: that would be “unknown” written as a number."""
    assert as_count("1") == 1
    assert refusal(as_count, "0").code is Code.NUMBER_WRONG
    assert refusal(as_count, "-1").code is Code.NUMBER_WRONG


@pytest.mark.parametrize(
    ("text", "dong"),
    [
        ("0", 0),
        ("8000", 8000),
        ("8.000", 8000),
        ("8,000", 8000),
        ("8 000", 8000),
        ("8.000 đồng", 8000),
        ("8.000đ", 8000),
        ("8000 VND", 8000),
        ("8000 VNĐ", 8000),
        ("1.200.000", 1_200_000),
        ("8000 ĐỒNG", 8000),
    ],
)
def test_an_amount(text: str, dong: int):
    """In quotes or with its unit an amount may have dots between thousands."""
    assert as_dong(text) == dong


def test_an_unquoted_whole_amount_is_no_trap():
    """8000 is 8000 to every reader."""
    assert as_dong(unquoted("8000", "số 8000")) == 8000


def test_an_unquoted_amount_with_a_dot_is_refused():
    """Others read 8.000 as 8: the hint gives both ways to write it."""
    assert refusal(as_dong, unquoted("8.000", "số 8")) == Misread(
        Code.AMOUNT_AMBIGUOUS,
        "mức tiền viết 8.000 sẽ bị phần mềm khác đọc thành số 8",
        'viết 8000 (đồng, không dấu chấm) hoặc "8.000 đồng" trong ngoặc kép',
        "8000",
    )


@pytest.mark.parametrize(
    ("text", "reads_as"),
    [("02033", "số 1051"), ("7:30", "số 450"), ("no", "đúng hoặc sai")],
)
def test_other_spoiled_amounts_are_refused_without_a_guess(text: str, reads_as: str):
    """A hint never makes 02033 out of an octal number, nor 730 out of a time."""
    assert refusal(as_dong, unquoted(text, reads_as)) == Misread(
        Code.AMOUNT_AMBIGUOUS,
        f"mức tiền viết {text} sẽ bị phần mềm khác đọc thành {reads_as}",
        "viết số đồng bằng chữ số, không dấu chấm, ví dụ 8000",
    )


@pytest.mark.parametrize("text", ["8.5", "-8000", "0.500", "1.000,000", "8.00", "8000 USD", "đồng", "1.0000"])
def test_what_is_no_amount(text: str):
    """A fraction is not a thousand."""
    assert refusal(as_dong, text) == Misread(
        Code.NUMBER_WRONG,
        f"“{text}” không phải số tiền",
        "viết số đồng bằng chữ số, không dấu chấm, ví dụ 8000",
    )


def test_nothing_to_pay_is_a_claim():
    """“miễn phí” becomes 0 only where somebody has read it in a source."""
    assert refusal(as_dong, "Miễn phí") == Misread(
        Code.NUMBER_WRONG,
        "“Miễn phí” không phải số tiền",
        "viết 0 nếu nguồn nói không thu tiền; chưa rõ thì xóa mục này",
    )


@pytest.mark.parametrize(
    ("value", "dong"),
    [
        (unquoted("8000.0", "số 8000"), 8000),
        (unquoted("8_000", "số 8000"), 8000),
        ("8k", 8000),
        ("8 nghìn", 8000),
        ("1,5 triệu đồng", 1_500_000),
        ("tám nghìn đồng", 8000),
        ("hai mươi lăm nghìn", 25_000),
    ],
)
def test_an_amount_in_another_spelling(value: str, dong: int):
    """Spreadsheets, everyday words and words for numbers: one thing is meant, and it is the repair."""
    assert refusal(as_dong, value).repair == str(dong)


@pytest.mark.parametrize("text", ["8.000 đồng/bản", "8.000đ một bản", "8000 đồng mỗi bản", "8.000 đ/1 bản"])
def test_an_amount_with_what_it_is_paid_for(text: str):
    """Two keys were written as one: the hint gives both lines."""
    misread = refusal(as_dong, text)

    assert misread.hint == "viết 8000 (đồng); thêm dòng “per: bản” ngay dưới, thẳng với dòng này"
    assert misread.repair is None


def test_two_amounts_are_two_entries():
    """A range is no amount."""
    assert "mỗi mục chỉ một số tiền" in refusal(as_dong, "từ 5.000 đến 8.000 đồng").hint


@pytest.mark.parametrize(
    ("text", "number"), [("05", 5), ("một", 1), ("năm", 5), ("mười lăm", 15), ("hai mươi", 20)]
)
def test_a_number_in_another_spelling(text: str, number: int):
    """Official papers write 05, and people write words."""
    assert refusal(as_count, text).repair == str(number)


def test_words_behind_a_number_belong_elsewhere():
    """Whoever knows the other keys of the group says where."""
    misread = refusal(as_count, "05 ngày làm việc")

    assert (misread.beside, misread.repair) == ("ngày làm việc", None)


def test_a_negative_or_broken_number_is_not_called_ambiguous():
    """Everybody reads -8000 and 8.5 alike: the fault is the amount, not the missing quotes."""
    assert refusal(as_dong, unquoted("-8000", "số -8000")).code is Code.NUMBER_WRONG
    assert refusal(as_dong, unquoted("8.5", "số 8.5")).code is Code.NUMBER_WRONG


def test_a_day():
    """Year, month, day; YAML's own reading of it as a date is no harm."""
    assert as_day("2026-07-20") == date(2026, 7, 20)
    assert as_day(unquoted("2024-02-29", "ngày tháng")) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "20/7/2026",
        "20-07-2026",
        "20.7.2026",
        "2026/7/20",
        "2026-7-20",
        "2026-07-20T08:00",
        "20260720",
        "ngày 20/7/2026",
        "20 tháng 7 năm 2026",
        "Ngày 20 tháng 7, năm 2026",
    ],
)
def test_a_day_in_another_spelling_is_refused_with_the_right_one(text: str):
    """The hint does the work where the meaning is sure: here people write the day first."""
    assert refusal(as_day, text) == Misread(
        Code.DATE_WRONG,
        f"“{text}” không phải ngày viết theo năm-tháng-ngày",
        "viết 2026-07-20 (năm-tháng-ngày)",
        "2026-07-20",
    )


@pytest.mark.parametrize("text", ["tháng 7", "2026-07", "cuối năm", "20/7"])
def test_a_day_that_cannot_be_guessed_gets_no_guess(text: str):
    """A hint never offers a day that is not in the calendar."""
    assert refusal(as_day, text) == Misread(
        Code.DATE_WRONG,
        f"“{text}” không phải ngày viết theo năm-tháng-ngày",
        "viết năm-tháng-ngày, ví dụ 2026-07-20",
    )


@pytest.mark.parametrize(
    ("text", "code", "likely"),
    [
        ("7/20/2026", Code.DATE_IMPOSSIBLE, "nếu là ngày 20 tháng 7 thì viết 2026-07-20"),
        ("2026-20-07", Code.DATE_IMPOSSIBLE, "nếu là ngày 20 tháng 7 thì viết 2026-07-20"),
        ("20/7/26", Code.DATE_WRONG, "nếu là năm 2026 thì viết 2026-07-20"),
    ],
)
def test_a_likely_day_is_offered_and_never_put_in(text: str, code: Code, likely: str):
    """Month and day exchanged, or a year of two digits: somebody has to look."""
    misread = refusal(as_day, text)

    assert misread.code is code
    assert likely in misread.hint
    assert misread.repair is None


@pytest.mark.parametrize("text", ["2026-02-30", "2025-02-29", "0000-01-01", "31/2/2026", "31.02.2026"])
def test_a_day_that_is_not_in_the_calendar(text: str):
    """Well written and still no day."""
    assert refusal(as_day, text) == Misread(
        Code.DATE_IMPOSSIBLE, f"không có ngày {text} trong lịch", "xem lại tháng và ngày"
    )


@pytest.mark.parametrize("text", ["0206-01-01", "1944-12-31", "2101-01-01", "9999-12-31"])
def test_a_year_of_no_document_is_a_slip(text: str):
    """0206 is 2026 with two digits exchanged; it must not make a decree eighteen centuries old."""
    with pytest.raises(Misread) as caught:
        as_day(text)

    assert caught.value.code is Code.DATE_IMPOSSIBLE
    assert caught.value.hint == "xem lại năm: từ 1945 đến 2100"


def test_digits_of_other_scripts_are_no_day():
    """Fullwidth and Arabic digits look alike and match nothing."""
    assert refusal(as_day, "２０２６-07-20").code is Code.DATE_WRONG


def test_a_long_value_does_not_fill_the_message():
    """A paragraph in the place of a number is quoted by its beginning."""
    assert len(refusal(as_whole_number, "chưa rõ " * 400).message) < 120
