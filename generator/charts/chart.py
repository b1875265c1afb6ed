"""A chart with its words: title, sentence, and the faces that are made of its shape."""

import csv
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.charts.interactive import figure_json
from generator.charts.picture import Picture, picture
from generator.charts.sentence import sentence
from generator.charts.shape import Shape, Value
from generator.charts.table import Cell, Table, TableRow, count_cell, rate_cell
from generator.observations import Absence
from generator.quantities import Share
from generator.wording import charts, figures
from generator.wording.numbers import NOT_COMPUTABLE, percent

TITLE_LETTERS = 72  # on a line of the picture as a file
BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take a file without one for another encoding


class _Text(list[str]):
    """What the csv module writes, piece by piece: below `build` nothing is a file."""

    write = list.append


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
        """The same values as a file: numbers as digits, `-`, `*` and empty as in the figures received.

        A rate has three columns: the two counts, and the per cent as the page writes it.
        """
        written = _Text()
        writer = csv.writer(written, lineterminator="\r\n")
        names = [
            name
            for series in self.shape.series
            for name in _csv_names(series.name, rates=self.shape.is_rates)
        ]
        writer.writerow([self.head, *names, figures.NOTE])
        invented = (figures.ILLUSTRATIVE,) if self.illustrative else ()
        for label, values, own in zip(self.shape.labels, self._values, self._marks, strict=True):
            cells = [cell for value in values for cell in _csv_cells(value, rates=self.shape.is_rates)]
            writer.writerow([_no_formula(label), *cells, ", ".join((*invented, *own))])
        return "".join((BYTE_ORDER_MARK, *written)).encode()

    @property
    def _marks(self) -> tuple[tuple[str, ...], ...]:
        return self.marks or ((),) * len(self.shape.labels)

    @property
    def _values(self) -> Iterator[tuple[Value, ...]]:
        """The values of each label."""
        return zip(*(series.values for series in self.shape.series), strict=True)


def _no_formula(text: str) -> str:
    """A name as a text also for a spreadsheet that takes such a beginning for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def value_cell(value: Value) -> Cell:
    """A value as a cell of a table."""
    return rate_cell(value) if value is None or isinstance(value, Share) else count_cell(value)


def _csv_names(name: str, *, rates: bool) -> tuple[str, ...]:
    return (f"{name}: {figures.PART}", f"{name}: {figures.WHOLE}", f"{name}: %") if rates else (name,)


def _csv_cells(value: Value, *, rates: bool) -> tuple[str, ...]:
    if isinstance(value, Share):
        return str(value.part), str(value.whole), percent(value).replace("\u00a0", " ")
    text = NOT_COMPUTABLE if value is None else value.value if isinstance(value, Absence) else str(value)
    return (text, text, text) if rates else (text,)
