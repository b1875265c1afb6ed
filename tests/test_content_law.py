"""Laws over the legal documents of this repository: all are there, and say what is so.

Editors add documents without touching a test: nothing here counts what may grow.
"""

from collections import Counter
from datetime import date, timedelta

import pytest

from generator.build.load import load
from generator.catalogue.law import Ground, LegalDocument, LegalStatus
from generator.catalogue.legislation import Relation
from tests.projects import BUILT_ON, ROOT

UNTIL_2027 = ("66.16/2026/NQ-CP", "66.18/2026/NQ-CP", "66.19/2026/NQ-CP")
EVE, FIRST_DAY_WITHOUT = date(2027, 2, 28), date(2027, 3, 1)


@pytest.fixture(scope="module")
def catalogue():
    return load(ROOT).catalogue


@pytest.fixture(scope="module")
def law(catalogue):
    return catalogue.legislation


def told(document: LegalDocument) -> dict[str, object]:
    """What a record says, without what it leaves out and without its source."""
    return document.model_dump(mode="json", exclude_defaults=True, exclude={"source"})


def test_every_document_is_there(catalogue):
    """The 213 that were collected and the twelve that they, their notes or procedures name besides."""
    assert Counter(document.kind.value for document in catalogue.legal_documents) >= Counter(
        {
            "Bộ luật": 1,
            "Luật": 40,
            "Pháp lệnh": 1,
            "Nghị quyết": 23,
            "Nghị quyết liên tịch": 1,
            "Nghị định": 100,
            "Quyết định": 8,
            "Thông tư": 51,
        }
    )


def test_every_document_has_a_source_and_says_what_it_is_about_or_why_not(catalogue):
    """A number alone helps nobody; where no source gives more, the record says so."""
    documents = catalogue.legal_documents

    assert [one.key for one in documents if not (one.title or one.subject or one.note or one.doubtful)] == []
    assert [one.key for one in documents if "trích yếu" in (one.subject or "")] == []
    assert [one.key for one in documents if "UBND" in one.issuer or "HĐND" in one.issuer] == []


def test_a_decree_that_was_replaced(law):
    """42/2022: its dates, its successor, and where that is written."""
    record = told(law.by_number["42/2022/NĐ-CP"])

    assert record == record | {
        "number": "42/2022/NĐ-CP",
        "kind": "Nghị định",
        "title": "Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước "
        "trên môi trường mạng",
        "issuer": "Chính phủ",
        "issued_on": "2022-06-24",
        "effective_from": "2022-08-15",
        "effective_to": "2026-07-01",
        "status": "lapsed",
        "status_source": "224/2026/NĐ-CP, Điều 90 khoản 2 điểm b",
        "replaced_by": ["224/2026/NĐ-CP"],
        "note": "Chia dịch vụ công trực tuyến thành hai mức: toàn trình và một phần. Điều 91 của "
        "224/2026/NĐ-CP có quy định chuyển tiếp.",
    }


def test_a_resolution_that_ends_by_itself(law):
    """66.18: the source gives the last day, so does the record."""
    record = told(law.by_number["66.18/2026/NQ-CP"])

    assert record == record | {
        "number": "66.18/2026/NQ-CP",
        "kind": "Nghị quyết",
        "title": "Phân quyền, cắt giảm, đơn giản hóa thủ tục hành chính, điều kiện kinh doanh",
        "issuer": "Chính phủ",
        "issued_on": "2026-05-18",
        "effective_from": "2026-07-01",
        "last_day": "2027-02-28",
        "status": "in_force",
        "official_reference": "vanban.chinhphu.vn docid=218181",
        "note": "Về thủ tục của 11 bộ, ngành. "
        "Trong thời gian có hiệu lực được áp dụng trước các văn bản khác.",
    }


def test_a_law_in_force(law):
    """60/2014: its days, and where it is kept."""
    record = told(law.by_number["60/2014/QH13"])

    assert record == record | {
        "number": "60/2014/QH13",
        "kind": "Luật",
        "title": "Hộ tịch",
        "issuer": "Quốc hội",
        "issued_on": "2014-11-20",
        "effective_from": "2016-01-01",
        "official_reference": "vbpl.vn ItemID=46746",
    }


@pytest.mark.parametrize("number", UNTIL_2027)
def test_national_resolutions_hold_to_the_end_of_february_2027(law, number: str):
    """The 28th is their last day in force, not the first without it."""
    document = law.by_number[number]

    assert law.status(document, EVE) is not LegalStatus.LAPSED
    assert law.status(document, FIRST_DAY_WITHOUT) is LegalStatus.LAPSED


def test_the_fee_of_businesses_is_nothing_to_the_end_of_2031(law):
    """The same for a resolution of the city."""
    document = law.by_number["12/2026/NQ-HĐND"]

    assert document.lapses_on == date(2032, 1, 1)
    assert law.status(document, date(2031, 12, 31)) is LegalStatus.IN_FORCE


def test_two_resolutions_share_a_number(law):
    """Of the city, replaced as a whole; of the former province, repealed in part."""
    city, province = (
        law.by_number["08/2025/NQ-HĐND (hai-phong)"],
        law.by_number["08/2025/NQ-HĐND (hai-duong)"],
    )

    assert "08/2025/NQ-HĐND" not in law.by_number
    assert (city.issued_on, province.issued_on) == (date(2025, 6, 17), date(2025, 6, 26))
    assert law.status(city, BUILT_ON) is LegalStatus.LAPSED
    assert law.related(city, Relation.REPLACED_BY) == ("23/2026/NQ-HĐND",)
    assert law.status(province, BUILT_ON) is LegalStatus.PARTLY_LAPSED
    assert "34/2025/NQ-HĐND" in law.related(province, Relation.PARTLY_REPEALED_BY)


@pytest.mark.parametrize(
    ("number", "relation", "others"),
    [
        ("118/2025/NĐ-CP", Relation.AMENDED_BY, ("367/2025/NĐ-CP", "309/2026/NĐ-CP")),
        ("118/2025/NĐ-CP", Relation.REPLACES, ("61/2018/NĐ-CP",)),
        ("224/2026/NĐ-CP", Relation.REPLACES, ("64/2007/NĐ-CP", "42/2022/NĐ-CP", "45/2026/NĐ-CP")),
        ("224/2026/NĐ-CP", Relation.PARTLY_REPEALS, ("367/2025/NĐ-CP",)),
        (
            "23/2026/NQ-HĐND",
            Relation.REPLACES,
            ("07/2025/NQ-HĐND", "08/2025/NQ-HĐND (hai-phong)"),
        ),
        (
            "123/2015/NĐ-CP",
            Relation.AMENDED_BY,
            ("87/2020/NĐ-CP", "104/2022/NĐ-CP", "07/2025/NĐ-CP", "18/2026/NĐ-CP"),
        ),
    ],
)
def test_relations_on_either_side(law, number: str, relation: Relation, others: tuple[str, ...]):
    """Whichever record states them, oldest first; an issue without a day stands last."""
    related = law.related(law.by_number[number], relation)

    assert tuple(one for one in related if one in others) == others


@pytest.mark.parametrize("number", ["43/2011/NĐ-CP", "61/2018/NĐ-CP", "120/2016/NĐ-CP", "15/2003/QH11"])
def test_what_no_source_ends_is_unknown(law, number: str):
    """Something newer took over, or so a second hand says; no source gives the day, so nothing is guessed."""
    document = law.by_number[number]

    assert law.standing(document, BUILT_ON).status is LegalStatus.UNKNOWN
    assert document.doubtful


def test_where_the_law_stands_today(catalogue, law):
    """As many as can be told; a status is unknown mostly because no source gives the first day."""
    standings = [law.standing(document, BUILT_ON) for document in catalogue.legal_documents]
    unknown = Counter(one.ground for one in standings if one.status is LegalStatus.UNKNOWN)

    assert Counter(one.status for one in standings)[LegalStatus.LAPSED] >= 8
    assert unknown[Ground.UNDATED] > 0.8 * unknown.total()


def test_no_end_is_a_months_last_day(catalogue):
    """Such a day is the last in force, and there is a field for it."""
    ends = [one.effective_to for one in catalogue.legal_documents if one.effective_to]

    assert len(ends) >= 6
    assert [end for end in ends if (end + timedelta(days=1)).day == 1] == []
