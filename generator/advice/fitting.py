"""Whether a value may be the one of a field: of its shape, and read as it stands or in another spelling."""

from typing import Any

from pydantic.fields import FieldInfo

from generator.advice.groups import fields_of, group_in, is_list
from generator.advice.trying import faults, type_of
from generator.advice.words import word_meant
from generator.problems import Code
from generator.reading.known import ANY_SENTENCE
from generator.scalars import becomes


def fits(field: FieldInfo, value: Any) -> bool:
    """Whether a person may have meant the value for the field."""
    group = group_in(field.annotation)
    if is_list(field.annotation):
        if not isinstance(value, list):
            return False
        if group is not None:
            return all(isinstance(item, dict) and _are_of(group, item) for item in value)
        return all(isinstance(item, str) for item in value) and not _refused(field.annotation, tuple(value))
    if group is not None:
        return isinstance(value, dict) and _are_of(group, value)
    if not isinstance(value, str):
        return False
    annotation = type_of(field)
    if not _refused(annotation, ANY_SENTENCE):  # what takes this takes any text
        return not becomes(value)  # a number or a day is no sentence
    return not _refused(annotation, value)


def _are_of(group: Any, value: dict[str, Any]) -> bool:
    """Whether keys are those of a group, all but one at most."""
    known = fields_of(group)
    return not value or len(set(value) - set(known)) <= (len(value) > 1)


def _refused(annotation: Any, value: Any) -> bool:
    """Whether the value is refused, and nobody can say what it means there."""
    return any(
        found["type"] not in set(Code) or not _is_meant(found["ctx"], found["input"])
        for found in faults(annotation, value)
    )


def _is_meant(context: dict[str, Any], value: Any) -> bool:
    if "choices" in context:
        return word_meant(str(value), context["choices"]) is not None
    return context.get("repair") is not None
