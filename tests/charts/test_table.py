import pytest

from generator.charts import Cell, Head, Table, TableRow, count_cell, rate_cell, value_cell
from generator.observations import Absence
from generator.quantities import Share


def test_the_four_kinds_of_cell_are_told_apart():
    """Nought, not provided, not applicable and withheld read as four different things."""
    assert [count_cell(count) for count in (0, *Absence)] == [
        Cell("0", is_number=True, order="0"),
        Cell("nguồn không nêu"),
        Cell("không áp dụng"),
        Cell("không công bố"),
    ]


def test_a_large_count_is_grouped_and_sorted_by_its_digits():
    """What is read has dots, what a column is sorted by has none."""
    assert count_cell(1_234_567) == Cell("1.234.567", is_number=True, order="1234567")


@pytest.mark.parametrize(
    ("rate", "cell"),
    [
        (Share(4, 100), Cell("4\u00a0%", "4 trên 100 hồ sơ", is_number=True, order="0.040000")),
        (Share(0, 194), Cell("0\u00a0%", "0 trên 194 hồ sơ", is_number=True, order="0.000000")),
        (Share(2, 3324), Cell("0,06\u00a0%", "2 trên 3.324 hồ sơ", is_number=True, order="0.000602")),
        (Share(3, 3), Cell("100\u00a0%", "3 trên 3 hồ sơ", is_number=True, order="1.000000")),
    ],
    ids=repr,
)
def test_a_rate_never_stands_without_its_counts(rate, cell):
    """Nor is it sorted as text."""
    assert rate_cell(rate) == cell


def test_no_dossiers_are_neither_none_nor_all():
    """Said in words, with the counts; a sorted column puts it beside those without a number."""
    cell = rate_cell(Share(0, 0))

    assert (cell.text, cell.detail, cell.order) == ("không phát sinh", "0 trên 0 hồ sơ", "")


@pytest.mark.parametrize("absence", Absence)
def test_a_rate_without_its_counts_says_why(absence):
    """As a count does."""
    assert rate_cell(absence) == count_cell(absence)


def test_figures_that_contradict_each_other_have_no_rate():
    """It is said that there is none, and that the figures are at fault."""
    assert rate_cell(None) == Cell("không tính được", "số liệu không khớp")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (0, count_cell(0)),
        (Absence.WITHHELD, count_cell(Absence.WITHHELD)),
        (Share(0, 0), rate_cell(Share(0, 0))),
        (Share(4, 100), rate_cell(Share(4, 100))),
        (None, rate_cell(None)),
    ],
    ids=repr,
)
def test_a_value_of_a_chart_as_a_cell(value, cell):
    """A count or a rate; a table of a chart says no more and no less than other tables."""
    assert value_cell(value) == cell


def test_a_head_is_set_as_its_cells_are():
    """Numbers stand under their head, to the right; a word among them does not change that."""
    rows = (
        TableRow("Một", (count_cell(5), Cell("không"), Cell("0 %", heat=0))),
        TableRow("Hai", (Cell("thiếu"), Cell("không"), Cell("thiếu"))),
    )
    table = Table("Kết quả", ("Tên", "Số", "Chữ", "Nhiệt"), rows)

    assert table.heads == (Head("Tên", ""), Head("Số", "number"), Head("Chữ", ""), Head("Nhiệt", "heat"))
    assert Table("Kết quả", ("Tên", "Số"), ()).heads == (Head("Tên", ""), Head("Số", ""))


@pytest.mark.parametrize(("columns", "wide"), [(2, False), (7, False), (8, True), (25, True)])
def test_a_table_of_many_columns_is_wide(columns, wide):
    """On a sheet of A4 it needs smaller letters."""
    assert Table("Kết quả", ("Cột",) * columns, ()).is_wide is wide
