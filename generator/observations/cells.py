"""What one cell means: a count, a day, a moment, a word of a list, a sentence. Or Misread.

Days are also read as a Vietnamese spreadsheet saves them, 31/01/2026, which no other file may
do. Number formats are refused, never guessed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from generator.observations.formulas import NOTHING_BUT_A_SIGN, formula_sign
from generator.observations.observation import Absence, Count
from generator.problems import Code
from generator.scalars import SPACED_AMOUNT, WHOLE_NUMBER, Misread, as_day
from generator.vietnamese import nearest

W = TypeVar("W", bound=StrEnum)

SPREADSHEET_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", re.ASCII)
FRACTION = re.compile(r"\d[\d.]*[.,]\d+")
ABSENCES = {absence.value: absence for absence in Absence}


def count(text: str) -> Count:
    """A number of dossiers, or why there is none."""
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if text in ABSENCES:
        return ABSENCES[text]
    if text.startswith(("-", "−")) and text[1:].strip().isdigit():
        hint = "số hồ sơ từ 0 trở lên; nếu không áp dụng thì chỉ ghi dấu -"
        raise Misread(Code.NUMBER_WRONG, f"“{text}” là số âm", hint)
    if SPACED_AMOUNT.fullmatch(text):
        message = f"“{text}” có dấu ngăn hàng nghìn nên phần mềm khác đọc ra số khác"
        raise Misread(Code.NUMBER_WRONG, message, "viết liền các chữ số: " + re.sub(r"\D", "", text))
    if FRACTION.fullmatch(text):
        raise Misread(Code.NUMBER_WRONG, f"“{text}” có phần lẻ", "số hồ sơ là số nguyên, ví dụ 194")
    hint = "viết liền các chữ số; để trống nếu nguồn không nêu, - nếu không áp dụng, * nếu giữ kín"
    raise Misread(Code.NUMBER_WRONG, f"“{text}” không phải số hồ sơ", hint)


def stated_count(text: str) -> Count:
    """A count that may be inapplicable or withheld, but not passed over."""
    if text:
        return count(text)
    hint = "ghi số hồ sơ, 0 nếu không có hồ sơ nào; - nếu không áp dụng, * nếu giữ kín"
    raise Misread(Code.VALUE_EMPTY, "ô này chưa có số", hint)


def no_count_of(definition: str) -> Callable[[str], Count]:
    """The parser of a count that rows of a definition do not have."""

    def parse(text: str) -> Count:
        if not text:
            return Absence.NOT_PROVIDED
        message = f"dòng định nghĩa {definition} không có chỉ tiêu này, nhưng ô ghi “{text}”"
        raise Misread(Code.CELL_WRONG, message, "để trống ô này, hoặc xem lại cột definition")

    return parse


def needed(text: str) -> str:
    """The text, of which there must be some."""
    if text:
        return text
    raise Misread(Code.VALUE_EMPTY, "ô này còn trống", "ghi giá trị; cột này không được để trống")


def day(text: str) -> date:
    """A day written as 2026-01-31, 31/01/2026 or 31/1/2026; the day always stands before the month."""
    match = SPREADSHEET_DAY.fullmatch(text)
    if match is None:
        return as_day(text)
    iso = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    try:
        return as_day(iso)
    except Misread as misread:
        raise Misread(misread.code, misread.message.replace(iso, text), misread.hint) from None


def moment(text: str) -> datetime:
    """A day, alone or with a local time: 06:57:45, 06:57, 6:57. A day alone is its midnight."""
    day_part, _, time_part = needed(text).replace("T", " ").partition(" ")
    on, at = day(day_part), time_part.strip()
    if not at:
        return datetime.combine(on, time())
    if TIME.fullmatch(at):
        return datetime.combine(on, time.fromisoformat(f"0{at}" if at[1] == ":" else at))
    message = f"“{at}” không phải giờ, phút, giây"
    raise Misread(Code.DATE_WRONG, message, f"viết {on} 06:57:45, hoặc chỉ viết {on}")


def word(choices: type[W]) -> Callable[[str], W]:
    """The parser of a closed list of words."""
    words = {choice.value: choice for choice in choices}

    def parse(text: str) -> W:
        if needed(text) in words:
            return words[text]
        near = nearest(text, words)
        hint = f"có phải là “{near}” không?" if near else "chọn một trong: " + ", ".join(words)
        raise Misread(Code.VALUE_NOT_ALLOWED, f"“{text}” không có trong danh sách cho phép", hint)

    return parse


def sentence(text: str) -> str:
    """Text with single spaces that no spreadsheet takes for a formula; may be empty."""
    sign = formula_sign(text)
    if sign or text == NOTHING_BUT_A_SIGN:
        where, hint = "ô bắt đầu bằng", "bắt đầu bằng chữ"
        if sign and not text.startswith(sign):
            where, hint = "sau dấu chấm phẩy có", "viết chữ sau dấu chấm phẩy, hoặc thay nó bằng dấu phẩy"
        message = f"{where} dấu {sign or text} nên bảng tính coi là công thức"
        raise Misread(Code.CELL_WRONG, message, hint)
    return " ".join(text.split())
