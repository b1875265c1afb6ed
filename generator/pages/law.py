"""Legal documents in lists: all of them, and those of one kind, one year, one status.

Each list is a plain page, and each page links to all the others with how many they hold.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.catalogue import Catalogue
from generator.catalogue.law import DocumentKind, LegalDocument, LegalStatus
from generator.catalogue.legal_numbers import year_of
from generator.pages import addresses
from generator.pages.citations import DocumentEntry, document_entry
from generator.pages.page import Link, Page
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import LEGAL_STATUSES

K = TypeVar("K")

KINDS = tuple(DocumentKind)


@dataclass(frozen=True)
class Selection:
    """Some of the documents: how a filter names them, and the title and address of their page."""

    name: str
    title: str
    address: str
    documents: tuple[LegalDocument, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A link of a filter: how many documents it leads to, and whether its page is the one at hand."""

    text: str
    address: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Group:
    """Documents of one kind in a list."""

    name: str
    anchor: str
    entries: tuple[DocumentEntry, ...]


def legal_documents_page(catalogue: Catalogue, built_on: date) -> Page:
    """All documents by kind, the newest first."""
    return _page(catalogue, _all(catalogue), _filters(catalogue, built_on), "legal_documents", built_on)


def legal_selection_pages(catalogue: Catalogue, built_on: date) -> Iterator[Page]:
    """A page for each kind, year and status of which there is a document."""
    filters = _filters(catalogue, built_on)
    for _, selections in filters:
        for selection in selections:
            yield _page(catalogue, selection, filters, "legal_selection", built_on)


def _page(
    catalogue: Catalogue,
    selection: Selection,
    filters: Sequence[tuple[str, Sequence[Selection]]],
    frame: str,
    built_on: date,
) -> Page:
    counted = words.LEGAL_DOCUMENTS_COUNTED.format(count=len(selection.documents))
    everything = selection.address == addresses.LEGAL_DOCUMENTS
    return Page(
        address=selection.address,
        frame=frame,
        template="legal_documents.html",
        title=selection.title,
        description=f"{selection.title}. {counted}",
        values={
            "lead": words.LEGAL_DOCUMENTS_LEAD if everything else "",
            "counted": counted,
            "status_note": " ".join(
                (words.LEGAL_STATUS_ON.format(day=day_text(built_on)), words.LEGAL_STATUS_UNKNOWN)
            ),
            "everything": _choice(_all(catalogue), selection.address),
            "filters": [
                (name, [_choice(one, selection.address) for one in selections])
                for name, selections in filters
            ],
            "groups": _groups(catalogue, selection.documents, built_on),
        },
        crumbs=() if everything else (Link(words.LEGAL_DOCUMENTS, addresses.LEGAL_DOCUMENTS),),
    )


def _all(catalogue: Catalogue) -> Selection:
    return Selection(
        words.ALL_LEGAL_DOCUMENTS,
        words.LEGAL_DOCUMENTS,
        addresses.LEGAL_DOCUMENTS,
        catalogue.legal_documents,
    )


def _filters(catalogue: Catalogue, built_on: date) -> list[tuple[str, list[Selection]]]:
    """Each filter's name with its selections in order; one without a document is left out."""
    documents = catalogue.legal_documents
    years = sorted({_year(one) for one in documents}, key=lambda year: year or 0, reverse=True)

    def status(document: LegalDocument) -> LegalStatus:
        return catalogue.legislation.status(document, built_on)

    return [
        (words.BY_KIND, _selections(documents, lambda one: one.kind, KINDS, _of_kind)),
        (words.BY_YEAR, _selections(documents, _year, years, _of_year)),
        (words.BY_STATUS, _selections(documents, status, tuple(addresses.LEGAL_STATUSES), _of_status)),
    ]


def _selections(
    documents: Sequence[LegalDocument],
    value: Callable[[LegalDocument], K],
    order: Iterable[K],
    selection: Callable[[K, tuple[LegalDocument, ...]], Selection],
) -> list[Selection]:
    chosen = ((one, tuple(document for document in documents if value(document) == one)) for one in order)
    return [selection(one, selected) for one, selected in chosen if selected]


def _of_kind(kind: DocumentKind, documents: tuple[LegalDocument, ...]) -> Selection:
    title = words.LEGAL_DOCUMENTS_OF_KIND.format(kind=kind.lower())
    return Selection(kind.value, title, addresses.legal_kind(kind), documents)


def _of_year(year: int | None, documents: tuple[LegalDocument, ...]) -> Selection:
    if year is None:
        title = words.LEGAL_DOCUMENTS_WITHOUT_YEAR
        return Selection(words.WITHOUT_YEAR, title, addresses.legal_year(None), documents)
    title = words.LEGAL_DOCUMENTS_OF_YEAR.format(year=year)
    return Selection(str(year), title, addresses.legal_year(year), documents)


def _of_status(status: LegalStatus, documents: tuple[LegalDocument, ...]) -> Selection:
    title = words.LEGAL_DOCUMENTS_OF_STATUS.format(status=LEGAL_STATUSES[status].lower())
    return Selection(LEGAL_STATUSES[status], title, addresses.legal_status(status), documents)


def _choice(selection: Selection, at_hand: str) -> Choice:
    return Choice(selection.name, selection.address, len(selection.documents), selection.address == at_hand)


def _groups(catalogue: Catalogue, documents: Iterable[LegalDocument], built_on: date) -> list[Group]:
    """By kind, the highest first; in each the newest first, those without a day behind the others."""
    ordered = sorted(documents, key=lambda document: document.key)
    ordered.sort(key=_age, reverse=True)
    ordered.sort(key=lambda document: KINDS.index(document.kind))
    return [
        Group(kind.value, addresses.LEGAL_KINDS[kind], tuple(_entries(catalogue, group, built_on)))
        for kind, group in groupby(ordered, key=lambda document: document.kind)
    ]


def _entries(
    catalogue: Catalogue, documents: Iterable[LegalDocument], built_on: date
) -> Iterator[DocumentEntry]:
    return (document_entry(catalogue, document, built_on) for document in documents)


def _age(document: LegalDocument) -> tuple[int, date]:
    """By year, then by day where a source gives it."""
    return _year(document) or 0, document.issued_on or date.min


def _year(document: LegalDocument) -> int | None:
    """The year in the number, else that of the issue; None where no source gives it."""
    return year_of(document.number) or (document.issued_on.year if document.issued_on else None)
