"""`new`: a file of its own for a new record, made of answers; no other file is ever changed."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from generator.adding.options import take_defaults, take_options
from generator.adding.plans import PLANS, Plan
from generator.adding.question import Question, Questions
from generator.adding.succession import to_look_at, told_of_end, told_unknown
from generator.build.examine import examine
from generator.build.load import load
from generator.catalogue import Catalogue
from generator.checks import check
from generator.cli.asking import ask_all, confirmed
from generator.cli.days import build_day
from generator.cli.disk import why_unwritten
from generator.cli.new_options import given
from generator.cli.report import keys_at, printable, report, summary
from generator.kinds import Kind
from generator.problems import Problem, Severity, in_order
from generator.whole_files import new_file
from generator.wording import adding as words
from generator.wording.commands import command

SCHEMAS = Path("schemas")


def run(arguments: argparse.Namespace) -> int:
    """0 where a file was written, 1 where not, 2 where options are wrong or missing, 130 where stopped."""
    day = build_day(arguments)
    if day is None:
        return 2
    plan, catalogue = PLANS[arguments.record], load(arguments.records).catalogue

    def questions(answers: dict[str, Any]) -> list[Question]:
        return plan.questions(catalogue, answers, day)

    answers: dict[str, Any] = {}
    wrong = take_options(questions, given(arguments), answers)
    if getattr(arguments, "list_only", False):
        return _list(catalogue, answers, wrong)
    asking = sys.stdin.isatty() and not wrong
    missing = [] if asking else take_defaults(questions, answers)
    if wrong or missing:
        _say_usage(wrong, missing)
        return 2
    if asking:
        stopped = _talk(plan, catalogue, questions, answers)
        if stopped is not None:
            return stopped
    else:
        _say([words.LOOK_FIRST.format(doubt=doubt) for doubt in plan.doubts(catalogue, answers)], sys.stderr)
    return _write(plan, catalogue, answers, arguments.records, day)


def _say_usage(wrong: list[str], missing: list[str]) -> None:
    _say(wrong, sys.stderr)
    if missing:
        _say(
            [words.MISSING.format(options=", ".join(missing)), words.HINT.format(hint=words.MISSING_HINT)],
            sys.stderr,
        )


def _talk(plan: Plan, catalogue: Catalogue, questions: Questions, answers: dict[str, Any]) -> int | None:
    """Ask for the rest and show it all; the exit status where nothing is to be written."""
    try:
        print(words.INTRODUCTION)
        ask_all(questions, answers)
        if confirmed(questions, answers, lambda: plan.path(answers), lambda: plan.doubts(catalogue, answers)):
            return None
    except (KeyboardInterrupt, EOFError) as ended:
        print(f"\n{words.STOPPED}")
        return 130 if isinstance(ended, KeyboardInterrupt) else 1
    print(words.STOPPED)
    return 1


def _write(plan: Plan, catalogue: Catalogue, answers: dict[str, Any], project: Path, day: date) -> int:
    path = plan.path(answers)
    text = plan.text(catalogue, answers, day, _schema(project, path, plan.kind)).encode()
    if refused := _errors(plan, catalogue, text, path, day):
        print(f"{words.REFUSED}\n\n{report(refused)}")
        return 1
    try:
        new_file(project / path, text)
    except FileExistsError:
        print(words.EXISTS.format(path=_shown(project, path)))
        return 1
    except OSError as failure:
        print(words.CANNOT_WRITE.format(path=_shown(project, path), reason=why_unwritten(failure)))
        return 1
    print(words.WRITTEN.format(path=_shown(project, path)))
    _say(_afterwards(plan, catalogue, answers, project, day))
    return 0


def _errors(plan: Plan, catalogue: Catalogue, text: bytes, path: str, day: date) -> list[Problem]:
    """What `check` would refuse in the new file, before it is there."""
    record, problems = plan.kind.read(text, path)
    if record is not None:
        joined = check(plan.joined(catalogue, record), day)
        problems += [problem for problem in joined if problem.place.path == path]
    return in_order(problem for problem in problems if problem.severity is Severity.ERROR)


def _afterwards(
    plan: Plan, catalogue: Catalogue, answers: dict[str, Any], project: Path, day: date
) -> list[str]:
    """What is told once the file is there: notes on it, what it means for others, and what to do next."""
    path = plan.path(answers)
    problems = examine(project, day).problems
    own = [problem for problem in problems if problem.place.path == path]
    others = [one for one in problems if one.place.path != path and one.severity is Severity.ERROR]
    lines = ["", words.NOTES, "", *report(own).split("\n")] if own else []
    if others:
        lines += ["", words.OTHERS_WRONG.format(summary=summary(others))]
    for number in answers.get("replaces") or ():
        lines += ["", *told_of_end(catalogue, number, answers["effective_from"])]
        lines += ["", *to_look_at(catalogue, number)]
    folder = "" if project == Path() else f"--from {project.as_posix()}"
    address = f"{plan.address}{plan.identity(answers)}/"
    lines += ["", words.NEXT, words.NEXT_OPEN.format(path=_shown(project, path))]
    lines += [words.NEXT_SERVE.format(serve=command("serve", folder), address=address)]
    lines += [words.NEXT_CHECK.format(check=command("check", folder))]
    site = getattr(catalogue.commune, "site_address", "")
    return [*lines, words.NEXT_MANUAL.format(manual=keys_at(site, plan.address))]


def _list(catalogue: Catalogue, answers: dict[str, Any], wrong: list[str]) -> int:
    """Only what names the documents that shall be replaced; nothing is written."""
    numbers = answers.get("replaces")
    if wrong or not numbers:
        _say_usage(wrong, [] if wrong else ["--replaces"])
        return 2
    unknown = [line for number in numbers for line in told_unknown(catalogue, number)]
    if unknown:
        _say(unknown, sys.stderr)
        return 2
    for order, number in enumerate(numbers):
        _say([*([""] if order else []), *to_look_at(catalogue, number)])
    return 0


def _schema(project: Path, path: str, kind: Kind[Any]) -> str:
    """The way from the new file to its JSON Schema: that of the folder in which the project lies."""
    within = SCHEMAS.is_dir() and project.resolve().is_relative_to(Path.cwd())
    schemas = SCHEMAS.resolve() if within else project.resolve() / SCHEMAS
    folder = (project.resolve() / path).parent
    return Path(os.path.relpath(schemas / f"{kind.name}.schema.json", folder)).as_posix()


def _shown(project: Path, path: str) -> str:
    return (project / path).as_posix()


def _say(lines: Sequence[str], stream: Any = None) -> None:
    for line in lines:
        print(printable(line), file=stream)
