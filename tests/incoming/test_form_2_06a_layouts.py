"""The same figures in every layout give the same rows."""

from dataclasses import replace

import pytest

from generator.incoming import CellPlace, refused
from generator.incoming.form_2_06a import read_form
from generator.spreadsheets import read_book
from tests.incoming.workbooks import ASKED, LAYOUTS, ROWS, SECTORS, expected


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_the_same_rows(layout):
    """Wherever the table stands, however its heads are merged and its numbers written."""
    book, told = read_book(layout(ROWS), "bao-cao")
    rows, notices = read_form(book, SECTORS, ASKED)

    assert not refused([*told, *notices]), notices
    assert [replace(row, place=CellPlace("")) for row in rows] == expected(ROWS)
