"""A page for each legal document: what it is worth and how that is known, and who rests on it."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument
from generator.catalogue.legislation import Relation
from generator.pages import addresses
from generator.pages.citations import document_links, document_title, status
from generator.pages.legal_timeline import timeline
from generator.pages.page import Link, Page
from generator.pages.parts import full_stop, in_short, source_text
from generator.pages.procedure_list import list_key
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import GROUNDS, RELATIONS


def legal_document_pages(catalogue: Catalogue, built_on: date) -> Iterator[Page]:
    """A page for each document."""
    for document in catalogue.legal_documents:
        yield _page(catalogue, document, built_on)


def _page(catalogue: Catalogue, document: LegalDocument, built_on: date) -> Page:
    issuer = f" {words.OF_ISSUER} {document.issuer}" if document.issuer_slug else ""
    name = f"{document.kind} {document.number}{issuer}"
    title = document_title(document)
    return Page(
        address=addresses.legal_document(document),
        frame="legal_document",
        template="legal_document.html",
        title=name,
        description=in_short(f"{name}: {title}"),
        values={
            "document": document,
            "title": title,
            "status": status(catalogue, document, built_on),
            "status_note": words.LEGAL_STATUS_ON.format(day=day_text(built_on)),
            "known_from": _known_from(catalogue, document, built_on),
            "dates": _dates(document),
            "relations": [
                (term, _related(catalogue, document, relation, built_on))
                for relation, term in RELATIONS.items()
            ],
            "timeline": timeline(catalogue, document, built_on),
            "resting": _resting(catalogue, document),
            "source": source_text(document.source),
        },
        crumbs=(
            Link(words.LEGAL_DOCUMENTS, addresses.LEGAL_DOCUMENTS),
            Link(document.kind.value, addresses.legal_kind(document.kind)),
        ),
    )


def _related(catalogue: Catalogue, document: LegalDocument, relation: Relation, built_on: date) -> list[Link]:
    """The documents of a relation; those that are still to come say from when."""
    links = document_links(catalogue, numbers := catalogue.legislation.related(document, relation))
    coming = [
        one.effective_from if (one := catalogue.documents_by_number.get(number)) else None
        for number in numbers
    ]
    return [
        Link(f"{link.text} (từ {day_text(day)})", link.address) if day and day > built_on else link
        for link, day in zip(links, coming, strict=True)
    ]


def _known_from(catalogue: Catalogue, document: LegalDocument, built_on: date) -> str:
    """How the status is known, with the source that the record names for it."""
    ground = GROUNDS[catalogue.legislation.standing(document, built_on).ground]
    told = full_stop(f"{words.SOURCE}: {document.status_source}")
    return f"{ground} {told}" if document.status_source else ground


def _dates(document: LegalDocument) -> list[tuple[str, str]]:
    """Issue, beginning and end, the end as its source puts it."""
    end = (
        (words.LAST_DAY_IN_FORCE, _day(document.last_day))
        if document.last_day
        else (words.EFFECTIVE_TO, day_text(document.effective_to) if document.effective_to else words.NO_END)
    )
    return [
        (words.ISSUED_ON, _day(document.issued_on)),
        (words.EFFECTIVE_FROM, _day(document.effective_from)),
        end,
    ]


def _resting(catalogue: Catalogue, document: LegalDocument) -> list[tuple[str, list[Link]]]:
    """What rests on the document under headings: procedures, guides, schemes, the general way."""
    key = catalogue.legislation.key
    procedures = sorted(catalogue.procedures_citing.get(document.key, ()), key=list_key)
    guides = (
        guide
        for guide in catalogue.guides
        if any(key(number) == document.key for version in guide.versions for number in version.legal_basis)
    )
    schemes = (one for one in catalogue.schemes.values() if key(one.rests_on.document) == document.key)
    way = catalogue.general_way
    parts = (part for part in (way.clock_starts, way.complaints) if part)
    grounds = (*way.rests_on, *(part.rests_on for part in parts))
    general = any(key(one.document) == document.key for one in grounds)
    found = [
        (words.CITED_BY, [Link(one.shown_name, addresses.procedure(one)) for one in procedures]),
        (words.GUIDED_BY, [Link(guide.title, addresses.guide(guide)) for guide in guides]),
        (words.LEVELLED_BY, [Link(one.name, f"{addresses.LEVELS}#{one.id}") for one in schemes]),
        (words.GENERAL_WAY_RESTS, [Link(words.GENERAL_WAY_OF_ALL, "")] if general else []),
    ]
    return [(heading, links) for heading, links in found if links]


def _day(day: date | None) -> str:
    return day_text(day) if day else words.UNKNOWN
