from datetime import date

from tests.projects import GUIDE, PROCEDURE, more_procedures

ADDRESS = "bien-tap/den-luc-xem-lai/"
MORE = more_procedures(
    an_the="name: Ấn thẻ\nreview_by: 2026-06-30",
    cap_the="name: Cấp thẻ\nreview_by: 2026-06-30",
    doi_the="name: Đổi thẻ\nreview_by: 2027-01-10",
)
HEADINGS = [
    ("h2", "Đã đến hạn"),
    ("h3", "Hạn xem lại hồ sơ"),
    ("h2", "Sắp đến hạn (60 ngày tới)"),
    ("h3", "Hạn xem lại hồ sơ"),
    ("h3", "Lịch nghỉ"),
    ("h2", "Còn phải xem, không có ngày hẹn"),
]


def article(page):
    return [one for one in page.one("article").inside if not isinstance(one, str)]


def test_the_most_urgent_stands_first(show):
    """By timing and kind; what is true of many files is said once, with each of them below it."""
    page = show(ADDRESS, MORE)
    first = page.one("article").all("ul")[0]
    headings = [(one.tag, one.text) for one in article(page) if one.tag in ("h2", "h3")]

    assert headings == HEADINGS
    assert [one.text for one in first.all("li")] == [
        "hạn xem lại 30/06/2026 đã qua (2). Việc cần làm: đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem "
        "lại mới. Ấn thẻ content/procedures/an-the.yml Dòng 3 Cấp thẻ content/procedures/cap-the.yml Dòng 3",
        "Ấn thẻ content/procedures/an-the.yml Dòng 3",
        "Cấp thẻ content/procedures/cap-the.yml Dòng 3",
    ]
    assert [one["href"] for one in first.all("a")] == ["thu-tuc/an-the/", "thu-tuc/cap-the/"]


def test_nothing_is_said_too(show):
    """Each timing stands, also where nothing is due; so do the levels that nobody declared, in one line."""
    page = show(ADDRESS)
    lines = [one.text for one in article(page) if one.tag == "p"]

    assert lines.count("Không có việc nào.") == 2
    assert lines[-1] == "Đường dẫn ra ngoài được thử riêng mỗi tuần, nên không có ở trang này."
    assert not any("chưa có nguồn nào công bố" in line for line in lines)
    assert "3 thủ tục của xã chưa có nguồn nào công bố mức trực tuyến." in show(ADDRESS, MORE).text


def test_the_overview_counts_what_is_due_now(show):
    """What is ahead is not yet somebody's fault."""
    (line,) = [one.text for one in show("bien-tap/", MORE).all("li") if one.text.startswith("Đến lúc")]

    assert line == "Đến lúc xem lại: 2 việc đã đến hạn"


def test_on_another_day_other_things_are_due(show):
    """The build date decides."""
    later = show(ADDRESS, {GUIDE: ("    from: 2024-07-01\n", "    to: 2027-06-30\n")}, date(2027, 7, 1))

    assert "hạn xem lại 30/06/2027 đã qua" in later.text
    assert "bản hướng dẫn đã hết áp dụng sau ngày 30/06/2027, chưa có gì thay vào" in later.text
    assert PROCEDURE in later.text
