"""What happened to a legal document, day by day, and where it stands on the build date.

An ordered list that is read as text. Whatever has no day in any source says so and stands
where it belongs by what else is known of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument
from generator.catalogue.legal_numbers import year_of
from generator.catalogue.legislation import Relation
from generator.pages.citations import document_link, status
from generator.pages.page import Link
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import RELATIONS

CHANGES = (Relation.AMENDED_BY, Relation.PARTLY_REPEALED_BY, Relation.REPLACED_BY)


@dataclass(frozen=True)
class Event:
    """One item of a timeline: its day as text, what happened, and the document that made it happen."""

    day: str
    text: str
    by: Link | None = None
    today: bool = False


def timeline(catalogue: Catalogue, document: LegalDocument, built_on: date) -> list[Event]:
    """The events in the order of their days; those of one day in the order in which they follow."""
    events = [*_own(document), *_changes(catalogue, document, built_on)]
    standing = status(catalogue, document, built_on).text
    today = Event(day_text(built_on), f"{words.EVENT_TODAY}: {standing}", today=True)
    return [event for _, event in sorted([*events, (built_on, today)], key=lambda pair: pair[0])]


def _own(document: LegalDocument) -> Iterator[tuple[date, Event]]:
    """Issue, beginning and end by the document's own record. A beginning without a day may never come."""
    issued, begins = document.issued_on, document.effective_from
    if issued:
        yield issued, Event(day_text(issued), words.EVENT_ISSUED)
    if begins:
        yield begins, Event(day_text(begins), words.EVENT_IN_FORCE)
    if document.last_day:
        yield document.last_day, Event(day_text(document.last_day), words.EVENT_LAST_DAY)
    if document.effective_to:
        yield document.effective_to, Event(day_text(document.effective_to), words.EVENT_LAPSED)


def _changes(catalogue: Catalogue, document: LegalDocument, built_on: date) -> Iterator[tuple[date, Event]]:
    """What later documents did to this one, from the day on which each of them took force."""
    for relation in CHANGES:
        for number in catalogue.legislation.related(document, relation):
            later = catalogue.documents_by_number.get(number)
            begins = later.effective_from if later else None
            known = begins or (later.issued_on if later else None) or _by_its_year(number, built_on)
            yield known, Event(_day(begins), RELATIONS[relation], document_link(catalogue, number))


def _by_its_year(number: str, built_on: date) -> date:
    """Where a document without any day stands: behind what has one in the year that its number bears."""
    year = year_of(number)
    return min(date(year, 12, 31), built_on) if year else built_on


def _day(day: date | None) -> str:
    return day_text(day) if day else words.EVENT_UNDATED
