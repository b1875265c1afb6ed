from datetime import date

from tests.projects import GUIDE

ADDRESS = "huong-dan/dang-ky-tai-khoan/"
OLD = """  - id: otp
    to: 2024-06-30
    name: Bằng số điện thoại
    steps:
      - {title: Nhập số, text: Nhập số điện thoại.}
      - {title: Nhập mã, text: Nhập mã OTP.}
    superseded_note: Nay chỉ dùng VNeID.
    source: {name: Bài năm 2022, captured_on: 2022-08-25, doubtful: bài cũ}
"""
WITH_OLD = {
    GUIDE: ("    source:\n      name: Cổng Dịch vụ công quốc gia\n", "    source: {name: Cổng}\n" + OLD)
}
CURRENT, COMING, SUPERSEDED = "Cách làm hiện nay", "Cách làm sắp tới", "Cách làm cũ, không còn dùng"


def headings(page):
    return [one.text for one in page.all("h2")]


def test_the_real_guide_begins_with_todays_way(real_pages):
    """VNeID first; the way of 2022 behind it, marked, with its numbered steps as on the former page."""
    page = real_pages[f"{ADDRESS}index.html"]
    today, old = page.all("section")

    assert headings(page) == [
        f"{CURRENT}: Tài khoản định danh điện tử (VNeID)",
        f"{SUPERSEDED}: Tài khoản bằng số điện thoại và mã OTP (bản năm 2022)",
    ]
    assert (today.classes, old.classes) == ([], ["superseded"])
    assert old.one(style="note__title").text == SUPERSEDED
    assert [one.one("h3").text for one in old.one("ol", "steps").inside if not isinstance(one, str)] == [
        "Mở trang đăng ký",
        "Chọn Đăng ký",
        "Chọn cách đăng ký",
        "Nhập thông tin",
        "Nhập mã OTP và đặt mật khẩu",
    ]


def test_versions_follow_the_build_date(show):
    """What is to come is announced, not shown as out of use; what has ended is kept and marked."""
    now = show(ADDRESS, WITH_OLD)
    before = show(ADDRESS, WITH_OLD, date(2024, 6, 30))

    assert headings(now) == [f"{CURRENT}: Bằng ứng dụng VNeID", f"{SUPERSEDED}: Bằng số điện thoại"]
    assert headings(before) == [f"{CURRENT}: Bằng số điện thoại", f"{COMING}: Bằng ứng dụng VNeID"]


def test_a_superseded_version_says_why_and_keeps_its_source(show):
    """The note of the record, the days, and the doubt of its source."""
    old = show(ADDRESS, WITH_OLD).one("section", "superseded")

    assert old.one(style="note").text == f"{SUPERSEDED} Nay chỉ dùng VNeID."
    assert old.one("p", "page-meta").text == "Áp dụng: đến hết 30/06/2024"
    assert old.one("p", "source").text == "Nguồn: Bài năm 2022, chụp ngày 25/08/2022. Chưa chắc: bài cũ"


def test_a_guide_without_a_version_for_today_says_so(show):
    """Nobody follows an old way because it stands first."""
    ended = {GUIDE: ("    from: 2024-07-01", "    from: 2024-07-01\n    to: 2025-12-31")}
    page = show(ADDRESS, ended)

    assert page.all(style="note")[0].text == "Chưa có cách làm nào đang áp dụng."
    assert headings(page) == [f"{SUPERSEDED}: Bằng ứng dụng VNeID"]
    assert show("huong-dan/", ended).one(style="page-meta").text == (
        f"{CURRENT}: Chưa có cách làm nào đang áp dụng."
    )


def test_a_step_is_numbered_and_the_law_linked(show):
    """Steps are an ordered list; what they rest on stands with its status."""
    page = show(ADDRESS)

    assert [one.text for one in page.one("ol", "steps").all("li")] == [
        "Cài ứng dụng Tải VNeID về điện thoại."
    ]
    assert page.one("ul", "document-list").text.startswith("224/2026/NĐ-CP Còn hiệu lực")


def test_a_passed_review_date_says_so(show):
    """Guides age as procedures do."""
    changes = {GUIDE: ("summary:", "review_by: 2026-11-21\nsummary:")}

    assert [one.text for one in show(ADDRESS, changes).all(style="note")] == [
        "Thông tin này đã quá hạn xem lại. Nên hỏi lại cán bộ trước khi làm."
    ]
    assert show(ADDRESS, changes, date(2026, 11, 21)).all(style="note") == []


def test_the_list_names_the_way_that_holds(show):
    """Title, summary, and the version of the build date with its days."""
    card = show("huong-dan/", WITH_OLD).one(style="card")

    assert card.text == (
        "Đăng ký tài khoản Cần một tài khoản để nộp hồ sơ trên mạng. "
        "Cách làm hiện nay: Bằng ứng dụng VNeID (từ 01/07/2024)"
    )
    assert card.one("a")["href"] == ADDRESS


def test_a_version_without_days_has_no_empty_brackets(show):
    """On the list of guides its name stands alone."""
    guides = show("huong-dan/", {GUIDE: ("    from: 2024-07-01\n", "")})

    assert "Bằng ứng dụng VNeID" in guides.text
    assert "()" not in guides.text


def test_the_doubts_of_a_version_stand_under_it(show):
    """What is not certain of today's way is read with it."""
    doubted = {GUIDE: ("    legal_basis:", "    doubts: [Chưa đọc bản gốc.]\n    legal_basis:")}

    assert "Chưa đọc bản gốc." in show(ADDRESS, doubted).all("section")[0].text
