"""Visits by day, night after night: `visits.csv` of the state. Pure.

A row is a day and a log that told of it, so that a log that is read again counts once. Where it
tells more than before, it has grown; where less, its beginning counts on.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from generator.problems import Code, Place, Problem

FILE = "visits.csv"
HEAD = "format,1\nday,source,visits\n"
LARGEST_TOTALS = 20_000_000  # bytes; ten years of a log a day have 400,000
ROW = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}),([0-9a-f]{16}),([0-9]{1,12})")

VisitRows = Mapping[tuple[date, str], int]  # by day and source


def with_log(rows: VisitRows, source: str, visits: Mapping[date, int]) -> VisitRows:
    """The rows with those of a log."""
    more = {(day, source): max(count, rows.get((day, source), 0)) for day, count in visits.items()}
    return {**rows, **more}


def by_day(rows: VisitRows) -> Mapping[date, int]:
    """The visits of each day on which there were any, oldest first."""
    totals: Counter[date] = Counter()
    for (day, _), visits in sorted(rows.items()):
        totals[day] += visits
    return dict(totals)


def as_text(rows: VisitRows) -> str:
    """The file's text."""
    return HEAD + "".join(f"{day},{source},{visits}\n" for (day, source), visits in sorted(rows.items()))


def read_totals(data: bytes, path: str) -> tuple[VisitRows | None, list[Problem]]:
    """The rows that the file holds, or None and what is wrong with it."""
    lines = data.decode("utf-8", errors="replace").split("\n")
    head = HEAD.split("\n")[:-1]
    if len(data) > LARGEST_TOTALS or lines[: len(head)] != head:
        return None, [_strange(path, 1)]
    if lines.pop() != "":
        return None, [_strange(path, len(lines) + 1)]
    rows: dict[tuple[date, str], int] = {}
    for number, line in enumerate(lines[len(head) :], start=len(head) + 1):
        found = ROW.fullmatch(line)
        try:
            key = (date.fromisoformat(found[1]), found[2]) if found else None
        except ValueError:
            key = None
        if found is None or key is None or key in rows:
            return None, [_strange(path, number)]
        rows[key] = int(found[3])
    return rows, []


def _strange(path: str, line: int) -> Problem:
    return Problem(
        Place(path, line),
        Code.STATE_WRONG,
        "không đọc được các lượt truy cập đã đếm",
        "lấy lại tệp của lần chạy trước",
    )
