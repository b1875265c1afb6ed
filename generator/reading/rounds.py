"""A text that no parser takes, or that is hardly meant so: mended, parsed again, as long as that helps."""

from dataclasses import replace

from generator.problems import Problem
from generator.reading.known import Known
from generator.reading.mending import Mended, mend
from generator.reading.syntax import LONGEST_EXPLAINED, syntax_problem
from generator.reading.text import line_of
from generator.reading.tree import Parsed, parse

MOST_ROUNDS = 20
MOST_CHARACTERS = 200_000  # that are parsed again in all rounds together


def read_on(text: str, path: str, known: Known, parsed: Parsed) -> Parsed:
    """The tree of the text as it was meant, and each slip of it once; what cannot be mended is left out."""
    mended = mend(text, known) if len(text) <= LONGEST_EXPLAINED else Mended(text.split("\n"))
    if mended.slips:
        parsed = parse(mended.text, path)
    refusals: list[Problem] = []
    for _ in range(min(MOST_ROUNDS, max(MOST_CHARACTERS // max(len(text), 1), 1))):
        if parsed.refused is None:
            break
        problem = syntax_problem(mended.text, path, parsed.refused)
        line = problem.place.line
        if line not in mended.told:
            refusals.append(replace(problem, place=replace(problem.place, excerpt=line_of(text, line))))
        if not mended.leave_out(line):
            break
        parsed = parse(mended.text, path)
    told = [slip.problem(text, path) for slip in mended.slips]
    problems = [*told, *refusals, *mended.as_written(parsed.problems, text)]
    changed = bool(told or refusals)
    tree = replace(parsed.tree, mended=mended) if parsed.tree and changed else parsed.tree
    return Parsed(tree, problems, refused=parsed.refused)
