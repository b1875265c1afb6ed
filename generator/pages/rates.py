"""A rate as pages show it: with its counts, and with what a nought would hide."""

from dataclasses import replace

from generator.charts import Cell, rate_cell
from generator.observations import Column
from generator.quantities import Share
from generator.statistics import Measure, Result
from generator.statistics.measures import LATE_RATE
from generator.wording import figures


def rate_of(result: Result, measure: Measure) -> Cell:
    """The rate of a result. Nought late, but dossiers still overdue: the cell says both."""
    rate = result.of(measure)
    cell = rate_cell(rate)
    overdue = result.counts[Column.PENDING_LATE]
    nothing_late = measure is LATE_RATE and isinstance(rate, Share) and rate.whole > 0 and not rate.part
    if nothing_late and isinstance(overdue, int) and overdue:
        return replace(cell, detail=f"{cell.detail}; {figures.still_overdue(overdue)}")
    return cell
