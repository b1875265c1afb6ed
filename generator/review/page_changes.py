"""Which pages say something else: by their words, so that what every build changes does not count."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class PageHow(StrEnum):
    """What became of an address."""

    NEW = "new"
    CHANGED = "changed"
    REDIRECTED = "redirected"
    GONE = "gone"


@dataclass(frozen=True)
class Said:
    """What the pages of a side say: by address its words, which of them are listed, where old ones lead."""

    pages: Mapping[str, str]
    listed: frozenset[str] = frozenset()
    redirects: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PageChange:
    """An address whose page is not the same; `to` is where it leads now, if it leads on."""

    address: str
    how: PageHow
    to: str = ""
    listed: bool = True


def page_changes(base: Said, proposal: Said) -> tuple[PageChange, ...]:
    """Every address that says something else or nothing any more, by address; pages for editors last."""
    found = []
    for address in base.pages.keys() | base.redirects.keys() | proposal.pages.keys():
        how = _how(address, base, proposal)
        if how:
            listed = address in base.listed or address in proposal.listed or address in base.redirects
            found.append(PageChange(address, how, proposal.redirects.get(address, ""), listed))
    return tuple(sorted(found, key=lambda change: (not change.listed, change.address)))


def _how(address: str, base: Said, proposal: Said) -> PageHow | None:
    if address in proposal.pages:
        if address not in base.pages:
            return PageHow.NEW
        return PageHow.CHANGED if base.pages[address] != proposal.pages[address] else None
    if address in proposal.redirects:
        return PageHow.REDIRECTED if address in base.pages else None
    return PageHow.GONE
