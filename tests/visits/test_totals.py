"""Totals by day, night after night, and the file in which they are kept."""

from datetime import date

import pytest

from generator.problems import Code
from generator.visits.totals import as_text, by_day, read_totals, with_log

ONE, TWO = date(2026, 11, 21), date(2026, 11, 22)
A, B = "0123456789abcdef", "fedcba9876543210"
ROWS = {(ONE, A): 5, (TWO, A): 3, (TWO, B): 4}
TEXT = f"format,1\nday,source,visits\n2026-11-21,{A},5\n2026-11-22,{A},3\n2026-11-22,{B},4\n"


def test_a_log_that_is_read_again_counts_once():
    """One that has grown counts anew; one whose end was lost still counts whole."""
    assert with_log(ROWS, A, {ONE: 5, TWO: 3}) == ROWS
    assert with_log(ROWS, A, {TWO: 9}) == {**ROWS, (TWO, A): 9}
    assert with_log(ROWS, A, {TWO: 1}) == ROWS


def test_logs_of_one_day_are_added():
    """A log that was rotated at noon is two."""
    assert by_day(with_log(ROWS, "0" * 16, {TWO: 10})) == {ONE: 5, TWO: 17}
    assert list(by_day({(TWO, A): 1, (ONE, B): 1})) == [ONE, TWO]


def test_totals_are_kept_a_row_a_line():
    """What is read again is what was written."""
    assert as_text(dict(reversed(ROWS.items()))) == TEXT
    assert read_totals(TEXT.encode(), "visits.csv") == (ROWS, [])
    assert read_totals(as_text({}).encode(), "visits.csv") == ({}, [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        (TEXT.replace("format,1", "format,2"), 1),
        (TEXT[:-1], 5),
        (TEXT + TEXT.splitlines(keepends=True)[3], 6),
        (TEXT.replace(",5\n", ",-5\n"), 3),
        (TEXT.replace("2026-11-21", "2026-02-31"), 3),
        (TEXT.replace(A + ",5", "=1+1,5"), 3),
        (TEXT.replace("\n", "\r\n"), 1),
        ("x" * 20_000_001, 1),
    ],
)
def test_strange_totals(text, line):
    """A problem with its line; never a traceback, and never nothing in their place."""
    rows, (problem,) = read_totals(text.encode(), "so/visits.csv")

    assert rows is None
    assert (problem.code, problem.place.path, problem.place.line) == (Code.STATE_WRONG, "so/visits.csv", line)
