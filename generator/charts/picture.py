"""The static picture of a chart: rectangles, lines and texts, placed; a template writes them as SVG.

Across, everything stands in per cent of the width and texts keep their size, so that one picture is
right for a telephone and for a sheet of paper. Down, everything stands in pixels. No script, no style.
"""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.charts.shape import Kind, Series, Shape, Tick, Value, can_be_drawn, height, longest, value_text
from generator.quantities import Share
from generator.wording import figures
from generator.wording.numbers import grouped

LEGEND_LINE = 22
PLOT = 180  # pixels from the axis to the highest line
BELOW = 40  # for the labels under the axis
ABOVE = 16  # for the label of the highest line
BAR, LABEL_LINE, GAP = 16, 17, 14
LETTERS = 36  # of a label on one line, for a window of 320 pixels
ALL_TICKS = 13  # more months than these are named by quarter
FILE_WIDTH = 720  # of the picture as a file of its own
QUARTERS = ("T1", "T4", "T7", "T10")
NARROWEST, YEAR_WIDTH = 320, 36  # pixels: of a picture, of the name of a year
ABOVE_ALL = ("halo", "axis")  # looks of a text that stands over what is drawn
UNKNOWN, NOTHING = "?", "–"


@dataclass(frozen=True)
class Rect:
    """`x` and `width` in per cent, `y` and `height` in pixels; `title` says what it stands for."""

    x: float
    y: float
    width: float
    height: float
    look: str
    title: str = ""


@dataclass(frozen=True)
class Stroke:
    """A straight line between two places."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str


@dataclass(frozen=True)
class Mark:
    """A point of a line with what it stands for."""

    x: float
    y: float
    look: str
    title: str


@dataclass(frozen=True)
class Words:
    """A text at a place; `anchor` is start, middle or end, `title` what a sign stands for."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    look: str = "axis"
    title: str = ""


@dataclass
class Picture:
    """Everything that is drawn, in the order of drawing, and how high it all is."""

    height: int
    rects: list[Rect] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    width: int = FILE_WIDTH


def picture(shape: Shape, *, illustrative: bool) -> Picture:
    """The picture of a shape; an illustrative one says so across itself."""
    draw = {Kind.COLUMNS: _columns, Kind.LINES: _lines, Kind.BARS: _bars}[shape.kind]
    drawn = Picture(0)
    top = _legend(drawn, shape.series) if len(shape.series) > 1 else 0
    drawn.height = draw(drawn, shape, top)
    if illustrative:
        middle = (top + drawn.height) / 2
        drawn.words.append(Words(50, middle, figures.ILLUSTRATIVE.upper(), "middle", "watermark"))
    return drawn


def _legend(drawn: Picture, series: Sequence[Series]) -> int:
    for number, one in enumerate(series):
        y = number * LEGEND_LINE
        drawn.rects.append(Rect(0.3, y + 3, 3, 12, one.look))
        drawn.words.append(Words(4.5, y + 14, one.name, look="legend"))
    return len(series) * LEGEND_LINE + 6


def _columns(drawn: Picture, shape: Shape, top: int) -> int:
    scale = _axis(drawn, shape, top)
    slot = 100 / len(shape.labels)
    for number, label in enumerate(shape.labels):
        floor = float(top + ABOVE + PLOT)
        values = [series.values[number] for series in shape.series]
        if not can_be_drawn(shape, number):
            titles = (_title(label, one, value) for one, value in zip(shape.series, values, strict=True))
            drawn.words.append(_sign(_two(slot * (number + 0.5)), floor, values, "; ".join(titles)))
            continue
        for series, value in zip(shape.series, values, strict=True):
            reach = (height(value) or 0) * scale
            floor -= reach
            x, width = _two(slot * (number + 0.14)), _two(slot * 0.72)
            drawn.rects.append(
                Rect(x, _two(floor), width, _two(reach), series.look, _title(label, series, value))
            )
    return top + ABOVE + PLOT + BELOW


def _lines(drawn: Picture, shape: Shape, top: int) -> int:
    scale = _axis(drawn, shape, top)
    slot = 100 / len(shape.labels)
    for series in shape.series:
        before: tuple[float, float] | None = None
        for number, (label, value) in enumerate(zip(shape.labels, series.values, strict=True)):
            reach = height(value)
            if reach is None:
                before = None  # a line across a gap would invent what is not known
                x, floor = _two(slot * (number + 0.5)), top + ABOVE + PLOT
                drawn.words.append(_sign(x, floor, [value], _title(label, series, value)))
                continue
            here = _two(slot * (number + 0.5)), _two(top + ABOVE + PLOT - reach * scale)
            if before is not None:
                drawn.strokes.append(Stroke(*before, *here, series.look))
            drawn.marks.append(Mark(*here, series.look, _title(label, series, value)))
            before = here
    return top + ABOVE + PLOT + BELOW


def _bars(drawn: Picture, shape: Shape, top: int) -> int:
    whole = longest(shape) or 1
    y = top
    for number, label in enumerate(shape.labels):
        said = ", ".join(_said(series, series.values[number], len(shape.series)) for series in shape.series)
        for line in textwrap.wrap(f"{label}: {said}", LETTERS):
            y += LABEL_LINE
            drawn.words.append(Words(0, y - 4, line, look="label"))
        x = 0.0
        for series in shape.series:
            value = series.values[number]
            reach = (height(value) or 0) / whole * 100 if can_be_drawn(shape, number) else 0
            title = _title(label, series, value)
            drawn.rects.append(Rect(_two(x), y, _two(reach), BAR, series.look, title))
            x += reach
        y += BAR + GAP
    return y


def _axis(drawn: Picture, shape: Shape, top: int) -> float:
    """Lines to read the height by, and the names of the labels; pixels for one of the unit."""
    most = ceiling(longest(shape), per_cent=shape.is_rates)
    floor = top + ABOVE + PLOT
    for part in (0.0, 0.5, 1.0):
        y = _two(floor - PLOT * part)
        drawn.strokes.append(Stroke(0, y, 100, y, "base" if part == 0 else "grid"))
        if part:
            drawn.words += [
                Words(0, y - 3, _amount(most * part, shape.is_rates), look=look) for look in ABOVE_ALL
            ]
    slot = 100 / len(shape.labels)
    group = ""
    for number, tick in enumerate(shape.ticks):
        x = _two(slot * (number + 0.5))
        if len(shape.ticks) <= ALL_TICKS or tick.text in QUARTERS:
            drawn.words.append(Words(x, floor + 16, tick.text, "middle"))
        if tick.group != group:
            group = tick.group
            if _has_room(shape.ticks, number):
                drawn.words.append(Words(_two(slot * number), floor + 33, group, look="year"))
    return PLOT / most


def _has_room(ticks: Sequence[Tick], number: int) -> bool:
    """Whether the head of a group can stand under its labels without touching the next."""
    members = sum(tick.group == ticks[number].group for tick in ticks[number:])
    return members * NARROWEST / len(ticks) >= YEAR_WIDTH


def ceiling(longest_reach: float, *, per_cent: bool) -> float:
    """The end of an axis: the next of 1, 2, 4, 5, 8, 10, 20… that is not below; at most 100 per cent."""
    if longest_reach <= 0:
        return 1 if per_cent else 2
    power = 10.0 ** math.floor(math.log10(longest_reach))
    steps = (1, 2, 4, 5, 8, 10)
    end = next(step * power for step in steps if step * power >= longest_reach - 1e-9)
    return min(end, 100.0) if per_cent else max(end, 2.0)


def _sign(x: float, floor: float, values: Sequence[Value], title: str) -> Words:
    """What stands on the axis where nothing can be drawn: a question mark; a dash where nothing happened."""
    nothing = all(isinstance(value, Share) and not value.whole for value in values)
    return Words(x, floor - 4, NOTHING if nothing else UNKNOWN, "middle", "gap", title)


def _said(series: Series, value: Value, count: int) -> str:
    text = value_text(value)
    return text if count == 1 else f"{series.name.lower()} {text.removesuffix(' ' + figures.DOSSIERS)}"


def _title(label: str, series: Series, value: Value) -> str:
    return f"{label}, {series.name.lower()}: {value_text(value)}"


def _amount(amount: float, is_rates: bool) -> str:
    text = grouped(int(amount)) if amount == int(amount) else f"{amount:.8f}".rstrip("0").replace(".", ",")
    return f"{text}\u00a0%" if is_rates else text


def _two(number: float) -> float:
    return round(number, 2)
