"""Whatever the figures are, a layout of the form gives them back; whatever the bytes are, nothing breaks."""

from dataclasses import replace
from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from generator.incoming import CellPlace, Weight, refused
from generator.incoming.form_2_06a import read_form
from generator.observations import Absence
from generator.spreadsheets import read_book
from tests.incoming.workbooks import ASKED, LAYOUTS, ROWS, SECTORS, expected

COUNTS = st.one_of(st.integers(0, 20), st.integers(0, 99_999_999), st.sampled_from(list(Absence)))
# A row without any figure is none; and every row is given what it may not lack.
ROW = st.lists(COUNTS, min_size=11, max_size=11).filter(
    lambda row: any(one is not Absence.NOT_PROVIDED for one in row)
)
TABLES = st.lists(
    st.tuples(st.sampled_from([sector.name for sector in SECTORS]), ROW),
    min_size=1,
    max_size=len(SECTORS),
    unique_by=lambda row: row[0],
)


# Heads that can be read in two ways are refused where the figures speak for the other.
CLEAR = sorted(set(LAYOUTS) - {"with_heads_over_the_middle"})


@given(rows=TABLES, layout=st.sampled_from(CLEAR))
def test_figures_come_back_from_every_layout(rows, layout):
    """None is lost, added up or changed; an absence stays the absence that it is."""
    book, told = read_book(LAYOUTS[layout](rows), "bao-cao")
    found, notices = read_form(book, SECTORS, ASKED)

    assert not refused([*told, *notices]), notices
    assert [replace(row, place=CellPlace("")) for row in found] == expected(rows)


# A workbook has the time of its making inside, so its length is not asked for.
POSITIONS = st.integers(0, 1_000_000)


@lru_cache
def sound(layout: str) -> bytes:
    return LAYOUTS[layout](ROWS)


@given(data=st.data(), layout=st.sampled_from(sorted(LAYOUTS)))
def test_a_damaged_file_gives_notices_or_its_rows(data, layout):
    """Bytes that were changed, cut or doubled: a refusal with words, or rows, and never a traceback."""
    damaged = bytearray(sound(layout))
    for at, byte in data.draw(st.lists(st.tuples(POSITIONS, st.integers(0, 255)), min_size=1, max_size=4)):
        damaged[at % len(damaged)] = byte
    cut = data.draw(st.none() | POSITIONS)
    book, told = read_book(bytes(damaged if cut is None else damaged[: cut % len(damaged)]), "bao-cao")
    if book is None:
        assert [notice.weight for notice in told if notice.weight is Weight.REFUSED and notice.message]
    else:
        rows, notices = read_form(book, SECTORS, ASKED)
        assert bool(rows) != refused(notices)
