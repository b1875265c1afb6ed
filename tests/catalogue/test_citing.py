"""Where a document is named: in fields, inside sentences, in prose, by whatever record."""

from generator.catalogue.citing import citations_of, titles_of
from generator.catalogue.procedure import Procedure

LAW = "60/2014/QH13"


def told(catalogue, number):
    return [
        (f"{one.place.path}:{one.place.line}:{one.place.column}", " › ".join(one.titles), one.inside)
        for one in citations_of(catalogue, number)
    ]


def test_every_place_is_found(project):
    """Fields and sentences of every kind of record, in the order of the files; not its own record."""
    project.change(
        "content/pages/gioi-thieu.md", "\n---\n", "\n---\nDòng đầu.\n\nTheo Luật 60/2014/QH13 thì…\n"
    )
    project.change(
        "content/legal/224-2026-nd-cp.yml",
        "issuer: Chính phủ",
        "issuer: Chính phủ\namends: [60/2014/QH13]\nnote: Theo 60/2014/qh13, không phải 160/2014/QH13-X",
    )

    assert told(project.catalogue(), LAW) == [
        ("content/legal/224-2026-nd-cp.yml:4:10", "Sửa đổi", False),
        ("content/legal/224-2026-nd-cp.yml:5:12", "Ghi chú", True),
        ("content/pages/gioi-thieu.md:8:11", "Nội dung", True),
        ("content/procedures/1.001193.yml:23:17", "Phí, lệ phí › Căn cứ › Số hiệu văn bản", False),
        ("content/procedures/1.001193.yml:25:5", "Căn cứ pháp lý", False),
    ]


def test_a_longer_number_is_another_one(project):
    """160/2014/QH13 and 60/2014/QH13-X only contain it."""
    project.change(
        "content/legal/224-2026-nd-cp.yml", "issuer: Chính phủ", "issuer: 160/2014/QH13 và 60/2014/QH13-X"
    )

    assert [place for place, _, _ in told(project.catalogue(), LAW) if "legal" in place] == []


def test_a_number_with_its_issuer_is_one_document(new_catalogue, new_legal_document, new_procedure):
    """Of two that share a number, fields tell which one is meant."""
    number = {"number": "08/2025/NQ-HĐND", "kind": "Nghị quyết"}
    one, other = (new_legal_document(**number, issuer=name, issuer_slug=name) for name in ("mot", "hai"))
    citing = new_procedure(legal_basis=["08/2025/NQ-HĐND (hai)"])
    catalogue = new_catalogue(procedures=[citing], legal_documents=[one, other])

    assert citations_of(catalogue, "08/2025/NQ-HĐND (mot)") == ()
    assert [found.location for found in citations_of(catalogue, "08/2025/NQ-HĐND (hai)")] == [
        ("legal_basis", 0)
    ]


def test_a_number_without_a_record_is_looked_for_all_the_same(new_catalogue, new_procedure):
    """An old law may never have had one."""
    catalogue = new_catalogue(procedures=[new_procedure(fee_note="Theo 1/1999/QĐ-TTg.")])

    assert [one.location for one in citations_of(catalogue, "1/1999/QĐ-TTg")] == [("fee_note",)]


def test_titles_lead_from_the_record_to_the_field():
    """Places in lists have none."""
    location = ("overrides", 0, "time_limits", 1, "rests_on", "document")
    told = ("Cách làm tạm thời", "Thời hạn giải quyết", "Căn cứ", "Số hiệu văn bản")

    assert titles_of(Procedure, location) == told
