"""One value where a list or a group is wanted, or the other way round: the very lines to write."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.advice import Advice
from generator.advice.chosen import word_and_more, words_as_keys
from generator.advice.examples import main_key
from generator.advice.groups import field_at, fields_of, group_in, holds, is_list, words_in, words_of
from generator.advice.items import item_meant
from generator.advice.trying import takes
from generator.advice.units import beside
from generator.advice.words import PARTS, for_word, word_meant
from generator.catalogue.fields import Group, Location
from generator.meant.amounts import is_for_nothing, meant_sum
from generator.meant.as_yaml import as_yaml, quoted
from generator.meant.numbers import counted
from generator.placeholders import says_nothing
from generator.problems import shown
from generator.quantities import Money

KEY = re.compile(r"([a-z_]+): ")
NEXT_LINE = "xuống dòng, gõ {spaces} dấu cách ở đầu dòng mới,"


@dataclass(frozen=True)
class Written:
    """How a value stands in its file: the column of its key, from 0, and its lines where they are its own."""

    column: int = 0
    lines: tuple[int, ...] = ()

    @property
    def next_line(self) -> str:
        """The words for a line below the key."""
        return NEXT_LINE.format(spaces=self.column + 2)


def not_list(model: type[Group], location: Location, value: Any, written: Written) -> Advice:
    """A list is wanted, and something else was written."""
    key = str(location[-1])
    field = field_at(model, location)
    annotation = field.annotation if field else None
    if isinstance(value, dict) and (choices := words_in(annotation)):
        return words_as_keys(choices, value)
    if isinstance(value, dict):
        first, content = next(iter(value.items()), ("…", "…"))
        line = f"{first}: {shown(content)}" if isinstance(content, str) else f"{first}:"
        repair = f"- {str(first)[:1]}" if len(value) == 1 and isinstance(content, str) else None
        hint = f"thêm dấu gạch trước khóa đầu của mỗi mục: “- {line}”"
        return Advice(f"{hint}; các dòng dưới của mục thụt vào thêm hai dấu cách", repair)
    if len(written.lines) > 1:
        first, last = written.lines[0], written.lines[-1]
        one = "" if words_in(annotation) else "; nếu chỉ là một mục thì viết cả câu trên một dòng sau “- ”"
        return Advice(f"thêm “- ” trước mỗi dòng từ {first} đến {last}: mỗi dòng là một mục{one}")
    text = str(value).strip()
    choices, group = words_in(annotation), group_in(annotation)
    if group is not None:
        return Advice(f"viết “{key}:”, {written.next_line} rồi viết {_item(group, text, dash=True)}")
    if choices is not None:
        return _words_as_list(key, text, choices, written)
    parts = [part.strip() for part in text.replace("\n", ",").replace(";", ",").split(",") if part.strip()]
    items = [item_meant(annotation, part) for part in parts]
    if len(parts) > 1:
        lines = ", ".join(f"“- {shown(item)}”" for item in items[:3])
        return Advice(f"viết “{key}:”, {written.next_line} mỗi mục một dòng: {lines}")
    if items and items[0] != text:
        return Advice(f"viết “{key}:”, {written.next_line} rồi viết “- {shown(items[0])}”")
    row = f"[{as_yaml(text)}]"
    return Advice(
        f"viết “{key}:”, {written.next_line} rồi viết “- {shown(text)}”; hoặc “{key}: {shown(row)}”", row
    )


def _words_as_list(key: str, text: str, choices: type[Enum], written: Written) -> Advice:
    """Words of a closed list on the line of their key."""
    told = [(part, word_meant(part, choices)) for part in PARTS.split(text.strip("[] "))]
    words = [str(word.value) for _, word in told if word is not None]
    if len(words) == len(told):
        row = f"[{', '.join(words)}]"
        return Advice(f"viết “{key}: {row}”", row)
    if says_nothing(text):
        return for_word(text, choices)
    unsure = next(part for part, word in told if word is None)
    hint = for_word(unsure, choices).hint
    if words:
        lines = ", ".join(f"“- {word}”" for word in words)
        rows = f"{written.next_line} mỗi mục một dòng: {lines}"
        return Advice(f"viết “{key}:”, {rows}; “{shown(unsure)}”: {hint}")
    return Advice(f"viết “{key}: […]”, trong ngoặc {hint}")


def not_group(model: type[Group], location: Location, value: Any, written: Written) -> Advice:
    """A group of keys is wanted, and something else was written."""
    field = field_at(model, location)
    group = group_in(field.annotation) if field else None
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    if group is None:
        return Advice(f"{written.next_line} rồi viết từng dòng “khóa: giá trị”")
    if isinstance(value, list):
        alone = len(value) == 1 and isinstance(value[0], dict)
        hint = (
            f"chỉ có một nhóm ở đây: bỏ dấu gạch đầu dòng, viết “{main_key(group)}: …” thụt vào dưới “{key}:”"
        )
        return Advice(hint, " " if alone else None)
    text = str(value).strip()
    if location and isinstance(location[-1], int):
        return bare_item(group, text)
    return Advice(f"viết “{key}:”, {written.next_line} rồi viết {_item(group, text, dash=False)}")


def not_scalar(model: type[Group], location: Location, value: Any, *, same_line: bool) -> Advice | None:
    """One value is wanted, and a list or a group was written; None where nothing better is known."""
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    if isinstance(value, list):
        if len(value) == 1 and isinstance(value[0], str):
            one = as_yaml(value[0]) if not value[0].replace(".", "").isdigit() else value[0]
            return Advice(
                f"chỉ có một giá trị ở đây: viết “{key}: {shown(one)}” trên một dòng, không có dấu gạch"
            )
        return Advice(f"chỉ có một giá trị ở đây: viết “{key}: …” trên một dòng, không có dấu gạch")
    if isinstance(value, dict) and len(value) == 1:
        ((inner, content),) = value.items()
        if not isinstance(content, str):
            return None
        field = field_at(model, location)
        if field is not None and (choices := words_in(field.annotation)):
            return word_and_more(choices, inner, content)
        if field is not None and is_list(field.annotation) and inner in words_of(model):
            return Advice(f"danh sách này chỉ chứa câu chữ: viết “- {shown(content)}”")
        if same_line:
            whole = quoted(f"{inner}: {content}".strip())
            return Advice(f"đặt cả câu trong ngoặc kép: {shown(whole)}", whole)
        return Advice(f"không có khóa nào bên trong “{key}”: viết “{key}: {shown(content)}” trên một dòng")
    return None


def bare_item(group: type[Group], text: str) -> Advice:
    """An item of a list of groups that is one bare value."""
    begun = KEY.match(text)
    if begun and begun[1] in fields_of(group):
        return Advice(f"bỏ dấu ngoặc kép, viết “- {shown(text)}”")
    only = _only_key(group)
    if only is None:
        return Advice(f"viết {_item(group, text, dash=True)}")
    amount = holds(fields_of(group)[only].annotation, Money)
    if amount and is_for_nothing(text):
        return Advice(f"viết “- {only}: 0” nếu nguồn nói không thu tiền; chưa rõ thì xóa mục này")
    sure = meant_sum(text) is not None if amount else takes(fields_of(group)[only], text)
    repair = f"{only}: {_value(group, only, text)}" if sure else None
    return Advice(f"viết {_item(group, text, dash=True)}", repair)


def _only_key(group: type[Group]) -> str | None:
    """The key of a group that alone must be there."""
    required = [key for key, field in fields_of(group).items() if field.is_required()]
    return required[0] if len(required) == 1 else None


def _item(group: type[Group], text: str, *, dash: bool) -> str:
    """The lines of a group whose first value is the text."""
    key = main_key(group)
    found = counted(text)
    other = beside(group, key, found[1]) if found and found[1] else ""
    if holds(fields_of(group)[key].annotation, Money) and "per" in fields_of(group):
        amount = meant_sum(text)
        found, other = None, f"“per: {shown(amount.per)}”" if amount and amount.per else ""
    if found is None and holds(fields_of(group)[key].annotation, int):
        # Words where a number is wanted: they belong to another key, or to none.
        first, other = (beside(group, key, text) or f"“{key}: …”").strip("“”"), ""
    else:
        first = f"{key}: {found[0]}" if other and found else f"{key}: {shown(_value(group, key, text))}"
    required = [name for name, field in fields_of(group).items() if field.is_required() and name != key]
    lines = [
        f"“{'- ' if dash else ''}{first}”",
        *([other] if other else []),
        *(f"“{one}: …”" for one in required),
    ]
    return ", dòng dưới ".join(lines)


def _value(group: type[Group], key: str, text: str) -> str:
    """The text as the value of a key: an amount by itself, other text as YAML has it."""
    if holds(fields_of(group)[key].annotation, Money):
        amount = meant_sum(text)
        return str(amount.dong) if amount else "…"
    return as_yaml(text) if text else "…"
