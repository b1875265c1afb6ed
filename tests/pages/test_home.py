from tests.projects import GUIDE, PROCEDURE


def test_the_card_says_what_the_former_pages_card_said(real_pages):
    """194 processed, 194 early or on time, none late, with its moment and the way to the details."""
    home = real_pages["index.html"]
    card = home.one(style="result-card")

    assert home.one("h2", id="ket-qua").text == "Kết quả giải quyết TTHC"
    assert card.text.startswith(
        "Đến tháng 02/2024 đã giải quyết: 100 % (194 trên 194 hồ sơ trước & đúng hạn) "
        "Số hồ sơ xử lý 194 Trước & đúng hạn 194 Trễ hạn 0 Tỉ lệ trễ hạn (0 trên 194 hồ sơ) 0 %"
    )
    assert "(Cập nhật lúc 22/02/2024 06:57:45)" in card.text
    assert [(one.text, one["href"]) for one in card.all("a")] == [("Chi tiết", "thong-ke/")]


def test_without_figures_the_card_says_so(show):
    """An empty card would read as nothing done."""
    of_one_sector = (
        "2026-10-01,2026-10-31,2026-11-01,all,all,200,194,0,194,form,official,Báo cáo tháng 10\n",
        "",
    )
    page = show("", {"data/stats.csv": of_one_sector})
    results = page.one("section", **{"aria-labelledby": "ket-qua"})

    assert results.text == "Kết quả giải quyết TTHC Chưa có số liệu."


def counted(page):
    rows = page.one("section", **{"aria-labelledby": "muc-do"}).one("tbody").all("tr")
    return {row.one("th").text: int(row.one("td").text) for row in rows}


def test_levels_in_numbers_add_up_to_all_procedures(real_pages):
    """No procedure is counted twice or lost; those without a declared level have a line of their own."""
    procedures = [path for path, page in real_pages.items() if page.all("article", "procedure")]
    levels = counted(real_pages["index.html"])

    assert sum(levels.values()) == len(procedures)
    assert list(levels) == [
        "Mức độ 1 (43/2011/NĐ-CP)",
        "Mức độ 2 (43/2011/NĐ-CP)",
        "Mức độ 3 (43/2011/NĐ-CP)",
        "Mức độ 4 (43/2011/NĐ-CP)",
        "Chưa công bố mức độ",
    ]


def test_a_procedure_counts_at_the_level_of_its_badge(show):
    """A level that has been withdrawn counts as none."""
    withdrawn = {PROCEDURE: ('    level: "3"\n', '    level: "3"\n    to: 2025-12-31\n')}

    assert counted(show("")) == {
        "Mức độ 1 (224/2026/NĐ-CP)": 0,
        "Mức độ 2 (224/2026/NĐ-CP)": 0,
        "Mức độ 3 (224/2026/NĐ-CP)": 1,
        "Mức độ 4 (224/2026/NĐ-CP)": 0,
        "Chưa công bố mức độ": 0,
    }
    assert counted(show("", withdrawn))["Chưa công bố mức độ"] == 1


def test_home_lists_what_the_commune_receives(show):
    """Examples of other offices are not what people of the commune come for."""
    here = show("").one("section", **{"aria-labelledby": "linh-vuc"})
    elsewhere = show("", {PROCEDURE: ("  - commune\n", "  - province\n")})

    assert [one.text for one in here.one(style="tag-list").all("li")] == ["Hộ tịch (1)"]
    assert [one.one("a").text for one in here.one(style="procedure-list").all("li")] == ["Đăng ký khai sinh"]
    assert elsewhere.one("section", **{"aria-labelledby": "linh-vuc"}).all("li") == []


def test_a_badge_in_a_list_says_its_evidence_too(show):
    """Who hears the list must not take a declared level for a proven one."""
    badge = show("").one(style="procedure-list").one(style="badge")

    assert badge.text == "Mức độ 3 (224/2026/NĐ-CP) Đã đối chiếu với việc làm được trên mạng"
    assert badge.one(style="visually-hidden").text == "Đã đối chiếu với việc làm được trên mạng"


def test_guides_stand_on_the_home_page(show):
    """Each with its summary, one click away."""
    guides = show("", {GUIDE: ("title: Đăng ký tài khoản", "title: Mở tài khoản")})
    (entry,) = guides.one("section", **{"aria-labelledby": "huong-dan"}).all("li")

    assert entry.text == "Mở tài khoản: Cần một tài khoản để nộp hồ sơ trên mạng."
    assert entry.one("a")["href"] == "huong-dan/dang-ky-tai-khoan/"
