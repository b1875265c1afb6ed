"""An example of each key, made from what the models say of it, as an editor's programme also tells it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.reading.resolving import becomes
from generator.wording.field_examples import EXAMPLES, WEB_ADDRESS

SAID = re.compile(r"[vV]í dụ:? (.+)")
ENDS = re.compile(r"[;,”] ?|[;”]?\.?$| \(|\. ")
NO_EXAMPLE = "…"
PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:(?!: | #|:$).)*")
DEEPEST = 3  # groups within groups that an example goes into


def example(key: str, field: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """Lines that may stand in a file: the key with a value of its kind."""
    return "\n".join(_lines(key, field, definitions, 0))


def whole(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """A field with what it refers to."""
    inner = field.get("allOf", [field])[0] if "allOf" in field else field
    if "$ref" in inner:
        return {**definitions[inner["$ref"].rpartition("/")[2]], **_told(field)}
    return field


def _told(field: Mapping[str, Any]) -> dict[str, Any]:
    return {key: field[key] for key in ("title", "description") if key in field}


def _lines(key: str, field: Mapping[str, Any], definitions: Mapping[str, Any], depth: int) -> Iterator[str]:
    field = whole(field, definitions)
    if field.get("type") == "array":
        yield f"{key}:"
        item = whole({**field["items"], **_told(field)}, definitions)
        if "properties" in item:
            first, *rest = _group(item, definitions, depth + 1)
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)
        else:
            yield f"  - {_scalar(item)}"
    elif "properties" in field:
        yield f"{key}:"
        yield from (f"  {line}" for line in _group(field, definitions, depth + 1))
    else:
        yield f"{key}: {_scalar(field)}"


def _group(group: Mapping[str, Any], definitions: Mapping[str, Any], depth: int) -> Iterator[str]:
    """What a group cannot be without; of one that can be without anything, its first two keys but days."""
    fields = group["properties"]
    values = [key for key, field in fields.items() if field.get("format") != "date"]
    for key in group.get("required") or values[:2]:
        if depth < DEEPEST or "properties" not in whole(fields[key], definitions):
            yield from _lines(key, fields[key], definitions, depth)


def _scalar(field: Mapping[str, Any]) -> str:
    if "enum" in field:
        told = EXAMPLES.get(field.get("title", ""), "")
        return told if told in field["enum"] else str(field["enum"][0])
    is_number = "integer" in field.get("type", ())
    advice = field.get("errorMessage", "")
    if "https://" in advice and "ví dụ" not in advice:
        said = SAID.search(field.get("description", ""))
        return _cut(said[1]) if said else WEB_ADDRESS
    if field.get("title") in EXAMPLES and field.get("format") != "date":
        return _quoted(EXAMPLES[field["title"]], is_number=is_number)
    for told in (field.get("description", ""), advice):
        if said := SAID.search(told):
            return _quoted(_cut(said[1]), is_number=is_number)
    return '"' + str(advice).split('"')[1] + '"' if '"' in advice else NO_EXAMPLE


def _cut(said: str) -> str:
    """The first of what is said as examples."""
    end = ENDS.search(said)
    return said[: end.start() if end else None].strip(" “”")


def _quoted(text: str, *, is_number: bool) -> str:
    """The text as a file has it: with quotes where it would be read as something else."""
    if is_number:
        return text
    if quoted := re.match('"[^"]+"', text):
        return quoted[0]
    day = re.fullmatch(r"\d{4}-\d\d-\d\d", text)
    return text if PLAIN.fullmatch(text) and (day or not becomes(text)) else f'"{text}"'
