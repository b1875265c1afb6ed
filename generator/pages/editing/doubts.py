"""All doubts by record, each with the part that it is about.

Procedures have a page for each sector, because together they fill too much; legal documents have one, and
so has whatever else is doubted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.doubts import DOUBTFUL, DOUBTS, DeclaredDoubt, declared_doubts
from generator.catalogue.fields import Record
from generator.pages import addresses
from generator.pages.editing.records import (
    RecordLink,
    editors_page,
    other_records,
    record_link,
    record_links,
)
from generator.pages.page import Link, Page
from generator.pages.procedure_list import sector_names
from generator.vietnamese import sort_key
from generator.wording import editing
from generator.wording.terms import PARTS


@dataclass(frozen=True)
class DoubtEntry:
    """One doubt: the line of the file, the part that it is about where that is known, what it says."""

    line: int
    about: str
    text: str


@dataclass(frozen=True)
class DoubtedRecord:
    """A record with its doubts, in the order of its fields."""

    record: RecordLink
    doubts: tuple[DoubtEntry, ...]


def doubts_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The lists of doubts that are not empty, and in front of them the page that leads to each."""
    links = record_links(catalogue)
    lists = []
    for name, address, records in _kinds(catalogue):
        doubted = _doubted(links, records)
        if doubted:
            count = sum(len(one.doubts) for one in doubted)
            lists.append((Link(name, address), count, doubted))
    yield editors_page(
        addresses.EDITING_DOUBTS,
        "editing_doubts_lists.html",
        editing.DOUBTS,
        "Mọi chỗ nguồn mâu thuẫn hoặc không rõ, theo lĩnh vực và loại hồ sơ.",
        told=editing.DOUBTS_COUNT.format(count=sum(count for _, count, _ in lists)),
        lists=[(link, count) for link, count, _ in lists],
    )
    for link, count, doubted in lists:
        yield editors_page(
            link.address,
            "editing_doubts.html",
            editing.DOUBTS_OF.format(name=link.text),
            f"{count} chỗ chưa chắc trong {len(doubted)} hồ sơ: {link.text}.",
            crumbs=(Link(editing.DOUBTS, addresses.EDITING_DOUBTS),),
            records=doubted,
        )


def _kinds(catalogue: Catalogue) -> Iterator[tuple[str, str, Iterable[Record]]]:
    """What each list is called, where it stands, and the records that it goes through."""
    for sector, name in sector_names(catalogue):
        procedures = catalogue.procedures_by_sector.get(sector, ())
        yield name, addresses.editing_sector_doubts(sector), procedures
    yield editing.LEGAL_DOCUMENTS, addresses.editing_doubts("van-ban"), catalogue.legal_documents
    yield editing.OTHER_RECORDS, addresses.editing_doubts("khac"), other_records(catalogue)


def _doubted(links: Mapping[str, RecordLink], records: Iterable[Record]) -> list[DoubtedRecord]:
    """Those of the records that have doubts, in alphabetical order."""
    found = []
    for record in records:
        doubts = tuple(_entry(record, doubt) for doubt in declared_doubts(record))
        if doubts:
            found.append(DoubtedRecord(record_link(links, record.path), doubts))
    return sorted(found, key=lambda one: (sort_key(one.record.name), one.record.path))


def _entry(record: Record, doubt: DeclaredDoubt) -> DoubtEntry:
    about = PARTS[doubt.about] if doubt.about else _field_title(record, str(doubt.location[0]))
    return DoubtEntry(record.place(*doubt.location).line, about, doubt.text)


def _field_title(record: Record, name: str) -> str:
    """What the model calls the field that the doubt stands in or beside; "" for one of the whole record."""
    if name == DOUBTS:
        return ""
    beside = name.removesuffix(DOUBTFUL).rstrip("_")
    fields = type(record).model_fields
    return (fields[beside].title or "") if beside in fields else ""
