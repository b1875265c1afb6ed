"""Law that was overtaken, or will be: wherever a record rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache

from generator.catalogue import Catalogue
from generator.catalogue.law import Ground, LegalDocument, LegalStanding, LegalStatus
from generator.catalogue.legislation import Legislation, Relation
from generator.checks.citations import citations
from generator.checks.law import held_until_before
from generator.staleness.due import Due, Kind, Span, Timing
from generator.wording import staleness as words


class Fate(IntEnum):
    """What can become of a document, the worst last."""

    PARTLY_LAPSED = 1
    REPLACED = 2  # another takes its place, and no source says when it ends
    LAPSED = 3


@dataclass(frozen=True)
class Overtaken:
    """The worst that becomes of a document within the days: `by` is a day on which that is so."""

    fate: Fate
    by: date
    since: date | None
    successors: str


def overtaken_law(catalogue: Catalogue, span: Span) -> Iterator[Due]:
    """Each place that names such a document; values that hold no more by then may rest on it."""
    fate_of = cache(lambda key: _overtaken(catalogue.legislation, catalogue.documents_by_number[key], span))
    for record, location, number in citations(catalogue):
        document = catalogue.documents_by_number.get(number)
        found = fate_of(document.key) if document else None
        if document and found and not held_until_before(record, location, found.by):
            place = record.place(*location)
            timing = _timing(found, span)
            what, advice = _told(document.key, found, past=found.by <= span.on)
            yield Due(Kind.LAW, timing, place, what, advice, found.since)


def _timing(found: Overtaken, span: Span) -> Timing:
    """What is left of a document holds on, and no record can say that somebody looked: that is never due."""
    if found.by > span.on:
        return Timing.SOON
    unknown = found.fate is Fate.REPLACED and found.since is None
    return Timing.OPEN if unknown or found.fate is Fate.PARTLY_LAPSED else Timing.NOW


def _overtaken(legislation: Legislation, document: LegalDocument, span: Span) -> Overtaken | None:
    """The worst, of equals the first: a document may lapse in part today and wholly next month."""
    fates = []
    for day in _days(legislation, document, span):
        fate = _fate(legislation.standing(document, day))
        if fate is not None:
            fates.append((-fate, day, fate))
    if not fates:
        return None
    _, day, fate = min(fates)
    return Overtaken(
        fate,
        day,
        _since(legislation, document, fate, day),
        ", ".join(legislation.successors(document, day)),
    )


def _days(legislation: Legislation, document: LegalDocument, span: Span) -> list[date]:
    """The day itself, and those ahead on which anything can become of the document."""
    turning = {document.lapses_on}
    for relation in (Relation.REPLACED_BY, Relation.PARTLY_REPEALED_BY):
        turning |= _first_days(legislation, document, relation)
    return [span.on, *sorted(day for day in turning if day and span.on < day <= span.horizon)]


def _fate(standing: LegalStanding) -> Fate | None:
    if standing.ground is Ground.REPLACED_UNDATED:
        return Fate.REPLACED
    fates = {LegalStatus.LAPSED: Fate.LAPSED, LegalStatus.PARTLY_LAPSED: Fate.PARTLY_LAPSED}
    return fates.get(standing.status)


def _since(legislation: Legislation, document: LegalDocument, fate: Fate, by: date) -> date | None:
    if fate is Fate.LAPSED:
        return document.lapses_on
    relation = Relation.REPLACED_BY if fate is Fate.REPLACED else Relation.PARTLY_REPEALED_BY
    begun = [day for day in _first_days(legislation, document, relation) if day and day <= by]
    return min(begun, default=None)


def _first_days(legislation: Legislation, document: LegalDocument, relation: Relation) -> set[date | None]:
    known = legislation.by_number
    related = legislation.related(document, relation)
    return {known[number].effective_from for number in related if number in known}


def _told(document: str, found: Overtaken, *, past: bool) -> tuple[str, str]:
    if found.fate is Fate.PARTLY_LAPSED:
        return words.partly_lapsed(document, found.since, past=past), words.PART_MEANT
    if found.fate is Fate.REPLACED:
        return words.replaced(document, found.successors, found.since, past=past), words.FIND_END
    known = words.successors_known(found.successors) if found.successors else words.FIND_SUCCESSOR
    return words.lapsed(document, found.since, past=past), known
