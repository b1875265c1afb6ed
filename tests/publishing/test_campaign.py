"""A small campaign of faults; `python benchmarks/faults.py` is the whole one."""

import os
import re
import subprocess
import sys

import pytest

from tests.projects import ROOT


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are stopped and copied as Linux does")
def test_a_small_campaign():
    """Killed, failing at single steps, twice at once: never a broken read, and the next run succeeds."""
    done = subprocess.run(
        [sys.executable, "benchmarks/faults.py", "--quick", "--kills", "4"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    rows = [
        [cell.strip().replace(",", "") for cell in re.split(r"\|", line)[2:-1]]
        for line in done.stdout.splitlines()
        if line.startswith("| ") and line[2:7] not in ("trial", "--- |")
    ]

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(rows) >= 9
    for *counts, reads, broken in rows:
        tried, old, new, absent, recovered = map(int, counts)
        assert (old + new + absent, recovered) == (tried, tried)
        assert tried
        assert (reads, broken) == ("no reader", "") or (int(reads) > 0, broken) == (True, "0")
    assert [reads for *_, reads, _ in rows].count("no reader") == len(rows) - 2
