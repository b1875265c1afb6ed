"""The state between two nights, in one folder: read whole, written file by file, each of them whole.

snapshot.json     what procedures, legal documents and figures said in the last run
changes.json      the history of changes, the newest first
record.json       the last build.json
pages.txt         the paths of its pages: what a run that finds no live site measures its own against
stats/2026-11.csv the published figures of each month
visits.csv        the openings of pages by day, written by `visits` alone
next/             the same of a site that is about to be switched to: it counts once that site is live

Other files of the folder are other people's business. Who reads gets problems with their place, never a
traceback; an unreadable file is not the same as a missing one, because writing over it would lose history.
"""

import re
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.changes import State
from generator.changes.stored import Misfit, read_history, read_json, read_snapshot, written_json
from generator.problems import Code, Place, Problem
from generator.publishing.record import BuildRecord
from generator.visits import totals
from generator.whole_files import replace_file

SNAPSHOT, CHANGES, RECORD, MONTHS, NEXT = "snapshot.json", "changes.json", "record.json", "stats", "next"
PAGES = "pages.txt"
LARGEST_STATE_FILE = 100_000_000  # bytes; a history of fifty years is smaller
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])\.csv")
_HINT = "lấy lại tệp từ lần chạy trước của kho trạng thái; nếu bỏ hẳn thì xóa tệp, lịch sử sẽ bắt đầu lại"

T = TypeVar("T")


def read_state(folder: Path) -> tuple[State | None, list[Problem]]:
    """What the last run left; a folder that is empty or not there is the state before the first run.

    None where a file of it cannot be trusted: then nothing may be written over it.
    """
    problems: list[Problem] = []
    snapshot = _read(folder, SNAPSHOT, read_snapshot, problems)
    history = _read(folder, CHANGES, read_history, problems)
    copies = {name[:7]: _read(folder, f"{MONTHS}/{name}", bytes, problems) for name in _months(folder)}
    months = {month: data for month, data in copies.items() if data is not None}
    visits = _visits(folder, problems)
    return (None if problems else State(snapshot, history, months, visits)), problems


def read_record(folder: Path) -> tuple[BuildRecord | None, list[Problem]]:
    """The record of the last build, where there is one."""
    problems: list[Problem] = []
    return _read(folder, RECORD, partial(read_json, BuildRecord), problems), problems


def read_pages(folder: Path) -> tuple[frozenset[str], list[Problem]]:
    """The paths of the pages of the last site; none before the first run."""
    problems: list[Problem] = []
    return _read(folder, PAGES, _lines, problems) or frozenset(), problems


def prepare(folder: Path, state: State, record: BuildRecord) -> None:
    """Lay beside the state what it is to be once the site of this record is live. Raises OSError.

    The record comes last: without it what lies there is the half of something.
    """
    write_state(folder / NEXT, state)
    write_record(folder / NEXT, record)


def is_prepared(folder: Path) -> bool:
    """Whether a run has left something that may be that of the live site."""
    return (folder / NEXT / RECORD).exists()


def keep(folder: Path, live: BuildRecord | None) -> list[Problem]:
    """Make the state what the live site's own run prepared; what a run prepared that never went live goes.

    Problems where what was prepared cannot be read: then nothing was touched. Raises OSError.
    """
    prepared = folder / NEXT
    record, problems = read_record(prepared)
    if record is not None and record == live:
        state, problems = read_state(prepared)
        if state is not None:
            write_state(folder, state)
    if problems:
        return problems
    if live:
        write_record(folder, live)
    if prepared.exists():
        shutil.rmtree(prepared)
    return []


def write_state(folder: Path, state: State) -> None:
    """The files of the state, those that say the same left alone. Raises OSError."""
    for month, data in sorted(state.months.items()):
        _keep(folder / MONTHS / f"{month}.csv", data)
    for name, value in ((CHANGES, state.history), (SNAPSHOT, state.snapshot)):
        if value is not None:
            _keep(folder / name, written_json(value))


def write_record(folder: Path, record: BuildRecord) -> None:
    """The record of the last build, kept for the next run. Raises OSError."""
    _keep(folder / RECORD, written_json(record))


def write_pages(folder: Path, pages: Collection[str]) -> None:
    """The pages of the site that is live now. Raises OSError."""
    _keep(folder / PAGES, "".join(f"{path}\n" for path in sorted(pages)).encode())


def _keep(path: Path, data: bytes) -> None:
    """The file with this data; left alone where it has it already."""
    if not path.is_file() or path.read_bytes() != data:
        replace_file(path, data)


def _lines(data: bytes) -> frozenset[str] | Misfit:
    try:
        return frozenset(filter(None, data.decode().split("\n")))
    except UnicodeDecodeError as error:
        return Misfit(data.count(b"\n", 0, error.start) + 1, 1, error.reason)


def _visits(folder: Path, problems: list[Problem]) -> Mapping[date, int]:
    """The openings of pages by day, which `visits` counts; none where nobody counts them."""
    data = _read(folder, totals.FILE, bytes, problems)
    if data is None:
        return {}
    rows, wrong = totals.read_totals(data, (folder / totals.FILE).as_posix())
    problems += wrong
    return totals.by_day(rows or {})


def _months(folder: Path) -> Iterator[str]:
    yield from sorted(path.name for path in (folder / MONTHS).glob("*.csv") if _MONTH.fullmatch(path.name))


def _read(
    folder: Path, name: str, reader: Callable[[bytes], T | Misfit], problems: list[Problem]
) -> T | None:
    """What a file holds; None where there is none, and with a problem where it cannot be read."""
    code, line, column = Code.STATE_WRONG, 1, 1
    try:
        with (folder / name).open("rb") as file:
            data = file.read(LARGEST_STATE_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        code, message = Code.FILE_UNREADABLE, f"không đọc được tệp trạng thái: {error.strerror}"
    else:
        if len(data) <= LARGEST_STATE_FILE:
            found = reader(data)
            if not isinstance(found, Misfit):
                return found
            line, column = found.line, found.column
            message = f"tệp trạng thái không đúng dạng ({found.reason})"
        else:
            code, message = Code.FILE_TOO_LARGE, f"tệp trạng thái lớn hơn {LARGEST_STATE_FILE} byte"
    problems.append(Problem(Place((folder / name).as_posix(), line, column), code, message, _HINT))
    return None
