"""Problems for programmes: GitHub's log, GitLab's merge requests, and JSON for whoever else asks.

docs/problems.md tells what stands where. What people read on a terminal is the business of `report`.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from generator.cli.report import printable
from generator.problems import Problem, Severity

FORMAT = 1
GITHUB_COMMANDS = {Severity.ERROR: "error", Severity.NOTE: "notice"}
GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.NOTE: "info"}


def github(problems: Sequence[Problem], records: Path = Path()) -> str:
    """A workflow command for each problem, errors first: GitHub shows the first ten of a kind in a step."""
    ordered = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    return "\n".join(_command(problem, records) for problem in ordered)


def gitlab(problems: Sequence[Problem], records: Path = Path()) -> str:
    """GitLab's Code Quality report: a list, empty where nothing is wrong."""
    fingerprints = _fingerprints(problems, records)
    return _json([_quality(problem, print_, records) for problem, print_ in fingerprints])


def as_json(told: Sequence[Problem], judged: Sequence[Problem], built_on: date, *, publishable: bool) -> str:
    """All that is known of each problem told, by docs/problems.schema.json; all judged are counted."""
    counted = Counter(problem.severity for problem in judged)
    return _json(
        {
            "format": FORMAT,
            "built_on": built_on.isoformat(),
            "publishable": publishable,
            "counts": {"errors": counted[Severity.ERROR], "notes": counted[Severity.NOTE]},
            "problems": [_plain(problem) for problem in told],
        }
    )


def _command(problem: Problem, records: Path) -> str:
    place = problem.place
    properties = {
        "file": _path(problem, records),
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.width),
        "title": problem.code.value,
    }
    named = ",".join(f"{name}={_property(printable(value))}" for name, value in properties.items())
    lines = [problem.message, *([f"gợi ý: {problem.hint}"] if problem.hint else [])]
    told = "\n".join(printable(line) for line in lines)
    return f"::{GITHUB_COMMANDS[problem.severity]} {named}::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _quality(problem: Problem, fingerprint: str, records: Path) -> dict[str, object]:
    hint = f" (gợi ý: {problem.hint})" if problem.hint else ""
    return {
        "description": printable(problem.message + hint),
        "check_name": problem.code.value,
        "fingerprint": fingerprint,
        "severity": GITLAB_SEVERITIES[problem.severity],
        "location": {
            "path": printable(_path(problem, records)),
            "lines": {"begin": problem.place.line},
        },
    }


def _fingerprints(problems: Sequence[Problem], records: Path) -> Iterator[tuple[Problem, str]]:
    """Each problem with a name that stays when its line moves; equal ones of a file are numbered."""
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        identity = (_path(problem, records), problem.code.value, problem.message)
        parts = "\0".join((*identity, str(seen[identity])))
        seen[identity] += 1
        yield problem, sha256(parts.encode("utf-8", "replace")).hexdigest()


def _plain(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "severity": problem.severity.value,
        "code": problem.code.value,
        "message": problem.message,
        "hint": problem.hint,
        "repair": problem.repair,
    }


def _path(problem: Problem, records: Path) -> str:
    """As it is called from the folder in which the command runs."""
    return (records / problem.place.path).as_posix()


def _json(value: object) -> str:
    """ASCII, so that a terminal obeys nothing of it; half a character is replaced: no JSON can hold it."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return json.dumps(json.loads(text.encode("utf-8", "replace").decode()), indent=1)
