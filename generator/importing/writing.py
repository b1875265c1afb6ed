"""The table written whole or not at all, and only where it still is what was read."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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

    Of a plan that is not refused. Whoever changed the table since it was read keeps that change; another
    import that is writing is waited for.
    """
    if plan.refused:
        raise ValueError("a refused import is never written")
    file = project / STATISTICS
    file.parent.mkdir(parents=True, exist_ok=True)
    with _alone_in(file.parent):
        return _write(file, plan)


def _write(file: Path, plan: Plan) -> Unwritten | None:
    if file.is_symlink() or bytes_of(file, LARGEST_STATISTICS) != plan.before:
        return Unwritten.CHANGED_MEANWHILE
    if plan.before is not None and not is_writable(file):
        return Unwritten.READ_ONLY
    replace_file(file, plan.after, as_before=plan.before is not None)
    return None


if sys.platform == "win32":

    @contextmanager
    def _alone_in(folder: Path) -> Iterator[None]:
        """Windows locks no folder: what another import wrote is only seen by comparing the table."""
        yield

else:
    import fcntl

    @contextmanager
    def _alone_in(folder: Path) -> Iterator[None]:
        """Hold the folder between comparing and replacing; nothing is left there, whoever dies.

        Some disks of a network lock no folder; there the table is only compared.
        """
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
