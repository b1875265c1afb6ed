"""What an import costs: a list of 1,000,000 dossiers beside the same counting written directly in pandas.

Part of `make bench`. The dossiers are drawn by lot with a fixed seed and belong to nobody. Each way is a
process of its own, in turn, from its start to the table of counts; the tables must be equal, cell by cell.
Where they are not, or memory is over its bound, it ends with 1. On a shared machine only the ratio counts.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import Measured, measured, median, seconds_text

PROJECT = Path(__file__).resolve().parent.parent
WAYS = "benchmarks.dossier_ways"
MOST_MEGABYTES = 500


def main() -> int:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=3, help="runs of each way")
    arguments.add_argument("--size", type=int, default=1_000_000, help="dossiers in the list")
    asked = arguments.parse_args()
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        # A workbook of 40 sectors as a whole command has its place here.
        return dossiers(folder, asked.size, asked.runs)


def dossiers(folder: Path, size: int, runs: int) -> int:
    """A list of dossiers, by the generator and by pandas; 1 where they differ or memory is over its bound."""
    listed = folder / "ho-so.csv"
    measured(folder, PROJECT, WAYS, "list", listed.name, str(size))
    print(f"{size:,} dossiers, {listed.stat().st_size / 1e6:.0f} MB; medians of {runs} runs, seconds")
    ours, theirs = _runs(folder, runs)
    equal = (folder / "ours.csv").read_bytes() == (folder / "pandas.csv").read_bytes()
    memory = max(run.megabytes for run in ours)
    rows = (folder / "ours.csv").read_text("utf-8").count("\n")
    print(f"{'generator':>26} {seconds_text(ours)}, {memory:.0f} MB")
    print(f"{'pandas':>26} {seconds_text(theirs)}, {max(run.megabytes for run in theirs):.0f} MB")
    print(
        f"{'ratio':>26} {median(ours) / median(theirs):.2f}; {rows} rows, {'equal' if equal else 'DIFFERENT'}"
    )
    return 0 if equal and memory < MOST_MEGABYTES else 1


def _runs(folder: Path, runs: int) -> tuple[Sequence[Measured], Sequence[Measured]]:
    """Both ways in turn, so that what else the machine does falls on both."""
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(measured(folder, PROJECT, WAYS, "generator", "ho-so.csv", "ours.csv"))
        theirs.append(measured(folder, PROJECT, WAYS, "pandas", "ho-so.csv", "pandas.csv"))
    return ours, theirs


if __name__ == "__main__":
    sys.exit(main())
