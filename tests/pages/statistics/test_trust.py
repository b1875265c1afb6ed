from tests.pages.statistics.conftest import month, table
from tests.sound_figures import FORMER, PORTAL, line


def test_every_figure_has_its_ground_within_one_click(pages, read):
    """Each section with numbers names its definition, its period, its source and the file."""
    lines = [month(2026, number, sector=one) for number in (1, 2) for one in ("ho-tich", "dat-dai")]
    bare = [
        f"{address}#{section.one('h2')['id']}"
        for address in pages(*lines)
        if address not in ("thong-ke/day-du/", "thong-ke/dinh-chinh/", "du-lieu/")
        for section in read(address, *lines).all("section")
        if (section.all("figure") or section.all("table")) and section.one("h2")["id"] != "cot"
        if not section.all(style="ground")
    ]
    ground = read("thong-ke/thang/", *lines).all(style="ground")[0]

    assert bare == []
    assert ground.text.endswith("Kỳ: Tháng 01/2026 – Tháng 02/2026. Nguồn: Báo cáo tháng (chính thức). "
                                "Số liệu: CSV của hình, SVG của hình, tệp gốc stats.csv.")  # fmt: skip
    assert "../../thong-ke/cach-tinh/#ti-le-tre-han" in {one["href"] for one in ground.all("a")}


def test_completeness_tells_what_is_missing_and_how_long(read):
    """A gap with its length, an open end, and the columns that months lack."""
    page = read(
        "thong-ke/day-du/",
        *(month(2026, number, sector="ho-tich") for number in (1, 4, 5, 6)),
        *(month(2026, number, sector="dat-dai", carried_over="") for number in (1, 2)),
    )
    summary = table(page, "Còn thiếu")
    states = table(page, "Lĩnh vực nào có số liệu tháng nào")

    assert summary["Hộ tịch"] == [
        "4 trên 6 tháng",
        "tháng 02/2026 đến tháng 03/2026 (2 tháng)",
        "không thiếu",
    ]
    assert summary["Đất đai"] == [
        "2 trên 6 tháng",
        "từ tháng 03/2026 đến nay (4 tháng)",
        "Kỳ trước chuyển sang (2)",
    ]
    assert states["Hộ tịch"] == ["đủ", "không có", "không có", "đủ", "đủ", "đủ"]
    assert states["Đất đai"] == ["thiếu cột", "thiếu cột", *["không có"] * 4]


def test_contradictions_are_listed_with_their_line(read):
    """As the check notes them: figures as received, nothing mended."""
    page = read("thong-ke/day-du/", month(2026, 1), month(2026, 2, carried_over="19", received_total="129"))
    rows = table(page, "Chỗ thiếu và chỗ không khớp trong tệp")

    (label,) = [label for label in rows if label]
    assert label == "Tháng 02/2026, Mọi lĩnh vực, mọi cách nộp"
    assert ("19" in rows[label][0], "20" in rows[label][0]) == (True, True)


def test_the_four_kinds_of_cell_are_explained(read):
    """Zero, not provided, not applicable, withheld: the words of the tables, with what they mean."""
    rows = table(read("thong-ke/day-du/", month(2026, 1)), "Cách đọc ô không có số")

    assert [label for label in rows if label] == ["0", "nguồn không nêu", "không áp dụng", "không công bố"]


def test_corrections_tell_old_new_when_and_why(read):
    """Every count that changed, and only in the newest is it counted."""
    lines = (
        month(2026, 1),
        line(as_of="2026-03-01", solved_late="3", solved_on_time="37", revision="ghi nhầm 1 hồ sơ đúng hạn"),
    )
    page = read("thong-ke/dinh-chinh/", *lines)
    (body,) = page.all("tbody")

    assert [[cell.text for cell in row.all("td")] for row in body.all("tr")] == [
        ["Đúng hạn", "36", "37", "01/03/2026", "ghi nhầm 1 hồ sơ đúng hạn"],
        ["Trễ hạn", "4", "3", "01/03/2026", "ghi nhầm 1 hồ sơ đúng hạn"],
    ]
    months = table(read("thong-ke/thang/", *lines), "Số liệu từng tháng")
    (label,) = [label for label in months if label.endswith("(đính chính)")]
    assert months[label][4] == "3"


def test_a_correction_without_its_predecessor_is_told_apart(read):
    """The old figure is not in the file: nobody invents it."""
    page = read("thong-ke/dinh-chinh/", month(2026, 1, revision="nhập muộn"))

    rows = table(page, "Dòng có ghi đính chính nhưng số cũ không có trong tệp")
    assert rows["Tháng 01/2026, Mọi lĩnh vực, mọi cách nộp"] == ["03/02/2026", "nhập muộn"]


def test_no_correction_is_said(read):
    """An empty page would leave one wondering."""
    assert "Chưa có số nào phải đính chính." in read("thong-ke/dinh-chinh/", line(FORMER)).text


def test_one_month_by_every_definition(read):
    """The same figures give five rates; what cannot be computed says why, the portal's own stands beside."""
    portal = line(PORTAL, portal_received="130", portal_on_time="120", portal_overdue="10")
    rows = table(read("thong-ke/cach-tinh/", month(2026, 1), portal), "Cùng một kỳ, năm cách tính trễ hạn")

    assert {label: cells[1] for label, cells in rows.items() if label} == {
        "Cách 1: chỉ hồ sơ đã xử lý": "4 % (4 trên 100 hồ sơ)",
        "Cách 2: tổng số phải giải quyết": "4,17 % (5 trên 120 hồ sơ)",
        "Cách 3: hồ sơ đến hạn trong kỳ": (
            "Không tính được: biểu II.06a và các nguồn của trang không có số hồ sơ đến hạn trong kỳ."
        ),
        "Cách 4: chỉ số quốc gia": "4,17 % (5 trên 120 hồ sơ)",
        "Số do Cổng quốc gia đếm": "7,69 % (10 trên 130 hồ sơ)",
        "Cách 5: hồ sơ tiếp nhận": "3,33 % (4 trên 120 hồ sơ)",
    }


def test_a_definition_without_its_counts_says_which_are_missing(read):
    """Nothing is guessed from the figures of another definition."""
    rows = table(read("thong-ke/cach-tinh/", line(FORMER)), "Cùng một kỳ, năm cách tính trễ hạn")

    assert rows["Cách 2: tổng số phải giải quyết"][1] == (
        "Không tính được, nguồn không nêu: Đang giải quyết, quá hạn, Số hồ sơ tiếp nhận."
    )
    assert rows["Số do Cổng quốc gia đếm"][1] == "Chưa có số của Cổng cho kỳ này."


def test_figures_of_the_portal_are_never_mixed_with_those_of_the_form(read):
    """They have the same names and mean something else: no page of the form's figures counts them."""
    portal = line(PORTAL, period_start="2026-02-01", period_end="2026-02-28", as_of="2026-03-05")
    page = read("thong-ke/thang/", month(2026, 1), portal)

    assert [label for label in table(page, "Số liệu từng tháng") if label] == ["Tháng 01/2026"]


def test_every_measure_is_defined(read):
    """Meaning, formula, denominator, unit and legal source, under the anchor that figures lead to."""
    page = read("thong-ke/cach-tinh/")

    for anchor in (
        "ti-le-tre-han",
        "ti-le-truc-tuyen",
        "dang-giai-quyet",
        "tu-dau-nam",
        "so-voi-thang-truoc",
    ):
        facts = page.section(anchor).facts()
        assert {"Nghĩa là", "Công thức", "Đơn vị", "Căn cứ", "Lưu ý"} <= set(facts), anchor


def test_the_sheet_for_the_board_says_it_all(read):
    """Who, which month, every number of the card, the sectors, definition, source and days."""
    lines = [month(2026, 1, sector=one) for one in ("ho-tich", "dat-dai")]
    page = read("thong-ke/niem-yet/2026-01/", *lines)
    text = page.text

    assert page.one("h1").text == "Kết quả giải quyết hồ sơ thủ tục hành chính tháng 01/2026"
    for fact in (
        "xã Bình An",
        "Tiếp nhận trong kỳ 220 Số hồ sơ xử lý 200 Trước & đúng hạn 192 Trễ hạn 8",
        "Tỉ lệ trễ hạn 4 % (8 trên 200 hồ sơ)",
        "Nguồn: Báo cáo tháng (chính thức). Số liệu cập nhật 03/02/2026. Trang dựng ngày 22/11/2026.",
    ):
        assert fact in text
    assert [label for label in table(page, "Theo lĩnh vực") if label] == ["Đất đai", "Hộ tịch"]


def test_downloads_list_every_chart(pages, read):
    """Two files a chart, and the figures as received."""
    lines = [month(2026, number, sector=one) for number in (1, 2) for one in ("ho-tich", "dat-dai")]
    charts = [chart.id for page in pages(*lines).values() for chart in page.charts]
    links = {one["href"] for one in read("du-lieu/", *lines).all("a")}

    assert len(charts) == len(set(charts)) > 5
    assert {f"../du-lieu/hinh/{chart}.{end}" for chart in charts for end in ("csv", "svg")} <= links
    assert "../du-lieu/stats.csv" in links


def test_the_form_and_the_portal_stand_side_by_side(read):
    """Of each period that both count: two rates, each with its counts, and why they differ."""
    both = (month(2026, 1), line(PORTAL), month(2026, 2))
    page = read("thong-ke/cach-tinh/", *both)
    (section,) = [one for one in page.all("section") if one.one("h2")["id"] == "bieu-va-cong"]

    assert table(page, "Theo biểu và theo Cổng") == {
        "": [
            "Kỳ",
            "Theo biểu: trễ hạn trên số đã xử lý",
            "Theo biểu: đang chờ, đã quá hạn",
            "Theo Cổng: quá hạn trên số tiếp nhận",
        ],
        "Tháng 01/2026": ["4 % (4 trên 100 hồ sơ)", "1", "4,17 % (5 trên 120 hồ sơ)"],
    }
    assert [one.text for one in section.all("p")][:3] == [
        "Biểu II.06a chỉ đếm hồ sơ đã xong: trong số đã xử lý của kỳ, bao nhiêu xong sau hạn.",
        "Cổng đếm cả hồ sơ chưa xong: hồ sơ chờ quá ngày hẹn cũng là quá hạn, "
        "và tháng sau vẫn chưa xong thì bị đếm thêm lần nữa.",
        "Vì vậy hai tỉ lệ của cùng một kỳ khác nhau, và trang không bao giờ gộp hai loại số này.",
    ]


def test_without_a_period_that_both_count_nothing_is_set_side_by_side(read):
    """Neither the form alone nor the portal alone."""
    for lines in ((month(2026, 1),), (line(PORTAL),), (month(2026, 2), line(PORTAL))):
        page = read("thong-ke/cach-tinh/", *lines)

        assert "bieu-va-cong" not in [one.get("id") for one in page.all("h2")]
