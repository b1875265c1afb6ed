import csv
import random

import pytest

from generator.observations.table import LONGEST_LINE, SEPARATORS, Line, cell_spans, read_lines
from generator.problems import Code, Place, Problem


def test_a_clerks_spreadsheet_is_read():
    """A byte order mark and Windows line ends are taken, and leave nothing behind."""
    lines, problems = read_lines(b"\xef\xbb\xbfa,b\r\n1, 2 \r\n", "s.csv")

    assert lines == [Line(1, "a,b", ("a", "b")), Line(2, "1, 2 ", ("1", "2"))]
    assert problems == []


def test_lines_that_hold_nothing_are_passed_over():
    """A spreadsheet pads its end with empty cells; line numbers stay those of the file."""
    lines, problems = read_lines(b"a,b\n\n,\n1,2\n , \n", "s.csv")

    assert [(line.number, line.cells) for line in lines] == [(1, ("a", "b")), (4, ("1", "2"))]
    assert problems == []


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_head_decides_what_separates_the_cells(separator):
    """The other signs are letters like any others there; an empty line before the head decides nothing."""
    others = "".join(sign for sign in SEPARATORS if sign != separator)
    text = f'{separator}\r\n"a"{separator}b{separator}c\n1{others}2{separator}"3{separator}4"{separator}5\n'
    lines, problems = read_lines(text.encode(), "s.csv")

    assert problems == []
    assert [(line.number, line.cells, line.separator) for line in lines] == [
        (2, ("a", "b", "c"), separator),
        (3, (f"1{others}2", f"3{separator}4", "5"), separator),
    ]


def test_decomposed_letters_are_composed():
    """All text is in Unicode form C, whatever the spreadsheet writes."""
    lines, _ = read_lines("Nguo\u0302\u0300n".encode(), "s.csv")

    assert lines[0].cells == ("Nguồn",)


def test_a_byte_of_another_encoding_does_not_hide_the_other_lines():
    """The first wrong byte is named with its place; the lines are still cut."""
    lines, (problem,) = read_lines("a,b\n1,Nguồn \n".encode() + b"2,M\xe3 s\xf4\n", "s.csv")

    assert problem == Problem(
        Place("s.csv", 3, 4, 1, "2,M\ufffd s\ufffd"),
        Code.FILE_NOT_UTF8,
        "chữ ở đây không theo mã UTF-8 (byte 0xE3)",
        "lưu lại bảng tính theo kiểu “CSV UTF-8”",
    )
    assert [line.number for line in lines] == [1, 2, 3]


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", Code.CONTROL_CHARACTER),
        ("\x0b", Code.CONTROL_CHARACTER),
        ("\r", Code.CONTROL_CHARACTER),
        ("\u2028", Code.CONTROL_CHARACTER),
        ("\u200e", Code.INVISIBLE_CHARACTER),
        ("\ufeff", Code.INVISIBLE_CHARACTER),
        ("\u202e", Code.INVISIBLE_CHARACTER),
    ],
)
def test_what_nobody_can_see_is_refused(character, code):
    """Each such character has its own place, and its line is not read on."""
    lines, (problem,) = read_lines(f"a,b\nx{character}y,1\n2,3\n".encode(), "s.csv")

    assert (problem.code, problem.place.line, problem.place.column) == (code, 2, 2)
    assert f"U+{ord(character):04X}" in problem.message
    assert [line.number for line in lines] == [1, 3]


@pytest.mark.parametrize("text", ['1,"hai', '1,"hai"ba', '1,"a""'])
def test_an_open_quote_ends_with_its_line(text):
    """A quote that is opened and not closed never swallows the rows below."""
    lines, (problem,) = read_lines(f"a,b\n{text}\n2,3\n".encode(), "s.csv")

    assert (problem.code, problem.place.line, problem.place.column) == (Code.QUOTE_UNCLOSED, 2, 3)
    assert [line.number for line in lines] == [1, 3]


def test_a_line_too_long_is_refused():
    """No line is longer than a row of figures can be."""
    lines, (problem,) = read_lines(b"a\n" + b"x" * (LONGEST_LINE + 1) + b"\n" + b"y" * LONGEST_LINE, "s.csv")

    assert (problem.code, problem.place.line) == (Code.TEXT_TOO_LONG, 2)
    assert [line.number for line in lines] == [1, 3]


def test_rows_are_counted():
    """More than 30,000 rows are refused, and reading stops there."""
    lines, (problem,) = read_lines(b"a\n" + b"1\n" * 30_002, "s.csv")

    assert (problem.code, problem.place.line) == (Code.FILE_TOO_LARGE, 30_002)
    assert len(lines) == 30_001


def test_spans_point_at_the_cells_as_written():
    """Columns count characters from 1, quotes and outer spaces included."""
    assert cell_spans('a,"b,""c""", d,') == [(1, 1), (3, 9), (13, 2), (16, 0)]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_spans_agree_with_the_csv_module(separator):
    """Whatever the module takes for a cell has a span, and the text there is that cell."""
    chance = random.Random(7)
    for _ in range(3_000):
        text = "".join(chance.choices('ab ,;\t"', k=chance.randint(1, 12)))
        try:
            cells = next(csv.reader([text], delimiter=separator, strict=True))
        except csv.Error:
            continue
        written = [text[start - 1 : start - 1 + width] for start, width in cell_spans(text, separator)]

        assert [(next(csv.reader([one], delimiter=separator)) or [""])[0] for one in written] == cells
