"""Text as it stands in a file, and the parsers that give it a type.

A scalar of a record is text until its model says otherwise. Nothing here knows a parser
of YAML or CSV: whoever reads a file makes scalars, the models take them.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from generator.problems import Code, shown

SPACED_AMOUNT = re.compile(r"[1-9][0-9]{0,2}([.,\s])[0-9]{3}(?:\1[0-9]{3}){0,2}")  # as many digits as a count
COUNT = re.compile(r"[1-9][0-9]{0,11}")
WHOLE_NUMBER = re.compile(rf"0|{COUNT.pattern}")
CURRENCY = re.compile(r"\s*(?:[đĐ][ồỒ][nN][gG]|[vV][nN][đĐdD]|[đĐ])")
AMOUNT = re.compile(rf"(?:{SPACED_AMOUNT.pattern}|{WHOLE_NUMBER.pattern})(?:{CURRENCY.pattern})?")
EARLIEST_YEAR, LATEST_YEAR = 1945, 2100  # of any document of the state, and of any plan
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
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
    """A text that does not have the wanted type: what is wrong, and what to write instead."""

    code: Code
    message: str
    hint: str


def becomes(value: object) -> str:
    """What other readers make of the value; quoted text stays what it is."""
    return value.becomes if isinstance(value, Scalar) else ""


def is_empty(value: object) -> bool:
    """Whether nothing is written, or one of YAML's words for nothing."""
    return isinstance(value, str) and (not value.strip() or bool(becomes(value) and value in NULLS))


def as_text(value: object) -> str:
    """One line or more of text. Refuses what another reader would not read as text."""
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
    if becomes(value):
        raise Misread(
            Code.VALUE_SPOILED,
            f"“{shown(value)}” không có ngoặc kép nên phần mềm khác đọc thành {becomes(value)}",
            f'viết "{shown(value)}" trong ngoặc kép',
        )
    return str(value).strip()


def as_whole_number(value: object) -> int:
    """None or more: digits only, no sign, no separator."""
    text = _simple(value)
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    raise Misread(Code.NUMBER_WRONG, f"“{shown(text)}” không phải số nguyên không âm", NUMBER_HINT)


def as_count(value: object) -> int:
    """One or more: a dossier of no sets, a limit of no days would say that nothing is known."""
    number = as_whole_number(value)
    if number:
        return number
    raise Misread(Code.NUMBER_WRONG, "số này phải từ 1 trở lên", "chưa biết thì xóa dòng này")


def as_dong(value: object) -> int:
    """An amount in đồng. 8000 and "8.000 đồng" are read; an unquoted 8.000 is refused."""
    text = _simple(value)
    hint = AMOUNT_HINT
    if becomes(value) not in ("", f"số {text}"):
        message = f"mức tiền viết {shown(text)} sẽ bị phần mềm khác đọc thành {becomes(value)}"
        if SPACED_AMOUNT.fullmatch(text):
            digits = re.sub(r"\D", "", text)
            hint = f'viết {digits} (đồng, không dấu chấm) hoặc "{text} đồng" trong ngoặc kép'
        raise Misread(Code.AMOUNT_AMBIGUOUS, message, hint)
    if AMOUNT.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    raise Misread(Code.NUMBER_WRONG, f"“{shown(text)}” không phải số tiền", hint)


def as_day(value: object) -> date:
    """A day written as 2026-07-20."""
    text = _simple(value)
    if ISO_DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            message = f"không có ngày {text} trong lịch"
            raise Misread(Code.DATE_IMPOSSIBLE, message, "xem lại tháng và ngày") from None
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            message = f"năm {day.year:04} không thể là năm của một hồ sơ hay văn bản"
            raise Misread(Code.DATE_IMPOSSIBLE, message, f"xem lại năm: từ {EARLIEST_YEAR} đến {LATEST_YEAR}")
        return day
    meant = _meant_day(text)
    hint = f"viết {meant} (năm-tháng-ngày)" if meant else DAY_HINT
    raise Misread(Code.DATE_WRONG, f"“{shown(text)}” không phải ngày viết theo năm-tháng-ngày", hint)


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


def _meant_day(text: str) -> date | None:
    """The day that another spelling means, if there is such a day."""
    for pattern, step in ((YEAR_FIRST, 1), (DAY_FIRST, -1)):
        match = pattern.fullmatch(text)
        if match:
            year, month, day = (int(part) for part in match.groups()[::step])
            try:
                return date(year, month, day)
            except ValueError:
                return None
    return None
