"""What the law has overtaken: records that rest on lapsed, coming or undated documents."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue.fields import Dated, Location, Record
from generator.catalogue.law import LegalDocument, LegalStatus
from generator.catalogue.procedure import Procedure
from generator.checks.citations import citations
from generator.problems import Code, Problem
from generator.wording.days import day_text

CODES = {
    LegalStatus.NOT_YET_IN_FORCE: Code.LEGAL_BASIS_NOT_YET_IN_FORCE,
    LegalStatus.PARTLY_LAPSED: Code.LEGAL_BASIS_PARTLY_LAPSED,
    LegalStatus.LAPSED: Code.LEGAL_BASIS_LAPSED,
    LegalStatus.UNKNOWN: Code.LEGAL_BASIS_UNKNOWN,
}


def legal_basis_in_force(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: a document that a record rests on is not wholly in force on the build date."""
    for record, location, number in citations(catalogue):
        document = catalogue.documents_by_number.get(number)
        if document is None or held_until_before(record, location, built_on):
            continue  # another check says so; what is past may rest on the law of its time
        status = catalogue.legislation.status(document, built_on)
        if status in CODES:
            successors = catalogue.legislation.successors(document, built_on)
            said = _said(document, status, ", ".join(successors))
            yield Problem(record.place(*location), CODES[status], *said)


def held_until_before(record: Record, location: Location, day: date) -> bool:
    """Whether the value at the place, or what it belongs to, held only until before the day."""
    if isinstance(record, Procedure) and record.has_ended(day):
        return True
    value: Any = record
    for step in location:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        if isinstance(value, Dated) and value.has_ended(day):
            return True
    return False


def _said(document: LegalDocument, status: LegalStatus, successors: str) -> tuple[str, str]:
    since = f" từ {day_text(document.lapses_on)}" if document.lapses_on else ""
    ahead = f" (có hiệu lực từ {day_text(document.effective_from)})" if document.effective_from else ""
    messages = {
        LegalStatus.LAPSED: f"{document.key} đã hết hiệu lực{since}",
        LegalStatus.PARTLY_LAPSED: f"{document.key} đã hết hiệu lực một phần",
        LegalStatus.NOT_YET_IN_FORCE: f"{document.key} chưa có hiệu lực{ahead}",
        LegalStatus.UNKNOWN: f"chưa rõ {document.key} còn hiệu lực hay không",
    }
    hints = {
        LegalStatus.LAPSED: f"văn bản thay thế: {successors}"
        if successors
        else "tìm văn bản thay thế và ghi vào replaced_by",
        LegalStatus.PARTLY_LAPSED: "xem phần đã hết hiệu lực có phải phần mà hồ sơ này dựa vào không",
        LegalStatus.NOT_YET_IN_FORCE: "giữ văn bản đang có hiệu lực cho đến ngày đó",
        LegalStatus.UNKNOWN: "tìm ngày hiệu lực trong nguồn chính thức và ghi vào tệp của văn bản",
    }
    return messages[status], hints[status]
