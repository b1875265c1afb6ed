"""Bytes become clean text, and whatever stands in the way of that is said with its place."""

import unicodedata

import pytest

from generator.problems import Code, Place, Problem
from generator.reading.text import LARGEST_FILE, as_decoded, decode, line_of

PATH = "content/legal/a.yml"


def places(problems: list[Problem]) -> list[tuple[Code, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_clean_text_has_no_problem():
    """Line feeds, tabs inside a line and letters of Vietnamese are all that a file needs."""
    text = "name: Đăng ký\tkhai sinh\nkind: Luật\n"

    assert decode(text.encode(), PATH) == (text, [])


def test_decomposed_text_is_composed():
    """Half of the sources are not in form C; search and comparison need it. Noted once, at the first."""
    text = "name: a\nagency: Ủy ban nhân dân xã Bình Ấp\n"

    read, problems = decode(unicodedata.normalize("NFD", text).encode(), PATH)

    assert read == text
    assert places(problems) == [(Code.TEXT_DECOMPOSED, 2, 9)]
    assert "6 tiếng" in problems[0].message


def test_columns_count_characters_of_the_composed_text():
    """An editor's programme counts letters, not bytes and not the marks above them."""
    written = unicodedata.normalize("NFD", "tên: Ủy ban\nname: Hộ tịch") + "\u200b"

    _, problems = decode(written.encode(), PATH)

    assert problems[1:] == [
        Problem(
            Place(PATH, 2, 14),
            Code.INVISIBLE_CHARACTER,
            "có ký tự không nhìn thấy U+200B",
            "xóa ký tự này",
            "",
        )
    ]


def test_a_byte_order_mark_is_told_and_passed_over():
    """Whatever can be read is read on."""
    text, problems = decode(b"\xef\xbb\xbfname: a\n", PATH)

    assert text == "name: a\n"
    assert places(problems) == [(Code.BYTE_ORDER_MARK, 1, 1)]
    assert problems[0].place.excerpt == "name: a"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_are_told_once_and_read(ending: str):
    """One fault of the whole file is one problem, at the first line that has it."""
    text, problems = decode(f"a: ậ\nb: 2{ending}c: 3{ending}".encode(), PATH)

    assert text == "a: ậ\nb: 2\nc: 3\n"
    assert places(problems) == [(Code.LINE_END_WINDOWS, 2, 5)]


def test_the_place_of_a_byte_that_is_no_utf8():
    """In characters, behind letters of several bytes; the excerpt shows the rest of the line."""
    data = "a: 1\nname: Đăng ký ".encode() + b"\xd0\xe3ng" + b"\nb: 2"

    assert decode(data, PATH)[0] is None
    (problem,) = decode(data, PATH)[1]
    assert places([problem]) == [(Code.FILE_NOT_UTF8, 2, 15)]
    assert problem.place.excerpt == "name: Đăng ký \ufffd\ufffdng"


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\n\n", b"\xef\xbb\xbf\n", b"\r\n\r\n"])
def test_an_empty_file(data: bytes):
    """Spaces, line ends and a mark of byte order are no content."""
    text, problems = decode(data, PATH)

    assert text is None
    assert problems[-1].code is Code.FILE_EMPTY


def test_a_file_of_the_largest_size_is_read():
    """The bound counts bytes, and a file of just that size is within it."""
    allowed = b"a" * LARGEST_FILE

    assert decode(allowed, PATH)[0] == allowed.decode()
    assert places(decode(allowed + b"a", PATH)[1]) == [(Code.FILE_TOO_LARGE, 1, 1)]
    assert decode(allowed + b"a", PATH)[0] is None


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufffe"]
)
def test_a_control_character_is_told_and_becomes_a_space(character: str):
    """It moves a cursor, ends a line for YAML alone, or stops a parser; nobody typed it on purpose."""
    text, problems = decode(f"a: b{character}c".encode(), PATH)

    assert text == "a: b c"
    assert problems == [
        Problem(
            Place(PATH, 1, 5),
            Code.CONTROL_CHARACTER,
            f"có ký tự điều khiển U+{ord(character):04X}",
            "xóa ký tự này",
            " " if character in "\x0b\x85\u2028\u2029" else "",
        )
    ]
    assert problems[0].place.excerpt == "a: b\ufffdc"


@pytest.mark.parametrize(
    "character",
    ["\u00ad", "\u061c", "\u200b", "\u200e", "\u202e", "\u2066", "\u2800", "\ufe0f", "\ufeff", "\U000e0041"],
)
def test_an_invisible_character_is_told(character: str):
    """It hides inside a word, turns a line round, and no search finds the word again."""
    _, problems = decode(f"a: đăng{character} ký".encode(), PATH)

    assert places(problems) == [(Code.INVISIBLE_CHARACTER, 1, 8)]
    assert problems[0].place.excerpt == "a: đăng\ufffd ký"


@pytest.mark.parametrize("character", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_a_space_that_is_no_space_is_to_be_typed_anew(character: str):
    """It separates words, so taking it away would join them."""
    _, problems = decode(f"a: đăng{character}ký".encode(), PATH)

    assert [(problem.code, problem.hint) for problem in problems] == [
        (Code.INVISIBLE_CHARACTER, "xóa, rồi gõ lại một dấu cách thường")
    ]


def test_strange_characters_are_told_in_the_order_of_the_text():
    """Controls and invisible ones together, each at its own place."""
    _, problems = decode("a\u200b\nb\0\u200bc".encode(), PATH)

    assert places(problems) == [
        (Code.INVISIBLE_CHARACTER, 1, 2),
        (Code.CONTROL_CHARACTER, 2, 2),
        (Code.INVISIBLE_CHARACTER, 2, 3),
    ]


def test_showing_a_line_again_gives_the_line_that_was_read():
    """A place that is looked up later has the excerpt of the text as it was decoded."""
    data = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", "a: Ấp\r\nb: Hộ\r").encode()

    assert as_decoded(data) == decode(data, PATH)[0]


def test_lines_are_counted_from_one():
    """As editors' programmes count them; past the end there is nothing."""
    assert [line_of("a\nb\n", line) for line in (0, 1, 2, 3, 4)] == ["", "a", "b", "", ""]


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("UTF-16", "name: Đăng ký\n".encode("utf-16")),
        ("UTF-16", "name: Dang ky\n".encode("utf-16-le")),
        ("Windows-1258", b"name: \xd0\xe3ng ky\xec khai sinh h\xf4\xf2 ti\xf2ch\n"),
        ("TCVN3 (ABC)", "name: §¨ng ký khai sinh, hé tÞch\n".encode("latin-1")),
        ("VNI-Windows", "name: Ñaêng kyù khai sinh, hoä tòch\n".encode("latin-1")),
    ],
)
def test_bytes_of_another_encoding_are_recognised(encoding: str, data: bytes):
    """The clerk learns which it is, and how to save the file again."""
    text, (problem,) = decode(data, PATH)

    assert text is None
    assert problem.code is Code.FILE_NOT_UTF8
    assert encoding in problem.message
    assert "lưu lại" in problem.hint


def test_a_letter_of_another_alphabet_is_told_and_read_as_ours():
    """It looks like ours, and no search finds the word; a word wholly in Greek stays."""
    text, (problem,) = decode("a: kh\u0430i sinh αβγ\n".encode(), PATH)

    assert text == "a: khai sinh αβγ\n"
    assert (problem.code, problem.place.column, problem.repair) == (Code.LETTER_FOREIGN, 4, "khai")
