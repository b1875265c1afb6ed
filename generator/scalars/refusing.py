"""Numbers, sums and days that could not be read: what is wrong with them, and what was meant."""

import re
from datetime import date

from generator.meant.amounts import Sum, is_for_nothing, meant_sum, read_sum
from generator.meant.days import Reading, exchanged, read_day
from generator.meant.numbers import counted, disagreeing
from generator.meant.signs import narrow
from generator.problems import Code, shown
from generator.scalars import (
    AMOUNT_HINT,
    DAY_HINT,
    EARLIEST_YEAR,
    LATEST_YEAR,
    NUMBER_HINT,
    SPACED_AMOUNT,
    Misread,
    digits,
)

TWO_SUMS = re.compile(r"[0-9]{3}\D*[^\d.,\s]\D*[0-9]+[0-9.,\s]*[0-9]{3}")
ELSEWHERE = "ai được miễn thì ghi ở fee_exemptions, điều khác thì ghi ở dòng note"
A_YEAR = re.compile(r"năm ((?:19|20)[0-9]{2})", re.IGNORECASE)
FRACTION = re.compile(r"0*[0-9]{1,4}[.,](?!0{3})[0-9]{1,2}")
SPAN = re.compile(r"(?:từ )?0*([0-9]{1,4})(?:\s*[-–]\s*| đến | tới )0*([0-9]{1,4})")
FRACTION_HINT = "chỗ này chỉ ghi số nguyên, chỉ viết chữ số, không có phần lẻ"
AT_MOST = re.compile(
    r"[\s,;.(–-]*\b(?:nhưng |và )?(?:(?:tối đa|không quá|cao nhất|nhiều nhất)(?: là)?:?\s+)+", re.IGNORECASE
)
DISAGREEING = "số {} và số {} trong ngoặc không khớp: xem lại nguồn rồi chỉ viết một số"


def no_number(text: str) -> Misread:
    """That a text is no whole number."""
    message = f"“{shown(text)}” không phải số nguyên không âm"
    if both := disagreeing(text):
        return Misread(Code.NUMBER_WRONG, message, DISAGREEING.format(*both))
    if year := A_YEAR.fullmatch(text.strip()):
        return Misread(Code.NUMBER_WRONG, message, f"viết {year[1]}, không có chữ “năm”", year[1])
    if FRACTION.fullmatch(narrow(text)):
        return Misread(Code.NUMBER_WRONG, message, FRACTION_HINT, beside=text)
    if span := SPAN.fullmatch(narrow(text)):
        hint = (
            f"chỗ này chỉ một số; nguồn ghi từ {span[1]} đến {span[2]} thì viết {span[2]}, nói rõ ở dòng note"
        )
        return Misread(Code.NUMBER_WRONG, message, hint)
    found = counted(narrow(text))
    if found is None:
        grouped = SPACED_AMOUNT.fullmatch(text)
        hint = f"{NUMBER_HINT}; nếu là số hàng nghìn thì viết {digits(text)}" if grouped else NUMBER_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    number, rest = found
    if re.search(r"[0-9]", rest):
        return Misread(Code.NUMBER_WRONG, message, "chỗ này chỉ một số: mỗi trường hợp một mục riêng")
    if rest:
        hint = f"chỉ viết chữ số: {number}; chữ “{shown(rest)}” không đứng ở đây"
        return Misread(Code.NUMBER_WRONG, message, hint, beside=rest)
    hint = f"viết {number} (chữ số, không số 0 ở đầu)" if number else "viết 0 nếu nguồn nói là không có"
    return Misread(Code.NUMBER_WRONG, message, hint, str(number) if number else None)


def ambiguous_amount(text: str, becomes: str) -> Misread:
    """That others read a sum as something else, as they do 8.000."""
    message = f"mức tiền viết {shown(text)} sẽ bị phần mềm khác đọc thành {becomes}"
    found = read_sum(text)
    if found is None or found.other is not None:
        return Misread(Code.AMOUNT_AMBIGUOUS, message, AMOUNT_HINT)
    hint = f"viết {found.dong} (đồng, không dấu chấm)"
    if SPACED_AMOUNT.fullmatch(text):
        hint += f' hoặc "{text} đồng" trong ngoặc kép'
    return Misread(Code.AMOUNT_AMBIGUOUS, message, hint, str(found.dong))


def no_amount(text: str) -> Misread:
    """That a text is no sum."""
    message = f"“{shown(text)}” không phải số tiền"
    found = read_sum(narrow(text))
    if found:
        certain = not (found.per or found.words or found.other is not None)
        repair = str(found.dong) if certain else None
        return Misread(Code.NUMBER_WRONG, message, _of_sum(found), repair)
    if is_for_nothing(text):
        hint = "viết 0 nếu nguồn nói không thu tiền; chưa rõ thì xóa mục này"
        return Misread(Code.NUMBER_WRONG, message, hint)
    if (match := AT_MOST.search(text)) and (most := meant_sum(text[match.end() :].rstrip(" ).;"))):
        return Misread(Code.NUMBER_WRONG, message, _of_limit(text[: match.start()], most))
    if TWO_SUMS.search(text):
        hint = "mỗi mục chỉ một số tiền: mỗi trường hợp một mục, ghi rõ ở khóa case; " + AMOUNT_HINT
        return Misread(Code.NUMBER_WRONG, message, hint)
    return Misread(Code.NUMBER_WRONG, message, AMOUNT_HINT)


def _of_limit(before: str, most: Sum) -> str:
    """What to write for a sum, if any stands before, and for the most that is ever paid."""
    line = f"“at_most: {most.dong}”"
    amount = meant_sum(narrow(before)) if before.strip() else None
    if amount:
        return f"{_of_sum(amount)}; thêm dòng {line} cho mức cao nhất"
    return f"mức cao nhất ghi ở dòng {line}, ở đây ghi mức thu; nguồn chỉ nói mức cao nhất thì ghi ở fee_note"


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


def no_day(text: str, end: str) -> Misread:
    """That a text is no day; `end` is which end of a period the key wants, if any."""
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


def impossible_day(text: str) -> Misread:
    """That no calendar has a day that is written as days are."""
    return _impossible(text, exchanged(text))
