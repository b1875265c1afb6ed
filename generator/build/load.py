"""Files to a catalogue: every file is read, every problem is kept, nothing is passed over.

A file that no one asked for is a problem too: an editor who names a record `.yaml` must
learn that nobody reads it.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.build.inventory import AS_IT_STANDS, FORMS, Draft, Inventory, take_inventory
from generator.build.misplaced import name_of, of_another_kind, stranger
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
    LINK_EXCEPTIONS,
    PROCEDURE,
    PROSE,
    QUESTION_TREE,
    SECTORS,
    WORKING_DAYS,
    Kind,
    pattern_of,
)
from generator.observations import Observation, read_observations
from generator.problems import Code, Place, Problem, Severity, first_of
from generator.reading import LARGEST_FILE
from generator.wording.numbers import grouped

R = TypeVar("R", bound=Record)

LARGEST_STATISTICS = 5_000_000  # bytes; ten years of forty sectors and two channels have 2,000,000
# Of all records together, so that reading ends within seconds whatever they hold. Those of a commune with
# 500 procedures have 70,000 lines and commas, of a province some 300,000; nobody reads more problems.
MOST_LINES, MOST_PROBLEMS = 350_000, 5_000
STATISTICS = "data/stats.csv"


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
    inventory: Inventory
    draft: Draft = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    lines: int = 0

    def folder(self, kind: Kind[R]) -> tuple[R, ...]:
        """The records of all files of a kind, in the order of their paths."""
        pattern = pattern_of(kind.files)
        records = (self.record(kind, path) for path in self.inventory.files if pattern.fullmatch(path))
        return tuple(record for record in records if record is not None)

    def single(self, kind: Kind[R]) -> R:
        """The record of a file that must be there; an empty stand-in where it cannot be read."""
        record = self.record(kind, kind.files)
        return _stand_in(kind) if record is None else record

    def record(self, kind: Kind[R], path: str) -> R | None:
        data = None if self.left_out() else self.data(path, LARGEST_FILE)
        self.lines += data.count(b"\n") + data.count(b",") if data else 0
        record, problems = (None, []) if data is None else kind.read(data, path)
        other = data and of_another_kind(kind, data, path, problems, self.inventory.files)
        if other:
            record, problems = None, [other]
        self.seen.add(path)
        self.problems.extend(problems)
        if any(problem.severity is Severity.ERROR for problem in problems):
            self.faulty.add(path)
        if record is None:
            self.unread.add(Path(path).stem)
        return record

    def forms(self) -> tuple[FormContent, ...]:
        """The files of content/forms/, each cut off one byte behind the largest size."""
        pattern = pattern_of(f"{FORMS}*")
        paths = (path for path in self.inventory.files if pattern.fullmatch(path))
        contents = ((path, self.data(path, LARGEST_FORM)) for path in paths)
        return tuple(
            FormContent(path.removeprefix(FORMS), data) for path, data in contents if data is not None
        )

    def data(self, path: str, largest: int) -> bytes | None:
        """The bytes of a file, one more than allowed at most; None where there are none to read."""
        self.seen.add(path)
        if path in self.inventory.refused or not self.inventory.whole:
            return None
        if (drafted := self.draft.get(path)) is not None:
            return drafted[: largest + 1]
        try:
            with (self.project / path).open("rb") as file:
                # Never more than there is: a buffer of the largest size costs more than the reading.
                return file.read(min(os.fstat(file.fileno()).st_size, largest) + 1)
        except FileNotFoundError:
            message, hint = "không có tệp này", "tạo tệp, hoặc lấy lại từ bản trước"
            self.problems.append(Problem(Place(path), Code.FILE_MISSING, message, hint))
        except OSError:
            message, hint = "không mở được tệp này", "xem lại quyền đọc của tệp"
            self.problems.append(Problem(Place(path), Code.FILE_UNREADABLE, message, hint))
        return None

    def left_out(self) -> list[Problem]:
        """That no further record is read, since those before have too many lines or too many problems."""
        if self.lines > MOST_LINES:
            message = f"các hồ sơ có quá {grouped(MOST_LINES)} dòng, những tệp sau đó chưa được đọc"
            code, hint = Code.FILE_TOO_LARGE, "xóa những tệp không phải hồ sơ của trang"
        elif len(self.problems) > MOST_PROBLEMS:
            message = f"đã có quá {grouped(MOST_PROBLEMS)} chỗ sai, những tệp sau đó chưa được đọc"
            code, hint = Code.PROBLEMS_LEFT_OUT, "sửa những chỗ đã nêu rồi kiểm tra lại"
        else:
            return []
        return [Problem(Place("content"), code, message, hint)]

    def strangers(self) -> Iterator[Problem]:
        """Files under content/ and data/ that nobody reads; what names their records is not judged."""
        for path in self.inventory.files:
            if path not in self.seen:
                self.unread.add(name_of(path))
                yield stranger(path, self.inventory.files)


def load(project: Path, draft: Draft = AS_IT_STANDS) -> Loaded:
    """Read everything that the project's content and data hold, or would hold with a draft."""
    inventory = take_inventory(project, draft)
    loader = _Loader(project, inventory, draft, list(inventory.problems))
    commune = loader.single(COMMUNE)
    levels = loader.single(LEVELS)
    sectors = loader.single(SECTORS)
    comparison = loader.single(COMPARISON)
    general_way = loader.single(GENERAL_WAY)
    life_events = loader.folder(LIFE_EVENTS)  # of one file, which a site may do without
    link_exceptions = loader.folder(LINK_EXCEPTIONS)  # likewise
    working_days = loader.single(WORKING_DAYS)
    procedures = loader.folder(PROCEDURE)
    legal_documents = loader.folder(LEGAL_DOCUMENT)
    guides = loader.folder(GUIDE)
    question_trees = loader.folder(QUESTION_TREE)
    prose = loader.folder(PROSE)
    forms = loader.forms()
    observations = _observations(loader)
    loader.problems.extend([*loader.left_out(), *loader.strangers()])
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
        link_exceptions[0] if link_exceptions else None,
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


def load_lists(project: Path, *, with_procedures: bool) -> Loaded:
    """Only what figures name: the sectors, and where they are wanted the procedures and the days off.

    The rest of the catalogue is empty; no figures are read.
    """
    inventory = take_inventory(project)
    loader = _Loader(project, inventory, problems=list(inventory.problems))
    catalogue = Catalogue(
        _stand_in(COMMUNE),
        _stand_in(LEVELS),
        loader.single(SECTORS),
        _stand_in(COMPARISON),
        _stand_in(GENERAL_WAY),
        loader.single(WORKING_DAYS) if with_procedures else _stand_in(WORKING_DAYS),
        loader.folder(PROCEDURE) if with_procedures else (),
    )
    loader.problems.extend(loader.left_out())
    return Loaded(catalogue, problems=loader.problems)


def _stand_in(kind: Kind[R]) -> R:
    return kind.model.model_construct(None, **_empty(kind.model))


def _empty(model: type[Record]) -> dict[str, tuple[object, ...]]:
    """Values for a stand-in: every list of the model, empty."""
    return {name: () for name, field in model.model_fields.items() if "tuple" in str(field.annotation)}
