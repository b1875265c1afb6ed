"""A text that no parser takes, or that is hardly meant so: mended, parsed again, as long as that helps."""

from collections.abc import Sequence
from dataclasses import replace

from generator.problems import Problem
from generator.reading.known import Known
from generator.reading.mending import Mended, mend
from generator.reading.syntax import LONGEST_EXPLAINED, syntax_problem
from generator.reading.text import line_of
from generator.reading.tree import Outline, Parsed, parse

MOST_ROUNDS = 20
MOST_CHARACTERS = 200_000  # that are parsed again in all rounds together


def read_on(text: str, path: str, known: Known, parsed: Parsed) -> Parsed:
    """The tree of the text as it was meant, and each slip of it once; what cannot be mended is left out."""
    mended = mend(text, known) if len(text) <= LONGEST_EXPLAINED else Mended(text.split("\n"))
    if mended.slips:
        parsed = _parsed(mended, path)
    refusals: list[Problem] = []
    for _ in range(min(MOST_ROUNDS, max(MOST_CHARACTERS // max(len(text), 1), 1))):
        if parsed.refused is None:
            break
        problem = syntax_problem(mended.text, path, parsed.refused)
        line = _numbered(problem.place.line, mended.numbers)
        if line not in mended.told:
            refusals.append(
                replace(problem, place=replace(problem.place, line=line, excerpt=line_of(text, line)))
            )
        if not mended.leave_out(line):
            break
        parsed = _parsed(mended, path)
    told = [slip.problem(text, path) for slip in mended.slips]
    problems = [*told, *refusals, *mended.as_written(parsed.problems, text)]
    changed = bool(told or refusals)
    tree = replace(parsed.tree, mended=mended) if parsed.tree and changed else parsed.tree
    return Parsed(tree, problems, refused=parsed.refused)


def _parsed(mended: Mended, path: str) -> Parsed:
    """The tree of the mended text; its lines by the numbers that they have in the text as written."""
    parsed, numbers = parse(mended.text, path), mended.numbers
    if len(numbers) == len(mended.lines):
        return parsed
    problems = [
        replace(problem, place=replace(problem.place, line=_numbered(problem.place.line, numbers)))
        for problem in parsed.problems
    ]
    tree = parsed.tree and replace(parsed.tree, outline=_as_numbered(parsed.tree.outline, numbers))
    return parsed._replace(tree=tree, problems=problems)


def _as_numbered(spot: Outline, numbers: Sequence[int]) -> Outline:
    line, column, inside = _numbered(spot[0], numbers), spot[1], spot[2]
    if isinstance(inside, dict):
        keys = {
            key: ((_numbered(name[0], numbers), *name[1:]), _as_numbered(below, numbers))
            for key, (name, below) in inside.items()
        }
        return line, column, keys
    if isinstance(inside, list):
        return line, column, [_as_numbered(below, numbers) for below in inside]
    return line, column, inside


def _numbered(line: int, numbers: Sequence[int]) -> int:
    """The number of a line as it was written; a parser may stop behind the last one."""
    return numbers[line - 1] if line <= len(numbers) else line - len(numbers) + numbers[-1]
