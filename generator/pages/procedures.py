"""The catalogue by sector, and the page of each sector."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import ProcedureEntry, procedure_entry
from generator.vietnamese import sort_key
from generator.wording import words


@dataclass(frozen=True)
class Group:
    """The procedures of one sector in a list."""

    name: str
    anchor: str
    address: str
    entries: tuple[ProcedureEntry, ...]


def procedures_page(catalogue: Catalogue, built_on: date) -> Page:
    """All procedures: those of the commune by sector, then those received elsewhere."""
    here = [procedure for procedure in catalogue.procedures if procedure.received_by_commune]
    elsewhere = [procedure for procedure in catalogue.procedures if not procedure.received_by_commune]
    return Page(
        address=addresses.PROCEDURES,
        frame="procedures",
        template="procedures.html",
        title=words.PROCEDURES,
        description=f"{len(here)} thủ tục làm ở xã, theo lĩnh vực; {len(elsewhere)} thủ tục nêu làm ví dụ.",
        values={
            "here": _groups(catalogue, here, built_on, "xa"),
            "elsewhere": _groups(catalogue, elsewhere, built_on, "noi-khac"),
        },
    )


def sector_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each sector that has a procedure."""
    for sector in catalogue.sectors.values():
        procedures = catalogue.procedures_by_sector.get(sector.id, ())
        if procedures:
            yield Page(
                address=addresses.sector(sector.id),
                frame="sector",
                template="sector.html",
                title=sector.name,
                description=f"{len(procedures)} thủ tục thuộc lĩnh vực {sector.name}.",
                values={
                    "sector": sector,
                    "here": _entries(
                        catalogue, [one for one in procedures if one.received_by_commune], built_on
                    ),
                    "elsewhere": _entries(
                        catalogue, [one for one in procedures if not one.received_by_commune], built_on
                    ),
                },
                crumbs=(Link(words.PROCEDURES, addresses.PROCEDURES),),
            )


def _groups(catalogue: Catalogue, procedures: list[Procedure], built_on: date, prefix: str) -> list[Group]:
    groups = []
    for sector in sorted(catalogue.sectors.values(), key=lambda sector: sort_key(sector.name)):
        entries = _entries(catalogue, [one for one in procedures if one.sector == sector.id], built_on)
        if entries:
            groups.append(Group(sector.name, f"{prefix}-{sector.id}", addresses.sector(sector.id), entries))
    loose = _entries(catalogue, [procedure for procedure in procedures if procedure.sector is None], built_on)
    if loose:
        groups.append(Group(words.NO_SECTOR, f"{prefix}-khong-ro-linh-vuc", "", loose))
    return groups


def _entries(catalogue: Catalogue, procedures: list[Procedure], built_on: date) -> tuple[ProcedureEntry, ...]:
    ordered = sorted(procedures, key=lambda procedure: sort_key(procedure.name))
    return tuple(procedure_entry(catalogue, procedure, built_on) for procedure in ordered)
