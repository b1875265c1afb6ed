"""Text as it stands in a file, and the parsers that give it a type.

A scalar of a record is text until its model says otherwise. Nothing here knows a parser
of YAML or CSV: whoever reads a file makes scalars, the models take them. What a refused text
was meant to say is worked out in `refusing`, which is loaded only when there is one.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Self

from generator.meant.as_yaml import quoted
from generator.placeholders import is_blank
from generator.problems import Code, shown

SPACED_AMOUNT = re.compile(r"[1-9][0-9]{0,2}([.,\s])[0-9]{3}(?:\1[0-9]{3}){0,2}")  # as many digits as a count
COUNT = re.compile(r"[1-9][0-9]{0,11}")
WHOLE_NUMBER = re.compile(rf"0|{COUNT.pattern}")
CURRENCY = re.compile(r"\s*(?:[đĐ][ồỒ][nN][gG]|[vV][nN][đĐdD]|[đĐ])")
AMOUNT = re.compile(rf"(?:{SPACED_AMOUNT.pattern}|{WHOLE_NUMBER.pattern})(?:{CURRENCY.pattern})?")
EARLIEST_YEAR, LATEST_YEAR = 1945, 2100  # of any document of the state, and of any plan
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
LETTERS = re.compile(r"[^\W\d_]{2}")
YES_OR_NO = re.compile(r"(?i)yes|no|on|off|true|false|\.?(?:inf|nan)")
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
    words that stood there too and belong to another key; `items` are the values where several were written.
    """

    code: Code
    message: str
    hint: str
    repair: str | None = None
    beside: str = ""
    items: tuple[str, ...] = ()


def becomes(value: object) -> str:
    """What other readers make of the value; quoted text stays what it is."""
    return value.becomes if isinstance(value, Scalar) else ""


def is_empty(value: object) -> bool:
    """Whether nothing is written, or one of YAML's words for nothing."""
    return isinstance(value, str) and (not value.strip() or bool(becomes(value) and value in NULLS))


def placeholder(text: str) -> Misread:
    """That a text only keeps the place of a value."""
    message = f"“{shown(text)}” chỉ giữ chỗ, không nói điều gì"
    return Misread(Code.VALUE_PLACEHOLDER, message, "ghi nội dung thật; chưa biết thì xóa dòng này")


def as_text(value: object) -> str:
    """One line or more of text. Refuses what another reader would not read as text."""
    text = as_written(value)
    if becomes(value):
        says = LETTERS.search(text) and not YES_OR_NO.fullmatch(text)
        raise spoiled(value, text) if says else _no_words(value, text)
    return text


def as_written(value: object) -> str:
    """As `as_text`, with what others would spoil: for parsers that know what was meant."""
    if isinstance(value, str):
        return _filled_in(value)
    if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str):
        raise Misread(Code.VALUE_NOT_TEXT, *COLON_INSIDE)
    raise Misread(
        Code.VALUE_NOT_TEXT,
        "chỗ này cần một đoạn chữ, không phải một nhóm hay danh sách",
        "viết một đoạn chữ trên một dòng",
    )


def _filled_in(value: str) -> str:
    """The text without the blanks around it; refused where there is none, or only a stand-in."""
    text = value.strip()
    if not text or (becomes(value) and value in NULLS):
        raise Misread(Code.VALUE_EMPTY, *EMPTY)
    if is_blank(text):
        raise placeholder(text)
    return text


def spoiled(value: object, meant: str) -> Misread:
    """That others read something else; `meant` is the text for quotes."""
    return Misread(
        Code.VALUE_SPOILED,
        f"“{shown(str(value).strip())}” không có ngoặc kép nên phần mềm khác đọc thành {becomes(value)}",
        f"viết {quoted(shown(meant))} trong ngoặc kép",
        quoted(meant),
    )


def _no_words(value: object, text: str) -> Misread:
    """Figures alone, or a yes or no, where words are wanted: quotes would only hide that something lacks."""
    told = spoiled(value, text)
    hint = f"ghi bằng lời; nếu đúng là “{shown(text)}” thì viết {quoted(shown(text))} trong ngoặc kép"
    return Misread(told.code, told.message, hint)


def as_whole_number(value: object) -> int:
    """None or more: digits only, no sign, no separator."""
    text = _simple(value)
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    from generator.scalars.refusing import no_number

    raise no_number(text)


def as_count(value: object) -> int:
    """One or more: a dossier of no sets, a limit of no days would say that nothing is known."""
    number = as_whole_number(value)
    if number:
        return number
    raise Misread(Code.NUMBER_WRONG, "số này phải từ 1 trở lên", "chưa biết thì xóa dòng này")


def as_dong(value: object) -> int:
    """An amount in đồng. 8000 and "8.000 đồng" are read; an unquoted 8.000 is refused."""
    text = _simple(value)
    if becomes(value) not in ("", f"số {text}"):
        from generator.scalars.refusing import ambiguous_amount

        raise ambiguous_amount(text, becomes(value))
    if AMOUNT.fullmatch(text):
        return int(digits(text))
    from generator.scalars.refusing import no_amount

    raise no_amount(text)


def digits(text: str) -> str:
    """The digits of a text, without what parts them."""
    return re.sub(r"\D", "", text)


def as_day(value: object, end: str = "") -> date:
    """A day written as 2026-07-20; `end` is which end of a period it is, "first" or "last", if any."""
    text = _simple(value)
    if ISO_DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            from generator.scalars.refusing import impossible_day

            raise impossible_day(text) from None
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            message = f"năm {day.year:04} không thể là năm của một hồ sơ hay văn bản"
            raise Misread(Code.DATE_IMPOSSIBLE, message, f"xem lại năm: từ {EARLIEST_YEAR} đến {LATEST_YEAR}")
        return day
    from generator.scalars.refusing import no_day

    raise no_day(text, end)


# The ends of a period: there “từ ngày 20/7/2026” and “đến hết ngày 20/7/2026” say no more than the day.
as_first_day, as_last_day = partial(as_day, end="first"), partial(as_day, end="last")


def _simple(value: object) -> str:
    if isinstance(value, str):
        return _filled_in(value)
    raise Misread(
        Code.VALUE_NOT_TEXT,
        "chỗ này cần một giá trị, không phải một nhóm hay danh sách",
        "viết một giá trị trên cùng dòng",
    )
