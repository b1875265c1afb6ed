"""Every figure on every page of figures of the demo, against sums over its CSV made without the generator."""

import re

import pytest

from tests.demo.arithmetic import TABLE, YEAR_BEFORE, silent
from tests.demo.breakdowns import heat
from tests.demo.expected import PAGES, PARTS, PERIODS, PUBLISHED, TABLES
from tests.demo.reading import blocks_outside, named, read_table, tables_in
from tests.demo.words import NOT_COMPARED, SIGN, flat

OF_WORDS = {"Cách đọc ô không có số", "Các cột của tệp số liệu"}  # tables that hold no figure
NO_FIGURE = re.compile(
    r"\d\d/\d\d/\d{4}|\d\d/\d{4}|\d+/(\d{4}/)?[A-ZĐ]+-[A-Z]\w+|II\.06a|[Cc]ách \d|12 tháng|ngày 1 tháng 1"
    r"|từ tháng 1$|thành phố Huế năm 2020|chỉ số 2\.1|lệch 0,01|Ô 0 %"
)


@named(TABLES)
def test_a_table_reads_as_the_rows_of_the_file_add_up(page_at, address, one):
    """Every cell of every table: months and years, sectors, ways to apply, what is pending, posters."""
    head, lines, _ = read_table(tables_in(page_at(address))[one.title])

    assert head == one.head
    assert lines == [[flat(cell) for cell in line] for line in one.lines]


@named([pair for pair in TABLES if pair[1].marks is not None])
def test_a_line_says_what_is_wrong_with_it(page_at, address, one):
    """A sum over a row that was corrected or contradicts itself, or without a sector, is marked."""
    _, lines, marks = read_table(tables_in(page_at(address))[one.title])

    assert dict(zip([line[0] for line in lines], marks, strict=True)) == dict(
        zip([line[0] for line in one.lines], one.marks, strict=True)
    )


@pytest.mark.parametrize("label", ["Tháng 08/2025", "Tháng 09/2025"])
def test_a_month_without_a_sector_is_not_compared(page_at, label):
    """“Tháng thiếu số liệu thì không so”, as the page of definitions has it: neither it nor the next."""
    head, lines, _ = read_table(tables_in(page_at("thong-ke/thang"))["Số liệu từng tháng"])
    (line,) = (line for line in lines if line[0] == label)

    assert line[head.index("So với tháng trước")] == NOT_COMPARED


def test_years_are_compared_with_what_is_missing_from_them(page_at):
    """A sum that lacks a sector of a month is smaller than it should be, and says so."""
    section = page_at("thong-ke").section("xu-huong")

    assert silent(YEAR_BEFORE) == ["Người có công"]
    assert any("thiếu lĩnh vực (Người có công)" in one.text for one in section.all("p"))


def test_the_darker_a_cell_the_higher_its_rate(page_at):
    """Shades of the table by sector and month rise with the rate, and only that of none is the lightest."""
    cells = tables_in(page_at("thong-ke/linh-vuc"))[heat().title].all("td", "heat")
    shades = [(int(one.classes[-1].removeprefix("heat--")), one.text) for one in cells]
    rates = sorted((float(text.split(" ")[0].replace(",", ".")), shade) for shade, text in shades)

    assert [shade for _, shade in rates] == sorted(shade for _, shade in rates)
    assert all((rate > 0) == (shade > 0) for rate, shade in rates)


@pytest.mark.parametrize("address", ["thong-ke/linh-vuc", "thong-ke/dang-giai-quyet"])
def test_a_table_is_sorted_by_the_numbers_it_shows(page_at, address):
    """What a cell is ordered by is its count, or the rate of its two counts."""
    cells = [one for one in page_at(address).all("td") if "data-order" in one.attributes]
    shown = [
        [int(found.replace(".", "")) for found in re.findall(r"[\d.]+(?= |$)", one.text)] for one in cells
    ]
    values = [numbers[-2] / numbers[-1] if len(numbers) > 1 else numbers[0] for numbers in shown]

    assert [float(one["data-order"]) for one in cells] == [pytest.approx(value, abs=5e-7) for value in values]


@pytest.mark.parametrize("address", [*PAGES, *PARTS])
def test_nothing_on_a_page_is_left_unexplained(page_at, address):
    """Outside of the tables and charts that other tests compare, these are all the numbers of a page."""
    page = page_at(address)
    expected = PAGES.get(address) or PARTS[address]
    texts = [flat(one) for one in expected.texts]

    assert [one for one in blocks_outside(page) if counted(one) or one in texts] == texts
    assert set(tables_in(page)) - OF_WORDS == {one.title for one in expected.tables}
    assert len(page.all("figure")) == len(expected.charts)


def counted(words):
    """Whether a text holds a number that is no date and no part of a name."""
    return re.search(r"\d", NO_FIGURE.sub("", words))


@pytest.mark.parametrize("address", PERIODS)
def test_the_period_of_a_section_is_that_of_its_figures(page_at, address):
    """“Kỳ: …” below them names the months that they were recomputed from."""
    grounds = [one.text for one in page_at(address).all("p", "source") if "Kỳ:" in one.text]

    assert [re.search(r"Kỳ: (.+?)\. Nguồn:", one)[1] for one in grounds] == PERIODS[address]


@pytest.mark.parametrize("address", [*PAGES, *PARTS])
def test_a_percentage_is_never_torn_from_its_sign(site, address):
    """No line breaks between a number and its “%”, and none is written without the space."""
    text = (site / address / "index.html").read_text("utf-8").partition("<main")[2]
    figures = re.sub(r"<svg.*?</svg>", "", text, flags=re.S)

    assert re.findall(r"\d[ \n]+%|[\d,]+,\d+%", figures) == []


def test_the_figures_to_download_are_those_received(site):
    """The published file has the rows of the file that was kept, in their order, byte for byte."""
    assert (site / "du-lieu/stats.csv").read_bytes() == TABLE.read_bytes()


def test_every_chart_can_be_downloaded(site, page_at):
    """The list of charts names each once, and no file of a chart is missing or left over."""
    _, lines, _ = read_table(tables_in(page_at("du-lieu"))["Hình và số của từng hình"])
    files = {path.name for path in (site / "du-lieu/hinh").iterdir()}

    assert sorted(line[0] for line in lines) == sorted(f"{one.title} – {SIGN}" for _, one in PUBLISHED)
    charts = {f"{one.identity}.{kind}" for _, one in PUBLISHED for kind in ("csv", "svg")}
    assert files == charts | {"tre-han-theo-linh-vuc-va-thang.csv"}


def test_every_page_of_figures_is_recomputed(site):
    """A page of figures that is new has to be recomputed too."""
    found = {path.parent.relative_to(site).as_posix() for path in (site / "thong-ke").rglob("index.html")}
    told = {
        path.parent.relative_to(site).as_posix().removeprefix(".")
        for path in site.rglob("index.html")
        if "thong-ke/cach-tinh/#" in path.read_text("utf-8")
    }

    assert found == set(PAGES)
    assert told <= {*PAGES, *PARTS}
