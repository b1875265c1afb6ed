"""A CSV file as lines of cells that know their places. Nothing here knows a column by name.

A clerk's spreadsheet writes a byte order mark, Windows line ends and, on a Vietnamese machine,
semicolons: all are taken. A cell may not run over several lines, so that one open quote never
swallows the rows below.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.encodings import BOM
from generator.problems import MOST_PER_FILE, Code, Place, Problem
from generator.reading.characters import CONTROL, INVISIBLE

LONGEST_LINE = 4_000
# Line ends are gone by then, so a carriage return left in a line is no line end.
CONTROL_IN_LINE = re.compile(f"{CONTROL.pattern}|\r")
MOST_ROWS = 30_000  # ten years of forty sectors and two channels have 10,000
SEPARATORS = (",", ";", "\t")
# As the csv module reads it: a quote means something only where it opens the cell.
CELLS = {separator: re.compile(rf'"(?:[^"]|"")*"|[^{separator}]*') for separator in SEPARATORS}
PADDING = "".join(SEPARATORS) + '\r "'  # of a line whose cells are all empty


@dataclass(frozen=True)
class Line:
    """A line that holds something: its number from 1, its text, its cells without outer spaces."""

    number: int
    text: str
    cells: tuple[str, ...]
    separator: str = ","


def read_lines(data: bytes, path: str) -> tuple[list[Line], list[Problem]]:
    """The lines of the file, the head first, and what is wrong with them as text.

    The cells are separated by that sign of SEPARATORS which the head has most of. Empty lines
    and lines of empty cells are passed over. A line that cannot be cut into cells is a problem
    and is left out.
    """
    text, problems = _decode(data, path)
    written = text.split("\n")
    separator = _separator(written)
    lines: list[Line] = []
    for number, ended in enumerate(written, start=1):
        line = ended.removesuffix("\r")
        if not line.strip(f"{separator} \t"):
            continue
        place = Place(path, number, 1, 1, line)
        found = list(_text_problems(line, place))
        cells, problem = ((), None) if found else _cells(line, separator, place)
        problems.extend(found if problem is None else [problem])
        if any(cells):
            lines.append(Line(number, line, cells, separator))
        if len(lines) > MOST_ROWS + 1:
            message = f"bảng có quá {MOST_ROWS:,} dòng số liệu".replace(",", ".")
            problems.append(_at(lines.pop(), path, Code.FILE_TOO_LARGE, message, "chia bảng theo năm"))
            break
        if len(problems) > MOST_PER_FILE:
            break  # so many are never told, and a hostile file has millions
    return lines, problems


def cell_spans(line: str, separator: str = ",") -> list[tuple[int, int]]:
    """Start column (from 1) and width of each cell of a line as written, quotes included."""
    return [(match.start() + 1, len(match[0])) for match in _written_cells(line, separator)]


def _separator(lines: list[str]) -> str:
    """What stands between the names of the columns, none of which holds any of these signs."""
    head = next((line for line in lines if line.strip(PADDING)), "")
    return max(SEPARATORS, key=head.count)


def _written_cells(line: str, separator: str) -> Iterator[re.Match[str]]:
    """Each cell as written; the last one ends where the line stops being cells."""
    position = 0
    while match := CELLS[separator].match(line, position):
        yield match
        if line[match.end() : match.end() + 1] != separator:
            return
        position = match.end() + 1


def _decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    data = data.removeprefix(BOM)
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8")), []
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n")
        place = Place(
            path, line + 1, len(before.rpartition("\n")[2]) + 1, 1, text.split("\n")[line].strip("\r")
        )
        hint = "lưu lại bảng tính theo kiểu “CSV UTF-8”"
        message = f"chữ ở đây không theo mã UTF-8 (byte 0x{data[error.start]:02X})"
        return unicodedata.normalize("NFC", text), [Problem(place, Code.FILE_NOT_UTF8, message, hint)]


def _text_problems(line: str, place: Place) -> Iterator[Problem]:
    if len(line) > LONGEST_LINE:
        message = f"dòng dài {len(line)} ký tự, quá {LONGEST_LINE}"
        yield Problem(place, Code.TEXT_TOO_LONG, message, "rút gọn phần nguồn; mỗi dòng chỉ một bộ số liệu")
        return
    for pattern, code, what in (
        (CONTROL_IN_LINE, Code.CONTROL_CHARACTER, "ký tự điều khiển"),
        (INVISIBLE, Code.INVISIBLE_CHARACTER, "ký tự không nhìn thấy"),
    ):
        for match in islice(pattern.finditer(line), MOST_PER_FILE + 1):
            at = Place(place.path, place.line, match.start() + 1, 1, CONTROL_IN_LINE.sub("\ufffd", line))
            yield Problem(at, code, f"có {what} U+{ord(match[0]):04X}", "xóa ký tự này rồi gõ lại")


def _cells(line: str, separator: str, place: Place) -> tuple[tuple[str, ...], Problem | None]:
    try:
        cells = next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error:
        start, width = cell_spans(line, separator)[-1]
        at = Place(place.path, place.line, start, width, line)
        message = "ngoặc kép trong dòng này mở hoặc đóng sai chỗ"
        hint = (
            'đặt cả ô trong một cặp ngoặc kép, không xuống dòng trong ô; ngoặc kép bên trong ô viết thành ""'
        )
        return (), Problem(at, Code.QUOTE_UNCLOSED, message, hint)
    return tuple(cell.strip() for cell in cells), None


def _at(line: Line, path: str, code: Code, message: str, hint: str) -> Problem:
    return Problem(Place(path, line.number, 1, max(len(line.text), 1), line.text), code, message, hint)
