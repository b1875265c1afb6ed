"""A chart as declared: series of values over labels. All faces take this and nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.observations import Absence, Count
from generator.quantities import Share
from generator.statistics import Rate
from generator.wording import figures
from generator.wording.numbers import NOT_COMPUTABLE, grouped, out_of, percent

Value: TypeAlias = Count | Rate


class Kind(StrEnum):
    """How the values are drawn."""

    COLUMNS = "columns"  # over time, the series of a label on top of each other
    LINES = "lines"  # over time, a line a series
    BARS = "bars"  # a line a label, the series of a label behind each other


class Look(StrEnum):
    """What a series is drawn like; each differs from the others in black and white too."""

    PLAIN = "plain"
    PALE = "pale"
    HATCHED = "hatched"


@dataclass(frozen=True)
class Tick:
    """What stands below a label's place on the axis, and under which common head (“T3” of “2026”)."""

    text: str
    group: str = ""


@dataclass(frozen=True)
class Series:
    """What is drawn in one look, a value for each label."""

    name: str
    look: Look
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Shape:
    """A chart without its words around it. There is at least one label, and one series.

    `ticks` go with `labels` in charts over time, and are empty in BARS. Values are numbers of dossiers,
    or in all series rates. `noun` counts the labels (“tháng”); `adds` is False for numbers of a day, which
    do not add up over time, and for periods that may hold each other. `of_rates` tells rates apart where
    no value is known.
    """

    kind: Kind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    noun: str
    ticks: tuple[Tick, ...] = ()
    adds: bool = True
    of_rates: bool = False

    @property
    def is_rates(self) -> bool:
        """Whether the values are rates, so that the axis counts per cent; declared, or seen."""
        values = [value for series in self.series for value in series.values]
        return self.of_rates or any(isinstance(value, Share) or value is None for value in values)


def can_be_drawn(shape: Shape, place: int) -> bool:
    """Whether all of a label is known; of values on top of each other a part would look like the whole."""
    return shape.kind is Kind.LINES or all(
        height(series.values[place]) is not None for series in shape.series
    )


def height(value: Value) -> float | None:
    """How far a value reaches: dossiers, or per cent; None where there is no number to draw."""
    if isinstance(value, Share):
        sound = value.ratio is not None and value.part <= value.whole
        return value.part * 100 / value.whole if sound else None
    return None if value is None or isinstance(value, Absence) else value


def value_text(value: Value) -> str:
    """The value in words, rates with their counts: “2,5 % (4 trên 160 hồ sơ)”, “không công bố”."""
    if value is None:
        return NOT_COMPUTABLE
    if isinstance(value, Absence):
        return figures.ABSENCES[value]
    if isinstance(value, Share):
        return f"{percent(value)} ({out_of(value)})" if value.whole else percent(value)
    return f"{grouped(value)} {figures.DOSSIERS}"


def longest(shape: Shape) -> float:
    """The greatest reach of a label: of its series together where they stand on each other."""
    reaches = [[height(value) or 0 for value in series.values] for series in shape.series]
    together: Callable[[Iterable[float]], float] = max if shape.kind is Kind.LINES else sum
    return max(together(values) for values in zip(*reaches, strict=True))
