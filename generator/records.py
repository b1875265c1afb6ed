"""A document against its model: a record, or problems.

The models are the only declaration of fields. This module turns what pydantic finds into
problems with a place, a name and advice; it knows no field by name.
"""

import operator
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache, lru_cache, partial, reduce
from pathlib import PurePosixPath
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

from pydantic import ValidationError

from generator.advice.groups import field_at, group_at, is_list, titles_of, words_in
from generator.advice.items import every_list_taking, item_in, keys_taking, lists_taking
from generator.advice.words import word_meant
from generator.catalogue.fields import Location, Record
from generator.problems import Code, Place, Problem, first_of
from generator.reading import (
    Known,
    Outline,
    Sound,
    Tree,
    as_decoded,
    decode,
    find,
    packed,
    read_prose,
    read_tree,
    unpacked,
)

R = TypeVar("R", bound=Record)

# What can be judged of a record with faults, by its model, its tree, the faults, and where it stands.
Part: TypeAlias = Callable[[type[R], Tree, ValidationError, dict[str, Any]], R | None]

MOST_OF_A_SLIP = 300  # faults of one line that does not stand where it should; more come from something else


class Reader(Protocol):
    """Reads a text as a tree; asked once more, it doubts what does not fit the keys that are known."""

    def __call__(
        self, text: str, path: str, known: Known, *, doubted: bool = False
    ) -> tuple[Tree | None, list[Problem]]:
        """The tree, if there is any, and what is wrong with the text."""


def read_record(model: type[R], data: bytes, path: str) -> tuple[R | None, list[Problem]]:
    """The record that a YAML file holds, or None; and what is wrong with it."""
    record, problems = _read(model, data, path, read_tree)
    return record, first_of(problems, path)


def read_part_of_record(model: type[R], data: bytes, path: str) -> tuple[R | None, list[Problem]]:
    """As `read_record`, but where only some fields are wrong, a record of the others.

    For records that nothing else is judged by: the laws can still judge what is right in them.
    """
    record, problems = _read(model, data, path, read_tree, in_part=_sound_part)
    return record, first_of(problems, path)


def read_record_without_slips(model: type[R], data: bytes, path: str) -> tuple[R | None, list[Problem]]:
    """As `read_record`, but where faults lie in keys that it can be without, a record without those keys.

    For records whose laws are about keys that must be there: what is taken away makes nothing else wrong.
    """
    record, problems = _read(model, data, path, read_tree, in_part=_without_slips)
    return record, first_of(problems, path)


def read_prose_record(model: type[R], data: bytes, path: str) -> tuple[R | None, list[Problem]]:
    """The record that a Markdown page with a head of YAML holds, or None; and its problems."""
    record, problems = _read(model, data, path, read_prose)
    return record, first_of(problems, path)


def record_of(model: type[R], sound: Sound, data: bytes, path: str) -> R | None:
    """The record of a text with which nothing is wrong; None where its model has something against it."""
    try:
        return model.model_validate(sound.value, context=_context(sound.outline, data, path))
    except ValidationError:
        return None


def _read(
    model: type[R], data: bytes, path: str, reader: Reader, *, in_part: Part[R] | None = None
) -> tuple[R | None, list[Problem]]:
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    tree, found = reader(text, path, known_of(model))
    if tree is None:
        return None, [*problems, *found]
    record, error = _judged(model, tree, data, path)
    if error and tree.mended is None and error.error_count() <= MOST_OF_A_SLIP:
        again, told = reader(text, path, known_of(model), doubted=True)
        if again is not None and again.mended is not None:
            tree, found = again, told
            record, error = _judged(model, tree, data, path)
    wrong = _told(error, model, tree, text, path) if error else []
    if error and in_part:
        record = in_part(model, tree, error, _context(packed(tree.outline), data, path))
    if tree.mended is not None:
        wrong = tree.mended.as_written(wrong, text)
        record = None if tree.mended.lost else record
    spoilt = {problem.place.line for problem in problems if problem.code is Code.OLD_ENCODING}
    return record, problems + [one for one in (*found, *wrong) if one.place.line not in spoilt]


def _told(error: ValidationError, model: type[Record], tree: Tree, text: str, path: str) -> list[Problem]:
    """What the model has against a tree, in words; those are loaded only where a record is wrong."""
    from generator.advice.faults import problems_of

    return problems_of(error, model, tree, text, path)


def _judged(model: type[R], tree: Tree, data: bytes, path: str) -> tuple[R | None, ValidationError | None]:
    """The record of a tree, or what the model has against it."""
    try:
        return model.model_validate(tree.value, context=_context(packed(tree.outline), data, path)), None
    except ValidationError as error:
        return None, error


def _context(outline: bytes, data: bytes, path: str) -> dict[str, Any]:
    return {"path": path, "locate": _Finder(outline, data, path)}


@cache
def known_of(model: type[Record]) -> Known:
    """What a model says of its keys, for whoever reads lines."""

    @lru_cache(maxsize=1024)
    def keys(path: tuple[str, ...]) -> Mapping[str, str]:
        group = group_at(model, path)
        return titles_of(group) if group else {}

    @lru_cache(maxsize=1024)
    def has_list(path: tuple[str, ...]) -> bool:
        field = field_at(model, path)
        return field is not None and is_list(field.annotation)

    @lru_cache(maxsize=1024)
    def lists(path: tuple[str, ...], value: str) -> tuple[str, ...]:
        group = group_at(model, path)
        return every_list_taking(group, value) if group else ()

    @lru_cache(maxsize=1024)
    def item(path: tuple[str, ...], value: str) -> str | None:
        field = field_at(model, path)
        return item_in(field.annotation, value) if field else value

    @lru_cache(maxsize=1024)
    def keys_for(path: tuple[str, ...], value: str) -> tuple[str, ...]:
        group = group_at(model, path)
        return keys_taking(group, value) if group else ()

    @lru_cache(maxsize=1024)
    def word(path: tuple[str, ...], value: str) -> str | None:
        field = field_at(model, path)
        choices = words_in(field.annotation) if field and not is_list(field.annotation) else None
        meant = word_meant(value, choices) if choices else None
        return str(meant.value) if meant else None

    return Known(keys, has_list, cache(partial(lists_taking, model)), lists, item, keys_for, word)


def _sound_part(model: type[R], tree: Tree, error: ValidationError, context: dict[str, Any]) -> R | None:
    """The record without its faulty fields; None where it cannot be judged without them."""
    faulty = {details["loc"][0] for details in error.errors(include_url=False) if details["loc"]}
    fields = tree.value if isinstance(tree.value, dict) else {}
    sound = {key: value for key, value in fields.items() if key not in faulty}
    stand_ins = model.stand_ins(PurePosixPath(context["path"]).stem)
    try:
        return model.model_validate({**stand_ins, **sound}, context=context)
    except ValidationError:
        return None


def _without_slips(model: type[R], tree: Tree, error: ValidationError, context: dict[str, Any]) -> R | None:
    """The record without its faulty keys, however deep; None where it cannot be without one of them."""
    sound: Any = deepcopy(tree.value)
    faults = error.errors(include_url=False)
    if any(details["type"] == "missing" for details in faults):
        return None
    try:
        for location in sorted({_key_of(details["loc"]) for details in faults}, key=len, reverse=True):
            reduce(operator.getitem, location[:-1], sound).pop(location[-1], None)
        return model.model_validate(sound, context=context)
    except (ValidationError, LookupError, TypeError, AttributeError):  # nothing that a key can be taken from
        return None


def _key_of(location: Location) -> Location:
    """The location of the key under which a value stands: no item is taken away, for others are counted."""
    end = max((number for number, step in enumerate(location, 1) if isinstance(step, str)), default=0)
    return location[:end]


class _Finder(NamedTuple):
    """Finds a field when it is asked for. The outline is packed: it is wanted seldom, and weighs much."""

    outline: bytes
    data: bytes
    path: str

    def __call__(self, location: Location) -> Place:
        return find(_unpacked(self.outline), location, _decoded(self.data), self.path)


# Whoever asks for one place of a record soon asks for another.
_unpacked: Callable[[bytes], Outline] = lru_cache(maxsize=8)(unpacked)
_decoded = lru_cache(maxsize=8)(as_decoded)
