"""A new legal document: what is asked, and what the record says."""

import re
from collections.abc import Iterator
from datetime import date

from generator.adding.answers import (
    Choice,
    Numbered,
    Reader,
    choice_reader,
    day_reader,
    numbered,
    numbered_reader,
    parser_of,
    several,
)
from generator.adding.question import Answers, Question
from generator.adding.sketch import Value
from generator.adding.source import source_questions, source_values
from generator.adding.taken import free_number, near_numbers
from generator.catalogue import Catalogue
from generator.catalogue.law import KINDS_BY_SIGN, DocumentKind, LegalDocument
from generator.catalogue.legal_numbers import ascii_number, meant_number, sign_of, with_issuer
from generator.problems import Code
from generator.scalars import Misread
from generator.wording import adding as words

KINDS = tuple(Choice(kind, kind.value) for kind in DocumentKind)
# Of these letters there is one issuer in the country; of a council's or a committee's there are thousands.
ISSUERS = {
    "CP": "Chính phủ",
    "QH": "Quốc hội",
    "TTg": "Thủ tướng Chính phủ",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
}
LOCAL = ("HĐND", "UBND")
FIELDS = ("title", "issuer", "issuer_slug", "issued_on", "effective_from", "amends", "replaces")


def questions(catalogue: Catalogue, answers: Answers, today: date) -> list[Question]:
    """What is asked, given the answers so far."""
    read_day = day_reader(parser_of(LegalDocument, "issued_on"), today)
    own = with_issuer(_number(answers), answers.get("issuer_slug"))
    return [
        *_identity(catalogue, answers),
        Question("title", words.TITLE, parser_of(LegalDocument, "title"), words.TITLE_ADVICE),
        Question(
            "issuer",
            words.ISSUER,
            parser_of(LegalDocument, "issuer"),
            words.ISSUER_ADVICE,
            needed=True,
            default=issuer_of(catalogue, _number(answers)),
        ),
        Question("issued_on", words.ISSUED_ON, read_day, words.DAY_OR_NOTHING),
        Question("effective_from", words.EFFECTIVE_FROM, read_day, words.DAY_OR_NOTHING),
        Question("replaces", words.REPLACES, _cited(catalogue, "replaces", own), words.NUMBERS_ADVICE),
        Question("amends", words.AMENDS, _cited(catalogue, "amends", own), words.NUMBERS_ADVICE),
        *source_questions(today),
    ]


def identity(answers: Answers) -> str:
    """The name of its file."""
    return ascii_number(with_issuer(_number(answers), answers.get("issuer_slug")))


def values(answers: Answers) -> dict[str, Value]:
    """The fields of the record that the answers make."""
    fields: dict[str, Value] = {"number": _number(answers), "kind": str(answers["kind"])}
    fields |= {key: answers[key] for key in FIELDS if answers.get(key)}
    return fields | {"source": source_values(answers)}


def doubts(catalogue: Catalogue, answers: Answers) -> list[str]:
    """What one should look at before it is written."""
    return list(near_numbers(catalogue, _number(answers)))


def issuer_of(catalogue: Catalogue, number: str) -> str:
    """Who issues documents with such a number, where that is sure; else "".

    Of the whole country by its letters; else as in the records, if they agree on one.
    """
    letters = _letters(number)
    last = letters.rpartition("-")[2]
    if not last or last in LOCAL:
        return ""
    if last in ISSUERS:
        return ISSUERS[last]
    told = {one.issuer for one in catalogue.legal_documents if _letters(one.number) == letters}
    return told.pop() if len(told) == 1 else ""


def _letters(number: str) -> str:
    """What stands behind the last slash, without the number of a legislature: QH of 60/2014/QH13."""
    return re.sub(r"[0-9]+$", "", number.rpartition("/")[2])


def _number(answers: Answers) -> str:
    numbered = answers.get("number")
    return numbered.number if isinstance(numbered, Numbered) else ""


def _sure_kind(answers: Answers) -> DocumentKind | None:
    """The kind as it was named with the number, else as the number tells it."""
    numbered = answers.get("number")
    if not isinstance(numbered, Numbered):
        return None
    kinds = KINDS_BY_SIGN.get(sign_of(numbered.number), ())
    return numbered.kind or (kinds[0] if len(kinds) == 1 else None)


def _identity(catalogue: Catalogue, answers: Answers) -> Iterator[Question]:
    read = numbered_reader(parser_of(LegalDocument, "number"))
    issuer, kind = answers.get("issuer_slug"), _sure_kind(answers)
    yield Question("issuer_slug", words.ISSUER_SLUG, parser_of(LegalDocument, "issuer_slug"), asked=False)
    yield Question(
        "number",
        words.NUMBER,
        lambda text: free_number(catalogue, read(text), issuer),
        words.NUMBER_ADVICE,
        needed=True,
    )
    yield Question(
        "kind",
        words.KIND,
        choice_reader(KINDS, Code.VALUE_NOT_ALLOWED, words.KIND_NAME),
        words.KIND_ADVICE,
        needed=True,
        default=kind or "",
        choices=numbered(KINDS),
        asked=kind is None,
    )


def _cited(catalogue: Catalogue, key: str, own: str) -> Reader:
    """Reads numbers of other documents, each as its record is cited; never the document's own."""
    parser = parser_of(LegalDocument, key)

    def read(text: str) -> str:
        number: str = parser(meant_number(text) or text)
        if number == own:
            raise Misread(
                Code.IDENTITY_DUPLICATE, words.OWN_NUMBER.format(number=number), words.OWN_NUMBER_HINT
            )
        return catalogue.legislation.key(number)

    return several(read)
