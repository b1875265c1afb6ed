"""What a model has against a document, as problems: each with its place, and what to write instead."""

import operator
from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.advice import Advice
from generator.advice.fitting import fits
from generator.advice.groups import field_at, fields_of, group_at, words_in
from generator.advice.keys import (
    IDS_OF_FILES,
    NOT_ADVISED,
    KeyAdvice,
    as_the_file,
    id_of_file,
    missing_key,
    unknown_key,
)
from generator.advice.moved import items_elsewhere
from generator.advice.shapes import Written, bare_item, not_group, not_list, not_scalar
from generator.advice.strangers import doubtful_items
from generator.advice.units import in_halves, number_and_words
from generator.advice.words import for_word
from generator.catalogue.fields import Location, Record
from generator.meant.as_yaml import quoted
from generator.meant.numbers import counted
from generator.problems import MOST_PER_FILE, Code, Place, Problem, shown
from generator.reading import Outline, Tree, find
from generator.reading.keyless import lacks_key
from generator.scalars import EMPTY, is_empty
from generator.vietnamese import distance

MOST_ADVISED = 10  # unknown keys of one file: whoever has more has another sort of file


def problems_of(
    error: ValidationError, model: type[Record], tree: Tree, text: str, path: str
) -> list[Problem]:
    """The faults that the model found in the tree of a text, each cause once."""
    found = error.errors(include_url=False)[: MOST_PER_FILE + 1]
    stem = PurePosixPath(path).stem
    unknown = [details for details in found if details["type"] == "extra_forbidden"]
    advised = {
        details["loc"]: unknown_key(model, details["loc"], tree.outline, details["input"], stem)
        if number < MOST_ADVISED
        else NOT_ADVISED
        for number, details in enumerate(unknown)
    }
    bare = _bare_items(model, unknown, advised, tree.value)
    moved = items_elsewhere(model, [details["loc"] for details in unknown], tree.value)
    meant = frozenset(location for advice in advised.values() for location in advice.meant)
    worth = [
        details
        for details in _worth_telling(found, meant)
        if not any(details["loc"][: len(item)] == item for item in (*moved, *bare))
    ]
    problems = [
        _unknown(details, advised[details["loc"]], tree.outline, text, path)
        if details["type"] == "extra_forbidden"
        else _problem(details, model, tree.outline, text, path)
        for details in worth
    ]
    repairs = {one["loc"]: problem.repair for one, problem in zip(worth, problems, strict=True)}
    doubted = doubtful_items(tree.value, repairs)
    told = [_moved(location, advice, tree.outline, text, path) for location, advice in moved.items()]
    told += [_bare(location, said, model, tree.outline, text, path) for location, said in bare.items()]
    return told + [
        replace(problem, repair=None) if details["loc"] in doubted else problem
        for details, problem in zip(worth, problems, strict=True)
    ]


def _bare_items(
    model: type[Record], unknown: list[ErrorDetails], advised: Mapping[Location, KeyAdvice], value: Any
) -> dict[Location, str]:
    """Items that should be groups and are a few words with a colon behind them: “- Mang bản chính:”."""
    found = {}
    for details in unknown:
        *item, said = details["loc"]
        alone = item and isinstance(item[-1], int) and len(reduce(operator.getitem, item, value)) == 1
        if alone and details["input"] == "" and not advised[details["loc"]].meant and " " in str(said):
            found[tuple(item)] = str(said)
    return found


def _bare(
    location: Location, said: str, model: type[Record], outline: Outline, text: str, path: str
) -> Problem:
    group = group_at(model, location)
    hint = bare_item(group, said).hint if group else ""
    place = find(outline, (*location, said), text, path, key=True)
    return Problem(place, Code.KEY_NAMELESS, lacks_key(said), hint)


def _worth_telling(found: list[ErrorDetails], meant: frozenset[Location]) -> list[ErrorDetails]:
    """The faults, without those that another of them causes.

    A list is too short for its items are bad; a key is missing for it may be `meant` by another one.
    """
    return [
        details
        for details in found
        if not (details["type"] == "too_short" and details["input"])
        and not (details["type"] != "extra_forbidden" and not meant.isdisjoint(_wanted(details)))
    ]


def _wanted(details: ErrorDetails) -> set[Location]:
    """Where the key that is missing could stand; of any other fault, where it stands."""
    location: Location = details["loc"]
    return {location, *((*location[:-1], key) for key in details.get("ctx", {}).get("lacking", ()))}


def _moved(location: Location, advice: Advice, outline: Outline, text: str, path: str) -> Problem:
    place = find(outline, location, text, path)
    return Problem(place, Code.KEY_MISPLACED, "mục này đứng không đúng danh sách", advice.hint)


def _problem(details: ErrorDetails, model: type[Record], outline: Outline, text: str, path: str) -> Problem:
    location: Location = details["loc"]
    kind = details["type"]
    place = find(outline, location, text, path)
    if kind in set(Code):
        return _refused(details, model, place, outline, text)
    if kind == "missing":
        return Problem(place, Code.KEY_MISSING, *missing_key(model, location, PurePosixPath(path).stem))
    if is_empty(details["input"]):
        return Problem(place, Code.VALUE_EMPTY, *EMPTY)
    if kind == "too_short":
        return Problem(place, Code.VALUE_EMPTY, "danh sách chưa có mục nào", "thêm ít nhất một mục")
    code, message, advise = (
        (Code.VALUE_NOT_LIST, "chỗ này cần một danh sách", not_list)
        if kind == "tuple_type"
        else (Code.VALUE_NOT_GROUP, "chỗ này cần một nhóm khóa", not_group)
    )
    shape = advise(model, location, details["input"], _written(outline, location, text))
    return Problem(place, code, message, shape.hint, shape.repair)


def _written(outline: Outline, location: Location, text: str) -> Written:
    """How the value at a location stands in the text."""
    key, value = find(outline, location, text, "", key=True), find(outline, location, text, "")
    rest = text.split("\n")[value.line - 1 :]
    own = value.line > key.line and not value.excerpt[: value.column - 1].strip()
    if not own or value.excerpt.lstrip().startswith(("|", ">", '"', "'")):
        return Written(key.column - 1)
    indent = " " * (value.column - 1)
    below = takewhile(lambda line: line.startswith(indent) and line.strip(), rest)
    return Written(key.column - 1, tuple(value.line + number for number, _ in enumerate(below)))


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
            advice = advice if rest in _as_lines(value) else Advice(advice.hint)
    elif context.get("items") and isinstance(location[-1], int):
        advice = Advice(f"mỗi mục một dòng: {', '.join(f'“- {shown(one)}”' for one in context['items'])}")
    elif context.get("lacking") and len(location) == 1:
        stem = PurePosixPath(place.path).stem
        own = id_of_file(model, (), stem)
        advice = Advice(as_the_file(own, stem)) if own and own in context["lacking"] else advice
    elif context.get("beside"):
        advice = _of_number(model, location, str(value), outline, text) or advice
    if len(location) == 1 and value == PurePosixPath(place.path).stem:
        advice = _by_the_other_key(model, str(location[0]), value) or advice
    elif advice.repair is None and len(location) == 1 and isinstance(value, str):
        advice = _as_the_file(model, str(location[0]), value, PurePosixPath(place.path).stem) or advice
    message = context["message"]
    if code is Code.VALUE_NOT_TEXT and _chooses(model, location) and isinstance(value, dict):
        message = "chỗ này chỉ ghi từ có sẵn, không có dấu hai chấm"
    return Problem(place, code, message, advice.hint, advice.repair)


def _of_number(
    model: type[Record], location: Location, value: str, outline: Outline, text: str
) -> Advice | None:
    """What to do with more than a number; None where the group around it has no key for that."""
    number, words = counted(value) or (0, "")
    group, key = group_at(model, location[:-1]), str(location[-1])
    if not words:
        return in_halves(group, value)
    return number_and_words(group, key, number, words, _keys_beside(outline, location[:-1], text))


def _chooses(model: type[Record], location: Location) -> bool:
    """Whether a word of a closed list is wanted at a location."""
    field = field_at(model, location)
    return field is not None and words_in(field.annotation) is not None


def _as_lines(value: object) -> list[str]:
    """Each key of a group with its value, as it stands on a line where nothing is in quotes."""
    return [f"{key}: {said}".strip() for key, said in value.items()] if isinstance(value, dict) else []


def _keys_beside(outline: Outline, location: Location, text: str) -> Mapping[str, tuple[int, str]]:
    """The keys of the group at a location, each with its line and the value on it."""
    for step in location:
        children = outline[2]
        if isinstance(children, dict) and step in children:
            outline = children[step][1]
        elif isinstance(children, list) and isinstance(step, int) and step < len(children):
            outline = children[step]
    children = outline[2]
    found = {}
    for key in children if isinstance(children, dict) else ():
        place = find(outline, (key,), text, "")
        found[key] = (place.line, place.excerpt[place.column - 1 :][: place.width])
    return found


def _by_the_other_key(model: type[Record], key: str, value: str) -> Advice | None:
    """That the name of the file stands under the wrong one of the keys by which files are named."""
    right = id_of_file(model, (), value)
    if right in (None, key) or key not in IDS_OF_FILES:
        return None
    return Advice(f"“{value}” là tên tệp, và là “{right}”: đổi khóa “{key}” ở dòng này thành “{right}”")


def _as_the_file(model: type[Record], key: str, value: str, name: str) -> Advice | None:
    """That the file's name says what was meant: where it is an id of that sort, one letter away.

    Or longer by the noughts that a number loses where nobody quotes it.
    """
    field, value = fields_of(model).get(key), value.strip()
    near = distance(value, name, 2) <= 1 or ("." in value and value.rstrip("0") == name.rstrip("0"))
    if field is None or not near or not fits(field, name):
        return None
    return Advice(f"tên tệp là “{name}”: viết {quoted(name)}", quoted(name))
