"""Machines that run the workflows' commands: a fresh clone each night, the commands' strings as they stand.

What is stood in for is small: `bootstrap.py` of the clone does not install (the tests have an environment
already) and hands over as ever, so `make`, Makefile and the table of commands are the real ones. `gh` and
`curl` note what they are called with. The forge's own actions are not commands.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.projects import ROOT, runnable_project

SHARED = ("Makefile", ".gitignore", ".ci")
SET_UP = f"""import importlib.util, sys
from pathlib import Path
spec = importlib.util.spec_from_file_location("real", {str(ROOT / "bootstrap.py")!r})
real = sys.modules["real"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(real)
real.ROOT = Path(__file__).resolve().parent
real.VENV = real.ROOT / ".venv"
real.environment = lambda *locks: None
real.scripts = lambda **which: None
real.venv_python = lambda: sys.executable
sys.exit(real.main(sys.argv[1:]))
"""
NOTING = """#!{python}
import json, pathlib, sys
here = pathlib.Path({folder!r})
called = {{"arguments": sys.argv[1:], "input": sys.stdin.read() if {reads} else ""}}
with (here / "{name}.calls").open("a") as calls:
    calls.write(json.dumps(called) + "\\n")
answers = here / "{name}.answer"
if {asks} and answers.exists():
    print(answers.read_text())
sys.exit((here / "{name}.fails").exists())
"""


class Machine:
    """A place to run commands in, with programmes of its own in front of the system's."""

    def __init__(self, folder):
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        self.home = folder
        # The system's may be one of those that first look for the Python that is meant, a dozen times a run.
        self.programme("python3", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        self._noting("gh", asks='"list" in sys.argv', reads=False)
        self._noting("curl", asks='"--get" in sys.argv', reads=True)

    def bash(self, command, cwd, *, flags=("-e",), **environment):
        """What a command line does there; nothing of the tests' own environment reaches it."""
        return subprocess.run(
            ["bash", *flags, "-c", command],
            cwd=cwd,
            env={
                "PATH": f"{self.bin}:{os.environ['PATH']}",
                "HOME": str(self.home),
                "PYTHON": sys.executable,
                "NO_MKDOCS_2_WARNING": "1",
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def answer(self, name, value):
        (self.bin / f"{name}.answer").write_text(json.dumps(value), "utf-8")

    def fail(self, name):
        (self.bin / f"{name}.fails").touch()

    def calls(self, name):
        """What a programme was called with since the last time that somebody asked."""
        file = self.bin / f"{name}.calls"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return [json.loads(line) for line in lines]

    def programme(self, name, text):
        file = self.bin / name
        file.write_text(text, "utf-8")
        file.chmod(0o755)

    def _noting(self, name, **how):
        self.programme(name, NOTING.format(python=sys.executable, folder=str(self.bin), name=name, **how))


def git(folder, *arguments):
    """What git says in a folder; whoever commits here is the editor."""
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.org")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def repository(folder, files):
    """A bare repository with these files, or those of a folder, on `main`."""
    work, bare = folder / "work", folder / "origin.git"
    if isinstance(files, dict):
        for name, text in files.items():
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            (work / name).write_text(text, "utf-8")
    else:
        shutil.copytree(files, work, symlinks=True)
    for name in SHARED:
        kept = ROOT / name
        (shutil.copytree if kept.is_dir() else shutil.copy)(kept, work / name)
    git(work, "init", "--quiet", "--initial-branch=main")
    git(work, "add", "--all", "--force")
    git(work, "commit", "--quiet", "--message=records")
    git(work, "clone", "--quiet", "--bare", str(work), str(bare))
    git(work, "remote", "add", "origin", str(bare))
    return bare


def project(folder):
    """The small project as a repository would hold it, ready for `make`."""
    made = runnable_project(folder)
    (made / "bootstrap.py").write_text(SET_UP, "utf-8")
    return made


def fresh_clone(bare, folder):
    """What a hosted runner begins with: the newest commit of one branch, and nothing of the night before."""
    git(bare, "clone", "--quiet", "--depth=1", "--branch=main", f"file://{bare}", str(folder))
    return folder


def branch(bare, path, name="published-state"):
    """A file on a branch."""
    return git(bare, "show", f"{name}:{path}")


def commits(bare, name="published-state"):
    """The commits of a branch, the newest first; none where it is not there."""
    there = git(bare, "for-each-ref", f"refs/heads/{name}")
    return git(bare, "rev-list", name).split() if there else []


def unpacked(live: Path, web: Path):
    """What a pages action hands on of a folder: no links, no hidden files."""
    archive = web.with_suffix(".tar")
    options = ("--dereference", "--hard-dereference", "--exclude=.git", "--exclude=.[^/]*")
    subprocess.run(["tar", *options, "--directory", live, "-cf", archive, "."], check=True)
    shutil.rmtree(web, ignore_errors=True)
    web.mkdir()
    subprocess.run(["tar", "--directory", web, "-xf", archive], check=True)
