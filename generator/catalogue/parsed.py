"""Parsers of scalars as annotations of fields: one declaration reads a value and describes it.

A refusal of a parser becomes a named error of the model; what a JSON Schema says of the same
value stands beside it, so that editors' tools ask for what the reader takes.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.meant.as_yaml import as_yaml, quoted
from generator.problems import Code, shown
from generator.scalars import Misread, as_written, becomes, spoiled

E = TypeVar("E", bound=StrEnum)


def refusal(
    code: Code, message: str, hint: str, repair: str | None = None, **more: object
) -> PydanticCustomError:
    """A named error with its advice, as a model's validators raise it; `more` is for whoever words it."""
    context = {"message": message, "hint": hint, "repair": repair, **more}
    return PydanticCustomError(code.value, "{message}", context)


@dataclass(frozen=True, eq=False)  # two parsers are never the same one
class Parsed:
    """What reads the values of a field, and how a JSON Schema describes them: None is as pydantic would."""

    parser: Callable[[object], object]
    described: Mapping[str, Any] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._parse, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return handler(schema) if self.described is None else dict(self.described)

    def _parse(self, value: object) -> object:
        try:
            return self.parser(value)
        except Misread as misread:
            more = {"beside": misread.beside, "items": misread.items}
            raise refusal(misread.code, misread.message, misread.hint, misread.repair, **more) from None


LONGEST_MATCHED = 2_000  # characters: what a browser, a mail programme and a disk still take


def matching(
    pattern: re.Pattern[str],
    code: Code,
    what: str,
    hint: str,
    meant: Callable[[str], str | None] = lambda text: None,
    *,
    likely: Callable[[str], str | None] = lambda text: None,
    several: Callable[[str], Sequence[str]] = lambda text: (),
) -> Parsed:
    """A text of one pattern; white space around it does not count.

    `meant` says what alone another spelling can mean, `likely` what it may mean, `several` all that it may.
    """

    def fits(text: str | None) -> bool:
        return text is not None and len(text) <= LONGEST_MATCHED and bool(pattern.fullmatch(text))

    def parse(value: object) -> str:
        text = as_written(value)
        if fits(text):
            if becomes(value):
                raise spoiled(value, text)
            return text
        message = f"“{shown(text)}” không phải {what}"
        if len(text) > LONGEST_MATCHED:
            raise Misread(code, message, hint)
        found = [one for one in (meant(text), *several(text)) if one is not None and fits(one)]
        if len(found) == 1:
            written = as_yaml(found[0])
            raise Misread(code, message, f"viết {shown(written)}", written)
        if found:
            raise Misread(code, message, f"viết {' hay '.join(map(quoted, found))}? {hint}")
        guess = likely(text)
        if guess is not None and fits(guess):
            raise Misread(code, message, f"có lẽ là {shown(as_yaml(guess))}; {hint}")
        raise Misread(code, message, hint)

    described_as = {"type": "string", "maxLength": LONGEST_MATCHED, **described(pattern.pattern, hint)}
    return Parsed(parse, described_as)


def described(pattern: str, hint: str) -> dict[str, str]:
    """What a JSON Schema says of texts of a pattern, with what an editor's programme tells of others."""
    return {"pattern": rf"^\s*(?:{pattern})\s*$", "errorMessage": advice(hint)}


def advice(hint: str) -> str:
    """A hint as a sentence."""
    return f"{hint[:1].upper()}{hint[1:]}."


def word(choices: type[E]) -> Parsed:
    """A value from a closed list; whoever words the refusal finds the list with it."""

    known = {choice.value: choice for choice in choices}

    def parse(value: object) -> E:
        text = as_written(value)
        if text in known and not becomes(value):
            return known[text]
        message = f"“{shown(text)}” không có trong danh sách cho phép"
        raise refusal(Code.VALUE_NOT_ALLOWED, message, allowed(choices), choices=choices)

    return Parsed(parse)


def allowed(choices: type[StrEnum]) -> str:
    """The hint for a word outside a closed list."""
    return "chọn một trong: " + ", ".join(choice.value for choice in choices)
