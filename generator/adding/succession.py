"""What follows for other records when a new legal document takes an old one's place.

The new one states the relation. The old one needs the day of its end too: without it nobody can
say what it is worth once its successor is in force. Nothing here changes a file: it says which
line belongs where.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.adding.taken import slipped
from generator.adding.yaml_text import entry
from generator.catalogue import Catalogue
from generator.catalogue.citing import Citing, citations_of
from generator.catalogue.fields import Record
from generator.catalogue.law import LegalDocument
from generator.catalogue.legislation import Relation
from generator.problems import Place, shown
from generator.wording import adding as words
from generator.wording.terms import RELATIONS

BEHIND = ("effective_from", "issued_on", "kind")  # fields on one line, behind which the end may stand


@dataclass(frozen=True)
class Line:
    """A line that the old document's file needs, and the place of the line above it."""

    above: Place
    text: str


def end_line(old: LegalDocument, begins: date | None) -> Line | None:
    """The end of the old document as its successor begins; None where an end is recorded, or no day known."""
    if begins is None or old.lapses_on is not None:
        return None
    field = next(name for name in BEHIND if getattr(old, name) is not None)
    (text,) = entry("effective_to", begins)
    return Line(old.place(field), text)


def told_of_end(catalogue: Catalogue, number: str, begins: date | None) -> list[str]:
    """What is to be written into the old document's file, and where; as lines for people."""
    old = catalogue.documents_by_number.get(number)
    if old is None:
        return [words.OLD_UNRECORDED.format(number=number)]
    if old.lapses_on is not None:
        field = "last_day" if old.last_day else "effective_to"
        place = old.place(field)
        return [words.OLD_ENDED.format(number=number, place=f"{place.path}:{place.line}", field=field)]
    line = end_line(old, begins)
    if line is None:
        return [words.OLD_UNDATED.format(number=number, path=old.path)]
    at = f"{line.above.path}:{line.above.line + 1}"
    return [words.OLD_NEEDS_END.format(number=number, at=at, above=line.above.line), f"    {line.text}"]


def to_look_at(catalogue: Catalogue, number: str) -> list[str]:
    """Every place that names the document, by record with counts, and its ties to others; for people.

    Without what stays as it is whatever becomes of the document: the titles of others, and what replaces it.
    """
    found = [one for one in citations_of(catalogue, number) if not _stays(one)]
    groups = [(path, list(group)) for path, group in groupby(found, key=lambda one: one.place.path)]
    counted = words.TO_LOOK_AT.format(number=number, records=len(groups), places=len(found))
    lines = [counted if found else words.NOTHING_TO_LOOK_AT.format(number=number)]
    for path, group in groups:
        counted = words.PLACES.format(count=len(group))
        lines += ["", f"{path}{_called(group[0].record)} ({counted})", *map(_told, group)]
    return [*lines, *_ties(catalogue, number)]


def _stays(citing: Citing) -> bool:
    return isinstance(citing.record, LegalDocument) and citing.location[0] in ("title", Relation.REPLACES)


def told_unknown(catalogue: Catalogue, number: str) -> list[str]:
    """That nobody has or names the document, and which one may be meant; nothing where somebody does."""
    recorded = number in catalogue.documents_by_number or number in catalogue.legislation.sharing
    if recorded or citations_of(catalogue, number):
        return []
    near = [one.key for one in catalogue.legal_documents if slipped(one.number, number)]
    hint = words.MEANT.format(number=near[0]) if near else words.LOOK_AGAIN
    return [words.NOBODY_HAS.format(number=number), words.HINT.format(hint=hint)]


def _called(record: Record) -> str:
    """What a record calls itself, behind its path; nothing where its path says it."""
    names = (getattr(record, field, None) for field in ("shown_name", "title", "name", "subject"))
    name = next((name for name in names if name), None)
    return f": {shown(name)}" if name else ""


def _told(citing: Citing) -> str:
    place = citing.place
    inside = f" {words.INSIDE}" if citing.inside else ""
    return f"  {place.path}:{place.line}:{place.column}: {' › '.join(_short(citing.titles))}{inside}"


def _short(titles: Sequence[str]) -> Sequence[str]:
    return titles or (words.RECORD,)


def _ties(catalogue: Catalogue, number: str) -> list[str]:
    document = catalogue.documents_by_number.get(number)
    if document is None:
        return []
    ties = [(relation, catalogue.legislation.related(document, relation)) for relation in Relation]
    told = [f"  {RELATIONS[relation]}: {', '.join(others)}" for relation, others in ties if others]
    return ["", words.TIES.format(number=number), *told] if told else []
