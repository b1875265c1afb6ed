"""What no day makes due, and what a year brings: levels without evidence, years without a notice."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.checks.levels import levels_are_declared_and_proven
from generator.problems import Code
from generator.staleness.due import Due, Kind, Span, Timing
from generator.wording import staleness as words


def unproven_levels(catalogue: Catalogue, span: Span) -> Iterator[Due]:
    """Levels that nobody has tried."""
    for problem in levels_are_declared_and_proven(catalogue, span.on):
        if problem.code is Code.LEVEL_UNPROVEN:
            yield Due(Kind.LEVEL, Timing.OPEN, problem.place, problem.message, problem.hint)


def undeclared_levels(catalogue: Catalogue, span: Span) -> int:
    """How many procedures have no level at all: that is for those who declare levels, not for editors."""
    found = levels_are_declared_and_proven(catalogue, span.on)
    return sum(problem.code is Code.LEVEL_UNDECLARED for problem in found)


def unannounced_years(catalogue: Catalogue, span: Span) -> Iterator[Due]:
    """This year without a notice, and the next one when it is near."""
    announced = {entry.year for entry in catalogue.working_days.years}
    for year in (span.on.year, span.on.year + 1):
        timing = span.timing(date(year, 1, 1))
        if timing and year not in announced:
            place = catalogue.working_days.place("years")
            what = words.year_unannounced(year)
            yield Due(Kind.CALENDAR, timing, place, what, words.FIND_NOTICE, date(year, 1, 1))
