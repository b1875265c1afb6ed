from tests.projects import more_procedures

ADDRESS = "bien-tap/day-du/"
PARTS = [
    *("Thủ tục", "Tên", "Các bước", "Cách nộp", "Giấy tờ", "Số bộ", "Thời hạn", "Ai được làm", "Cơ quan"),
    *("Kết quả", "Mẫu", "Phí, lệ phí", "Điều kiện"),
]
MORE = more_procedures(
    cap_the="name: Cấp thẻ\nagency: Xã\noutcomes: [Thẻ]",
    bo_the="name: Bỏ thẻ\nend: {how: repealed}",
    in_the="name: In thẻ\ngovernment_levels: [province]",
)


def rows(page):
    return [
        (row.one("th").text, [cell.text for cell in row.all("td")]) for row in page.one("tbody").all("tr")
    ]


def test_each_procedure_against_the_twelve_parts(show):
    """Words in the cells, whatever a style draws over them; only what the commune takes today."""
    page = show(ADDRESS, MORE)
    head, *body = rows(page)

    assert [one.text for one in page.one("thead").all("th")] == PARTS
    assert body == [
        ("Cấp thẻ", ["có", *["thiếu"] * 6, "có", "có", *["thiếu"] * 3]),
        ("Đăng ký khai sinh", ["có", *["thiếu"] * 4, "có", *["thiếu"] * 4, "có", "thiếu"]),
    ]
    assert head == (
        "Tỉ lệ có",
        [
            *("2 (100 %)", "0 (0 %)", "0 (0 %)", "0 (0 %)", "0 (0 %)", "1 (50 %)", "0 (0 %)", "1 (50 %)"),
            *("1 (50 %)", "0 (0 %)", "1 (50 %)", "0 (0 %)"),
        ],
    )
    assert "Số thủ tục có đủ cả mười hai phần: 0 trên 2 thủ tục" in page.text


def test_the_table_is_marked_and_scrolls_by_itself(show):
    """Head cells have their direction, the region a name and the keyboard."""
    page = show(ADDRESS)
    region = page.one("div", "table-scroll")

    assert {one["scope"] for one in page.one("thead").all("th")} == {"col"}
    assert {one["scope"] for one in page.one("tbody").all("th")} == {"row"}
    assert (region["role"], region["tabindex"], region["aria-labelledby"]) == ("region", "0", "bang")
    assert page.one("caption")["id"] == "bang"


def test_shares_of_the_real_catalogue_are_those_of_its_rows(real_pages):
    """Counted again from the cells."""
    shares, *body = rows(real_pages[f"{ADDRESS}index.html"])
    counted = [column.count("có") for column in zip(*(cells for _, cells in body), strict=True)]

    assert [int(share.split(" ")[0]) for share in shares[1]] == counted
    assert len(body) > 40
