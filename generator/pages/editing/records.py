"""Which page shows the record of a file, and what editors call it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.fields import Record
from generator.pages import addresses
from generator.pages.citations import shown_number
from generator.pages.page import Link, Page
from generator.wording import asking, editing, figures, words


@dataclass(frozen=True)
class RecordLink:
    """A file with its page; the address is empty where no page shows it."""

    name: str
    address: str
    path: str


def record_links(catalogue: Catalogue) -> Mapping[str, RecordLink]:
    """Every record by its path."""
    told = [
        *((one, one.shown_name, addresses.procedure(one)) for one in catalogue.procedures),
        *((one, shown_number(one), addresses.legal_document(one)) for one in catalogue.legal_documents),
        *((one, one.title, addresses.guide(one)) for one in catalogue.guides),
        *((one, one.title, addresses.question_tree(one)) for one in catalogue.question_trees),
        *((one, one.title, f"{one.slug}/") for one in catalogue.prose),
        *_single(catalogue),
    ]
    return {record.path: RecordLink(name, address, record.path) for record, name, address in told}


def record_link(links: Mapping[str, RecordLink], path: str) -> RecordLink:
    """The link of a file; figures have a page too, and a form goes by its path alone."""
    if path in links:
        return links[path]
    if path.endswith(".csv"):
        return RecordLink(figures.TITLE, addresses.STATISTICS, path)
    return RecordLink(path, "", path)


def other_records(catalogue: Catalogue) -> tuple[Record, ...]:
    """Every record that is neither a procedure nor a legal document."""
    single = (record for record, _, _ in _single(catalogue))
    return (*catalogue.guides, *catalogue.question_trees, *catalogue.prose, *single)


def editors_page(
    address: str, template: str, title: str, description: str, crumbs: tuple[Link, ...] = (), **values: object
) -> Page:
    """A page of this part of the site: its frame, its way back, its words."""
    return Page(
        address=address,
        frame="editing",
        template=template,
        title=title,
        description=description,
        values={"labels": editing, **values},
        crumbs=(Link(editing.EDITING, addresses.EDITING), *crumbs),
        listed=False,
    )


def _single(catalogue: Catalogue) -> tuple[tuple[Record, str, str], ...]:
    """The records that there is one of."""
    events = catalogue.life_event_list
    return (
        *([(events, asking.LIFE_EVENTS, addresses.LIFE_EVENTS)] if events else []),
        (catalogue.commune, words.ABOUT, addresses.ABOUT),
        (catalogue.levels, words.LEVELS, addresses.LEVELS),
        (catalogue.sector_list, words.PROCEDURES, addresses.PROCEDURES),
        (catalogue.comparison, catalogue.comparison.title, addresses.COMPARISON),
        (catalogue.general_way, words.GENERAL_WAY, ""),
    )
