"""Combinations of keys that a group refuses: one declaration refuses them and describes them.

It is an annotation of the last field that it names, because a field sees those before it. It
knows which keys stand in a group, and words of closed lists. What is later or larger is for
the models themselves, and no JSON Schema can say it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.catalogue.parsed import advice, refusal
from generator.problems import Code


@dataclass(frozen=True)
class Key:
    """A key that stands in a group, with any value or with one of some words; or one that does not."""

    name: str
    there: bool
    words: tuple[StrEnum, ...] = ()

    def fits(self, fields: Mapping[str, object]) -> bool:
        """Whether the fields are so. One that could not be read is neither there nor absent."""
        if self.name not in fields:
            return False
        value = fields[self.name]
        return value in self.words if self.words else (value is not None) is self.there

    @property
    def described(self) -> dict[str, Any]:
        """What a JSON Schema says of such a group."""
        found: dict[str, Any] = {"required": [self.name]}
        if self.words:
            found |= {"properties": {self.name: {"enum": [word.value for word in self.words]}}}
        return found if self.there else {"not": found}

    @property
    def opposite(self) -> dict[str, Any]:
        """What a JSON Schema says of all other groups. Words do not count."""
        return {"properties": {self.name: False}} if self.there else {"required": [self.name]}


Combination: TypeAlias = tuple[Key, ...]


def stands(name: str, *words: StrEnum) -> Key:
    """The key is there; where words are given, with one of them."""
    return Key(name, True, words)


def lacks(name: str) -> Key:
    """The key is not there."""
    return Key(name, False)


@dataclass(frozen=True, eq=False)  # as a parser is: two of them are never the same one
class Forbidden:
    """Combinations that one refusal answers. The last key of each has no words: it is what has to change."""

    code: Code
    message: str
    hint: str
    combinations: tuple[Combination, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._refuse, handler(source))

    def _refuse(self, value: object, info: core_schema.ValidationInfo) -> object:
        fields = info.data | {str(info.field_name): value}
        for combination in self.combinations:
            if all(key.fits(fields) for key in combination):
                lacking = tuple(key.name for key in combination if not key.there)
                raise refusal(self.code, self.message, self.hint, lacking=lacking)
        return value

    def described(self) -> list[dict[str, Any]]:
        """What a JSON Schema says, a combination an entry; editors' programmes show message and hint."""
        told = {"errorMessage": f"{advice(self.message)} {advice(self.hint)}"}
        return [
            {"if": _all([key.described for key in given]), "then": last.opposite | told}
            for *given, last in self.combinations
        ]


def describe(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Adds what a model forbids to its JSON Schema; pydantic calls it."""
    marks = [mark for field in model.model_fields.values() for mark in field.metadata]
    found = [rule for mark in marks if isinstance(mark, Forbidden) for rule in mark.described()]
    if found:
        schema["allOf"] = found


def _all(conditions: list[dict[str, Any]]) -> dict[str, Any]:
    return conditions[0] if len(conditions) == 1 else {"allOf": conditions}
