"""A document against its model: a record, or problems.

The models are the only declaration of fields. This module turns what pydantic finds into
problems with a place, a name and advice; it knows no field by name.
"""

import marshal
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.advice import Advice
from generator.advice.groups import field_at, group_at, is_list, titles_of
from generator.advice.items import every_list_taking, item_in, lists_taking
from generator.advice.keys import NOT_ADVISED, KeyAdvice, missing_key, unknown_key
from generator.advice.shapes import not_group, not_list, not_scalar
from generator.advice.strangers import doubtful_items
from generator.advice.units import number_and_words
from generator.advice.words import for_word
from generator.catalogue.fields import Location, Record
from generator.catalogue.identifiers import PROCEDURE_CODE
from generator.meant.as_yaml import quoted
from generator.meant.numbers import counted
from generator.problems import MOST_PER_FILE, Code, Place, Problem, first_of, shown
from generator.reading import Known, Outline, Tree, as_decoded, decode, find, read_prose, read_tree
from generator.scalars import EMPTY, is_empty
from generator.vietnamese import nearest

R = TypeVar("R", bound=Record)

ONE_FIGURE_OFF = 0.8  # of the eight signs of a code
MOST_ADVISED = 10  # unknown keys of one file: whoever has more has another sort of file
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
    record, problems = _read(model, data, path, read_tree, in_part=True)
    return record, first_of(problems, path)


def read_prose_record(model: type[R], data: bytes, path: str) -> tuple[R | None, list[Problem]]:
    """The record that a Markdown page with a head of YAML holds, or None; and its problems."""
    record, problems = _read(model, data, path, read_prose)
    return record, first_of(problems, path)


def _read(
    model: type[R], data: bytes, path: str, reader: Reader, *, in_part: bool = False
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
    wrong = _problems(error, model, tree, text, path) if error else []
    if error and in_part:
        record = _sound_part(model, tree, error, _context(tree, data, path))
    if tree.mended is not None:
        wrong = tree.mended.as_written(wrong, text)
        record = None if tree.mended.lost else record
    return record, [*problems, *found, *wrong]


def _judged(model: type[R], tree: Tree, data: bytes, path: str) -> tuple[R | None, ValidationError | None]:
    """The record of a tree, or what the model has against it."""
    try:
        return model.model_validate(tree.value, context=_context(tree, data, path)), None
    except ValidationError as error:
        return None, error


def _problems(error: ValidationError, model: type[Record], tree: Tree, text: str, path: str) -> list[Problem]:
    found = error.errors(include_url=False)[: MOST_PER_FILE + 1]
    unknown = [details["loc"] for details in found if details["type"] == "extra_forbidden"]
    advised = {
        location: unknown_key(model, location, tree.outline) if number < MOST_ADVISED else NOT_ADVISED
        for number, location in enumerate(unknown)
    }
    worth = _worth_telling(found, {advice.meant for advice in advised.values()})
    problems = [
        _unknown(details, advised[details["loc"]], tree.outline, text, path)
        if details["type"] == "extra_forbidden"
        else _problem(details, model, tree.outline, text, path)
        for details in worth
    ]
    repairs = {one["loc"]: problem.repair for one, problem in zip(worth, problems, strict=True)}
    doubted = doubtful_items(tree.value, repairs)
    return [
        replace(problem, repair=None) if details["loc"] in doubted else problem
        for details, problem in zip(worth, problems, strict=True)
    ]


def _context(tree: Tree, data: bytes, path: str) -> dict[str, Any]:
    return {"path": path, "locate": _locator(tree.outline, data, path)}


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

    return Known(keys, has_list, cache(partial(lists_taking, model)), lists, item)


def _worth_telling(found: list[ErrorDetails], meant: set[Location | None]) -> list[ErrorDetails]:
    """The faults, without those that another of them causes.

    A list is too short for its items are bad; a key is missing for it is `meant` by another one.
    """
    return [
        details
        for details in found
        if not (details["type"] == "too_short" and details["input"])
        and not (details["loc"] in meant and details["type"] != "extra_forbidden")
    ]


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


def _locator(outline: Outline, data: bytes, path: str) -> Callable[[Location], Place]:
    """Finds a field when it is asked for. Kept packed: a place is wanted seldom, and weighs much."""
    packed = marshal.dumps(outline)

    def locate(location: Location) -> Place:
        return find(_unpacked(packed), location, _decoded(data), path)

    return locate


# Whoever asks for one place of a record soon asks for another.
_unpacked: Callable[[bytes], Outline] = lru_cache(maxsize=8)(marshal.loads)
_decoded = lru_cache(maxsize=8)(as_decoded)


def _problem(details: ErrorDetails, model: type[Record], outline: Outline, text: str, path: str) -> Problem:
    location: Location = details["loc"]
    kind = details["type"]
    place = find(outline, location, text, path)
    if kind in set(Code):
        return _refused(details, model, place, outline, text)
    if kind == "missing":
        return Problem(place, Code.KEY_MISSING, *missing_key(model, location))
    if is_empty(details["input"]):
        return Problem(place, Code.VALUE_EMPTY, *EMPTY)
    if kind == "too_short":
        return Problem(place, Code.VALUE_EMPTY, "danh sách chưa có mục nào", "thêm ít nhất một mục")
    code, message, advise = (
        (Code.VALUE_NOT_LIST, "chỗ này cần một danh sách", not_list)
        if kind == "tuple_type"
        else (Code.VALUE_NOT_GROUP, "chỗ này cần một nhóm khóa", not_group)
    )
    shape = advise(model, location, details["input"])
    return Problem(place, code, message, shape.hint, shape.repair)


def _unknown(details: ErrorDetails, advice: KeyAdvice, outline: Outline, text: str, path: str) -> Problem:
    location: Location = details["loc"]
    place = find(outline, location, text, path, key=True)
    key = shown(str(location[-1]))
    message = f"không có khóa nào tên “{key}” ở chỗ này"
    if advice.code is Code.KEY_MISPLACED:
        message = f"khóa “{key}” đứng không đúng chỗ"
    repair = advice.repair if place.width == len(str(location[-1])) else None
    if advice.code is Code.KEY_MISPLACED and not isinstance(details["input"], str):
        repair = None  # the lines below it would have to move too
    return Problem(place, advice.code, message, advice.hint, repair)


def _refused(
    details: ErrorDetails, model: type[Record], place: Place, outline: Outline, text: str
) -> Problem:
    """A named refusal of a parser, with the advice that only the model around it can give."""
    location: Location = details["loc"]
    code, context, value = Code(details["type"]), details["ctx"], details["input"]
    advice = Advice(context["hint"], context["repair"])
    if "choices" in context:
        advice = for_word(str(value), context["choices"], in_list=isinstance(location[-1], int))
    elif code is Code.VALUE_NOT_TEXT:
        before = place.excerpt[: place.column - 1].strip(" -")
        same_line = bool(before) or isinstance(location[-1], int)
        advice = not_scalar(model, location, value, same_line=same_line) or advice
        if advice.repair:
            rest = place.excerpt[place.column - 1 :].rstrip()
            place = replace(place, width=len(rest))
            advice = advice if quoted(rest) == advice.repair else Advice(advice.hint)
    elif context.get("items") and isinstance(location[-1], int):
        advice = Advice(f"mỗi mục một dòng: {', '.join(f'“- {shown(one)}”' for one in context['items'])}")
    elif context.get("beside"):
        number, words = counted(str(value)) or (0, "")
        group, key = group_at(model, location[:-1]), str(location[-1])
        written = _written(outline, location[:-1], text, place.path)
        advice = number_and_words(group, key, number, words, written) or advice
    elif code is Code.CODE_WRONG and len(location) == 1 and advice.repair is None:
        advice = _named_by_file(str(value), place.path, advice.hint) or advice
    return Problem(place, code, context["message"], advice.hint, advice.repair)


def _written(outline: Outline, location: Location, text: str, path: str) -> dict[str, tuple[int, str]]:
    """The keys of a group, each with its line and the value on it."""
    for step in location:
        children = outline[2]
        if isinstance(children, dict) and step in children:
            outline = children[step][1]
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            outline = children[step]
    children = outline[2]
    found = {}
    for key in children if isinstance(children, dict) else ():
        place = find(outline, (key,), text, path)
        found[key] = (place.line, place.excerpt[place.column - 1 :][: place.width])
    return found


def _named_by_file(value: str, path: str, hint: str) -> Advice | None:
    """The code that the name of the file tells, where the one inside is short of figures or has one wrong."""
    stem = PurePosixPath(path).stem
    if not re.fullmatch(PROCEDURE_CODE, stem) or not nearest(value, [stem], ONE_FIGURE_OFF):
        return None
    lost_noughts = value.rstrip("0") == stem.rstrip("0") and value[:2] == stem[:2]
    return Advice(f"viết {quoted(stem)}, như tên tệp; {hint}", quoted(stem) if lost_noughts else None)
