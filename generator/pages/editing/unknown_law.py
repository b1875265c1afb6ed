"""Legal documents of which nobody knows whether they are in force, and who rests on them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument, LegalStatus
from generator.checks.citations import citations
from generator.pages import addresses
from generator.pages.citations import document_title, shown_number
from generator.pages.editing.records import RecordLink, editors_page, record_link, record_links
from generator.pages.page import Link, Page
from generator.wording import editing


@dataclass(frozen=True)
class UnknownDocument:
    """A document of unknown force with the records that rest on it."""

    document: Link
    title: str
    cited_by: tuple[RecordLink, ...]


def unknown_law_page(catalogue: Catalogue, built_on: date) -> Page:
    """Those documents on the build date, the most cited first."""
    unknown = [
        document
        for document in catalogue.legal_documents
        if catalogue.legislation.status(document, built_on) is LegalStatus.UNKNOWN
    ]
    citing = _citing(catalogue)
    entries = [_entry(document, citing.get(document.key, ())) for document in unknown]
    return editors_page(
        addresses.EDITING_UNKNOWN_LAW,
        "editing_unknown_law.html",
        editing.UNKNOWN_LAW,
        f"{len(unknown)} văn bản chưa rõ còn hiệu lực hay không, và những hồ sơ dựa vào chúng.",
        told=editing.UNKNOWN_LAW_COUNT.format(count=len(unknown)),
        documents=sorted(entries, key=lambda entry: (-len(entry.cited_by), entry.document.text)),
    )


def _entry(document: LegalDocument, cited_by: tuple[RecordLink, ...]) -> UnknownDocument:
    return UnknownDocument(
        Link(shown_number(document), addresses.legal_document(document)), document_title(document), cited_by
    )


def _citing(catalogue: Catalogue) -> dict[str, tuple[RecordLink, ...]]:
    """By the key of each document the records that rest on it, each once, in the order of their files."""
    links = record_links(catalogue)
    found: defaultdict[str, dict[str, RecordLink]] = defaultdict(dict)
    for record, _, number in citations(catalogue):
        found[catalogue.legislation.key(number)][record.path] = record_link(links, record.path)
    return {key: tuple(records.values()) for key, records in found.items()}
