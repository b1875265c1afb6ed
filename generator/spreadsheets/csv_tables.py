"""CSV and TSV text as a sheet of texts: its encoding, its separator, its cells.

Read: UTF-8 with or without a mark, UTF-16 with or without one, and Windows-1258, whose tones stand apart and
are put on their letters. Other encodings from before Unicode are named and refused. A cell may run over
several lines, as heads do; rows are counted as a spreadsheet shows them.
"""

import csv
import re
import unicodedata

from generator.reading.not_utf8 import WINDOWS, recognised
from generator.spreadsheets.book import Cell, Sheet
from generator.spreadsheets.unreadable import Unreadable
from generator.spreadsheets.worksheet import MOST_CELLS
from generator.wording import spreadsheets as words

SEPARATORS = (",", ";", "\t")
WIDE = 6  # cells from which on a row can be of a table
DIRECTIVE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a first line that tells Excel the separator
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
SAMPLE = 20_000  # bytes
OFTEN = 0.25  # of all characters: digits, separators and plain letters have a zero byte in UTF-16
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
LINE_END = re.compile("\r\n?|\n")


def read_csv(data: bytes) -> Sheet:
    """The one sheet of a CSV file. Raises Unreadable."""
    text = unicodedata.normalize("NFC", decoded(data))
    if NO_TEXT.search(text):
        raise Unreadable(words.NOT_A_SHEET)
    told = DIRECTIVE.match(text)
    lines = [f"{line}\n" for line in LINE_END.split(text[told.end() :] if told else text)]
    separators = (told[1],) if told and told[1] in SEPARATORS else SEPARATORS
    rows = _rows(lines, max(separators, key=lambda separator: _worth(lines, separator)))
    first = 2 if told else 1
    cells = {
        (number, column): Cell(value)
        for number, row in enumerate(rows, start=first)
        for column, value in enumerate(row, start=1)
        if value.strip()
    }
    if len(cells) > MOST_CELLS:
        raise Unreadable(words.too_many("ô có nội dung", MOST_CELLS))
    return Sheet(None, cells)


def decoded(data: bytes) -> str:
    """The text of the bytes. Raises Unreadable where the encoding is none that we read."""
    for mark, encoding in (*MARKS, *_without_mark(data)):
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                break
    found, read = recognised(data)
    if found is None:
        raise Unreadable(words.UNKNOWN_ENCODING)
    if found != WINDOWS:
        raise Unreadable(words.old_encoding(found))
    return read(data)


def _without_mark(data: bytes) -> tuple[tuple[bytes, str], ...]:
    """The encodings to try where no mark tells: UTF-16 leaves every second byte of plain letters empty."""
    half = max(len(data[:SAMPLE]) // 2, 1)
    even, odd = (data[start : 2 * half : 2].count(0) / half for start in (0, 1))
    if len(data) % 2 == 0 and odd > OFTEN and odd > 10 * even:
        return ((b"", "utf-16-le"),)
    if len(data) % 2 == 0 and even > OFTEN and even > 10 * odd:
        return ((b"", "utf-16-be"),)
    return ((b"", "utf-8"),)


def _rows(lines: list[str], separator: str) -> list[list[str]]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        return list(reader)
    except csv.Error:
        raise Unreadable(words.broken_quotes(reader.line_num)) from None


def _worth(lines: list[str], separator: str) -> tuple[int, int]:
    """How well a separator cuts the lines: how many are as wide as a table, how many cells."""
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error:  # a cell of more than the library's bound
        return -1, 0
    return sum(len(row) >= WIDE for row in rows), sum(map(len, rows))
