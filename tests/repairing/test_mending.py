"""One file: the bytes that a repair names change, and no others; else the file stays."""

import pytest

from generator.problems import Code, Place, Problem
from generator.reading import LARGEST_FILE
from generator.repairing import Mended, mended, unreadable_from
from generator.repairing.edits import Edit

PATH = "content/procedures/1.001193.yml"
TEXT = '# Ghi chú: "giữ nguyên"\ncode:   1.001193   # mã\nname: Đăng ký\nfees: [ {amount: 8000} ]\n'


def problem(line: int, column: int, width: int, repair: str, code: Code = Code.VALUE_SPOILED) -> Problem:
    return Problem(Place(PATH, line, column, width), code, "sai", "sửa", repair)


QUOTES = problem(2, 9, 8, '"1.001193"')
QUOTED = TEXT.replace("1.001193", '"1.001193"')


def after(data: str | bytes, *problems: Problem) -> Mended:
    return mended(data if isinstance(data, bytes) else data.encode(), PATH, list(problems))


def test_only_the_named_characters_change():
    """Comments, order, spacing and spelling are the writer's; the place of the repair is told."""
    assert after(TEXT, QUOTES) == Mended(QUOTED.encode(), (Edit(2, 9, 10, '"1.001193"', Code.VALUE_SPOILED),))


def test_a_sound_file_is_the_same():
    """To the byte."""
    assert after(TEXT) == Mended(TEXT.encode())


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_and_the_mark_at_the_start(line_end: str):
    """Columns of problems count neither; mixed line ends become one kind."""
    windows = "\ufeff" + TEXT.replace("\n", line_end, 3)

    assert after(windows, QUOTES).data == QUOTED.encode()


def test_a_repair_behind_letters_in_parts():
    """Columns of problems are those of whole letters."""
    parts = "name: {a: Đa\u0302\u0301t đai, b: 1.50}\n"
    whole = "name: {a: Đất đai, b: 1.50}\n"

    done = after(parts, problem(1, whole.index("1.50") + 1, 4, '"1.50"'))

    assert done.data.decode() == 'name: {a: Đất đai, b: "1.50"}\n'


@pytest.mark.parametrize(
    "one",
    [
        problem(2, 9, 8, '"1.001193'),
        problem(2, 9, 8, "1.001193: b"),
        problem(3, 1, 4, "code"),
        problem(4, 10, 6, "fee, amount"),
        problem(4, 7, 1, "[ x,"),
        problem(2, 1, 4, "x: y #"),
    ],
)
def test_a_repair_that_does_more_than_it_means_is_refused(one: Problem):
    """A text that cannot be read any more, a key twice, another value, a value lost: nothing is done."""
    assert after("\ufeff" + TEXT, one) == Mended(("\ufeff" + TEXT).encode(), refused=True)


def test_one_bad_repair_keeps_the_good_ones_from_being_made():
    """Who cannot be sure of one thing in a file leaves the file."""
    assert after(TEXT, QUOTES, problem(3, 1, 4, "code")) == Mended(TEXT.encode(), refused=True)


def test_a_text_of_several_lines_is_not_cut_at_its_sign():
    """The place of such a value is its `>` alone, which is not what should be replaced."""
    text = "from: >-\n  20/7/2026\nto: 1/8/2026\n"
    problems = [problem(1, 7, 1, "2026-07-20"), problem(2, 3, 1, "x"), problem(3, 5, 8, "2026-08-01")]

    assert after(text, problems[0], problems[2]).data.decode() == text.replace("1/8/2026", "2026-08-01")


def test_a_repair_that_lets_a_file_be_read():
    """Nothing can be compared; it must get further than before."""
    broken, sound = "a:b\nc: d\n", "a: b\nc: d\n"
    repair = problem(1, 3, 0, " ", Code.COLON_WITHOUT_SPACE)

    assert after(broken, repair).data.decode() == sound
    assert after(broken, problem(1, 3, 0, "x", Code.COLON_WITHOUT_SPACE)).refused


def test_a_second_fault_behind_the_first():
    """The first is mended; the second is found by the next pass."""
    both = "a: \tb: c\nd:\n\te: f\ng: @h\n"
    first = "d:\n\te: f\ng: @h\n"
    done = after(first, problem(2, 1, 1, "  ", Code.TAB_INDENTATION))

    assert done.data.decode() == "d:\n  e: f\ng: @h\n"
    assert unreadable_from(done.data, PATH) == 3
    assert unreadable_from(both.encode(), PATH) == 1
    assert unreadable_from(TEXT.encode(), PATH) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \r\n ",
        b"\xef\xbb\xbf",
        b"a: \xff \r\n",
        "a: b".encode("utf-16-be"),
        "a: b \r\n".encode("utf-16"),
        b"a: " + b"b" * LARGEST_FILE,
    ],
)
def test_what_is_no_text_is_left(data: bytes):
    """Empty, not UTF-8, too large."""
    assert after(data, problem(1, 1, 1, "x")) == Mended(data)
    assert unreadable_from(data, PATH) == 1


def test_control_characters_stay_for_a_person():
    """Places are counted as the reader counts them, and what it reads as a space stays in the file."""
    text = "a: b\x07c\nd: 1.50\n"

    assert after(text, problem(2, 4, 4, '"1.50"')).data.decode() == 'a: b\x07c\nd: "1.50"\n'
