"""Whether a text may be an item of a list of scalars, and how it is to be written there."""

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.advice.groups import fields_of, group_at, group_in, is_list
from generator.catalogue.fields import Group
from generator.problems import Code

ANYTHING = (
    "lời văn bất kỳ: không số, không tên",
    "ten-ngan",
    "8000",
)  # what takes one of these tells nothing


def lists_taking(model: type[Group], text: str, path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the lists at a path, none of free texts or names, that take a text as an item."""
    group = group_at(model, path)
    return tuple(
        key
        for key, field in (fields_of(group).items() if group else ())
        if is_list(field.annotation)
        and group_in(field.annotation) is None
        and as_item(field.annotation, text) == text
        and not any(as_item(field.annotation, one) == one for one in ANYTHING)
    )


def as_item(annotation: Any, text: str) -> str | None:
    """The text as an item of a list: itself, or what it can only mean there; None where it is neither."""
    try:
        _adapter(annotation).validate_python((text,))
    except ValidationError as error:
        (first, *_) = error.errors(include_url=False)
        return first["ctx"]["repair"] if first["type"] in set(Code) else None
    return text


def item_meant(annotation: Any, text: str) -> str:
    """The item that a text means: itself, its right spelling, or the one word of it that fits."""
    item = as_item(annotation, text)
    if item is not None:
        return item
    words = [word for part in text.split() if as_item(annotation, word := part.strip(".,;()")) == word]
    return words[0] if len(words) == 1 else text


@lru_cache(maxsize=256)
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)
