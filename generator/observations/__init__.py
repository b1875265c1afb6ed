"""Figures as received: rows of data/stats.csv as checked plain rows, or problems.

Free of pandas and plotly, so that checking needs neither. `read_observations` judges each
row alone, `check_observations` all of them against the sectors and the build date.
Nothing here computes a rate or mends a figure.
"""

from generator.observations.laws import Disagreement, check_observations, disagreements
from generator.observations.observation import (
    ALL,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    Observation,
    Row,
    Status,
)
from generator.observations.rows import read_observations

__all__ = [
    "ALL",
    "Absence",
    "Channel",
    "Column",
    "Count",
    "Definition",
    "Disagreement",
    "Observation",
    "Row",
    "Status",
    "check_observations",
    "disagreements",
    "read_observations",
]
