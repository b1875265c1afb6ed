"""Repairs in the lines of a text: exactly those characters, and only where one thing is meant."""

import pytest

from generator.problems import Code, Place, Problem
from generator.repairing.edits import Edit, edited, edits_of

LINES = ["code: 1.001193", "from: 20/7/2026, to: 1/8/2026"]


def problem(line: int, column: int, width: int, repair: str | None, code: Code = Code.DATE_WRONG) -> Problem:
    return Problem(Place("content/a.yml", line, column, width), code, "sai", "sửa", repair)


def mended(*problems: Problem) -> list[str]:
    return edited(LINES, edits_of(problems, LINES))[0]


def test_several_repairs_on_one_line():
    """Each at its own place, however much longer the one before it became."""
    edits = edits_of([problem(2, 22, 8, "2026-08-01"), problem(2, 7, 9, "2026-07-20")], LINES)

    assert edited(LINES, edits) == (
        [LINES[0], "from: 2026-07-20, to: 2026-08-01"],
        [
            Edit(2, 7, 10, "2026-07-20", Code.DATE_WRONG),
            Edit(2, 23, 10, "2026-08-01", Code.DATE_WRONG),
        ],
    )


def test_the_lines_that_were_given_stay():
    """The text before is needed again."""
    edited(LINES, edits_of([problem(1, 7, 8, '"1.001193"')], LINES))

    assert LINES[0] == "code: 1.001193"


def test_one_repair_named_twice_is_made_once():
    """Two laws may see the same fault."""
    twice = problem(1, 7, 8, '"1.001193"'), problem(1, 7, 8, '"1.001193"', Code.VALUE_SPOILED)

    assert mended(*twice) == ['code: "1.001193"', LINES[1]]


def test_two_repairs_of_one_place_are_not_certain():
    """Neither is made."""
    assert mended(problem(1, 7, 8, "a"), problem(1, 7, 8, "b")) == LINES
    assert mended(problem(1, 7, 8, "a"), problem(1, 7, 3, "a")) == LINES


def test_of_two_that_overlap_the_second_waits():
    """The next pass sees what it is worth then."""
    assert mended(problem(2, 1, 10, "tu:"), problem(2, 7, 9, "2026-07-20")) == [
        LINES[0],
        "tu:/2026, to: 1/8/2026",
    ]


@pytest.mark.parametrize(
    "one",
    [
        problem(1, 7, 8, None),
        problem(1, 7, 8, "1.001193"),
        problem(1, 7, 8, "a\nb"),
        problem(1, 7, 8, "a\rb"),
        problem(1, 7, 9, "a"),
        problem(1, 16, 0, "a"),
        problem(1, 0, 1, "a"),
        problem(0, 1, 1, "a"),
        problem(3, 1, 1, "a"),
        problem(1, 1, 1, "content/b.yml", Code.FILE_NAME_WRONG),
    ],
)
def test_what_is_no_repair_of_a_text(one: Problem):
    """None, no change, more than a line, outside the text, the name of the file."""
    assert edits_of([one], LINES) == []


def test_at_the_end_of_a_line():
    """Something may be added there, and the last character may go."""
    assert mended(problem(1, 15, 0, " #")) == ["code: 1.001193 #", LINES[1]]
    assert mended(problem(1, 14, 1, "")) == ["code: 1.00119", LINES[1]]
