"""`check`: everything that is wrong with content/ and data/, in one run."""

import argparse

from generator.build.examine import READING, examine
from generator.cli.days import build_day
from generator.cli.progress import Progress
from generator.cli.report import report


def run(arguments: argparse.Namespace) -> int:
    """0 where the content can be published, 1 where not; with --strict, notes count too."""
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    with Progress() as progress:
        progress(READING)
        examined = examine(arguments.records, built_on)
    if examined.problems:
        print(report(examined.problems))
    else:
        print("Không có lỗi, không có ghi chú.")
    return 0 if examined.publishable(strict=arguments.strict) else 1
