import math

import pytest

from generator.charts import Kind
from generator.charts.picture import Mark, Rect, Stroke, Words
from generator.charts.shape import value_text
from generator.observations import Absence
from generator.quantities import Share
from tests.charts.shapes import SECTORS, amount_at, by_chance, drawn, of_values, texts

# Columns


def test_columns_are_as_high_as_their_numbers():
    """Read off the axis beside them, not off a scale of their own."""
    picture = drawn(Kind.COLUMNS, (96, 190, 0, 7), (4, 10, 3, 0))
    read = [
        amount_at(picture, rect.y) - amount_at(picture, rect.y + rect.height) for rect in of_values(picture)
    ]

    assert read == pytest.approx([96, 4, 190, 10, 0, 3, 7, 0], abs=0.02)


def test_the_series_of_a_column_stand_on_each_other():
    """The first on the axis, each on the one before; so the top of the last is the sum."""
    picture = drawn(Kind.COLUMNS, (96,), (4,), (10,))
    first, second, third = of_values(picture)

    assert amount_at(picture, first.y + first.height) == pytest.approx(0, abs=0.01)
    assert second.y + second.height == pytest.approx(first.y)
    assert third.y + third.height == pytest.approx(second.y)
    assert amount_at(picture, third.y) == pytest.approx(110, abs=0.02)


def test_columns_stand_over_the_names_of_their_months():
    """Side by side, in their order, and none in the place of another."""
    picture = drawn(Kind.COLUMNS, range(1, 13))
    middles = [rect.x + rect.width / 2 for rect in of_values(picture)]
    named = [word.x for word in picture.words if word.anchor == "middle"]

    assert middles == pytest.approx(named, abs=0.01)
    assert all(
        one.x + one.width < other.x for one, other in zip(picture.rects, picture.rects[1:], strict=False)
    )


def test_what_a_column_stands_for_is_said():
    """Month, series and number, for whoever points at it."""
    titles = [rect.title for rect in of_values(drawn(Kind.COLUMNS, (3324,), (0,)))]

    assert titles == ["Tháng 01/2026, trước & đúng hạn: 3.324 hồ sơ", "Tháng 01/2026, trễ hạn: 0 hồ sơ"]


def test_a_column_with_an_unknown_part_is_not_drawn():
    """What is known of it would look like all of it; the sign in its place says both."""
    picture = drawn(Kind.COLUMNS, (3324, 5), (Absence.WITHHELD, 6))
    (sign,) = [word for word in picture.words if word.look == "gap"]

    assert (sign.text, sign.x) == ("?", 25)
    assert sign.title == "Tháng 01/2026, trước & đúng hạn: 3.324 hồ sơ; Tháng 01/2026, trễ hạn: không công bố"
    assert {rect.x for rect in of_values(picture)} == {57}


# Lines


def test_the_points_of_a_line_are_as_high_as_their_rates():
    """Per cent on the axis; each in the middle of its month."""
    picture = drawn(Kind.LINES, (Share(4, 100), Share(1, 8), Share(0, 9), Share(3, 3)))

    assert [amount_at(picture, mark.y) for mark in picture.marks] == pytest.approx(
        [4, 12.5, 0, 100], abs=0.01
    )
    assert [mark.x for mark in picture.marks] == [12.5, 37.5, 62.5, 87.5]


def test_a_line_of_numbers_is_as_high_as_its_numbers():
    """The highest line decides, not all of them together."""
    picture = drawn(Kind.LINES, (7, 300), (250, 2))

    assert [amount_at(picture, mark.y) for mark in picture.marks] == pytest.approx([7, 300, 250, 2], abs=0.02)


def test_a_line_joins_its_points():
    """Each to the next, in the look of its series."""
    picture = drawn(Kind.LINES, (Share(1, 9), Share(2, 9), Share(3, 9)))
    first, second, third = ((mark.x, mark.y) for mark in picture.marks)
    strokes = [stroke for stroke in picture.strokes if stroke.look == "plain"]

    assert strokes == [Stroke(*first, *second, "plain"), Stroke(*second, *third, "plain")]


@pytest.mark.parametrize("value", [*Absence, None, Share(0, 0)], ids=repr)
def test_no_line_crosses_a_gap(value):
    """A line over a month that nobody knows would invent it."""
    picture = drawn(Kind.LINES, (Share(1, 9), value, Share(3, 9), Share(4, 9)))
    (only,) = [stroke for stroke in picture.strokes if stroke.look == "plain"]

    assert [mark.x for mark in picture.marks] == [12.5, 62.5, 87.5]
    assert (only.x1, only.x2) == (62.5, 87.5)


def test_what_a_point_stands_for_is_said():
    """A rate never stands without its counts."""
    (mark,) = drawn(Kind.LINES, (Share(1, 8),)).marks

    assert mark.title == "Tháng 01/2026, trước & đúng hạn: 12,5\u00a0% (1 trên 8 hồ sơ)"
    assert mark.look == "plain"


# Bars


def test_bars_are_as_long_as_their_numbers():
    """The longest fills the width; the others are shares of it."""
    picture = drawn(Kind.BARS, (150, 30, 0), (50, 10, 20))

    assert [rect.width for rect in of_values(picture)] == [75, 25, 15, 5, 0, 10]


def test_the_series_of_a_bar_follow_each_other():
    """On one line, the next where the one before ends; the next label below."""
    first, second, below, _ = of_values(drawn(Kind.BARS, (150, 30), (50, 10)))

    assert (first.x, second.x, second.y) == (0, first.width, first.y)
    assert below.y > first.y + first.height


def test_a_bar_with_an_unknown_part_is_not_drawn():
    """What is known of it would look like all of it; the words above it say both."""
    picture = drawn(Kind.BARS, (150, 30), (Absence.WITHHELD, 10))

    assert [rect.width for rect in of_values(picture)][:2] == [0, 0]
    assert texts(picture, "label")[:2] == ["Hộ tịch: trước & đúng hạn 150, trễ", "hạn không công bố"]


def test_bars_of_rates_are_as_long_as_their_rates():
    """Of the highest, so that small ones can be told apart."""
    picture = drawn(Kind.BARS, (Share(1, 8), Share(1, 16), Share(0, 9)))

    assert [rect.width for rect in of_values(picture)] == [100, 50, 0]


@pytest.mark.parametrize(
    ("series", "said"),
    [
        (((3324,),), ["Hộ tịch: 3.324 hồ sơ"]),
        (((96,), (4,)), ["Hộ tịch: trước & đúng hạn 96, trễ", "hạn 4"]),
        (((96,), (Absence.WITHHELD,)), ["Hộ tịch: trước & đúng hạn 96, trễ", "hạn không công bố"]),
        (((Share(1, 8),),), ["Hộ tịch: 12,5\u00a0% (1 trên 8 hồ sơ)"]),
        (((None,),), ["Hộ tịch: không tính được"]),
        (((Share(0, 0),),), ["Hộ tịch: không phát sinh"]),
    ],
    ids=str,
)
def test_a_bar_is_said_in_words_above_it(series, said):
    """Label and values, so that what cannot be drawn is no empty line; long ones go on below."""
    assert texts(drawn(Kind.BARS, *series), "label") == said


def test_long_labels_are_wrapped_for_a_telephone():
    """Nothing is cut off, and the bar stands below all of its lines."""
    label = "Bảo trợ xã hội, phòng chống tệ nạn xã hội và bảo vệ, chăm sóc trẻ em của thôn"
    picture = drawn(Kind.BARS, (5,), labels=(label,))
    lines = [word for word in picture.words if word.look == "label"]
    (bar,) = picture.rects

    assert " ".join(line.text for line in lines) == f"{label}: 5 hồ sơ"
    assert max(len(line.text) for line in lines) <= 36
    assert bar.y >= max(line.y for line in lines)


# What has no number


@pytest.mark.parametrize("kind", [Kind.COLUMNS, Kind.LINES])
@pytest.mark.parametrize(
    ("value", "sign"),
    [
        *((absence, "?") for absence in Absence),
        (None, "?"),
        (Share(0, 0), "–"),
        (Share(0, 5), None),
        (0, None),
    ],
    ids=repr,
)
def test_a_sign_stands_where_nothing_can_be_drawn(kind, value, sign):
    """A question mark for what nobody knows, a dash for no dossiers; nought is a number and needs none."""
    picture = drawn(kind, (Share(1, 2) if isinstance(value, Share) else 1, value))
    floor = next(stroke.y1 for stroke in picture.strokes if stroke.look == "base")
    title = f"Tháng 02/2026, trước & đúng hạn: {value_text(value)}"

    assert [word for word in picture.words if word.look == "gap"] == (
        [Words(75, floor - 4, sign, "middle", "gap", title)] if sign else []
    )


def test_a_month_without_any_dossiers_has_a_dash_for_all_its_series():
    """A question mark beside it would say that something is not known."""
    nothing, unknown = Share(0, 0), Absence.NOT_PROVIDED
    picture = drawn(Kind.COLUMNS, (Share(1, 2), nothing, nothing), (Share(1, 2), nothing, unknown))

    assert texts(picture, "gap") == ["–", "?"]


def test_whatever_is_drawn_is_inside_the_picture():
    """No place is without a number, none beside the paper."""
    for chart in by_chance(11):
        picture = chart.picture
        places = [place for one in (*picture.rects, *picture.strokes, *picture.marks, *picture.words)
                  for place in places_of(one)]  # fmt: skip

        assert all(math.isfinite(number) for place in places for number in place)
        assert all(0 <= x <= 100.01 and 0 <= y <= picture.height for x, y in places)


def places_of(drawn_one):
    """The corners of what is drawn."""
    match drawn_one:
        case Rect(x, y, width, height):
            return [(x, y), (x + width, y + height), (width, height)]
        case Stroke(x1, y1, x2, y2):
            return [(x1, y1), (x2, y2)]
        case Mark(x, y) | Words(x, y):
            return [(x, y)]
    raise AssertionError(drawn_one)


def test_every_label_is_in_the_picture_of_bars():
    """Whatever its value: what cannot be drawn is still told."""
    picture = drawn(Kind.BARS, [Absence.WITHHELD] * 8)
    told = " ".join(texts(picture, "label"))

    assert told == " ".join(f"{sector}: không công bố" for sector in SECTORS)
    assert [rect.width for rect in picture.rects] == [0] * 8
