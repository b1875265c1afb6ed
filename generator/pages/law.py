"""Legal documents: the list by kind, and a page for each with what it is worth today."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import (
    document_entry,
    document_links,
    document_title,
    doubted_source_text,
    in_short,
    status,
)
from generator.vietnamese import sort_key
from generator.wording import words
from generator.wording.days import day_text


def legal_documents_page(catalogue: Catalogue, built_on: date) -> Page:
    """All documents by kind, the newest first."""
    documents = sorted(catalogue.legal_documents, key=lambda document: document.number)
    documents.sort(key=lambda document: document.issued_on or date.min, reverse=True)
    documents.sort(key=lambda document: sort_key(document.kind))
    groups = [
        (kind, f"loai-{number}", [document_entry(catalogue, document, built_on) for document in group])
        for number, (kind, group) in enumerate(
            groupby(documents, key=lambda document: document.kind), start=1
        )
    ]
    return Page(
        address=addresses.LEGAL_DOCUMENTS,
        frame="legal_documents",
        template="legal_documents.html",
        title=words.LEGAL_DOCUMENTS,
        description=words.LEGAL_DOCUMENTS_LEAD,
        values={"groups": groups, "status_note": words.LEGAL_STATUS_NOTE.format(day=day_text(built_on))},
    )


def legal_document_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each document."""
    for document in catalogue.legal_documents:
        yield _legal_document_page(catalogue, document, built_on)


def _legal_document_page(catalogue: Catalogue, document: LegalDocument, built_on: date) -> Page:
    name = f"{document.kind} {document.number}"
    return Page(
        address=addresses.legal_document(document),
        frame="legal_document",
        template="legal_document.html",
        title=name,
        description=in_short(f"{name}: {document_title(document)}"),
        values={
            "document": document,
            "title": document_title(document),
            "status": status(document, built_on),
            "status_note": words.LEGAL_STATUS_NOTE.format(day=day_text(built_on)),
            "dates": [
                (words.ISSUED_ON, _day(document.issued_on)),
                (words.EFFECTIVE_FROM, _day(document.effective_from)),
                (words.EFFECTIVE_TO, _day(document.effective_to)),
            ],
            "relations": [
                (words.REPLACED_BY, document_links(catalogue, document.replaced_by)),
                (words.REPLACES, document_links(catalogue, document.replaces)),
                (words.AMENDED_BY, document_links(catalogue, document.amended_by)),
            ],
            "cited_by": [
                Link(procedure.name, addresses.procedure(procedure))
                for procedure in catalogue.procedures_citing.get(document.number, ())
            ],
            "guided_by": [
                Link(guide.title, addresses.guide(guide))
                for guide in catalogue.guides
                if any(document.number in version.legal_basis for version in guide.versions)
            ],
            "source": doubted_source_text(document.source),
        },
        crumbs=(Link(words.LEGAL_DOCUMENTS, addresses.LEGAL_DOCUMENTS),),
    )


def _day(day: date | None) -> str:
    return day_text(day) if day else words.UNKNOWN
