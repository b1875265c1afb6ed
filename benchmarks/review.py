"""How long `diff` takes on the real content, beside reading it alone: a fee of one procedure is changed.

Part of `make bench`. Each as a whole process in a copy of the records; figures are
medians, and on a shared machine only their ratio means something.
"""

import argparse
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from many import PROJECT
from measuring import Measured, measured, seconds_text

WHO = ("-c", "user.name=bench", "-c", "user.email=bench@localhost")
AMOUNT = re.compile(r"amount: [1-9]\d*")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=3)
    runs = arguments.parse_args().runs
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        for shared in ("content", "data"):
            shutil.copytree(PROJECT / shared, folder / shared)
        (folder / "site_overrides").symlink_to(PROJECT / "site_overrides")
        _git(folder, "init", "--quiet")
        _git(folder, "add", "content", "data")
        _git(folder, *WHO, "commit", "--quiet", "--message=records")
        _change_a_fee(folder)
        check = [measured(folder, PROJECT, "generator", "check") for _ in range(runs)]
        diff = [measured(folder, PROJECT, "generator", "diff", "--base", "HEAD") for _ in range(runs)]
    _print("check", check)
    _print("diff", diff)


def _change_a_fee(folder: Path) -> None:
    """The first amount that is not nothing."""
    for path in sorted((folder / "content/procedures").rglob("*.yml")):
        text = path.read_text("utf-8")
        if AMOUNT.search(text):
            path.write_text(AMOUNT.sub("amount: 123000", text, count=1), "utf-8")
            return


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def _print(name: str, runs: list[Measured]) -> None:
    print(f"{name}: {seconds_text(runs)} s, {max(run.megabytes for run in runs):.0f} MB")


if __name__ == "__main__":
    main()
