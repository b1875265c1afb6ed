"""Dossiers that a list has twice, known by the hash of their codes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.dossiers.facts import NO_CODE, Facts

MOST_PAIRS = 5


@dataclass(frozen=True)
class Repeated:
    """Rows that say again what an earlier one said, or contradict it; of each the first pairs of rows."""

    same: NDArray[np.bool_]
    differing: int
    same_rows: tuple[tuple[int, int], ...]
    differing_rows: tuple[tuple[int, int], ...]


def repeated(facts: Facts) -> Repeated:
    """Rows whose code an earlier row has; those without a code are nobody's repetition."""
    coded = np.flatnonzero(facts.code != NO_CODE)
    order = coded[np.argsort(facts.code[coded], kind="stable")]
    again = np.flatnonzero(facts.code[order[1:]] == facts.code[order[:-1]]) + 1
    later, earlier = order[again], order[again - 1]
    alike = np.ones(len(again), dtype=bool)
    for values in (facts.accepted, facts.due, facts.end, facts.group, facts.state):
        alike &= values[later] == values[earlier]
    same = np.zeros(len(facts.row), dtype=bool)
    same[later[alike]] = True
    return Repeated(
        same,
        int((~alike).sum()),
        _pairs(facts, earlier[alike], later[alike]),
        _pairs(facts, earlier[~alike], later[~alike]),
    )


def _pairs(facts: Facts, earlier: NDArray[np.int64], later: NDArray[np.int64]) -> tuple[tuple[int, int], ...]:
    first = np.argsort(later)[:MOST_PAIRS]
    return tuple(
        (int(facts.row[one]), int(facts.row[other]))
        for one, other in zip(earlier[first], later[first], strict=True)
    )
