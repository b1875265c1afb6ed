"""Text as it stands in a file, and the parsers that give it a type.

A scalar of a record is text until its model says otherwise. Nothing here knows a parser
of YAML or CSV: whoever reads a file makes scalars, the models take them.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Self

from generator.meant.amounts import Sum, is_for_nothing, read_sum
from generator.meant.as_yaml import quoted
from generator.meant.days import Reading, exchanged, read_day
from generator.meant.numbers import counted, disagreeing
from generator.meant.signs import narrow
from generator.placeholders import is_blank
from generator.problems import Code, shown

SPACED_AMOUNT = re.compile(r"[1-9][0-9]{0,2}([.,\s])[0-9]{3}(?:\1[0-9]{3}){0,2}")  # as many digits as a count
COUNT = re.compile(r"[1-9][0-9]{0,11}")
WHOLE_NUMBER = re.compile(rf"0|{COUNT.pattern}")
CURRENCY = re.compile(r"\s*(?:[đĐ][ồỒ][nN][gG]|[vV][nN][đĐdD]|[đĐ])")
AMOUNT = re.compile(rf"(?:{SPACED_AMOUNT.pattern}|{WHOLE_NUMBER.pattern})(?:{CURRENCY.pattern})?")
EARLIEST_YEAR, LATEST_YEAR = 1945, 2100  # of any document of the state, and of any plan
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TWO_SUMS = re.compile(r"[0-9]{3}\D*[^\d.,\s]\D*[0-9]+[0-9.,\s]*[0-9]{3}")
LETTERS = re.compile(r"[^\W\d_]{2}")
YES_OR_NO = re.compile(r"(?i)yes|no|on|off|true|false|\.?(?:inf|nan)")
NULLS = ("~", "null", "Null", "NULL")

EMPTY = ("chưa có giá trị", "ghi giá trị, hoặc xóa cả dòng này nếu chưa biết")
COLON_INSIDE = (
    "có dấu hai chấm giữa câu mà câu không có ngoặc kép",
    "đặt cả câu trong ngoặc kép; bên trong câu thì viết “ và ”",
)
NUMBER_HINT = "chỉ viết chữ số, không dấu chấm, không số 0 ở đầu, ví dụ 15"
ELSEWHERE = "ai được miễn thì ghi ở fee_exemptions, điều khác thì ghi ở dòng note"
DISAGREEING = "số {} và số {} trong ngoặc không khớp: xem lại nguồn rồi chỉ viết một số"
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
    if type(value) is str and (text := value.strip()) and not is_blank(text):
        return text  # nothing else can be wrong with what others leave alone
    text = as_written(value)
    if becomes(value):
        says = LETTERS.search(text) and not YES_OR_NO.fullmatch(text)
        raise spoiled(value, text) if says else _no_words(value, text)
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
    if is_blank(value.strip()):
        raise placeholder(value.strip())
    return str(value).strip()


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
    raise _no_number(text)


def as_count(value: object) -> int:
    """One or more: a dossier of no sets, a limit of no days would say that nothing is known."""
    number = as_whole_number(value)
    if number:
        return number
    raise Misread(Code.NUMBER_WRONG, "số này phải từ 1 trở lên", "chưa biết thì xóa dòng này")


def _no_number(text: str) -> Misread:
    message = f"“{shown(text)}” không phải số nguyên không âm"
    if both := disagreeing(text):
        return Misread(Code.NUMBER_WRONG, message, DISAGREEING.format(*both))
    found = counted(narrow(text))
    if found is None:
        grouped = SPACED_AMOUNT.fullmatch(text)
        hint = f"{NUMBER_HINT}; nếu là số hàng nghìn thì viết {_digits(text)}" if grouped else NUMBER_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    number, rest = found
    if re.search(r"[0-9]", rest):
        return Misread(Code.NUMBER_WRONG, message, "chỗ này chỉ một số: mỗi trường hợp một mục riêng")
    if rest:
        hint = f"chỉ viết chữ số: {number}; chữ “{shown(rest)}” không đứng ở đây"
        return Misread(Code.NUMBER_WRONG, message, hint, beside=rest)
    hint = f"viết {number} (chữ số, không số 0 ở đầu)" if number else "viết 0 nếu nguồn nói là không có"
    return Misread(Code.NUMBER_WRONG, message, hint, str(number) if number else None)


def as_dong(value: object) -> int:
    """An amount in đồng. 8000 and "8.000 đồng" are read; an unquoted 8.000 is refused."""
    text = _simple(value)
    if becomes(value) not in ("", f"số {text}"):
        message = f"mức tiền viết {shown(text)} sẽ bị phần mềm khác đọc thành {becomes(value)}"
        found = read_sum(text)
        if found is None or found.other is not None:
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
    found = read_sum(narrow(text))
    if found:
        certain = not (found.per or found.words or found.other is not None)
        repair = str(found.dong) if certain else None
        return Misread(Code.NUMBER_WRONG, message, _of_sum(found), repair)
    if is_for_nothing(text):
        hint = "viết 0 nếu nguồn nói không thu tiền; chưa rõ thì xóa mục này"
        return Misread(Code.NUMBER_WRONG, message, hint)
    if TWO_SUMS.search(text):
        hint = "mỗi mục chỉ một số tiền: mỗi trường hợp một mục, ghi rõ ở khóa case; " + AMOUNT_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    return Misread(Code.NUMBER_WRONG, message, AMOUNT_HINT)


def _of_sum(found: Sum) -> str:
    if found.spelt_otherwise:
        return DISAGREEING.format(found.dong, found.other)
    if found.other is not None:
        return f"viết {found.dong} hay {found.other} (đồng)? xem lại nguồn rồi viết đủ chữ số"
    hint = f"viết {found.dong} (đồng)"
    if found.per:
        hint += f"; thêm dòng “per: {shown(found.per)}” ngay dưới, thẳng với dòng này"
    if found.words:
        hint += f"; lời “{shown(found.words)}” không phải số tiền: " + ELSEWHERE
    return hint


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def as_day(value: object, end: str = "") -> date:
    """A day written as 2026-07-20; `end` is which end of a period it is, "first" or "last", if any."""
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
    raise _no_day(text, end)


# The ends of a period: there “từ ngày 20/7/2026” and “đến hết ngày 20/7/2026” say no more than the day.
as_first_day, as_last_day = partial(as_day, end="first"), partial(as_day, end="last")


def _no_day(text: str, end: str) -> Misread:
    message = f"“{shown(text)}” không phải ngày viết theo năm-tháng-ngày"
    found = read_day(text)
    if found.end and (found.day or found.likely):
        return _with_end(message, found, end)
    if found.day and EARLIEST_YEAR <= found.day.year <= LATEST_YEAR:
        hint = f"viết {found.day} (năm-tháng-ngày)"
        return Misread(Code.DATE_WRONG, message, hint, str(found.day))
    if found.broken:
        return _impossible(text, found.likely)
    if found.likely:
        hint = f"viết đủ bốn chữ số của năm; nếu là năm {found.likely.year} thì viết {found.likely}"
        return Misread(Code.DATE_WRONG, message, hint)
    return Misread(Code.DATE_WRONG, message, DAY_HINT)


def _with_end(message: str, found: Reading, end: str) -> Misread:
    """A day with words that say which end of a period it is: sure where the key says the same."""
    day = found.day or found.likely
    if not end:
        return Misread(Code.DATE_WRONG, message, f"khóa này chỉ ghi một ngày; nếu là {day} thì viết {day}")
    if found.end != end:
        which, other = ("cuối", "to hoặc last_day") if found.end == "last" else ("đầu", "from")
        hint = f"đây là ngày {which}, khóa này là ngày khác: ghi {day} ở khóa của ngày {which} ({other})"
        return Misread(Code.DATE_WRONG, message, hint)
    if found.day is None:
        return Misread(Code.DATE_WRONG, message, f"nếu ngày cuối còn áp dụng là {day} thì viết {day}")
    return Misread(Code.DATE_WRONG, message, f"viết {day} (năm-tháng-ngày)", str(day))


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
    if is_blank(value.strip()):
        raise placeholder(value.strip())
    return value.strip()
