"""CSV and TSV text as a sheet of texts: its encoding, its separator, its cells.

Read: UTF-8 with or without a mark, UTF-16 with or without one, and Windows-1258, whose tones stand apart and
are put on their letters. Other encodings from before Unicode are named and refused. A cell may run over
several lines, as heads do; rows are counted as a spreadsheet shows them.
"""

import csv
import re
import unicodedata

from generator.encodings import WINDOWS, unicode_start
from generator.encodings.recognising import recognised
from generator.spreadsheets.book import Cell, Sheet
from generator.spreadsheets.unreadable import Unreadable
from generator.spreadsheets.worksheet import MOST_CELLS
from generator.wording import spreadsheets as words

SEPARATORS = (",", ";", "\t")
WIDE = 6  # cells from which on a row can be of a table
DIRECTIVE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a first line that tells Excel the separator
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
    codec, mark = unicode_start(data)
    try:
        return data[mark:].decode(codec)
    except UnicodeDecodeError:
        pass  # an encoding from before Unicode
    found, read = recognised(data)
    if found is None:
        raise Unreadable(words.UNKNOWN_ENCODING)
    if found != WINDOWS:
        raise Unreadable(words.old_encoding(found))
    return read(data)


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
