"""Records that somebody promised to read again."""

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.catalogue.procedure import Procedure
from generator.checks.reviews import promises
from generator.staleness.due import ONE_DAY, Due, Kind, Span, Timing
from generator.wording import staleness as words


def reviews(catalogue: Catalogue, span: Span) -> Iterator[Due]:
    """Promises whose day has passed or comes; what has ended by then need not be read."""
    for record, location, day in promises(catalogue, span.on):
        timing = span.timing(day + ONE_DAY)
        if timing is None or (isinstance(record, Procedure) and record.has_ended(max(day, span.on))):
            continue
        what = words.review_passed(day) if timing is Timing.NOW else words.review_ahead(day)
        place = record.place(*location)
        yield Due(Kind.REVIEW, timing, place, what, words.READ_AGAIN, day + ONE_DAY)
