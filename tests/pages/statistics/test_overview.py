import pytest

from tests.pages.statistics.conftest import month, table
from tests.projects import shown
from tests.sound_figures import FORMER, line

TWO_YEARS = [(year, number) for year in (2025, 2026) for number in range(1, 13)][:22]


def test_every_fact_of_the_former_page_is_there_without_scripts(read):
    """Counts, rate with its counts, moment, age, source, what is not told, and the file one link away."""
    page = read("thong-ke/", line(FORMER))

    for fact in (
        "Đến tháng 02/2024 đã giải quyết: 100 % (194 trên 194 hồ sơ trước & đúng hạn)",
        "Số hồ sơ xử lý 194 Trước & đúng hạn 194 Trễ hạn 0",
        "Tỉ lệ trễ hạn (0 trên 194 hồ sơ) 0 %",
        "Cập nhật lúc 22/02/2024 06:57:45",
        "Nguồn không cho biết kỳ bắt đầu từ ngày nào.",
        "Nguồn: Trang thông tin điện tử xã Quang Minh",
        "Số liệu mới nhất chỉ đến ngày 22/02/2024, 33 tháng trước ngày dựng trang.",
        "Nguồn chưa cho số của từng tháng, chỉ cho số của các kỳ dưới đây.",
        "Không có số từng tháng để xem có thiếu không; không có chỗ các số không khớp nhau;",
        "Đến ngày 22/02/2024: trước & đúng hạn 194 hồ sơ, trễ hạn 0 hồ sơ.",
        "Nguồn không nêu: “Số hồ sơ tiếp nhận”, “Tiếp nhận trực tuyến”",
    ):
        assert fact in page.text
    assert "../du-lieu/stats.csv" in {one["href"] for one in page.all("a")}
    assert "../thong-ke/cach-tinh/#ti-le-tre-han" in {one["href"] for one in page.all("a")}


def test_a_commune_without_figures_says_so_on_every_page(pages, read):
    """No figures yet: no chart, no script, no empty table; the definitions are there."""
    for address, one in pages().items():
        page = shown(one)

        assert page.all("figure") == [], address
        assert page.all("script") == [], address
    assert "Chưa có số liệu." in read("thong-ke/").text
    assert "phần xong sau hạn" in read("thong-ke/cach-tinh/").text


def test_the_newest_month_is_told_with_its_change(read):
    """Five numbers, each with its counts, against the month before."""
    page = read("thong-ke/", month(2026, 1), month(2026, 2, solved_late="6", solved_total="102"))
    cards = [one.text for one in page.one(style="key-figures").all("li")]

    assert cards == [
        "Số hồ sơ xử lý, tháng 02/2026 102 so với tháng 01/2026: tăng 2 hồ sơ",
        "Tỉ lệ trễ hạn, tháng 02/2026 5,88 % 6 trên 102 hồ sơ so với tháng 01/2026: tăng 1,88 điểm phần trăm",
        "Tỉ lệ trễ hạn, từ đầu năm 2026 4,95 % 10 trên 202 hồ sơ",
        "Tỉ lệ nộp trực tuyến, tháng 02/2026 63,64 % 70 trên 110 hồ sơ so với tháng 01/2026: không đổi",
        "Tỉ lệ quá hạn trong số đang giải quyết, 28/02/2026 5 % 1 trên 20 hồ sơ "
        "so với tháng 01/2026: không đổi",
    ]


def test_a_month_is_not_compared_across_a_gap(read):
    """The month before is the one before, not the last that happens to be there."""
    page = read("thong-ke/", month(2026, 1), month(2026, 3))

    assert page.one(style="key-figures").text.count("so với tháng 02/2026: không so được") == 4
    assert "từ đầu năm" not in page.one(style="key-figures").text


@pytest.mark.parametrize(
    ("late", "verdict"),
    [
        ("2", "Tốt lên: tỉ lệ trễ hạn 12 tháng gần nhất là 2 % (24 trên 1.200 hồ sơ)"),
        ("8", "Không tốt lên: tỉ lệ trễ hạn 12 tháng gần nhất là 8 % (96 trên 1.200 hồ sơ)"),
        ("4", "Không đổi: tỉ lệ trễ hạn 12 tháng gần nhất là 4 % (48 trên 1.200 hồ sơ)"),
    ],
)
def test_twelve_months_are_held_against_the_twelve_before(read, late, verdict):
    """Is it getting better? Said with both rates and their counts."""
    before = [month(2024, number) for number in range(11, 13)] + [
        month(2025, number) for number in range(1, 11)
    ]
    after = [month(2025, number, solved_late=late) for number in range(11, 13)]
    after += [month(2026, number, solved_late=late) for number in range(1, 11)]

    assert verdict in read("thong-ke/", *before, *after).text


def test_a_gap_in_the_two_years_gives_no_verdict(read):
    """Eleven months against twelve would be no comparison."""
    page = read("thong-ke/", *(month(*one) for one in TWO_YEARS if one != (2026, 3)))

    assert "Chưa đủ hai lần 12 tháng có số liệu nên chưa so được." in page.text


def test_the_worst_sectors_are_named_with_their_counts(read):
    """By late rate over the newest months; one without late dossiers is not among them."""
    page = read(
        "thong-ke/",
        month(2026, 1, sector="ho-tich", solved_late="0", solved_on_time="40", solved_early_or_on_time="100"),
        month(2026, 1, sector="dat-dai", solved_late="12"),
    )
    section = page.section("linh-vuc")

    assert "1 tháng có số liệu: Đất đai: 12 % (12 trên 100 hồ sơ)" in section.text
    assert "Hộ tịch" not in section.text


def test_totals_that_are_no_months_stand_apart(read):
    """A total up to a day, a quarter: each as received, and never added up with months."""
    quarter = line(period_start="2026-01-01", period_end="2026-03-31", as_of="2026-04-05", solved_total="300")
    page = read("thong-ke/", month(2026, 1), quarter, line(FORMER))
    rows = table(page, "Kết quả theo kỳ")

    assert list(rows) == ["", "Từ 01/01/2026 đến 31/03/2026 (số liệu không khớp)", "Đến ngày 22/02/2024"]
    assert "Số cộng dồn đến một ngày và số của từng tháng không cộng với nhau." in page.text


def test_a_broken_identity_stands_beside_its_figure(read):
    """Both numbers are told, and nothing is mended."""
    page = read("thong-ke/", month(2026, 1, solved_total="101"))

    assert (
        "Tháng 01/2026: “Số hồ sơ xử lý” ghi 101, "
        "nhưng “Trước hạn” + “Đúng hạn” + “Trễ hạn” cộng lại được 100."
    ) in page.text
    assert "số liệu không khớp" in page.text


def test_how_far_to_trust_is_told_in_numbers(read):
    """How old, how many rows of which kind, how many gaps, contradictions and corrections."""
    page = read(
        "thong-ke/",
        month(2026, 1, status="provisional"),
        month(2026, 3, solved_total="101", pending_total="19", pending_late="0"),
        line(revision="nhập muộn", as_of="2026-05-01", status="official"),
    )
    section = page.section("tin-den-dau")

    assert "Số liệu mới nhất chỉ đến ngày 31/03/2026, 8 tháng trước ngày dựng trang." in page.text
    assert "Trang có 2 dòng số liệu, loại chính thức." in section.text
    assert "1 chỗ thiếu tháng; 2 chỗ các số không khớp nhau; 1 lần đính chính." in section.text


def test_invented_figures_are_marked_on_every_page_and_picture(pages):
    """A banner on each page, and on each picture as picture, title and file."""
    lines = [
        month(2026, number, status="illustrative", sector=one)
        for number in (1, 2)
        for one in ("ho-tich", "dat-dai")
    ]
    for address, page in pages(*lines).items():
        banners = [one.text for one in shown(page).all(style="note--warning")]
        assert any("số liệu minh họa" in banner for banner in banners), address
        for chart in page.charts:
            assert chart.title.endswith("số liệu minh họa")
            assert "SỐ LIỆU MINH HỌA" in [words.text for words in chart.picture.words]
            assert "số liệu minh họa" in chart.csv.decode()


def test_one_invented_row_among_others_is_named(read):
    """Where some figures are real, each invented one says so itself."""
    page = read("thong-ke/thang/", month(2026, 1), month(2026, 2, status="illustrative"))

    assert "Tháng 02/2026 (minh họa)" in table(page, "Số liệu từng tháng")
    assert "Tháng 01/2026" in table(page, "Số liệu từng tháng")


def test_one_sector_does_not_speak_for_the_commune(read):
    """Nobody knows the whole; the overview says whose figures there are and leads to them."""
    page = read("thong-ke/", month(2026, 1, sector="ho-tich"))
    newest = page.one("p", style="unknown")
    link = newest.one("a")

    assert newest.text == "Chưa có số chung của cả xã. Mới có số liệu của: Hộ tịch."
    assert (link.text, link["href"]) == ("Hộ tịch", "../thong-ke/linh-vuc/ho-tich/")


def test_a_stray_row_of_a_newer_month_does_not_take_the_key_figures_away(read):
    """The newest month of the whole commune is told, though one channel of the next is there."""
    page = read("thong-ke/", month(2026, 1), month(2026, 2, channel="online"))

    assert "Con số chính: Tháng 01/2026" in page.text
