"""Everything that is wrong with a project, before any page is thought of.

Imports neither pandas nor the engine: `check` runs where there is only content.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import chain
from pathlib import Path

from generator.build.inventory import AS_IT_STANDS, Draft
from generator.build.load import Loaded, load
from generator.build.reading_at_once import Reading, in_turn
from generator.checks import check
from generator.observations import check_observations
from generator.problems import Problem, Severity, in_order

READING = "đọc và kiểm tra nội dung"  # what `check` and the first stage of `build` are at
VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class Examined:
    """What a project holds and everything that is wrong with it, in order."""

    loaded: Loaded
    problems: list[Problem]

    def publishable(self, *, strict: bool = False) -> bool:
        """Whether nothing stands against publishing; with `strict`, notes stand against it too."""
        return not any(strict or problem.severity is Severity.ERROR for problem in self.problems)


def build_date(environment: Mapping[str, str]) -> date:
    """The day of `build_moment`. Raises ValueError as that does."""
    return build_moment(environment).date()


def build_moment(environment: Mapping[str, str]) -> datetime:
    """The moment in UTC+7 of SOURCE_DATE_EPOCH where it is set, else of the clock.

    Raises ValueError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), VIETNAM) if epoch else datetime.now(VIETNAM)
    except (OverflowError, OSError) as error:
        raise ValueError(f"not a moment: {epoch}") from error


def examine(
    project: Path, built_on: date, draft: Draft = AS_IT_STANDS, reading: Reading = in_turn
) -> Examined:
    """Read and check everything, as it would stand with a draft. Knows no pages, pandas or engine."""
    loaded = load(project, draft, reading)
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
