"""Snapshots and histories as files: read back as they were, and refused with a place."""

from datetime import date

import pytest

from generator.changes import Change, Figures, History, Kind, LegalDocument, Procedure, Snapshot
from generator.changes.stored import (
    Misfit,
    read_history,
    read_snapshot,
    written_history,
    written_json,
)

DAY = date(2026, 11, 22)
HISTORY = History(
    DAY,
    "xa.example",
    (Change(2, DAY, Kind.FEE, "a</b>", "", "", "“1”"), Change(1, DAY, Kind.FEE, *"abcd")),
)


def test_what_is_written_is_read_back():
    """Every field of every part."""
    snapshot = Snapshot(
        DAY,
        {"1": Procedure("Tên", "thu-tuc/1/", "hết", {"a": "b"}, {"c": "d"}, {"e": "f"}, ("2",))},
        {"1/2020": LegalDocument("Luật", "van-ban/1/", "lapsed", "Hết hiệu lực", has_lapsed=True)},
        {"k": Figures("Tháng 1/2026", "Hộ tịch", "", {"solved_total": "1"})},
    )

    assert read_snapshot(written_json(snapshot)) == snapshot
    assert read_history(written_history(HISTORY)) == HISTORY


def test_one_fact_stands_on_a_line():
    """A difference of two nights shows what changed; the keys are in order."""
    assert written_history(History(DAY, "xã.example")).decode() == (
        '{\n "authority": "xã.example",\n "changes": [],\n "format": 1,\n "since": "2026-11-22"\n}\n'
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"format": 1', '"format": 2', (1, 1)),
        ('"since": "2026-11-22"', '"since": "22/11/2026"', (1, 1)),
        ('"since": "2026-11-22"', '"since": "2026-11-22",\n "more": 1', (1, 1)),
        ('"number": 1', '"number": 2', (1, 1)),
        ('"number": 1', '"number": 0', (1, 1)),
        ('"number": 1', '"number": "1"', (1, 1)),
        ('"what": "a"', '"what": "a\\u0000"', (1, 1)),
        ('"what": "a"', '"what": "a\\udcff"', (20, 19)),
        ('"what": "a"', '"what": "\u202ea"', (1, 1)),
        ('"kind": "fee"', '"kind": "tax"', (1, 1)),
        ('"format": 1,', '"format": 1', (24, 2)),
    ],
)
def test_a_strange_file_is_refused_with_a_reason(old, new, place):
    """Another shape, another type, a broken line: never guessed."""
    found = read_history(written_history(HISTORY).replace(old.encode(), new.encode()))

    assert isinstance(found, Misfit)
    assert (found.line, found.column) == place
    assert found.reason


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff", b"[" * 100_000, b"1e999999", b"null", b'"' * 3])
def test_no_bytes_are_a_traceback(data):
    """What a damaged disk or a stranger may leave."""
    assert isinstance(read_snapshot(data), Misfit)
