"""A record with its answers filled in and every other field below it as an example, commented out.

Made from the JSON Schema of the models, so that a field that is added later is there by itself:
its title and description are the comment, its example is what its own description gives. Take
the one `#` in front of an example's lines away, and the record is as sound as before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.adding.examples import FIRST, Examples, is_left_out
from generator.adding.yaml_text import (
    STEP,
    WIDEST,
    Scalar,
    comment,
    commented_out,
    entry,
    indented,
    item,
    listed,
)
from generator.json_schemas import schema_of
from generator.kinds import Kind

Value = Scalar | list["Value"] | dict[str, "Value"]
Schema = Mapping[str, Any]

ROOM = 10  # columns for what stands to the left of a group inside a group
DEEPEST = 2  # groups inside an example: the innermost shows only what it cannot be without


def record_text(kind: Kind[Any], values: dict[str, Value], examples: Examples, head: list[str]) -> str:
    """The text of a new file of the kind: the lines of its head, then its fields in the model's order."""
    schema = schema_of(kind)
    sketch = _Sketch(schema["definitions"], examples)
    lines = list(head)
    for key, field in schema["properties"].items():
        told = comment(f"{field['title']}. {field['description']}")
        if key in values:
            lines += ["", *told, *sketch.field(key, field, values[key], 1)]
        elif not is_left_out(kind.model.__name__, key) and (example := sketch.example(key, field, 1)):
            lines += ["", *told, *commented_out(example)]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class _Sketch:
    """Lines of fields, given or as examples; `depth` counts the groups around them."""

    definitions: Schema
    examples: Examples

    def field(self, key: str, field: Schema, value: Value, depth: int) -> list[str]:
        """The lines of a field with a given value."""
        name, inner = self._resolved(field)
        if isinstance(value, dict):
            return [f"{key}:", *indented(self.group(name, inner, value, depth))]
        if not isinstance(value, list):
            return entry(key, value, self._width(depth))
        name, inner = self._resolved(field["items"])
        if "enum" in inner:
            return [f"{key}:", *indented(_words(inner, [str(word) for word in value]))]
        lines = []
        for one in value:
            if isinstance(one, dict):
                lines += listed(self.group(name, inner, one, depth))
            elif not isinstance(one, list):
                lines += item(one, self._width(depth))
        return [f"{key}:", *indented(lines)]

    def example(self, key: str, field: Schema, depth: int, group: str = "") -> list[str]:
        """The lines of a field with an example; none where the project has nothing to show."""
        value = self._example(group, key, field)
        return [] if value is None else self.field(key, field, value, depth)

    def group(self, name: str, schema: Schema, values: dict[str, Value], depth: int) -> list[str]:
        """The lines of a group: what is given, then its other fields, each commented out with its title."""
        fields = schema["properties"]
        lines = []
        for key, field in fields.items():
            if key in values:
                lines += self._titled(self.field(key, field, values[key], depth + 1), field)
        if depth >= DEEPEST:
            return lines
        for key, field in fields.items():
            if key not in values and not is_left_out(name, key):
                example = self.example(key, field, depth + 1, name)
                lines += self._titled(commented_out(example), field) if example else []
        return lines

    def _example(self, group: str, key: str, field: Schema) -> Value | None:
        _, inner = self._resolved(field)
        if inner.get("type") != "array":
            return self._single(group, key, field, field)
        one = self._single(group, key, inner["items"], field)
        return None if one is None else [one]

    def _single(self, group: str, key: str, schema: Schema, told: Schema) -> Value | None:
        name, inner = self._resolved(schema)
        if inner.get("type") == "object":
            return self._least(name, inner)
        return self.examples.scalar(group, key, inner, told)

    def _least(self, name: str, schema: Schema) -> dict[str, Value] | None:
        """Of a group the fields that it cannot be without, as examples; None if one of them has none."""
        needed = {*schema.get("required", ()), *FIRST.get(name, ())}
        fields = schema["properties"].items()
        values = {key: self._example(name, key, field) for key, field in fields if key in needed}
        given = {key: value for key, value in values.items() if value is not None}
        return given if len(given) == len(values) else None

    def _titled(self, lines: list[str], field: Schema) -> list[str]:
        """The lines with the field's title, of a closed list its words too: behind the first, or above."""
        _, inner = self._resolved(field)
        title = str(field["title"])
        if "enum" in inner:
            pairs = zip(inner["enum"], _told(inner), strict=True)
            title += ": " + ", ".join(f"{word} ({told})" for word, told in pairs)
        if len(lines[0]) + len(title) + 4 <= WIDEST - ROOM and not lines[0].endswith(">-"):
            return [f"{lines[0]}  # {title}", *lines[1:]]
        return [*comment(title, WIDEST - ROOM), *lines]

    def _resolved(self, field: Schema) -> tuple[str, Schema]:
        """The definition that a field refers to with its name; the field itself where it refers to none."""
        reference = field.get("$ref") or next((one["$ref"] for one in field.get("allOf", ())), "")
        name = reference.rpartition("/")[2]
        return (name, self.definitions[name]) if name in self.definitions else ("", field)

    def _width(self, depth: int) -> int:
        return WIDEST - len(STEP) * 2 * (depth - 1)


def _words(schema: Schema, given: list[str]) -> list[str]:
    """The words of a closed list with their meanings: the given ones, then the others commented out."""
    told = dict(zip(schema["enum"], _told(schema), strict=True))
    others = [word for word in told if word not in given]
    lines = [f"- {word}  # {told[word]}" for word in given]
    return [*lines, *commented_out([f"- {word}  # {told[word]}" for word in others])]


def _told(schema: Schema) -> list[str]:
    return list(schema.get("enumDescriptions", schema["enum"]))
