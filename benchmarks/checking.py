"""How long an editor waits for `check`: 500 records as the site has them, then 500 procedures with their law.

Part of `make bench`. Each run is a whole process. Beside it stands what Python takes to begin and to import
the command, and how many modules that is. On a shared machine only the ratios of one run mean something.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from many import PROJECT, many_procedures

SIZE, BUILT_ON = 500, "2026-11-22"
CHECK = ("-m", "generator", "check", "--built-on", BUILT_ON)
IMPORTS = "import generator.cli.main, generator.cli.check, generator.build.examine"
RECORDS, PROCEDURES = f"{SIZE} records", f"{SIZE} procedures"
WAYS = {
    RECORDS: CHECK,
    PROCEDURES: CHECK,
    "import alone": ("-c", IMPORTS),
    "Python alone": ("-c", ""),
}
MODULES = f"import sys; {IMPORTS}; print(len(sys.modules))"


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
        projects = {RECORDS: Path(folder) / "records", PROCEDURES: Path(folder) / "procedures"}
        many_procedures(projects[PROCEDURES], SIZE)
        others = sum(1 for path in _records(projects[PROCEDURES])) - SIZE
        many_procedures(projects[RECORDS], SIZE - others)
        for _ in range(runs):
            for name, words in WAYS.items():
                taken[name].append(_run(projects.get(name, PROJECT), *words))
        files = {name: sum(1 for path in _records(project)) for name, project in projects.items()}
        modules = int(subprocess.check_output([sys.executable, "-c", MODULES], cwd=PROJECT, env=_world()))
    print(f"check, medians of {runs} runs (all in brackets), seconds\n")
    print(f"{'':<14} {'files':>6} {'clock':>36} {'processor':>10}")
    for name, ran in taken.items():
        clock = statistics.median(run.clock for run in ran)
        every = " ".join(f"{run.clock:.2f}" for run in ran)
        processor = statistics.median(run.processor for run in ran)
        print(f"{name:<14} {files.get(name, ''):>6} {f'{clock:.2f} ({every})':>36} {processor:>10.2f}")
    print(f"modules imported: {modules}")


def _records(project: Path) -> Iterator[Path]:
    return (path for path in (project / "content").rglob("*.*") if path.suffix in (".yml", ".md"))


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
