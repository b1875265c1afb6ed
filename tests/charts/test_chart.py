import csv
import io
import json
import re
from dataclasses import replace

import pytest

from generator.charts import Cell, Kind, Table, TableRow
from generator.observations import Absence
from generator.quantities import Share
from generator.wording.figures import ABSENCES
from tests.charts.shapes import by_chance, chart_of

NOTHING, CONTRADICTORY = "không phát sinh", "không tính được"


def csv_rows(chart):
    """The cells of the file, without the mark before them."""
    return list(csv.reader(io.StringIO(chart.csv.decode("utf-8-sig"), newline="")))


# Around it


def test_invented_figures_are_marked_in_the_title():
    """Of the chart, of its table, and on every line of its file."""
    chart = chart_of(Kind.COLUMNS, (5, 6), illustrative=True)

    assert chart.title == "Kết quả – số liệu minh họa"
    assert chart.table.caption == "Số của hình: Kết quả – số liệu minh họa"
    assert [row[-1] for row in csv_rows(chart)] == ["Ghi chú", "số liệu minh họa", "số liệu minh họa"]


@pytest.mark.parametrize(
    ("illustrative", "notes"),
    [
        (False, ["", "tạm tính, đính chính"]),
        (True, ["số liệu minh họa", "số liệu minh họa, tạm tính, đính chính"]),
    ],
)
def test_the_file_carries_the_warnings_of_its_labels(illustrative, notes):
    """Whoever takes the numbers away takes along what they are worth."""
    chart = chart_of(Kind.COLUMNS, (5, 6), marks=((), ("tạm tính", "đính chính")), illustrative=illustrative)

    assert [row[-1] for row in csv_rows(chart)[1:]] == notes


def test_received_figures_carry_no_mark():
    """Else the mark would say nothing."""
    chart = chart_of(Kind.COLUMNS, (5,))

    assert (chart.title, chart.table.caption) == ("Kết quả", "Số của hình: Kết quả")
    assert csv_rows(chart) == [["Kỳ", "Trước & đúng hạn", "Ghi chú"], ["Tháng 01/2026", "5", ""]]


def test_the_table_has_a_row_for_each_label_and_a_column_for_each_series():
    """The same values as the picture, under the heads of the chart; with each label's own warnings."""
    chart = chart_of(Kind.COLUMNS, (96, 0), (4, Absence.WITHHELD), marks=((), ("tạm tính", "đính chính")))

    assert chart.table == Table(
        "Số của hình: Kết quả",
        ("Kỳ", "Trước & đúng hạn", "Trễ hạn"),
        (
            TableRow(
                "Tháng 01/2026",
                (Cell("96", is_number=True, order="96"), Cell("4", is_number=True, order="4")),
            ),
            TableRow(
                "Tháng 02/2026",
                (Cell("0", is_number=True, order="0"), Cell("không công bố")),
                ("tạm tính", "đính chính"),
            ),
        ),
    )


@pytest.mark.parametrize("kind", [Kind.COLUMNS, Kind.LINES])
@pytest.mark.parametrize(
    ("value", "gap"), [(0, False), (5, False), *((absence, True) for absence in Absence)], ids=repr
)
def test_a_chart_over_time_knows_whether_it_has_gaps(kind, value, gap):
    """So that the signs in it are explained where they are, and nowhere else."""
    assert bool(chart_of(kind, (5, value)).gap_meaning) is gap


@pytest.mark.parametrize(
    ("value", "gap"), [(Share(0, 5), False), (Share(0, 0), True), (None, True)], ids=repr
)
def test_a_rate_that_cannot_be_drawn_is_a_gap(value, gap):
    """No dossiers and contradictory figures have no height."""
    assert bool(chart_of(Kind.LINES, (Share(1, 8), value)).gap_meaning) is gap


def test_a_caution_stands_behind_the_sentence():
    """Where there is one; the words of the chart come first."""
    chart = replace(chart_of(Kind.COLUMNS, (5,)), caution="Ít hồ sơ.")

    assert chart.sentence == "Tháng 01/2026: trước & đúng hạn 5 hồ sơ. Ít hồ sơ."
    assert chart_of(Kind.COLUMNS, (5,)).sentence == "Tháng 01/2026: trước & đúng hạn 5 hồ sơ."


# The file


def test_the_file_says_how_it_is_written():
    """Spreadsheets take a file without the mark for another encoding; lines end as in the standard."""
    data = chart_of(Kind.COLUMNS, (5,)).csv

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count("\ufeff".encode()) == 1
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 2


def test_the_four_kinds_of_cell_stay_what_they_are():
    """As in the figures received: digits without dots, nothing, a dash, a star."""
    chart = chart_of(Kind.COLUMNS, (0, 3324, *Absence))

    assert [row[1] for row in csv_rows(chart)[1:]] == ["0", "3324", "", "-", "*"]


def test_a_rate_has_three_columns():
    """Its two counts, to reckon with, and the per cent as the page writes it."""
    values = (Share(4, 100), Share(1, 3), Share(0, 0), None, *Absence)

    assert csv_rows(chart_of(Kind.LINES, values)) == [
        ["Kỳ", *(f"Trước & đúng hạn: {what}" for what in ("số đếm", "trên tổng số", "%")), "Ghi chú"],
        ["Tháng 01/2026", "4", "100", "4 %", ""],
        ["Tháng 02/2026", "1", "3", "33,33 %", ""],
        ["Tháng 03/2026", "0", "0", NOTHING, ""],
        ["Tháng 04/2026", *[CONTRADICTORY] * 3, ""],
        ["Tháng 05/2026", "", "", "", ""],
        ["Tháng 06/2026", "-", "-", "-", ""],
        ["Tháng 07/2026", "*", "*", "*", ""],
    ]


@pytest.mark.parametrize("label", ['Lao động, "người có công"', "hai\ndòng", "a;b\tc", "Đất đai"])
def test_a_label_is_one_cell_whatever_is_in_it(label):
    """Commas, quotation marks and line ends part no cells."""
    assert csv_rows(chart_of(Kind.BARS, (5,), labels=(label,)))[1] == [label, "5", ""]


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_label_is_no_formula(label):
    """A spreadsheet would reckon with such a beginning, or worse."""
    assert csv_rows(chart_of(Kind.BARS, (5,), labels=(label,)))[1] == [f"'{label}", "5", ""]


def test_a_picture_of_its_own_has_room_for_its_title():
    """Long ones go on below; the picture begins under them and its words end before the file does."""
    short = chart_of(Kind.COLUMNS, (5,))
    long = replace(short, name="Số hồ sơ đã xử lý của từng lĩnh vực, trước & đúng hạn và trễ hạn, từng tháng")

    assert short.title_lines == ["Kết quả"]
    assert " ".join(long.title_lines) == long.title
    assert max(map(len, long.title_lines)) <= 72
    assert long.file_top - short.file_top == long.file_height - short.file_height > 0
    assert short.file_height > short.file_top + short.picture.height


# Four faces of the same values


def number(text):
    """A number as people here read it."""
    return int(text.replace(".", ""))


def plain(text):
    """A value as said in a text: its number, its two counts, or its word."""
    if counts := re.fullmatch(r"[\d,]+\u00a0% \(([\d.]+) trên ([\d.]+) hồ sơ\)", text):
        return number(counts[1]), number(counts[2])
    if count := re.fullmatch(r"([\d.]+)(?: hồ sơ)?", text):
        return number(count[1])
    return text


def of_values(chart):
    """What was put into the chart, read as the faces are read."""
    for series in chart.shape.series:
        for label, value in zip(chart.shape.labels, series.values, strict=True):
            if isinstance(value, Share):
                yield label, series.name, (value.part, value.whole) if value.whole else NOTHING
            elif isinstance(value, Absence):
                yield label, series.name, ABSENCES[value]
            else:
                yield label, series.name, CONTRADICTORY if value is None else value


def of_picture(chart):
    """What the titles in the picture say: of what is drawn, and of the signs for what cannot be."""
    lowered = {series.name.lower(): series.name for series in chart.shape.series}
    drawn = (*chart.picture.rects, *chart.picture.marks, *chart.picture.words)
    for title in (title for one in drawn for title in one.title.split("; ") if title):
        head, _, text = title.rpartition(": ")
        label, _, name = head.rpartition(", ")
        yield label, lowered[name], plain(text)


def of_table(chart):
    """What the cells say, with what stands behind them in brackets."""
    for row in chart.table.rows:
        for name, cell in zip(chart.table.columns[1:], row.cells, strict=True):
            is_rate = cell.is_number and cell.order and cell.detail
            yield row.label, name, plain(f"{cell.text} ({cell.detail})" if is_rate else cell.text)


def of_csv(chart):
    """What the file says; of a rate its three cells."""
    rows = csv_rows(chart)
    width = 3 if chart.shape.is_rates else 1
    for label, *cells, _ in rows[1:]:
        for place, series in enumerate(chart.shape.series):
            part, *rest = cells[place * width : (place + 1) * width]
            if part.isdigit() and rest:
                yield label, series.name, (int(part), int(rest[0])) if rest[0] != "0" else rest[1]
            else:
                assert set(rest) <= {part}
                yield label, series.name, int(part) if part.isdigit() else ABSENCES.get(part, part)


def of_figure(chart):
    """What the interactive chart says when it is pointed at."""
    for series, trace in zip(chart.shape.series, json.loads(chart.figure_json)["data"], strict=True):
        for label, text in zip(chart.shape.labels, trace["text"], strict=True):
            yield label, series.name, plain(text)


def test_all_faces_say_the_same():
    """Whatever the values: picture, table, file and interactive chart are read back to what was put in."""
    for chart in by_chance(7):
        wanted = sorted(map(repr, of_values(chart)))

        assert sorted(map(repr, of_picture(chart))) == wanted
        assert sorted(map(repr, of_table(chart))) == wanted
        assert sorted(map(repr, of_csv(chart))) == wanted
        assert sorted(map(repr, of_figure(chart))) == wanted


def test_the_interactive_chart_draws_what_it_says():
    """Its heights are the numbers of its texts; of values on each other all are known, or none is drawn."""
    for chart in by_chance(13):
        traces = json.loads(chart.figure_json)["data"]
        said = [[plain(text) for text in trace["text"]] for trace in traces]
        gaps = [any(isinstance(one, str) for one in label) for label in zip(*said, strict=True)]
        if chart.shape.kind is Kind.LINES:
            gaps = [False] * len(gaps)

        for trace, values in zip(traces, said, strict=True):
            reaches = trace["x" if chart.shape.kind is Kind.BARS else "y"]
            assert reaches == [None if gap else reach(one) for one, gap in zip(values, gaps, strict=True)]


def reach(said):
    """How far a value reaches: dossiers, or per cent to four decimals; a word reaches nowhere."""
    if isinstance(said, tuple):
        part, whole = said
        return round(part * 100 / whole, 4)
    return None if isinstance(said, str) else said


def test_the_sentence_says_no_rate_that_is_not_in_the_table():
    """Rates are not added up: each that is told is a cell, with its counts."""
    for chart in by_chance(17):
        if chart.shape.is_rates:
            cells = {f"{cell.text} ({cell.detail})" for row in chart.table.rows for cell in row.cells}
            told = re.findall(r"[\d,]+\u00a0% \([^)]*\)", chart.sentence)

            assert told
            assert set(told) <= cells


def test_a_name_that_looks_like_a_formula_is_a_text_in_the_file():
    """A spreadsheet would run it."""
    chart = chart_of(Kind.BARS, (1, 2), labels=('=HYPERLINK("http://x")', "@SUM(1)"))
    _, first, second = chart.csv.decode("utf-8-sig").splitlines()

    assert (first[:3], second[:2]) == ("\"'=", "'@")
