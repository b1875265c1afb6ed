"""Bytes that are not UTF-8: what is told of their encoding, and how to save the file again."""

import re
import unicodedata

from generator.encodings import WINDOWS, is_utf16
from generator.encodings.recognising import recognised
from generator.problems import Code, Place, Problem, shown

SAVE_AGAIN = "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại"
CONVERT = (
    "đổi sang Unicode bằng UniKey (Ctrl+Shift+F6: nguồn {encoding}, đích Unicode), rồi lưu lại với mã UTF-8"
)
UNKNOWN = "mở tệp bằng đúng bảng mã cũ (TCVN3, VNI, Windows-1258…), rồi lưu lại với mã UTF-8"
LINE_END = re.compile(rb"\r\n?|\n")


def not_utf8(data: bytes, position: int, path: str) -> Problem:
    """Where the first byte stands that is not UTF-8, and what the file is instead."""
    if is_utf16(data):
        message = "tệp được lưu với mã UTF-16 (Notepad gọi là “Unicode”), không phải UTF-8"
        return Problem(Place(path), Code.FILE_NOT_UTF8, message, SAVE_AGAIN)
    before = LINE_END.split(data[:position])
    line = LINE_END.split(data)[len(before) - 1]
    place = Place(path, len(before), len(_shown(before[-1])) + 1, 1, _shown(line))
    encoding, read = recognised(data)
    if encoding is None:
        message = f"chữ ở đây không theo mã UTF-8 (byte 0x{data[position]:02X})"
        return Problem(place, Code.FILE_NOT_UTF8, message, UNKNOWN)
    message = f"tệp được lưu theo bảng mã cũ {encoding}, không phải UTF-8"
    how = SAVE_AGAIN if encoding == WINDOWS else CONVERT.format(encoding=encoding)
    hint = f"dòng này đọc ra là “{shown(read(line))}”; {how}"
    return Problem(place, Code.FILE_NOT_UTF8, message, hint)


def _shown(line: bytes) -> str:
    return unicodedata.normalize("NFC", line.decode("utf-8", "replace"))
