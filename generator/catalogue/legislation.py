"""Legal documents together: what they say of each other, and what each is worth with that.

One side states a relation, both sides know it. Documents are named as others cite them, by
number, with the issuer behind it where two share one; a number may have no record.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from generator.catalogue.law import DeclaredStatus, LegalDocument, LegalStanding, LegalStatus


class Relation(StrEnum):
    """The fields in which a document names others."""

    REPLACED_BY = "replaced_by"
    REPLACES = "replaces"
    PARTLY_REPEALED_BY = "partly_repealed_by"
    PARTLY_REPEALS = "partly_repeals"
    AMENDED_BY = "amended_by"
    AMENDS = "amends"


# Each earlier document is under the left relation to the later one, which is under the right one to it.
SIDES = (
    (Relation.AMENDED_BY, Relation.AMENDS),
    (Relation.PARTLY_REPEALED_BY, Relation.PARTLY_REPEALS),
    (Relation.REPLACED_BY, Relation.REPLACES),
)


@dataclass(frozen=True)
class Statement:
    """A relation as one record states it: who is earlier, who is later, and where that stands."""

    earlier: str
    later: str
    document: LegalDocument
    relation: Relation
    index: int


@dataclass(frozen=True)
class Legislation:
    """All documents that have a record, in the order of their files."""

    documents: tuple[LegalDocument, ...]

    @cached_property
    def by_number(self) -> Mapping[str, LegalDocument]:
        """Documents by what others cite them by; a bare number too where only one document has it."""
        keys: dict[str, LegalDocument] = {}
        for document in self.documents:
            keys.setdefault(document.key, document)
        alone = {number: sharing[0] for number, sharing in self.sharing.items() if len(sharing) == 1}
        return alone | keys

    @cached_property
    def sharing(self) -> Mapping[str, tuple[LegalDocument, ...]]:
        """By each bare number the documents that bear it, one of each identity."""
        groups: defaultdict[str, dict[str, LegalDocument]] = defaultdict(dict)
        for document in self.documents:
            groups[document.number].setdefault(document.key, document)
        return {number: tuple(group.values()) for number, group in groups.items()}

    def key(self, cited: str) -> str:
        """The key of the document that a citation means; the citation itself where it has no record."""
        return self.by_number[cited].key if cited in self.by_number else cited

    def statements(self) -> Iterator[Statement]:
        """Every relation that a record states."""
        for document in self.documents:
            for earlier, later in SIDES:
                for index, cited in enumerate(getattr(document, earlier)):
                    yield Statement(document.key, self.key(cited), document, earlier, index)
                for index, cited in enumerate(getattr(document, later)):
                    yield Statement(self.key(cited), document.key, document, later, index)

    def related(self, document: LegalDocument, relation: Relation) -> tuple[str, ...]:
        """The documents in a relation to this one, whichever side states it: oldest issue first."""
        return self._related.get((document.key, relation), ())

    @cached_property
    def _related(self) -> Mapping[tuple[str, Relation], tuple[str, ...]]:
        found: defaultdict[tuple[str, Relation], dict[str, None]] = defaultdict(dict)
        for told in self.statements():
            left, right = next(pair for pair in SIDES if told.relation in pair)
            found[told.earlier, left][told.later] = None
            found[told.later, right][told.earlier] = None
        return {pair: tuple(sorted(others, key=self._age)) for pair, others in found.items()}

    def _age(self, number: str) -> tuple[date, str]:
        document = self.by_number.get(number)
        return (document.issued_on if document and document.issued_on else date.max, number)

    def standing(self, document: LegalDocument, day: date) -> LegalStanding:
        """What the document is worth on the day, by its own record and by what others say of it."""
        known = self._standings.get((document.key, day))
        if known is None:
            known = self._standings[document.key, day] = self._judged(document, day)
        return known

    @cached_property
    def _standings(self) -> dict[tuple[str, date], LegalStanding]:
        """What was asked for once: a law of the whole country is cited on half of all pages."""
        return {}

    def _judged(self, document: LegalDocument, day: date) -> LegalStanding:
        repealers = [self.begun(one, day) for one in self.related(document, Relation.PARTLY_REPEALED_BY)]
        repealed = True if True in repealers else False if repealers and None not in repealers else None
        successors = self.related(document, Relation.REPLACED_BY)
        replaced = any(self.begun(successor, day) is not False for successor in successors)
        return document.standing_on(day, replaced=replaced, repealed=repealed)

    def status(self, document: LegalDocument, day: date) -> LegalStatus:
        """The status alone."""
        return self.standing(document, day).status

    def amended(self, document: LegalDocument, day: date) -> bool:
        """Whether it has been changed by the day, as far as a source says when."""
        amenders = self.related(document, Relation.AMENDED_BY)
        if amenders:
            return any(self.begun(amender, day) is not False for amender in amenders)
        return document.status is DeclaredStatus.AMENDED

    def begun(self, number: str, day: date) -> bool | None:
        """Whether a document's force has begun by the day; None where no record says."""
        document = self.by_number.get(number)
        if document is None or document.effective_from is None:
            return None
        return document.effective_from <= day

    def successors(self, document: LegalDocument, day: date) -> tuple[str, ...]:
        """What stands in its place on the day: the ends of the chain of replacements.

        A successor that has lapsed itself is passed over for its own. Of a circle nothing is left.
        """
        return tuple(dict.fromkeys(self._ends(document, day, {document.key})))

    def _ends(self, document: LegalDocument, day: date, passed: set[str]) -> Iterator[str]:
        for number in self.related(document, Relation.REPLACED_BY):
            successor = self.by_number.get(number)
            lapsed = successor and self.status(successor, day) is LegalStatus.LAPSED
            if successor and lapsed and self.related(successor, Relation.REPLACED_BY):
                if number not in passed:
                    passed.add(number)
                    yield from self._ends(successor, day, passed)
            elif number not in passed:
                yield number
