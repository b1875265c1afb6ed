"""A number with words behind it: which key of the group takes the words, and what stands there already."""

import re
from collections.abc import Mapping
from enum import Enum

from generator.advice import Advice
from generator.advice.groups import fields_of, is_list, words_in
from generator.advice.words import is_outside, names_of, word_meant
from generator.catalogue.fields import Group
from generator.problems import shown
from generator.quantities import TimeUnit
from generator.vietnamese import fold
from generator.wording.meanings import OUTSIDE

HALVES = re.compile(r"0*([0-9]{1,3})[.,]50?")
PARTLY = ("ruoi", "nua", "hoac", "den", "lam")  # words that change what is counted


def beside(group: type[Group] | None, key: str, words: str) -> str:
    """The line of another key of the group that the words belong to, quoted; "" where none takes them."""
    found = _taking(group, key, words)
    return f"“{found[0]}: {found[1].value}”" if found else ""


def number_and_words(
    group: type[Group] | None, key: str, number: int, words: str, written: Mapping[str, tuple[int, str]]
) -> Advice | None:
    """What to do with the words behind a number; None where the group has no key for such words.

    `written` are the keys of the group with the line and the value of each.
    """
    found = _taking(group, key, words)
    if found:
        other, word = found
        if other not in written:
            return Advice(f"viết {number}; thêm dòng “{other}: {word.value}” ngay dưới, thẳng với “{key}”")
        line, value = written[other]
        if value == word.value:
            return Advice(f"viết {number}; đơn vị đã có ở dòng {line}", str(number))
        line_meant = f"“{other}: {word.value}”"
        return Advice(f"viết {number} và sửa dòng {line} thành {line_meant}, nếu nguồn ghi đúng như vậy")
    further = _with_more(group, key, number, words)
    if further:
        return further
    for other, field in fields_of(group).items() if group else ():
        choices = words_in(field.annotation)
        if choices and not is_list(field.annotation) and _is_unit(words, choices):
            listed = ", ".join(str(choice.value) for choice in choices)
            outside = OUTSIDE.get(choices, {}).get(" ".join(fold(words).split()))
            what = outside or f"chưa rõ “{shown(words)}” là đơn vị nào, đừng bỏ đi"
            return Advice(f"{what}; ở dòng {other} chỉ ghi một trong: {listed}")
    return None


def in_halves(group: type[Group] | None, text: str) -> Advice | None:
    """“1,5” of a group that can count half days: three of them; None of any other group or fraction."""
    match = HALVES.fullmatch(text.strip())
    units = fields_of(group).get("unit") if group else None
    choices = words_in(units.annotation) if units else None
    if match is None or choices is None or TimeUnit.HALF_DAYS not in list(choices):
        return None
    count = 2 * int(match[1]) + 1
    return Advice(f"chỉ ghi số nguyên; nếu là {text.strip()} ngày thì viết {count} và “unit: half_days”")


def _with_more(group: type[Group] | None, key: str, number: int, words: str) -> Advice | None:
    """A unit and more words, which are told apart: “5 ngày kể từ ngày nhận hồ sơ”; not a day and a half."""
    parts = words.split()
    for end in range(len(parts) - 1, 0, -1):
        found = _taking(group, key, " ".join(parts[:end]))
        if found and fold(parts[end]) not in PARTLY:
            rest = shown(" ".join(parts[end:]))
            line = f"“{found[0]}: {found[1].value}”"
            return Advice(f"viết {number} và {line}; lời “{rest}” ghi ở dòng khác, ví dụ note")
    return None


def _taking(group: type[Group] | None, key: str, words: str) -> tuple[str, Enum] | None:
    for other, field in fields_of(group).items() if group else ():
        choices = words_in(field.annotation)
        meant = word_meant(words, choices) if choices and other != key else None
        if meant:
            return other, meant
    return None


def _is_unit(words: str, choices: type[Enum]) -> bool:
    """Whether the words begin as one that the list has, or as one of which it is known that it has not."""
    first = fold(words).split()[:1]
    return is_outside(words, choices) or first in [fold(name).split()[:1] for name in names_of(choices)]
