"""What becomes of one file, and the writing of it: whole or not at all.

Never through a link, never over another file. Nothing here knows why a file is mended.
"""

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from generator.reading import LARGEST_FILE
from generator.whole_files import bytes_of, replace_file


class Why(Enum):
    """Why a file was not mended, or not wholly."""

    READ_ONLY = auto()
    NOT_CERTAIN = auto()
    NAME_TAKEN = auto()
    UNREADABLE = auto()
    CHANGED_MEANWHILE = auto()
    NOT_WRITTEN = auto()


@dataclass(frozen=True)
class Kept:
    """A file that was left, why, and what helps to find it: the line, the name or the words of the system."""

    path: str
    why: Why
    detail: str = ""


@dataclass(frozen=True)
class Mend:
    """What one file becomes: its bytes, how many repairs are in them, and its path where that changes."""

    path: str
    before: bytes
    after: bytes
    repairs: int = 0
    renamed: str | None = None


def write_mends(project: Path, mends: Iterable[Mend]) -> tuple[list[Mend], list[Kept]]:
    """Write each file whole or not at all; those written, and those that could not be."""
    written: list[Mend] = []
    kept: list[Kept] = []
    for mend in mends:
        try:
            failed = _write(project, mend)
        except OSError as error:
            failed = Kept(mend.path, Why.NOT_WRITTEN, str(error.errno or 0))
        if failed:
            kept.append(failed)
        else:
            written.append(mend)
    return written, kept


def is_writable(file: Path) -> bool:
    """Whether its owner lets it be written, which root could do always."""
    try:
        return bool(file.lstat().st_mode & 0o222) and os.access(file, os.W_OK)
    except OSError:
        return False


def is_taken(project: Path, path: str, target: str) -> bool:
    """Whether something other than the file itself has the name; a disk may not tell a from A."""
    there = project / target
    return os.path.lexists(there) and not (
        one_name(path) == one_name(target) and there.samefile(project / path)
    )


def one_name(path: str) -> str:
    """Alike for all spellings that are one name to some disk."""
    return unicodedata.normalize("NFC", path).casefold()


def _write(project: Path, mend: Mend) -> Kept | None:
    file = project / mend.path
    if file.is_symlink() or bytes_of(file, LARGEST_FILE) != mend.before:
        return Kept(mend.path, Why.CHANGED_MEANWHILE)
    if mend.after != mend.before:
        replace_file(file, mend.after, as_before=True)
    if mend.renamed is not None:
        if is_taken(project, mend.path, mend.renamed):
            return Kept(mend.path, Why.NAME_TAKEN, mend.renamed)
        file.rename(project / mend.renamed)
    return None
