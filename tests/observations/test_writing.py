import random
from dataclasses import replace
from datetime import date, datetime, timedelta

from generator.observations import (
    FORM_COLUMNS,
    PORTAL_COLUMNS,
    Absence,
    Channel,
    Column,
    Definition,
    Observation,
    Row,
    Status,
    read_observations,
    written,
)
from generator.observations.rows import COLUMNS
from generator.quantities import Period
from tests.sound_figures import FORMER, HEAD, PATH, PORTAL, line, observed

NOWHERE = Row(PATH, 1, "", ())
WORDS = ("Báo cáo", "tháng 2", "a,b", "x;y", "“số”", '"hai"', "ngã ba", "'", "đợt-1", "*", "0")


def without_row(observations):
    return [replace(observation, row=NOWHERE) for observation in observations]


def any_observation(chance):
    """A sound row with everything that a file may hold in it."""
    definition = chance.choice(list(Definition))
    own = FORM_COLUMNS if definition is Definition.FORM else PORTAL_COLUMNS
    needed = {Column.SOLVED_TOTAL, Column.SOLVED_LATE, Column.SOLVED_EARLY_OR_ON_TIME, *PORTAL_COLUMNS}
    absences = (Absence.NOT_APPLICABLE, Absence.WITHHELD)
    counts = dict.fromkeys(Column, Absence.NOT_PROVIDED) | {
        column: chance.choice((0, chance.randrange(10**9), *absences))
        for column in own
        if column in needed or chance.random() < 0.6
    }
    end = date(2020, 1, 1) + timedelta(days=chance.randrange(2_000))
    seconds = chance.choice((0, 1, 60, 3_600, chance.randrange(86_400)))
    return Observation(
        row=NOWHERE,
        period=Period(chance.choice((None, end, end - timedelta(days=30))), end),
        as_of=datetime.combine(end, datetime.min.time()) + timedelta(seconds=seconds),
        sector=chance.choice(("all", "ho-tich", "linh-vuc-khac")),
        channel=chance.choice(list(Channel)),
        counts=counts,
        definition=definition,
        status=chance.choice(list(Status)),
        source=" ".join(chance.choices(WORDS, k=chance.randint(1, 4))),
        revision=" ".join(chance.choices(WORDS, k=chance.randint(0, 3))),
    )


def test_what_is_written_is_read_again():
    """Whatever rows a file may hold; only where they stand is another."""
    chance = random.Random(11)
    for _ in range(300):
        rows = [any_observation(chance) for _ in range(chance.randint(0, 5))]
        read, problems = read_observations(written(rows), PATH)

        assert problems == []
        assert read is not None
        assert without_row(read) == rows
        assert written(read) == written(rows)


def test_the_canonical_file():
    """One spelling of everything: comma, no mark, one line end, the year first; `-`, `*`, 0 and nothing."""
    rows = observed(
        line(FORMER, source="thẻ"),
        line(
            pending_late="*", pending_in_time="-", solved_late="0", as_of="2026-02-01 06:57", revision="sửa"
        ),
    )
    head = [name for name in COLUMNS if not name.startswith("portal_")]

    assert written(rows).decode() == "\n".join(
        (
            ",".join(head),
            ",2024-02-22,2024-02-22T06:57:45,all,all,,,,,194,,,0,,,,194,form,official,thẻ,",
            "2026-01-01,2026-01-31,2026-02-01T06:57:00,all,all,"
            "120,70,40,10,100,60,36,0,20,-,*,96,form,official,Báo cáo tháng,sửa",
            "",
        )
    )


def test_the_columns_of_the_portal_are_written_where_a_row_is_of_it():
    """A commune that never uses them never sees them."""
    assert written(observed(line(), line(PORTAL))).decode().startswith(HEAD + "\n")
    assert b"portal" not in written(observed(line()))
    assert b"portal" not in written(())
