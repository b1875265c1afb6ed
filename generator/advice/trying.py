"""A value tried on a field: what its declaration has against it."""

from functools import lru_cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.catalogue.parsed import Parsed


def faults(annotation: Any, value: Any) -> list[ErrorDetails]:
    """What is wrong with a value of a type; none where it is taken."""
    try:
        _adapter(annotation).validate_python(value)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def takes(field: FieldInfo, value: Any) -> bool:
    """Whether a field takes a value as it is."""
    return not faults(type_of(field), value)


def type_of(field: FieldInfo) -> Any:
    """The type of a field with its own parsers; the laws of its group are no matter here."""
    parsers = [part for part in field.metadata if isinstance(part, Parsed)]
    return Annotated[field.annotation, *parsers] if parsers else field.annotation


@lru_cache(maxsize=256)
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)
