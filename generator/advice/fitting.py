"""Whether a value may be the one of a field: of its shape, and read as it stands or in another spelling."""

from functools import lru_cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.advice.groups import fields_of, group_in, is_list
from generator.advice.words import word_meant
from generator.catalogue.parsed import Parsed
from generator.problems import Code
from generator.scalars import becomes

ANY_WORDS = "lời văn bất kỳ: không số, không tên"  # what takes this takes any text


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
    annotation = _whole(field)
    if not _refused(annotation, ANY_WORDS):
        return not becomes(value)  # a number or a day is no sentence
    return not _refused(annotation, value)


def _are_of(group: Any, value: dict[str, Any]) -> bool:
    """Whether keys are those of a group, all but one at most."""
    known = fields_of(group)
    return not value or len(set(value) - set(known)) <= (len(value) > 1)


def _whole(field: FieldInfo) -> Any:
    parsers = [
        part for part in field.metadata if isinstance(part, Parsed)
    ]  # laws of the group are no matter here
    return Annotated[field.annotation, *parsers] if parsers else field.annotation


def _refused(annotation: Any, value: Any) -> bool:
    """Whether the value is refused, and nobody can say what it means there."""
    try:
        _adapter(annotation).validate_python(value)
    except ValidationError as error:
        return any(
            found["type"] not in set(Code) or not _is_meant(found["ctx"], found["input"])
            for found in error.errors(include_url=False)
        )
    return False


def _is_meant(context: dict[str, Any], value: Any) -> bool:
    if "choices" in context:
        return word_meant(str(value), context["choices"]) is not None
    return context.get("repair") is not None


@lru_cache(maxsize=256)
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)
