"""The record of a build: what it was made from, with what, and what came of it."""

import hashlib
import json
import re
import shutil
import subprocess
from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter

from generator.changes import Change, Kind
from generator.changes.stored import read_json, written_json
from generator.problems import Code, Place, Problem
from generator.publishing.record import (
    BuildRecord,
    Commit,
    Stopwatch,
    commit_of,
    hash_of,
    hash_of_tree,
    hashes_of_inputs,
    record_of,
    versions,
)
from tests.projects import ROOT

DAY = date(2026, 11, 22)
TOLD = {
    "moment": datetime(2026, 11, 21, 19, 0, 7, 999, tzinfo=UTC),
    "built_on": DAY,
    "commit": Commit("a" * 40, True),
    "versions": {"python": "3.11.2"},
    "inputs": {"content": "b" * 64},
    "tree": "c" * 64,
    "counts": {"pages": 400, "files": 500, "bytes": 1_000_000},
    "problems": [
        Problem(Place("content/b.yml", 2), Code.LEVEL_UNDECLARED, "…"),
        Problem(Place("content/a.yml", 1), Code.LEVEL_UNDECLARED, "…"),
        Problem(Place("content/a.yml", 1), Code.LEGAL_BASIS_LAPSED, "…"),
    ],
    "durations": {"ghi ra đĩa": 0.25},
    "changes": [Change(7, DAY, Kind.FEE, "Đăng ký khai sinh", "thu-tuc/1.001193/", "8.000 đồng", "0 đồng")],
    "first_run": False,
}


def written(root, **files):
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_the_record_is_written_as_described():
    """Every field; the moment in our zone, problems by code, changes with their number."""
    assert json.loads(written_json(record_of(**TOLD))) == {
        "format": 1,
        "moment": "2026-11-22T02:00:07+07:00",
        "built_on": "2026-11-22",
        "commit": {"id": "a" * 40, "dirty": True},
        "versions": {"python": "3.11.2"},
        "inputs": {"content": "b" * 64},
        "tree": "c" * 64,
        "counts": {"pages": 400, "files": 500, "bytes": 1_000_000},
        "problems": [
            {"code": "legal-basis-lapsed", "severity": "note", "count": 1},
            {"code": "level-undeclared", "severity": "note", "count": 2},
        ],
        "durations": {"ghi ra đĩa": 0.25},
        "changes": {
            "first_run": False,
            "counts": {"fee": 1},
            "list": [
                {
                    "number": 7,
                    "kind": "fee",
                    "what": "Đăng ký khai sinh",
                    "before": "8.000 đồng",
                    "now": "0 đồng",
                }
            ],
        },
    }


def test_a_record_is_read_back():
    """The next run compares with it."""
    record = record_of(**TOLD)

    assert read_json(BuildRecord, written_json(record)) == record


def test_its_schema_stands_in_the_documents():
    """Others read the file by docs/build-record.schema.json."""
    schema = TypeAdapter(BuildRecord).json_schema()

    assert json.loads((ROOT / "docs/build-record.schema.json").read_text("utf-8")) == schema


def test_a_hash_can_be_made_by_hand():
    """`sha256sum` of the lines that `sha256sum` gives for the files in the order of their paths."""
    files = [("b/a", b"2"), ("a", b"1"), ("b.txt", b"3")]
    lines = "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files))

    assert hash_of(files) == hashlib.sha256(lines.encode()).hexdigest()
    assert hash_of([]) == hashlib.sha256(b"").hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": "1"}, {"a": "2"}),
        ({"a": "1"}, {"b": "1"}),
        ({"a": "1", "b": ""}, {"a": "", "b": "1"}),
        ({"a__b": "1"}, {"a_b": "1"}),
    ],
)
def test_other_files_have_another_hash(tmp_path, one, other):
    """Content, names and places all count."""
    written(tmp_path / "one", **one)
    written(tmp_path / "other", **other)

    assert hash_of_tree(tmp_path / "one") != hash_of_tree(tmp_path / "other")


def test_hidden_files_do_not_count(tmp_path):
    """What an editor's programme leaves behind changes no input."""
    written(tmp_path, a="1", d__b="22")
    before = hash_of_tree(tmp_path)
    (tmp_path / ".a.swp").touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").touch()

    assert hash_of_tree(tmp_path) == before


def test_inputs_are_those_of_records_and_project(tmp_path):
    """Content and data may come from elsewhere; the chrome does not. What is not there has the empty hash."""
    written(tmp_path / "records", content__a="1", data__stats="2")
    written(
        tmp_path / "project",
        **{"site_overrides__x": "3", "manual__y": "6", "mkdocs.yml": "4", "content__z": "5"},
    )
    hashes = hashes_of_inputs(tmp_path / "project", tmp_path / "records")

    assert hashes == {
        "content": hash_of([("content/a", b"1")]),
        "data": hash_of([("data/stats", b"2")]),
        "site_overrides": hash_of([("site_overrides/x", b"3")]),
        "manual": hash_of([("manual/y", b"6")]),
        "mkdocs.yml": hash_of([("mkdocs.yml", b"4")]),
    }


def test_the_commit_where_there_is_one(tmp_path):
    """None outside a repository; `dirty` as soon as a file differs."""
    assert commit_of(tmp_path) is None
    run = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@x.example"]
    subprocess.run([*run, "init", "-q"], check=True)
    assert commit_of(tmp_path) is None
    subprocess.run([*run, "commit", "-q", "--allow-empty", "-m", "first"], check=True)
    clean = commit_of(tmp_path)
    (tmp_path / "new").touch()
    dirty = commit_of(tmp_path)

    assert clean is not None
    assert (len(clean.id), clean.dirty) == (40, False)
    assert dirty == Commit(clean.id, True)


def test_without_git_there_is_no_commit(tmp_path, monkeypatch):
    """A server that only publishes need not have it."""
    monkeypatch.setenv("PATH", "")

    assert commit_of(tmp_path) is None


def test_versions_are_those_that_decide_the_look():
    """Python and the packages by name."""
    assert set(versions()) == {"python", "generator", "mkdocs-material", "pandas", "plotly"}


def test_a_stopwatch_tells_each_stage():
    """Until the next begins; the last one until it is asked; a stage that comes twice has both."""
    times = iter([0.0, 1.5, 4.0, 5.0, 5.25])
    stages = []
    watch = Stopwatch(lambda: next(times), stages.append)
    for stage in ("đọc", "vẽ", "đọc", "ghi"):
        watch(stage)

    assert watch.durations() == {"đọc": 2.5, "vẽ": 2.5, "ghi": 0.25}
    assert stages == ["đọc", "vẽ", "đọc", "ghi"]
    assert Stopwatch(lambda: 0.0).durations() == {}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="the words of the document are those of GNU")
def test_the_hash_of_the_tree_is_made_by_hand_as_the_document_says(tmp_path):
    """docs/build-record.md gives the command."""
    written(tmp_path, **{"build.json": "{}", "a b": "1", "ă__b": "2", "a__c": "3", "a.b": "4", ".d": "5"})
    (command,) = re.findall(r"```\n(find .*)\n```", (ROOT / "docs/build-record.md").read_text("utf-8"))
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True)

    (tmp_path / "build.json").unlink()
    assert done.stdout.split()[0] == hash_of_tree(tmp_path)
