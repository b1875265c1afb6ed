"""Where the facts of a new record were read: the questions that all kinds share."""

from collections.abc import Iterator
from datetime import date

from generator.adding.answers import day_reader, parser_of
from generator.adding.question import Answers, Question
from generator.adding.sketch import Value
from generator.catalogue.fields import Source
from generator.wording import adding as words


def source_questions(today: date) -> Iterator[Question]:
    """The source's name, its address, and the day on which it was read: today, if nothing else is said."""
    yield Question("source", words.SOURCE, parser_of(Source, "name"), words.SOURCE_ADVICE, needed=True)
    yield Question(
        "source_address",
        words.SOURCE_ADDRESS,
        parser_of(Source, "address"),
        words.SOURCE_ADDRESS_ADVICE,
    )
    yield Question(
        "captured_on",
        words.CAPTURED_ON,
        day_reader(parser_of(Source, "captured_on"), today),
        words.DAY_ADVICE,
        default=today.isoformat(),
    )


def source_values(answers: Answers) -> dict[str, Value]:
    """The group `source` of the record."""
    given = {
        "name": answers["source"],
        "address": answers["source_address"],
        "captured_on": answers["captured_on"],
    }
    return {key: value for key, value in given.items() if value is not None}
