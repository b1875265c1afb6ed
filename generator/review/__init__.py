"""A proposal: what differs for citizens between the content as it stands and the content as proposed.

It compares records, not the snapshot that two nights compare: a reviewer must see what was written, an
announced fee and a source too, while a snapshot holds what is true on one day and lives on in stored files.
Pure: it knows neither git nor files nor who reads what it says.
"""

from generator.review.comparing import compared
from generator.review.entries import Side, side_of
from generator.review.outcome import Review, reviewed
from generator.review.page_changes import Said

__all__ = ["Review", "Said", "Side", "compared", "reviewed", "side_of"]
