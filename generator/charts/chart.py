"""A chart with its words: title, sentence, and the faces that are made of its shape."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.charts.file import values_file
from generator.charts.interactive import figure_json
from generator.charts.picture import Picture, picture
from generator.charts.sentence import sentence
from generator.charts.shape import Shape, Value
from generator.charts.table import Cell, Table, TableRow, count_cell, rate_cell
from generator.quantities import Share
from generator.wording import charts, figures

TITLE_LETTERS = 72  # on a line of the picture as a file


@dataclass(frozen=True)
class Chart:
    """One declared chart. `head` heads the labels.

    `marks` has words of warning for labels, by label. An illustrative chart says so on every face.
    """

    id: str
    name: str
    head: str
    shape: Shape
    illustrative: bool = False
    marks: tuple[tuple[str, ...], ...] = ()
    caution: str = ""

    @property
    def title(self) -> str:
        """The name, with the mark of invented figures."""
        return f"{self.name} – {figures.ILLUSTRATIVE}" if self.illustrative else self.name

    @property
    def title_lines(self) -> list[str]:
        """The title in lines that a picture of its own has room for."""
        return textwrap.wrap(self.title, TITLE_LETTERS)

    @property
    def file_top(self) -> int:
        """Where the picture begins in a file of its own, below its title; pixels."""
        return 28 + 20 * len(self.title_lines)

    @property
    def file_height(self) -> int:
        """How high a file of its own is, with its title and its words below; pixels."""
        return self.file_top + self.picture.height + 80

    @cached_property
    def sentence(self) -> str:
        """What it shows, in words, and behind it the caution that it needs."""
        return f"{sentence(self.shape)} {self.caution}".rstrip()

    @cached_property
    def picture(self) -> Picture:
        """The static picture."""
        return picture(self.shape, illustrative=self.illustrative)

    @property
    def gap_meaning(self) -> str:
        """What the signs mean that stand where nothing can be drawn; nothing where there is no such place."""
        return charts.GAP_MEANING if any(word.look == "gap" for word in self.picture.words) else ""

    @cached_property
    def figure_json(self) -> Markup:
        """The interactive chart, safe inside a script element."""
        return figure_json(self.shape, illustrative=self.illustrative)

    @cached_property
    def table(self) -> Table:
        """The same values as a table, a row for each label."""
        rows = zip(self.shape.labels, self._values, self._marks, strict=True)
        return Table(
            f"{figures.NUMBERS_OF}: {self.title}",
            (self.head, *(series.name for series in self.shape.series)),
            tuple(TableRow(label, tuple(map(value_cell, values)), own) for label, values, own in rows),
        )

    @property
    def csv(self) -> bytes:
        """The same values as a file; see `values_file`."""
        invented = (figures.ILLUSTRATIVE,) if self.illustrative else ()
        rows = zip(self.shape.labels, self._values, self._marks, strict=True)
        return values_file(
            self.head,
            (series.name for series in self.shape.series),
            ((label, values, (*invented, *own)) for label, values, own in rows),
            rates=self.shape.is_rates,
        )

    @property
    def _marks(self) -> tuple[tuple[str, ...], ...]:
        return self.marks or ((),) * len(self.shape.labels)

    @property
    def _values(self) -> Iterator[tuple[Value, ...]]:
        """The values of each label."""
        return zip(*(series.values for series in self.shape.series), strict=True)


def value_cell(value: Value) -> Cell:
    """A value as a cell of a table."""
    return rate_cell(value) if value is None or isinstance(value, Share) else count_cell(value)
