from datetime import date

from tests.projects import PROCEDURE, more_procedures

ADDRESS = "bien-tap/lich-xem-lai/"
MORE = more_procedures(
    cap_the="name: Cấp thẻ\nreview_by: 2027-06-30",
    doi_the="name: Đổi thẻ\nreview_by: 2027-01-31",
    bo_the="name: Bỏ thẻ\nreview_by: 2027-01-01\nend: {how: repealed}",
)


def days(page):
    """The headings with the names under each."""
    return [
        (heading.text, [one.all("a")[0].text for one in entries.all("li") if one.all("a")])
        for heading, entries in zip(page.all("h3"), page.one("article").all("ul")[0:], strict=False)
    ]


def headings(page):
    return [one.text for one in page.one("article").elements if one.tag in ("h2", "h3")]


def test_overdue_records_come_first_then_those_ahead(show):
    """By day; what has ended is not read again, and who has no day is named."""
    page = show(ADDRESS, MORE, date(2027, 2, 1))

    assert headings(page) == [
        "Đã quá hạn",
        "31/01/2027 (1)",
        "Sắp tới",
        "30/06/2027 (2)",
        "Chưa ghi ngày xem lại (2)",
    ]
    assert days(page) == [
        ("31/01/2027 (1)", ["Đổi thẻ"]),
        ("30/06/2027 (2)", ["Cấp thẻ", "Đăng ký khai sinh"]),
    ]
    assert "Bỏ thẻ" not in page.text
    assert "Cách làm chung content/general-way.yml" in page.text


def test_the_day_itself_is_not_overdue(show):
    """“Xem lại trước ngày”: the promise is kept until that day ends."""
    on_the_day, after = show(ADDRESS, None, date(2027, 6, 30)), show(ADDRESS, None, date(2027, 7, 1))

    assert headings(on_the_day)[:3] == ["Đã quá hạn", "Sắp tới", "30/06/2027 (1)"]
    assert headings(after)[:3] == ["Đã quá hạn", "30/06/2027 (1)", "Sắp tới"]


def test_the_file_stands_beside_the_record(show):
    """An editor opens the file, a reader the page."""
    entry = show(ADDRESS).all("li")[2]

    assert entry.text == f"Đăng ký khai sinh {PROCEDURE}"


def test_an_exception_to_the_look_at_links_is_read_again(show):
    """Its day is a promise like any other; it has no page, and is told by its address."""
    exception = "exceptions: [{address: 'https://x.example/', reason: Đã xem., review_by: 2027-01-31}]\n"
    page = show(ADDRESS, {"content/link-exceptions.yml": exception}, date(2027, 2, 1))

    assert headings(page)[:2] == ["Đã quá hạn", "31/01/2027 (1)"]
    assert "Không thử địa chỉ https://x.example/ content/link-exceptions.yml" in page.text
