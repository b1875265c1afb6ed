"""JSON Schemas of the records: what an editor's programme can say while a record is written.

They are made from the models and accept what the models accept, as far as a JSON Schema can
say it. It sees values after a tool has read the file, so it cannot know that a text lacks its
quotes (8.000 is 8 to it), compare two days or look another record up: `check` does. And it
takes words of closed lists only without white space around them.

Draft-07, because every release of the YAML server behind most editors takes it. There a `$ref`
hides what stands beside it, so a field's title and description stand around the `$ref`, and
what is referred to has none. `enumDescriptions` and `errorMessage` are words for people that
these editors show; other tools pass over them.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.catalogue.parsed import advice, allowed
from generator.kinds import Kind
from generator.wording.meanings import MEANINGS

DRAFT = "http://json-schema.org/draft-07/schema#"
DEFINITION = "#/definitions/{model}"
TOLD = ("title", "description")


def schema_of(kind: Kind[Any]) -> JsonSchemaValue:
    """The JSON Schema of a kind of file, as plain values; the same for the same models."""
    made = kind.model.model_json_schema(schema_generator=_Schemas, ref_template=DEFINITION)
    definitions = {name: _untold(group) for name, group in sorted(made.pop("$defs", {}).items())}
    head = {"$schema": DRAFT, "title": kind.title, "description": kind.description}
    return head | _untold(made) | ({"definitions": definitions} if definitions else {})


class _Schemas(GenerateJsonSchema):
    """Pydantic's schemas, of a file instead of a record: what is absent has no key there."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The value alone: nobody writes nothing, the reader refuses it."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The value alone: an editor that writes defaults would state what no source says."""
        return self.generate_inner(schema["schema"])

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """The words of a closed list, each with its meaning where it has one besides itself."""
        meanings = MEANINGS.get(schema["cls"], {})
        told = {"enumDescriptions": [meanings[one] for one in schema["members"]]} if meanings else {}
        words = [choice.value for choice in schema["members"]]
        return {"type": "string", "enum": words, **told, "errorMessage": advice(allowed(schema["cls"]))}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The fields of a group, the words of each first."""
        made = super().model_schema(schema)
        fields = {key: _told_first(field) for key, field in made.pop("properties", {}).items()}
        return {"type": "object", "properties": fields} | made

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """The order of the models, in which editors also offer the keys."""
        return value


def _told_first(field: JsonSchemaValue) -> JsonSchemaValue:
    """A field with its words first; draft-07 does not see them beside a `$ref`."""
    words, rest = {key: field[key] for key in TOLD if key in field}, _untold(field)
    return words | ({"allOf": [rest]} if "$ref" in rest else rest)


def _untold(group: JsonSchemaValue) -> JsonSchemaValue:
    """A group without its own name and docstring, which are for developers."""
    return {key: value for key, value in group.items() if key not in TOLD}
