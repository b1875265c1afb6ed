"""What all pages of the manual have in common: their frame, the way back, the way on."""

from collections.abc import Sequence
from itertools import pairwise

from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.wording import editing, manual

Turns = dict[str, tuple[Link | None, Link | None]]


def manual_page(
    address: str, template: str, title: str, description: str, crumbs: tuple[Link, ...] = (), **values: object
) -> Page:
    """A page of the manual, beneath the lists for editors."""
    above = [Link(editing.EDITING, addresses.EDITING)]
    if address != addresses.MANUAL:
        above.append(Link(manual.MANUAL, addresses.MANUAL))
    return Page(
        address=address,
        frame="editing",
        template=template,
        title=title,
        description=description,
        values={"labels": manual, **values},
        crumbs=(*above, *crumbs),
        listed=False,
    )


def turns(links: Sequence[Link]) -> Turns:
    """By address, the page before and the page behind."""
    around: Turns = {}
    for before, here in pairwise([None, *links]):
        if here is not None:
            around[here.address] = (before, None)
    for here, after in pairwise(links):
        around[here.address] = (around[here.address][0], after)
    return around
