"""What the trials begin from: a small site in each state that a live name can be in."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from trials import STATE, Files, published, snapshot_of

from generator.pages.addresses import BUILD_RECORD
from generator.publishing.record import hash_of
from generator.publishing.state import NEXT, read_state

PATHS = ["index.html", "sitemap.xml", "404.html"]
NO_LINKS = ("--no-links",)
QUICK_DISK = Path("/dev/shm")  # thousands of trials that begin anew


def small(letter: str) -> dict[str, bytes]:
    """A site of nine files, each with the letter in it."""
    paths = [*PATHS, "robots.txt", "du-lieu/stats.csv", "thu-tuc/1/index.html", "thu-tuc/2/index.html"]
    return {path: f"{letter} {path}\n".encode() * 50 for path in [*paths, "assets/site.js", "a/b/c/d.txt"]}


OLD, NEW = small("A"), small("B")


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its path but its record, which must be of them; none without a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    record = files.pop(BUILD_RECORD, None)
    if record is not None and json.loads(record)["tree"] != hash_of(files.items()):
        raise SystemExit(f"{folder}: the record of another site")
    return files


def forgotten(to: Path) -> str:
    """What is wrong with the state beside a site that was just published; "" where it tells all, once.

    Its fee is what the site says, each change begins where the one before it ended, and nothing is prepared.
    """
    folder = to.parent / STATE
    state, problems = read_state(folder)
    if state is None or state.history is None or state.snapshot != snapshot_of(files_in(to)):
        return f"no state of this site {problems}"
    told = list(reversed(state.history.changes))
    steps = [one.before == other.now for other, one in pairwise(told)]
    now = [*state.snapshot.procedures["1"].fees]
    if not all(steps) or [one.number for one in told] != list(range(1, len(told) + 1)):
        return f"a history with a gap {told}"
    if told and told[-1].now != now[0]:
        return f"the last change was not told {told[-1]}"
    return "left prepared" if (folder / NEXT).exists() else ""


def rubbish(to: Path) -> list[str]:
    """What lies around and is neither the live name, a version, the lock, the last switch, nor the state."""
    beside = {path.name for path in to.parent.iterdir()} - {to.name, f"{to.name}.versions", STATE}
    inside = {path.name for path in to.parent.glob(f"{to.name}.versions/*")} - {
        "lock",
        "switch",
        ".switch.new",
    }
    return sorted(beside | {name for name in inside if not name[0].isdigit()})


@dataclass(frozen=True)
class Way:
    """A state to begin from, made in a new folder, and the command that is tried on it."""

    name: str
    begin: Callable[[Path], Files | None]
    options: tuple[str, ...] = ()
    exchange: bool = True


def nothing(to: Path) -> Files | None:
    """No site at all."""
    return None


def live(*options: str) -> Callable[[Path], Files | None]:
    """A site that was published before, and two before it."""

    def begin(to: Path) -> Files:
        for files in (OLD, NEW, OLD):
            assert published(to, files, *options)[0] == 0
        return OLD

    return begin


def folder(to: Path) -> Files:
    """A plain folder that `build` wrote."""
    for path, data in OLD.items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_bytes(data)
    return OLD


WAYS = (
    Way("first", nothing),
    Way("next", live(), ("--keep", "2")),
    Way("a plain folder taken over", folder),
    Way("a plain folder taken over, no exchange", folder, exchange=False),
    Way("rollback", live(), ("--rollback",)),
    Way("without links", live(*NO_LINKS), NO_LINKS),
    Way("without links, no exchange", live(*NO_LINKS), NO_LINKS, exchange=False),
    Way("rollback without links, no exchange", live(*NO_LINKS), ("--rollback", *NO_LINKS), exchange=False),
    Way("from links to none", live(), NO_LINKS),
    Way("from links to none, no exchange", live(), NO_LINKS, exchange=False),
    Way("from no links to links", live(*NO_LINKS)),
)


@contextmanager
def started_from(way: Way) -> Iterator[tuple[Path, Files | None]]:
    """A new folder in the state that a way begins from."""
    with TemporaryDirectory(prefix="faults-", dir=QUICK_DISK if QUICK_DISK.is_dir() else None) as place:
        to = Path(place) / "web" / "site"
        to.parent.mkdir()
        yield to, way.begin(to)
