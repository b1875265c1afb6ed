"""Shapes to draw: the values are what a test is about, the names and looks around them stay the same."""

import random

from generator.charts import Chart, Kind, Look, Series, Shape, Tick
from generator.observations import Absence
from generator.quantities import Share

NAMES = ("Trước & đúng hạn", "Trễ hạn", "Khác")
LOOKS = (Look.PLAIN, Look.HATCHED, Look.PALE)
SECTORS = (
    "Hộ tịch",
    "Đất đai",
    "Chứng thực",
    "Lao động, người có công",
    "Văn hóa",
    "Y tế",
    "Giáo dục",
    "Khác",
)


def shape_of(kind, *series, labels=None, first=(2026, 1), adds=True, of_rates=False):
    """A shape of these series of values: months from the first on, or sectors."""
    count = len(series[0])
    months = [divmod(first[0] * 12 + first[1] - 1 + number, 12) for number in range(count)]
    over_time = kind is not Kind.BARS
    named = tuple(f"Tháng {month + 1:02}/{year}" for year, month in months) if over_time else SECTORS[:count]
    return Shape(
        kind,
        named if labels is None else labels,
        tuple(Series(*one) for one in zip(NAMES, LOOKS, map(tuple, series), strict=False)),
        "tháng" if over_time else "lĩnh vực",
        tuple(Tick(f"T{month + 1}", str(year)) for year, month in months) if over_time else (),
        adds,
        of_rates,
    )


def chart_of(kind, *series, illustrative=False, marks=(), **given):
    """The same as a chart."""
    return Chart("hinh", "Kết quả", "Kỳ", shape_of(kind, *series, **given), illustrative, marks)


def drawn(kind, *series, **given):
    """Its picture."""
    return chart_of(kind, *series, **given).picture


def texts(picture, look):
    """The texts of one look."""
    return [word.text for word in picture.words if word.look == look]


def amount_at(picture, y):
    """What can be read off the axis at a height: the lowest line is nought, the highest says its number."""
    (base,) = (stroke.y1 for stroke in picture.strokes if stroke.look == "base")
    top = min(stroke.y1 for stroke in picture.strokes if stroke.look == "grid")
    (most,) = (word.text for word in picture.words if word.look == "axis" and word.y == top - 3)
    return (base - y) / (base - top) * float(most.removesuffix("\u00a0%").replace(".", "").replace(",", "."))


def of_values(picture):
    """The rectangles that stand for values, without those of the legend."""
    return [rect for rect in picture.rects if rect.title]


def count_by(chance):
    """A count, large or small, or why there is none."""
    return chance.choice((0, chance.randint(1, 9), chance.randint(1, 5_000_000), *Absence))


def rate_by(chance):
    """A rate, its reason, or None where figures contradict each other."""
    whole = chance.choice((1, 7, 190, 3324, 1_000_000))
    return chance.choice(
        (Share(0, 0), *(Share(chance.randint(0, whole), whole) for _ in range(4)), None, *Absence)
    )


def by_chance(seed):
    """Many charts of every kind, always the same for one seed."""
    chance = random.Random(seed)
    for _ in range(60):
        kind, value = chance.choice(((Kind.COLUMNS, count_by), (Kind.BARS, count_by), (Kind.LINES, rate_by),
                                     (Kind.LINES, count_by), (Kind.BARS, rate_by)))  # fmt: skip
        labels = chance.randint(1, 8 if kind is Kind.BARS else 30)
        most = 1 if kind is Kind.BARS and value is rate_by else 3
        series = [[value(chance) for _ in range(labels)] for _ in range(chance.randint(1, most))]
        if value is rate_by:
            series[0][0] = Share(1, 8)  # a chart of rates has a rate
        yield chart_of(kind, *series, illustrative=chance.random() < 0.5)
