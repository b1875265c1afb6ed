"""What stands as an example in a field: from its own description, or from this project's records.

Records name each other, so an example of a number, a scheme or an event is one that the project
has. What no example can be given for is left out, and a text without one is “…”, which nobody
takes for a fact.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.adding.yaml_text import Scalar
from generator.catalogue import Catalogue
from generator.catalogue.levels import leading_scheme

ANY_TEXT = "…"
GIVEN = re.compile(r"[vV]í dụ:? [“\"]?([^;”\"]+?)(?:[;”\"]|\.(?:\s|$)|$)")

# Groups of which no single field is needed, but something is: what an example begins with.
FIRST: Mapping[str, tuple[str, ...]] = {"TimeLimitRule": ("value", "unit"), "Form": ("name",)}

# Fields that the answers have decided, so that these would be refused beside them.
DECIDED: Mapping[str, frozenset[str]] = {
    "Procedure": frozenset({"code", "slug"}),
    # A relation is stated once, and the later document states it: a new one names what it changes.
    "LegalDocument": frozenset({"issuer_slug", "amended_by", "partly_repealed_by", "replaced_by"}),
    "TimeLimitRule": frozenset({"same_day_until"}),
}

# By field, of one group first: where the first word, a 1 or a text would contradict what stands beside.
CHOSEN: Mapping[str, Scalar] = {
    "amount": 8000,
    "at_most": 200000,
    "unit": "working_days",
    "need": "if_asked",
    "former_ids": "ten-ngan-cu",
    "Form.number": "CT01",
    "address": "https://…",
    "portal_address": "https://…",
}

LATER = frozenset({"to", "last_day", "effective_to", "review_by"})


def is_left_out(group: str, key: str) -> bool:
    """Whether a new record shows no example of the field."""
    return key in DECIDED.get(group, ())


@dataclass(frozen=True)
class Examples:
    """Examples for a project on a day. `known` has what records name each other by, by field."""

    today: date
    known: Mapping[str, str | None]

    @classmethod
    def of(cls, catalogue: Catalogue, today: date) -> "Examples":
        """The examples that a project's own records give."""
        cited = catalogue.procedures_citing
        numbers = sorted(catalogue.documents_by_number, key=lambda one: (-len(cited.get(one, ())), one))
        scheme = leading_scheme(catalogue.levels.schemes, today)
        events = list(catalogue.life_events)
        procedures = [one.id for one in catalogue.procedures if not one.end]
        forms = [form.name for form in catalogue.forms]
        number = numbers[0] if numbers else None
        oldest = min(catalogue.legal_documents, key=lambda one: one.issued_on or date.max, default=None)
        changed = oldest.key if oldest else None
        return cls(
            today,
            {
                **dict.fromkeys(("document", "legal_basis"), number),
                **dict.fromkeys(("amends", "partly_repeals", "replaces"), changed),
                "scheme": scheme.id if scheme else None,
                "level": scheme.levels[0].id if scheme else None,
                "sector": next(iter(catalogue.sectors), None),
                "life_events": events[0] if events else None,
                "successors": procedures[0] if procedures else None,
                "file": forms[0] if forms else None,
            },
        )

    def scalar(
        self, group: str, key: str, schema: Mapping[str, Any], told: Mapping[str, Any]
    ) -> Scalar | None:
        """An example of one value; None where the project has nothing that could stand there."""
        if key in self.known:
            return self.known[key]
        if f"{group}.{key}" in CHOSEN or key in CHOSEN:
            return CHOSEN.get(f"{group}.{key}", CHOSEN.get(key))
        if "enum" in schema:
            return str(schema["enum"][0])
        if schema.get("format") == "date":
            return self._day(key)
        if "integer" in schema.get("type", ()):
            return 1
        given = GIVEN.search(told.get("description", "")) or GIVEN.search(schema.get("errorMessage", ""))
        text = given[1] if given else ANY_TEXT
        return text if re.search(schema["pattern"], text) else None

    def _day(self, key: str) -> date:
        """Today; of what comes later than the day of the record, a day of the year after next."""
        return date(self.today.year + 2, 1, 1) if key in LATER else self.today
