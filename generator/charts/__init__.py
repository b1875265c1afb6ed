"""A chart is declared once and has four faces: a static picture, a sentence, a table, an interactive chart.

All faces are made of the same values, so they cannot differ. Nothing is said by colour alone, and what
has no number is said in words on every face.
"""

from generator.charts.chart import Chart, value_cell
from generator.charts.file import values_file
from generator.charts.shape import Kind, Look, Series, Shape, Tick
from generator.charts.table import Cell, Head, Table, TableRow, count_cell, rate_cell

__all__ = [
    "Cell",
    "Chart",
    "Head",
    "Kind",
    "Look",
    "Series",
    "Shape",
    "Table",
    "TableRow",
    "Tick",
    "count_cell",
    "rate_cell",
    "value_cell",
    "values_file",
]
