import pandas as pd
import pytest

from generator.observations import Absence
from generator.statistics import early_or_on_time, frame
from generator.statistics.frame import strongest
from tests.sound_figures import FORMER, line, observed


def test_each_observation_is_a_row():
    """Counts are nullable whole numbers; what is not a number is missing, never zero."""
    figures = frame(
        observed(line(), line(FORMER), line(sector="ho-tich", pending_late="*", carried_over="-"))
    )

    assert figures["row"].tolist() == [0, 1, 2]
    assert figures["sector"].tolist() == ["all", "all", "ho-tich"]
    assert figures["period_start"].isna().tolist() == [False, True, False]
    assert figures["received_total"].tolist() == [120, pd.NA, 120]
    assert figures["pending_late"].tolist() == [1, pd.NA, pd.NA]
    assert figures["carried_over"].tolist() == [10, pd.NA, pd.NA]
    assert {str(figures[name].dtype) for name in ("received_total", "early_or_on_time")} == {"Int64"}


def test_no_observations_are_an_empty_frame_with_the_same_columns():
    """A commune without figures breaks no measure."""
    full, empty = frame(observed(line())), frame(())

    assert empty.empty
    assert list(empty.columns) == list(full.columns)
    assert empty.dtypes.drop("row").tolist() == full.dtypes.drop("row").tolist()


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ({}, 96),
        ({"solved_early_or_on_time": ""}, 96),
        ({"solved_early_or_on_time": "95"}, 95),
        ({"solved_early_or_on_time": "*"}, Absence.WITHHELD),
        ({"solved_early_or_on_time": "-"}, Absence.NOT_APPLICABLE),
        ({"solved_early_or_on_time": "", "solved_early": "*"}, Absence.WITHHELD),
        ({"solved_early_or_on_time": "", "solved_on_time": "-"}, Absence.NOT_APPLICABLE),
    ],
)
def test_early_or_on_time_is_taken_as_given_or_added_up(cells, count):
    """A withheld figure is not worked out from its parts, and a given one is not mended."""
    (observation,) = observed(line(**cells))

    assert early_or_on_time(observation) == count
    assert frame([observation])["early_or_on_time"].tolist() == [count if isinstance(count, int) else pd.NA]


@pytest.mark.parametrize(
    ("counts", "absence"),
    [
        ((1, Absence.WITHHELD), Absence.WITHHELD),
        ((Absence.NOT_PROVIDED, Absence.WITHHELD), Absence.WITHHELD),
        ((Absence.NOT_APPLICABLE, Absence.NOT_PROVIDED), Absence.NOT_PROVIDED),
        ((Absence.NOT_APPLICABLE, 0), Absence.NOT_APPLICABLE),
    ],
)
def test_the_strongest_reason_is_given(counts, absence):
    """What somebody keeps back is said before what nobody told."""
    assert strongest(*counts) is absence
