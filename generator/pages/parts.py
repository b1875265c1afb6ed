"""Parts that several kinds of page show: badges, statuses, sources, entries of lists."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.fields import Dated, LegalReference, Source
from generator.catalogue.law import LegalDocument, LegalStatus
from generator.catalogue.levels import Evidence, declarations_on, evidence
from generator.catalogue.procedure import LevelDeclaration, Procedure
from generator.pages import addresses
from generator.pages.page import Link
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import AMENDED, EVIDENCE, LEGAL_STATUSES

LAW = "Luật"
LONGEST_DESCRIPTION = 300  # characters


@dataclass(frozen=True)
class Badge:
    """The online level of a procedure, with the scheme that gives the number its meaning."""

    evidence: str
    text: str
    scheme: str = ""
    meaning: str = ""
    source: str = ""
    source_address: str = ""
    doubt: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True)
class Status:
    """What a legal document is worth on the build date; `kind` is the ending of its style."""

    kind: str
    text: str


@dataclass(frozen=True)
class DocumentEntry:
    """A legal document in a list, with its successors where it has lapsed."""

    number: str
    title: str
    address: str
    status: Status
    successors: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ProcedureEntry:
    """A procedure in a list."""

    name: str
    code: str
    address: str
    badge: Badge


def badge(catalogue: Catalogue, procedure: Procedure, built_on: date) -> Badge:
    """The badge of the newest declaration that holds; else “chưa công bố mức độ”."""
    holding = declarations_on(procedure, catalogue.schemes.values(), built_on)
    if not holding:
        return Badge(Evidence.UNKNOWN, words.UNDECLARED, meaning=EVIDENCE[Evidence.UNKNOWN])
    return declared_badge(catalogue, procedure, holding[0], built_on)


def declared_badge(
    catalogue: Catalogue, procedure: Procedure, declared: LevelDeclaration, built_on: date
) -> Badge:
    """The badge of one declaration."""
    scheme = catalogue.schemes[declared.scheme]
    level = scheme.level(declared.level)
    assert level is not None, "the checks let no unknown level through"
    known = evidence(scheme, declared, procedure.capabilities)
    return Badge(
        known,
        level.name,
        scheme=scheme.rests_on.document,
        meaning=EVIDENCE[known],
        source=_declaration_source(declared),
        source_address=declared.source.address or "",
        doubt=declared.source.doubtful or "",
        address=addresses.level(scheme.id, level.id),
        note=words.OLD_SCHEME if has_ended(scheme, built_on) else "",
    )


def status(document: LegalDocument, built_on: date) -> Status:
    """The status on the build date."""
    value = document.status_on(built_on)
    kind = "not-yet" if value is LegalStatus.NOT_YET_IN_FORCE else value.replace("_", "-")
    amended = value is LegalStatus.IN_FORCE and document.amended_by
    return Status(kind, f"{LEGAL_STATUSES[value]}, {AMENDED}" if amended else LEGAL_STATUSES[value])


def cited_entry(catalogue: Catalogue, number: str, built_on: date) -> DocumentEntry:
    """The entry of a document that is cited by its number; the checks found it in the catalogue."""
    return document_entry(catalogue, catalogue.documents_by_number[number], built_on)


def document_entry(catalogue: Catalogue, document: LegalDocument, built_on: date) -> DocumentEntry:
    """The entry of a document."""
    lapsed = document.status_on(built_on) in (LegalStatus.LAPSED, LegalStatus.PARTLY_LAPSED)
    return DocumentEntry(
        document.number,
        document_title(document),
        addresses.legal_document(document),
        status(document, built_on),
        document_links(catalogue, document.replaced_by) if lapsed else (),
    )


def document_title(document: LegalDocument) -> str:
    """The title as it is quoted. “Hộ tịch” alone names no law, so a law's kind stands in front."""
    if document.title and document.kind == LAW and not document.title.startswith(LAW):
        return f"{LAW} {document.title}"
    return document.title or document.subject or words.UNKNOWN


def document_links(catalogue: Catalogue, numbers: Iterable[str]) -> tuple[Link, ...]:
    """Links to documents by number; a document without a record has no address."""
    known = catalogue.documents_by_number
    return tuple(
        Link(number, addresses.legal_document(known[number]) if number in known else "") for number in numbers
    )


def reference_entry(catalogue: Catalogue, reference: LegalReference, built_on: date) -> DocumentEntry:
    """The entry of the document that a value rests on, its provision in front of the number."""
    entry = cited_entry(catalogue, reference.document, built_on)
    return replace(entry, number=f"{reference.provision}, {entry.number}") if reference.provision else entry


def procedure_entry(catalogue: Catalogue, procedure: Procedure, built_on: date) -> ProcedureEntry:
    """The entry of a procedure."""
    return ProcedureEntry(
        procedure.name,
        procedure.code or words.NO_CODE,
        addresses.procedure(procedure),
        badge(catalogue, procedure, built_on),
    )


def source_text(source: Source) -> str:
    """“Cổng Dịch vụ công quốc gia, chụp ngày 20/07/2026”."""
    day = f", {words.CAPTURED_ON} {day_text(source.captured_on)}" if source.captured_on else ""
    return source.name + day


def doubted_source_text(source: Source) -> str:
    """The source with its doubt behind it, for places that have none of their own for doubts."""
    doubt = f". {words.DOUBTFUL}: {source.doubtful}" if source.doubtful else ""
    return source_text(source) + doubt


def has_ended(dated: Dated, built_on: date) -> bool:
    """Whether the value held and no longer does; one that is still to come has not ended."""
    return dated.last_day is not None and dated.last_day < built_on


def is_coming(dated: Dated, built_on: date) -> bool:
    """Whether the value is known to hold from a day after the build date."""
    return dated.first_day is not None and dated.first_day > built_on


def in_short(text: str) -> str:
    """As much of a text, in whole words, as a search engine shows of a description."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[: LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def period_text(dated: Dated) -> str:
    """“từ 08/08/2026 đến hết 31/12/2031”, or as much of it as is known."""
    first = f"từ {day_text(dated.first_day)}" if dated.first_day else ""
    last = f"đến hết {day_text(dated.last_day)}" if dated.last_day else ""
    return " ".join(part for part in (first, last) if part)


def _declaration_source(declared: LevelDeclaration) -> str:
    """The source of a declaration with its day: that of the copy, or those between which it holds."""
    days = period_text(declared) or ("" if declared.source.captured_on else words.UNDATED)
    return ", ".join(part for part in (source_text(declared.source), days) if part)
