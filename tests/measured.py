"""A check in a process of its own, with what it cost."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.projects import BUILT_ON, ROOT

SECONDS, MEGABYTES = 10, 500  # what a check of anything may take: processor time, most memory at once
HANGS = 120  # seconds on the clock of a busy machine
CHECK = """
import gc, json, resource, sys
from datetime import date
from pathlib import Path
from generator.build.examine import examine
gc.disable()  # as the command does
found = examine(Path(sys.argv[1]), date.fromisoformat(sys.argv[2])).problems
used = resource.getrusage(resource.RUSAGE_SELF)
# The peak of this process alone: the one of getrusage is handed down by whoever started it.
status = Path("/proc/self/status")
peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else used.ru_maxrss
errors = sorted({(one.code, one.place.path) for one in found if one.severity == "error"})
print(json.dumps({"errors": errors, "seconds": used.ru_utime + used.ru_stime, "kilobytes": int(peak)}))
"""


@dataclass(frozen=True)
class Checked:
    """The errors by code and file; seconds of the processor, megabytes at most."""

    errors: frozenset[tuple[str, str]]
    seconds: float
    megabytes: float


def checked(project: Path) -> Checked:
    """Read and judge a project. Raises TimeoutExpired or CalledProcessError where that does not end well."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(project), BUILT_ON.isoformat()],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=HANGS,
    )
    told = json.loads(done.stdout)
    errors = frozenset((code, path) for code, path in told["errors"])
    return Checked(errors, told["seconds"], told["kilobytes"] / 1000)
