"""A row that has anything where figures belong is never passed over: it is read or refused."""

import pytest

from generator.incoming import Weight
from generator.spreadsheets import cell_name
from generator.wording import form_2_06a as words
from tests.incoming.test_form_2_06a_notices import COUNTS, SOUND, at, told, workbook

ANOTHER = (2, "Đất đai", *COUNTS)
CELLS = [cell_name(4, column) for column in range(3, 14)]
FILLED = {
    "5 hồ sơ": words.no_number("5 hồ sơ"),
    "…": words.no_number("…"),
    "8%": words.percent("8%"),
    "x": words.no_number("x"),
    "O": words.no_number("O"),
    "?": words.no_number("?"),
    "không có": words.no_number("không có"),
    "#REF!": words.fault("#REF!"),
    "'=5": words.formula_as_text("=5"),
}


@pytest.mark.parametrize(("text", "said"), FILLED.items(), ids=FILLED)
def test_a_sector_of_unreadable_cells_is_refused(text, said):
    """All of them alike: with the sector, the text and the cells; nothing of the others is written."""
    book = workbook([*SOUND, (2, "Đất đai", *[text] * 11)])

    assert told(book, Weight.REFUSED) == at(Weight.REFUSED, words.unread_of("Đất đai", said, CELLS), 4, 3)


def test_unreadable_cells_that_differ_are_told_each():
    """Each has its own text; those that are empty beside them are no fault."""
    book = workbook([*SOUND, (2, "Đất đai", "5 hs", None, None, "6 hs")])

    assert told(book, Weight.REFUSED) == [
        *at(Weight.REFUSED, words.unread_of("Đất đai", words.no_number("5 hs"), ["C4"]), 4, 3),
        *at(Weight.REFUSED, words.unread_of("Đất đai", words.no_number("6 hs"), ["F4"]), 4, 6),
    ]


UNKNOWN = {"alike": ["x"] * 11, "counted": [f"{count} hồ sơ" for count in COUNTS], "some": ["…"] * 6}


@pytest.mark.parametrize("texts", UNKNOWN.values(), ids=UNKNOWN)
@pytest.mark.parametrize("last", [True, False])
def test_a_name_that_nobody_knows_is_refused_too(texts, last):
    """It is no group, and no words below the table."""
    rows = [(2, "Xyz", *texts), *([] if last else [ANOTHER])]

    assert told(workbook([*SOUND, *rows]), Weight.REFUSED) == at(
        Weight.REFUSED, words.unknown_sector("Xyz", None, False), 4, 2
    )


EMPTY = {"nothing": [], "spaces": [" "] * 11, "no-break spaces": ["\u00a0"] * 11}


@pytest.mark.parametrize("texts", EMPTY.values(), ids=EMPTY)
def test_a_sector_without_figures_is_passed_over_by_name(texts):
    """It has none to lose."""
    book = workbook([*SOUND, (2, "Đất đai", *texts)])

    assert told(book, Weight.REFUSED) == []
    assert told(book, Weight.SKIPPED) == at(Weight.SKIPPED, words.skipped_empty("Đất đai"), 4)


WORDS = {
    "a signature": ("", "NGƯỜI LẬP BIỂU", *[""] * 7, "CHỦ TỊCH"),
    "a note": ("", "Ghi chú", "số liệu lấy ngày 05/11"),
    "letters of columns": ("A", "B", *[f"{at}=a+b" for at in range(1, 12)]),
}


@pytest.mark.parametrize("row", WORDS.values(), ids=WORDS)
def test_rows_of_words_are_passed_over(row):
    """They fill no place of figures, or have no name."""
    assert told(workbook([*SOUND, row]), Weight.REFUSED) == []


SIGNS = {"-": "-", "–": "-", "*": "*"}


@pytest.mark.parametrize(("text", "sign"), SIGNS.items())
def test_signs_for_no_figure_are_counted(text, sign):
    """Software prints them for zero too."""
    book = workbook([*SOUND, (2, "Đất đai", *[text] * 11)])

    assert told(book, Weight.NOTE) == at(Weight.NOTE, words.absences(sign, CELLS))
