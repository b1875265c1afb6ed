"""The commune's procedures by who may apply, and those whose record names no group."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Applicant
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.badges import undeclared_note
from generator.pages.page import Link, Page
from generator.pages.procedure_list import ended_entries, procedure_entries, procedure_lists
from generator.wording import words
from generator.wording.terms import APPLICANTS

GROUPS: tuple[Applicant | None, ...] = (*Applicant, None)


def applicant_links(procedures: Sequence[Procedure]) -> list[tuple[Link, int]]:
    """Each group that may apply for some of these procedures, with for how many; the unknown one last."""
    counted = ((group, len(_open_to(procedures, group))) for group in GROUPS)
    return [(Link(_name(group), addresses.applicant(group)), count) for group, count in counted if count]


def applicant_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each group that may apply for a procedure of the commune."""
    commune = [one for one in catalogue.procedures if one.received_by_commune]
    for group in GROUPS:
        lists = procedure_lists(_open_to(commune, group), built_on)
        if lists.here:
            yield Page(
                address=addresses.applicant(group),
                frame="procedure_list",
                template="procedure_list.html",
                title=f"Thủ tục cho {APPLICANTS[group]}" if group else words.NO_APPLICANT,
                description=_description(group, len(lists.here)),
                values={
                    "undeclared": undeclared_note(catalogue, built_on),
                    "here": procedure_entries(catalogue, lists.here, built_on),
                    "elsewhere": (),
                    "ended": ended_entries(catalogue, lists.ended),
                },
                crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
            )


def _open_to(procedures: Iterable[Procedure], group: Applicant | None) -> list[Procedure]:
    return [one for one in procedures if (group in one.applicants if group else not one.applicants)]


def _name(group: Applicant | None) -> str:
    if group is None:
        return words.NO_APPLICANT
    return APPLICANTS[group][:1].upper() + APPLICANTS[group][1:]


def _description(group: Applicant | None, count: int) -> str:
    if group is None:
        return f"{count} thủ tục làm ở xã mà hồ sơ chưa ghi nhóm người được làm."
    return f"{count} thủ tục làm ở xã mà {APPLICANTS[group]} được làm."
