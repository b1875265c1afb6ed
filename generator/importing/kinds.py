"""The kinds of files that figures come from, each with its reader and the options that it understands.

A reader is imported when its kind is asked for: what reads lists of dossiers is heavy.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.catalogue import Catalogue
from generator.importing.own_process import Died, read_in_own_process
from generator.incoming import Asked, CellPlace, Incoming, Notice, Weight
from generator.incoming.portal_answer import Unit
from generator.wording import dossiers as dossier_words
from generator.wording import imports as words

FIRST_YEAR = 2000  # of the calendar by which dossiers are counted
YEARS_AHEAD = 3


@dataclass(frozen=True)
class Read:
    """What a file gave: rows, what is said of it, and what only its kind has to show: units, sentences."""

    rows: tuple[Incoming, ...] = ()
    notices: tuple[Notice, ...] = ()
    units: tuple[Unit, ...] = ()
    told: tuple[str, ...] = ()


Reader: TypeAlias = Callable[[Path, Asked, Catalogue], Read]


@dataclass(frozen=True)
class Kind:
    """A kind: its reader, its options besides the common ones, and whether it needs the procedures."""

    read: Reader
    options: frozenset[str] = frozenset()
    with_procedures: bool = False


def _portal_progress(file: Path, asked: Asked, catalogue: Catalogue) -> Read:
    from generator.incoming.portal_answer import LARGEST
    from generator.incoming.portal_progress import read_progress

    rows, notices, units = read_progress(_bytes(file, LARGEST), asked)
    return Read(rows, tuple(notices), units)


def _form_2_06a(file: Path, asked: Asked, catalogue: Catalogue) -> Read:
    from generator.incoming.form_2_06a import own_names, read_form
    from generator.spreadsheets import read_book
    from generator.spreadsheets.reading import LARGEST_FILE

    book, notices = read_book(_bytes(file, LARGEST_FILE), asked.file)
    if book is None:
        return Read(notices=tuple(notices))
    rows, told = read_form(book, catalogue.sector_list.sectors, asked, own_names(catalogue.commune))
    return Read(tuple(rows), (*notices, *told))


def _dossiers(file: Path, asked: Asked, catalogue: Catalogue) -> Read:
    from generator.dossiers import is_parquet, read_dossiers
    from generator.working_days.calendar import calendar_of

    last = asked.as_of.year if asked.as_of else FIRST_YEAR
    calendar = calendar_of(catalogue.working_days, FIRST_YEAR, max(last, FIRST_YEAR) + YEARS_AHEAD)
    given = asked.file, asked, catalogue.procedures, catalogue.sector_list.sectors, calendar
    with file.open("rb") as opened:
        if is_parquet(opened):
            try:
                rows, notices, summary = read_in_own_process(read_dossiers, file, *given)
            except Died:
                return _refused(asked, *dossier_words.NO_PARQUET)
        else:
            rows, notices, summary = read_dossiers(opened, *given)
    return Read(tuple(rows), tuple(notices), told=tuple(summary.sentences()))


def _bytes(file: Path, most: int) -> bytes:
    """The bytes of a file, one more than `most` at the utmost. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(most + 1)


KINDS: Mapping[str, Kind] = {
    "form-2-06a": Kind(_form_2_06a, frozenset({"channel", "sheet", "group"})),
    "portal-progress": Kind(_portal_progress, frozenset({"unit"})),
    "dossiers": Kind(_dossiers, frozenset({"channel", "leave_out"}), with_procedures=True),
}


def read_file(kind: Kind, file: Path, asked: Asked, catalogue: Catalogue) -> Read:
    """What the file gives; a file that is none, or that the disk does not give, is refused."""
    try:
        if not file.is_file():
            why = words.A_FOLDER if file.is_dir() else words.NO_FILE
            return _refused(asked, why, words.NO_FILE_HINT)
        return kind.read(file, asked, catalogue)
    except OSError:
        return _refused(asked, words.UNREADABLE, words.UNREADABLE_HINT)


def _refused(asked: Asked, message: str, hint: str) -> Read:
    return Read(notices=(Notice(CellPlace(asked.file), Weight.REFUSED, message, hint),))
