"""Which problems a proposal brings and which it mends: by what is wrong in which record, not by line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.problems import Problem
from generator.review.entries import identity_of
from generator.review.facts import Identity

Fault = tuple[str, Identity | str, str]


def brought_and_mended(
    base: Sequence[Problem], proposal: Sequence[Problem], renamed: Mapping[Identity, Identity]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The new problems, then those that are no more. A record that moved or has another id is the same."""
    return _more(proposal, base, renamed), _more(base, proposal, renamed)


def _more(
    these: Iterable[Problem], others: Iterable[Problem], renamed: Mapping[Identity, Identity]
) -> tuple[Problem, ...]:
    left = Counter(_fault(problem, renamed) for problem in others)
    found = []
    for problem in these:
        fault = _fault(problem, renamed)
        if left[fault]:
            left[fault] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _fault(problem: Problem, renamed: Mapping[Identity, Identity]) -> Fault:
    identity = identity_of(problem.place.path)
    record = problem.place.path if identity is None else renamed.get(identity, identity)
    return problem.code.value, record, problem.message
