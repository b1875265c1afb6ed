"""`stale`: what the passing of time makes wrong, today and within some days."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from generator.build.load import load
from generator.cli.days import build_day
from generator.cli.disk import why_unread
from generator.cli.report import printable, report
from generator.links.answers import reason_of
from generator.links.history import FILE, LARGEST_HISTORY, History, read_history
from generator.problems import Problem, Severity
from generator.staleness import DeadLink, Due, Staleness, Timing, by_sentence, staleness
from generator.whole_files import bytes_of
from generator.wording import staleness as words
from generator.wording.days import day_text

FORMAT = 1


def run(arguments: argparse.Namespace) -> int:
    """0 where nothing is due yet, 1 where something is, or where it cannot be told; 2 wrong usage."""
    on = build_day(arguments)
    if on is None:
        return 2
    loaded = load(arguments.records)
    errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    if errors:
        return _failed(report(errors))
    try:
        history, problems = _history(arguments.state)
    except OSError as error:
        return _failed(f"không đọc được {arguments.state}: {why_unread(error)}")
    if problems:
        return _failed(report(problems))
    dead = None if history is None else _dead(history)
    found = staleness(loaded.catalogue, on, arguments.within, dead)
    print(_as_json(found) if arguments.format == "json" else _text(found))
    return 1 if found.of(Timing.NOW) else 0


def _history(state: Path | None) -> tuple[History | None, list[Problem]]:
    """What `links` has kept; None where nobody has tried the links."""
    data = bytes_of(state / FILE, LARGEST_HISTORY) if state else None
    return (None, []) if data is None else read_history(data, str(state and state / FILE))


def _dead(history: History) -> Mapping[str, DeadLink]:
    """The addresses that failed so often that somebody must look."""
    return {
        address: DeadLink(link.since, reason_of(link.answer.result))
        for address, link in history.items()
        if link.alarming
    }


def _text(found: Staleness) -> str:
    told = (f"Tính đến ngày {day_text(found.on)}: {_summary(found)}", *_lines(found), *_below(found))
    return "\n".join(printable(line) for line in told)


def _summary(found: Staleness) -> str:
    counts = {timing: len(found.of(timing)) for timing in Timing}
    return (
        f"{counts[Timing.NOW]} việc đã đến hạn, "
        f"{counts[Timing.SOON]} việc sẽ đến hạn trong {found.within} ngày tới, "
        f"{counts[Timing.OPEN]} việc không có ngày hẹn."
    )


def _lines(found: Staleness) -> Iterator[str]:
    """Timing, kind, what and where, what to do: each said once for all places that it is true of."""
    for (timing, kind), group in groupby(found.due, key=lambda one: (one.timing, one.kind)):
        yield from ("", f"{words.TIMINGS[timing].format(days=found.within)}: {words.KINDS[kind]}")
        for due, alike in by_sentence(tuple(group)):
            yield f"  {due.what}"
            yield from (f"    {one.place.path}:{one.place.line}:{one.place.column}" for one in alike)
            yield f"    = {words.ADVICE.lower()}: {due.advice}"


def _below(found: Staleness) -> Iterator[str]:
    yield ""
    if found.undeclared_levels:
        undeclared = words.UNDECLARED.format(count=found.undeclared_levels)
        yield f'{undeclared} Xem: make check ARGS="--only note"'
    if not found.links_tried:
        yield words.LINKS_UNTRIED


def _as_json(found: Staleness) -> str:
    """By docs/stale.schema.json; ASCII, so that a terminal obeys nothing of it."""
    return json.dumps(
        {
            "format": FORMAT,
            "built_on": found.on.isoformat(),
            "within_days": found.within,
            "links_tried": found.links_tried,
            "counts": {timing.value: len(found.of(timing)) for timing in Timing},
            "undeclared_levels": found.undeclared_levels,
            "due": [_plain(due) for due in found.due],
        },
        indent=1,
    )


def _plain(due: Due) -> dict[str, object]:
    return {
        "timing": due.timing.value,
        "kind": due.kind.value,
        "path": printable(due.place.path),
        "line": due.place.line,
        "column": due.place.column,
        "what": printable(due.what),
        "advice": printable(due.advice),
        "since": due.since.isoformat() if due.since else None,
    }


def _failed(reason: str) -> int:
    print(f"Chưa xem được việc đến hạn:\n{reason}", file=sys.stderr)
    return 1
