"""Files to a catalogue: every file is read, every problem is kept, nothing is passed over.

A file that no one asked for is a problem too: an editor who names a record `.yaml` must
learn that nobody reads it.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.build.inventory import (
    AS_IT_STANDS,
    FORMS,
    MOST_LINES,
    Draft,
    Inventory,
    lines_in,
    take_inventory,
)
from generator.build.misplaced import name_of, of_another_kind, stranger
from generator.build.parsing_ahead import Ahead, nothing_ahead
from generator.catalogue import Catalogue
from generator.catalogue.fields import Record
from generator.catalogue.forms import LARGEST_FORM, FormContent
from generator.kinds import (
    COMMUNE,
    COMPARISON,
    GENERAL_WAY,
    GUIDE,
    KINDS,
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
from generator.records import record_of
from generator.wording.numbers import grouped

R = TypeVar("R", bound=Record)

LARGEST_STATISTICS = 5_000_000  # bytes; ten years of forty sectors and two channels have 2,000,000
MOST_PROBLEMS = 5_000  # of all files together; nobody reads more, and to explain each of them takes time
STATISTICS = "data/stats.csv"
MAY_LACK = (LIFE_EVENTS, LINK_EXCEPTIONS)  # files that a site may do without


@dataclass
class Loaded:
    """What a project's files hold. Without errors the catalogue is whole."""

    catalogue: Catalogue
    observations: tuple[Observation, ...] = ()
    problems: list[Problem] = field(default_factory=list)


class _Opened(NamedTuple):
    """A file that is to be read: its kind, path and bytes."""

    kind: Kind[Any]
    path: str
    data: bytes


@dataclass
class _Loader:
    """Reads files below one project and remembers problems and the files that failed."""

    project: Path
    inventory: Inventory
    draft: Draft = field(default_factory=dict)
    ahead: Ahead = nothing_ahead
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    lines: int = 0
    records: defaultdict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))  # by kind

    def read(self, *kinds: Kind[Any]) -> None:
        """Read all files of the kinds, in this order; then `single` and `folder` have what they hold."""
        for file in [file for kind in kinds for file in self.opened(kind)]:
            record, problems = (None, []) if self.too_wrong() else self.record(file)
            self.problems.extend(problems)
            if any(problem.severity is Severity.ERROR for problem in problems):
                self.faulty.add(file.path)
            if record is None:
                self.unread.add(Path(file.path).stem)
            else:
                self.records[file.kind.name].append(record)

    def record(self, file: _Opened) -> tuple[Record | None, list[Problem]]:
        """The record that a file holds, or None; and what is wrong with it."""
        kind, path, data = file
        sound = self.ahead(data)
        if sound and (known := record_of(kind.model, sound, data, path)):
            return known, []
        record, problems = kind.read(data, path)
        other = of_another_kind(kind, data, path, problems, self.inventory.files)
        return (None, [other]) if other else (record, problems)

    def opened(self, kind: Kind[Any]) -> Iterator[_Opened]:
        """The files of a kind, in the order of their paths, as far as any are read."""
        pattern, files = pattern_of(kind.files), self.inventory.files
        must_be_there = "*" not in kind.files and kind not in MAY_LACK
        for path in [kind.files] if must_be_there else [path for path in files if pattern.fullmatch(path)]:
            data = None if self.too_long() else self.data(path, LARGEST_FILE)
            self.seen.add(path)
            if data is None:
                self.unread.add(Path(path).stem)
            else:
                self.lines += lines_in(data)
                yield _Opened(kind, path, data)

    def folder(self, kind: Kind[R]) -> tuple[R, ...]:
        """The records of all files of a kind, in the order of their paths."""
        return tuple(self.records[kind.name])

    def single(self, kind: Kind[R]) -> R:
        """The record of a file that must be there; an empty stand-in where it cannot be read."""
        return self.perhaps(kind) or _stand_in(kind)

    def perhaps(self, kind: Kind[R]) -> R | None:
        """The record of a file that a site may do without, or that cannot be read."""
        return next(iter(self.records[kind.name]), None)

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

    def too_long(self) -> bool:
        return self.lines > MOST_LINES

    def too_wrong(self) -> bool:
        return len(self.problems) > MOST_PROBLEMS

    def left_out(self) -> Iterator[Problem]:
        """That no further record is read, since those before have too many lines or too many problems."""
        if self.too_long():
            message = f"các hồ sơ có quá {grouped(MOST_LINES)} dòng, những tệp sau đó chưa được đọc"
            hint = "xóa những tệp không phải hồ sơ của trang"
            yield Problem(Place("content"), Code.FILE_TOO_LARGE, message, hint)
        elif self.too_wrong():
            message = f"đã có quá {grouped(MOST_PROBLEMS)} chỗ sai, những tệp sau đó chưa được đọc"
            hint = "sửa những chỗ đã nêu rồi kiểm tra lại"
            yield Problem(Place("content"), Code.PROBLEMS_LEFT_OUT, message, hint)

    def strangers(self) -> Iterator[Problem]:
        """Files under content/ and data/ that nobody reads; what names their records is not judged."""
        for path in self.inventory.files:
            if path not in self.seen:
                self.unread.add(name_of(path))
                yield stranger(path, self.inventory.files)


def load(project: Path, draft: Draft = AS_IT_STANDS, ahead: Ahead = nothing_ahead) -> Loaded:
    """Read everything that the project's content and data hold, or would hold with a draft."""
    inventory = take_inventory(project, draft)
    loader = _Loader(project, inventory, draft, ahead, list(inventory.problems))
    loader.read(*KINDS)
    forms = loader.forms()
    observations = _observations(loader)
    loader.problems.extend([*loader.left_out(), *loader.strangers()])
    catalogue = Catalogue(
        loader.single(COMMUNE),
        loader.single(LEVELS),
        loader.single(SECTORS),
        loader.single(COMPARISON),
        loader.single(GENERAL_WAY),
        loader.single(WORKING_DAYS),
        loader.folder(PROCEDURE),
        loader.folder(LEGAL_DOCUMENT),
        loader.folder(GUIDE),
        loader.folder(PROSE),
        forms,
        frozenset(loader.faulty),
        frozenset(loader.unread),
        loader.perhaps(LIFE_EVENTS),
        loader.folder(QUESTION_TREE),
        loader.perhaps(LINK_EXCEPTIONS),
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

    The commune is read for its names; what is wrong there is no matter of figures. The rest of the catalogue
    is empty; no figures are read.
    """
    inventory = take_inventory(project)
    whose = _Loader(project, inventory, problems=[])
    whose.read(COMMUNE)
    loader = _Loader(project, inventory, problems=list(inventory.problems))
    loader.read(SECTORS, *((WORKING_DAYS, PROCEDURE) if with_procedures else ()))
    catalogue = Catalogue(
        whose.single(COMMUNE),
        _stand_in(LEVELS),
        loader.single(SECTORS),
        _stand_in(COMPARISON),
        _stand_in(GENERAL_WAY),
        loader.single(WORKING_DAYS),
        loader.folder(PROCEDURE),
    )
    loader.problems.extend(loader.left_out())
    return Loaded(catalogue, problems=loader.problems)


def _stand_in(kind: Kind[R]) -> R:
    return kind.model.model_construct(None, **_empty(kind.model))


def _empty(model: type[Record]) -> dict[str, tuple[object, ...]]:
    """Values for a stand-in: every list of the model, empty."""
    return {name: () for name, field in model.model_fields.items() if "tuple" in str(field.annotation)}
