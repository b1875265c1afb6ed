"""`visits`, from logs to the state and the last line."""

import gzip
import io
import sys
import tracemalloc
from datetime import date

import pytest

from generator.visits.log import Counted, count
from generator.visits.reading import LONGEST_LINE, lines_of

BROWSER = b"Mozilla/5.0 (X11; Linux x86_64; rv:90.0) Gecko/20100101 Firefox/90.0"
DAY = ("--built-on", "2026-11-23")


def line(day: int, second: int = 0, path: bytes = b"/") -> bytes:
    return b'203.0.113.7 - - [%02d/Nov/2026:10:00:%02d +0700] "GET %b HTTP/2.0" 200 5 "-" "%b"\n' % (
        day, second, path, BROWSER,
    )  # fmt: skip


@pytest.fixture
def visits(run, tmp_path):
    return lambda *logs: run(tmp_path, "visits", *logs, "--state", "so", *DAY)


def kept(tmp_path) -> list[tuple[str, int]]:
    rows = (tmp_path / "so/visits.csv").read_text("utf-8").splitlines()[2:]
    return [(row.split(",")[0], int(row.split(",")[2])) for row in rows]


def test_night_after_night(visits, tmp_path):
    """A log grows, is rotated and packed: each line counts once."""
    log = tmp_path / "access.log"
    log.write_bytes(line(21) + line(22))
    visits("access.log")
    log.write_bytes(line(21) + line(22) + line(22, 5))
    visits("access.log")
    (tmp_path / "access.log.1.gz").write_bytes(gzip.compress(log.read_bytes()))
    log.write_bytes(line(22, 9) + line(23))

    assert visits("access.log.1.gz", "access.log") == (
        0,
        "access.log.1.gz: 3 dòng, 3 lượt truy cập\n"
        "access.log: 2 dòng, 2 lượt truy cập\n"
        "Ngày 23/11/2026: 1 lượt truy cập; từ 21/11/2026: 5.\n",
    )
    assert sorted(kept(tmp_path)) == [
        ("2026-11-21", 1),
        ("2026-11-22", 1),
        ("2026-11-22", 2),
        ("2026-11-23", 1),
    ]


def test_without_a_state_nothing_is_kept(run, tmp_path):
    """It says so."""
    (tmp_path / "a").write_bytes(line(22) + b"hong\n")

    assert run(tmp_path, "visits", "a", *DAY) == (
        0,
        "a: 2 dòng, 1 lượt truy cập, 1 dòng hỏng bị bỏ qua\n"
        "Lần chạy đầu: không có --state, nên kết quả không được giữ lại.\n"
        "Ngày 22/11/2026: 1 lượt truy cập; từ 22/11/2026: 1.\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input(visits, tmp_path, monkeypatch, packed):
    """`zcat … | visits -`, or without zcat."""
    data = gzip.compress(line(22)) if packed else line(22)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))

    assert visits("-")[0] == 0
    assert kept(tmp_path) == [("2026-11-22", 1)]


def test_logs_that_cannot_be_read(visits, tmp_path):
    """Each is told in a line, the others are counted, and of a packed one that is cut short what is there."""
    (tmp_path / "good").write_bytes(line(22))
    whole = gzip.compress(b"".join(line(21, n % 60, b"/%d/" % (n * 7919)) for n in range(5_000)))
    (tmp_path / "short.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "no.gz").write_bytes(b"\x1f\x8bkhong phai")

    result, told = visits("none", "short.gz", "no.gz", ".", "good")

    assert result == 1
    assert "none: không đọc được: không có tệp này\n" in told
    assert "short.gz: tệp nén bị cụt hoặc hỏng; đã đếm phần đọc được\n" in told
    assert "no.gz: tệp nén bị cụt hoặc hỏng; đã đếm phần đọc được\n" in told
    assert [day for day, _ in kept(tmp_path)] == ["2026-11-21", "2026-11-22"]
    assert 1_000 < kept(tmp_path)[0][1] < 5_000


def test_a_strange_state_is_left_as_it_is(visits, tmp_path):
    """It may be all that is left of what was counted."""
    (tmp_path / "so").mkdir()
    (tmp_path / "so/visits.csv").write_text("x")
    (tmp_path / "a").write_bytes(line(22))

    result, told = visits("a")

    assert result == 1
    assert "so/visits.csv:1:1: lỗi: không đọc được các lượt truy cập đã đếm [state-wrong]" in told
    assert (tmp_path / "so/visits.csv").read_text() == "x"


def test_a_log_is_never_held_whole(tmp_path):
    """A line without end is read in pieces, and lines one at a time."""
    log = tmp_path / "a"
    with log.open("wb") as file:
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b"\n")
        file.writelines(line(22, n % 60) for n in range(100_000))
    counted = Counted()
    tracemalloc.start()
    count(lines_of(str(log)), date(2026, 11, 23), counted)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (counted.lines, counted.broken, counted.visits.total()) == (100_001, 1, 100_000)
    assert most < 20 * LONGEST_LINE
