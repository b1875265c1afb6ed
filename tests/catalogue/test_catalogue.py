"""Questions to the catalogue."""

from collections.abc import Callable
from typing import Any

from generator.catalogue import Catalogue

New = Callable[..., Any]


def test_procedures_by_sector(new_catalogue: New, new_procedure: New):
    """In the order of their files; under None those whose sector no source gives."""
    birth = new_procedure(code="1.001193", sector="ho-tich")
    death = new_procedure(code="1.000656", sector="ho-tich")
    unknown = new_procedure(code="2.000815")

    catalogue: Catalogue = new_catalogue(procedures=[birth, unknown, death])

    assert catalogue.procedures_by_sector == {"ho-tich": (birth, death), None: (unknown,)}


def test_procedures_by_document(new_catalogue: New, new_procedure: New):
    """A procedure that names a document twice rests on it once."""
    birth = new_procedure(code="1.001193", legal_basis=["60/2014/QH13", "224/2026/NĐ-CP", "60/2014/QH13"])
    death = new_procedure(code="1.000656", legal_basis=["60/2014/QH13"])

    catalogue: Catalogue = new_catalogue(procedures=[birth, death])

    assert catalogue.procedures_citing == {"60/2014/QH13": (birth, death), "224/2026/NĐ-CP": (birth,)}


def test_procedures_by_a_document_that_shares_its_number(
    new_catalogue: New, new_procedure: New, new_legal_document: New
):
    """By the key of the document that a citation means, however it is cited."""
    ours = new_legal_document(number="08/2025/NQ-HĐND", issuer_slug="hai-phong")
    other = new_legal_document(number="08/2025/NQ-HĐND", issuer_slug="hai-duong")
    alone = new_legal_document(number="07/2025/NQ-HĐND", issuer_slug="hai-duong")
    birth = new_procedure(legal_basis=["08/2025/NQ-HĐND (hai-phong)", "07/2025/NQ-HĐND"])

    catalogue: Catalogue = new_catalogue(procedures=[birth], legal_documents=[ours, other, alone])

    assert catalogue.procedures_citing == {
        "08/2025/NQ-HĐND (hai-phong)": (birth,),
        "07/2025/NQ-HĐND (hai-duong)": (birth,),
    }


def test_documents_by_number(new_catalogue: New, new_legal_document: New):
    """As the legislation has them."""
    law, decree = new_legal_document(), new_legal_document(number="224/2026/NĐ-CP")

    catalogue: Catalogue = new_catalogue(legal_documents=[law, decree])

    assert catalogue.documents_by_number == {"60/2014/QH13": law, "224/2026/NĐ-CP": decree}


def test_schemes_and_sectors_by_id(new_catalogue: New, new_scheme: New):
    """In the order of their files: schemes oldest first."""
    old, new = new_scheme(id="cu"), new_scheme(id="moi")

    catalogue: Catalogue = new_catalogue(schemes=[old, new])

    assert list(catalogue.schemes.items()) == [("cu", old), ("moi", new)]
    assert [(key, sector.name) for key, sector in catalogue.sectors.items()] == [
        ("ho-tich", "Hộ tịch"),
        ("chung-thuc", "Chứng thực"),
    ]
