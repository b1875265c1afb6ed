"""Legal documents as other pages name them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.fields import LegalReference
from generator.catalogue.law import LegalDocument
from generator.pages.citations import (
    DocumentEntry,
    Status,
    cited_entry,
    document_links,
    document_title,
    reference_entry,
    shown_number,
    status,
)
from generator.pages.page import Link

New = Callable[..., LegalDocument]

DAY = date(2026, 11, 22)
LAW = {"title": "Hộ tịch", "effective_from": "2016-01-01"}
DECREE = {"number": "42/2022/NĐ-CP", "kind": "Nghị định", "effective_from": "2022-08-15"}


@pytest.fixture
def of(new_catalogue: Callable[..., Catalogue], new_legal_document: New) -> Callable[..., Catalogue]:
    """A catalogue of the documents given as dictionaries."""

    def of(*documents: dict[str, Any]) -> Catalogue:
        return new_catalogue(legal_documents=[new_legal_document(**fields) for fields in documents])

    return of


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, Status("in-force", "Còn hiệu lực")),
        ({"status": "amended"}, Status("in-force", "Còn hiệu lực", amended=True)),
        ({"effective_from": "2026-11-23"}, Status("not-yet", "Chưa có hiệu lực")),
        ({"status": "partly_lapsed"}, Status("partly-lapsed", "Hết hiệu lực một phần")),
        ({"effective_to": "2026-11-22"}, Status("lapsed", "Hết hiệu lực")),
        ({"effective_from": None}, Status("unknown", "Chưa rõ hiệu lực")),
        ({"status_doubtful": "chưa đối chiếu"}, Status("in-force", "Còn hiệu lực", doubtful=True)),
        ({"effective_from": None, "status_doubtful": "x"}, Status("unknown", "Chưa rõ hiệu lực")),
        ({"effective_from": None, "status": "amended"}, Status("unknown", "Chưa rõ hiệu lực")),
    ],
)
def test_a_status_with_its_style(of, fields: dict[str, Any], shown: Status):
    """Only what is in force can be said to be amended, and only what is said can be doubted."""
    catalogue = of(LAW | fields)

    assert status(catalogue, catalogue.legal_documents[0], DAY) == shown


def test_an_amendment_that_the_other_side_tells_of(of):
    """From the day on which it takes force."""
    catalogue = of(LAW, DECREE | {"amends": ["60/2014/QH13"]})
    law = catalogue.legal_documents[0]

    assert status(catalogue, law, date(2022, 8, 14)).text == "Còn hiệu lực"
    assert status(catalogue, law, date(2022, 8, 15)).text == "Còn hiệu lực, đã được sửa đổi"


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"kind": "Luật", "title": "Hộ tịch"}, "Luật Hộ tịch"),
        ({"kind": "Bộ luật", "title": "Dân sự"}, "Bộ luật Dân sự"),
        ({"kind": "Pháp lệnh", "title": "Ưu đãi người có công"}, "Pháp lệnh Ưu đãi người có công"),
        ({"kind": "Luật", "title": "Luật Hộ tịch"}, "Luật Hộ tịch"),
        ({"kind": "Nghị định", "title": "Về tổ hợp tác"}, "Về tổ hợp tác"),
        ({"kind": "Luật", "subject": "Nuôi con nuôi"}, "Nuôi con nuôi"),
        ({"kind": "Luật"}, "Chưa rõ trích yếu"),
    ],
)
def test_a_title_names_the_document(new_legal_document: New, fields: dict[str, str], title: str):
    """“Hộ tịch” alone is no law; what a document is about stands in for a title that no source gives."""
    assert document_title(new_legal_document(**fields)) == title


def test_a_number_that_two_share_is_shown_with_its_issuer(new_legal_document: New):
    """In words: the short name is for citing."""
    shared = new_legal_document(
        number="08/2025/NQ-HĐND", issuer="HĐND tỉnh Hải Dương", issuer_slug="hai-duong"
    )

    assert shown_number(shared) == "08/2025/NQ-HĐND (HĐND tỉnh Hải Dương)"
    assert shown_number(new_legal_document()) == "60/2014/QH13"


def test_an_entry_of_a_lapsed_document_leads_to_what_stands_in_its_place(of):
    """Past a successor that has lapsed too; one in force needs no way on."""
    catalogue = of(
        LAW | {"effective_to": "2022-08-15", "replaced_by": ["42/2022/NĐ-CP"]},
        DECREE | {"effective_to": "2026-07-01", "replaced_by": ["224/2026/NĐ-CP"]},
        DECREE | {"number": "224/2026/NĐ-CP", "effective_from": "2026-07-01"},
    )
    lapsed = Status("lapsed", "Hết hiệu lực")
    current = Link("224/2026/NĐ-CP", "van-ban/224-2026-nd-cp/")

    assert cited_entry(catalogue, "60/2014/QH13", DAY) == DocumentEntry(
        "60/2014/QH13", "Luật Hộ tịch", "van-ban/60-2014-qh13/", lapsed, (current,)
    )
    assert cited_entry(catalogue, "224/2026/NĐ-CP", DAY).successors == ()
    assert cited_entry(catalogue, "60/2014/QH13", date(2022, 8, 14)).successors == ()


def test_links_to_documents(of):
    """A number without a record has no page; of a shared number the one that is meant."""
    shared = {"number": "08/2025/NQ-HĐND", "issuer": "HĐND tỉnh", "kind": "Nghị quyết"}
    catalogue = of(shared | {"issuer_slug": "hai-duong"}, shared | {"issuer_slug": "hai-phong"})

    assert document_links(catalogue, ["08/2025/NQ-HĐND (hai-phong)", "1/2000/NĐ-CP"]) == (
        Link("08/2025/NQ-HĐND (HĐND tỉnh)", "van-ban/08-2025-nq-hdnd-hai-phong/"),
        Link("1/2000/NĐ-CP", ""),
    )


def test_a_reference_names_the_place_in_the_document(of):
    """In front of the number, as people quote it; without a place the number alone."""
    catalogue = of(LAW)
    whole = LegalReference.model_validate({"document": "60/2014/QH13"})
    part = LegalReference.model_validate({"document": "60/2014/QH13", "provision": "Điều 3"})

    assert reference_entry(catalogue, whole, DAY).number == "60/2014/QH13"
    assert reference_entry(catalogue, part, DAY).number == "Điều 3, 60/2014/QH13"
