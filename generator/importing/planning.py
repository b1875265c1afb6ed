"""What an import would write, worked out in memory: from a file and a project to the bytes of the table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.build.load import LARGEST_STATISTICS, STATISTICS, load_lists
from generator.catalogue import Catalogue
from generator.importing.kinds import KINDS, Read, read_file
from generator.incoming import Asked, CellPlace, Incoming, Notice, Weight, refused
from generator.incoming.comparing import Comparison, compare
from generator.observations import Observation, Row, check_observations, read_observations
from generator.observations.appending import appended, holds_nothing, read_apart
from generator.problems import MOST_PER_FILE, Code, Problem, Severity, in_order
from generator.whole_files import bytes_of
from generator.wording import imports as words

SWALLOWING = (Code.QUOTE_UNCLOSED, Code.CONTROL_CHARACTER)
NOTHING_READ, NOTHING_COMPARED = Read(), Comparison()


@dataclass(frozen=True)
class Plan:
    """What was read and compared, and what the table would become.

    `before` is None where there is no table yet. `problems` are notes on rows that stood before, which the
    new rows bring; what concerns the new rows themselves is a notice at their place in the file.
    """

    before: bytes | None
    after: bytes
    read: Read = NOTHING_READ
    comparison: Comparison = NOTHING_COMPARED
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()
    sectors: Mapping[str, str] = field(default_factory=dict)  # names by id

    @property
    def refused(self) -> bool:
        """Whether something stands against writing."""
        return refused(self.notices) or any(one.severity is Severity.ERROR for one in self.problems)


def plan_import(project: Path, kind: str, file: Path, asked: Asked, revision: str, built_on: date) -> Plan:
    """Everything up to the writing. The lists and the table of the project must be readable."""
    chosen = KINDS[kind]
    lists = load_lists(project, with_procedures=chosen.with_procedures)
    before, notices = _table(project)
    data = before or b""
    standing, wrong = _judged(data, lists.catalogue, built_on)
    notices += _in_the_way(lists.problems)
    if standing is None or len(wrong) > MOST_PER_FILE:
        notices += _in_the_way(wrong)
    else:
        notices += _swallowing(wrong)
    if refused(notices):
        return Plan(before, data, notices=tuple(notices))
    read = read_file(chosen, file, asked, lists.catalogue)
    comparison = compare(standing or (), read.rows, revision)
    notices += [*read.notices, *comparison.notices]
    sectors = {sector.id: sector.name for sector in lists.catalogue.sectors.values()}
    after = appended(data, _observations(comparison, revision))
    if len(after) > LARGEST_STATISTICS:
        notices.append(_refusal(words.TABLE_TOO_LARGE, words.TABLE_TOO_LARGE_HINT))
        return Plan(before, data, read, comparison, tuple(notices), sectors=sectors)
    if not read_apart(after, len(comparison.rows)):
        notices.append(_refusal(words.TABLE_SWALLOWS, words.TABLE_SWALLOWS_HINT))
        return Plan(before, data, read, comparison, tuple(notices), sectors=sectors)
    _, found = _judged(after, lists.catalogue, built_on)
    own, others = _brought(wrong, found, comparison.rows, after)
    told = {_told_as(one) for one in notices}
    notices += [one for one in own if _told_as(one) not in told]
    return Plan(before, after, read, comparison, tuple(notices), others, sectors)


def _table(project: Path) -> tuple[bytes | None, list[Notice]]:
    """The bytes of the table, and why it cannot be read or written: a link leads elsewhere."""
    file = project / STATISTICS
    if file.is_symlink() or (file.exists() and not file.is_file()):
        return None, [_refusal(words.TABLE_A_LINK, words.TABLE_A_LINK_HINT)]
    try:
        data = bytes_of(file, LARGEST_STATISTICS)
    except OSError:
        return None, [_refusal(words.UNREADABLE, words.UNREADABLE_HINT)]
    if data is not None and len(data) > LARGEST_STATISTICS:
        return None, [_refusal(words.TABLE_TOO_LARGE, words.TABLE_TOO_LARGE_HINT)]
    return data, []


def _judged(
    data: bytes, catalogue: Catalogue, built_on: date
) -> tuple[tuple[Observation, ...] | None, list[Problem]]:
    """The rows of a table, and all that `check` says of it; a table that holds nothing has no rows."""
    if holds_nothing(data):
        return (), []
    rows, problems = read_observations(data, STATISTICS)
    if rows is None or len(problems) > MOST_PER_FILE:
        return rows, problems
    sectors = None if "sectors" in catalogue.unread else catalogue.sectors
    return rows, [*problems, *check_observations(rows, sectors, built_on)]


def _in_the_way(problems: Iterable[Problem]) -> list[Notice]:
    """A notice for each file of the project that has errors: nothing is built on what is half read."""
    errors = Counter(one.place.path for one in problems if one.severity is Severity.ERROR)
    return [
        Notice(CellPlace(path), Weight.REFUSED, words.has_errors(count), words.has_errors_hint())
        for path, count in errors.items()
    ]


def _swallowing(problems: Iterable[Problem]) -> list[Notice]:
    """Lines of the table by which other programmes would read the rows below as part of a cell, or not."""
    return [
        Notice(CellPlace(STATISTICS, row=one.place.line), Weight.REFUSED, one.message, one.hint)
        for one in problems
        if one.code in SWALLOWING
    ]


def _refusal(message: str, hint: str) -> Notice:
    return Notice(CellPlace(STATISTICS), Weight.REFUSED, message, hint)


def _observations(comparison: Comparison, revision: str) -> list[Observation]:
    """The rows to be added; only those that take the place of others say why."""
    return [
        *(_observation(row, "") for row in comparison.new),
        *(_observation(one.incoming, revision) for one in comparison.different),
    ]


def _observation(row: Incoming, revision: str) -> Observation:
    return Observation(
        row=Row(row.place.file, row.place.row or 0, "", ()),
        period=row.period,
        as_of=row.as_of,
        sector=row.sector,
        channel=row.channel,
        counts=row.counts,
        definition=row.definition,
        status=row.status,
        source=row.source,
        revision=revision,
    )


def _brought(
    before: Sequence[Problem], after: Sequence[Problem], rows: Sequence[Incoming], data: bytes
) -> tuple[list[Notice], tuple[Problem, ...]]:
    """What is wrong with the new table and was not with the old: of the new rows, and of those above.

    Rows above keep their lines; each new row is one of the last lines.
    """
    known = {_what(problem) for problem in before}
    first = data.count(b"\n") - len(rows) + 1
    own: list[Notice] = []
    others: list[Problem] = []
    for problem in in_order(one for one in after if _what(one) not in known):
        number = problem.place.line - first
        if 0 <= number < len(rows):
            weight = Weight.REFUSED if problem.severity is Severity.ERROR else Weight.NOTE
            own.append(Notice(rows[number].place, weight, problem.message, problem.hint))
        else:
            others.append(problem)
    return own, tuple(others)


def _told_as(notice: Notice) -> tuple[object, ...]:
    """What makes another notice needless: a refusal at the same place; a note only where it says the same."""
    said = "" if notice.weight is Weight.REFUSED else notice.message
    return notice.weight, notice.place.sheet, notice.place.row, said


def _what(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.place.line, problem.place.column, problem.message
