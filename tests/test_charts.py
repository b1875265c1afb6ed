import json
from html import unescape

import pytest

from generator.charts import Cell, Line, Table, TableRow, count_cell, outcome_chart, rate_cell
from generator.observations import Absence
from generator.quantities import Share
from generator.statistics import results
from tests.sound_figures import FORMER, line, observed


def lines_of(*rows):
    """Each row under its source as label."""
    return [Line(result.observation.source, result) for result in results(observed(*rows))]


def chart_of(*rows):
    return outcome_chart("theo-ky", "Kết quả theo kỳ", "Kỳ", "kỳ", lines_of(*rows))


def figure_of(chart):
    return json.loads(chart.figure_json)


def test_the_former_pages_chart():
    """Two bars under their own names, with their counts beside them; nothing needs a legend."""
    chart = chart_of(line(FORMER, source="Đến ngày 22/02/2024"))

    assert chart.description == (
        "Đến ngày 22/02/2024: số hồ sơ xử lý 194, trước & đúng hạn 194, không hồ sơ nào trễ hạn."
    )
    assert chart.table == Table(
        "Kết quả theo kỳ",
        ("Kỳ", "Số hồ sơ xử lý", "Trước & đúng hạn", "Trễ hạn", "Tỉ lệ trễ hạn", "Cập nhật lúc"),
        (
            TableRow(
                "Đến ngày 22/02/2024",
                (
                    Cell("194", is_number=True),
                    Cell("194", is_number=True),
                    Cell("0", is_number=True),
                    Cell("0\u00a0%", "0 trên 194 hồ sơ"),
                    Cell("22/02/2024 06:57:45"),
                ),
            ),
        ),
    )
    bars = figure_of(chart)["data"]
    assert [(bar["y"], bar["x"], bar["text"]) for bar in bars] == [
        (["Trước &amp; đúng hạn"], [194], ["194"]),
        (["Trễ hạn"], [0], ["0"]),
    ]
    assert figure_of(chart)["layout"]["showlegend"] is False


def test_a_single_line_is_described_by_its_counts():
    """Solved, in time and late are three numbers; a missing one is said in words."""
    assert chart_of(line(source="Tháng 01/2026")).description == (
        "Tháng 01/2026: số hồ sơ xử lý 100, trước & đúng hạn 96, trễ hạn 4."
    )
    assert chart_of(line(source="Tháng 01/2026", solved_late="*")).description == (
        "Tháng 01/2026: số hồ sơ xử lý 100, trước & đúng hạn 96, trễ hạn không công bố."
    )


def test_all_faces_say_the_same_numbers():
    """The bars of the figure are the counts of the table, line by line."""
    chart = chart_of(
        line(source="Một", solved_late="4"),
        line(source="Hai", period_end="2026-01-30", solved_total="3324", solved_late="2"),
        line(source="Ba", period_end="2026-01-29", solved_late="*", solved_early_or_on_time="-"),
    )
    in_time, late = figure_of(chart)["data"]

    for number, row in enumerate(chart.table.rows):
        _, in_time_cell, late_cell, *_ = row.cells
        assert (in_time["text"][number], late["text"][number]) == (in_time_cell.text, late_cell.text)
        assert in_time["y"][number].startswith(row.label)
    assert late["x"] == [4, 2, None]
    assert in_time["x"] == [96, 96, None]
    assert figure_of(chart)["layout"]["showlegend"] is True


def test_a_bar_that_cannot_be_drawn_is_said_in_words():
    """A missing count has no bar and no zero: its line says why."""
    chart = chart_of(line(source="Một"), line(source="Hai", period_end="2026-01-30", solved_late="*"))

    assert figure_of(chart)["data"][1]["y"] == ["Một", "Hai<br>Trễ hạn: không công<br>bố"]
    assert figure_of(chart_of(line(solved_late="*")))["data"][1]["y"] == ["Trễ hạn: không công<br>bố"]


def test_several_lines_are_described_by_the_worst():
    """The highest rate, not the highest number; contradictory figures have no rate."""
    chart = chart_of(
        line(source="Một", solved_total="3324", solved_late="12"),
        line(source="Hai", period_end="2026-01-30", solved_total="8", solved_late="1"),
        line(source="Ba", period_end="2026-01-29", solved_total="3", solved_late="5"),
        line(source="Bốn", period_end="2026-01-28", solved_total="0", solved_late="0"),
    )

    assert chart.description == (
        "Tỉ lệ trễ hạn cao nhất trong 4 kỳ là 12,5\u00a0% (1 trên 8 hồ sơ): Hai; 2 kỳ không có tỉ lệ."
    )


def test_illustrative_figures_are_marked_on_the_picture():
    """One invented line is enough: title, table and figure all say so."""
    chart = chart_of(line(source="Một"), line(source="Hai", period_end="2026-01-30", status="illustrative"))
    (mark,) = figure_of(chart)["layout"]["annotations"]

    assert chart.title == chart.table.caption == "Kết quả theo kỳ – số liệu minh họa"
    assert mark["text"] == "số liệu minh họa"
    assert "annotations" not in figure_of(chart_of(line()))["layout"]


@pytest.mark.parametrize(
    "label",
    ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "&lt;b&gt;", "\u2028", '"\\u003c'],
)
def test_no_label_ends_the_script_or_becomes_markup(label):
    """The JSON holds no character of HTML, and Plotly is given text, not tags."""
    (result,) = results(observed(line()))
    chart = outcome_chart("theo-ky", "Kết quả", "Kỳ", "kỳ", [Line(label, result), Line("Hai", result)])
    shown = figure_of(chart)["data"][0]["y"][0].replace("<br>", " ")

    assert not set("<>&\u2028\u2029") & set(chart.figure_json)
    assert "<" not in shown
    assert "".join(unescape(shown).split()) == "".join(label.split())


def test_late_is_not_told_by_colour_alone():
    """Late bars carry a pattern, and every bar its count; colours are left to the page."""
    in_time, late = figure_of(chart_of(line(), line(sector="ho-tich")))["data"]

    assert (in_time["marker"]["pattern"]["shape"], late["marker"]["pattern"]["shape"]) == ("", "/")
    assert "color" not in in_time["marker"]
    assert in_time["textposition"] == late["textposition"] == "outside"


def test_the_figure_is_small_and_always_the_same():
    """No template, no identifiers made by chance, no arrays in another encoding."""
    months = [
        line(
            period_start=f"{year}-01-01", period_end=f"{year}-12-31", as_of=f"{year}-12-31", source=str(year)
        )
        for year in range(2002, 2026)
    ]
    first, second = chart_of(*months), chart_of(*months)

    assert first == second
    assert len(first.figure_json) < 4_000
    assert "template" not in figure_of(first)["layout"]
    assert "bdata" not in first.figure_json


def test_the_longest_bar_leaves_room_for_its_count():
    """Also where nothing was solved, the axis has a length."""
    assert figure_of(chart_of(line(FORMER)))["layout"]["xaxis"]["range"] == [0, 242.5]
    nothing = line(solved_total="0", solved_early_or_on_time="0", solved_late="0")
    assert figure_of(chart_of(nothing))["layout"]["xaxis"]["range"] == [0, 1.25]


def test_the_four_kinds_of_cell_are_told_apart():
    """Zero, not provided, not applicable and withheld read as four different things."""
    assert [count_cell(count) for count in (0, *Absence)] == [
        Cell("0", is_number=True),
        Cell("nguồn không nêu"),
        Cell("không áp dụng"),
        Cell("không công bố"),
    ]
    assert rate_cell(Absence.WITHHELD) == Cell("không công bố")
    assert rate_cell(Share(0, 0)) == Cell("không phát sinh", "0 trên 0 hồ sơ")
