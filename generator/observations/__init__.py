"""Figures as received: rows of data/stats.csv as checked plain rows, or problems.

Free of pandas and plotly, so that checking needs neither. `read_observations` judges each
row alone, `check_observations` all of them against each other, the sectors and the build date;
`current`, `corrections`, `merged` and `written` are what the site publishes of them.
Nothing here computes a rate or mends a figure.
"""

from generator.observations.laws import Disagreement, check_observations, disagreements
from generator.observations.merging import OTHER_SECTORS, Merged, merged
from generator.observations.observation import (
    ALL,
    FORM_COLUMNS,
    PORTAL_COLUMNS,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    Observation,
    Row,
    Status,
)
from generator.observations.revisions import Correction, corrections, current
from generator.observations.rows import read_observations
from generator.observations.writing import written

__all__ = [
    "ALL",
    "FORM_COLUMNS",
    "OTHER_SECTORS",
    "PORTAL_COLUMNS",
    "Absence",
    "Channel",
    "Column",
    "Correction",
    "Count",
    "Definition",
    "Disagreement",
    "Merged",
    "Observation",
    "Row",
    "Status",
    "check_observations",
    "corrections",
    "current",
    "disagreements",
    "merged",
    "read_observations",
    "written",
]
