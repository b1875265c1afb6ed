"""Repairs that problems carry, put into the lines of a text. Knows nothing of what they mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.problems import NAMED, Code, Problem


@dataclass(frozen=True)
class Edit:
    """`width` characters at a line and column, counted from 1, become `text`; `code` says why."""

    line: int
    column: int
    width: int
    text: str
    code: Code

    @property
    def start(self) -> tuple[int, int]:
        """The first character that goes, or the one that an insertion pushes on."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Behind the last of these characters."""
        return self.line, self.column + max(self.width, 1)


def edits_of(problems: Iterable[Problem], lines: list[str]) -> list[Edit]:
    """The repairs of a text with these lines, in order, none over another.

    Two at one place are both left out: then it is not certain what was meant. So is one that would not
    stay on its line, or that changes nothing. Of two that overlap, the later one waits for the next pass.
    """
    found = {
        Edit(problem.place.line, problem.place.column, problem.place.width, problem.repair, problem.code)
        for problem in problems
        if problem.repair is not None and problem.code not in NAMED
    }
    kept: list[Edit] = []
    for _, same in groupby(sorted(found, key=lambda edit: (edit.start, edit.code)), lambda edit: edit.start):
        first, *others = same
        sure = all((other.width, other.text) == (first.width, first.text) for other in others)
        if sure and _fits(first, lines) and (not kept or kept[-1].end <= first.start):
            kept.append(first)
    return kept


def edited(lines: list[str], edits: Iterable[Edit]) -> tuple[list[str], list[Edit]]:
    """The lines with the edits made, and the edits at their columns in the new lines."""
    new = list(lines)
    made = []
    for number, group in groupby(edits, lambda edit: edit.line):
        shift = 0
        for edit in group:
            line, start = new[number - 1], edit.column - 1 + shift
            new[number - 1] = line[:start] + edit.text + line[start + edit.width :]
            made.append(Edit(number, start + 1, len(edit.text), edit.text, edit.code))
            shift += len(edit.text) - edit.width
    return new, made


def _fits(edit: Edit, lines: list[str]) -> bool:
    if not 0 < edit.line <= len(lines) or "\n" in edit.text or "\r" in edit.text:
        return False
    start, end = edit.column - 1, edit.column - 1 + edit.width
    line = lines[edit.line - 1]
    return 0 <= start <= end <= len(line) and line[start:end] != edit.text
