"""A check in a process of its own, with what it cost."""

import gc
import multiprocessing
import resource
from dataclasses import dataclass
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

from generator.build.examine import examine
from tests.projects import BUILT_ON

SECONDS, MEGABYTES = 10, 500  # what a check of anything may take: processor time, most memory at once
HANGS = 120  # seconds on the clock of a busy machine


@dataclass(frozen=True)
class Checked:
    """The errors by code and file; seconds of the processor, megabytes at most."""

    errors: frozenset[tuple[str, str]]
    seconds: float
    megabytes: float


def checked(project: Path) -> Checked:
    """Read and judge a project. Raises multiprocessing.TimeoutError where that does not end."""
    with _processes().Pool(1) as alone:
        return alone.apply_async(_checked, (project,)).get(HANGS)


@cache
def _processes() -> ForkServerContext:
    """Processes that begin with the programme loaded, and with nothing of the one that asks for them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _checked(project: Path) -> Checked:
    gc.disable()  # as the command does
    found = examine(project, BUILT_ON).problems
    used = resource.getrusage(resource.RUSAGE_SELF)
    # The peak of this process alone: the one of getrusage is handed down by whoever started it.
    status = Path("/proc/self/status")
    peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else used.ru_maxrss
    errors = frozenset((one.code.value, one.place.path) for one in found if one.severity == "error")
    return Checked(errors, used.ru_utime + used.ru_stime, int(peak) / 1000)
