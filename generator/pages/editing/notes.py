"""What the check only notes, a page for each sort: by record, with file and line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.pages import addresses
from generator.pages.editing.records import RecordLink, editors_page, record_link, record_links
from generator.pages.page import Page
from generator.problems import Code, Problem, Severity
from generator.vietnamese import sort_key
from generator.wording.editing import note_name


@dataclass(frozen=True)
class Note:
    """One note of a record: the line of the file, what is the matter, and what to do where that differs."""

    line: int
    message: str
    hint: str


@dataclass(frozen=True)
class NotedRecord:
    """A record with its notes of one sort, by line."""

    record: RecordLink
    notes: tuple[Note, ...]


def notes_pages(catalogue: Catalogue, problems: Sequence[Problem]) -> Iterator[Page]:
    """A page for each sort of note that there is."""
    links = record_links(catalogue)
    for code, noted in notes_by_code(problems).items():
        hints = {problem.hint for problem in noted}
        common = hints.pop() if len(hints) == 1 else ""
        by_path: defaultdict[str, list[Note]] = defaultdict(list)
        for problem in noted:
            hint = "" if common else problem.hint
            by_path[problem.place.path].append(Note(problem.place.line, problem.message, hint))
        yield editors_page(
            addresses.editing_notes(code),
            "editing_notes.html",
            note_name(code),
            f"{len(noted)} chỗ trong {len(by_path)} tệp: {note_name(code)}.",
            code=code.value,
            hint=common,
            records=_in_order(
                NotedRecord(record_link(links, path), tuple(notes)) for path, notes in by_path.items()
            ),
        )


def notes_by_code(problems: Sequence[Problem]) -> dict[Code, list[Problem]]:
    """The notes by sort, in the order in which the sorts are declared; each in the order of places."""
    found: dict[Code, list[Problem]] = {code: [] for code in Code}
    for problem in problems:
        if problem.severity is Severity.NOTE:
            found[problem.code].append(problem)
    return {code: sorted(noted, key=lambda one: one.place) for code, noted in found.items() if noted}


def _in_order(records: Iterable[NotedRecord]) -> list[NotedRecord]:
    return sorted(records, key=lambda one: (sort_key(one.record.name), one.record.path))
