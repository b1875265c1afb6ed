COMPARISON = "content/comparison.yml"


def rows(page):
    return [
        [one.text for one in row.elements if one.tag in ("th", "td")] for row in page.one("table").all("tr")
    ]


def test_the_former_pages_table_row_by_row(real_pages):
    """The five aspects of the former page in its order, one cell for each service."""
    page = real_pages["so-sanh/index.html"]
    head, *body = rows(page)

    assert head == ["Mặt so sánh", "Dịch vụ công", "Dịch vụ công trực tuyến"]
    assert [row[0] for row in body] == [
        "Khái niệm",
        "Mặt không gian",
        "Mặt thời gian",
        "Đơn vị cung cấp",
        "Yêu cầu về điều kiện sử dụng",
    ]
    assert [row for row in body if len(row) != 3 or not all(row)] == []
    assert body[3] == ["Đơn vị cung cấp", "Cơ quan nhà nước.", "Cơ quan nhà nước."]


def test_what_has_changed_since_stands_in_its_row(real_pages):
    """The table is of 2022; a reader of today must not take it for today's law."""
    body = rows(real_pages["so-sanh/index.html"])[1:]

    assert ["Hiện nay:" in row[2] for row in body] == [True, True, True, False, True]


def test_a_cell_names_its_column_for_narrow_screens(show):
    """On a phone the rows are stacked and the head is out of sight."""
    cells = show("so-sanh/").one("tbody").all("td")

    assert [cell["data-label"] for cell in cells] == ["Dịch vụ công", "Dịch vụ công trực tuyến"]


def test_likeness_and_source_are_said(show):
    """What no record gives is unknown, also here; the source carries its doubt."""
    source = (
        "source:\n  name: Ủy ban nhân dân xã",
        "source:\n  name: Ủy ban nhân dân xã\n  doubtful: bản nháp",
    )
    page = show("so-sanh/", {COMPARISON: source})

    assert page.one("p", "unknown").text == "Chưa có thông tin"
    assert page.one("p", "source").text == "Nguồn: Ủy ban nhân dân xã, không rõ ngày. Chưa chắc: bản nháp"
