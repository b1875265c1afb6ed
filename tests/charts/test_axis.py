from itertools import pairwise

import pytest

from generator.charts import Kind
from generator.charts.picture import ceiling
from generator.quantities import Share
from tests.charts.shapes import LOOKS, NAMES, drawn, of_values, texts


def test_one_series_needs_no_legend():
    """Its name is that of the chart."""
    picture = drawn(Kind.COLUMNS, (1, 2))

    assert texts(picture, "legend") == []
    assert all(rect.title for rect in picture.rects)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("count", [2, 3])
def test_a_legend_names_each_look(kind, count):
    """In the order of the series, a line each, above everything that is drawn."""
    picture = drawn(kind, *((number,) for number in range(5, 5 + count)))
    samples = [rect for rect in picture.rects if not rect.title]
    named = [word for word in picture.words if word.look == "legend"]

    assert [word.text for word in named] == list(NAMES[:count])
    assert [rect.look for rect in samples] == list(LOOKS[:count])
    assert all(rect.y < word.y <= rect.y + rect.height for word, rect in zip(named, samples, strict=True))
    assert all(one.y + one.height < other.y for one, other in pairwise(samples))
    assert all(max(rect.y + rect.height for rect in samples) < rect.y for rect in of_values(picture))


@pytest.mark.parametrize("kind", Kind)
def test_invented_figures_say_so_across_the_picture(kind):
    """Whoever copies the picture alone copies the mark with it."""
    picture = drawn(kind, (5,), illustrative=True)
    mark = picture.words[-1]

    assert (mark.text, mark.look, mark.x, mark.anchor) == ("SỐ LIỆU MINH HỌA", "watermark", 50, "middle")
    assert 0 < mark.y < picture.height
    assert texts(drawn(kind, (5,)), "watermark") == []


def test_a_year_of_months_is_named_month_by_month():
    """Thirteen names have room, so that the same month of the year before is there too."""
    picture = drawn(Kind.COLUMNS, [1] * 13)
    named = [word.text for word in picture.words if word.anchor == "middle"]

    assert named == [*(f"T{month}" for month in range(1, 13)), "T1"]


def test_months_and_years_stand_below_the_axis():
    """The years below the months, and both in the picture."""
    picture = drawn(Kind.COLUMNS, [1] * 12)
    (floor,) = (stroke.y1 for stroke in picture.strokes if stroke.look == "base")
    months = {word.y for word in picture.words if word.anchor == "middle"}
    years = {word.y for word in picture.words if word.look == "year"}

    assert floor < max(months) < min(years) < picture.height
    assert len(months) == len(years) == 1


def test_more_months_are_named_by_quarter():
    """Under their own columns."""
    picture = drawn(Kind.COLUMNS, [1] * 14, first=(2025, 3))
    named = [
        (word.text, round(word.x / (100 / 14) - 0.5, 2)) for word in picture.words if word.anchor == "middle"
    ]

    assert named == [("T4", 1), ("T7", 4), ("T10", 7), ("T1", 10), ("T4", 13)]


@pytest.mark.parametrize(
    ("months", "first", "heads"),
    [
        (1, (2026, 1), ["2026"]),
        (12, (2026, 1), ["2026"]),
        (12, (2025, 7), ["2025", "2026"]),
        (12, (2025, 12), ["2026"]),
        (24, (2025, 11), ["2026", "2027"]),
        (24, (2025, 10), ["2025", "2026", "2027"]),
    ],
)
def test_a_year_is_named_where_there_is_room(months, first, heads):
    """Under its first month; a year of few months would run into the next."""
    picture = drawn(Kind.COLUMNS, [1] * months, first=first)
    expected = [max(0, (int(year) - first[0]) * 12 - first[1] + 1) * 100 / months for year in heads]

    assert texts(picture, "year") == heads
    assert [word.x for word in picture.words if word.look == "year"] == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("longest", "end"),
    [(1, 2), (2, 2), (3, 4), (4, 4), (5, 5), (6, 8), (9, 10), (10, 10), (11, 20), (45, 50), (51, 80),
     (100, 100), (101, 200), (1000, 1000), (3324, 4000)],
)  # fmt: skip
def test_an_axis_of_numbers_ends_at_a_round_one(longest, end):
    """The next of 1, 2, 4, 5, 8 and their tens that is not below, and at least two."""
    assert ceiling(longest, per_cent=False) == end


@pytest.mark.parametrize(
    ("longest", "end"), [(0.06, 0.08), (0.5, 0.5), (1, 1), (2.1, 4), (33.3, 40), (81, 100), (100, 100)]
)
def test_an_axis_of_rates_ends_at_a_hundred_at_most(longest, end):
    """Small rates have an axis of their own; more than all is no rate."""
    assert ceiling(longest, per_cent=True) == pytest.approx(end)


@pytest.mark.parametrize("per_cent", [True, False])
def test_an_axis_of_nothing_has_a_length(per_cent):
    """Nothing is divided by it."""
    assert ceiling(0, per_cent=per_cent) > 0


@pytest.mark.parametrize(
    ("kind", "values", "amounts"),
    [
        (Kind.COLUMNS, (3324,), ["2.000", "4.000"]),
        (Kind.LINES, (Share(1, 8),), ["10\u00a0%", "20\u00a0%"]),
        (Kind.LINES, (Share(1, 100),), ["0,5\u00a0%", "1\u00a0%"]),
        (Kind.LINES, (Share(1, 3_000_000),), ["0,00002\u00a0%", "0,00004\u00a0%"]),
        (Kind.BARS, (5,), []),
    ],
)
def test_the_axis_says_its_numbers(kind, values, amounts):
    """Half and whole, as numbers are written here; bars have their numbers in words."""
    picture = drawn(kind, values)

    assert [word.text for word in picture.words if word.look == "axis" and word.anchor == "start"] == amounts
