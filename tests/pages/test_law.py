import re
from datetime import date

import pytest

from tests.projects import DECREE, PROCEDURE

ADDRESS = "van-ban/224-2026-nd-cp/"
SIBLING = "content/legal/224-2026-nd-cp-tinh.yml"


def test_every_document_that_the_site_cites_has_a_page(real_pages):
    """Every number under a legal basis is a link, and the page behind it bears that number."""
    cited = {
        (one.text, one["href"])
        for page in real_pages.values()
        for entry in page.all("ul", "document-list")
        for one in entry.all("a")
    }
    pages = {path.split("/")[1]: page for path, page in real_pages.items() if path.startswith("van-ban/")}

    assert len(cited) > 50
    for number, address in sorted(cited):
        assert number in pages[address.rstrip("/").split("/")[-1]].one("h1").text


@pytest.mark.parametrize(
    ("day", "style", "words"),
    [
        (date(2026, 6, 30), "status--not-yet", "Chưa có hiệu lực"),
        (date(2026, 7, 1), "status--in-force", "Còn hiệu lực"),
        (date(2027, 3, 1), "status--lapsed", "Hết hiệu lực"),
    ],
)
def test_the_status_is_that_of_the_build_date(show, day, style, words):
    """In force from its first day, lapsed from the first day without force; the page names the day."""
    page = show(
        ADDRESS,
        {DECREE: ("effective_from: 2026-07-01", "effective_from: 2026-07-01\neffective_to: 2027-03-01")},
        day,
    )
    status = page.one(style="status")

    assert (status.classes[1], status.text) == (style, words)
    assert page.all(style="source")[0].text.startswith(f"Tình trạng tính vào ngày {day:%d/%m/%Y}.")


def test_what_no_source_dates_is_unknown(show):
    """Neither force nor lapse is guessed."""
    page = show(ADDRESS, {DECREE: ("effective_from: 2026-07-01\n", "")})

    assert page.one(style="status").text == "Chưa rõ hiệu lực"
    assert page.one("dl").facts() == {
        "Cơ quan ban hành": "Chính phủ",
        "Ngày ban hành": "Chưa có thông tin",
        "Có hiệu lực từ": "Chưa có thông tin",
        "Hết hiệu lực từ": "Chưa có thông tin",
        "Nguồn": "Công báo",
    }


def test_a_document_shows_all_that_its_record_says(show):
    """Title, dates, relations, doubts, and its source with a link."""
    record = (
        "number: 224/2026/NĐ-CP\nkind: Nghị định\ntitle: Về dịch vụ công\nissuer: Chính phủ\n"
        "issued_on: 2026-05-01\neffective_from: 2026-07-01\nstatus: amended\nstatus_source: Công báo\n"
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
        "Hết hiệu lực từ": "Chưa có thông tin",
        "Biết tình trạng từ đâu": "Công báo",
        "Thay thế": "60/2014/QH13",
        "Được sửa đổi bởi": "300/2026/NĐ-CP",
        "Nơi lưu chính thức": "Công báo số 1",
        "Ghi chú": "Đọc bản gốc.",
        "Nguồn": "Công báo. Chưa chắc: bản chép",
    }
    assert [one["href"] for one in page.one("dl").all("a")] == [
        "van-ban/60-2014-qh13/",  # 300/2026/NĐ-CP has no record, so it is text
        "https://congbao.example/1",
    ]


def test_who_rests_on_the_document(show):
    """Procedures and guides that cite it, one click away."""
    page = show(ADDRESS, {PROCEDURE: ("legal_basis:\n", "legal_basis:\n  - 224/2026/NĐ-CP\n")})

    assert [one.text for one in page.all("h2")] == [
        "Thủ tục dựa vào văn bản này",
        "Hướng dẫn dựa vào văn bản này",
    ]
    assert [[one["href"] for one in part.all("a")] for part in page.all("ul")] == [
        ["thu-tuc/1.001193/"],
        ["huong-dan/dang-ky-tai-khoan/"],
    ]


def test_the_list_stands_by_kind_the_newest_first(show):
    """A reader looks for “Luật” or “Nghị định”; within a kind the newest is what counts."""
    page = show(
        "van-ban/",
        {
            "content/legal/1-2026-nd-cp.yml": (
                "number: 1/2026/NĐ-CP\nkind: Nghị định\nissuer: Chính phủ\nissued_on: 2026-08-01\n"
                "effective_from: 2026-08-01\nsource: {name: Công báo}\n"
            )
        },
    )

    assert [one.text for one in page.one(style="toc").all("a")] == ["Luật (1)", "Nghị định (2)"]
    assert [re.sub(" .*", "", one.text) for one in page.all("li") if one.all(style="status")] == [
        "60/2014/QH13",
        "1/2026/NĐ-CP",
        "224/2026/NĐ-CP",
    ]


def test_two_documents_with_one_number_are_two_entries(show):
    """Councils of two provinces may use one number: each entry leads to its own page."""
    sibling = (
        "number: 224/2026/NĐ-CP\nkind: Nghị định\nissuer: Hội đồng nhân dân tỉnh\nissuer_slug: tinh\n"
        "effective_from: 2026-07-01\nsource: {name: Công báo}\n"
    )
    entries = [one for one in show("van-ban/", {SIBLING: sibling}).all("li") if one.all(style="status")]

    assert sorted(one.one("a")["href"] for one in entries) == [
        "van-ban/224-2026-nd-cp-tinh/",
        "van-ban/224-2026-nd-cp/",
        "van-ban/60-2014-qh13/",
    ]
