"""The records of many files, read by several processes at once: each core of the machine takes a share.

For the command that somebody waits for. Whatever becomes of a process, no record is lost by it: its share is
read here instead.
"""

import os
import pickle
import signal
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import suppress
from itertools import accumulate
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from generator.build.misplaced import of_another_kind
from generator.catalogue.fields import Record
from generator.kinds import Kind
from generator.problems import Problem

MOST_PROBLEMS = 5_000  # of all files together; nobody reads more, and to explain each of them takes time
MOST_PROCESSES = 4  # more of them wait for the first, which alone puts together what all have read
WORTH_A_PROCESS = 100_000  # bytes; to start one and to hear its answer takes as long as these


class RecordFile(NamedTuple):
    """A file of a record as it was opened; `siblings` are the paths of all files beside it."""

    kind: Kind[Any]
    path: str
    data: bytes
    siblings: Collection[str]

    def read(self) -> "Answer":
        """The record, or None; and what is wrong with it."""
        record, problems = self.kind.read(self.data, self.path)
        other = of_another_kind(self.kind, self.data, self.path, problems, self.siblings)
        return (None, [other]) if other else (record, problems)


Answer: TypeAlias = tuple[Record | None, list[Problem]]
Reading: TypeAlias = Callable[[Sequence[RecordFile]], Generator[Answer, None, None]]


def in_turn(files: Sequence[RecordFile]) -> Generator[Answer, None, None]:
    """What each file holds, one after another; none behind more than MOST_PROBLEMS."""
    told = 0
    for file in files:
        if told > MOST_PROBLEMS:
            return
        answer = file.read()
        told += len(answer[1])
        yield answer


def at_once(files: Sequence[RecordFile], processes: int | None = None) -> Generator[Answer, None, None]:
    """As `in_turn`, by as many processes as there are cores to run them.

    Only where a process can be doubled in an instant, which is Linux: elsewhere each would first have to
    import what this one has. The caller has no thread that holds a lock.
    """
    shares = _shares(files, processes or _cores())
    others = [(share, _start(share)) for share in shares[1:]]
    try:
        yield from in_turn(shares[0])
        for share, other in others:
            answers = _answers(other) if other else None
            yield from in_turn(share) if answers is None else answers
    finally:
        for _, other in others:
            if other:
                _end(other)


def _cores() -> int:
    """How many processes are of use here."""
    if not hasattr(os, "sched_getaffinity"):
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_PROCESSES)


def _shares(files: Sequence[RecordFile], most: int) -> list[Sequence[RecordFile]]:
    """The files in their order, cut into at most so many parts of the same number of bytes."""
    sizes = list(accumulate(len(file.data) for file in files))
    whole = sizes[-1] if sizes else 0
    parts = max(1, min(most, whole // WORTH_A_PROCESS))
    part_of = [min(parts - 1, size * parts // (whole + 1)) for size in sizes]
    return [
        [file for file, part in zip(files, part_of, strict=True) if part == wanted] for wanted in range(parts)
    ]


class _Other(NamedTuple):
    """A process that reads a share, and where its answer comes out."""

    process: int
    answer: BinaryIO


def _start(share: Sequence[RecordFile]) -> _Other | None:
    """A process that reads the share; None where the machine has none to give."""
    try:
        reading, writing = os.pipe()
    except OSError:
        return None
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if process:
        os.close(writing)
        return _Other(process, os.fdopen(reading, "rb"))
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as answer:
            pickle.dump(list(in_turn(share)), answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)  # nothing of what this process was before may end a second time


def _answers(other: _Other) -> list[Answer] | None:
    """What the process has read; None where it ended before it had said so."""
    try:
        answers: list[Answer] = pickle.load(other.answer)
    except (EOFError, pickle.UnpicklingError, OSError):
        return None
    return answers


def _end(other: _Other) -> None:
    """Leave nothing behind, whether the answer was wanted or not."""
    other.answer.close()
    with suppress(OSError):
        os.kill(other.process, signal.SIGKILL)
    with suppress(OSError):
        os.waitpid(other.process, 0)
