"""Every procedure of the commune in alphabetical order, under the letters that occur."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.catalogue import Catalogue
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.badges import undeclared_note
from generator.pages.page import Link, Page
from generator.pages.procedure_list import (
    ProcedureEntry,
    ended_entries,
    list_letter,
    procedure_entries,
    procedure_lists,
)
from generator.wording import words

# As they are typed: an anchor is the better for being plain ASCII.
TYPED = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}


@dataclass(frozen=True)
class LetterGroup:
    """The procedures under one letter."""

    name: str
    anchor: str
    entries: tuple[ProcedureEntry, ...]


def a_to_z_page(catalogue: Catalogue, built_on: date) -> Page:
    """All procedures of the commune by letter; those that have ended stand behind them."""
    commune = [one for one in catalogue.procedures if one.received_by_commune]
    lists = procedure_lists(commune, built_on)
    groups = [
        LetterGroup(
            letter or words.NO_LETTER, anchor(letter), procedure_entries(catalogue, tuple(group), built_on)
        )
        for letter, group in groupby(lists.here, key=list_letter)
    ]
    return Page(
        address=addresses.PROCEDURES_A_TO_Z,
        frame="procedure_list",
        template="a_to_z.html",
        title=words.A_TO_Z,
        description=f"{len(lists.here)} thủ tục làm ở xã, xếp theo chữ cái.",
        values={
            "undeclared": undeclared_note(catalogue, built_on),
            "letters": letter_links(lists.here),
            "groups": groups,
            "ended": ended_entries(catalogue, lists.ended),
        },
        crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
    )


def letter_links(procedures: Sequence[Procedure]) -> list[Link]:
    """The letters under which these procedures stand, each leading to its place; takes them in order."""
    return [
        Link(letter or words.NO_LETTER, f"{addresses.PROCEDURES_A_TO_Z}#{anchor(letter)}")
        for letter, _ in groupby(procedures, key=list_letter)
    ]


def anchor(letter: str) -> str:
    """The place of a letter on the page: chu-d, chu-dd."""
    return f"chu-{TYPED.get(letter, letter.lower())}" if letter else "so-va-dau"
