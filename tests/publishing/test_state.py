"""The folder of the state: what is written is read back, a broken file is told with its place and kept."""

import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.changes import Change, History, Kind, Snapshot, State
from generator.problems import Code
from generator.publishing.record import BuildRecord, Changes
from generator.publishing.state import (
    keep,
    prepare,
    read_pages,
    read_record,
    read_state,
    write_pages,
    write_record,
    write_state,
)

DAY = date(2026, 11, 22)
STATE = State(Snapshot(DAY), History(DAY, "xa.example"), {"2026-10": b"a,b\n", "2026-11": b"a,b\n1,2\n"})
RECORD = BuildRecord(
    moment="2026-11-22T02:00:00+07:00",
    built_on=DAY,
    commit=None,
    versions={},
    inputs={},
    tree="",
    counts={"pages": 3},
    problems=(),
    durations={},
    changes=Changes(True, {}, ()),
)


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("made", [False, True])
def test_before_the_first_run_there_is_an_empty_state(tmp_path, made):
    """A folder without files, and one that is not there."""
    folder = tmp_path / "state"
    if made:
        folder.mkdir()

    assert read_state(folder) == (State(), [])
    assert read_record(folder) == (None, [])
    assert read_pages(folder) == (set(), [])


def test_what_is_written_is_read_back(tmp_path):
    """All of it, in a folder that need not be there, and nothing beside it."""
    folder = tmp_path / "a/b"
    write_state(folder, STATE)
    write_record(folder, RECORD)
    write_pages(folder, {"thu-tuc/b/index.html", "index.html"})

    assert read_state(folder) == (STATE, [])
    assert read_record(folder) == (RECORD, [])
    assert read_pages(folder) == ({"index.html", "thu-tuc/b/index.html"}, [])
    assert (folder / "pages.txt").read_bytes() == b"index.html\nthu-tuc/b/index.html\n"
    assert names(folder) == [
        "changes.json",
        "pages.txt",
        "record.json",
        "snapshot.json",
        "stats/2026-10.csv",
        "stats/2026-11.csv",
    ]


def test_what_says_the_same_is_left_alone(tmp_path):
    """A night without changes leaves no trace in git, nor on the disk."""
    write_state(tmp_path, STATE)
    before = {name: (tmp_path / name).stat().st_ino for name in names(tmp_path)}
    write_state(tmp_path, STATE)

    assert {name: (tmp_path / name).stat().st_ino for name in names(tmp_path)} == before


def test_files_of_others_are_left_alone(tmp_path):
    """The folder is also that of links, and of git."""
    (tmp_path / "stats").mkdir()
    for name in ("links.json", "stats/2026-13.csv", "stats/notes.csv"):
        (tmp_path / name).write_bytes(b"\xff")
    write_state(tmp_path, STATE)

    assert read_state(tmp_path) == (STATE, [])
    assert (tmp_path / "links.json").read_bytes() == b"\xff"


@pytest.mark.parametrize("name", ["snapshot.json", "changes.json"])
@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null", b'{"format": 2}'])
def test_a_broken_file_is_told_and_never_written_over(tmp_path, name, data):
    """No state comes of it, so nobody can lose history by going on."""
    write_state(tmp_path, STATE)
    (tmp_path / name).write_bytes(data)
    state, problems = read_state(tmp_path)

    assert state is None
    assert [(one.code, one.place.path) for one in problems] == [
        (Code.STATE_WRONG, (tmp_path / name).as_posix())
    ]
    assert problems[0].message.startswith("tệp trạng thái không đúng dạng (")
    assert (tmp_path / name).read_bytes() == data


def test_a_broken_list_of_pages_is_told(tmp_path):
    """An empty one would let any loss pass."""
    (tmp_path / "pages.txt").write_bytes(b"index.html\n\xff\n")
    (problem,) = read_pages(tmp_path)[1]

    assert (problem.code, problem.place.line) == (Code.STATE_WRONG, 2)


def test_all_broken_files_are_told_at_once(tmp_path):
    """Whoever repairs one does not learn of the next tomorrow; a folder in place of a file is one too."""
    (tmp_path / "snapshot.json").write_text("{", "utf-8")
    (tmp_path / "changes.json").mkdir()
    (tmp_path / "stats/2026-10.csv").mkdir(parents=True)

    assert [one.place.path.removeprefix(f"{tmp_path}/") for one in read_state(tmp_path)[1]] == [
        "snapshot.json",
        "changes.json",
        "stats/2026-10.csv",
    ]


def test_a_file_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    """Time and memory of a night are bounded."""
    monkeypatch.setattr("generator.publishing.state.LARGEST_STATE_FILE", 10)
    (tmp_path / "changes.json").write_bytes(b" " * 11)

    assert [one.code for one in read_state(tmp_path)[1]] == [Code.FILE_TOO_LARGE]


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    """Nothing half written, nothing beside it."""
    write_state(tmp_path, STATE)
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path)}

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_state(tmp_path, State(Snapshot(date(2026, 11, 23)), STATE.history, STATE.months))

    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == before


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_files_can_be_read_by_whoever_publishes_them(tmp_path):
    """A file made for the owner alone would stay unread by a web server."""
    write_state(tmp_path, STATE)

    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in names(tmp_path)} == {0o644}


def test_a_name_that_nobody_can_write_is_an_error_for_the_caller(tmp_path):
    """The command line says it in one line."""
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        write_state(Path(tmp_path / "file/state"), STATE)


def test_what_is_prepared_counts_once_its_site_is_live(tmp_path):
    """The record of the live site decides; either way nothing stays prepared."""
    change = Change(1, date(2026, 11, 23), Kind.PROCEDURE_REMOVED, "Khai tử", "", "", "")
    grown = State(
        Snapshot(date(2026, 11, 23)), replace(STATE.history, changes=(change,)), {"2026-11": b"new\n"}
    )
    other = replace(RECORD, moment="2026-11-23T02:00:00+07:00")
    for live, expected in (
        (RECORD, STATE),
        (None, STATE),
        (other, replace(grown, months=STATE.months | grown.months)),
    ):
        write_state(tmp_path, STATE)
        prepare(tmp_path, grown, other)

        assert keep(tmp_path, live) == []
        assert read_state(tmp_path) == (expected, [])
        assert not (tmp_path / "next").exists()
    assert read_record(tmp_path) == (other, [])


def test_half_of_what_was_to_be_prepared_is_nothing(tmp_path):
    """The record comes last."""
    prepare(tmp_path, STATE, RECORD)
    (tmp_path / "next/record.json").unlink()

    assert keep(tmp_path, RECORD) == []
    assert read_state(tmp_path) == (State(), [])


@pytest.mark.parametrize("name", ["record.json", "snapshot.json", "changes.json"])
def test_what_was_prepared_and_cannot_be_read_is_told(tmp_path, name):
    """It may be the history of the live site: a person decides."""
    prepare(tmp_path, STATE, RECORD)
    (tmp_path / "next" / name).write_bytes(b"{")

    assert [one.place.path for one in keep(tmp_path, RECORD)] == [(tmp_path / "next" / name).as_posix()]
    assert names(tmp_path) == sorted(
        f"next/{one}"
        for one in ("changes.json", "record.json", "snapshot.json", "stats/2026-10.csv", "stats/2026-11.csv")
    )
