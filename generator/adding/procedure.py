"""A new procedure: what is asked, and what the record says."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.adding.answers import (
    Choice,
    choice_reader,
    code_reader,
    limit_reader,
    money_reader,
    numbered,
    parser_of,
    several,
    slug_of,
)
from generator.adding.question import Answers, Question
from generator.adding.sketch import Value
from generator.adding.source import source_questions, source_values
from generator.adding.taken import free_procedure, same_names
from generator.catalogue import Catalogue
from generator.catalogue.choices import GovernmentLevel
from generator.catalogue.fees import Fee
from generator.catalogue.procedure import Procedure
from generator.problems import Code
from generator.quantities import TimeLimit, TimeUnit
from generator.wording import adding as words
from generator.wording.quantities import money_text, time_limit_text
from generator.wording.terms import GOVERNMENT_LEVELS

LEVELS = tuple(Choice(level, name, (name.removeprefix("cấp "),)) for level, name in GOVERNMENT_LEVELS.items())


def questions(catalogue: Catalogue, answers: Answers, today: date) -> list[Question]:
    """What is asked, given the answers so far."""
    return [
        *_identity(catalogue, answers),
        _sector(catalogue),
        Question(
            "government_level",
            words.GOVERNMENT_LEVEL,
            several(choice_reader(LEVELS, Code.VALUE_NOT_ALLOWED, words.LEVEL_NAME)),
            words.GOVERNMENT_LEVEL_ADVICE,
            default=GovernmentLevel.COMMUNE,
            choices=numbered(LEVELS),
            told=_levels,
        ),
        Question("limit", words.LIMIT, limit_reader, words.LIMIT_ADVICE, told=_limit),
        Question("fee", words.FEE, money_reader(parser_of(Fee, "amount")), words.FEE_ADVICE, told=money_text),
        *source_questions(today),
    ]


def _identity(catalogue: Catalogue, answers: Answers) -> Iterator[Question]:
    read_code, read_slug = code_reader(parser_of(Procedure, "code")), parser_of(Procedure, "slug")
    if not answers.get("slug"):
        yield Question(
            "code",
            words.CODE,
            lambda text: free_procedure(catalogue, read_code(text)),
            words.CODE_ADVICE,
        )
    yield Question("name", words.NAME, parser_of(Procedure, "name"), words.NAME_ADVICE, needed=True)
    if not answers.get("code"):
        yield Question(
            "slug",
            words.SLUG,
            lambda text: free_procedure(catalogue, read_slug(text)),
            words.SLUG_ADVICE,
            needed=True,
            default=slug_of(answers.get("name") or ""),
            sure=False,
            named=words.CODE_OR_SLUG,
        )


def _sector(catalogue: Catalogue) -> Question:
    sectors = [Choice(one.id, one.name, one.other_names) for one in catalogue.sectors.values()]
    return Question(
        "sector",
        words.SECTOR,
        choice_reader(sectors, Code.SECTOR_UNKNOWN, words.SECTOR_NAME),
        words.SECTOR_ADVICE,
        choices=numbered(sectors),
        told=lambda sector: catalogue.sectors[sector].name,
    )


def _levels(levels: Sequence[GovernmentLevel]) -> str:
    return ", ".join(GOVERNMENT_LEVELS[level] for level in levels)


def _limit(limit: tuple[int | None, TimeUnit]) -> str:
    return time_limit_text(TimeLimit(*limit))


def identity(answers: Answers) -> str:
    """The name of its file."""
    return str(answers.get("code") or answers.get("slug"))


def values(answers: Answers) -> dict[str, Value]:
    """The fields of the record that the answers make."""
    fields: dict[str, Value] = {
        key: answers[key] for key in ("code", "slug", "name", "sector") if answers.get(key)
    }
    fields["government_levels"] = [str(level) for level in answers["government_level"]]
    if answers["limit"]:
        number, unit = answers["limit"]
        fields["time_limits"] = [{"value": number} | {"unit": str(unit)} if number else {"unit": str(unit)}]
    if answers["fee"] is not None:
        fields["fees"] = [{"amount": answers["fee"].dong}]
    return fields | {"source": source_values(answers)}


def doubts(catalogue: Catalogue, answers: Answers) -> list[str]:
    """What one should look at before it is written."""
    return list(same_names(catalogue, answers["name"]))
