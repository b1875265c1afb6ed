"""What a record names exists: sectors, schemes, levels, legal documents.

A file that could not be read is reported for itself; what names it is not reported again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from generator.catalogue import Catalogue
from generator.catalogue.fields import Location, Record
from generator.catalogue.law import ascii_number
from generator.problems import Code, Problem
from generator.vietnamese import nearest

SAME_NUMBER = 0.9  # numbers of documents are all alike: only a slip of one sign is worth asking about


def sectors_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A procedure's sector is in the closed list."""
    for procedure in catalogue.procedures:
        if (
            procedure.sector
            and procedure.sector not in catalogue.sectors
            and "sectors" not in catalogue.unread
        ):
            hint = _likely(procedure.sector, catalogue.sectors, "thêm lĩnh vực này vào content/sectors.yml")
            yield Problem(
                procedure.place("sector"),
                Code.SECTOR_UNKNOWN,
                f"không có lĩnh vực “{procedure.sector}”",
                hint,
            )


def schemes_and_levels_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """A declared level names a scheme that exists and a level of that scheme."""
    for procedure in catalogue.procedures:
        for number, declared in enumerate(procedure.online_levels):
            scheme = catalogue.schemes.get(declared.scheme)
            if "levels" in catalogue.unread:
                continue
            if scheme is None:
                hint = _likely(
                    declared.scheme, catalogue.schemes, "xem các bộ mức độ trong content/levels.yml"
                )
                place = procedure.place("online_levels", number, "scheme")
                yield Problem(place, Code.SCHEME_UNKNOWN, f"không có bộ mức độ “{declared.scheme}”", hint)
            elif scheme.level(declared.level) is None:
                place = procedure.place("online_levels", number, "level")
                hint = "chọn một trong: " + ", ".join(level.id for level in scheme.levels)
                message = f"bộ mức độ “{scheme.id}” không có mức “{declared.level}”"
                yield Problem(place, Code.LEVEL_UNKNOWN, message, hint)


def legal_documents_are_known(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Every legal document that a record rests on, or that replaces another, has one record of its own."""
    known = catalogue.documents_by_number
    identities = {(document.number, document.slug) for document in catalogue.legal_documents}
    counts = Counter(number for number, _ in identities)
    successors = _relations(catalogue, "replaced_by")
    for record, location, number in chain(citations(catalogue), successors):
        if counts[number] > 1:
            yield Problem(
                record.place(*location),
                Code.LEGAL_DOCUMENT_AMBIGUOUS,
                f"có {counts[number]} văn bản cùng số hiệu “{number}”, của các cơ quan khác nhau",
                "chưa dẫn được văn bản trùng số: chỉ giữ trong content/legal/ văn bản cần dẫn",
            )
        if number not in known and not _unread(catalogue, number):
            otherwise = "thêm tệp cho văn bản này vào content/legal/, hoặc xem lại số hiệu"
            hint = _likely(number, known, otherwise, SAME_NUMBER)
            yield Problem(
                record.place(*location),
                Code.LEGAL_DOCUMENT_UNKNOWN,
                f"không có văn bản “{number}” trong kho",
                hint,
            )


def related_documents_are_recorded(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: an older or amending document that has no record; its page shows the bare number."""
    for record, location, number in _relations(catalogue, "amended_by", "replaces"):
        if number not in catalogue.documents_by_number and not _unread(catalogue, number):
            yield Problem(
                record.place(*location),
                Code.LEGAL_DOCUMENT_UNRECORDED,
                f"văn bản “{number}” chưa có tệp trong content/legal/",
                _likely(number, catalogue.documents_by_number, "thêm tệp khi có đủ thông tin", SAME_NUMBER),
            )


def citations(catalogue: Catalogue) -> Iterator[tuple[Record, Location, str]]:
    """Every place where a record rests on a legal document: record, field, number."""
    for procedure in catalogue.procedures:
        for location, number in procedure.citations():
            yield procedure, location, number
    for index, scheme in enumerate(catalogue.levels.schemes):
        yield catalogue.levels, ("schemes", index, "rests_on", "document"), scheme.rests_on.document
    for guide in catalogue.guides:
        for index, version in enumerate(guide.versions):
            for order, number in enumerate(version.legal_basis):
                yield guide, ("versions", index, "legal_basis", order), number


def _relations(catalogue: Catalogue, *fields: str) -> Iterator[tuple[Record, Location, str]]:
    """What legal documents say of each other in the given fields."""
    for document in catalogue.legal_documents:
        for field in fields:
            for index, number in enumerate(getattr(document, field)):
                yield document, (field, index), number


def _unread(catalogue: Catalogue, number: str) -> bool:
    """Whether the file of this number, with or without an issuer behind it, could not be read."""
    stem = ascii_number(number)
    return any(name == stem or name.startswith(stem + "-") for name in catalogue.unread)


def _likely(word: str, known: Iterable[str], otherwise: str, likeness: float = 0.6) -> str:
    near = nearest(word, known, likeness)
    return f"có phải là “{near}” không?" if near else otherwise
