"""A document against its model: a record, or problems.

The models are the only declaration of fields. This module turns what pydantic finds into
problems with a place, a name and advice; it knows no field by name.
"""

import marshal
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.catalogue.fields import Group, Location, Record
from generator.problems import MOST_PER_FILE, Code, Place, Problem, first_of, shown
from generator.reading import Outline, Tree, as_decoded, decode, find, read_prose, read_tree
from generator.scalars import EMPTY, is_empty
from generator.vietnamese import nearest

R = TypeVar("R", bound=Record)
Reader = Callable[[str, str], tuple[Tree | None, list[Problem]]]


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
    tree, found = reader(text, path)
    problems.extend(found)
    if tree is None:
        return None, problems
    context = {"path": path, "locate": _locator(tree.outline, data, path)}
    try:
        return model.model_validate(tree.value, context=context), problems
    except ValidationError as error:
        for details in error.errors(include_url=False)[: MOST_PER_FILE + 1]:
            if details["type"] != "too_short" or not details["input"]:  # else: too few, for its items are bad
                problems.append(_problem(details, model, tree.outline, text, path))
        return _sound_part(model, tree, error, context) if in_part else None, problems


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
        return find(marshal.loads(packed), location, as_decoded(data), path)

    return locate


def _problem(details: ErrorDetails, model: type[Record], outline: Outline, text: str, path: str) -> Problem:
    location: Location = details["loc"]
    kind = details["type"]
    place = find(outline, location, text, path)
    if kind in set(Code):
        context = details["ctx"]
        return Problem(place, Code(kind), context["message"], context["hint"])
    if kind == "extra_forbidden":
        place = find(outline, location, text, path, key=True)
        return Problem(
            place, Code.KEY_UNKNOWN, *_unknown_key(str(location[-1]), _group_at(model, location[:-1]))
        )
    if kind == "missing":
        return Problem(
            place, Code.KEY_MISSING, *_missing_key(str(location[-1]), _group_at(model, location[:-1]))
        )
    if is_empty(details["input"]):
        return Problem(place, Code.VALUE_EMPTY, *EMPTY)
    if kind == "tuple_type":
        return Problem(
            place, Code.VALUE_NOT_LIST, "chỗ này cần một danh sách", "xuống dòng, mỗi mục bắt đầu bằng “- ”"
        )
    if kind == "too_short":
        return Problem(place, Code.VALUE_EMPTY, "danh sách chưa có mục nào", "thêm ít nhất một mục")
    hint = "xuống dòng, thụt vào rồi viết từng dòng “khóa: giá trị”"
    return Problem(place, Code.VALUE_NOT_GROUP, "chỗ này cần một nhóm khóa", hint)


def _unknown_key(key: str, group: type[Group] | None) -> tuple[str, str]:
    known = dict(_keys(group)) if group else {}
    names = {name: name for name in known} | {title: name for name, title in known.items()}
    near = names.get(nearest(key, names) or "")
    advice = (
        f"có phải là “{near}” ({known[near]}) không?" if near else "các khóa được dùng: " + ", ".join(known)
    )
    return f"không có khóa nào tên “{shown(key)}” ở chỗ này", advice


def _missing_key(key: str, group: type[Group] | None) -> tuple[str, str]:
    title = dict(_keys(group)).get(key, "") if group else ""
    return f"thiếu khóa “{key}”" + (f" ({title})" if title else ""), f"thêm dòng “{key}: …”"


def _keys(group: type[Group]) -> Iterator[tuple[str, str]]:
    """Each key of a group as it is written, with its Vietnamese title."""
    for name, field in group.model_fields.items():
        yield field.alias or name, field.title or ""


def _group_at(model: type[Group], location: Location) -> type[Group] | None:
    """The group of fields that stands at a location of the model."""
    group: type[Group] | None = model
    for step in location:
        if isinstance(step, int):
            continue
        fields = {field.alias or name: field for name, field in group.model_fields.items()} if group else {}
        group = _group_in(fields[step].annotation) if step in fields else None
    return group


def _group_in(annotation: Any) -> type[Group] | None:
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    return next((found for part in get_args(annotation) if (found := _group_in(part))), None)
