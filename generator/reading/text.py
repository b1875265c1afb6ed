"""Bytes to clean text: encoding, line ends and characters that nobody can see.

Whatever can be read is read on, so that one bad byte does not hide the other problems.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problems import MOST_PER_FILE, Code, Place, Problem

LARGEST_FILE = 200_000  # bytes; the longest real record has about 30,000, and a syntax error is found in 10 s
BOM = b"\xef\xbb\xbf"
# U+0085, U+2028 and U+2029 are line ends to YAML and to nobody else: refused with the controls.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Spaces that are no space, marks of direction, tags, fillers: a reader cannot see them, a search stumbles.
INVISIBLE = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
STRANGE = re.compile(CONTROL.pattern[:-1] + INVISIBLE.pattern[1:])  # both in one pass over the text


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
    except UnicodeDecodeError as error:
        return None, [*problems, _not_utf8(data, error.start, path)]
    if "\r" in text:
        problems.append(_windows_line_end(text, path))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        return None, [
            *problems,
            Problem(Place(path), Code.FILE_EMPTY, "tệp không có nội dung", "xóa tệp hoặc ghi nội dung vào"),
        ]
    found = list(_strange_characters(text, path))
    return CONTROL.sub(" ", text) if found else text, [*problems, *found]


def as_decoded(data: bytes) -> str:
    """The text that `decode` gave for these bytes, for showing a line of it again."""
    text = data.removeprefix(BOM).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def line_of(text: str, line: int) -> str:
    """A line of the text by its number from 1; empty past the end."""
    lines = text.split("\n", line)  # no further than wanted
    return lines[line - 1] if 0 < line <= len(lines) else ""


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


def _not_utf8(data: bytes, position: int, path: str) -> Problem:
    line_start = data.rfind(b"\n", 0, position) + 1
    line_end = data.find(b"\n", position)
    whole = (
        data[line_start : line_end if line_end >= 0 else len(data)].decode("utf-8", "replace").rstrip("\r")
    )
    column = len(data[line_start:position].decode("utf-8", "replace")) + 1
    return Problem(
        Place(path, data.count(b"\n", 0, position) + 1, column, 1, whole),
        Code.FILE_NOT_UTF8,
        f"chữ ở đây không theo mã UTF-8 (byte 0x{data[position]:02X})",
        "mở tệp bằng đúng bảng mã cũ (TCVN3, VNI, Windows-1258…), rồi lưu lại với mã UTF-8",
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


def _strange_characters(text: str, path: str) -> Iterator[Problem]:
    """One problem for each strange character, as far as a reader would read them."""
    for match in islice(STRANGE.finditer(text), MOST_PER_FILE + 1):
        start = match.start()
        line = text.count("\n", 0, start) + 1
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        name = f"U+{ord(match[0]):04X}"
        place = Place(path, line, column, 1, STRANGE.sub("\ufffd", line_of(text, line)))
        if CONTROL.match(match[0]):
            yield Problem(place, Code.CONTROL_CHARACTER, f"có ký tự điều khiển {name}", "xóa ký tự này")
        else:
            hint = "xóa, rồi gõ lại một dấu cách thường" if SPACES.match(match[0]) else "xóa ký tự này"
            yield Problem(place, Code.INVISIBLE_CHARACTER, f"có ký tự không nhìn thấy {name}", hint)
