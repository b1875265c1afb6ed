"""What editors' programmes are given agrees with the generator: schemas, tasks, hooks before a commit."""

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bootstrap import COMMANDS
from generator.cli.report import report
from generator.kinds import KINDS, kind_of, pattern_of
from generator.problems import Problem, Severity
from tests.projects import ROOT
from tests.sound_project import Project

SHARED = {"extensions.json", "settings.json", "tasks.json"}
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
TASKS = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]


def test_every_record_has_its_schema():
    """Of each kind whose files are YAML, as the table of kinds says."""
    wanted = {
        f"./schemas/{kind.name}.schema.json": kind.files for kind in KINDS if kind.files.endswith(".yml")
    }

    assert SETTINGS["yaml.schemas"] == wanted
    assert [path for path in wanted if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize(
    "path",
    [
        "manual/messages/dates.yml",
        "mkdocs.yml",
        "tests/published.yml",
        "content/ghi-chu.yml",
        ".gitlab-ci.yml",
    ],
)
def test_no_other_file_has_one(path: str):
    """A text that is no record is not judged as one, in whatever folder the project stands."""
    globs = SETTINGS["yaml.schemas"].values()

    assert [glob for glob in globs if pattern_of(f"**/{glob}").fullmatch(f"xa/{path}")] == []
    assert kind_of(path) is None


def test_nothing_is_rewritten_behind_anybodys_back():
    """No formatting; of what is saved only idle spaces and the end of the last line, as `fix` takes them."""
    of_records = SETTINGS["[yaml]"]
    automatic = [f"editor.formatOn{moment}" for moment in ("Save", "Paste", "Type")]

    assert {SETTINGS[one] for one in automatic} | {of_records[one] for one in automatic} == {False}
    assert (SETTINGS["yaml.format.enable"], SETTINGS["editor.codeActionsOnSave"]) == (False, {})
    assert (of_records["editor.insertSpaces"], of_records["files.trimTrailingWhitespace"]) == (True, True)
    assert (SETTINGS["files.eol"], SETTINGS["files.insertFinalNewline"]) == ("\n", True)


def test_no_more_is_recommended_than_needed():
    """One programme that reads schemas."""
    told = json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))

    assert told == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("name", [*sorted(SHARED), "launch.json", "mine.code-snippets"])
def test_what_is_ones_own_stays_ones_own(name: str):
    """Only the shared files of .vscode/ are the project's."""
    asked = ["git", "check-ignore", "--quiet", "--no-index", f".vscode/{name}"]
    ignored = subprocess.run(asked, cwd=ROOT, check=False).returncode
    if ignored == 128:
        pytest.skip("no repository of git")

    assert (ignored == 0) == (name not in SHARED)


def test_tasks_are_commands():
    """Of bootstrap.py, which works on every system."""
    assert [task["args"] for task in TASKS] == [
        ["bootstrap.py", "check"],
        ["bootstrap.py", "fix"],
        ["bootstrap.py", "fix", "--write"],
    ]
    assert {task["args"][1] for task in TASKS} <= set(COMMANDS)


def test_the_list_of_problems_is_that_of_check(project: Project):
    """Every first line of a problem is caught, with its place and code, as an error or as a note."""
    project.change("content/procedures/1.001193.yml", "review_by: 2027-06-30", "review_by: 2026-06-30")
    project.change("content/sectors.yml", "name: Hộ tịch", "name: [Hộ: tịch]")
    project.write("content/ghi chú [x]: 1.txt", "a")
    problems = project.problems()
    lines = report(problems).split("\n")
    found = []
    for matcher in TASKS[0]["problemMatcher"]:
        pattern = matcher["pattern"]
        groups = [pattern[name] for name in ("file", "line", "column", "message", "code")]
        for line in lines:
            if match := re.search(pattern["regexp"], line):
                found.append((matcher["severity"], *(match[group] for group in groups)))

    assert sorted(found) == sorted(map(listed, problems))
    assert {one[0] for one in found} == {"error", "info"}


def listed(problem: Problem) -> tuple[str, ...]:
    """A problem as the list shows it."""
    severity = "error" if problem.severity is Severity.ERROR else "info"
    place = problem.place
    return severity, place.path, str(place.line), str(place.column), problem.message, problem.code.value


@pytest.mark.skipif(os.name == "nt", reason="Windows has the shell of git, but not in this test")
@pytest.mark.parametrize("only", ["python", "python3"])
def test_hooks_are_commands(only: str, tmp_path: Path):
    """Before a commit that touches a record, whatever Python is called on the machine."""
    (tmp_path / only).write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    (tmp_path / only).chmod(0o755)
    (tmp_path / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    said = [
        subprocess.run(
            shlex.split(hook["entry"]),
            env={"PATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hook in HOOKS
    ]

    assert said == ["bootstrap.py fix\n", "bootstrap.py check\n"]
    assert {hook["id"] for hook in HOOKS} <= set(COMMANDS)


def test_hooks_write_nothing_and_fetch_nothing():
    """They run what the repository has, once for a commit, whatever its files are called."""
    for hook in HOOKS:
        assert (hook["language"], hook["pass_filenames"]) == ("system", False)
        assert "--write" not in hook["entry"]
        touched = re.compile(hook["files"])
        assert touched.search("content/legal/60-2014-qh13.yml")
        assert touched.search("data/stats.csv")
        assert not touched.search("examples/demo-commune/content/commune.yml")
