"""What the law has overtaken: records that rest on lapsed, coming or undated documents."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument, LegalStatus
from generator.checks.references import citations
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
        if document is None:
            continue  # another check says so
        status = document.status_on(built_on)
        if status in CODES:
            yield Problem(record.place(*location), CODES[status], *_said(document, status))


def _said(document: LegalDocument, status: LegalStatus) -> tuple[str, str]:
    since = f" từ {day_text(document.effective_to)}" if document.effective_to else ""
    ahead = f" (có hiệu lực từ {day_text(document.effective_from)})" if document.effective_from else ""
    successors = ", ".join(document.replaced_by)
    messages = {
        LegalStatus.LAPSED: f"{document.number} đã hết hiệu lực{since}",
        LegalStatus.PARTLY_LAPSED: f"{document.number} đã hết hiệu lực một phần",
        LegalStatus.NOT_YET_IN_FORCE: f"{document.number} chưa có hiệu lực{ahead}",
        LegalStatus.UNKNOWN: f"chưa rõ {document.number} còn hiệu lực hay không",
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
