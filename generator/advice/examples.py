"""An example of a field, taken from its own declaration: its description, its list, its type."""

import re
from datetime import date

from pydantic.fields import FieldInfo

from generator.advice.groups import fields_of, group_in, holds, is_list, words_in
from generator.catalogue.fields import Group
from generator.quantities import Money

SAID = re.compile(r"[Vv]í dụ: (.+?)(?:[.;]? ?$|\. |; | hoặc )")
BY_TYPE = {date: "2026-07-20", Money: "8000", int: "1"}


def example(key: str, field: FieldInfo) -> str:
    """The line or lines of a key with a value, as a hint quotes them."""
    group = group_in(field.annotation)
    if group is None:
        value = value_of(field)
        return f"“{key}: [{value}]”" if is_list(field.annotation) else f"“{key}: {value}”"
    inner = [f"“{name}: {value_of(one)}”" for name, one in fields_of(group).items() if one.is_required()]
    first, *others = inner or ["“…”"]
    dash = "- " if is_list(field.annotation) else ""
    lines = [first.replace("“", f"“{dash}", 1), *others]
    return f"“{key}:”, rồi thụt vào dòng dưới: {', '.join(lines)}"


def value_of(field: FieldInfo) -> str:
    """A value that the field takes, or “…” where its declaration shows none."""
    choices = words_in(field.annotation)
    if choices:
        return str(next(iter(choices)).value)
    said = SAID.search(field.description or "")
    if said:
        return said[1]
    return next((shown for kind, shown in BY_TYPE.items() if holds(field.annotation, kind)), "…")


def main_key(group: type[Group]) -> str:
    """The key that a bare value belongs to: the first that must be there, else its first own one."""
    fields = fields_of(group)
    inherited = {name for base in group.__mro__[1:] for name in getattr(base, "model_fields", {})}
    own = [key for key, field in fields.items() if key not in inherited and field.alias not in ("from", "to")]
    return next((key for key, field in fields.items() if field.is_required()), (own or list(fields))[0])
