"""Promises to look again."""

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.commune import Guide
from generator.catalogue.fields import Location, Record
from generator.catalogue.general_way import GeneralWay
from generator.catalogue.procedure import Procedure
from generator.catalogue.questions import QuestionTree
from generator.problems import Code, Problem
from generator.wording.days import day_text


def promises(catalogue: Catalogue, on: date) -> Iterator[tuple[Record, Location, date]]:
    """Every day by which something is to be looked at again, with its place; of what has ended, none."""
    alive = (one for one in catalogue.procedures if not one.has_ended(on))  # the rest changes no more
    records: tuple[Procedure | Guide | QuestionTree | GeneralWay, ...] = (
        *alive,
        *catalogue.guides,
        *catalogue.question_trees,
        catalogue.general_way,
    )
    for record in records:
        if record.review_by:
            yield record, ("review_by",), record.review_by
    if catalogue.link_exceptions:
        for index, exception in enumerate(catalogue.link_exceptions.exceptions):
            yield catalogue.link_exceptions, ("exceptions", index, "review_by"), exception.review_by


def review_dates_ahead(catalogue: Catalogue, built_on: date) -> Iterator[Problem]:
    """Note: the day by which a record was to be looked at again has passed."""
    for record, location, day in promises(catalogue, built_on):
        if day < built_on:
            yield Problem(
                record.place(*location),
                Code.REVIEW_DATE_PASSED,
                f"hạn xem lại {day_text(day)} đã qua",
                "đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem lại mới",
            )
