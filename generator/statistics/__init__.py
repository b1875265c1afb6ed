"""Observations to measures: frames in, frames out, pure. The only importer of pandas.

Whoever needs no frames takes `results`: the same numbers as plain values that still know
why a number is missing. Nothing here adds figures that overlap, and nothing mends them.
"""

from generator.statistics.frame import KEYS, early_or_on_time, frame
from generator.statistics.measures import LATE_RATE, MEASURES, ON_TIME_RATE, SOLVED, Measure
from generator.statistics.rates import late_rate, on_time_rate, volumes
from generator.statistics.results import Result, newest_whole, results

__all__ = [
    "KEYS",
    "LATE_RATE",
    "MEASURES",
    "ON_TIME_RATE",
    "SOLVED",
    "Measure",
    "Result",
    "early_or_on_time",
    "frame",
    "late_rate",
    "newest_whole",
    "on_time_rate",
    "results",
    "volumes",
]
