"""`links`: whether what the records link to outside is still there, week by week."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build.load import load
from generator.catalogue import Catalogue
from generator.catalogue.external_links import NamedAt, external_links
from generator.cli.days import build_day
from generator.cli.disk import why_unwritten
from generator.cli.report import printable, report
from generator.links.answers import Answer, Verdict, reason_of
from generator.links.asking import PAUSE, Manner
from generator.links.history import (
    FILE,
    LARGEST_HISTORY,
    History,
    after,
    as_text,
    due,
    network_is_down,
    read_history,
)
from generator.links.rounds import ask_all
from generator.problems import Problem, Severity
from generator.whole_files import bytes_of, replace_file
from generator.wording.days import day_text

Named = Mapping[str, Sequence[NamedAt]]
FIRST_RUN = "Lần chạy đầu: chưa có lịch sử (--state), nên chưa kết luận gì."


def run(arguments: argparse.Namespace) -> int:
    """0 where no address failed three times in a row, 1 where one did or nothing could be told."""
    on = build_day(arguments)
    if on is None:
        return 2
    loaded = load(arguments.records)
    errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    if errors:
        return _failed(f"{report(errors)}\nnội dung có lỗi, chưa thử đường dẫn nào")
    file: Path | None = arguments.state / FILE if arguments.state else None
    try:
        history, problems = _stored(file)
        if history is None:
            return _failed(f"{report(problems)}\nchưa thử đường dẫn nào")
        return _look(arguments, loaded.catalogue, history, file, on)
    except OSError as error:
        return _failed(f"không đọc hoặc ghi được {printable(str(file))}: {why_unwritten(error)}")


@dataclass(frozen=True)
class _Seen:
    """What a run knows at its end."""

    named: Named
    history: History
    answers: Mapping[str, Answer]
    asked: int
    excepted: int


def _look(
    arguments: argparse.Namespace, catalogue: Catalogue, history: History, file: Path | None, on: date
) -> int:
    everything = external_links(catalogue)
    exceptions = catalogue.link_exceptions.exceptions if catalogue.link_exceptions else ()
    named = {
        address: at
        for address, at in everything.items()
        if not any(one.covers(address) for one in exceptions)
    }
    asked = due(named, history, on)
    answers = ask_all(asked, _manner(arguments, catalogue))
    if network_is_down(answers):
        return _failed("không nối được tới máy chủ nào; mạng của máy này đang hỏng, lần này không tính")
    history = after(named, history, answers, on)
    if file:
        replace_file(file, as_text(history).encode())
    return _told(_Seen(named, history, answers, len(asked), len(everything) - len(named)), first=file is None)


def _manner(arguments: argparse.Namespace, catalogue: Catalogue) -> Manner:
    return Manner(
        agent=f"commune-site-links/1 (+{catalogue.commune.site_address})",
        altogether=60.0 * arguments.minutes,
        pause=0.0 if arguments.allow_local else PAUSE,
        allow_local=arguments.allow_local,
    )


def _stored(file: Path | None) -> tuple[History | None, list[Problem]]:
    data = bytes_of(file, LARGEST_HISTORY) if file else None
    return ({}, []) if data is None else read_history(data, str(file))


def _told(seen: _Seen, *, first: bool) -> int:
    alarms = [address for address, state in seen.history.items() if state.alarming]
    for line in (*_moved(seen), *_closed(seen), *_failing(seen, told_apart=alarms, first=first)):
        print(printable(line))
    print(_summary(seen))
    if first:
        print(FIRST_RUN)
    for address in alarms:
        print(printable(f"{_at(seen.named[address])}: {_since(address, seen.history)}"), file=sys.stderr)
    return 1 if alarms else 0


def _summary(seen: _Seen) -> str:
    counts = (
        f"Đã thử {len(seen.answers)} trong {len(seen.named)} đường dẫn ra ngoài",
        f"{sum(answer.verdict is Verdict.FAILED for answer in seen.answers.values())} không mở được",
        f"{sum(answer.verdict is Verdict.CLOSED for answer in seen.answers.values())} không cho thử",
        f"{len(seen.named) - seen.asked} chưa đến hạn thử lại",
        f"{seen.asked - len(seen.answers)} chưa kịp thử",
        f"{seen.excepted} theo ngoại lệ",
    )
    return ", ".join(count for count in counts if not count.startswith("0 ")) + "."


def _failing(seen: _Seen, *, told_apart: Sequence[str], first: bool) -> Iterator[str]:
    for address, answer in sorted(seen.answers.items()):
        if answer.verdict is Verdict.FAILED and address not in told_apart:
            now = f"lần này không mở được {address}: {reason_of(answer.result)}"
            yield f"{_at(seen.named[address])}: {now if first else _since(address, seen.history)}"


def _since(address: str, history: History) -> str:
    state = history[address]
    since = f" từ {day_text(state.since)}" if state.since else ""
    return f"không mở được {address}{since}, {state.failures} lần liền: {reason_of(state.answer.result)}"


def _moved(seen: _Seen) -> Iterator[str]:
    for address, answer in sorted(seen.answers.items()):
        if answer.moved_to and answer.verdict is Verdict.WELL:
            yield f"{_at(seen.named[address])}: {address} đã chuyển hẳn sang {answer.moved_to}"


def _closed(seen: _Seen) -> Iterator[str]:
    for address, answer in sorted(seen.answers.items()):
        if answer.verdict is Verdict.CLOSED:
            yield f"{_at(seen.named[address])}: {address} không thử được: {reason_of(answer.result)}"


def _at(named: Sequence[NamedAt]) -> str:
    place = named[0].place
    more = f" (và {len(named) - 1} chỗ khác)" if len(named) > 1 else ""
    return f"{place.path}:{place.line}:{place.column}{more}"


def _failed(reason: str) -> int:
    print(f"Không thử được các đường dẫn: {reason}", file=sys.stderr)
    return 1
