"""Whole nights that are killed, reading and drawing too: `python benchmarks/whole_nights.py --kills 40`.

In `faults.py` the site to publish is given, so that thousands of trials can be made. Here nothing is given:
the command runs on a small project as people run it, a fee changes every night, and SIGKILL or SIGTERM comes
at a random moment of the whole run. Afterwards the live site must be the one its record tells of, and the
next run must succeed, leave nothing lying around, and have told each change once.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import HEAD, Row
from ways import files_in, rubbish

sys.path.append(str(Path(__file__).parents[1]))
from tests.projects import PROCEDURE, runnable_project

FEES = ("amount: 8000", "amount: 9000")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the row; ends with 1 and a line at the first night that breaks the promise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}\n{HEAD}", flush=True)
    with TemporaryDirectory(prefix="nights-") as place:
        print(_row(asked.kills, random.Random(asked.seed), Path(place)))
    return 0


def _row(kills: int, chance: random.Random, place: Path) -> Row:
    row = Row(f"{kills} random moments of whole nights")
    project = runnable_project(place / "project")
    to = place / "web" / "site"
    to.parent.mkdir()
    began = time.monotonic()
    _finished(row, project, to)
    longest = time.monotonic() - began
    for number in range(kills):
        text = (project / PROCEDURE).read_text("utf-8")
        (project / PROCEDURE).write_text(text.replace(FEES[number % 2], FEES[1 - number % 2]), "utf-8")
        before = _record(to)
        run = _begun(project, to)
        time.sleep(chance.uniform(0, longest))
        run.send_signal((signal.SIGKILL, signal.SIGTERM)[number // 2 % 2])
        said = run.communicate()[1]
        row.tried += 1
        files_in(to)  # ends the campaign where the record is of another site
        if _record(to) == before:
            row.old += 1
        else:
            row.new += 1
        if "Traceback" in said and run.returncode != -signal.SIGKILL:
            raise SystemExit(f"night {number}: {said}")
        _finished(row, project, to)
        history = json.loads((to.parent / "state/changes.json").read_bytes())["changes"]
        steps = [f"{one['before']} {one['now']}" for one in history]
        if len(history) != number + 1 or any(one == other for one, other in pairwise(steps)):
            raise SystemExit(f"night {number}: {steps}")
        row.recovered += 1
    print(f"  one night took {longest:.1f} s", file=sys.stderr)
    return row


def _begun(project: Path, to: Path) -> subprocess.Popen[str]:
    options = ["--to", str(to), "--state", str(to.parent / "state"), "--built-on", "2026-11-22"]
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "publish", *options],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _finished(row: Row, project: Path, to: Path) -> None:
    run = _begun(project, to)
    said = run.communicate()[1]
    left = [name for name in rubbish(to) if name != "state"]
    if run.returncode or left:
        raise SystemExit(f"{row.name}: trial {row.tried}: the next run: {run.returncode} {said} {left}")


def _record(to: Path) -> bytes:
    return (to / "build.json").read_bytes()


if __name__ == "__main__":
    sys.exit(main())
