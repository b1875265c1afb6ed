"""Everything that is wrong with a project, before any page is thought of.

Imports neither pandas nor the engine: `check` runs where there is only content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from generator.build.inventory import AS_IT_STANDS, Draft
from generator.build.load import Loaded, load
from generator.build.parsing_ahead import Ahead, nothing_ahead
from generator.checks import check
from generator.observations import check_observations
from generator.problems import Problem, Severity, in_order

READING = "đọc và kiểm tra nội dung"  # what `check` and the first stage of `build` are at


@dataclass(frozen=True)
class Examined:
    """What a project holds and everything that is wrong with it, in order."""

    loaded: Loaded
    problems: list[Problem]

    def publishable(self, *, strict: bool = False) -> bool:
        """Whether nothing stands against publishing; with `strict`, notes stand against it too."""
        return not any(strict or problem.severity is Severity.ERROR for problem in self.problems)


def examine(
    project: Path, built_on: date, draft: Draft = AS_IT_STANDS, ahead: Ahead = nothing_ahead
) -> Examined:
    """Read and check everything, as it would stand with a draft. Knows no pages, pandas or engine."""
    loaded = load(project, draft, ahead)
    catalogue = loaded.catalogue
    sectors = None if "sectors" in catalogue.unread else catalogue.sectors
    # What is only noted of a file with errors may come from what the errors took away.
    broken = {problem.place.path for problem in loaded.problems if problem.severity is Severity.ERROR}
    judged = (
        problem
        for problem in chain(
            check(catalogue, built_on), check_observations(loaded.observations, sectors, built_on)
        )
        if problem.severity is Severity.ERROR or problem.place.path not in broken
    )
    return Examined(loaded, in_order(chain(_advised(loaded), judged)))


def _advised(loaded: Loaded) -> Iterable[Problem]:
    """Problems of reading with what the catalogue knows of them; words that only a wrong record wants."""
    if not loaded.problems:
        return ()
    from generator.advice.recorded import certain

    return certain(loaded.problems, loaded.catalogue)
