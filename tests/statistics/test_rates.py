import pandas as pd
import pytest

from generator.statistics import frame, late_rate, on_time_rate, volumes
from tests.sound_figures import FORMER, line, observed

FEBRUARY = {"period_start": "2026-02-01", "period_end": "2026-02-28"}


def rows(measured):
    """The frame as plain lists, missing values as None."""
    return [[None if pd.isna(value) else value for value in row] for row in measured.to_numpy().tolist()]


def test_the_late_rate_is_late_of_solved():
    """Definition D1; pending dossiers are not in it."""
    measured = late_rate(frame(observed(line(), line(**FEBRUARY, solved_late="0"))), ["sector"])

    assert list(measured.columns) == ["sector", "late", "solved", "share"]
    assert rows(measured) == [["all", 4, 200, 0.02]]


def test_groups_are_told_apart_by_every_key():
    """One row for each group, in the order of the keys."""
    figures = frame(
        observed(
            line(sector="ho-tich", channel="online"),
            line(sector="chung-thuc", channel="online"),
            line(sector="ho-tich", channel="direct_or_post", solved_late="5"),
        )
    )

    assert rows(late_rate(figures, ["sector", "channel"])) == [
        ["chung-thuc", "online", 4, 100, 0.04],
        ["ho-tich", "direct_or_post", 5, 100, 0.05],
        ["ho-tich", "online", 4, 100, 0.04],
    ]


def test_a_period_without_start_is_a_group_of_its_own():
    """Totals up to a day are not lost for want of a first day."""
    measured = late_rate(frame(observed(line(FORMER), line())), ["period_start"])

    assert sorted(measured["solved"].tolist()) == [100, 194]


@pytest.mark.parametrize(
    "cells",
    [
        {"solved_total": "0", "solved_late": "0"},
        {"solved_late": "*"},
        {"solved_total": "-"},
        {"solved_late": "101"},
    ],
)
def test_no_share_without_sound_counts(cells):
    """Nothing solved is not zero per cent, and a withheld count makes no rate."""
    measured = late_rate(frame(observed(line(**cells))), ["sector"])

    assert measured["share"].isna().tolist() == [True]


def test_a_missing_part_makes_the_sum_missing():
    """A group that holds a withheld count is not smaller for it: it is unknown."""
    figures = frame(observed(line(solved_late="*"), line(**FEBRUARY)))

    assert rows(late_rate(figures, ["sector"])) == [["all", None, 200, None]]


@pytest.mark.parametrize(
    ("cells", "share"),
    [
        ({}, 0.96),
        ({"solved_late": "*"}, 0.96),
        ({"solved_late": "4", "solved_early_or_on_time": "100"}, None),
        ({"solved_late": "*", "solved_early_or_on_time": "101"}, None),
        ({"solved_total": "0", "solved_late": "0", "solved_early_or_on_time": "0"}, None),
    ],
)
def test_the_on_time_rate_needs_figures_that_agree(cells, share):
    """All in time beside late ones would read as 100 %, so there is no rate."""
    measured = on_time_rate(frame(observed(line(**cells))), ["sector"])

    assert list(measured.columns) == ["sector", "solved", "early_or_on_time", "share"]
    assert rows(measured)[0][-1] == share


def test_volumes_are_counts():
    """Solved, of these in time and late, summed over periods that do not overlap."""
    measured = volumes(frame(observed(line(), line(**FEBRUARY))), ["sector"])

    assert list(measured.columns) == ["sector", "solved", "early_or_on_time", "late"]
    assert rows(measured) == [["all", 200, 192, 8]]


@pytest.mark.parametrize(
    "lines",
    [
        (line(), line(sector="ho-tich")),
        (line(), line(channel="online")),
        (line(), line(period_end="2026-02-28")),
        (line(), line(**{**FEBRUARY, "period_start": "2026-01-31"})),
        (line(), line(period_start="", period_end="2026-02-28")),
        (line(FORMER), line(FORMER, period_end="2024-03-31")),
    ],
)
def test_no_dossier_is_counted_twice(lines):
    """A total and its parts, and periods that overlap, are never added up."""
    with pytest.raises(ValueError, match="a group holds"):
        volumes(frame(observed(*lines)), ["definition"])


def test_an_unknown_key_is_a_fault_of_the_programme():
    """As for every frame."""
    with pytest.raises(KeyError):
        late_rate(frame(observed(line())), ["village"])
