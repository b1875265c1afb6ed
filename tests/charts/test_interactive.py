import json
from html import unescape

import pytest

from generator.charts import Kind, Look
from generator.charts.interactive import DASH, OPACITY, PATTERN, SYMBOL
from generator.observations import Absence
from generator.quantities import Share
from tests.charts.shapes import chart_of


def figure_of(chart):
    return json.loads(chart.figure_json)


def traces(kind, *series, **given):
    return figure_of(chart_of(kind, *series, **given))["data"]


def test_columns_stand_over_their_months():
    """A trace for each series, on top of each other."""
    chart = chart_of(Kind.COLUMNS, (96, 190), (4, 0))
    in_time, late = figure_of(chart)["data"]

    assert (in_time["type"], in_time["orientation"]) == ("bar", "v")
    assert in_time["x"] == late["x"] == ["Tháng 01/2026", "Tháng 02/2026"]
    assert (in_time["y"], late["y"]) == ([96, 190], [4, 0])
    assert late["text"] == ["4 hồ sơ", "0 hồ sơ"]
    assert figure_of(chart)["layout"]["barmode"] == "stack"


@pytest.mark.parametrize(("kind", "reaches"), [(Kind.COLUMNS, "y"), (Kind.BARS, "x")])
def test_of_values_on_each_other_no_part_is_drawn_alone(kind, reaches):
    """It would look like all of it, as in the static picture; both are still said."""
    in_time, late = traces(kind, (96, 190), (4, Absence.WITHHELD))

    assert (in_time[reaches], late[reaches]) == ([96, None], [4, None])
    assert (in_time["text"][1], late["text"][1]) == ("190 hồ sơ", "không công bố")


def test_lines_are_drawn_each_for_itself():
    """Where one of them has a gap, the others go on."""
    first, second = traces(Kind.LINES, (96, 190), (4, Absence.WITHHELD))

    assert (first["y"], second["y"]) == ([96, 190], [4, None])


def test_bars_lie_behind_their_labels():
    """Names on the left, from the top down; long ones on several lines."""
    chart = chart_of(Kind.BARS, (96, 190), labels=("Hộ tịch", "Lao động, người có công với cách mạng"))
    (bar,) = figure_of(chart)["data"]

    assert (bar["type"], bar["orientation"], bar["x"]) == ("bar", "h", [96, 190])
    assert bar["y"] == ["Hộ tịch", "Lao động, người có<br>công với cách mạng"]
    assert figure_of(chart)["layout"]["yaxis"]["autorange"] == "reversed"


def test_lines_leave_their_gaps_open():
    """A line over a month that nobody knows would invent it."""
    (line,) = traces(Kind.LINES, (Share(1, 8), None, Share(0, 0), Share(1, 3)))

    assert (line["type"], line["mode"], line["connectgaps"]) == ("scatter", "lines+markers", False)
    assert line["y"] == [12.5, None, None, 33.3333]
    assert [text.replace("\u00a0", " ") for text in line["text"]] == [
        "12,5 % (1 trên 8 hồ sơ)",
        "không tính được",
        "không phát sinh",
        "33,33 % (1 trên 3 hồ sơ)",
    ]


@pytest.mark.parametrize(("kind", "label"), [(Kind.COLUMNS, "x"), (Kind.LINES, "x"), (Kind.BARS, "y")])
def test_what_is_pointed_at_is_said_in_full(kind, label):
    """The label, the series and the text of the place, and no box of the library's own beside it."""
    _, late = traces(kind, (5,), (6,))

    assert late["hovertemplate"] == f"%{{{label}}}<br>Trễ hạn: %{{text}}<extra></extra>"


@pytest.mark.parametrize(
    ("kind", "series", "axis", "end", "suffix"),
    [
        (Kind.COLUMNS, ((96, 190), (4, 10)), "yaxis", 200, ""),
        (Kind.BARS, ((96, 190), (4, 10)), "xaxis", 200, ""),
        (Kind.LINES, ((96, 190), (4, 10)), "yaxis", 190, ""),
        (Kind.LINES, ((Share(1, 8), Share(1, 16)),), "yaxis", 12.5, "\u00a0%"),
        (Kind.COLUMNS, ((0, Absence.WITHHELD),), "yaxis", 1, ""),
    ],
)
def test_the_axis_begins_at_nought_and_leaves_a_little_room(kind, series, axis, end, suffix):
    """Cut off at the bottom, a small change would look great; where all is nought it still has a length."""
    found = figure_of(chart_of(kind, *series))["layout"][axis]

    assert found["range"] == [0, pytest.approx(end * 1.05)]
    assert found["ticksuffix"] == suffix


def test_bars_are_not_told_by_colour_alone():
    """Each look has its hatching and its strength, also on paper."""
    found = traces(Kind.COLUMNS, (1,), (2,), (3,))

    assert [(one["marker"]["pattern"]["shape"], one["marker"]["opacity"]) for one in found] == [
        (PATTERN[look], OPACITY[look]) for look in (Look.PLAIN, Look.HATCHED, Look.PALE)
    ]
    assert len({(PATTERN[look], OPACITY[look]) for look in Look}) == len(Look)


def test_lines_are_not_told_by_colour_alone():
    """Each look has its dashes and its points."""
    found = traces(Kind.LINES, (1,), (2,), (3,))

    assert [(one["line"]["dash"], one["marker"]["symbol"]) for one in found] == [
        (DASH[look], SYMBOL[look]) for look in (Look.PLAIN, Look.HATCHED, Look.PALE)
    ]
    assert len(set(DASH.values())) == len(set(SYMBOL.values())) == len(Look)


@pytest.mark.parametrize("kind", Kind)
def test_each_trace_says_its_look(kind):
    """So that the page can give it the colour that the static picture has."""
    assert [one["meta"] for one in traces(kind, (1,), (2,), (3,))] == ["plain", "hatched", "pale"]


@pytest.mark.parametrize("kind", Kind)
def test_colours_are_left_to_the_page(kind):
    """It has two schemes, and one that a reader chose."""
    assert "color" not in chart_of(kind, (1,), (2,)).figure_json


@pytest.mark.parametrize("kind", Kind)
def test_the_drawing_is_read_and_not_played_with(kind):
    """Numbers are written as here; a finger that scrolls the page neither drags nor stretches the chart."""
    layout = figure_of(chart_of(kind, (1,)))["layout"]

    assert (layout["separators"], layout["dragmode"]) == (",.", False)
    assert layout["xaxis"]["fixedrange"] is layout["yaxis"]["fixedrange"] is True


def test_every_bar_has_room():
    """The more labels, the higher; charts over time are all of one height."""
    heights = [figure_of(chart_of(Kind.BARS, [1] * count))["layout"]["height"] for count in (1, 4, 8)]

    assert heights[2] - heights[1] == 4 / 3 * (heights[1] - heights[0]) > 0


@pytest.mark.parametrize(("series", "shown"), [(((1,),), False), (((1,), (2,)), True)])
def test_one_series_needs_no_legend(series, shown):
    """Its name is that of the chart."""
    assert figure_of(chart_of(Kind.COLUMNS, *series))["layout"]["showlegend"] is shown


@pytest.mark.parametrize("kind", Kind)
def test_invented_figures_are_marked_in_the_drawing(kind):
    """A picture of it taken by a reader carries the mark."""
    (mark,) = figure_of(chart_of(kind, (5,), illustrative=True))["layout"]["annotations"]

    assert mark["text"] == "số liệu minh họa"
    assert "annotations" not in figure_of(chart_of(kind, (5,)))["layout"]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "label",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "a & b",
        "&lt;b&gt;",
        "a\u2028b\u2029c",
        '"\\u003c',
    ],
)
def test_no_label_ends_the_script_or_becomes_markup(kind, label):
    """The JSON holds no character of HTML and no line end of scripts, and Plotly is given text, not tags."""
    chart = chart_of(kind, (5,), labels=(label,))
    (shown,) = figure_of(chart)["data"][0]["y" if kind is Kind.BARS else "x"]
    shown = shown.replace("<br>", " ")

    assert not set("<>&\u2028\u2029") & set(chart.figure_json)
    assert "<" not in shown
    assert "".join(unescape(shown).split()) == "".join(label.split())


@pytest.mark.parametrize("kind", [Kind.COLUMNS, Kind.LINES])
def test_two_years_of_months_are_small_and_always_the_same(kind):
    """No template, no arrays in another encoding, no identifiers made by chance: a build can be repeated."""
    value = (lambda number: Share(number + 1, 3000)) if kind is Kind.LINES else (lambda number: 3000 + number)
    series = [[value(number * place) for number in range(24)] for place in (1, 5, 7)]
    first, second = chart_of(kind, *series), chart_of(kind, *series)

    assert first.figure_json.encode() == second.figure_json.encode()
    assert len(first.figure_json.encode()) < 6_000
    assert "template" not in figure_of(first)["layout"]
    assert not {"uid", "bdata"} & {key for trace in figure_of(first)["data"] for key in trace}
