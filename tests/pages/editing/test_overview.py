from generator.wording import editing
from tests.projects import more_procedures

MORE = more_procedures(
    cap_the="Cấp thẻ",
    bo_the="name: Bỏ thẻ\nend: {how: repealed}",
    in_the="name: In thẻ\ngovernment_levels: [province]",
)


def test_records_are_counted_by_kind(show):
    """Those that the commune takes today, apart from examples and from what has ended."""
    facts = show("bien-tap/", MORE).one("dl").facts()

    assert facts == {
        "Thủ tục đang làm ở xã": "2",
        "Thủ tục của nơi khác, nêu làm ví dụ": "1",
        "Thủ tục không còn thực hiện": "1",
        "Văn bản pháp luật": "2",
        "Hướng dẫn": "1",
        "Việc trong đời": "0",
        "Cây câu hỏi": "0",
        "Lĩnh vực": "2",
        "Cách xếp mức độ trực tuyến": "1",
        "Tệp mẫu để tải": "0",
        "Trang chữ": "1",
        "Dòng số liệu": "2",
    }
    assert list(facts) == list(editing.KINDS.values())


def test_the_lists_and_how_much_is_in_each(show):
    """Work to be done: unknown law, overdue reviews, doubts, cards that are not complete."""
    page = show("bien-tap/", MORE)

    assert [(one.text, one.one("a")["href"]) for one in page.one("article").all("li")] == [
        ("Đến lúc xem lại: 0 việc đã đến hạn", "bien-tap/den-luc-xem-lai/"),
        ("Văn bản chưa rõ hiệu lực: 0 văn bản", "bien-tap/van-ban-chua-ro/"),
        ("Lịch xem lại: 0 hồ sơ đã quá hạn", "bien-tap/lich-xem-lai/"),
        ("Chỗ chưa chắc: 0 chỗ", "bien-tap/chua-chac/"),
        ("Độ đầy đủ của thủ tục: 2 thủ tục còn thiếu phần nào đó", "bien-tap/day-du/"),
    ]


def test_notes_are_counted_by_sort(show):
    """By their Vietnamese name, the code beside it; where there is none, that is said."""
    (row,) = show("bien-tap/", more_procedures(cap_the="Cấp thẻ")).one("tbody").all("tr")

    assert row.one("th").text == "Chưa có nguồn công bố mức trực tuyến level-undeclared"
    assert row.one("a")["href"] == "bien-tap/ghi-chu/level-undeclared/"
    assert row.one("td").text == "1"
    assert show("bien-tap/").all("table") == []
    assert "Không có ghi chú nào." in show("bien-tap/").text


def test_no_page_for_editors_is_listed(real_pages):
    """Search engines are kept off all of them, and the public pages lead there only from their foot."""
    beneath = ("bien-tap/", "huong-dan-bien-tap/")
    pages = {path: page for path, page in real_pages.items() if path.startswith(beneath)}
    leading = [
        path
        for path, page in real_pages.items()
        if path not in pages and any("bien-tap/" in link["href"] for link in page.one("main").all("a"))
    ]

    assert {page.one("meta", name="robots")["content"] for page in pages.values()} == {"noindex"}
    assert leading == []
