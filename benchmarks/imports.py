"""What an import costs: a workbook of forty sectors, and a list of 1,000,000 dossiers.

The workbook as a whole command; the list, as CSV and as Parquet, beside the same counting written in pandas.

Part of `make bench`. The figures are drawn by lot with a fixed seed and belong to nobody. Each way is a
process of its own, in turn, from its start to the table of counts; the tables must be equal, cell by cell.
Where they are not, or memory is over its bound, it ends with 1. On a shared machine only ratios count.
Memory is that of the largest process of a run.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import form_workbook
from measuring import Measured, measured, median, seconds_text

PROJECT = Path(__file__).resolve().parent.parent
LISTED = "ho-so"
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
        workbook(folder, asked.runs)
        measured(folder, PROJECT, WAYS, "list", f"{LISTED}.csv", str(asked.size))
        return max([dossiers(folder, f"{LISTED}.{kind}", asked) for kind in ("csv", "parquet")])


def workbook(folder: Path, runs: int) -> None:
    """Read, compared and shown as `import` does it, beside a command that only starts."""
    measured(folder, PROJECT, "benchmarks.form_workbook", str(folder))
    command = ("generator", "import", "form-2-06a", form_workbook.NAME)
    whole, start = [], []
    for _ in range(runs):
        whole.append(measured(folder, PROJECT, *command))
        start.append(measured(folder, PROJECT, "generator", "import", "--help"))
    print(f"a workbook of {form_workbook.SECTORS} sectors; medians of {runs} runs, seconds")
    print(f"{'whole command':>26} {seconds_text(whole)}, {max(run.megabytes for run in whole):.0f} MB")
    print(f"{'its help alone':>26} {seconds_text(start)}")


def dossiers(folder: Path, name: str, asked: argparse.Namespace) -> int:
    """A list of dossiers, by the generator and by pandas; 1 where they differ or memory is over its bound."""
    megabytes = (folder / name).stat().st_size / 1e6
    print(f"{asked.size:,} dossiers, {name}, {megabytes:.0f} MB; medians of {asked.runs} runs, seconds")
    ours, theirs = _runs(folder, name, asked.runs)
    equal = (folder / "ours.csv").read_bytes() == (folder / "pandas.csv").read_bytes()
    memory = max(run.megabytes for run in ours)
    rows = (folder / "ours.csv").read_text("utf-8").count("\n")
    print(f"{'generator':>26} {seconds_text(ours)}, {memory:.0f} MB")
    print(f"{'pandas':>26} {seconds_text(theirs)}, {max(run.megabytes for run in theirs):.0f} MB")
    print(
        f"{'ratio':>26} {median(ours) / median(theirs):.2f}; {rows} rows, {'equal' if equal else 'DIFFERENT'}"
    )
    return 0 if equal and memory < MOST_MEGABYTES else 1


def _runs(folder: Path, name: str, runs: int) -> tuple[Sequence[Measured], Sequence[Measured]]:
    """Both ways in turn, so that what else the machine does falls on both."""
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(measured(folder, PROJECT, WAYS, "generator", name, "ours.csv"))
        theirs.append(measured(folder, PROJECT, WAYS, "pandas", name, "pandas.csv"))
    return ours, theirs


if __name__ == "__main__":
    sys.exit(main())
