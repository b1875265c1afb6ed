"""How long an editor waits for `check`: 500 procedures of real size, each run a whole process.

Part of `make bench`. Beside it stands what Python takes to begin and to import the command, and how many
modules that is. On a shared machine only the ratios of one run mean something.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from many import PROJECT, many_procedures

SIZE, BUILT_ON = 500, "2026-11-22"
WAYS = {
    "check": ("-m", "generator", "check", "--built-on", BUILT_ON),
    "import alone": ("-c", "import generator.cli.main, generator.cli.check"),
    "Python alone": ("-c", ""),
}
MODULES = "import sys, generator.cli.main, generator.cli.check; print(len(sys.modules))"


class Run(NamedTuple):
    """Seconds on the clock, and those in which the processor worked for it."""

    clock: float
    processor: float


def main() -> None:
    """Measure each way in turn and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=5, help="runs of each way")
    runs = arguments.parse_args().runs
    taken: dict[str, list[Run]] = {name: [] for name in WAYS}
    with TemporaryDirectory(prefix="bench-") as folder:
        project = Path(folder) / "project"
        many_procedures(project, SIZE)
        for _ in range(runs):
            for name, words in WAYS.items():
                taken[name].append(_run(project, *words))
        modules = int(subprocess.check_output([sys.executable, "-c", MODULES], cwd=project, env=_world()))
    whole = statistics.median(run.clock for run in taken["check"])
    print(f"check of {SIZE} procedures, medians of {runs} runs (all in brackets), seconds\n")
    print(f"{'':<14} {'clock':>36} {'processor':>10} {'share':>7}")
    for name, ran in taken.items():
        clock = statistics.median(run.clock for run in ran)
        every = " ".join(f"{run.clock:.2f}" for run in ran)
        processor = statistics.median(run.processor for run in ran)
        print(f"{name:<14} {f'{clock:.2f} ({every})':>36} {processor:>10.2f} {clock / whole:>7.2f}")
    print(f"modules imported: {modules}")


def _run(folder: Path, *words: str) -> Run:
    """A process that says nothing and succeeds; ends the benchmark where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *words], cwd=folder, env=_world(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{' '.join(words)} failed")
    return Run(seconds, usage.ru_utime + usage.ru_stime)


def _world() -> dict[str, str]:
    """Ours, but for a word to keep no compiled modules: who edits has them from the second run on."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(PROJECT)}


if __name__ == "__main__":
    main()
