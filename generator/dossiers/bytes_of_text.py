"""A list's bytes as UTF-8, in pieces: whatever Unicode or Windows-1258 it was saved in."""

import codecs
from typing import BinaryIO

from generator.encodings import WINDOWS, is_utf8, unicode_start
from generator.encodings.recognising import recognised

PIECE = 1 << 20
SAMPLE = 1 << 18


class Utf8:
    """What a reader of UTF-8 reads from a file in another encoding. Ends early at a byte of zero.

    `zero` tells of that; `line_ends` counts what was read. Asked for a number of bytes it never gives more.
    """

    closed = False

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self._file, self._ready, self._ended = file, b"", False
        self._decoder = None if encoding == "utf-8" else codecs.getincrementaldecoder(encoding)("replace")
        self.line_ends, self.zero = 0, False

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; b"" at the end."""
        while not self._ended and (size < 0 or len(self._ready) < size):
            self._fill()
        size = len(self._ready) if size < 0 else size
        piece, self._ready = self._ready[:size], self._ready[size:]
        return piece

    def put_back(self, data: bytes) -> None:
        """Have these bytes read once more, before all others."""
        self._ready = data + self._ready

    def close(self) -> None:
        """Nothing: the file belongs to whoever opened it."""

    def _fill(self) -> None:
        data = self._file.read(PIECE)
        self._ended = not data
        text = data if self._decoder is None else self._decoder.decode(data, self._ended).encode()
        if b"\0" in text:
            text, self._ended, self.zero = text[: text.index(b"\0")], True, True
        self.line_ends += text.count(b"\n")
        self._ready += text


def encoding_of(file: BinaryIO) -> tuple[str | None, str]:
    """How to decode the file, and what its encoding is called; None where it is none that can be read.

    The first letters beyond ASCII decide, wherever they stand. Leaves the file behind its mark.
    """
    start = file.read(SAMPLE)
    codec, mark = unicode_start(start)
    if mark or codec != "utf-8":
        file.seek(mark)
        return codec, "UTF-8 (BOM)" if codec == "utf-8" else "UTF-16"
    while start.isascii() and start:
        start = file.read(SAMPLE)
    file.seek(0)
    if is_utf8(start, cut=True):
        return "utf-8", "UTF-8"
    name, _ = recognised(start)
    return ("cp1258", WINDOWS) if name == WINDOWS else (None, name or "")
