"""`import`: what a file of figures would add to data/stats.csv; with --write, added."""

import argparse
import shlex
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.cli.days import build_day
from generator.cli.disk import why_unwritten
from generator.cli.import_options import OF_SOME_KINDS
from generator.cli.import_preview import preview
from generator.cli.report import printable
from generator.importing import KINDS, Plan, plan_import, write
from generator.importing.writing import Unwritten
from generator.incoming import Asked
from generator.observations import Channel, Status
from generator.observations.cells import sentence
from generator.problems import shown
from generator.quantities import Period
from generator.scalars import Misread
from generator.wording import imports as words
from generator.wording.commands import command

UNWRITTEN = {
    Unwritten.CHANGED_MEANWHILE: words.CHANGED_MEANWHILE,
    Unwritten.READ_ONLY: words.READ_ONLY,
}
UNSAFE = set('"$`\\!%\n')  # in a command inside ARGS="…" a shell would take these for its own


def run(arguments: argparse.Namespace) -> int:
    """0 where all is well, written or not; 1 where something stands against it; 2 where options are wrong."""
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    wrong = list(_wrong(arguments))
    if wrong:
        _say((f"dùng sai: {line}" for line in wrong), sys.stderr)
        return 2
    revision = sentence(arguments.revision)
    plan = plan_import(
        arguments.records, arguments.kind, arguments.file, _asked(arguments), revision, built_on
    )
    _say(preview(plan, whole=arguments.all, is_path=arguments.kind == "portal-progress"))
    if plan.refused:
        _say([words.NOT_WRITTEN])
        return 1
    return _outcome(plan, arguments)


def _outcome(plan: Plan, arguments: argparse.Namespace) -> int:
    if plan.read.units and not plan.read.rows:
        _say([words.CHOOSE_UNIT])
        return 1 if arguments.write else 0
    if not plan.comparison.rows:
        _say([words.ALL_THERE if plan.comparison.present else words.NOTHING_READ])
        return 0 if plan.comparison.present else 1
    if not arguments.write:
        _say(_next(arguments.given))
        return 0
    return _write(plan, arguments.records)


def _write(plan: Plan, project: Path) -> int:
    try:
        failed = write(project, plan)
    except OSError as error:
        _say([words.CANNOT_WRITE.format(reason=why_unwritten(error))], sys.stderr)
        return 1
    if failed is not None:
        _say([UNWRITTEN[failed]], sys.stderr)
        return 1
    _say([words.WRITTEN.format(count=len(plan.comparison.rows))])
    where = "" if project == Path() else f"--from {project.as_posix()}"
    _say([words.NEXT_CHECK.format(check=command("check", where), serve=command("serve", where))])
    return 0


def _next(given: list[str]) -> list[str]:
    """The same command with --write; in words where no shell takes it as it stands."""
    options = " ".join(shlex.quote(word) if _is_odd(word) else word for word in [*given[1:], "--write"])
    if UNSAFE & set(options) or not options.isprintable():
        return [words.NEXT_WRITE_PLAIN]
    return [words.NEXT_WRITE, "  " + command("import", options)]


def _is_odd(word: str) -> bool:
    return not word or not all(character.isalnum() or character in "-_./:=," for character in word)


def _asked(arguments: argparse.Namespace) -> Asked:
    period = arguments.period
    if arguments.first is not None:
        period = Period(arguments.first, arguments.last)
    return Asked(
        file=printable(arguments.file.name),
        source=_source(arguments),
        status=Status(arguments.status),
        period=period,
        as_of=arguments.as_of,
        channel=Channel(arguments.channel) if arguments.channel else None,
        sheet=arguments.sheet,
        group=arguments.group,
        unit=arguments.unit,
        own_source=arguments.source is not None,
        leave_out=bool(arguments.leave_out),
    )


def _source(arguments: argparse.Namespace) -> str:
    """Of the rows, in one line that no spreadsheet takes for a formula. Raises Misread."""
    if arguments.source is not None:
        return sentence(arguments.source)
    unit = shown(arguments.unit or "")
    file = shown(printable(arguments.file.name))
    return sentence(words.SOURCES[arguments.kind].format(file=file, unit=unit))


def _wrong(arguments: argparse.Namespace) -> Iterable[str]:
    """What is wrong between the options, all of it."""
    for name in OF_SOME_KINDS:
        if getattr(arguments, name) is not None and name not in KINDS[arguments.kind].options:
            yield words.NOT_FOR_KIND.format(option=f"--{name.replace('_', '-')}", kind=arguments.kind)
    halves = [arguments.first, arguments.last]
    if arguments.period is not None and any(halves):
        yield words.PERIOD_TWICE
    if any(halves) and not all(halves):
        yield words.PERIOD_HALF
    if all(halves) and arguments.first > arguments.last:
        yield words.PERIOD_REVERSED
    for option, text in (("--source", arguments.source), ("--revision", arguments.revision)):
        yield from _text_wrong(option, text)
    if arguments.source is None:
        try:
            _source(arguments)
        except Misread as misread:
            yield words.SOURCE_WRONG.format(message=misread.message)


def _text_wrong(option: str, text: str | None) -> Iterable[str]:
    """Text that goes into every row must be one line that is shown as it is."""
    if text is None:
        return
    if not text.isprintable() or len(text) > words.LONGEST_TEXT:
        yield words.TEXT_UNSUITABLE.format(option=option, most=words.LONGEST_TEXT)
        return
    try:
        sentence(text)
    except Misread as misread:
        yield words.TEXT_WRONG.format(option=option, message=misread.message, hint=misread.hint)
    if option == "--source" and not text.strip():
        yield words.SOURCE_EMPTY


def _say(lines: Iterable[str], stream: object = None) -> None:
    for line in lines:
        print(printable(line), file=stream)  # type: ignore[call-overload]
