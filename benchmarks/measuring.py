"""One run of a module as a whole process: how long it took and how much memory it held."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Measured(NamedTuple):
    """One run: seconds on the clock and the largest process in MB."""

    seconds: float
    megabytes: float


def measured(folder: Path, project: Path, *module_and_arguments: str) -> Measured:
    """Run a module in a folder with the project's code; ends the benchmark where it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *module_and_arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{' '.join(module_and_arguments)} failed in {folder.name}")
    return Measured(seconds, usage.ru_maxrss / 1024)


def median(runs: Sequence[Measured]) -> float:
    """The seconds of the run in the middle."""
    return statistics.median(run.seconds for run in runs)


def seconds_text(runs: Sequence[Measured]) -> str:
    """“2.31 (2.3 2.4 2.2)”: the median, then every run."""
    return f"{median(runs):.2f} ({' '.join(f'{run.seconds:.1f}' for run in runs)})"
