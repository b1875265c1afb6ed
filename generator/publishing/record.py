"""The record of a build: when, from what, with what, and what came of it. docs/build-record.md describes it.

What is read from the machine is read here, at the edge; `record_of` is pure. Two runs over the same inputs,
state and day differ in `moment` and `durations` alone; with SOURCE_DATE_EPOCH in nothing.
"""

import hashlib
import platform
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Literal

from generator.build.inventory import hidden
from generator.build.moment import VIETNAM
from generator.changes import Change
from generator.changes.snapshot import STRICT
from generator.problems import Problem
from generator.publishing.durable import tree_hash

PACKAGES = ("generator", "mkdocs-material", "pandas", "plotly")
CONTENT = ("content", "data")  # of the records; the rest belongs to the project
CHROME = ("site_overrides", "manual", "mkdocs.yml")
GIT_PATIENCE_IN_SECONDS = 20


@dataclass(frozen=True)
class Commit:
    """The version of the sources that the build was made from; `dirty` where files had been changed since."""

    __pydantic_config__ = STRICT

    id: str
    dirty: bool


@dataclass(frozen=True)
class CountedProblem:
    """How many problems of one code there were."""

    __pydantic_config__ = STRICT

    code: str
    severity: str
    count: int


@dataclass(frozen=True)
class RecordedChange:
    """A change that this build told first."""

    __pydantic_config__ = STRICT

    number: int
    kind: str
    what: str
    before: str
    now: str


@dataclass(frozen=True)
class Changes:
    """What changed since the last build; `first_run` where there was none to compare with."""

    __pydantic_config__ = STRICT

    first_run: bool
    counts: Mapping[str, int]
    list: tuple[RecordedChange, ...]


@dataclass(frozen=True)
class BuildRecord:
    """build.json. Hashes are SHA-256 in hexadecimal, durations seconds, `moment` is RFC 3339 at +07:00."""

    __pydantic_config__ = STRICT

    moment: str
    built_on: date
    commit: Commit | None
    versions: Mapping[str, str]
    inputs: Mapping[str, str]
    tree: str
    counts: Mapping[str, int]
    problems: tuple[CountedProblem, ...]
    durations: Mapping[str, float]
    changes: Changes
    format: Literal[1] = 1


@dataclass
class Stopwatch:
    """How long each stage takes, in seconds: call it with the name of the stage that begins.

    `clock` gives seconds that only go up, such as time.monotonic; `onward` is told of each stage too.
    """

    clock: Callable[[], float]
    onward: Callable[[str], None] = lambda stage: None
    _begun: list[tuple[str, float]] = field(default_factory=list)

    def __call__(self, stage: str) -> None:
        """The stage before ends here, this one begins."""
        self._begun.append((stage, self.clock()))
        self.onward(stage)

    def durations(self) -> dict[str, float]:
        """Seconds of each stage, the last one until now; a stage that came twice has both."""
        found: dict[str, float] = {}
        for (stage, begun), (_, end) in pairwise([*self._begun, ("", self.clock())]):
            found[stage] = round(found.get(stage, 0.0) + end - begun, 3)
        return found


def record_of(
    *,
    moment: datetime,
    built_on: date,
    commit: Commit | None,
    versions: Mapping[str, str],
    inputs: Mapping[str, str],
    tree: str,
    counts: Mapping[str, int],
    problems: Sequence[Problem],
    durations: Mapping[str, float],
    changes: Sequence[Change],
    first_run: bool,
) -> BuildRecord:
    """The record; `moment` knows its zone and is told in ours."""
    codes = Counter((one.code.value, one.severity.value) for one in problems)
    return BuildRecord(
        moment=moment.astimezone(VIETNAM).isoformat(timespec="seconds"),
        built_on=built_on,
        commit=commit,
        versions=versions,
        inputs=inputs,
        tree=tree,
        counts=counts,
        problems=tuple(
            CountedProblem(code, severity, count) for (code, severity), count in sorted(codes.items())
        ),
        durations=durations,
        changes=Changes(
            first_run,
            dict(sorted(Counter(one.kind.value for one in changes).items())),
            tuple(
                RecordedChange(one.number, one.kind.value, one.what, one.before, one.now) for one in changes
            ),
        ),
    )


def hash_of(files: Iterable[tuple[str, bytes]]) -> str:
    """One hash of many files, as `tree_hash` makes it."""
    return tree_hash({path: hashlib.sha256(data).hexdigest() for path, data in files})


def hash_of_tree(root: Path, part: str = "") -> str:
    """The hash of a file or of all files below a folder, hidden ones left out; paths from `root`."""
    return tree_hash(dict(_files(root, root / part)))


def hashes_of_inputs(project: Path, records: Path) -> dict[str, str]:
    """The hash of each input: content and data of the records, the chrome of the project."""
    parts = ((records, CONTENT), (project, CHROME))
    return {part: hash_of_tree(root, part) for root, names in parts for part in names}


def commit_of(project: Path) -> Commit | None:
    """The commit that git says is checked out; None without git or outside a repository."""
    head = _git(project, "rev-parse", "HEAD")
    status = _git(project, "status", "--porcelain")
    return Commit(head.strip(), bool(status.strip())) if head and status is not None else None


def versions() -> dict[str, str]:
    """The versions of Python and of the packages that decide what the site looks like."""
    return {"python": platform.python_version()} | {package: version(package) for package in PACKAGES}


def _git(project: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(
            # Read as it is, whoever owns the folder: who runs a build runs code of the folder anyway. No
            # file is written for speed, no programme of the folder's settings is asked.
            [
                "git",
                "-c",
                "safe.directory=*",
                "-c",
                "core.fsmonitor=false",
                "--no-optional-locks",
                "-C",
                str(project),
                *arguments,
            ],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=GIT_PATIENCE_IN_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _files(root: Path, part: Path) -> Iterator[tuple[str, str]]:
    """Each file with its hash, read piece by piece: of a form any size is allowed here."""
    found = [part] if part.is_file() else part.rglob("*")
    for path in found:
        name = path.relative_to(root).as_posix()
        if path.is_file() and not hidden(name):
            with path.open("rb") as file:
                yield name, hashlib.file_digest(file, "sha256").hexdigest()
