"""No text that the site publishes in a CSV file is run by a spreadsheet."""

import pytest

from generator.observations.cells import sentence
from generator.observations.formulas import formula_sign, no_formula
from generator.problems import Code
from generator.scalars import Misread

RUN = [
    "=1+1",
    "+84 978",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "＠x",
    "Báo cáo;=1+1",
    "a; -1",
    "a;;@b",
    "a\n=1+1",
    "--",
]
TEXTS = ["Báo cáo", "1 = 1", "a-b", "a, -b", "x@y", "12/2026", "-", "", "'=1", "a; b"]


@pytest.mark.parametrize("text", RUN)
def test_what_would_be_run_is_refused_or_quoted(text):
    """A source is refused where it is read; a label has an apostrophe where the sign would begin a cell."""
    assert formula_sign(text)
    assert formula_sign(no_formula(text)) is None
    assert no_formula(text).replace("'", "") == text
    with pytest.raises(Misread) as refused:
        sentence(text)
    assert refused.value.code is Code.CELL_WRONG


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_text_stays_as_it_is(text):
    """Signs inside a text, and the sign for “not applicable”."""
    assert formula_sign(text) is None
    assert no_formula(text) == text
