"""Whatever key of a record is deleted before its value: one problem, at its line."""

import re

import pytest

from generator.catalogue import Procedure
from generator.records import read_record
from tests.slips.test_shifts import LINES, PATH

KEY = re.compile(r"(\s*(?:- )?)([a-z_]+): (?![>|\[])(.+)")
KEYED = [number for number, line in enumerate(LINES, 1) if KEY.fullmatch(line)]


def test_there_are_lines_to_try():
    assert len(KEYED) > 20


@pytest.mark.parametrize("number", KEYED)
def test_a_lost_key_is_told_once(number: int):
    """Where the hint writes a line out, that is the line as it was."""
    match = KEY.fullmatch(LINES[number - 1])
    assert match
    wrong = [*LINES[: number - 1], match[1] + match[3], *LINES[number:]]

    _, problems = read_record(Procedure, "\n".join(wrong).encode(), PATH)

    assert [problem.place.line for problem in problems] == [number]
    if problems[0].hint.startswith("viết: "):
        assert LINES[number - 1].strip() == problems[0].hint.removeprefix("viết: ")
