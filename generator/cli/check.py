"""`check`: everything that is wrong with content/ and data/, in one run."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.parsing_ahead import parsing_ahead
from generator.cli.counts import counts, left_out, notes_by_kind
from generator.cli.days import build_day
from generator.cli.progress import Progress
from generator.cli.report import explained_at, printable, report
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from generator.build.examine import Examined

READ = ("content", "data")  # the folders in which problems are found


def run(arguments: argparse.Namespace) -> int:
    """0 where the content can be published, 1 where not; with --strict, notes count too.

    With --paths it is those files alone that are judged, though all are read; --only changes what is told,
    never the status.
    """
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    with parsing_ahead(arguments.records) as ahead, Progress() as progress:
        from generator.build.examine import READING, examine  # takes its time, and need not be waited for

        progress(READING)
        examined = examine(arguments.records, built_on, ahead=ahead)
    judged = examined.problems
    if arguments.paths:
        names = [_name(given, arguments.records) for given in arguments.paths]
        unknown = [name for name in names if not _is_there(name, arguments.records, judged)]
        for name in unknown:
            print(
                printable(f"dùng sai: --paths: không có “{name}” trong content/ hay data/"), file=sys.stderr
            )
        if unknown:
            return 2
        judged = [problem for problem in judged if any(_concerns(problem, name) for name in names)]
    refused = any(arguments.strict or problem.severity is Severity.ERROR for problem in judged)
    print(_told(arguments, examined, judged, built_on, refused=refused))
    return 1 if refused else 0


def _told(
    arguments: argparse.Namespace,
    examined: "Examined",
    judged: Sequence[Problem],
    built_on: date,
    *,
    refused: bool,
) -> str:
    from generator.cli.formats import as_json, github, gitlab  # of which a run wants one at most

    only = Severity(arguments.only) if arguments.only else None
    told = [problem for problem in judged if only in (None, problem.severity)]
    if arguments.format == "json":
        return as_json(told, judged, built_on, publishable=not refused)
    if arguments.format == "gitlab":
        return gitlab(told, arguments.records)
    hidden = [problem for problem in judged if only not in (None, problem.severity)]
    elsewhere = list(set(examined.problems).difference(judged))
    if arguments.format == "github":
        lines = [github(told, arguments.records), counts(told, only)] if told else [counts(told, only)]
    else:
        lines = [report(told) or counts(told, only)]
    explained = [explained_at(_site_address(examined))] if told else []
    return "\n".join([*lines, *left_out(hidden, elsewhere), *notes_by_kind(told), *explained])


def _site_address(examined: "Examined") -> str:
    """Of the site that these records make; "" where their commune cannot be read."""
    return getattr(examined.loaded.catalogue.commune, "site_address", "")


def _name(given: str, records: Path) -> str:
    """A file or folder as problems name it, from the folder of the records on."""
    here = Path(given)
    path = here if here.exists() or here.is_absolute() else records / given
    return Path(os.path.relpath(path, records)).as_posix()


def _is_there(name: str, records: Path, problems: Sequence[Problem]) -> bool:
    """Whether it can be asked about: a file that is missing and should not be has its problem."""
    if name.partition("/")[0] not in READ:
        return False
    return (records / name).exists() or any(problem.place.path == name for problem in problems)


def _concerns(problem: Problem, name: str) -> bool:
    """Whether a problem is of the file, of one in the folder, or of a folder that holds it."""
    path = problem.place.path
    return path == name or path.startswith(f"{name}/") or name.startswith(f"{path}/")
