"""Which rule a value falls under, by its first sign; and the signs that open a text of several lines."""

import re

from generator.problems import Code
from generator.reading.brackets import bracket
from generator.reading.bullets import list_in_text
from generator.reading.lines import cut
from generator.reading.quoting import (
    colon_inside,
    comma,
    curly,
    doubled,
    first_sign,
    hash_sign,
    quoted,
    sign_at_start,
    straight,
    stray_quote,
    whole,
)
from generator.reading.slips import Slip, Where, replaced
from generator.reading.spanning import inside_quotes

BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:[ \t]+#.*)?")
BLOCK_AND_TEXT = re.compile(r"([|>][+-]|[|>](?=\s))\s*(?=\S)")
OTHER_BLOCK = re.compile(r"[|>][\s–—−_=.:+-]+|[-–—−][>|»›]-?|[»›≥][-–—−]?")


def value_slip(text: str, where: Where) -> Slip | None:
    """What is wrong with the value of a line, if anything."""
    value = cut(text).value
    if not value or value.startswith("# ") or value == "#":
        return None
    rule = {'"': straight, "'": straight, "[": bracket, "{": bracket, "|": _block, ">": _block}.get(value[0])
    if OTHER_BLOCK.fullmatch(value) and not BLOCK.fullmatch(value) and where.followers():
        return _other_block(text, where)
    if rule:
        return rule(text, where)
    if value[0] in "&!*":
        return first_sign(text, where)
    return next((slip for rule in PLAIN if (slip := rule(text, where))), None)


def _other_block(text: str, where: Where) -> Slip:
    line = cut(text)
    message = f"“{line.value}” không phải dấu mở đoạn chữ nhiều dòng"
    span = (line.value_column, len(text))
    return replaced(text, where, span, ">-", Code.BLOCK_SIGN_WRONG, message, sure=True)


def _block(text: str, where: Where) -> Slip | None:
    """A value that begins with | or >: the sign of a text below, or a sentence."""
    line = cut(text)
    value = line.value
    if BLOCK.fullmatch(value):
        return None
    below = where.followers()
    match = BLOCK_AND_TEXT.match(value)
    if match and (below or len(match[1]) == 2 or match[1] == "|"):
        return _block_and_text(text, where, match, below)
    return sign_at_start(text, where, value[0])


def _block_and_text(text: str, where: Where, match: re.Match[str], below: list[int]) -> Slip:
    line = cut(text)
    rest, sign = line.value[match.end() :], match[1]
    message = f"sau dấu {sign} phải xuống dòng, không viết chữ trên cùng dòng"
    if not below:
        return whole(
            text, where, line.value_column + match.end(), Code.BLOCK_SIGN_WRONG, message, quoted(rest)
        )
    first = where.lines[below[0]]
    spaces = len(first) - len(first.lstrip())
    hint = f"xuống dòng ngay sau {sign}, rồi thêm {spaces} dấu cách trước “{rest.split(maxsplit=1)[0]}”"
    last = where.lines[below[-1]].rstrip()
    mended = {where.index: text[: line.value_column] + '"' + inside_quotes(rest)}
    mended |= {index: inside_quotes(where.lines[index]) for index in below} | {
        below[-1]: inside_quotes(last) + '"'
    }
    column = line.value_column + match.end() + 1
    return Slip(where.index + 1, column, 1, Code.BLOCK_SIGN_WRONG, message, hint, mended)


PLAIN = (doubled, list_in_text, first_sign, curly, stray_quote, hash_sign, colon_inside, comma)
