"""Two environments that share nothing but the inputs, and a site published in each.

They differ in folder, user, time zone, locale, order of hashing, order in which folders are listed and
files were written, umask and terminal. `benchmarks/reproducible.py` publishes the real site in both.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.projects import ROOT, files_in

INPUTS = ("content", "data", "site_overrides", "manual", "mkdocs.yml")
# Python imports it before anything else: folders are listed backwards, as another disk might.
BACKWARDS = """\
import os

class Backwards:
    def __init__(self, entries):
        with entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __iter__(self): return self.entries
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *error): pass
    def close(self): pass

scandir, listdir = os.scandir, os.listdir
os.scandir = lambda *path: Backwards(scandir(*path))
os.listdir = lambda *path: sorted(listdir(*path), reverse=True)
"""
NOBODY = 65_534


@dataclass(frozen=True)
class World:
    """An environment to build in; `other_user` where this machine allows it."""

    name: str
    folder: str
    environment: Mapping[str, str]
    umask: int
    backwards: bool = False
    other_user: bool = False


HERE = World("here", "here", {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}, 0o022)
ELSEWHERE = World(
    "elsewhere",
    "một nơi khác/với tên dài hơn",
    {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
        "LANG": "vi_VN",
        "PYTHONHASHSEED": "54321",
        "COLUMNS": "40",
        "HOME": "/nonexistent",
        "TERM": "dumb",
    },
    umask=0o077,
    backwards=True,
    other_user=True,
)


def as_nobody() -> list[str]:
    """The words before a command that run it as another user; none where this machine does not allow that.

    That user may read what root may: the Python of this machine can lie in root's own folder.
    """
    words = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    words += [f"--{kind}-caps=+dac_read_search" for kind in ("inh", "ambient")]
    if not shutil.which("setpriv") or os.geteuid() != 0:
        return []
    return words if subprocess.run([*words, "true"], check=False).returncode == 0 else []


def published(
    source: Path, base: Path, world: World, epoch: str
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The site and the state that publishing `source` below `base` leaves in that world, twice in a row.

    Twice, so that the second one has a state to begin from. Raises CalledProcessError where it fails.
    """
    home = base / world.folder
    project = home / "project"
    copy_inputs(source, project, backwards=world.backwards)
    (home / "python").mkdir()
    if world.backwards:
        (home / "python/sitecustomize.py").write_text(BACKWARDS, "utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": os.pathsep.join((str(home / "python"), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": epoch,
        **world.environment,
    }
    nobody = as_nobody() if world.other_user else []
    if nobody:
        for path in (home, *home.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        for path in (base, *home.relative_to(base).parents):
            (base / path).chmod(0o755)
    command = [*nobody, sys.executable, "-m", "generator", "publish", "--allow-illustrative"]
    for _ in range(2):
        subprocess.run(
            [*command, "--to", str(home / "web"), "--state", str(home / "state")],
            cwd=project,
            env=environment,
            umask=world.umask,
            capture_output=True,
            check=True,
        )
    return files_in((home / "web").resolve()), files_in(home / "state")


def copy_inputs(source: Path, project: Path, *, backwards: bool) -> None:
    """The inputs, file by file in the order of their names or against it; the programme is linked."""
    for part in INPUTS:
        path = source / part
        paths = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
        for one in sorted(paths, reverse=backwards):
            copied = project / one.relative_to(source)
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(one, copied)
    for part in ("generator", "node_modules"):
        (project / part).symlink_to((ROOT / part).resolve())
