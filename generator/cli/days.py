"""The day for which a command works, said once for all commands."""

import argparse
import os
import sys
from datetime import date

from generator.build.moment import build_moment


def build_day(arguments: argparse.Namespace) -> date | None:
    """The day of --built-on, else of the environment or the clock; None after saying what is wrong."""
    try:
        today = build_moment(os.environ).date()
    except ValueError:
        print("dùng sai: biến môi trường SOURCE_DATE_EPOCH phải là số giây", file=sys.stderr)
        return None
    return arguments.built_on or today
