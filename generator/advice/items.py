"""Whether a text may be an item of a list of scalars, and how it is to be written there."""

from typing import Any

from generator.advice.groups import fields_of, group_at, group_in, is_list, words_in
from generator.advice.trying import faults, takes
from generator.advice.words import word_meant
from generator.catalogue.fields import Group
from generator.problems import Code
from generator.reading.known import ANY_SENTENCE

ANYTHING = (ANY_SENTENCE, "ten-ngan", "8000")  # a list that takes one of these tells nothing


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


def every_list_taking(group: type[Group], text: str) -> tuple[str, ...]:
    """The keys of the lists of values of a group that take a text as an item.

    Where lists of certain words or numbers take it, those of free texts are not meant. Required ones first.
    """
    found = [
        (not field.is_required(), key)
        for key, field in fields_of(group).items()
        if is_list(field.annotation)
        and group_in(field.annotation) is None
        and as_item(field.annotation, text) == text
    ]
    keys = [key for _, key in sorted(found, key=lambda one: one[0])]
    certain = [key for key in keys if as_item(fields_of(group)[key].annotation, ANY_SENTENCE) is None]
    return tuple(certain or keys)


def keys_taking(group: type[Group], text: str) -> tuple[str, ...]:
    """The keys of a group whose one value a text may be: those that take little else, or must be there."""
    fields = {
        key: field
        for key, field in fields_of(group).items()
        if not is_list(field.annotation) and group_in(field.annotation) is None and takes(field, text)
    }
    certain = [key for key, field in fields.items() if not any(takes(field, one) for one in ANYTHING)]
    return tuple(certain or [key for key, field in fields.items() if field.is_required()])


def item_in(annotation: Any, text: str) -> str | None:
    """The item that a text is, means or has among its words; of a closed list by its meaning too."""
    item = as_item(annotation, text)
    if item is not None:
        return item
    if choices := words_in(annotation):
        word = word_meant(text, choices)
        return str(word.value) if word else None
    words = (as_item(annotation, part.strip(".,;()")) for part in text.split())
    return next((word for word in words if word is not None), None)


def as_item(annotation: Any, text: str) -> str | None:
    """The text as an item of a list: itself, or what it can only mean there; None where it is neither."""
    found = faults(annotation, (text,))
    if not found:
        return text
    return found[0]["ctx"]["repair"] if found[0]["type"] in set(Code) else None


def item_meant(annotation: Any, text: str) -> str:
    """The item that a text means: itself, its right spelling, or the one word of it that fits."""
    item = as_item(annotation, text)
    if item is not None:
        return item
    words = [word for part in text.split() if as_item(annotation, word := part.strip(".,;()")) == word]
    return words[0] if len(words) == 1 else text
