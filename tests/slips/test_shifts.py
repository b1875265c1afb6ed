"""Whatever line or item of a record is moved: one problem, and the spaces that its hint names mend it."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Procedure
from generator.records import read_record

PATH = "content/procedures/1.001193.yml"
LINES = (Path(__file__).parent / "sound" / PATH).read_text("utf-8").split("\n")
ADVICE = re.compile(r"(thêm|xóa) (\d+) dấu cách ở đầu (?:dòng (\d+)|mỗi dòng từ (\d+) đến (\d+))")
FOLDED = range(26, 28)  # a text of two lines may stand as deep as it likes
BESIDE = (16, -2)  # the source of a group, moved so far, is the source of the record, which has one


def read(lines: list[str]) -> tuple[dict[str, Any] | None, list[tuple[int, str]]]:
    record, problems = read_record(Procedure, "\n".join(lines).encode(), PATH)
    told = [(problem.place.line, problem.hint) for problem in problems]
    return (record.model_dump() if record else None), told


def moved(lines: list[str], first: int, last: int, by: int) -> list[str]:
    """The lines with spaces added or taken at the beginning of some of them, numbered from 1."""
    return [
        (" " * by + line if by > 0 else line[-by:]) if first <= number <= last else line
        for number, line in enumerate(lines, 1)
    ]


def moves() -> list[tuple[int, int, int]]:
    """Every line that is indented, and every item as a whole, by one or two spaces to either side."""
    deep = [number for number, line in enumerate(LINES, 1) if line.startswith("  ") and number not in FOLDED]
    items = [number for number in deep if LINES[number - 1].startswith("  - ")]
    ends = {
        first: next(last for last in range(first, len(LINES)) if not LINES[last].startswith("    "))
        for first in items
    }
    spans = [(number, number) for number in deep] + [(first, ends[first]) for first in items]
    found = [(*span, by) for span in dict.fromkeys(spans) for by in (1, 2, -1, -2)]
    return [move for move in found if (move[0], move[2]) != BESIDE]


@pytest.mark.parametrize("move", moves(), ids=str)
def test_a_move_is_told_once_and_its_hint_mends(move: tuple[int, int, int]):
    """Nothing is told where the record stays what it was; nothing vanishes into a text above."""
    sound, _ = read(LINES)
    wrong = moved(LINES, *move)

    record, told = read(wrong)

    if told:
        ((line, hint),) = told
        advice = ADVICE.search(hint)
        assert advice, hint
        first, last = int(advice[3] or advice[4]), int(advice[3] or advice[5])
        by = int(advice[2]) * (1 if advice[1] == "thêm" else -1)
        record, told = read(moved(wrong, first, last, by))
        assert line == first
    assert (record, told) == (sound, [])
