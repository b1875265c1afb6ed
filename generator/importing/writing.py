"""The table written whole or not at all, and only where it still is what was read."""

from enum import Enum, auto
from pathlib import Path

from generator.build.load import LARGEST_STATISTICS, STATISTICS
from generator.build.mends import is_writable
from generator.importing.planning import Plan
from generator.whole_files import bytes_of, replace_file


class Unwritten(Enum):
    """Why the table was left as it was."""

    CHANGED_MEANWHILE = auto()
    READ_ONLY = auto()


def write(project: Path, plan: Plan) -> Unwritten | None:
    """Put the new table in the place of the old; None where that was done. Raises OSError, nothing written.

    Of a plan that is not refused. Whoever changed the table since it was read keeps that change.
    """
    if plan.refused:
        raise ValueError("a refused import is never written")
    file = project / STATISTICS
    if file.is_symlink() or bytes_of(file, LARGEST_STATISTICS) != plan.before:
        return Unwritten.CHANGED_MEANWHILE
    if plan.before is not None and not is_writable(file):
        return Unwritten.READ_ONLY
    replace_file(file, plan.after, as_before=plan.before is not None)
    return None
