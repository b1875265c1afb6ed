"""Observations as a frame, one row each: keys, then counts that may be missing."""

from collections.abc import Sequence

import pandas as pd

from generator.observations import Absence, Column, Count, Observation

KEYS = ("period_start", "period_end", "sector", "channel", "definition")
EARLY_OR_ON_TIME = "early_or_on_time"


def frame(observations: Sequence[Observation]) -> pd.DataFrame:
    """One row for each observation, in their order.

    Columns: `row` (position, from 0), the KEYS, a nullable whole number for each count of
    the file, and `early_or_on_time`. Days are timestamps; `period_start` is missing for a
    total up to a day. Why a count is missing stays with the observation.
    """
    periods = [observation.period for observation in observations]
    keys = {
        "row": range(len(observations)),
        "period_start": pd.Series([period.start for period in periods], dtype="datetime64[s]"),
        "period_end": pd.Series([period.end for period in periods], dtype="datetime64[s]"),
        "sector": pd.Series([observation.sector for observation in observations], dtype="str"),
        "channel": pd.Series([observation.channel.value for observation in observations], dtype="str"),
        "definition": pd.Series([observation.definition.value for observation in observations], dtype="str"),
    }
    counts = {
        column.value: _whole_numbers([observation.counts[column] for observation in observations])
        for column in Column
    }
    counts[EARLY_OR_ON_TIME] = _whole_numbers([early_or_on_time(observation) for observation in observations])
    return pd.DataFrame({**keys, **counts})


def early_or_on_time(observation: Observation) -> Count:
    """Dossiers solved in time, early ones included: as given, else the sum of the two columns.

    A withheld or inapplicable figure stays so, and is not worked out from its parts.
    """
    given = observation.counts[Column.SOLVED_EARLY_OR_ON_TIME]
    if given is not Absence.NOT_PROVIDED:
        return given
    early, on_time = observation.counts[Column.SOLVED_EARLY], observation.counts[Column.SOLVED_ON_TIME]
    if isinstance(early, int) and isinstance(on_time, int):
        return early + on_time
    return strongest(early, on_time)


def strongest(*counts: Count) -> Absence:
    """Why a figure made of these counts is missing: withheld before not provided before inapplicable."""
    for absence in (Absence.WITHHELD, Absence.NOT_PROVIDED):
        if absence in counts:
            return absence
    return Absence.NOT_APPLICABLE


def _whole_numbers(counts: Sequence[Count]) -> "pd.Series[int]":
    return pd.Series([count if isinstance(count, int) else pd.NA for count in counts], dtype="Int64")
