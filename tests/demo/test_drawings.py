"""What every chart of the demo draws is as large as its number, on the page and in the file."""

from itertools import pairwise

import pytest

from tests.demo.arithmetic import UNKNOWN, size
from tests.demo.expected import CHARTS, PUBLISHED
from tests.demo.reading import gaps_in, named, own_title, place, titled
from tests.demo.words import flat, lower, text
from tests.html_page import parse


@named(CHARTS)
def test_what_is_drawn_is_as_large_as_its_number(figure_at, address, one):
    """Heights and places against the lines of the axis, lengths of bars against the longest of them."""
    picture = figure_at(address, one).one("svg", "picture")

    DRAWN[one.kind](picture, one, dict(titled(picture)))


def scale(picture):
    """The line of nothing, and how many pixels one unit is: the same at each labelled line of the axis."""
    base = place(picture.one("line", "picture__base"), "y1")
    lines = [place(line, "y1") for line in picture.all("line", "picture__grid")]
    halos, labels = (amounts(picture, f"picture__{look}") for look in ("halo", "axis"))
    values = [float(text.removesuffix(" %").replace(".", "").replace(",", ".")) for text, _ in labels]

    assert [y for _, y in labels] == [line - 3 for line in lines]
    assert halos == labels
    (unit,) = {(base - line) / value for line, value in zip(lines, values, strict=True)}
    return base, unit


def amounts(picture, look):
    """The amounts beside the lines, each with its height; a halo keeps them readable above the shapes."""
    return [(one.text, place(one, "y")) for one in picture.all("text", look) if one["x"] == "0%"]


def check_columns(picture, chart, found):
    """Of a column with an unknown part nothing is drawn but the sign, which names every part."""
    base, unit = scale(picture)
    drawn = [at for at in range(len(chart.labels)) if at not in chart.unknown]
    signs = [(at, "; ".join(titles[at] for titles in chart.spoken)) for at in chart.unknown]

    assert list(found) == [titles[at] for at in drawn for titles in chart.spoken]
    for at in drawn:
        rects = [found[titles[at]] for titles in chart.spoken]
        check_column(rects, chart.points[at], center(chart, at), base, unit)
    check_gaps(picture, signs, chart)


def check_column(rects, values, middle, floor, unit):
    """One on top of the other, from the base."""
    for rect, value in zip(rects, values, strict=True):
        height, top = place(rect, "height"), place(rect, "y")

        assert height == pytest.approx(float(size(value)) * unit, abs=0.011), own_title(rect)
        assert top + height == pytest.approx(floor, abs=0.011), own_title(rect)
        assert place(rect, "x") + place(rect, "width") / 2 == pytest.approx(middle, abs=0.02)
        floor = top


def center(chart, at):
    return (at + 0.5) * 100 / len(chart.labels)


def check_gaps(picture, expected, chart):
    """A “?” that says what is not known at each of these places, and nowhere else."""
    assert gaps_in(picture) == [
        ("?", pytest.approx(center(chart, at), abs=0.011), title) for at, title in expected
    ]


def check_lines(picture, chart, found):
    """A mark for each known value; a line joins those of neighbours, and none bridges a gap."""
    base, unit = scale(picture)
    marks, segments, unknown = {}, [], []
    for titles, values in zip(chart.spoken, chart.series.values(), strict=True):
        places = [
            None if value in UNKNOWN else (center(chart, at), base - float(size(value)) * unit)
            for at, value in enumerate(values)
        ]
        marks |= {title: near(at) for title, at in zip(titles, places, strict=True) if at}
        segments += [near((*one, *following)) for one, following in pairwise(places) if one and following]
        unknown += [(at, titles[at]) for at, one in enumerate(places) if not one]
    lines = [line for line in picture.all("line") if not {"picture__base", "picture__grid"} & {*line.classes}]

    assert {title: (place(one, "x"), place(one, "y")) for title, one in found.items()} == marks
    assert [tuple(place(line, name) for name in ("x1", "y1", "x2", "y2")) for line in lines] == segments
    check_gaps(picture, unknown, chart)


def near(numbers):
    return pytest.approx(numbers, abs=0.011)


def check_bars(picture, chart, found):
    """The longest bar is as wide as the picture; over each stands what it shows."""
    longest = max(sum(map(size, values)) for values in chart.points)
    labels = " ".join(one.text for one in picture.all("text", "picture__label"))

    assert list(found) == [title for titles in zip(*chart.spoken, strict=True) for title in titles]
    for titles, values in zip(zip(*chart.spoken, strict=True), chart.points, strict=True):
        check_bar([found[title] for title in titles], values, longest)
    assert labels == flat(" ".join(beside(chart)))


def check_bar(rects, values, longest):
    """One behind the other, from the left edge."""
    end = 0.0
    for rect, value in zip(rects, values, strict=True):
        width, start = place(rect, "width"), place(rect, "x")

        assert width == pytest.approx(float(size(value) * 100 / longest), abs=0.006), own_title(rect)
        assert start == pytest.approx(end, abs=0.011), own_title(rect)
        end = start + width


def beside(chart):
    """What stands over each bar."""
    for label, values in chart.labelled:
        if chart.is_rate:
            yield f"{label}: {text(values[0])}"
        else:
            parts = zip(chart.series, values, strict=True)
            yield f"{label}: " + ", ".join(f"{lower(name)} {text(value)}" for name, value in parts)


DRAWN = {"columns": check_columns, "lines": check_lines, "bars": check_bars}


@named(PUBLISHED)
def test_the_picture_to_download_is_that_of_the_page(site, figure_at, address, one):
    """The same shapes under the same titles, and the same sentence."""
    file = parse((site / f"du-lieu/hinh/{one.identity}.svg").read_text("utf-8"))
    picture = figure_at(address, one).one("svg", "picture")

    assert shapes(file) == shapes(picture)
    assert gaps_in(file) == gaps_in(picture)
    assert file.all("desc")[0].inside == [one.sentence]


def shapes(picture):
    names = ("x", "y", "width", "height")
    return [(title, [one.get(name) for name in names]) for title, one in titled(picture)]
