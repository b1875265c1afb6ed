"""The values of a chart or a heat table as a CSV file: numbers as digits, rates with both counts."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from generator.charts.shape import Value
from generator.observations import Absence
from generator.observations.csv_text import csv_text
from generator.observations.formulas import no_formula
from generator.quantities import Share
from generator.wording import figures
from generator.wording.numbers import NOT_COMPUTABLE, percent

BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take a file without one for another encoding
Line: TypeAlias = tuple[str, Sequence[Value], Sequence[str]]


def values_file(head: str, names: Iterable[str], lines: Iterable[Line], *, rates: bool) -> bytes:
    """Lines of a label, its values and its marks, under `head`, the names of the values and a last column.

    What is missing is `-`, `*` or empty as in the figures received. A rate has three columns: the two
    counts, and the per cent as the page writes it.
    """
    columns = [head, *(column for name in names for column in _names(name, rates=rates)), figures.NOTE]
    rows = [[no_formula(column) for column in columns]]
    for label, values, marks in lines:
        cells = [cell for value in values for cell in _cells(value, rates=rates)]
        rows.append([no_formula(label), *cells, no_formula(", ".join(marks))])
    return (BYTE_ORDER_MARK + csv_text(rows, end="\r\n")).encode()


def _names(name: str, *, rates: bool) -> tuple[str, ...]:
    return (f"{name}: {figures.PART}", f"{name}: {figures.WHOLE}", f"{name}: %") if rates else (name,)


def _cells(value: Value, *, rates: bool) -> tuple[str, ...]:
    if isinstance(value, Share):
        return str(value.part), str(value.whole), percent(value).replace("\u00a0", " ")
    text = NOT_COMPUTABLE if value is None else value.value if isinstance(value, Absence) else str(value)
    return (text, text, text) if rates else (text,)
