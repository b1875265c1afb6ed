"""Any table of figures: rows or problems, never an exception; and a row is judged for itself."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.observations import (
    FORM_COLUMNS,
    Absence,
    Channel,
    Column,
    Definition,
    Observation,
    Row,
    Status,
    check_observations,
    current,
    disagreements,
    read_observations,
    written,
)
from generator.quantities import Period
from tests.projects import BUILT_ON, SOUND
from tests.properties.texts import data, texts

PATH = "data/stats.csv"
HEAD, SOUND_ROW = (SOUND / PATH).read_text("utf-8").split("\n")[:2]
cells = texts | st.sampled_from(
    ("", "-", "*", "all", "form", "portal_d4", "official", "online", "2026-10-31")
)
lines = st.lists(cells, min_size=10, max_size=20).map(",".join) | texts | st.just(SOUND_ROW)
tables = st.lists(lines, max_size=8).map(lambda lines: "\n".join((HEAD, *lines)))


@given(data)
def test_any_bytes_are_rows_or_problems(data):
    """Where no row was read, that is said."""
    observations, problems = read_observations(data, PATH)

    assert observations is not None or problems


@given(tables)
def test_any_rows_under_a_sound_head(table):
    """The head is right, so there are rows; what is wrong has its line, and the laws hold over the rest."""
    observations, problems = read_observations(table.encode("utf-8", "replace"), PATH)
    count = table.count("\n") + 1

    assert observations is not None
    assert [problem for problem in problems if not 1 <= problem.place.line <= count] == []
    assert {row.row.line for row in observations}.isdisjoint(problem.place.line for problem in problems)
    for problem in check_observations(observations, None, BUILT_ON):
        assert 1 <= problem.place.line <= count


@given(st.lists(lines.filter(lambda line: "\n" not in line), max_size=6), lines)
def test_one_more_row_changes_no_fault_of_another(rows, more):
    """What is wrong with the cells of a row does not depend on the rows behind it.

    But for the head: a first row of a definition makes columns necessary, which is said there.
    """
    before, after = (
        {problem for problem in found if problem.place.line != 1 and problem.place.line <= len(rows) + 1}
        for found in (
            read_observations("\n".join((HEAD, *part)).encode("utf-8", "replace"), PATH)[1]
            for part in (rows, [*rows, more])
        )
    )

    assert before == after


counts = st.integers(0, 10**11) | st.sampled_from((Absence.NOT_PROVIDED, Absence.WITHHELD))
days = st.dates(date(2020, 1, 1), date(2026, 11, 1))


@st.composite
def observations(draw):
    """A row as reading makes it, of any counts that the form may give."""
    start, end = sorted((draw(days), draw(days)))
    of_form = {column: draw(counts) for column in FORM_COLUMNS}
    of_form |= {column: draw(st.integers(0, 10**6)) for column in (Column.SOLVED_TOTAL, Column.SOLVED_LATE)}
    of_form[Column.SOLVED_EARLY_OR_ON_TIME] = draw(st.integers(0, 10**6))
    return Observation(
        row=Row(PATH, 1, "", (), ","),
        period=Period(start, end),
        as_of=datetime.combine(end, draw(st.times()).replace(microsecond=0)),
        sector=draw(st.sampled_from(("all", "ho-tich", "dat-dai"))),
        channel=draw(st.sampled_from(Channel)),
        counts={column: of_form.get(column, Absence.NOT_PROVIDED) for column in Column},
        definition=Definition.FORM,
        status=draw(st.sampled_from(Status)),
        source=draw(st.sampled_from(("Báo cáo", '"a", b', "a;b", "1 = 1"))),
        revision="",
    )


@given(st.lists(observations(), max_size=5))
def test_what_is_written_is_read_again(rows):
    """The published table is a table of ours, of the same figures; writing it once more changes nothing."""
    once = written(rows)
    again, problems = read_observations(once, PATH)

    assert [problem.code for problem in problems] == []
    assert written(again) == once
    assert [row.counts for row in again] == [row.counts for row in rows]


@given(st.lists(observations(), max_size=6))
def test_the_latest_of_each_figure_stands(rows):
    """Of each period, sector, channel and way of counting one row, and none older than another of it."""
    standing = current(rows)
    keys = [(row.period, row.sector, row.channel, row.definition) for row in standing]

    assert len(keys) == len(set(keys))
    assert set(keys) == {(row.period, row.sector, row.channel, row.definition) for row in rows}


@given(st.lists(st.integers(0, 10**9), min_size=4, max_size=4))
def test_parts_that_sum_up_disagree_with_nothing(parts):
    """Counts made by the identities of the form are never told to break one."""
    early, on_time, late, pending = parts
    solved = early + on_time + late
    made = {
        Column.SOLVED_EARLY: early,
        Column.SOLVED_ON_TIME: on_time,
        Column.SOLVED_EARLY_OR_ON_TIME: early + on_time,
        Column.SOLVED_LATE: late,
        Column.SOLVED_TOTAL: solved,
        Column.PENDING_IN_TIME: pending,
        Column.PENDING_LATE: 0,
        Column.PENDING_TOTAL: pending,
    }
    all_counts = {column: made.get(column, Absence.NOT_PROVIDED) for column in Column}

    assert list(disagreements(all_counts)) == []
    assert list(disagreements({**all_counts, Column.SOLVED_TOTAL: solved + 1})) != []
