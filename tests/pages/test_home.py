import pytest

from tests.projects import GUIDE, LEVELS, PROCEDURE
from tests.sound_figures import FORMER, file_of, line


def test_the_card_says_what_the_former_pages_card_said(show):
    """194 processed, 194 early or on time, none late, with its moment and the way to the details."""
    home = show("", {"data/stats.csv": file_of(line(FORMER)).decode()})
    card = home.one(style="result-card")

    assert home.one("h2", id="ket-qua").text == "Kết quả giải quyết TTHC"
    assert card.text.startswith(
        "Đến tháng 02/2024 đã giải quyết: 100 % (194 trên 194 hồ sơ trước & đúng hạn) "
        "Số hồ sơ xử lý 194 Trước & đúng hạn 194 Trễ hạn 0 Tỉ lệ trễ hạn (0 trên 194 hồ sơ) 0 %"
    )
    assert "(Cập nhật lúc 22/02/2024 06:57:45)" in card.text
    assert [(one.text, one["href"]) for one in card.all("a")] == [
        ("Tỉ lệ trễ hạn", "thong-ke/cach-tinh/#ti-le-tre-han"),
        ("Chi tiết", "thong-ke/"),
    ]


@pytest.mark.parametrize(
    ("sector", "text"), [("ho-tich", "Xem số liệu của từng lĩnh vực"), (None, "Chưa có số liệu.")]
)
def test_without_figures_of_the_commune_there_is_no_card(show, sector, text):
    """An empty card would read as nothing done; figures of one sector are a way on, and not the commune's."""
    rows = [line(sector=sector)] if sector else []
    page = show("", {"data/stats.csv": file_of(*rows).decode()})
    results = page.one("section", **{"aria-labelledby": "ket-qua"})

    assert results.text == f"Kết quả giải quyết TTHC {text}"


def counted(page):
    """The tables of levels by caption: each row's name with its number."""
    tables = page.one("section", **{"aria-labelledby": "muc-do"}).all("table")
    return {
        table.one("caption").text: {
            row.one("th").text: int(row.one("td").text) for row in table.one("tbody").all("tr")
        }
        for table in tables
    }


def test_levels_in_numbers_begin_with_the_scheme_in_force(real_pages):
    """Then history, newest first; each level with its document, and nothing that is ranked apart."""
    levels = counted(real_pages["index.html"])

    assert [(caption, list(rows)) for caption, rows in levels.items()] == [
        (
            "Đang áp dụng: Toàn trình và một phần theo Nghị định 224/2026/NĐ-CP",
            ["Một phần (224/2026/NĐ-CP)", "Toàn trình (224/2026/NĐ-CP)", "Chưa công bố mức độ"],
        ),
        (
            "Trước đây: Toàn trình, một phần và cung cấp thông tin theo Nghị định 42/2022/NĐ-CP",
            [
                "Cung cấp thông tin trực tuyến (42/2022/NĐ-CP)",
                "Một phần (42/2022/NĐ-CP)",
                "Toàn trình (42/2022/NĐ-CP)",
            ],
        ),
        (
            "Trước đây: Bốn mức độ theo Nghị định 43/2011/NĐ-CP",
            [f"Mức độ {number} (43/2011/NĐ-CP)" for number in range(1, 5)],
        ),
    ]


def test_levels_in_numbers_lose_no_procedure(show):
    """Present levels and those without make all; a level withdrawn is none, what has ended is not counted."""
    level = '    level: "3"\n'
    withdrawn = {PROCEDURE: (level, level + "    to: 2025-12-31\n")}
    ended = {PROCEDURE: ("review_by:", "end: {how: repealed}\nreview_by:")}
    none = {**{f"Mức độ {number} (224/2026/NĐ-CP)": 0 for number in range(1, 5)}, "Chưa công bố mức độ": 0}
    caption = "Đang áp dụng: Bốn mức độ"

    assert counted(show("")) == {caption: {**none, "Mức độ 3 (224/2026/NĐ-CP)": 1}}
    assert counted(show("", withdrawn)) == {caption: {**none, "Chưa công bố mức độ": 1}}
    assert counted(show("", ended)) == {caption: none}


def test_levels_of_before_are_counted_as_they_were_last(show):
    """Under a scheme that has ended nothing is missing: what it did not rank is no gap in it."""
    changes = {LEVELS: ("from: 2011-10-01", "from: 2011-10-01\n    to: 2022-08-14")}
    zeros = {f"Mức độ {number} (224/2026/NĐ-CP)": 0 for number in range(1, 5)}

    assert counted(show("", changes)) == {"Trước đây: Bốn mức độ": {**zeros, "Mức độ 3 (224/2026/NĐ-CP)": 1}}


def ways(page):
    section = page.one("section", **{"aria-labelledby": "linh-vuc"})
    return [one.text for one in section.all("li")], [one.text for one in section.all("p")]


def test_home_leads_to_what_the_commune_receives(show):
    """By sector, by letter, by all other ways, each with as many as people can ask for today."""
    all_ways = "Xem tất cả: Thủ tục hành chính"

    assert ways(show("")) == (["Hộ tịch (1)"], ["Thủ tục từ A đến Z (1)", all_ways])


@pytest.mark.parametrize(
    "change",
    [("  - commune\n", "  - province\n"), ("fees:\n", "end: {how: repealed}\nfees:\n")],
    ids=["of others", "ended"],
)
def test_home_counts_nothing_that_the_commune_does_not_take(show, change):
    """Examples of other offices, and what nobody takes any more, are not what people come for."""
    sectors, (letters, _) = ways(show("", {PROCEDURE: change}))

    assert (sectors, letters) == ([], "Thủ tục từ A đến Z (0)")


def test_guides_stand_on_the_home_page(show):
    """Each with its summary, one click away."""
    guides = show("", {GUIDE: ("title: Đăng ký tài khoản", "title: Mở tài khoản")})
    (entry,) = guides.one("section", **{"aria-labelledby": "huong-dan"}).all("li")

    assert entry.text == "Mở tài khoản: Cần một tài khoản để nộp hồ sơ trên mạng."
    assert entry.one("a")["href"] == "huong-dan/dang-ky-tai-khoan/"
