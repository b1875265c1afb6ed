"""Procedures in lists: which stand where, in which order, and what one line says of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.changes import End
from generator.catalogue.completeness import is_thin
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.badges import Badge, badge
from generator.pages.page import Link
from generator.vietnamese import SortKey, initial, sort_key
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import ENDINGS, WILL_END

NOT_SORTED_BY = "thủ tục "  # half of the official names begin with it


@dataclass(frozen=True)
class ProcedureEntry:
    """A procedure in a list; `note` is what this list must say of it besides."""

    name: str
    code: str
    address: str
    badge: Badge
    note: str = ""


@dataclass(frozen=True)
class EndedEntry:
    """A procedure that is no longer taken: how it ended, and what leads on."""

    name: str
    code: str
    address: str
    ending: str
    doubt: str
    successors: tuple[Link, ...]


@dataclass(frozen=True)
class ProcedureLists:
    """Procedures by where they stand on a day, each list in alphabetical order."""

    here: tuple[Procedure, ...] = ()
    elsewhere: tuple[Procedure, ...] = ()
    ended: tuple[Procedure, ...] = ()


def procedure_lists(procedures: Iterable[Procedure], built_on: date) -> ProcedureLists:
    """Those that the commune takes, those that only others take, and those that nobody takes any more."""
    ordered = sorted(procedures, key=list_key)
    living = [one for one in ordered if not one.has_ended(built_on)]
    return ProcedureLists(
        here=tuple(one for one in living if one.received_by_commune),
        elsewhere=tuple(one for one in living if not one.received_by_commune),
        ended=tuple(one for one in ordered if one.has_ended(built_on)),
    )


def procedure_entry(
    catalogue: Catalogue, procedure: Procedure, built_on: date, note: str = ""
) -> ProcedureEntry:
    """The entry of a procedure, with a word where it will end or its page has next to nothing to tell."""
    thin = words.THIN_ENTRY if is_thin(procedure, built_on) else ""
    ending = f"{WILL_END[procedure.end.how]}{_since(procedure.end)}." if procedure.end else ""
    return ProcedureEntry(
        procedure.shown_name,
        procedure.code or words.NO_CODE,
        addresses.procedure(procedure),
        badge(catalogue, procedure, built_on),
        " ".join(part for part in (note, ending, thin) if part),
    )


def procedure_entries(
    catalogue: Catalogue, procedures: Sequence[Procedure], built_on: date
) -> tuple[ProcedureEntry, ...]:
    """The entries of procedures, in their order."""
    return tuple(procedure_entry(catalogue, procedure, built_on) for procedure in procedures)


def ended_entries(catalogue: Catalogue, procedures: Sequence[Procedure]) -> tuple[EndedEntry, ...]:
    """The entries of procedures that have ended, in their order."""
    return tuple(_ended_entry(catalogue, procedure) for procedure in procedures)


def list_key(procedure: Procedure) -> SortKey:
    """Alphabetical order of names as lists show them, “Thủ tục” in front of them not counted."""
    return sort_key(_sorted_by(procedure))


def list_letter(procedure: Procedure) -> str:
    """The capital under which an alphabetical list has the procedure; "" for digits and signs."""
    return initial(_sorted_by(procedure))


def sector_names(catalogue: Catalogue) -> list[tuple[str | None, str]]:
    """Sectors with their names in alphabetical order, and the lack of one behind them."""
    ordered = sorted(catalogue.sectors.values(), key=lambda sector: sort_key(sector.name))
    return [*((sector.id, sector.name) for sector in ordered), (None, words.NO_SECTOR)]


def _sorted_by(procedure: Procedure) -> str:
    name = procedure.shown_name
    return name[len(NOT_SORTED_BY) :] if name.lower().startswith(NOT_SORTED_BY) else name


def _ended_entry(catalogue: Catalogue, procedure: Procedure) -> EndedEntry:
    end = procedure.end
    assert end is not None, "only what has an end has ended"
    successors = (catalogue.procedures_by_id[successor] for successor in end.successors)
    return EndedEntry(
        procedure.shown_name,
        procedure.code or words.NO_CODE,
        addresses.procedure(procedure),
        f"{ENDINGS[end.how]}{_since(end)}",
        end.doubtful or "",
        tuple(Link(one.shown_name, addresses.procedure(one)) for one in successors),
    )


def _since(end: End) -> str:
    return f" từ {day_text(end.first_day_without)}" if end.first_day_without else ""
