"""The lines of a log on the disk or at standard input, packed or not, one at a time."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

STANDARD_INPUT = "-"
PACKED = b"\x1f\x8b"
LONGEST_LINE = 65_536  # bytes; servers take requests of 8,000


class CutShort(Exception):
    """A packed log ends in the middle, or is damaged there."""


def lines_of(log: str) -> Iterator[bytes]:
    """The lines of a log; of one that is too long only its beginning. Raises OSError, CutShort."""
    if log == STANDARD_INPUT:
        yield from _lines(sys.stdin.buffer)
    else:
        with Path(log).open("rb") as file:
            yield from _lines(file)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    # Looked at without taking it away: standard input cannot be wound back.
    packed = isinstance(file, io.BufferedReader) and file.peek(len(PACKED)).startswith(PACKED)
    stream: BinaryIO = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
    try:
        while line := stream.readline(LONGEST_LINE):
            yield line
            while len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                line = stream.readline(LONGEST_LINE)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise CutShort from error
