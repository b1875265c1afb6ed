"""The Markdown of a whole page, as long as a person reads and as fast as a build must be."""

import re

from generator.problems import Code
from generator.scalars import Misread

LONGEST_PAGE = 20_000  # characters
# The time that Markdown takes grows with the square of these: 20,000 of them would take minutes.
MOST_OF_A_SIGN = {"[": 500, "<": 500, "\n": 3_000}
# Marks of lists and quotations before one text, each a level of its own: the renderer ends at some 100.
NESTED = re.compile(r"^(?:[ \t]*(?:[-+*>]|[0-9]{1,9}\.)(?=[ \t>])){12}", re.MULTILINE)
SIGN_NAMES = {"\n": "chỗ xuống dòng"}


def as_markdown(value: object) -> str:
    """The text as it stands: its spaces mean something. Raises Misread where it is empty or too much."""
    if not isinstance(value, str) or not value.strip():
        raise Misread(Code.VALUE_EMPTY, "trang chưa có nội dung", "viết nội dung bên dưới dòng --- thứ hai")
    if len(value) > LONGEST_PAGE:
        message = f"trang dài {len(value)} ký tự, quá {LONGEST_PAGE}"
        raise Misread(Code.TEXT_TOO_LONG, message, "chia thành nhiều trang hoặc rút gọn")
    for sign, most in MOST_OF_A_SIGN.items():
        count = value.count(sign)
        if count > most:
            message = f"trang có {count} {SIGN_NAMES.get(sign, f'dấu {sign}')}, quá {most}"
            raise Misread(Code.TEXT_TOO_LONG, message, "chia thành nhiều trang, hoặc xóa dấu thừa")
    if NESTED.search(value):
        message = "trang có một dòng mở đầu bằng quá nhiều dấu danh sách hay trích dẫn"
        raise Misread(Code.NESTING_TOO_DEEP, message, "bớt dấu ở đầu dòng; gạch ngang trang thì viết ---")
    return str(value)
