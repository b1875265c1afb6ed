"""Bytes to clean text: encoding, line ends and characters that nobody can see.

Whatever can be read is read on, so that one bad byte does not hide the other problems.
"""

import unicodedata

from generator.encodings import BOM, is_utf16
from generator.problems import Code, Place, Problem
from generator.reading.characters import CONTROL as CONTROL  # the tree asks for both here
from generator.reading.characters import STRANGE as STRANGE
from generator.reading.characters import decomposed, strange_characters

LARGEST_FILE = 200_000  # bytes; the longest real record has about 30,000, and a syntax error is found in 10 s


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file in Unicode form C with line ends `\\n`, and what is wrong with it.

    None where nothing can be read: too large, not UTF-8, empty.
    """
    if len(data) > LARGEST_FILE:
        return None, [_too_large(path)]
    problems = []
    if data.startswith(BOM):
        data = data.removeprefix(BOM)
        problems.append(_byte_order_mark(data, path))
    try:
        text = data.decode("utf-8")
        if is_utf16(data):
            return None, [*problems, _not_utf8(data, 0, path)]
    except UnicodeDecodeError as error:
        return None, [*problems, _not_utf8(data, error.start, path)]
    if "\r" in text:
        problems.append(_windows_line_end(text, path))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems.extend(decomposed(text, path))
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        return None, [
            *problems,
            Problem(Place(path), Code.FILE_EMPTY, "tệp không có nội dung", "xóa tệp hoặc ghi nội dung vào"),
        ]
    clean, found = strange_characters(text, path)
    return clean, [*problems, *found]


def as_decoded(data: bytes) -> str:
    """The text that `decode` gave for these bytes, for showing a line of it again."""
    text = data.removeprefix(BOM).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def line_of(text: str, line: int) -> str:
    """A line of the text by its number from 1; empty past the end."""
    lines = text.split("\n", line)  # no further than wanted
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _not_utf8(data: bytes, position: int, path: str) -> Problem:
    from generator.reading.not_utf8 import not_utf8  # knows all old encodings, which few files want

    return not_utf8(data, position, path)


def _too_large(path: str) -> Problem:
    return Problem(
        Place(path),
        Code.FILE_TOO_LARGE,
        f"tệp lớn hơn {LARGEST_FILE:,} byte".replace(",", "."),
        "chia thành nhiều tệp; mỗi tệp chỉ chứa một hồ sơ",
    )


def _byte_order_mark(data: bytes, path: str) -> Problem:
    first_line = data.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    return Problem(
        Place(path, 1, 1, 1, first_line),
        Code.BYTE_ORDER_MARK,
        "tệp bắt đầu bằng dấu BOM, một ký tự không nhìn thấy",
        "lưu lại tệp với mã “UTF-8”, không chọn “UTF-8 with BOM”",
    )


def _windows_line_end(text: str, path: str) -> Problem:
    before, _, _ = text.partition("\r")
    line = before.count("\n") + 1
    excerpt = before.rsplit("\n", 1)[-1]
    return Problem(
        Place(path, line, len(excerpt) + 1, 1, excerpt),
        Code.LINE_END_WINDOWS,
        "dòng kết thúc theo kiểu Windows (CRLF)",
        "chọn kiểu xuống dòng “LF” trong phần mềm soạn thảo rồi lưu lại",
    )
