"""Legal documents in lists: all, by kind, by year, by status."""

import re

import pytest

OTHER = "content/legal/1-2026-nd-cp.yml"
SIBLING = "content/legal/224-2026-nd-cp-tinh.yml"
RECORD = (
    "number: {number}\nkind: {kind}\nissuer: Chính phủ\n{more}effective_from: 2026-08-01\n"
    "source: {{name: Công báo}}\n"
)
CHANGES = {
    "content/legal/1-2026-nd-cp.yml": RECORD.format(
        number="1/2026/NĐ-CP", kind="Nghị định", more="issued_on: 2026-08-01\n"
    ),
    "content/legal/766-qd-ttg.yml": RECORD.format(
        number="766/QĐ-TTg", kind="Quyết định", more="issued_on: 2022-06-23\neffective_to: 2026-09-01\n"
    ),
    "content/legal/7-qd-ttg.yml": RECORD.format(
        number="7/QĐ-TTg", kind="Quyết định", more="status: unknown\n"
    ),
}


def numbers(page):
    """The numbers of the documents in a list, in its order."""
    return [entry.all("a")[0].text for one in page.all("ul", "document-list") for entry in one.all("li")]


def choices(page):
    """Every link of the filters: its text and its address, a star in front of the page at hand."""
    return [
        ("*" if link.get("aria-current") == "page" else "") + link.text + " " + link["href"]
        for link in page.one("nav", "filters").all("a")
    ]


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
        assert number.partition(" (")[0] in pages[address.rstrip("/").split("/")[-1]].one("h1").text


def test_the_list_stands_by_kind_the_newest_first(show):
    """The highest kind first; within a kind by year and day, without either last."""
    page = show("van-ban/", CHANGES)

    assert [one.text for one in page.all("h2")] == ["Luật", "Nghị định", "Quyết định"]
    assert numbers(page) == ["60/2014/QH13", "1/2026/NĐ-CP", "224/2026/NĐ-CP", "766/QĐ-TTg", "7/QĐ-TTg"]


@pytest.mark.parametrize(
    ("address", "title", "shown"),
    [
        ("loai/nghi-dinh/", "Văn bản pháp luật: nghị định", ["1/2026/NĐ-CP", "224/2026/NĐ-CP"]),
        ("loai/quyet-dinh/", "Văn bản pháp luật: quyết định", ["766/QĐ-TTg", "7/QĐ-TTg"]),
        ("nam/2026/", "Văn bản pháp luật năm 2026", ["1/2026/NĐ-CP", "224/2026/NĐ-CP"]),
        ("nam/2022/", "Văn bản pháp luật năm 2022", ["766/QĐ-TTg"]),
        ("nam/khong-ro/", "Văn bản pháp luật không rõ năm", ["7/QĐ-TTg"]),
        (
            "tinh-trang/con-hieu-luc/",
            "Văn bản pháp luật: còn hiệu lực",
            ["60/2014/QH13", "1/2026/NĐ-CP", "224/2026/NĐ-CP"],
        ),
        ("tinh-trang/het-hieu-luc/", "Văn bản pháp luật: hết hiệu lực", ["766/QĐ-TTg"]),
        ("tinh-trang/chua-ro/", "Văn bản pháp luật: chưa rõ hiệu lực", ["7/QĐ-TTg"]),
    ],
)
def test_a_page_for_each_selection(show, address: str, title: str, shown: list[str]):
    """By kind, by the year of the number or of the issue, by the status on the build date."""
    page = show(f"van-ban/{address}", CHANGES)

    assert (page.one("h1").text, numbers(page)) == (title, shown)


def test_every_list_links_to_all_the_others_with_their_counts(show):
    """Plain links; the page at hand is marked, in words that a screen reader speaks."""
    everything, decrees = show("van-ban/", CHANGES), show("van-ban/loai/nghi-dinh/", CHANGES)

    assert choices(everything) == [
        "*Tất cả văn bản (5) van-ban/",
        "Luật (1) van-ban/loai/luat/",
        "Nghị định (2) van-ban/loai/nghi-dinh/",
        "Quyết định (2) van-ban/loai/quyet-dinh/",
        "2026 (2) van-ban/nam/2026/",
        "2022 (1) van-ban/nam/2022/",
        "2014 (1) van-ban/nam/2014/",
        "Không rõ năm (1) van-ban/nam/khong-ro/",
        "Còn hiệu lực (3) van-ban/tinh-trang/con-hieu-luc/",
        "Hết hiệu lực (1) van-ban/tinh-trang/het-hieu-luc/",
        "Chưa rõ hiệu lực (1) van-ban/tinh-trang/chua-ro/",
    ]
    assert choices(decrees) == [
        {"*T": one[1:], "Ng": f"*{one}"}.get(one[:2], one) for one in choices(everything)
    ]


def test_the_selections_of_a_filter_are_the_whole(real_pages):
    """On the real site: no document is lost between two kinds, years or statuses, and none stands twice."""
    everything = sorted(numbers(real_pages["van-ban/index.html"]))
    for way in ("loai", "nam", "tinh-trang"):
        pages = [page for path, page in real_pages.items() if path.startswith(f"van-ban/{way}/")]

        assert len(pages) > 3
        assert sorted(number for page in pages for number in numbers(page)) == everything


def test_counts_are_those_of_the_pages(real_pages):
    """What a link promises is there."""
    for link in real_pages["van-ban/index.html"].one("nav", "filters").all("a"):
        address = link["href"].removeprefix("../")
        page = real_pages[f"{address}index.html"]

        assert int(re.search(r"\((\d+)\)$", link.text)[1]) == len(numbers(page)), address


def test_the_status_of_a_list_is_that_of_the_build_date(show):
    """A law that is to come tomorrow stands among those to come."""
    coming = {OTHER: CHANGES[OTHER].replace("effective_from: 2026-08-01", "effective_from: 2026-11-23")}
    page = show("van-ban/tinh-trang/chua-co-hieu-luc/", coming)

    assert numbers(page) == ["1/2026/NĐ-CP"]
    assert "Tình trạng tính đến ngày 22/11/2026." in page.text


def test_two_documents_with_one_number_are_two_entries(show):
    """Councils of two provinces may use one number: each entry leads to its own page."""
    sibling = (
        "number: 224/2026/NĐ-CP\nkind: Nghị định\nissuer: Hội đồng nhân dân tỉnh\nissuer_slug: tinh\n"
        "effective_from: 2026-07-01\nsource: {name: Công báo}\n"
    )
    page = show("van-ban/loai/nghi-dinh/", {SIBLING: sibling})

    assert [
        (one.all("a")[0].text, one.all("a")[0]["href"]) for one in page.one("ul", "document-list").all("li")
    ] == [
        ("224/2026/NĐ-CP", "van-ban/224-2026-nd-cp/"),
        ("224/2026/NĐ-CP (Hội đồng nhân dân tỉnh)", "van-ban/224-2026-nd-cp-tinh/"),
    ]
