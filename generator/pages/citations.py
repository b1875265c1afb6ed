"""Legal documents as other pages name them: number, title, what each is worth on the build date.

A document that shares its number with another is shown with its issuer behind the number. What
stands on a document's own page is not here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.fields import LegalReference
from generator.catalogue.law import DocumentKind, LegalDocument, LegalStatus
from generator.pages import addresses
from generator.pages.page import Link
from generator.wording import words
from generator.wording.terms import AMENDED, LEGAL_STATUSES

OVERTAKEN = (LegalStatus.LAPSED, LegalStatus.PARTLY_LAPSED, LegalStatus.UNKNOWN)
# Of these the title alone names no document: “Hộ tịch” is “Luật Hộ tịch”.
NAMED_BY_KIND = (DocumentKind.CODE, DocumentKind.LAW, DocumentKind.ORDINANCE)


@dataclass(frozen=True)
class Status:
    """What a legal document is worth on the build date; `kind` is the ending of its style."""

    kind: str
    name: str
    amended: bool = False
    doubtful: bool = False

    @property
    def text(self) -> str:
        """The name, and that the document has been amended or that a source speaks against the name."""
        told = f"{self.name}, {AMENDED}" if self.amended else self.name
        return f"{told} {words.UNSURE}" if self.doubtful else told


@dataclass(frozen=True)
class DocumentEntry:
    """A legal document in a list, with its successors where it has lapsed."""

    number: str
    title: str
    address: str
    status: Status
    successors: tuple[Link, ...] = ()


def status(catalogue: Catalogue, document: LegalDocument, built_on: date) -> Status:
    """The status on the build date."""
    value = catalogue.legislation.status(document, built_on)
    kind = "not-yet" if value is LegalStatus.NOT_YET_IN_FORCE else value.replace("_", "-")
    amended = value is LegalStatus.IN_FORCE and catalogue.legislation.amended(document, built_on)
    doubtful = bool(document.status_doubtful) and value is not LegalStatus.UNKNOWN
    return Status(kind, LEGAL_STATUSES[value], amended, doubtful)


def cited_entry(catalogue: Catalogue, number: str, built_on: date) -> DocumentEntry:
    """The entry of a document that is cited by its number; the checks found it in the catalogue."""
    return document_entry(catalogue, catalogue.documents_by_number[number], built_on)


def document_entry(catalogue: Catalogue, document: LegalDocument, built_on: date) -> DocumentEntry:
    """The entry of a document."""
    legislation = catalogue.legislation
    # Unknown too: often it is a successor without a day that makes it so.
    overtaken = legislation.status(document, built_on) in OVERTAKEN
    return DocumentEntry(
        shown_number(document),
        document_title(document),
        addresses.legal_document(document),
        status(catalogue, document, built_on),
        document_links(catalogue, legislation.successors(document, built_on)) if overtaken else (),
    )


def shown_number(document: LegalDocument) -> str:
    """The number, with the issuer behind it where two documents share it."""
    return f"{document.number} ({document.issuer})" if document.issuer_slug else document.number


def document_title(document: LegalDocument) -> str:
    """The title as it is quoted. “Hộ tịch” alone names no law, so a law's kind stands in front."""
    title = document.title
    if title and document.kind in NAMED_BY_KIND and not title.startswith(document.kind):
        return f"{document.kind} {title}"
    return title or document.subject or words.TITLE_UNKNOWN


def document_links(catalogue: Catalogue, numbers: Iterable[str]) -> tuple[Link, ...]:
    """Links to documents by number; a document without a record has no address."""
    return tuple(document_link(catalogue, number) for number in numbers)


def document_link(catalogue: Catalogue, number: str) -> Link:
    """The link to one document, or its bare number where it has no record."""
    document = catalogue.documents_by_number.get(number)
    return Link(shown_number(document), addresses.legal_document(document)) if document else Link(number, "")


def reference_entry(catalogue: Catalogue, reference: LegalReference, built_on: date) -> DocumentEntry:
    """The entry of the document that a value rests on, its provision in front of the number."""
    entry = cited_entry(catalogue, reference.document, built_on)
    return replace(entry, number=f"{reference.provision}, {entry.number}") if reference.provision else entry
