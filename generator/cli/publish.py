"""`publish`: a new version goes live, or the old one stays and one line says why."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from generator.build.moment import build_moment
from generator.build.write import NotOurs
from generator.changes import State
from generator.cli.days import build_day
from generator.cli.disk import why_unwritten
from generator.cli.failures import FAILURES, told
from generator.cli.progress import Progress
from generator.cli.report import report, summary
from generator.problems import Severity
from generator.publishing.durable import Damaged
from generator.publishing.lock import Held
from generator.publishing.night import Night, StateWrong
from generator.publishing.publish import Published, Refused, Terms, publish, roll_back
from generator.publishing.record import Stopwatch
from generator.wording.days import day_text

TRY_AGAIN = 75  # EX_TEMPFAIL of sysexits(3)
OLD_STAYS = "trang cũ vẫn nguyên"


class Ended(BaseException):
    """Somebody, or the system, wants the run to end; the value is the number of the signal."""


def run(arguments: argparse.Namespace) -> int:
    """0 published; 1 refused or failed; 2 a bad day; 75 another run is at it; 128 + a signal that ended it.

    Unless it is 0, the old site is live; where a signal came late, the new one.
    """
    try:
        with _ending_on_signals():
            return _rolled_back(arguments) if arguments.rollback else _published(arguments)
    except Ended as ended:
        number: int = ended.args[0]
        _say(f"Dừng theo lệnh {signal.Signals(number).name}: trang đang dùng vẫn nguyên")
        return 128 + number
    except Held as held:
        _say(f"Chưa đăng: một lần đăng khác đang chạy ({str(held) or 'không rõ từ bao giờ'}); thử lại sau")
        return TRY_AGAIN
    except NotOurs as stranger:
        _say(f"Không đăng được: {told(stranger)}")
    except Refused as refused:
        what = "Không quay về được" if arguments.rollback else "Không đăng"
        _say(f"{what}: {refused}; {OLD_STAYS}")
    except StateWrong as wrong:
        print(report(wrong.problems), file=sys.stderr)
        _say(f"Không đăng: không đọc được những gì lần trước để lại; {OLD_STAYS}")
    except Damaged as damaged:
        _say(f"Không đăng được: tệp {damaged} trên đĩa khác với tệp đã ghi, đĩa có thể hỏng; {OLD_STAYS}")
    except FAILURES as failure:
        _say(f"Không đăng được: {told(failure)}")
    return 1


def _published(arguments: argparse.Namespace) -> int:
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    terms = Terms(
        arguments.allow_illustrative,
        arguments.allow_loss,
        arguments.keep,
        not arguments.no_links,
        arguments.wait,
        arguments.strict,
    )
    today = build_moment(os.environ).date()
    if arguments.state and built_on > today:
        _say(f"dùng sai: ngày {day_text(built_on)} chưa tới, không ghi vào lịch sử; bỏ --state để xem thử")
        return 2
    records: Path = arguments.records
    with Progress() as progress:
        stopwatch = Stopwatch(time.monotonic, progress)
        # Whoever sets the moment wants the same bytes again, and no clock gives them.
        durations = dict if os.environ.get("SOURCE_DATE_EPOCH") else stopwatch.durations
        memory = _memory(arguments, built_on, durations)
        done = publish(
            Path(),
            arguments.to,
            built_on,
            os.environ,
            terms,
            records=records,
            memory=memory,
            progress=stopwatch,
        )
    if done.version is None:
        errors = [one for one in done.problems if terms.strict or one.severity is Severity.ERROR]
        print(report(errors), file=sys.stderr)
        _say(f"Không đăng: {summary(errors)} {OLD_STAYS.capitalize()}")
        return 1
    before = f", thay bản {done.before}" if done.before else ", lần đầu"
    print(f"Đã đăng {done.pages} trang, {done.files} tệp vào {arguments.to}: bản {done.version}{before}.")
    print(_compared(memory.state, built_on), end="")
    _tell_unfinished(done)
    return 0


def _rolled_back(arguments: argparse.Namespace) -> int:
    today = build_day(arguments)
    if today is None:
        return 2
    memory = _memory(arguments, today)
    memory.new_history = True  # nothing is told by going back
    done = roll_back(arguments.to, links=not arguments.no_links, wait=arguments.wait, memory=memory)
    print(f"Đã quay về bản {done.version}, không dùng bản {done.before} nữa.")
    _tell_unfinished(done)
    return 0


def _memory(
    arguments: argparse.Namespace, built_on: date, durations: Callable[[], Mapping[str, float]] = dict
) -> Night:
    """What remembers from night to night, in the folder of --state; without one every run is the first."""
    moment = build_moment(os.environ)
    folder, records, anew = arguments.state, arguments.records, arguments.new_history
    return Night(folder, Path(), records, built_on, moment, durations, anew)


def _compared(before: State | None, built_on: date) -> str:
    """What the run could not say of the past, and why; a line, or nothing."""
    if before is None:
        return "Coi như lần chạy đầu: không có --state, nên không so với lần trước.\n"
    if before.history is None:
        return f"Lần chạy đầu: lịch sử thay đổi bắt đầu từ ngày {day_text(built_on)}.\n"
    if before.snapshot and built_on < before.snapshot.day:
        last = day_text(before.snapshot.day)
        return f"Lần trước dựng cho ngày {last}, sau ngày này, nên lần này không nêu thay đổi nào.\n"
    return ""


def _tell_unfinished(done: Published) -> None:
    for fault in done.unfinished:
        reason = why_unwritten(fault)
        _say(f"Trang đã đăng, nhưng việc dọn dẹp và ghi nhớ sau đó chưa xong: {reason}; lần sau sẽ làm nốt")


def _say(line: str) -> None:
    print(line, file=sys.stderr)


@contextmanager
def _ending_on_signals() -> Iterator[None]:
    """Raise Ended where the run is told to end, once: what it then clears away must not be broken off."""

    def end(number: int, frame: FrameType | None) -> None:
        ended.append(number)
        for one in kept:
            signal.signal(one, signal.SIG_IGN)
        raise Ended(number)

    ended: list[int] = []
    kept: dict[signal.Signals, Any] = {}
    try:
        for one in (signal.SIGTERM, signal.SIGINT):
            kept[one] = signal.signal(one, end)
        yield
    except Exception as error:
        if ended:  # the library that was at work has made an error of its own out of it
            raise Ended(*ended) from error
        raise
    finally:
        for one, handler in kept.items():
            signal.signal(one, handler)
