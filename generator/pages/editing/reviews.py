"""When each record is to be read again: what is overdue first, then what is ahead, by day."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.commune import Guide
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.pages import addresses
from generator.pages.editing.records import RecordLink, editors_page, record_link, record_links
from generator.pages.page import Page
from generator.pages.procedure_list import procedure_lists
from generator.wording import editing
from generator.wording.days import day_text


@dataclass(frozen=True)
class ReviewDay:
    """The records that are to be read again by one day."""

    day: str
    records: tuple[RecordLink, ...]


def reviews_page(catalogue: Catalogue, built_on: date) -> Page:
    """The promises to look again on the build date, and the records without one."""
    links = record_links(catalogue)
    by_day: defaultdict[date | None, list[RecordLink]] = defaultdict(list)
    # A procedure that has ended does not change any more.
    lists = procedure_lists(catalogue.procedures, built_on)
    reviewed: tuple[Procedure | Guide | QuestionTree | GeneralWay, ...] = (
        *lists.here,
        *lists.elsewhere,
        *catalogue.guides,
        *catalogue.question_trees,
        catalogue.general_way,
    )
    for record in reviewed:
        by_day[record.review_by].append(record_link(links, record.path))
    for exceptions in filter(None, [catalogue.link_exceptions]):
        for one in exceptions.exceptions:
            name = editing.LINK_EXCEPTION.format(address=one.address)
            by_day[one.review_by].append(RecordLink(name, "", exceptions.path))
    days = sorted((day, tuple(records)) for day, records in by_day.items() if day)
    overdue = [ReviewDay(day_text(day), records) for day, records in days if day < built_on]
    return editors_page(
        addresses.EDITING_REVIEWS,
        "editing_reviews.html",
        editing.REVIEWS,
        "Ngày phải đối chiếu lại từng hồ sơ với nguồn; quá hạn đứng trước.",
        told=editing.OVERDUE_COUNT.format(count=sum(len(day.records) for day in overdue)),
        overdue=overdue,
        ahead=[ReviewDay(day_text(day), records) for day, records in days if day >= built_on],
        without=by_day.get(None, []),
    )
