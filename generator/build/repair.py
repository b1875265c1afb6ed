"""What is certain, mended in the files of a project: planned whole in memory, written after that.

The plan reads and checks the project again with the mended files as if they stood there, until nothing more
can be mended: a repair that did not help is taken back with all others of its file. Only plain files that
hold a record are ever touched; figures stay as they were received.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from generator.build.examine import examine
from generator.build.inventory import Inventory, hidden, take_inventory
from generator.build.mends import Kept, Mend, Why, is_taken, is_writable, one_name
from generator.kinds import kind_of
from generator.problems import NAMED, Problem, Severity
from generator.reading import LARGEST_FILE
from generator.repairing import Mended, mended, unreadable_from
from generator.repairing.edits import Edit
from generator.whole_files import bytes_of

MOST_PASSES = 12  # two are usual: one that mends, one that finds nothing more


@dataclass(frozen=True)
class Plan:
    """What would be written, what would be left, and what would still be wrong."""

    mends: tuple[Mend, ...]
    kept: tuple[Kept, ...]
    problems: list[Problem]


def plan_repairs(project: Path, built_on: date) -> Plan:
    """What can be mended for certain. Writes nothing."""
    return _Planner(project, built_on, take_inventory(project)).plan()


@dataclass
class _Planner:
    """Passes over a project; `draft` is what its files would be by now."""

    project: Path
    built_on: date
    inventory: Inventory
    draft: dict[str, bytes | None] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    repairs: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # what a file shall be called → what it is called
    kept: dict[str, Kept] = field(default_factory=dict)
    made: dict[str, tuple[Edit, ...]] = field(default_factory=dict)

    def plan(self) -> Plan:
        problems = examine(self.project, self.built_on).problems
        for _ in range(MOST_PASSES):
            if not self.pass_over(problems):
                break
            problems = examine(self.project, self.built_on, self.draft).problems
        unreadable = list(self.unreadable(problems))
        return Plan(
            tuple(self.mends()), tuple(sorted([*self.kept.values(), *unreadable], key=_path)), problems
        )

    def pass_over(self, problems: list[Problem]) -> bool:
        """Mend what these problems of the present draft name; whether anything was changed."""
        by_path: dict[str, list[Problem]] = {}
        for problem in problems:
            by_path.setdefault(problem.place.path, []).append(problem)
        failed = [path for path, made in self.made.items() if _not_cured(made, by_path.get(path, []))]
        for path in failed:
            self.take_back(path, Why.NOT_CERTAIN)
        self.made.clear()
        changed = [self.mend(path, by_path.get(path, [])) for path in self.records()]
        return any([*failed, *changed, self.rename(problems)])

    def records(self) -> list[str]:
        """The present paths of the files that may be touched."""
        gone = {path for path, data in self.draft.items() if data is None}
        paths = ({*self.inventory.files, *self.draft} - gone) if self.inventory.whole else set()
        return sorted(path for path in paths - self.inventory.refused if kind_of(path))

    def mend(self, path: str, problems: list[Problem]) -> bool:
        first = self.names.get(path, path)
        data = self.data(path)
        if data is None or (first in self.kept and self.kept[first].why is not Why.NAME_TAKEN):
            return False
        done = mended(data, path, problems)
        if done.refused:
            self.take_back(path, Why.NOT_CERTAIN)
            return True
        if done.data == data:
            return False
        return self.changeable(first) and self.take(path, done)

    def take(self, path: str, done: Mended) -> bool:
        first = self.names.get(path, path)
        self.draft[path] = done.data
        self.repairs[first] = self.repairs.get(first, 0) + len(done.made)
        self.made[path] = done.made
        return True

    def take_back(self, path: str, why: Why) -> None:
        """Leave a file as it was, its name too."""
        first = self.names.pop(path, path)
        self.draft.pop(path, None)
        self.draft.pop(first, None)
        self.kept[first] = Kept(first, why)

    def data(self, path: str) -> bytes | None:
        """The present bytes of a file, one more than is ever read at most."""
        drafted = self.draft.get(path)
        if drafted is not None:
            return drafted
        if path not in self.originals:
            try:
                data = bytes_of(self.project / path, LARGEST_FILE)
            except OSError:  # `examine` tells of it
                data = None
            if data is None:
                return None
            self.originals[path] = data
        return self.originals[path]

    def changeable(self, path: str) -> bool:
        """Whether the file may be written; told where not."""
        if is_writable(self.project / path):
            return True
        self.kept[path] = Kept(path, Why.READ_ONLY)
        return False

    def rename(self, problems: list[Problem]) -> bool:
        """Give files their right names: each name only once, and never that of another file."""
        wanted: dict[str, str] = {}
        for problem in problems:
            if problem.code in NAMED and problem.repair and problem.place.path not in self.inventory.refused:
                wanted[problem.place.path] = problem.repair
        here = {path: one_name(path) for path in {*self.inventory.files, *self.draft}}
        targets = [one_name(target) for target in wanted.values()]
        changed = False
        for path, target in wanted.items():
            first = self.names.get(path, path)
            if first in self.kept or not _beside(path, target):
                continue
            same = {other for other, name in here.items() if name == one_name(target)} - {path, first}
            if same or targets.count(one_name(target)) > 1 or is_taken(self.project, first, target):
                self.kept[first] = Kept(first, Why.NAME_TAKEN, target)
            elif self.changeable(first) and (data := self.data(path)) is not None:
                self.draft.pop(path, None)
                self.draft |= {first: None, target: data}
                self.names.pop(path, None)
                self.names[target] = first
                self.made[target] = self.made.pop(path, ())
                changed = True
        return changed

    def mends(self) -> Iterator[Mend]:
        present = {first: path for path, first in self.names.items()}
        for first in sorted(
            {self.names.get(path, path) for path, data in self.draft.items() if data is not None}
        ):
            path = present.get(first, first)
            after = self.data(path) or b""
            renamed = path if path != first else None
            if after != self.originals[first] or renamed:
                yield Mend(first, self.originals[first], after, self.repairs.get(first, 0), renamed)

    def unreadable(self, problems: list[Problem]) -> Iterator[Kept]:
        """Files that cannot be read as fields even now."""
        wrong = {one.place.path for one in problems if one.severity is Severity.ERROR}
        for path in sorted(wrong & set(self.records())):
            data = self.data(path)
            line = None if data is None else unreadable_from(data, path)
            first = self.names.get(path, path)
            if line is not None and first not in self.kept:
                yield Kept(first, Why.UNREADABLE, str(line))


def _path(kept: Kept) -> str:
    return kept.path


def _not_cured(made: tuple[Edit, ...], problems: list[Problem]) -> bool:
    """Whether a repair was made and the same is wrong there; what was deleted cannot be there again."""
    left = {(problem.code, problem.place.line, problem.place.column) for problem in problems}
    return any(edit.text and (edit.code, edit.line, edit.column) in left for edit in made)


def _beside(path: str, target: str) -> bool:
    """Whether the new path is another name in the same folder, of a file that is read."""
    same_folder = PurePosixPath(target).parent == PurePosixPath(path).parent
    return same_folder and target != path and not hidden(target) and kind_of(target) is not None
