"""`build`: the site into site/, or the old site left as it was and the reasons."""

import argparse
import os
import sys
import time
from pathlib import Path

from generator.build.site import Edition, build
from generator.cli.days import build_day
from generator.cli.failures import FAILURES, told
from generator.cli.progress import Progress
from generator.cli.report import report, summary
from generator.problems import Severity


def run(arguments: argparse.Namespace) -> int:
    """0 where the site was written, 1 where problems or the machine stood against it, 2 for a bad day."""
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    destination: Path = arguments.to
    records: Path = arguments.records
    strict: bool = arguments.strict
    started = time.monotonic()
    try:
        with Progress() as progress:
            built = build(
                *(Path(), destination, built_on, os.environ),
                records=records,
                strict=strict,
                progress=progress,
                edition=Edition(preview=arguments.preview),
            )
    except FAILURES as failure:
        return _failed(told(failure))
    errors = [problem for problem in built.problems if strict or problem.severity is Severity.ERROR]
    if built.files is None:
        print(report(errors), file=sys.stderr)
        return _failed("trang cũ vẫn nguyên, chưa có gì được ghi")
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(f"Đã dựng {built.pages} trang, {built.files} tệp vào {destination}/ trong {seconds} giây.")
    if built.problems:
        print(f"Có {summary(built.problems)} Xem bằng: {_check_of(records)}")
    return 0


def _check_of(records: Path) -> str:
    """How to see the notes that a build only counted."""
    if records == Path():
        return "make check (hoặc python bootstrap.py check)"
    return f'make check ARGS="--from {records}" (hoặc python bootstrap.py check --from {records})'


def _failed(reason: str) -> int:
    print(f"Không dựng được trang: {reason}", file=sys.stderr)
    return 1
