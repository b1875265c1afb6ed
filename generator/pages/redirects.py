"""Addresses of before: what a procedure was once called still leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.pages import addresses
from generator.pages.page import Link
from generator.wording import words


@dataclass(frozen=True)
class Redirect:
    """A tiny page of its own that leads on by itself, without script; no search engine lists it."""

    address: str
    title: str
    target: Link


def redirects(catalogue: Catalogue) -> Iterator[Redirect]:
    """From each former code or slug of a procedure to its page."""
    for procedure in catalogue.procedures:
        for former in procedure.former_ids:
            yield Redirect(
                addresses.former_procedure(former),
                words.MOVED.format(former=former),
                Link(procedure.shown_name, addresses.procedure(procedure)),
            )
