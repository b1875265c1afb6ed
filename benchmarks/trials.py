"""One run of `publish` in a process of its own, ended or failing at a chosen step; and a reader beside it.

The process is a copy of this one (`fork`), so that a trial costs milliseconds: all of `publish` runs in
it, with the site to publish given instead of built. A step is a call that changes the disk. Linux only.
"""

import errno
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from threading import Lock
from types import SimpleNamespace
from typing import Any

import generator.cli.publish  # noqa: F401  each copy would import it again
import generator.publishing.publish as publishing
import generator.publishing.versions as versions
from generator.build.plan import SitePlan
from generator.build.site import Assembled, Edition, PlannedSite
from generator.build.write import exchange
from generator.changes import Procedure, Snapshot, State, advanced, new_changes
from generator.cli.main import main

Files = Mapping[str, bytes]
Act = Callable[[], None]

CHANGES = {"os.mkdir", "os.rename", "os.symlink", "os.remove", "os.rmdir", "os.truncate"}
TAKES_ROOM = {"open", "write", "fsync", "os.mkdir", "os.symlink"}
WRITING = os.O_WRONLY | os.O_RDWR
NEVER = 1 << 30

DAY = date(2026, 11, 22)
STATE = "state"  # the folder beside the live name
NO_RECORDS = SimpleNamespace(procedures=(), legal_documents=())


@dataclass
class Fault:
    """What happens at the `at`-th step, counted from 1: `act`, which may raise; with `lasting` also after it.

    A lasting fault is a full disk: it meets only the steps that take room.
    """

    at: int
    act: Act
    lasting: bool = False
    exchange: bool = True  # whether the system can exchange two names
    steps: int = 0
    _one_by_one: Lock = field(default_factory=Lock)

    def step(self, event: str) -> None:
        """Count, and act when it is time."""
        with self._one_by_one:  # files are flushed by several threads
            self.steps += 1
            now = self.steps
        if now == self.at or (self.lasting and now > self.at and event in TAKES_ROOM):
            self.act()


def fail(number: int) -> None:
    """The disk says no."""
    raise OSError(number, os.strerror(number))


def end(number: int) -> None:
    """A signal to the process itself."""
    os.kill(os.getpid(), number)


killed: Act = partial(end, signal.SIGKILL)
full: Act = partial(fail, errno.ENOSPC)
forbidden: Act = partial(fail, errno.EACCES)
halted: Act = partial(end, signal.SIGSTOP)


@dataclass(frozen=True)
class Run:
    """A run that goes on: its process and the file of what it says."""

    process: int
    said: Path

    def end(self) -> tuple[int, str]:
        """Wait: the exit status, negative for a signal, and what it said."""
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return status, self.said.read_text("utf-8")


def started(to: Path, files: Files, *options: str, fault: Fault | None = None) -> Run:
    """Begin `publish --to to` of these files."""
    out, name = mkstemp(prefix="said-")
    said = Path(name)
    sys.stdout.flush()
    process = os.fork()
    if process:
        os.close(out)
        return Run(process, said)
    status = 99
    try:
        os.dup2(out, 1)
        os.dup2(out, 2)
        _give(files)
        if fault:
            _install(fault, to)
        os.chdir(to.parent)  # no repository, no content: nothing to be hashed for the record
        own = ["--to", str(to), "--state", str(to.parent / STATE), "--built-on", DAY.isoformat()]
        status = main(["publish", *own, *options])
        if fault:
            said.with_suffix(".steps").write_text(str(fault.steps), "utf-8")
    except BaseException:  # noqa: BLE001 - told, whatever it is
        traceback.print_exc()
    finally:
        os._exit(status)


def published(to: Path, files: Files, *options: str, fault: Fault | None = None) -> tuple[int, str]:
    """A whole run: its exit status and what it said."""
    run = started(to, files, *options, fault=fault)
    ended = run.end()
    run.said.unlink()
    run.said.with_suffix(".steps").unlink(missing_ok=True)
    return ended


def steps_of(to: Path, files: Files, *options: str, exchange: bool = True) -> int:
    """How many steps a run takes that nothing happens to."""
    run = started(to, files, *options, fault=Fault(NEVER, killed, exchange=exchange))
    status, said = run.end()
    counted = run.said.with_suffix(".steps")
    assert status == 0, said
    steps = int(counted.read_text("utf-8"))
    run.said.unlink()
    counted.unlink()
    return steps


def _give(files: Files) -> None:
    """Have `publish` find these files built, and a procedure whose fee is as the home page says."""
    loaded: Any = SimpleNamespace(observations=(), catalogue=NO_RECORDS)
    nothing: Any = None

    def assemble(*_: object, edition: Edition, **__: object) -> Assembled:
        state = edition.state or State()
        after = advanced(state, snapshot_of(files), "x.example")
        changes = new_changes(state, after)
        plan = SitePlan((), dict(files))
        return Assembled([], PlannedSite(plan, loaded, nothing, {}, (), (), after, changes), files.items())

    publishing.assemble = assemble  # type: ignore[attr-defined,assignment]


def snapshot_of(files: Files) -> Snapshot:
    """What the state remembers of a site: its fee is another wherever its home page is."""
    fee = sha256(files["index.html"]).hexdigest()
    return Snapshot(DAY, {"1": Procedure("Thủ tục", "thu-tuc/1/", fees={fee: fee})})


def _install(fault: Fault, to: Path) -> None:
    """Make every call of this process that changes the disk at `to` a step."""
    own = str(to.parent)

    def audited(event: str, values: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = values
            if isinstance(path, str | Path) and flags & WRITING and str(path).startswith(own):
                fault.step("open")
        elif event in CHANGES:
            fault.step(event)

    fsync, write = os.fsync, os.write

    def stepped(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*values: Any) -> Any:
            fault.step(name)
            return call(*values)

        return step

    def in_halves(path: Path, data: bytes) -> int:
        with path.open("wb", buffering=0) as file:
            file.write(data[: len(data) // 2])
            fault.step("write")
            file.write(data[len(data) // 2 :])
        return len(data)

    os.fsync = stepped("fsync", fsync)
    os.write = stepped("write", write)
    Path.write_bytes = in_halves  # type: ignore[method-assign,assignment]
    can = exchange if fault.exchange else lambda one, other: False
    versions.exchange = stepped("exchange", can)  # type: ignore[attr-defined]
    sys.addaudithook(audited)


@dataclass
class Reads:
    """What a reader met: whole rounds, files, names without a file, files of no version, mixed rounds."""

    rounds: int = 0
    files: int = 0
    absent: int = 0
    broken: int = 0
    mixed: int = 0
    saw: list[int] = field(default_factory=lambda: [0, 0])


@contextmanager
def reading(to: Path, sites: tuple[Files, Files], paths: list[str], told: Path) -> Iterator[Reads]:
    """Read these pages without pause, in a process of its own; what it met is there at the end."""
    process = os.fork()
    if not process:
        stop: list[int] = []
        signal.signal(signal.SIGTERM, lambda number, frame: stop.append(number))
        reads = Reads()
        try:
            while not stop:
                _round(to, sites, paths, reads)
            told.write_text(json.dumps(vars(reads)), "utf-8")
        finally:
            os._exit(0)

    met = Reads()
    try:
        yield met
    finally:
        os.kill(process, signal.SIGTERM)
        os.waitpid(process, 0)
        vars(met).update(json.loads(told.read_text("utf-8")))


def _round(to: Path, sites: tuple[Files, Files], paths: list[str], reads: Reads) -> None:
    """Each page by its whole path, then all of them from the folder behind the live name, opened once."""
    reads.rounds += 1
    for path in paths:
        _read(to / path, None, path, sites, reads)
    try:
        folder = os.open(to, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        reads.absent += 1
        return
    try:
        common = {0, 1}
        for path in paths:
            common &= _read(Path(path), folder, path, sites, reads)
        reads.mixed += not common
        for one in common if len(common) == 1 else ():
            reads.saw[one] += 1
    finally:
        os.close(folder)


def _read(file: Path, folder: int | None, path: str, sites: tuple[Files, Files], reads: Reads) -> set[int]:
    reads.files += 1
    try:
        with open(os.open(file, os.O_RDONLY, dir_fd=folder), "rb") as opened:  # noqa: PTH123  of a folder
            data = opened.read()
    except FileNotFoundError:
        reads.absent += 1
        return {0, 1}
    found = {number for number, site in enumerate(sites) if site[path] == data}
    reads.broken += not found
    return found
