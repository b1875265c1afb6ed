"""Where to go and whom to tell: hours and phone of the office, complaints, faults of the page itself."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from generator.catalogue import Catalogue
from generator.catalogue.commune import Commune
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.about import contacts, phone_address, phone_term
from generator.pages.citations import DocumentEntry, reference_entry
from generator.pages.page import Link
from generator.wording import words

CODE_IN_ADDRESS = "MA_THU_TUC"  # what an editor writes in the address of a form


@dataclass(frozen=True)
class Office:
    """The commune's office, for a dossier that is handed in there.

    `phone_address` is tel: or empty, `notice` what became of the commune, or empty.
    """

    name: str
    address: str
    hours: str
    phone_term: str
    phone: str
    phone_address: str
    notice: str


@dataclass(frozen=True)
class ComplaintsShown:
    """How to complain: the advice, what it rests on, whom to reach, and which procedures."""

    text: str
    basis: DocumentEntry
    contacts: tuple[tuple[str, str, str], ...]
    procedures: tuple[Link, ...]


def office(commune: Commune, procedure: Procedure, built_on: date) -> Office | None:
    """The office where the dossier is handed in; None where that is not the commune's, or nobody takes it."""
    if not procedure.received_by_commune or procedure.has_ended(built_on):
        return None
    return Office(
        commune.name,
        commune.office_address,
        commune.office_hours or words.UNKNOWN,
        phone_term(commune),
        commune.phone or words.UNKNOWN,
        phone_address(commune),
        commune.notice or "",
    )


def complaints(catalogue: Catalogue, procedure: Procedure, built_on: date) -> ComplaintsShown | None:
    """What to do when one does not agree; None where the content says nothing of it.

    Of a dossier that the commune does not take, only the right and its ground: it answers for its own.
    """
    told = catalogue.general_way.complaints
    if told is None:
        return None
    ours = procedure.received_by_commune
    procedures = (catalogue.procedures_by_id[one] for one in told.procedures if ours)
    return ComplaintsShown(
        told.text,
        reference_entry(catalogue, told.rests_on, built_on),
        tuple(contacts(catalogue.commune)[1:]) if ours else (),
        tuple(Link(one.shown_name, addresses.procedure(one)) for one in procedures),
    )


def report_address(commune: Commune, procedure: Procedure) -> str:
    """Where a fault of the page is told, with its code filled in: a form or a letter; "" for neither."""
    code = procedure.code or procedure.id
    if commune.report_address:
        filled: str = commune.report_address.replace(CODE_IN_ADDRESS, quote(code))
        return filled
    if not commune.email:
        return ""
    address = commune.site_address.rstrip("/") + "/" + addresses.procedure(procedure)
    subject = words.REPORT_SUBJECT.format(name=procedure.shown_name, code=code)
    letter = {"subject": subject, "body": words.REPORT_BODY.format(address=address)}
    return f"mailto:{commune.email}?{urlencode(letter, quote_via=quote)}"
