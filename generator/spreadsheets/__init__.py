"""Workbooks and CSV text as plain values: bytes in, a Book out, with every hazard told.

A workbook is read part by part with bounds of our own: what is not asked for (styles of drawing, macros,
links to other files) is never unpacked. No formula is computed and no link followed. Nothing here knows
what the cells mean.
"""

from generator.spreadsheets.book import (
    Book,
    Cell,
    Fault,
    Looks,
    Merge,
    Position,
    Sheet,
    Value,
    cell_name,
    column_letters,
)
from generator.spreadsheets.reading import read_book

__all__ = [
    "Book",
    "Cell",
    "Fault",
    "Looks",
    "Merge",
    "Position",
    "Sheet",
    "Value",
    "cell_name",
    "column_letters",
    "read_book",
]
