import json

import pytest

from tests.pages.statistics.conftest import month, table
from tests.sound_figures import FORMER, line

NO_REST = {"solved_on_time": "40", "solved_early_or_on_time": "100"}


def test_months_stand_newest_first_with_their_change_and_their_sheet(read):
    """A month without figures has its row and says so; nothing is compared across it."""
    page = read("thong-ke/thang/", month(2026, 1), month(2026, 2, solved_late="2"), month(2026, 4))
    rows = table(page, "Số liệu từng tháng")

    assert rows[""] == [
        "Tháng", "Tiếp nhận trong kỳ", "Số hồ sơ xử lý", "Trước hạn", "Đúng hạn", "Trễ hạn", "Tỉ lệ trễ hạn",
        "Đang giải quyết", "Đang giải quyết, quá hạn", "So với tháng trước", "Bản niêm yết",
    ]  # fmt: skip
    assert {label: (cells[0], cells[5], cells[8], cells[9]) for label, cells in rows.items() if label} == {
        "Tháng 04/2026": ("110", "4 % (4 trên 100 hồ sơ)", "không so được", "Xem để in"),
        "Tháng 03/2026": ("nguồn không nêu", "nguồn không nêu", "không so được", "nguồn không nêu"),
        "Tháng 02/2026 (số liệu không khớp)": (
            "110",
            "2 % (2 trên 100 hồ sơ)",
            "giảm 2 điểm phần trăm",
            "Xem để in",
        ),
        "Tháng 01/2026": ("110", "4 % (4 trên 100 hồ sơ)", "không so được", "Xem để in"),
    }


def test_the_year_so_far_needs_all_its_months(read):
    """As given, else all months added; a year with a gap is not added."""
    total = line(period_start="2026-01-01", period_end="2026-02-28", as_of="2026-03-02", solved_total="195")
    given = read("thong-ke/thang/", month(2026, 1), month(2026, 2), total)
    added = read("thong-ke/thang/", month(2025, 12), month(2026, 1), month(2026, 2))

    assert table(given, "Từ đầu năm")["Năm 2026, đến hết tháng 2 (số liệu không khớp)"][1] == "195"
    assert {label: cells[1] for label, cells in table(added, "Từ đầu năm").items() if label} == {
        "Năm 2026, đến hết tháng 2": "200",
        "Năm 2025": "không cộng, thiếu tháng",
    }


def test_all_columns_of_the_form_are_shown_and_the_four_kinds_of_cell_stay_apart(read):
    """Zero, not provided, not applicable and withheld are four texts."""
    odd = {"received_online": "", "received_direct_or_post": "-", "carried_over": "*", "pending_late": "0"}
    page = read("thong-ke/thang/", month(2026, 1), month(2026, 2, **odd))
    rows = table(page, "Đủ các cột của biểu II.06a")

    assert dict(zip(rows[""][1:], rows["Tháng 02/2026 (số liệu không khớp)"], strict=True)) == {
        "Số hồ sơ tiếp nhận": "120",
        "Tiếp nhận trực tuyến": "nguồn không nêu",
        "Tiếp nhận trực tiếp, qua bưu chính": "không áp dụng",
        "Kỳ trước chuyển sang": "không công bố",
        "Số hồ sơ xử lý": "100",
        "Trước hạn": "60",
        "Đúng hạn": "36",
        "Trễ hạn": "4",
        "Đang giải quyết": "20",
        "Đang giải quyết, còn hạn": "19",
        "Đang giải quyết, quá hạn": "0",
        "Trước & đúng hạn": "96",
    }


def test_a_month_worked_out_from_totals_says_so(read):
    """The difference of two totals since January is a month, and is marked."""
    totals = [
        line(period_start="2026-01-01", period_end=end, as_of=end, solved_total=solved, solved_late=late)
        for end, solved, late in (("2026-01-31", "100", "4"), ("2026-02-28", "180", "10"))
    ]
    rows = table(read("thong-ke/thang/", *totals), "Số liệu từng tháng")
    (label,) = [label for label in rows if label.startswith("Tháng 02/2026")]

    assert label == "Tháng 02/2026 (số liệu không khớp) (tính từ số cộng dồn)"
    assert (rows[label][1], rows[label][4]) == ("80", "6")


def test_sectors_are_summed_over_the_newest_months_and_sortable(read):
    """Flows are added, what is pending is of the last month; a missing month is said beside the name."""
    page = read(
        "thong-ke/linh-vuc/",
        *(month(2026, number, sector="ho-tich") for number in (1, 2, 3)),
        *(month(2026, number, sector="dat-dai", solved_late="12", pending_total="31") for number in (1, 3)),
    )
    rows = table(page, "Bảng các lĩnh vực: 3 tháng có số liệu")
    (sortable,) = [one for one in page.all("table") if "data-sortable" in one.attributes]
    cells = sortable.one("tbody").all("td")

    assert {label: cells for label, cells in rows.items() if label} == {
        "Đất đai (số liệu không khớp) (thiếu 1 tháng)": [
            "220", "200", "192", "24", "12 % (24 trên 200 hồ sơ)", "31", "1",
        ],
        "Hộ tịch": ["330", "300", "288", "12", "4 % (12 trên 300 hồ sơ)", "20", "1"],
    }  # fmt: skip
    assert [cell["data-order"] for cell in cells[:7]] == ["220", "200", "192", "24", "0.120000", "31", "1"]


def test_a_sum_that_lacks_a_sector_names_it(read):
    """The commune's month is added up from sectors; one that is silent is told beside the sum."""
    lines = [month(2026, number, sector="ho-tich") for number in (1, 2, 3)]
    lines += [month(2026, number, sector="dat-dai") for number in (1, 2, 3)]
    lines += [month(2026, number, sector="chung-thuc") for number in (1, 3)]
    rows = table(read_with(read, lines), "Số liệu từng tháng")

    assert [label for label in rows if label] == [
        "Tháng 03/2026",
        "Tháng 02/2026 (chưa có: Chứng thực)",
        "Tháng 01/2026",
    ]


def read_with(read, lines):
    return read("thong-ke/thang/", *lines)


def test_the_heat_table_says_the_rate_in_every_cell(read):
    """Shade is a help for those who see it; number and counts stand in the cell."""
    page = read(
        "thong-ke/linh-vuc/",
        month(2026, 1, sector="ho-tich", solved_late="0", **NO_REST),
        month(2026, 1, sector="dat-dai", solved_late="21"),
        month(2026, 2, sector="dat-dai", solved_total="0", solved_late="0"),
    )
    rows = table(page, "Tỉ lệ trễ hạn theo lĩnh vực và tháng")
    shades = [one.classes[-1] for one in page.all("td", style="heat")]

    assert rows == {
        "": ["Lĩnh vực", "01/2026", "02/2026"],
        "Đất đai": ["21 % (21/100)", "không phát sinh"],
        "Hộ tịch": ["0 % (0/100; 1 quá hạn)", "nguồn không nêu"],
    }
    assert shades == ["heat--4", "heat--0"]


def test_each_sector_has_a_page_of_its_own(pages, read):
    """With its months, its channels, and the way to its procedures."""
    lines = [
        month(2026, 1, sector="ho-tich", channel=channel, solved_late=late)
        for channel, late in (("online", "1"), ("direct_or_post", "7"))
    ]
    page = read("thong-ke/linh-vuc/ho-tich/", *lines)
    rows = table(page, "Theo cách nộp: 1 tháng có số liệu")

    assert page.one("h1").text == "Số liệu lĩnh vực Hộ tịch"
    assert table(page, "Hộ tịch: số liệu từng tháng")["Tháng 01/2026"][3] == "8"
    assert [rows[name][3] for name in rows if name] == ["1", "7"]
    assert "../../../thu-tuc/linh-vuc/ho-tich/" in {one["href"] for one in page.all("a")}
    assert [address for address in pages(*lines) if address.startswith("thong-ke/linh-vuc/")] == [
        "thong-ke/linh-vuc/",
        "thong-ke/linh-vuc/ho-tich/",
    ]


def test_small_sectors_are_merged_where_the_commune_wants_it(read, pages):
    """Names of sectors below the number are gone from pages and files; their late dossiers are not."""
    lines = [
        month(2026, 1, sector="ho-tich"),
        month(2026, 1, sector="dat-dai", solved_total="9", solved_late="2"),
    ]
    page = read("thong-ke/linh-vuc/", *lines, fewest=10)
    rows = table(page, "Bảng các lĩnh vực: 1 tháng có số liệu")
    files = pages(*lines, fewest=10)["du-lieu/"].files

    assert {label.partition(" (")[0]: cells[3] for label, cells in rows.items() if label} == {
        "Hộ tịch": "4",
        "Lĩnh vực khác": "2",
    }
    assert "Lĩnh vực có dưới 10 hồ sơ đã xử lý trong kỳ được gộp vào “Lĩnh vực khác”." in page.text
    assert b"dat-dai" not in files["du-lieu/stats.csv"]
    assert b"linh-vuc-khac" in files["du-lieu/stats.csv"]


def test_channels_tell_what_is_filed_online_and_what_is_late(read):
    """The share online month by month, and the outcome of each channel."""
    lines = [
        month(2026, number, sector=sector, channel=channel, **cells)
        for number in (1, 2)
        for sector in ("ho-tich", "dat-dai")
        for channel, cells in (
            ("online", {"received_direct_or_post": "-", "received_total": "80", "solved_late": "1"}),
            ("direct_or_post", {"received_online": "-", "received_total": "50", "solved_late": "7"}),
        )
    ]
    page = read("thong-ke/kenh/", *lines)
    shares = table(page, "Tỉ lệ nộp trực tuyến từng tháng")
    outcomes = table(page, "Bảng các cách nộp: 2 tháng có số liệu")

    assert [cells for label, cells in shares.items() if label] == [
        ["220", "63,64 % (140 trên 220 hồ sơ)"]
    ] * 2
    assert {label.partition(" (")[0]: cells[4] for label, cells in outcomes.items() if label} == {
        "Trực tuyến": "1 % (4 trên 400 hồ sơ)",
        "Trực tiếp, qua bưu chính": "7 % (28 trên 400 hồ sơ)",
    }


def test_what_is_pending_is_of_a_day_and_never_added_up(read):
    """The end of each month, and the sectors at the newest end."""
    page = read(
        "thong-ke/dang-giai-quyet/",
        month(2026, 1, sector="ho-tich"),
        month(2026, 1, sector="dat-dai"),
        month(2026, 2, sector="ho-tich", pending_late="3"),
        month(2026, 2, sector="dat-dai", pending_late="*"),
    )
    months = table(page, "Hồ sơ chưa xong vào cuối tháng")
    sectors = table(page, "Đang giải quyết theo lĩnh vực: cuối tháng 02/2026")

    assert {label.partition(" (")[0]: cells for label, cells in months.items() if label} == {
        "Tháng 02/2026": ["40", "38", "không công bố", "không công bố"],
        "Tháng 01/2026": ["40", "38", "2", "5 % (2 trên 40 hồ sơ)"],
    }
    assert {label.partition(" (")[0]: cells[2:] for label, cells in sectors.items() if label} == {
        "Đất đai": ["không công bố", "không công bố"],
        "Hộ tịch": ["3", "15 % (3 trên 20 hồ sơ)"],
    }
    assert "không cộng các tháng" in page.text


@pytest.mark.parametrize("address", ["thang/", "linh-vuc/", "kenh/", "dang-giai-quyet/"])
def test_what_the_sources_do_not_break_down_is_said(read, address):
    """A total up to a day has no months, sectors or channels: a sentence, no empty table."""
    page = read(f"thong-ke/{address}", line(FORMER))

    assert "Nguồn chưa cho số" in page.text
    assert page.all("table") == []


def test_a_chart_has_the_markup_that_the_script_looks_for(read):
    """Picture, data, place, button with its words, hidden until a script can act; and its two files."""
    figure = read("thong-ke/", month(2026, 1), month(2026, 2)).all("figure")[0]
    button = figure.one("button")
    section = read("thong-ke/", month(2026, 1)).section("xu-huong")

    assert "data-chart" in figure.attributes
    assert figure.one("svg", style="picture")["role"] == "img"
    assert set(json.loads(figure.one("template").inside[0])) == {"data", "layout"}
    assert [one for one in ("data-chart-open", "hidden") if one not in button.attributes] == []
    assert (button["data-src"], button.text) == ("../assets/plotly.js", "Mở hình tương tác")
    assert [one["href"] for one in section.all("a") if "hinh/" in (one["href"] or "")] == [
        "../du-lieu/hinh/ti-le-tre-han-theo-thang.csv",
        "../du-lieu/hinh/ti-le-tre-han-theo-thang.svg",
    ]


def test_merged_sectors_are_not_called_silent_and_leave_no_trace(read, pages):
    """Their dossiers are in the sum: no page names them as missing, and no correction tells of them."""
    lines = [month(2026, number, sector="ho-tich") for number in (1, 2, 3)]
    lines += [month(2026, 1, sector="dat-dai"), month(2026, 3, sector="dat-dai")]
    small = {"solved_total": "9", "solved_late": "2", "solved_on_time": "4", "solved_early": "3"}
    lines += [month(2026, 2, sector="dat-dai", **small)]
    lines += [
        line(sector="dat-dai", period_start="2026-02-01", period_end="2026-02-28", as_of="2026-04-01",
             revision="nhập muộn", **{**small, "solved_total": "8"})
    ]  # fmt: skip
    months = table(read("thong-ke/thang/", *lines, fewest=10), "Số liệu từng tháng")

    assert not [label for label in months if "chưa có" in label]
    assert "Chưa có số nào phải đính chính." in read("thong-ke/dinh-chinh/", *lines, fewest=10).text
    assert (
        "gộp"
        in table(read("thong-ke/day-du/", *lines, fewest=10), "Lĩnh vực nào có số liệu tháng nào")["Đất đai"]
    )


def test_a_sector_without_figures_of_the_newest_month_is_named(read):
    """A month that the clerk has half typed is not compared, and says what it lacks."""
    lines = [
        month(2026, number, sector=one) for number in (1, 2) for one in ("ho-tich", "dat-dai", "chung-thuc")
    ]
    lines += [month(2026, 3, sector=one) for one in ("ho-tich", "dat-dai")]
    page = read("thong-ke/", *lines)

    assert "Chưa có: chứng thực." in page.one(style="result-card").text
    assert page.one(style="key-figures").text.count("so với tháng 02/2026: không so được") == 4
    assert "Tháng 03/2026 (chưa có: Chứng thực)" in table(
        read("thong-ke/thang/", *lines), "Số liệu từng tháng"
    )


@pytest.mark.parametrize("late", ["*", "101"])
def test_what_nobody_knows_is_not_called_nought(read, late):
    """Withheld or contradictory figures are named, and no sentence says that nothing was late."""
    nothing = {"solved_late": "0", **NO_REST}
    lines = [month(2026, 1, sector="ho-tich", **nothing), month(2026, 1, sector="dat-dai", solved_late=late)]
    page = read("thong-ke/", *lines)

    assert "Không biết tỉ lệ trễ hạn của: Đất đai." in page.section("linh-vuc").text
    assert "Không lĩnh vực nào có hồ sơ trễ hạn" not in page.text
    assert "trễ hạn 0 hồ sơ" not in page.text


def test_totals_since_january_are_not_added_in_a_sentence(read):
    """The newest is told; the one before is part of it."""
    totals = [
        line(period_start="2026-01-01", period_end=end, as_of=end, solved_early_or_on_time="96")
        for end in ("2026-02-15", "2026-03-15")
    ]
    caption = read("thong-ke/", *totals).section("theo-ky").one("figcaption").text

    assert "Từ 01/01/2026 đến 15/03/2026: trước & đúng hạn 96 hồ sơ, trễ hạn 4 hồ sơ." in caption
    assert "192" not in caption


def test_nothing_late_is_told_with_what_still_waits(read):
    """The headline and the charts say that dossiers are past their day."""
    page = read("thong-ke/", *(month(2026, number, solved_late="0", **NO_REST) for number in (1, 2)))

    assert "100 trên 100 hồ sơ trước & đúng hạn; 1 hồ sơ đang giải quyết đã quá hạn" in page.text
    assert "Chưa kể hồ sơ đang giải quyết đã quá hạn." in page.section("xu-huong").text
