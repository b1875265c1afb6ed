"""Rows of the national portal's index: which counts they have, and which columns they want."""

import pytest

from generator.observations import FORM_COLUMNS, Absence, Column, Definition, read_observations
from generator.problems import Code
from tests.sound_figures import FORMER, HEAD, PATH, PORTAL, file_of, line, observed


@pytest.mark.parametrize(
    ("cells", "code", "column", "message"),
    [
        ({"portal_received": ""}, Code.VALUE_EMPTY, "portal_received", "ô này chưa có số"),
        ({"portal_overdue": "-1"}, Code.NUMBER_WRONG, "portal_overdue", "“-1” là số âm"),
        ({"solved_late": "0"}, Code.CELL_WRONG, "solved_late", "định nghĩa portal-d4 không có chỉ tiêu này"),
        ({"pending_total": "*"}, Code.CELL_WRONG, "pending_total", "nhưng ô ghi “*”"),
    ],
)
def test_a_row_of_the_portal_has_the_portals_counts_and_no_others(cells, code, column, message):
    """It counts pending dossiers too: under the form's columns its counts would mean another thing."""
    observations, (problem,) = read_observations(file_of(line(PORTAL, **cells)), PATH)

    assert (observations, problem.code, problem.place.line) == ((), code, 2)
    assert problem.message.startswith(f"cột {column}: ")
    assert message in problem.message
    assert problem.hint


def test_a_row_of_the_portal():
    """Withheld and inapplicable are answers there too; the form's counts are not provided."""
    (observation,) = observed(line(PORTAL, portal_on_time="*", portal_overdue="-"))

    assert observation.definition is Definition.PORTAL_D4
    assert observation.counts == {
        **dict.fromkeys(FORM_COLUMNS, Absence.NOT_PROVIDED),
        Column.PORTAL_RECEIVED: 120,
        Column.PORTAL_ON_TIME: Absence.WITHHELD,
        Column.PORTAL_OVERDUE: Absence.NOT_APPLICABLE,
    }


def test_an_unknown_definition_is_the_only_fault_of_its_row():
    """Nobody knows which counts such a row must have."""
    _, problems = read_observations(file_of(line(PORTAL, definition="portal_d4")), PATH)

    assert [(problem.code, problem.hint) for problem in problems] == [
        (Code.VALUE_NOT_ALLOWED, "có phải là “portal-d4” không?")
    ]


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ((FORMER,), set()),
        ((PORTAL,), {"portal_received", "portal_on_time", "portal_overdue"}),
        ((FORMER, PORTAL), {"portal_received", "portal_on_time", "portal_overdue"}),
    ],
)
def test_the_portals_columns_are_wanted_where_a_row_is_of_the_portal(rows, missing):
    """Once, at the head, and not of every row."""
    names = [name for name in HEAD.split(",") if not name.startswith("portal_")]
    lines = [",".join(names), *(",".join(row[name] for name in names) for row in rows)]
    _, problems = read_observations("\n".join(lines).encode(), PATH)

    assert {problem.message for problem in problems} == {f"thiếu cột “{name}”" for name in missing}
    assert {problem.place.line for problem in problems} <= {1}


def test_a_table_of_the_portal_alone_needs_no_column_of_the_form():
    """Each definition has its own counts."""
    names = [name for name in HEAD.split(",") if PORTAL[name]]
    text = ",".join(names) + "\n" + ",".join(PORTAL[name] for name in names)
    observations, problems = read_observations(text.encode(), PATH)

    assert problems == []
    assert observations is not None
    assert observations[0].counts == observed(line(PORTAL))[0].counts
