"""The page of one legal document."""

from datetime import date

import pytest

from tests.projects import DECREE, PROCEDURE

ADDRESS = "van-ban/224-2026-nd-cp/"
LAW = "content/legal/60-2014-qh13.yml"
OTHER = "content/legal/300-2026-nd-cp.yml"


@pytest.mark.parametrize(
    ("day", "style", "words", "known"),
    [
        (date(2026, 6, 30), "status--not-yet", "Chưa có hiệu lực", "Theo ngày có hiệu lực mà nguồn ghi."),
        (
            date(2026, 7, 1),
            "status--in-force",
            "Còn hiệu lực",
            "Theo ngày có hiệu lực mà nguồn ghi; chưa thấy nguồn nào nói đã hết hiệu lực.",
        ),
        (date(2027, 3, 1), "status--lapsed", "Hết hiệu lực", "Theo ngày hết hiệu lực mà nguồn ghi."),
    ],
)
def test_the_status_is_that_of_the_build_date(show, day, style, words, known):
    """In force from its first day, lapsed from the first day without force; how it is known stands below."""
    page = show(
        ADDRESS,
        {DECREE: ("effective_from: 2026-07-01", "effective_from: 2026-07-01\neffective_to: 2027-03-01")},
        day,
    )
    status = page.one(style="status")

    assert (status.classes[1], status.text) == (style, words)
    assert page.all(style="source")[0].text.startswith(f"Tình trạng tính đến ngày {day:%d/%m/%Y}.")
    assert page.one("dl").facts()["Biết tình trạng từ đâu"] == known


def test_what_no_source_dates_is_unknown(show):
    """Neither force nor lapse is guessed."""
    page = show(ADDRESS, {DECREE: ("effective_from: 2026-07-01\n", "")})

    assert page.one(style="status").text == "Chưa rõ hiệu lực"
    assert page.one("dl").facts() == {
        "Cơ quan ban hành": "Chính phủ",
        "Ngày ban hành": "Chưa có thông tin",
        "Có hiệu lực từ": "Chưa có thông tin",
        "Hết hiệu lực từ": "Chưa thấy nguồn nào ghi",
        "Biết tình trạng từ đâu": "Chưa có nguồn nào ghi ngày có hiệu lực.",
        "Nguồn": "Công báo, không rõ ngày",
    }


def test_a_document_shows_all_that_its_record_says(show):
    """Title, dates, relations, doubts, and its source with a link."""
    record = (
        "number: 224/2026/NĐ-CP\nkind: Nghị định\ntitle: Về dịch vụ công\nissuer: Chính phủ\n"
        "issued_on: 2026-05-01\neffective_from: 2026-07-01\nlast_day: 2027-02-28\n"
        "status: in_force\nstatus_source: Điều 90\n"
        "amended_by: [300/2026/NĐ-CP]\nreplaces: [60/2014/QH13]\nofficial_reference: Công báo số 1\n"
        "note: Đọc bản gốc.\ndoubtful: Chưa có bản ký.\n"
        "source: {name: Công báo, address: https://congbao.example/1, doubtful: bản chép}\n"
    )
    page = show(ADDRESS, {DECREE: record})

    assert (page.one("h1").text, page.one("p", "lead").text) == (
        "Nghị định 224/2026/NĐ-CP",
        "Về dịch vụ công",
    )
    assert page.one(style="note").text == "Chưa chắc Chưa có bản ký."
    assert page.one("dl").facts() == {
        "Cơ quan ban hành": "Chính phủ",
        "Ngày ban hành": "01/05/2026",
        "Có hiệu lực từ": "01/07/2026",
        "Còn hiệu lực đến hết": "28/02/2027",
        "Biết tình trạng từ đâu": "Theo lời của nguồn. Nguồn: Điều 90.",
        "Thay thế": "60/2014/QH13",
        "Được sửa đổi bởi": "300/2026/NĐ-CP",
        "Nơi lưu chính thức": "Công báo số 1",
        "Ghi chú": "Đọc bản gốc.",
        "Nguồn": "Công báo, không rõ ngày. Chưa chắc: bản chép",
    }
    assert [one["href"] for one in page.one("dl").all("a")] == [
        "van-ban/60-2014-qh13/",  # 300/2026/NĐ-CP has no record, so it is text
        "https://congbao.example/1",
    ]


def test_relations_are_shown_on_the_page_that_does_not_state_them(show):
    """Whatever another record says of this document, with the way back."""
    other = (
        "number: 300/2026/NĐ-CP\nkind: Nghị định\nissuer: Chính phủ\neffective_from: 2026-08-01\n"
        "amends: [224/2026/NĐ-CP]\npartly_repeals: [60/2014/QH13]\nreplaced_by: [224/2026/NĐ-CP]\n"
        "source: {name: Công báo}\n"
    )
    decree, law = show(ADDRESS, {OTHER: other}), show("van-ban/60-2014-qh13/", {OTHER: other})
    relations = {"Được thay thế bởi", "Thay thế", "Được sửa đổi bởi", "Sửa đổi", "Bị bãi bỏ một phần bởi"}

    assert {term: text for term, text in decree.one("dl").facts().items() if term in relations} == {
        "Thay thế": "300/2026/NĐ-CP",
        "Được sửa đổi bởi": "300/2026/NĐ-CP",
    }
    assert {term: text for term, text in law.one("dl").facts().items() if term in relations} == {
        "Bị bãi bỏ một phần bởi": "300/2026/NĐ-CP"
    }
    assert {one["href"] for one in law.one("dl").all("a")} == {"van-ban/300-2026-nd-cp/"}


def test_what_is_still_to_come_says_from_when(show):
    """An amendment of next year is none yet; on its day it is."""
    other = (
        "number: 300/2026/NĐ-CP\nkind: Nghị định\nissuer: Chính phủ\neffective_from: 2027-01-01\n"
        "amends: [224/2026/NĐ-CP]\nsource: {name: Công báo}\n"
    )
    told = [
        show(ADDRESS, {OTHER: other}, day).one("dl").facts()["Được sửa đổi bởi"]
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert told == ["300/2026/NĐ-CP (từ 01/01/2027)", "300/2026/NĐ-CP"]


def test_the_timeline_is_an_ordered_list(show):
    """Read as text: day, what happened, and by which document, one click away; today stands out."""
    other = (
        "number: 300/2026/NĐ-CP\nkind: Nghị định\nissuer: Chính phủ\neffective_from: 2026-08-01\n"
        "amends: [224/2026/NĐ-CP]\nsource: {name: Công báo}\n"
    )
    events = show(ADDRESS, {OTHER: other}).one("ol", "timeline").all("li")

    assert [event.text for event in events] == [
        "01/07/2026 Có hiệu lực",
        "01/08/2026 Được sửa đổi bởi 300/2026/NĐ-CP",
        "22/11/2026 Ngày dựng trang: Còn hiệu lực, đã được sửa đổi",
    ]
    assert [event.classes for event in events] == [[], [], ["timeline__today"]]
    assert events[1].one("a")["href"] == "van-ban/300-2026-nd-cp/"


def test_who_rests_on_the_document(show):
    """Procedures, guides and schemes that cite it, one click away; the general way has no page of its own."""
    page = show(ADDRESS, {PROCEDURE: ("legal_basis:\n", "legal_basis:\n  - 224/2026/NĐ-CP\n")})

    assert [one.text for one in page.all("h2")] == [
        "Diễn biến theo thời gian",
        "Thủ tục dựa vào văn bản này (1)",
        "Hướng dẫn dựa vào văn bản này (1)",
        "Cách xếp mức độ dựa vào văn bản này (1)",
        "Cách làm chung dựa vào văn bản này (1)",
    ]
    assert [[(one.text, one["href"]) for one in part.all("a")] for part in page.all("ul")] == [
        [("Đăng ký khai sinh", "thu-tuc/1.001193/")],
        [("Đăng ký tài khoản", "huong-dan/dang-ky-tai-khoan/")],
        [("Bốn mức độ", "muc-do/#bon-muc")],
        [],
    ]


def test_a_document_on_which_nothing_rests_says_so(show):
    """An empty list would look like a fault."""
    page = show(
        "van-ban/300-2026-nd-cp/",
        {OTHER: "number: 300/2026/NĐ-CP\nkind: Nghị định\nissuer: Chính phủ\nsource: {name: Công báo}\n"},
    )

    assert page.one(style="unknown").text.startswith("Chưa có thủ tục hay hướng dẫn nào")
    assert page.all("ul") == []


def test_a_document_that_shares_its_number_has_a_page_of_its_own(show):
    """With its issuer in the heading, and with what rests on it and not on the other."""
    text = (
        "number: 8/2025/NQ-HĐND\nkind: Nghị quyết\nissuer: HĐND tỉnh {name}\nissuer_slug: {slug}\n"
        "source: {{name: Công báo}}\n"
    )
    changes = {
        "content/legal/8-2025-nq-hdnd-a.yml": text.format(name="A", slug="a"),
        "content/legal/8-2025-nq-hdnd-b.yml": text.format(name="B", slug="b"),
        PROCEDURE: ("legal_basis:\n", "legal_basis:\n  - 8/2025/NQ-HĐND (a)\n"),
    }
    one, other = (show(f"van-ban/8-2025-nq-hdnd-{slug}/", changes) for slug in "ab")

    assert one.one("h1").text == "Nghị quyết 8/2025/NQ-HĐND của HĐND tỉnh A"
    assert [link["href"] for link in one.one("ul").all("a")] == ["thu-tuc/1.001193/"]
    assert other.one("h1").text == "Nghị quyết 8/2025/NQ-HĐND của HĐND tỉnh B"
    assert other.all("ul") == []


def test_a_status_that_is_not_certain_says_so_first(show):
    """Before any day is read."""
    doubted = {
        DECREE: (
            "effective_from: 2026-07-01\n",
            "effective_from: 2026-07-01\nstatus_doubtful: Chưa đọc bản gốc.\n",
        )
    }

    assert show(ADDRESS, doubted).one(style="note").text == "Chưa chắc Chưa đọc bản gốc."
