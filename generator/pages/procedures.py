"""The ways into the catalogue: by sector, letter, who may apply, level; and what is done elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.a_to_z import letter_links
from generator.pages.applicants import applicant_links
from generator.pages.badges import undeclared_note
from generator.pages.levels import level_counts
from generator.pages.page import Link, Page
from generator.pages.procedure_list import (
    ProcedureEntry,
    ended_entries,
    procedure_entry,
    procedure_lists,
    sector_names,
)
from generator.pages.ways_in import event_ways, trees_link
from generator.wording import words


@dataclass(frozen=True)
class Group:
    """The procedures of one sector in a list of several."""

    name: str
    anchor: str
    address: str
    entries: tuple[ProcedureEntry, ...]


def procedures_page(catalogue: Catalogue, built_on: date) -> Page:
    """Every way to a procedure, with how many it leads to; those that have ended apart."""
    lists = procedure_lists(catalogue.procedures, built_on)
    return Page(
        address=addresses.PROCEDURES,
        frame="procedures",
        template="procedures.html",
        title=words.PROCEDURES,
        description=f"{len(lists.here)} thủ tục làm ở xã: theo lĩnh vực, theo chữ cái, theo người được làm.",
        values={
            "life_events": event_ways(catalogue, built_on),
            "questions": trees_link(catalogue),
            "sectors": sector_links(catalogue, built_on),
            "letters": letter_links(lists.here),
            "applicants": applicant_links(lists.here),
            "schemes": [
                (
                    scheme.caption,
                    [(Link(one.name, one.address), one.count) for one in scheme.levels if one.address],
                )
                for scheme in level_counts(catalogue, built_on)
            ],
            "all_count": len(lists.here),
            "elsewhere_count": len(lists.elsewhere),
            "ended": ended_entries(catalogue, lists.ended),
        },
    )


def sector_links(catalogue: Catalogue, built_on: date) -> list[tuple[Link, int]]:
    """Each sector in which the commune takes a procedure, with how many; the unknown one last."""
    found = []
    for sector, name in sector_names(catalogue):
        here = procedure_lists(catalogue.procedures_by_sector.get(sector, ()), built_on).here
        if here:
            found.append((Link(name, addresses.sector(sector)), len(here)))
    return found


def sector_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each sector that has a procedure, whoever takes it; one for those without a sector."""
    for sector, name in sector_names(catalogue):
        procedures = catalogue.procedures_by_sector.get(sector, ())
        if procedures:
            lists = procedure_lists(procedures, built_on)
            yield Page(
                address=addresses.sector(sector),
                frame="procedure_list",
                template="procedure_list.html",
                title=name,
                description=_description(len(lists.here), name if sector else ""),
                values={
                    "undeclared": undeclared_note(catalogue, built_on),
                    "here": _entries(catalogue, lists.here, built_on),
                    "elsewhere": _entries(catalogue, lists.elsewhere, built_on),
                    "ended": ended_entries(catalogue, lists.ended),
                },
                crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
            )


def elsewhere_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """The page of those procedures, by sector, that only other offices take; none where there are none."""
    elsewhere = procedure_lists(catalogue.procedures, built_on).elsewhere
    groups = []
    for sector, name in sector_names(catalogue):
        entries = _entries(catalogue, [one for one in elsewhere if one.sector == sector], built_on)
        if entries:
            groups.append(Group(name, sector or "khong-ro", addresses.sector(sector), entries))
    if groups:
        yield Page(
            address=addresses.PROCEDURES_ELSEWHERE,
            frame="procedure_list",
            template="procedures_elsewhere.html",
            title=words.ELSEWHERE,
            description=words.ELSEWHERE_NOTE,
            values={"undeclared": undeclared_note(catalogue, built_on), "groups": groups},
            crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
        )


def _description(count: int, sector: str) -> str:
    if not sector:
        return f"{count} thủ tục làm ở xã mà nguồn không ghi lĩnh vực."
    return f"{count} thủ tục làm ở xã thuộc lĩnh vực {sector}."


def _entries(
    catalogue: Catalogue, procedures: Sequence[Procedure], built_on: date
) -> tuple[ProcedureEntry, ...]:
    """Entries of a list by sector, where a sector that is not certain says so."""
    notes = (
        f"{words.SECTOR_DOUBTFUL}: {one.sector_doubtful}" if one.sector_doubtful else "" for one in procedures
    )
    return tuple(
        procedure_entry(catalogue, one, built_on, note) for one, note in zip(procedures, notes, strict=True)
    )
