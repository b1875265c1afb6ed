"""A cell is one whole number, or refused in words."""

from datetime import datetime

import pytest

from generator.incoming.form_2_06a.numbers import Unread, Written, read_count, signs_at_odds
from generator.observations import Absence
from generator.spreadsheets import Cell, Fault, Looks
from generator.wording import form_2_06a as words

MORNING = datetime.fromisoformat("2026-10-01T00:00:00")
READ = {
    "12": 12, "012": 12, " 12 ": 12, "'12": 12, "１２": 12, "1.234": 1234, "1,234": 1234, "1 234": 1234,
    "1\u00a0234": 1234, "1\u2009234": 1234, "1.234.567": 1234567, "1.234,0": 1234, "1,234.00": 1234,
    "12,0": 12, "12.00": 12, "0": 0, "-": Absence.NOT_APPLICABLE, "–": Absence.NOT_APPLICABLE,
    "*": Absence.WITHHELD, "": Absence.NOT_PROVIDED, " \u00a0": Absence.NOT_PROVIDED,
}  # fmt: skip


@pytest.mark.parametrize(("text", "count"), READ.items())
def test_text_that_is_one_number(text, count):
    """Or says why there is none."""
    read = read_count(Cell(text))

    assert isinstance(read, Written)
    assert read.count == count


REFUSED = {
    "12%": words.percent("12%"),
    "-3": words.negative("-3"),
    "(3)": words.negative("(3)"),
    "1,5": words.fraction("1,5"),
    "0.123": words.fraction("0.123"),
    "1.23.456": words.no_number("1.23.456"),
    "1.234.5": words.no_number("1.234.5"),
    "1,234,000.5": words.no_number("1,234,000.5"),
    "12 hồ sơ": words.no_number("12 hồ sơ"),
    "01/10": words.no_number("01/10"),
    "1e5": words.no_number("1e5"),
    "9999999999": words.too_large("9999999999"),
    "=A1": words.formula_as_text("=A1"),
    '="196"': words.formula_as_text('="196"'),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_text_that_is_no_number(text, said):
    """Nothing is rounded, cut or taken for something near."""
    assert read_count(Cell(text)) == Unread(*said)


VALUES = {
    "whole": (Cell(12.0), Written(12)),
    "computed": (Cell(12, formula="A1"), Written(12)),
    "half": (Cell(1.5), Unread(*words.fraction("1,5"))),
    "negative": (Cell(-1), Unread(*words.negative("-1"))),
    "endless": (Cell(float("inf")), Unread(*words.too_large("inf"))),
    "yes": (Cell(True), Unread(*words.no_number("TRUE"))),
    "error": (Cell(Fault("#REF!")), Unread(*words.fault("#REF!"))),
    "day": (Cell(MORNING, Looks.DAY), Unread(*words.day_for_number(MORNING))),
    "percent": (Cell(1, Looks.PERCENT), Unread(*words.percent("100%"))),
    "not computed": (Cell(None, formula="A1"), Unread(*words.NO_OUTCOME)),
    "from elsewhere": (Cell(3, formula="[1]a!B1", external=True), Unread(*words.EXTERNAL)),
    "nothing": (None, Written(Absence.NOT_PROVIDED)),
}


@pytest.mark.parametrize(("cell", "read"), VALUES.values(), ids=VALUES)
def test_values_of_a_workbook(cell, read):
    """A number that the sheet shows as something else is not one."""
    assert read_count(cell) == read


def test_a_sign_means_one_thing_in_a_table():
    """1.234 beside 12.0 can be two numbers; 1.234 beside 12,0 is one."""
    one, two, three = (Written(1234, ".", ""), Written(12, "", "."), Written(12, "", ","))

    assert signs_at_odds({(1, 1): one, (1, 2): two}) == {(1, 1): ".", (1, 2): "."}
    assert signs_at_odds({(1, 1): one, (1, 2): three}) == {}
