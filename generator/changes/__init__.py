"""What the site says of itself over time: what it said, what differs now, what has been told since when.

Everything here is a plain value. It knows neither records nor pages nor files: `pages` says what is said,
`publishing` keeps it from one night to the next.
"""

from generator.changes.comparing import changes_between
from generator.changes.history import Change, Difference, History, Kind
from generator.changes.snapshot import Figures, LegalDocument, Procedure, Snapshot
from generator.changes.state import NO_PAST, Past, State, advanced, monthly_copies, new_changes, past_of

__all__ = [
    "NO_PAST",
    "Change",
    "Difference",
    "Figures",
    "History",
    "Kind",
    "LegalDocument",
    "Past",
    "Procedure",
    "Snapshot",
    "State",
    "advanced",
    "changes_between",
    "monthly_copies",
    "new_changes",
    "past_of",
]
