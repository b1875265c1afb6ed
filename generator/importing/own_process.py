"""A file read by a process of its own: what the reading does to that process, the command survives.

For readers whose libraries end the whole process, and not only the reading, where a file is damaged.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Concatenate, ParamSpec, TypeVar, cast

Answer = TypeVar("Answer")
Given = ParamSpec("Given")

# Modules are found where this process finds them; an error of the disk is an answer, all others are told.
PROGRAM = """\
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
reader, file, given, options = pickle.load(sys.stdin.buffer)
try:
    with open(file, "rb") as opened:
        answer = reader(opened, *given, **options)
except OSError as error:
    answer = error
pickle.dump(answer, sys.stdout.buffer)
"""
PYTHON_FAILED = 1  # the status of a programme that ended with an exception


class Died(Exception):
    """The process ended in the middle of the reading, and not by an exception of Python."""


def read_in_own_process(
    reader: Callable[Concatenate[BinaryIO, Given], Answer],
    file: Path,
    *given: Given.args,
    **options: Given.kwargs,
) -> Answer:
    """What `reader`, a function of a module, answers for the open file; all of it must be picklable.

    Raises Died, OSError as the reader does, and RuntimeError where the reader raised something else.
    """
    question = pickle.dumps(sys.path) + pickle.dumps((reader, file, given, options))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=question,
        capture_output=True,
        check=False,
    )
    if done.returncode == PYTHON_FAILED:
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    if done.returncode != 0:
        raise Died(done.returncode)
    answer = pickle.loads(done.stdout)
    if isinstance(answer, OSError):
        raise answer
    return cast(Answer, answer)
