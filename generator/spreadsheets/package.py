"""The parts of an .xlsx, unpacked within bounds: the only module that knows zip.

What the file says of its own sizes is not trusted: what is unpacked is counted, over all parts together, so
that neither a bomb nor a lie costs more than LARGEST. A part that nobody asks for is never unpacked. The
"file" that zipfile wants is the bytes in memory; the disk is not met.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from generator.spreadsheets.unreadable import Unreadable
from generator.wording import spreadsheets as words

LARGEST = (
    80_000_000  # bytes unpacked; a report has under 1,000,000, a million formatted empty rows 60,000,000
)
MOST_PARTS = 2_000
PIECE = 1 << 16
STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
# All that zipfile is seen to raise of broken bytes; whatever else it raises is a fault of ours.
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, NotImplementedError,
    RuntimeError, struct.error, IndexError,
)  # fmt: skip


class Package:
    """The parts of a zip file by name; case and the direction of slashes do not count."""

    def __init__(self, data: bytes):
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {_plain(info.filename): info for info in self._archive.infolist()}
        except BROKEN as error:
            raise Unreadable(words.BROKEN_ZIP) from error
        self._left = LARGEST
        if len(self._parts) > MOST_PARTS:
            raise Unreadable(words.too_many("phần bên trong", MOST_PARTS))

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in lower case."""
        return frozenset(self._parts)

    def pieces(self, name: str) -> Iterator[bytes]:
        """What a part unpacks to, piece by piece. Raises Unreadable where it is broken or too large."""
        info = self._parts[_plain(name)]
        if info.flag_bits & ENCRYPTED:
            raise Unreadable(words.PASSWORD)
        if info.compress_type not in STORED_OR_DEFLATED:
            raise Unreadable(words.BROKEN_ZIP)
        if info.file_size > self._left:
            raise Unreadable(words.unpacks_too_large(LARGEST))
        try:
            with self._archive.open(info) as part:
                while piece := part.read(PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise Unreadable(words.unpacks_too_large(LARGEST))
                    yield piece
        except BROKEN as error:
            raise Unreadable(words.BROKEN_ZIP) from error


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
