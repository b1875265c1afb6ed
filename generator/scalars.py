"""Text as it stands in a file, and the parsers that give it a type.

A scalar of a record is text until its model says otherwise. Nothing here knows a parser
of YAML or CSV: whoever reads a file makes scalars, the models take them.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from generator.meant.amounts import is_for_nothing, meant_sum
from generator.meant.as_yaml import quoted
from generator.meant.days import exchanged, read_day
from generator.meant.numbers import counted
from generator.problems import Code, shown

SPACED_AMOUNT = re.compile(r"[1-9][0-9]{0,2}([.,\s])[0-9]{3}(?:\1[0-9]{3}){0,2}")  # as many digits as a count
COUNT = re.compile(r"[1-9][0-9]{0,11}")
WHOLE_NUMBER = re.compile(rf"0|{COUNT.pattern}")
CURRENCY = re.compile(r"\s*(?:[đĐ][ồỒ][nN][gG]|[vV][nN][đĐdD]|[đĐ])")
AMOUNT = re.compile(rf"(?:{SPACED_AMOUNT.pattern}|{WHOLE_NUMBER.pattern})(?:{CURRENCY.pattern})?")
EARLIEST_YEAR, LATEST_YEAR = 1945, 2100  # of any document of the state, and of any plan
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TWO_SUMS = re.compile(r"[0-9]{3}\D*[^\d.,\s]\D*[0-9]+[0-9.,\s]*[0-9]{3}")
NULLS = ("~", "null", "Null", "NULL")


EMPTY = ("chưa có giá trị", "ghi giá trị, hoặc xóa cả dòng này nếu chưa biết")
COLON_INSIDE = (
    "có dấu hai chấm giữa câu mà câu không có ngoặc kép",
    "đặt cả câu trong ngoặc kép; bên trong câu thì viết “ và ”",
)
NUMBER_HINT = "chỉ viết chữ số, không dấu chấm, không số 0 ở đầu, ví dụ 15"
AMOUNT_HINT = "viết số đồng bằng chữ số, không dấu chấm, ví dụ 8000"
DAY_HINT = "viết năm-tháng-ngày, ví dụ 2026-07-20"


class Scalar(str):
    """An unquoted text that other readers of the file may take for something else.

    `becomes` says for what, in Vietnamese ("số 1.00069"); "" where they read text too.
    """

    __slots__ = ("becomes",)
    becomes: str

    @classmethod
    def unquoted(cls, text: str, becomes: str) -> Self:
        """The text with what others make of it."""
        scalar = cls(text)
        scalar.becomes = becomes
        return scalar


@dataclass(frozen=True)
class Misread(Exception):
    """A text that does not have the wanted type: what is wrong, and what to write instead.

    `repair` is the whole scalar as YAML should have it, where only one thing can be meant. `beside` are
    words that stood there too and belong to another key.
    """

    code: Code
    message: str
    hint: str
    repair: str | None = None
    beside: str = ""


def becomes(value: object) -> str:
    """What other readers make of the value; quoted text stays what it is."""
    return value.becomes if isinstance(value, Scalar) else ""


def is_empty(value: object) -> bool:
    """Whether nothing is written, or one of YAML's words for nothing."""
    return isinstance(value, str) and (not value.strip() or bool(becomes(value) and value in NULLS))


def as_text(value: object) -> str:
    """One line or more of text. Refuses what another reader would not read as text."""
    if type(value) is str and (
        text := value.strip()
    ):  # nothing else can be wrong with what others leave alone
        return text
    text = as_written(value)
    if becomes(value):
        raise spoiled(value, text)
    return text


def as_written(value: object) -> str:
    """As `as_text`, with what others would spoil: for parsers that know what was meant."""
    if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str):
        raise Misread(Code.VALUE_NOT_TEXT, *COLON_INSIDE)
    if not isinstance(value, str):
        raise Misread(
            Code.VALUE_NOT_TEXT,
            "chỗ này cần một đoạn chữ, không phải một nhóm hay danh sách",
            "viết một đoạn chữ trên một dòng",
        )
    if is_empty(value):
        raise Misread(Code.VALUE_EMPTY, *EMPTY)
    return str(value).strip()


def spoiled(value: object, meant: str) -> Misread:
    """That others read something else; `meant` is the text for quotes."""
    return Misread(
        Code.VALUE_SPOILED,
        f"“{shown(str(value).strip())}” không có ngoặc kép nên phần mềm khác đọc thành {becomes(value)}",
        f"viết {quoted(shown(meant))} trong ngoặc kép",
        quoted(meant),
    )


def as_whole_number(value: object) -> int:
    """None or more: digits only, no sign, no separator."""
    text = _simple(value)
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    raise _no_number(text)


def as_count(value: object) -> int:
    """One or more: a dossier of no sets, a limit of no days would say that nothing is known."""
    number = as_whole_number(value)
    if number:
        return number
    raise Misread(Code.NUMBER_WRONG, "số này phải từ 1 trở lên", "chưa biết thì xóa dòng này")


def _no_number(text: str) -> Misread:
    message = f"“{shown(text)}” không phải số nguyên không âm"
    found = counted(text)
    if found is None:
        grouped = SPACED_AMOUNT.fullmatch(text)
        hint = f"{NUMBER_HINT}; nếu là số hàng nghìn thì viết {_digits(text)}" if grouped else NUMBER_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    number, rest = found
    if rest:
        hint = f"chỉ viết chữ số: {number}; chữ “{shown(rest)}” không đứng ở đây"
        return Misread(Code.NUMBER_WRONG, message, hint, beside=rest)
    return Misread(Code.NUMBER_WRONG, message, f"viết {number} (chữ số, không số 0 ở đầu)", str(number))


def as_dong(value: object) -> int:
    """An amount in đồng. 8000 and "8.000 đồng" are read; an unquoted 8.000 is refused."""
    text = _simple(value)
    if becomes(value) not in ("", f"số {text}"):
        message = f"mức tiền viết {shown(text)} sẽ bị phần mềm khác đọc thành {becomes(value)}"
        found = meant_sum(text)
        if found is None:
            raise Misread(Code.AMOUNT_AMBIGUOUS, message, AMOUNT_HINT)
        hint = f"viết {found.dong} (đồng, không dấu chấm)"
        if SPACED_AMOUNT.fullmatch(text):
            hint += f' hoặc "{text} đồng" trong ngoặc kép'
        raise Misread(Code.AMOUNT_AMBIGUOUS, message, hint, str(found.dong))
    if AMOUNT.fullmatch(text):
        return int(_digits(text))
    raise _no_amount(text)


def _no_amount(text: str) -> Misread:
    message = f"“{shown(text)}” không phải số tiền"
    found = meant_sum(text)
    if found and found.per:
        hint = f"viết {found.dong} (đồng); thêm dòng “per: {shown(found.per)}” ngay dưới, thẳng với dòng này"
        return Misread(Code.NUMBER_WRONG, message, hint)
    if found:
        return Misread(Code.NUMBER_WRONG, message, f"viết {found.dong} (đồng)", str(found.dong))
    if is_for_nothing(text):
        return Misread(
            Code.NUMBER_WRONG, message, "viết 0 nếu nguồn nói không thu tiền; chưa rõ thì xóa mục này"
        )
    if TWO_SUMS.search(text):
        hint = "mỗi mục chỉ một số tiền: mỗi trường hợp một mục, ghi rõ ở khóa case; " + AMOUNT_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    return Misread(Code.NUMBER_WRONG, message, AMOUNT_HINT)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def as_day(value: object) -> date:
    """A day written as 2026-07-20."""
    text = _simple(value)
    if ISO_DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise _impossible(text, exchanged(text)) from None
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            message = f"năm {day.year:04} không thể là năm của một hồ sơ hay văn bản"
            raise Misread(Code.DATE_IMPOSSIBLE, message, f"xem lại năm: từ {EARLIEST_YEAR} đến {LATEST_YEAR}")
        return day
    raise _no_day(text)


def _no_day(text: str) -> Misread:
    message = f"“{shown(text)}” không phải ngày viết theo năm-tháng-ngày"
    found = read_day(text)
    if found.day and EARLIEST_YEAR <= found.day.year <= LATEST_YEAR:
        hint = f"viết {found.day} (năm-tháng-ngày)"
        return Misread(Code.DATE_WRONG, message, hint, str(found.day))
    if found.broken:
        return _impossible(text, found.likely)
    if found.likely:
        hint = f"viết đủ bốn chữ số của năm; nếu là năm {found.likely.year} thì viết {found.likely}"
        return Misread(Code.DATE_WRONG, message, hint)
    return Misread(Code.DATE_WRONG, message, DAY_HINT)


def _impossible(text: str, likely: date | None) -> Misread:
    hint = "xem lại tháng và ngày"
    if likely:
        hint += f"; nếu là ngày {likely.day} tháng {likely.month} thì viết {likely}"
    return Misread(Code.DATE_IMPOSSIBLE, f"không có ngày {shown(text)} trong lịch", hint)


def _simple(value: object) -> str:
    if not isinstance(value, str):
        raise Misread(
            Code.VALUE_NOT_TEXT,
            "chỗ này cần một giá trị, không phải một nhóm hay danh sách",
            "viết một giá trị trên cùng dòng",
        )
    if is_empty(value):
        raise Misread(Code.VALUE_EMPTY, *EMPTY)
    return value.strip()
