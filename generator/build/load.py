"""Files to a catalogue: every file is read, every problem is kept, nothing is passed over.

A file that no one asked for is a problem too: an editor who names a record `.yaml` must
learn that nobody reads it.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TypeVar

from generator.catalogue import Catalogue
from generator.catalogue.fields import Record
from generator.catalogue.forms import LARGEST_FORM, FormContent
from generator.kinds import (
    COMMUNE,
    COMPARISON,
    GENERAL_WAY,
    GUIDE,
    LEGAL_DOCUMENT,
    LEVELS,
    LIFE_EVENTS,
    PROCEDURE,
    PROSE,
    QUESTION_TREE,
    SECTORS,
    WORKING_DAYS,
    Kind,
)
from generator.observations import Observation, read_observations
from generator.problems import Code, Place, Problem, Severity, first_of
from generator.reading import LARGEST_FILE

R = TypeVar("R", bound=Record)

LARGEST_STATISTICS = 20_000_000  # bytes; ten years of forty sectors and two channels have 2,000,000
STATISTICS = "data/stats.csv"
FORMS = "content/forms/"
YAML_ENDING = re.compile(r"\.ya?ml(\.txt)?$")  # Notepad adds its own


@dataclass
class Loaded:
    """What a project's files hold. Without errors the catalogue is whole."""

    catalogue: Catalogue
    observations: tuple[Observation, ...] = ()
    problems: list[Problem] = field(default_factory=list)


@dataclass
class _Loader:
    """Reads files below one project and remembers problems and the files that failed."""

    project: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def folder(self, kind: Kind[R]) -> tuple[R, ...]:
        """The records of all files of a kind, in the order of their paths."""
        found = self.project.glob(kind.files)
        paths = sorted(path.relative_to(self.project).as_posix() for path in found)
        records = (self.record(kind, path) for path in paths if not _hidden(path))
        return tuple(record for record in records if record is not None)

    def single(self, kind: Kind[R]) -> R:
        """The record of a file that must be there; an empty stand-in where it cannot be read."""
        record = self.record(kind, kind.files)
        return kind.model.model_construct(None, **_empty(kind.model)) if record is None else record

    def record(self, kind: Kind[R], path: str) -> R | None:
        data = self.data(path, LARGEST_FILE)
        record, problems = (None, []) if data is None else kind.read(data, path)
        self.problems.extend(problems)
        if any(problem.severity is Severity.ERROR for problem in problems):
            self.faulty.add(path)
        if record is None:
            self.unread.add(Path(path).stem)
        return record

    def forms(self) -> tuple[FormContent, ...]:
        """The files of content/forms/, each cut off one byte behind the largest size."""
        found = (path for path in (self.project / FORMS).glob("*") if path.is_file())
        paths = sorted(path.relative_to(self.project).as_posix() for path in found)
        contents = ((path, self.data(path, LARGEST_FORM)) for path in paths if not _hidden(path))
        return tuple(
            FormContent(path.removeprefix(FORMS), data) for path, data in contents if data is not None
        )

    def data(self, path: str, largest: int) -> bytes | None:
        """The bytes of a file, one more than allowed at most; None where there are none to read."""
        self.seen.add(path)
        try:
            with (self.project / path).open("rb") as file:
                # Never more than there is: a buffer of the largest size costs more than the reading.
                return file.read(min(os.fstat(file.fileno()).st_size, largest) + 1)
        except FileNotFoundError:
            self.problems.append(
                Problem(
                    Place(path), Code.FILE_MISSING, "không có tệp này", "tạo tệp, hoặc lấy lại từ bản trước"
                )
            )
        except OSError:
            if (self.project / path).is_dir():
                message, hint = "đây là một thư mục, không phải tệp", "đổi tên thư mục, bỏ đuôi ở cuối tên"
            else:
                message, hint = "không mở được tệp này", "xem lại quyền đọc của tệp"
            self.problems.append(Problem(Place(path), Code.FILE_UNREADABLE, message, hint))
        return None

    def strangers(self) -> Iterator[Problem]:
        """Files under content/ and data/ that nobody reads."""
        found = chain((self.project / "content").rglob("*"), (self.project / "data").rglob("*"))
        for path in sorted(path.relative_to(self.project).as_posix() for path in found if path.is_file()):
            if path not in self.seen and not _hidden(path):
                misspelt = YAML_ENDING.search(path.lower()) and not path.endswith(".yml")
                hint = "đổi đuôi tệp thành .yml" if misspelt else "chuyển tệp về đúng thư mục, hoặc xóa"
                message = "tệp này không thuộc phần nào nên không được đọc"
                yield Problem(Place(path), Code.FILE_UNEXPECTED, message, hint)


def load(project: Path) -> Loaded:
    """Read everything that the project's content and data hold."""
    loader = _Loader(project)
    commune = loader.single(COMMUNE)
    levels = loader.single(LEVELS)
    sectors = loader.single(SECTORS)
    comparison = loader.single(COMPARISON)
    general_way = loader.single(GENERAL_WAY)
    life_events = loader.folder(LIFE_EVENTS)  # of one file, which a site may do without
    working_days = loader.single(WORKING_DAYS)
    procedures = loader.folder(PROCEDURE)
    legal_documents = loader.folder(LEGAL_DOCUMENT)
    guides = loader.folder(GUIDE)
    question_trees = loader.folder(QUESTION_TREE)
    prose = loader.folder(PROSE)
    forms = loader.forms()
    observations = _observations(loader)
    loader.problems.extend(loader.strangers())
    catalogue = Catalogue(
        commune,
        levels,
        sectors,
        comparison,
        general_way,
        working_days,
        procedures,
        legal_documents,
        guides,
        prose,
        forms,
        frozenset(loader.faulty),
        frozenset(loader.unread),
        life_events[0] if life_events else None,
        question_trees,
    )
    return Loaded(catalogue, observations, loader.problems)


def _observations(loader: _Loader) -> tuple[Observation, ...]:
    """The figures as received; none where they cannot be read."""
    data = loader.data(STATISTICS, LARGEST_STATISTICS)
    if data is None:
        return ()
    if len(data) > LARGEST_STATISTICS:
        message = f"tệp lớn hơn {LARGEST_STATISTICS:,} byte".replace(",", ".")
        hint = "xem lại tệp có đúng là bảng số liệu không"
        loader.problems.append(Problem(Place(STATISTICS), Code.FILE_TOO_LARGE, message, hint))
        return ()
    observations, problems = read_observations(data, STATISTICS)
    loader.problems.extend(first_of(problems, STATISTICS))
    return observations or ()


def _empty(model: type[Record]) -> dict[str, tuple[object, ...]]:
    """Values for a stand-in: every list of the model, empty."""
    return {name: () for name, field in model.model_fields.items() if "tuple" in str(field.annotation)}


def _hidden(path: str) -> bool:
    """Whether a system or an editing programme left it behind; nobody wrote it to be read."""
    parts = path.split("/")
    return any(part.startswith((".", "~$")) for part in parts) or path.endswith(("~", "Thumbs.db"))
