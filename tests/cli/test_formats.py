"""Problems as programmes read them: GitHub's log, GitLab's report, JSON."""

import json
import re
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from generator.cli.formats import as_json, github, gitlab
from generator.problems import Code, Place, Problem
from tests.projects import ROOT

ON = date(2026, 11, 22)
AMOUNT = Problem(
    Place("content/procedures/1.001193.yml", 14, 11, 5, "  amount: 8.000"),
    Code.AMOUNT_AMBIGUOUS,
    "viết 8.000 sẽ bị đọc thành 8",
    "viết 8000",
    "8000",
)
LAPSED = Problem(Place("content/legal/a.yml"), Code.LEGAL_BASIS_LAPSED, "đã hết hiệu lực")
HOSTILE = "50%,a:b\r\n::error::x\x1b[2J\u202e\udcff"
PWNED = Problem(Place(f"content/{HOSTILE}.yml", 2, 3, 1, HOSTILE), Code.KEY_UNKNOWN, HOSTILE, HOSTILE)
UNESCAPED = {
    "%0D": "\r",
    "%0A": "\n",
    "%3A": ":",
    "%2C": ",",
    "%25": "%",
}  # in this order, as the runner does


def commands(text):
    """Each command as GitHub's runner takes it apart: name, properties, message."""
    found = []
    for line in text.splitlines():
        head, told = re.fullmatch(r"::(.*?)::(.*)", line).groups()
        name, _, properties = head.partition(" ")
        pairs = [one.split("=", 1) for one in properties.split(",")]
        found.append((name, {key: plain(value) for key, value in pairs}, plain(told)))
    return found


def plain(text):
    for escaped, character in UNESCAPED.items():
        text = text.replace(escaped, character)
    return text


def schema():
    return json.loads((ROOT / "docs/problems.schema.json").read_text("utf-8"))


def test_github_gets_a_command_a_problem():
    """Errors first, since GitHub shows ten of a kind; a note is a notice; advice stands below the fact."""
    assert commands(github([LAPSED, AMOUNT])) == [
        (
            "error",
            {
                "file": "content/procedures/1.001193.yml",
                "line": "14",
                "endLine": "14",
                "col": "11",
                "endColumn": "16",
                "title": "amount-ambiguous",
            },
            "viết 8.000 sẽ bị đọc thành 8\ngợi ý: viết 8000",
        ),
        (
            "notice",
            {
                "file": "content/legal/a.yml",
                "line": "1",
                "endLine": "1",
                "col": "1",
                "endColumn": "2",
                "title": "legal-basis-lapsed",
            },
            "đã hết hiệu lực",
        ),
    ]
    assert github([]) == ""


def test_nothing_in_a_file_becomes_a_command_of_its_own():
    """Neither by a line end, nor by marks that separate; per cent signs stay themselves."""
    text = github([PWNED])
    ((_, properties, told),) = commands(text)
    shown = "50%,a:b\ufffd\ufffd::error::x\ufffd[2J\ufffd\ufffd"

    assert len(text.splitlines()) == 1
    assert properties["file"] == f"content/{shown}.yml"
    assert told == f"{shown}\ngợi ý: {shown}"
    assert text.encode("utf-8")


def test_gitlab_gets_a_report():
    """Of errors major, of notes info; nothing wrong is an empty list, not an empty file."""
    first, second = json.loads(gitlab([AMOUNT, LAPSED]))

    assert {key: value for key, value in first.items() if key != "fingerprint"} == {
        "description": "viết 8.000 sẽ bị đọc thành 8 (gợi ý: viết 8000)",
        "check_name": "amount-ambiguous",
        "severity": "major",
        "location": {"path": "content/procedures/1.001193.yml", "lines": {"begin": 14}},
    }
    assert (second["severity"], second["description"]) == ("info", "đã hết hiệu lực")
    assert gitlab([]) == "[]"


def test_a_fingerprint_stays_when_lines_move():
    """A line put in above makes no problem new; two equal ones of a file are two."""

    def fingerprints(*problems):
        return [one["fingerprint"] for one in json.loads(gitlab(problems))]

    def at(line, path="a.yml"):
        return Problem(Place(path, line), Code.KEY_UNKNOWN, "sai", "sửa")

    before = fingerprints(at(3), at(7), at(3, "b.yml"))

    assert before == fingerprints(at(13), at(27), at(4, "b.yml"))
    assert len(set(before)) == 3


def test_other_folders_are_named_from_here():
    """`--from`: a forge wants paths of the repository."""
    folder = Path("examples/xa")

    assert "file=examples/xa/content/legal/a.yml," in github([LAPSED], folder)
    assert json.loads(gitlab([LAPSED], folder))[0]["location"]["path"] == "examples/xa/content/legal/a.yml"


def test_json_says_all_that_is_known():
    """With the repair where there is one; what is not told is still counted."""
    assert json.loads(as_json([AMOUNT], [AMOUNT, LAPSED], ON, publishable=False)) == {
        "format": 1,
        "built_on": "2026-11-22",
        "publishable": False,
        "counts": {"errors": 1, "notes": 1},
        "problems": [
            {
                "path": "content/procedures/1.001193.yml",
                "line": 14,
                "column": 11,
                "width": 5,
                "severity": "error",
                "code": "amount-ambiguous",
                "message": "viết 8.000 sẽ bị đọc thành 8",
                "hint": "viết 8000",
                "repair": "8000",
            }
        ],
    }


@pytest.mark.parametrize("problems", [[], [AMOUNT, LAPSED], [PWNED]], ids=["none", "two", "hostile"])
def test_json_is_as_its_schema_says(problems):
    """Also of a hostile file, and in ASCII: a terminal obeys nothing of it."""
    text = as_json(problems, problems, ON, publishable=True)

    jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker()).validate(
        json.loads(text)
    )
    assert text.isascii()
    assert json.loads(text)["problems"] == json.loads(json.dumps(json.loads(text)["problems"]))


def test_the_schema_knows_every_code():
    """Whoever adds one adds it there."""
    assert schema()["$defs"]["problem"]["properties"]["code"]["enum"] == sorted(code.value for code in Code)
