"""The texts of records, parsed by a second process while this one imports the models.

To parse needs no model, and the models take as long to import as the texts to parse. For the command that
somebody waits for. Only what is sound is taken from the other process, by the bytes of the file: whatever
becomes of that process, what is read and what is told of it stay the same.
"""

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from generator.build.inventory import MOST_LINES, lines_in, take_inventory
from generator.reading import LARGEST_FILE, Sound, sound_of

# What the bytes of a file hold, where that is known and nothing is wrong with it.
Ahead: TypeAlias = Callable[[bytes], Sound | None]

ENOUGH_TO_SEND = 50_000  # bytes of files
WIDTH = 8  # bytes of a number in a pipe, which takes so few of them whole or not at all


def nothing_ahead(data: bytes) -> None:
    """Nobody has parsed anything before it was asked for."""


@contextmanager
def parsing_ahead(project: Path) -> Iterator[Ahead]:
    """Begin to parse the project's records; what comes of it can be asked for as long as this stands open.

    On Linux with two cores and more: elsewhere a process cannot be doubled in an instant, and a fresh one
    would first import what this one has. The caller has no thread that holds a lock.
    """
    other = _start(project) if _is_of_use() else None
    if other is None:
        yield nothing_ahead
        return
    try:
        yield other.sound
    finally:
        other.end()


def _is_of_use() -> bool:
    return hasattr(os, "memfd_create") and len(os.sched_getaffinity(0)) > 1


@dataclass
class _Other:
    """The process that parses. It writes into `answers`, and into `told` how much each time."""

    process: int
    answers: int
    told: int
    heard: int = 0
    known: dict[bytes, Sound | None] = field(default_factory=dict)

    def sound(self, data: bytes) -> Sound | None:
        """What the bytes hold; waits until the other process has come to them, or has ended."""
        while data not in self.known and self.hear():
            pass
        return self.known.get(data)

    def hear(self) -> bool:
        """Take in what was written next; False where no more will come."""
        size = int.from_bytes(os.read(self.told, WIDTH))
        self.known |= pickle.loads(os.pread(self.answers, size, self.heard)) if size else {}
        self.heard += size
        return size > 0

    def end(self) -> None:
        """Leave nothing behind, whether all was asked for or not."""
        os.close(self.answers)
        os.close(self.told)
        with suppress(OSError):
            os.kill(self.process, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(self.process, 0)


def _start(project: Path) -> _Other | None:
    """The process that parses; None where the machine has none to give."""
    opened: list[int] = []
    try:
        opened.append(os.memfd_create("parsed"))
        opened.extend(os.pipe())
        process = os.fork()
    except OSError:
        for one in opened:
            os.close(one)
        return None
    answers, told, telling = opened
    if process:
        os.close(telling)
        return _Other(process, answers, told)
    try:
        with os.fdopen(answers, "wb") as file:
            for sounds in _parsed(project):
                size = file.write(pickle.dumps(sounds, pickle.HIGHEST_PROTOCOL))
                file.flush()  # all of it is there before anybody is told, or this process ends
                os.write(telling, size.to_bytes(WIDTH))
    finally:
        os._exit(0)  # nothing of what this process was before may end a second time


def _parsed(project: Path) -> Iterator[dict[bytes, Sound | None]]:
    """What the files hold, some of them at a time; those of content/ itself are asked for first."""
    sounds: dict[bytes, Sound | None] = {}
    size = lines = 0
    paths = [path for path in take_inventory(project).files if path.endswith(".yml")]
    for path in sorted(paths, key=lambda path: path.count("/")):
        with suppress(OSError), (project / path).open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
            lines += lines_in(data)
            if lines > MOST_LINES:
                break
            sounds[data] = sound_of(data, path)
            size += len(data)
        if size > ENOUGH_TO_SEND:
            yield sounds
            sounds, size = {}, 0
    yield sounds
