"""Bytes that are not UTF-8: in which old encoding they are, and how to save the file again."""

import re
import unicodedata
from collections.abc import Callable

from generator.problems import Code, Place, Problem, shown
from generator.reading.old_encodings import from_tcvn3, from_vni
from generator.vietnamese import is_syllable

SAVE_AGAIN = "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại"
CONVERT = (
    "đổi sang Unicode bằng UniKey (Ctrl+Shift+F6: nguồn {encoding}, đích Unicode), rồi lưu lại với mã UTF-8"
)
UNKNOWN = "mở tệp bằng đúng bảng mã cũ (TCVN3, VNI, Windows-1258…), rồi lưu lại với mã UTF-8"
OLD_WORD = re.compile(r"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
LINE_END = re.compile(rb"\r\n?|\n")
ENOUGH = 0.8  # of the words: names and abbreviations are no syllables
LARGEST_SAMPLE = 20_000  # characters


def not_utf8(data: bytes, position: int, path: str) -> Problem:
    """Where the first byte stands that is not UTF-8, and what the file is instead."""
    wide = utf16(data)
    if wide:
        message = f"tệp được lưu với mã {wide} (Notepad gọi là “Unicode”), không phải UTF-8"
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


def utf16(data: bytes) -> str | None:
    """UTF-16 by its mark, or by every second byte being nothing."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    half = len(data[:LARGEST_SAMPLE]) // 2
    nothing = sorted(data[start : 2 * half : 2].count(0) for start in (0, 1))
    return "UTF-16" if half > 4 and nothing[0] == 0 and nothing[1] > half // 2 else None


def recognised(data: bytes) -> tuple[str | None, Callable[[bytes], str]]:
    """The encoding in which most words are syllables of Vietnamese, and how a line is read in it."""
    sample = b"\n".join(line for line in data.split(b"\n") if not _is_utf8(line))[:LARGEST_SAMPLE]
    scores = {encoding: _share(read(sample), sample) for encoding, read in READERS.items()}
    best = max(scores, key=lambda encoding: scores[encoding])
    return (best if scores[best] >= ENOUGH else None), READERS[best]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _share(text: str, data: bytes) -> float:
    """How many of the words with letters beyond ASCII are syllables."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    old = len(OLD_WORD.findall(data.decode("latin-1")))
    return sum(map(is_syllable, words)) / max(len(words), old, 1)


def _windows(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _by_words(decode: Callable[[str], str | None]) -> Callable[[bytes], str]:
    return lambda data: OLD_WORD.sub(lambda match: decode(match[0]) or match[0], data.decode("latin-1"))


WINDOWS = "Windows-1258"
READERS: dict[str, Callable[[bytes], str]] = {
    WINDOWS: _windows,
    "TCVN3 (ABC)": _by_words(from_tcvn3),
    "VNI-Windows": _by_words(from_vni),
}
