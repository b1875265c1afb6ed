"""The kinds of records that can be added, in one table."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.adding import guide, legal, procedure
from generator.adding.examples import Examples
from generator.adding.question import Answers, Question
from generator.adding.sketch import Value, record_text
from generator.adding.yaml_text import comment
from generator.catalogue import Catalogue
from generator.catalogue.law import LegalDocument
from generator.catalogue.procedure import Procedure
from generator.kinds import GUIDE, LEGAL_DOCUMENT, PROCEDURE, Kind
from generator.wording import adding as words


@dataclass(frozen=True)
class Plan:
    """How a record of a kind comes to be: questions to answers, answers to a file."""

    kind: Kind[Any]
    questions: Callable[[Catalogue, Answers, date], list[Question]]
    identity: Callable[[Answers], str]
    values: Callable[[Answers], dict[str, Value]]
    doubts: Callable[[Catalogue, Answers], list[str]]
    address: str  # of its page, before its name

    def path(self, answers: Answers) -> str:
        """Where the file goes, relative to the project."""
        return f"{self.kind.files.partition('*')[0]}{self.identity(answers)}.yml"

    def text(self, catalogue: Catalogue, answers: Answers, today: date, schema: str) -> str:
        """The whole file. `schema` is the way from its folder to the JSON Schema of the kind."""
        head = [f"# yaml-language-server: $schema={schema}", *comment(words.HOW_TO_USE)]
        return record_text(self.kind, self.values(answers), Examples.of(catalogue, today), head)

    def joined(self, catalogue: Catalogue, record: Any) -> Catalogue:
        """The catalogue with one more record of the kind."""
        if isinstance(record, Procedure):
            return replace(catalogue, procedures=(*catalogue.procedures, record))
        if isinstance(record, LegalDocument):
            return replace(catalogue, legal_documents=(*catalogue.legal_documents, record))
        return replace(catalogue, guides=(*catalogue.guides, record))


PLANS = {
    "procedure": Plan(
        PROCEDURE,
        procedure.questions,
        procedure.identity,
        procedure.values,
        procedure.doubts,
        "thu-tuc/",
    ),
    "legal": Plan(
        LEGAL_DOCUMENT,
        legal.questions,
        legal.identity,
        legal.values,
        legal.doubts,
        "van-ban/",
    ),
    "guide": Plan(
        GUIDE,
        guide.questions,
        guide.identity,
        guide.values,
        guide.doubts,
        "huong-dan/",
    ),
}
