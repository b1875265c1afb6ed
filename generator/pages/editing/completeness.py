"""Each procedure of the commune against the parts that the law has published, and the share of each part."""

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.completeness import FILLED, filled_counts, filled_parts
from generator.pages import addresses
from generator.pages.editing.records import editors_page
from generator.pages.page import Link, Page
from generator.pages.procedure_list import procedure_lists
from generator.quantities import Share
from generator.wording import editing
from generator.wording.numbers import out_of, percent
from generator.wording.terms import PARTS


@dataclass(frozen=True)
class CompletenessRow:
    """A procedure, and of each part in order whether its record gives it."""

    procedure: Link
    given: tuple[bool, ...]


def completeness_page(catalogue: Catalogue, built_on: date) -> Page:
    """The procedures that the commune takes on the build date, in alphabetical order."""
    here = procedure_lists(catalogue.procedures, built_on).here
    rows = []
    for procedure in here:
        given = filled_parts(procedure, built_on)
        link = Link(procedure.shown_name, addresses.procedure(procedure))
        rows.append(CompletenessRow(link, tuple(part in given for part in FILLED)))
    counts = filled_counts(here, built_on)
    whole = sum(all(row.given) for row in rows)
    return editors_page(
        addresses.EDITING_COMPLETENESS,
        "editing_completeness.html",
        editing.COMPLETENESS,
        f"{len(here)} thủ tục làm ở xã, soát theo {len(FILLED)} phần mà pháp luật đòi phải công bố.",
        told=editing.COMPLETENESS_COUNT.format(count=len(here) - whole),
        parts=[PARTS[part] for part in FILLED],
        shares=[(counts[part], percent(Share(counts[part], len(here)))) for part in FILLED],
        rows=rows,
        whole=out_of(Share(whole, len(here)), editing.PROCEDURES),
    )
