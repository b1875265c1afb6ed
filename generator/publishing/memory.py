"""What is kept between nights, as far as publishing must know: when it is asked for, when it is told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.build.site import PlannedSite
from generator.changes import State
from generator.problems import Problem


@dataclass(frozen=True)
class Staged:
    """A site that is written and not live yet: what its record can be made from.

    `digests` has the SHA-256 of every file by its path, `tree` one for all of them (`tree_hash`), `size` is
    their bytes, `live` the folder of the site that is to be replaced, None where there is none.
    """

    site: PlannedSite
    problems: list[Problem]
    digests: Mapping[str, str]
    tree: str
    size: int
    live: Path | None


def pages_of(site: Path) -> set[str]:
    """The paths of the pages in the folder of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


class Memory(Protocol):
    """The record of each build and the state between nights.

    `state` is what the pages may know of the nights before, after `agree`; None where nothing is kept.
    `recorded` says that `record` will bring a build.json, so that pages may lead to it.
    """

    @property
    def state(self) -> State | None:
        """What pages are told of the nights before."""

    @property
    def pages(self) -> Collection[str]:
        """The paths of the pages of the last site, for a run that finds no live one; none on a first run."""

    @property
    def recorded(self) -> bool:
        """Whether there will be a build.json."""

    def agree(self, live: Path | None) -> None:
        """Make the state say what the live site says; called before a build and after each switch.

        The live site is the truth: a run may have been killed between the switch and this. A second
        call changes nothing.
        """

    def record(self, staged: Staged) -> Iterable[tuple[str, bytes]]:
        """Files that go to the root of the site beside those of the plan, by name; no part of `tree`."""


class Forgetful:
    """Nothing is kept: every run is the first."""

    state: State | None = None
    pages: Collection[str] = ()
    recorded: bool = False

    def agree(self, live: Path | None) -> None:
        """There is no state."""

    def record(self, staged: Staged) -> Iterable[tuple[str, bytes]]:
        """No record is written."""
        return ()
