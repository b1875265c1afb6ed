"""What the passing of time makes wrong, today and within some days, the most urgent first. Pure.

A check says what is wrong today; this says also what will be, and what to do before it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.catalogue import Catalogue
from generator.staleness.due import WITHIN, Due, Kind, Span, Timing, urgency
from generator.staleness.law import overtaken_law
from generator.staleness.links import DeadLink, dead_links
from generator.staleness.reviews import reviews
from generator.staleness.standing_work import unannounced_years, undeclared_levels, unproven_levels
from generator.staleness.values import ending_values

__all__ = ["WITHIN", "DeadLink", "Due", "Kind", "Staleness", "Timing", "by_sentence", "staleness"]


@dataclass(frozen=True)
class Staleness:
    """All that is due on a day or within the days behind it, in order; `links_tried` where somebody did."""

    on: date
    within: int
    due: tuple[Due, ...]
    undeclared_levels: int
    links_tried: bool

    def of(self, timing: Timing) -> tuple[Due, ...]:
        """What is due now, soon, or on no day."""
        return tuple(one for one in self.due if one.timing is timing)


def staleness(
    catalogue: Catalogue,
    on: date,
    within: int = WITHIN,
    dead: Mapping[str, DeadLink] | None = None,
) -> Staleness:
    """What time has overtaken. `dead` are the addresses that do not answer; None where nobody tried."""
    span = Span(on, within)
    found = (
        *reviews(catalogue, span),
        *overtaken_law(catalogue, span),
        *ending_values(catalogue, span),
        *dead_links(catalogue, dead or {}),
        *unannounced_years(catalogue, span),
        *unproven_levels(catalogue, span),
    )
    return Staleness(
        on,
        within,
        tuple(sorted(dict.fromkeys(found), key=urgency)),
        undeclared_levels(catalogue, span),
        dead is not None,
    )


def by_sentence(due: tuple[Due, ...]) -> Iterator[tuple[Due, tuple[Due, ...]]]:
    """Those next to each other that say the same, together: one document is many records' ground."""
    for _, group in groupby(due, key=lambda one: (one.kind, one.what, one.advice)):
        alike = tuple(group)
        yield alike[0], alike
