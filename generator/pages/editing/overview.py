"""The page in front of the editors' lists: how many records, how many notes of each sort, what is to do."""

from collections.abc import Mapping, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.observations import Observation
from generator.pages import addresses
from generator.pages.editing.notes import notes_by_code
from generator.pages.page import Link, Page
from generator.pages.procedure_list import procedure_lists
from generator.problems import Problem
from generator.wording import editing
from generator.wording.editing import note_name

# The lists that lead on by themselves; those of notes stand in a table of their own.
LISTS = (
    addresses.EDITING_STALE,
    addresses.EDITING_UNKNOWN_LAW,
    addresses.EDITING_REVIEWS,
    addresses.EDITING_DOUBTS,
    addresses.EDITING_COMPLETENESS,
)


def overview_page(
    catalogue: Catalogue,
    observations: Sequence[Observation],
    problems: Sequence[Problem],
    built_on: date,
    lists: Sequence[Page],
) -> Page:
    """Counts of everything, each leading to the list that it counts."""
    notes = notes_by_code(problems)
    counts = counts_by_kind(catalogue, observations, built_on)
    return Page(
        address=addresses.EDITING,
        frame="editing",
        template="editing.html",
        title=editing.EDITING,
        description=editing.LEAD,
        values={
            "labels": editing,
            "kinds": [(editing.KINDS[kind], count) for kind, count in counts.items()],
            "notes": [
                (Link(note_name(code), addresses.editing_notes(code)), code.value, len(noted))
                for code, noted in notes.items()
            ],
            "lists": [
                (Link(page.title, page.address), page.values["told"])
                for page in lists
                if page.address in LISTS
            ],
        },
        listed=False,
    )


def counts_by_kind(
    catalogue: Catalogue, observations: Sequence[Observation], built_on: date
) -> Mapping[str, int]:
    """How many records of each kind there are on the build date, by the keys of `editing.KINDS`."""
    lists = procedure_lists(catalogue.procedures, built_on)
    return {
        "procedures_here": len(lists.here),
        "procedures_elsewhere": len(lists.elsewhere),
        "procedures_ended": len(lists.ended),
        "legal_documents": len(catalogue.legal_documents),
        "guides": len(catalogue.guides),
        "life_events": len(catalogue.life_events),
        "question_trees": len(catalogue.question_trees),
        "sectors": len(catalogue.sectors),
        "schemes": len(catalogue.schemes),
        "forms": len(catalogue.forms),
        "prose": len(catalogue.prose),
        "observations": len(observations),
    }
