"""`visits`: how often people opened a page, from access logs; no address and no agent is kept."""

import argparse
import sys
from pathlib import Path

from generator.cli.days import build_day
from generator.cli.disk import why_unread, why_unwritten
from generator.cli.report import printable, report
from generator.visits.log import Counted, count
from generator.visits.reading import CutShort, lines_of
from generator.visits.totals import (
    FILE,
    LARGEST_TOTALS,
    VisitRows,
    as_text,
    by_day,
    read_totals,
    with_log,
)
from generator.whole_files import bytes_of, replace_file
from generator.wording.days import day_text
from generator.wording.numbers import grouped

FIRST_RUN = "Lần chạy đầu: không có --state, nên kết quả không được giữ lại."


def run(arguments: argparse.Namespace) -> int:
    """0 where every log was counted, 1 where one could not be read whole or the state not kept."""
    on = build_day(arguments)
    if on is None:
        return 2
    file: Path | None = arguments.state / FILE if arguments.state else None
    try:
        data = bytes_of(file, LARGEST_TOTALS) if file else None
    except OSError as error:
        return _failed(f"không đọc được {file}: {why_unread(error)}")
    rows, problems = ({}, []) if data is None else read_totals(data, str(file))
    if rows is None:
        return _failed(f"{report(problems)}\nchưa đếm gì")
    whole = True
    for log in arguments.logs:
        counted = Counted()
        try:
            count(lines_of(log), on, counted)
        except CutShort:
            whole = False
            _told(f"{log}: tệp nén bị cụt hoặc hỏng; đã đếm phần đọc được")
        except OSError as error:
            whole = False
            _told(f"{log}: không đọc được: {why_unread(error)}")
        rows = with_log(rows, counted.source, counted.visits)
        print(printable(f"{log}: {_summary(counted)}"))
    if file:
        try:
            replace_file(file, as_text(rows).encode())
        except OSError as error:
            return _failed(f"không ghi được {file}: {why_unwritten(error)}")
    else:
        print(FIRST_RUN)
    _tell_totals(rows)
    return 0 if whole else 1


def _summary(counted: Counted) -> str:
    told = f"{grouped(counted.lines)} dòng, {grouped(counted.visits.total())} lượt truy cập"
    return f"{told}, {grouped(counted.broken)} dòng hỏng bị bỏ qua" if counted.broken else told


def _tell_totals(rows: VisitRows) -> None:
    days = by_day(rows)
    if days:
        newest = max(days)
        print(
            f"Ngày {day_text(newest)}: {grouped(days[newest])} lượt truy cập; "
            f"từ {day_text(min(days))}: {grouped(sum(days.values()))}."
        )


def _told(line: str) -> None:
    print(printable(line), file=sys.stderr)


def _failed(reason: str) -> int:
    print(f"Không đếm được lượt truy cập: {reason}", file=sys.stderr)
    return 1
