"""What every chart of the demo says: its sentence, its table, its CSV and its interactive face."""

import csv
import html
import json

import pytest

from tests.demo.arithmetic import LATE_RATE, NAMES, UNKNOWN, YEAR, rows, size, value
from tests.demo.expected import CHARTS, PUBLISHED
from tests.demo.reading import named, read_table
from tests.demo.words import SIGN, UNIT, day, flat, percent, text


@named(CHARTS)
def test_a_chart_is_said_in_a_sentence(figure_at, address, one):
    """Its sum or newest value, its highest, how many months are not known; aloud and below the title."""
    figure = figure_at(address, one)
    (said,) = figure.one("desc").inside
    signs = " Dấu ? là thiếu số liệu, dấu – là không phát sinh hồ sơ." if one.unknown else ""

    assert figure.one("figcaption").text == flat(f"{one.title} – {SIGN}. {one.sentence}{signs}")
    assert said == one.sentence


@named(PUBLISHED)
def test_the_table_of_a_chart_has_its_numbers(figure_at, address, one):
    """The same value for each label and series, under the name of the chart."""
    table = figure_at(address, one).one("table")
    head, lines, _ = read_table(table)

    assert table.one("caption").text == f"Số của hình: {one.title} – {SIGN}"
    assert head == [one.head, *one.series]
    assert lines == [[label, *(flat(text(value)) for value in values)] for label, values in one.labelled]


@named(PUBLISHED)
def test_the_table_of_a_chart_says_what_is_wrong_with_a_line(figure_at, address, one):
    """A month or sector is marked as in the other tables."""
    _, _, marks = read_table(figure_at(address, one).one("table"))

    assert marks == one.marks


@named(PUBLISHED)
def test_the_csv_of_a_chart_has_its_numbers(site, address, one):
    """Counts as digits, of a rate both counts too; what is not known as in the file of all figures."""
    parts = (": số đếm", ": trên tổng số", ": %") if one.is_rate else ("",)
    head, *lines = read_csv(site, one.identity)

    assert head == [one.head, *(name + part for name in one.series for part in parts), "Ghi chú"]
    assert [line[:-1] for line in lines] == [
        [label, *(cell for value in values for cell in written(value, len(parts)))]
        for label, values in one.labelled
    ]
    assert all(line[-1].startswith(SIGN) for line in lines)


@named(PUBLISHED)
def test_the_csv_of_a_chart_says_what_is_wrong_with_a_line(site, address, one):
    """Whoever works with the file learns of a correction as the reader of the page does."""
    _, *lines = read_csv(site, one.identity)

    assert [line[-1] for line in lines] == [", ".join([SIGN, *marks]) for marks in one.marks]


def test_the_heat_table_has_a_file_of_its_numbers(site):
    """Both counts and the rate of each sector and month, as in the files of charts."""
    head, *lines = read_csv(site, "tre-han-theo-linh-vuc-va-thang")
    names = [f"{day(month)}: {part}" for month in YEAR for part in ("số đếm", "trên tổng số", "%")]

    assert head == ["Lĩnh vực", *names, "Ghi chú"]
    assert [line[:-1] for line in lines] == [
        [name, *(cell for month in YEAR for cell in written(value(rows([month], [sector]), LATE_RATE), 3))]
        for sector, name in NAMES.items()
    ]
    assert all(line[-1].startswith(SIGN) for line in lines)
    assert sum("đính chính" in line[-1] for line in lines) == 1


def read_csv(site, identity):
    with (site / f"du-lieu/hinh/{identity}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def written(value, width):
    if isinstance(value, tuple):
        rate = flat(percent(*value)) if value[1] else "không phát sinh"
        return [str(value[0]), str(value[1]), rate]
    return [str(value)] * width


@named(PUBLISHED)
def test_the_interactive_chart_has_its_numbers(figure_at, address, one):
    """Each trace holds the values of a series, percentages to four places; what is shown names the label."""
    (data,) = figure_at(address, one).one("template", **{"data-chart-data": None}).inside
    along, across = ("y", "x") if one.kind == "bars" else ("x", "y")
    traces = json.loads(data)["data"]

    assert [html.unescape(trace["name"]) for trace in traces] == list(one.series)
    for trace, values in zip(traces, one.series.values(), strict=True):
        assert [label.replace("<br>", " ") for label in trace[along]] == one.labels
        assert trace["text"] == [text(value, UNIT) for value in values]
        assert trace[across] == [
            None if one.kind != "lines" and at in one.unknown else drawn(value)
            for at, value in enumerate(values)
        ]
        assert trace["hovertemplate"] == f"%{{{along}}}<br>{trace['name']}: %{{text}}<extra></extra>"


def drawn(value):
    return None if value in UNKNOWN else pytest.approx(float(size(value)), abs=5e-5)
