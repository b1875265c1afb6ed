"""A new guide with its first version: what is asked, and what the record says."""

from collections.abc import Iterator
from datetime import date

from generator.adding.answers import day_reader, parser_of, slug_of
from generator.adding.question import Answers, Question
from generator.adding.sketch import Value
from generator.adding.source import source_questions, source_values
from generator.adding.taken import free_guide
from generator.catalogue import Catalogue
from generator.catalogue.commune import Guide, GuideStep, GuideVersion
from generator.problems import Code
from generator.scalars import Misread
from generator.wording import adding as words


def questions(catalogue: Catalogue, answers: Answers, today: date) -> list[Question]:
    """What is asked, given the answers so far."""
    read_slug = parser_of(Guide, "slug")
    return [
        Question(
            "title", words.GUIDE_TITLE, parser_of(Guide, "title"), words.GUIDE_TITLE_ADVICE, needed=True
        ),
        Question(
            "slug",
            words.SLUG,
            lambda text: free_guide(catalogue, read_slug(text)),
            words.SLUG_ADVICE,
            needed=True,
            default=slug_of(answers.get("title") or ""),
            sure=False,
        ),
        Question(
            "summary",
            words.GUIDE_SUMMARY,
            parser_of(Guide, "summary"),
            words.GUIDE_SUMMARY_ADVICE,
            needed=True,
        ),
        Question(
            "version_name",
            words.VERSION_NAME,
            parser_of(GuideVersion, "name"),
            words.VERSION_NAME_ADVICE,
            default=words.VERSION_NAME_DEFAULT.format(year=today.year),
        ),
        Question(
            "version_from",
            words.VERSION_FROM,
            day_reader(parser_of(GuideVersion, "first_day"), today),
            words.DAY_OR_NOTHING,
        ),
        *_steps(answers),
        *source_questions(today),
    ]


def identity(answers: Answers) -> str:
    """The name of its file."""
    return str(answers["slug"])


def values(answers: Answers) -> dict[str, Value]:
    """The fields of the record that the answers make."""
    steps: list[Value] = [
        {"title": answer[0], "text": answer[1]}
        for key, answer in answers.items()
        if key.startswith("step_") and answer
    ]
    version: dict[str, Value] = {
        "from": answers["version_from"],
        "id": slug_of(answers["version_name"]),
        "name": answers["version_name"],
        "steps": steps,
        "source": source_values(answers),
    }
    versions: list[Value] = [{key: value for key, value in version.items() if value is not None}]
    return {key: answers[key] for key in ("slug", "title", "summary")} | {"versions": versions}


def doubts(catalogue: Catalogue, answers: Answers) -> list[str]:
    """Nothing: guides that are alike are another thing than guides that are the same."""
    return []


def _steps(answers: Answers) -> Iterator[Question]:
    """As many as are answered, and one more."""
    number = 1
    while number == 1 or answers.get(f"step_{number - 1}"):
        yield Question(
            f"step_{number}",
            words.STEP.format(number=number),
            _step,
            words.STEP_ADVICE if number == 1 else words.STEP_OR_NOTHING,
            needed=number == 1,
            told=": ".join,
        )
        number += 1


def _step(text: str) -> tuple[str, str]:
    """Title and text of a step, as one line with a colon between."""
    title, _, told = (part.strip() for part in text.partition(":"))
    if not title or not told:
        raise Misread(Code.VALUE_EMPTY, words.STEP_WRONG, words.STEP_HINT)
    return parser_of(GuideStep, "title")(title), parser_of(GuideStep, "text")(told)
