"""Slips in a list or a group on one line: brackets that are not closed, other signs between its values."""

import re

from generator.problems import Code
from generator.reading.closing import closing_line, depth
from generator.reading.lines import WORD, cut, without_remark
from generator.reading.quoting import whole
from generator.reading.slips import Slip, Where, replaced
from generator.reading.spanning import close_there, lines_of_text

CODES = re.compile(r"[\w-]+(?:\s*,\s*[\w-]+)*")
CODES_APART = re.compile(r"[a-z0-9][\w./-]*(?:\s+[a-z0-9][\w./-]*)+", re.IGNORECASE | re.ASCII)
GROUP = re.compile(rf"\{{\s*({WORD})\s*:(?=\s)")
PARTS = re.compile(r"\s*[,;]\s*")
CLOSING = {"[": "]", "{": "}"}


def bracket(text: str, where: Where) -> Slip | None:
    """A value that begins with [ or {: a list on one line, or a sentence."""
    line = cut(text)
    value, sign = line.value, line.value[0]
    closing = CLOSING[sign]
    bare, _ = without_remark(value)
    open_ones = depth(bare)
    if open_ones > 0 or (open_ones == 0 and closing not in bare):
        return None if closing_line(text, where) else _unclosed(text, where, bare)
    if open_ones < 0 and bare.endswith(closing * (1 - open_ones)):
        span = (line.value_column + len(bare) + open_ones, line.value_column + len(bare))
        message = f"thừa dấu {closing} ở cuối dòng"
        return replaced(text, where, span, "", Code.BRACKET_UNCLOSED, message, sure=True)
    end = bare.rfind(closing) + 1
    rest = bare[end:].strip()
    if not rest:
        return _not_parted(text, where, bare)
    if rest.startswith(":"):
        return None
    if rest in (",", ";", "."):
        span = (line.value_column + end, line.value_column + len(bare))
        message = f"thừa dấu “{rest}” ở cuối dòng"
        return replaced(text, where, span, "", Code.COMMA_AT_END, message, sure=True)
    message = f"câu bắt đầu bằng dấu “{sign}” mà không có ngoặc kép"
    return whole(text, where, line.value_column, Code.SIGN_AT_START, message)


def _unclosed(text: str, where: Where, bare: str) -> Slip:
    line = cut(text)
    sign = line.value[0]
    closing = CLOSING[sign]
    message = f"ngoặc {sign} mở ở đây mà không đóng trên cùng dòng"
    below = lines_of_text(where) if not _is_group(bare, where) else where.followers()
    told = "".join(f" {without_remark(where.lines[index].strip())[0]}" for index in below)
    inner = f"{bare[1:]}{told}".strip().rstrip(")}]").rstrip(" ,;")
    new = f"{sign}{inner}{closing}"
    if not (
        _is_group(bare, where) or (sign == "[" and (_is_list(where, line.key) or CODES.fullmatch(inner)))
    ):
        return whole(text, where, line.value_column, Code.BRACKET_UNCLOSED, message)
    if sign == "[":
        new = f"[{', '.join(PARTS.split(inner))}]"
    if not below:
        return whole(text, where, line.value_column, Code.BRACKET_UNCLOSED, message, new)
    mended = dict.fromkeys(below, "") | {where.index: text[: line.value_column] + new}
    hint = f"thêm {close_there(where, below, closing)}; cả các dòng ấy là: {new}"
    spot = (where.index + 1, line.value_column + 1, 1)
    return Slip(*spot, Code.BRACKET_UNCLOSED, message, hint, mended)


def _not_parted(text: str, where: Where, bare: str) -> Slip | None:
    """A list whose values stand in the wrong brackets, or have no comma between them."""
    line = cut(text)
    inner = bare[1:-1].strip()
    if not _is_list(where, line.key) or where.known((*where.path, line.key or "")) or not inner:
        return None
    if any(sign in inner for sign in "[]{}\"'") or (bare[0] == "{" and ":" in inner):
        return None
    if ";" in inner:
        parts, wrong = PARTS.split(inner.strip("; ")), "giữa các giá trị phải là dấu phẩy, không phải dấu “;”"
    elif bare[0] == "{":
        parts, wrong = PARTS.split(inner.strip(", ")), "danh sách trên một dòng nằm trong ngoặc vuông [ ]"
    elif CODES_APART.fullmatch(inner):
        parts, wrong = inner.split(), "giữa các giá trị của danh sách thiếu dấu phẩy"
    else:
        return None
    span = (line.value_column, line.value_column + len(bare))
    return replaced(text, where, span, f"[{', '.join(parts)}]", Code.BRACKET_UNCLOSED, wrong, sure=True)


def _is_list(where: Where, key: str | None) -> bool:
    return key is not None and where.known.is_list((*where.path, key))


def _is_group(bare: str, where: Where) -> bool:
    match = GROUP.match(bare)
    return bool(match) and where.is_key(match[1] if match else "")
