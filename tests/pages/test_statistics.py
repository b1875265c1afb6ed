import re
from pathlib import Path

from generator.pages.statistics import statistics_page
from generator.rendering import Renderer
from generator.statistics import MEASURES
from tests.sound_figures import FORMER, line, observed

TEMPLATES = Path(__file__).parents[2] / "site_overrides" / "templates"
SECTORS = {"ho-tich": "Hộ tịch", "dat-dai": "Đất đai"}


def page_of(*lines):
    return statistics_page(observed(*lines), SECTORS)


def shown(*lines):
    """The page as HTML, as the generator renders it."""
    templates = {path.name: path.read_text("utf-8") for path in TEMPLATES.glob("*.html")}
    assets = {"plotly": "assets/plotly.js", "chart": "assets/chart.js"}
    return Renderer(templates, assets).fragment(page_of(*lines), "../")


def text_of(html):
    """What a reader without scripts sees, white space joined."""
    without_scripts = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", without_scripts).replace("&amp;", "&").split())


def test_the_former_pages_page():
    """One period, one chart with its table, and what the source does not tell."""
    page = page_of(line(FORMER))
    (section,) = page.values["sections"]

    assert (page.address, page.frame, page.template) == ("thong-ke/", "statistics", "statistics.html")
    assert section.note == "Nguồn không cho biết kỳ bắt đầu từ ngày nào."
    assert [row.label for row in section.chart.table.rows] == ["Đến ngày 22/02/2024"]
    assert page.values["card"] is not None
    assert page.values["other_counts"] is None
    assert page.values["silent"].startswith("Nguồn không nêu: “Số hồ sơ tiếp nhận”, “Tiếp nhận trực tuyến”")
    assert page.values["sources"] == (("Trang thông tin điện tử xã Quang Minh", "chính thức"),)
    assert page.values["banner"] == ""


def test_every_fact_of_the_former_page_is_there_without_scripts():
    """Counts, rate with its counts, moment, definition, source, and the file one link away."""
    html = shown(line(FORMER))
    text = text_of(html)

    for fact in (
        "Đến tháng 02/2024 đã giải quyết: 100 % (194 trên 194 hồ sơ trước & đúng hạn)",
        "Số hồ sơ xử lý 194 Trước & đúng hạn 194 Trễ hạn 0",
        "Tỉ lệ trễ hạn (0 trên 194 hồ sơ) 0 %",
        "Cập nhật lúc 22/02/2024 06:57:45",
        "Nguồn không cho biết kỳ bắt đầu từ ngày nào.",
        "số hồ sơ trễ hạn chia cho số hồ sơ xử lý",
        "Nguồn: Trang thông tin điện tử xã Quang Minh",
        "Đến ngày 22/02/2024: số hồ sơ xử lý 194, trước & đúng hạn 194, không hồ sơ nào trễ hạn.",
    ):
        assert fact in text
    assert 'href="../du-lieu/stats.csv"' in html


def test_every_measure_is_defined_on_the_page():
    """Meaning, formula, denominator and legal source stand beside the figures."""
    text = text_of(shown(line(FORMER)))

    for measure in MEASURES:
        for words in (measure.title, measure.definition, measure.formula, measure.legal_source):
            assert words in text


def test_the_four_kinds_of_cell_reach_the_page():
    """Zero, not provided, not applicable and withheld are four different texts, each explained."""
    page = page_of(line(received_online="", received_direct_or_post="-", carried_over="*", pending_late="0"))
    (row,) = page.values["other_counts"].rows

    assert [cell.text for cell in row.cells] == [
        "120", "không áp dụng", "không công bố", "60", "36", "20", "19", "0",
    ]  # fmt: skip
    assert page.values["silent"] == "Nguồn không nêu: “Tiếp nhận trực tuyến”."
    assert [term for term, _ in page.values["reading"]] == [
        "0", "nguồn không nêu", "không áp dụng", "không công bố",
    ]  # fmt: skip


def test_a_broken_identity_stands_beside_its_row():
    """The row is marked, the note names both numbers, and nothing is mended."""
    (section,) = page_of(line(solved_total="101")).values["sections"]
    (row,) = section.chart.table.rows

    assert row.marks == ("số liệu không khớp",)
    assert row.cells[0].text == "101"
    assert section.notes[0] == (
        "Tháng 01/2026: “Số hồ sơ xử lý” ghi 101, "
        "nhưng “Trước hạn” + “Đúng hạn” + “Trễ hạn” cộng lại được 100."
    )


def test_a_revision_is_told():
    """Why figures replace earlier ones stands under their table."""
    (section,) = page_of(line(revision="nhập muộn 3 hồ sơ")).values["sections"]

    assert section.notes == ("Tháng 01/2026: đính chính, nhập muộn 3 hồ sơ",)
    assert section.chart.table.rows[0].marks == ("đính chính",)


def test_invented_figures_are_marked_everywhere():
    """A banner on the page, a mark on every picture, on every row and on the card."""
    page = page_of(line(status="illustrative"), line(sector="ho-tich", status="illustrative"))

    assert "số liệu minh họa" in page.values["banner"]
    assert page.values["card"].mark == "Số liệu minh họa"
    for section in page.values["sections"]:
        assert section.chart.title.endswith("số liệu minh họa")
        assert {row.marks for row in section.chart.table.rows} == {("minh họa",)}


def test_many_periods_show_the_newest_and_say_so():
    """The page stays readable; what it leaves out is in the file."""
    rows = [
        line(period_start=f"{year}-{month:02}-01", period_end=f"{year}-{month:02}-28", source="S")
        for year in (2023, 2024, 2025)
        for month in range(1, 13)
    ]
    (section,) = page_of(*rows).values["sections"]

    assert len(section.chart.table.rows) == 24
    assert section.chart.table.rows[0].label == "Từ 01/12/2025 đến 28/12/2025"
    assert section.note.startswith("Bảng nêu 24 kỳ mới nhất trong 36 kỳ; số còn lại có trong tệp CSV.")


def test_each_breakdown_of_the_newest_period_is_a_section():
    """By sector, by channel, by both: never in one table, since they count the same dossiers."""
    february = {"period_start": "2026-02-01", "period_end": "2026-02-28"}
    page = page_of(
        line(**february),
        line(sector="dat-dai"),
        line(sector="ho-tich", **february),
        line(sector="dat-dai", **february),
        line(channel="online", **february),
        line(sector="ho-tich", channel="direct_or_post", **february),
    )

    assert {
        section.id: [row.label for row in section.chart.table.rows] for section in page.values["sections"]
    } == {
        "theo-ky": ["Tháng 02/2026"],
        "theo-linh-vuc": ["Đất đai", "Hộ tịch"],
        "theo-cach-nop": ["trực tuyến"],
        "theo-linh-vuc-va-cach-nop": ["Hộ tịch, trực tiếp, qua bưu chính"],
    }
    assert page.values["sections"][1].chart.title == "Kết quả theo lĩnh vực: Tháng 02/2026"


def test_each_source_is_listed_once():
    """With how far it stands behind its figures, the newest first."""
    page = page_of(
        line(source="Báo cáo"),
        line(sector="ho-tich", source="Báo cáo"),
        line(FORMER),
        line(sector="dat-dai", source="Báo cáo", status="provisional"),
    )

    assert page.values["sources"] == (
        ("Báo cáo", "chính thức"),
        ("Báo cáo", "tạm tính"),
        ("Trang thông tin điện tử xã Quang Minh", "chính thức"),
    )


def test_a_page_without_figures_says_so():
    """No figures yet: no chart, no file, no script; the definitions are there."""
    html = shown()

    assert "Chưa có số liệu." in html
    assert "<figure" not in html
    assert "<script" not in html
    assert "stats.csv" not in html
    assert MEASURES[1].definition in html


def test_names_that_look_like_markup_stay_text():
    """A sector's name and a source are text wherever they stand: card, table, chart, list."""
    hostile = "</script><img src=x onerror=alert(1)>"
    observations = observed(line(source=hostile), line(sector="ho-tich", source=hostile))
    templates = {path.name: path.read_text("utf-8") for path in TEMPLATES.glob("*.html")}
    page = statistics_page(observations, {"ho-tich": hostile})
    html = Renderer(templates, {"plotly": "p.js", "chart": "c.js"}).fragment(page, "../")

    assert "<img" not in html
    assert html.count("</script>") == html.count("<script")


def test_the_chart_has_the_markup_that_the_script_looks_for():
    """Figure, data, place, button with its words; hidden until a script can act."""
    html = shown(line(FORMER))

    for part in (
        "<figure data-chart>",
        "<figcaption>",
        '<template data-chart-data>{"data":',
        "<div data-chart-place></div>",
        'data-src="../assets/plotly.js"',
        'data-loading="Đang tải biểu đồ…"',
        "hidden>Xem biểu đồ</button>",
        '<script src="../assets/chart.js" defer></script>',
    ):
        assert part in html
