"""Observations to measures: frames in, frames out, pure. The only importer of pandas.

Whoever needs no frames takes a `book`: the same numbers as plain values that still know why a number
is missing. Nothing here adds figures that overlap, and nothing mends them.
"""

from generator.statistics.adding import added, all_levels, over_months
from generator.statistics.book import Book, book, months_to
from generator.statistics.flows import with_months
from generator.statistics.frame import COUNTED, EARLY_OR_ON_TIME, KEYS, RECEIVED_NEW, frame
from generator.statistics.measures import MEASURES, RATES, Measure
from generator.statistics.rates import rate
from generator.statistics.results import Rate, Result, results

__all__ = [
    "COUNTED",
    "EARLY_OR_ON_TIME",
    "KEYS",
    "MEASURES",
    "RATES",
    "RECEIVED_NEW",
    "Book",
    "Measure",
    "Rate",
    "Result",
    "added",
    "all_levels",
    "book",
    "frame",
    "months_to",
    "over_months",
    "rate",
    "results",
    "with_months",
]
