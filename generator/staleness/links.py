"""Addresses outside that failed week by week, at every place that names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.external_links import external_links
from generator.staleness.due import Due, Kind, Timing
from generator.wording import staleness as words


@dataclass(frozen=True)
class DeadLink:
    """Since when an address has failed, and why."""

    since: date | None
    reason: str


def dead_links(catalogue: Catalogue, dead: Mapping[str, DeadLink]) -> Iterator[Due]:
    """What is excepted since it was last tried is not told."""
    exceptions = catalogue.link_exceptions.exceptions if catalogue.link_exceptions else ()
    for address, named in external_links(catalogue).items() if dead else ():
        link = dead.get(address)
        if link is None or any(one.covers(address) for one in exceptions):
            continue
        what = words.link_dead(address, link.since, link.reason)
        for at in named:
            yield Due(Kind.LINK, Timing.NOW, at.place, what, words.MEND_LINK, link.since)
