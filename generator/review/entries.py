"""Everything that a side says, by kind and id: records, rows of figures, forms to download."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.catalogue import Catalogue
from generator.catalogue.fields import Record
from generator.catalogue.law import LegalDocument
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.observations import ALL, Absence, Observation, current
from generator.pages import addresses
from generator.problems import Code, Problem, Severity
from generator.review.facts import Entry, EntryKind, Identity, Line
from generator.review.record_lines import lines_of, parts_of
from generator.wording import figures as figure_words
from generator.wording import review as words
from generator.wording.days import moment_text
from generator.wording.terms import LEGAL_STATUSES

FIGURES_FILE = "data/stats.csv"
FOLDERS = {
    "content/procedures/": EntryKind.PROCEDURE,
    "content/legal/": EntryKind.LEGAL_DOCUMENT,
    "content/guides/": EntryKind.GUIDE,
    "content/questions/": EntryKind.QUESTION_TREE,
    "content/pages/": EntryKind.PROSE,
}
FORMS = "content/forms/"
SINGLES = {
    "content/commune.yml": EntryKind.COMMUNE,
    "content/working-days.yml": EntryKind.WORKING_DAYS,
    "content/sectors.yml": EntryKind.SECTORS,
    "content/levels.yml": EntryKind.LEVELS,
    "content/life-events.yml": EntryKind.LIFE_EVENTS,
    "content/comparison.yml": EntryKind.COMPARISON,
    "content/general-way.yml": EntryKind.GENERAL_WAY,
    "content/link-exceptions.yml": EntryKind.LINK_EXCEPTIONS,
    FIGURES_FILE: EntryKind.FIGURES,
}
LEFT_OUT = (Code.FILE_TOO_LARGE, Code.PROBLEMS_LEFT_OUT)  # at content/: some files were not read at all
ONLY = ""  # the id where a kind has one file


@dataclass(frozen=True)
class Side:
    """One of the two that are compared: entries, what could not be read, and everything that is wrong.

    `unread` are the paths of files with errors, whose entries may be anything. A side that is not `whole`
    was too much to be read: what it lacks may be there.
    """

    entries: Mapping[Identity, Entry]
    unread: Mapping[Identity, str]
    problems: Sequence[Problem]
    whole: bool = True


def side_of(
    catalogue: Catalogue,
    observations: Sequence[Observation],
    reading_problems: Iterable[Problem],
    problems: Sequence[Problem],
    built_on: date,
) -> Side:
    """A side, of whatever could be read. `problems` are all, `reading_problems` those of single files."""
    errors = [problem for problem in reading_problems if problem.severity is Severity.ERROR]
    paths = dict.fromkeys(problem.place.path for problem in errors)
    unread = {identity: path for path in paths if (identity := identity_of(path))}
    found = (
        entry
        for entry in _entries(catalogue, observations, built_on)
        if entry.identity not in unread and (entry.kind, ONLY) not in unread
    )
    whole = not any(one.place.path == "content" and one.code in LEFT_OUT for one in errors)
    return Side({entry.identity: entry for entry in found}, unread, problems, whole)


def identity_of(path: str) -> Identity | None:
    """Which entry a file holds; None where none does."""
    if path in SINGLES:
        return SINGLES[path], ONLY
    if path.startswith(FORMS):
        return EntryKind.FORM, path.removeprefix(FORMS)
    kinds = (kind for folder, kind in FOLDERS.items() if path.startswith(folder))
    kind = next(kinds, None)
    return (kind, PurePosixPath(path).stem) if kind else None


def _entries(catalogue: Catalogue, observations: Sequence[Observation], built_on: date) -> Iterator[Entry]:
    for procedure in catalogue.procedures:
        yield _procedure(catalogue, procedure, built_on)
    for document in catalogue.legal_documents:
        yield _legal_document(catalogue, document, built_on)
    for guide in catalogue.guides:
        lines = tuple(lines_of(guide, ("slug",)))
        yield Entry(EntryKind.GUIDE, guide.slug, guide.title, addresses.guide(guide), lines)
    for tree in catalogue.question_trees:
        address = addresses.question_tree(tree) if tree.questions else ""
        lines = tuple(lines_of(tree, ("slug",)))
        yield Entry(EntryKind.QUESTION_TREE, tree.slug, tree.title, address, lines)
    for prose in catalogue.prose:
        yield Entry(EntryKind.PROSE, prose.slug, prose.title, "", tuple(lines_of(prose, ("slug",))))
    for form in catalogue.forms:
        size = words.file_size(len(form.data), hashlib.sha256(form.data).hexdigest()[:12])
        line = Line(words.FILE_CONTENT, "", (size,))
        yield Entry(EntryKind.FORM, form.name, form.name, addresses.form(form.name), (line,))
    yield from _singles(catalogue)
    yield from _figures(catalogue, observations)


def _singles(catalogue: Catalogue) -> Iterator[Entry]:
    records: dict[EntryKind, Record | None] = {
        EntryKind.COMMUNE: catalogue.commune,
        EntryKind.WORKING_DAYS: catalogue.working_days,
        EntryKind.SECTORS: catalogue.sector_list,
        EntryKind.LEVELS: catalogue.levels,
        EntryKind.LIFE_EVENTS: catalogue.life_event_list,
        EntryKind.COMPARISON: catalogue.comparison,
        EntryKind.GENERAL_WAY: catalogue.general_way,
        EntryKind.LINK_EXCEPTIONS: catalogue.link_exceptions,
    }
    for kind, record in records.items():
        if record is not None:
            yield Entry(kind, ONLY, words.SECTIONS[kind], "", tuple(lines_of(record)))


def _procedure(catalogue: Catalogue, procedure: Procedure, built_on: date) -> Entry:
    fields = type(procedure).model_fields
    level_title = fields["online_levels"].title or ""
    levels = (_level(catalogue, level_title, one) for one in procedure.online_levels)
    apart = ("code", "slug", "former_ids", "online_levels")
    return Entry(
        EntryKind.PROCEDURE,
        procedure.id,
        procedure.shown_name,
        addresses.procedure(procedure),
        (*lines_of(procedure, apart), *levels),
        former_ids=procedure.former_ids,
        ended=procedure.has_ended(built_on),
    )


def _level(catalogue: Catalogue, title: str, declared: LevelDeclaration) -> Line:
    """The scheme's name, and the level's with what else is declared; ids where no file knows them."""
    scheme = catalogue.schemes.get(declared.scheme)
    level = scheme.level(declared.level) if scheme else None
    name = level.name if level else declared.level
    parts = (name, *parts_of(declared, ("scheme", "level")))
    return Line(title, declared.scheme, parts, scheme.name if scheme else "")


def _legal_document(catalogue: Catalogue, document: LegalDocument, built_on: date) -> Entry:
    status = catalogue.legislation.status(document, built_on)
    return Entry(
        EntryKind.LEGAL_DOCUMENT,
        document.slug,
        f"{document.kind} {document.key}",
        addresses.legal_document(document),
        (Line(words.STATUS, "", (LEGAL_STATUSES[status],)), *lines_of(document)),
        note=words.resting(len(catalogue.procedures_citing.get(document.key, ()))),
    )


def _figures(catalogue: Catalogue, observations: Sequence[Observation]) -> Iterator[Entry]:
    """The rows that nothing replaced, each with the counts that its source gives."""
    for one in current(observations):
        known = catalogue.sectors.get(one.sector)
        sector = figure_words.ALL_SECTORS if one.sector == ALL else known.name if known else one.sector
        period = figure_words.period_text(one.period)
        counts = (
            Line(
                figure_words.COUNTS[column],
                "",
                (str(count) if isinstance(count, int) else figure_words.ABSENCES[count],),
            )
            for column, count in one.counts.items()
            if count is not Absence.NOT_PROVIDED
        )
        about = (
            Line(words.UPDATED, "", (moment_text(one.as_of),)),
            Line(words.STATUS_OF_FIGURES, "", (figure_words.STATUSES[one.status],)),
            Line(words.SOURCE_OF_FIGURES, "", (one.source,)),
        )
        yield Entry(
            EntryKind.FIGURES,
            f"{one.period.end}|{one.period.start or ''}|{one.sector}|{one.channel}|{one.definition}",
            f"{period}: {sector}, {figure_words.CHANNELS[one.channel]}",
            addresses.STATISTICS,
            (*counts, *about),
            group=period,
        )
