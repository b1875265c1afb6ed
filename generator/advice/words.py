"""Words of closed lists: what a clerk means who writes their Vietnamese, or misspells them."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from generator.advice import Advice
from generator.meant.as_yaml import as_yaml
from generator.placeholders import says_nothing
from generator.problems import shown
from generator.vietnamese import closest, equal, fold
from generator.wording.meanings import CALLED, MEANINGS, OUTSIDE

MOST_LISTED = 8  # words; of a longer list only the near one is told
FEWEST_LETTERS = 4  # shorter words are like too many
DENIALS = {"chua", "khong", "ngung", "het"}
PARTS = re.compile(r"\s*(?:[,;/+]|\bvà\b|\bhoặc\b)\s*")


def for_word(text: str, choices: type[Enum], *, in_list: bool = False) -> Advice:
    """What to choose instead of a word outside the list; `in_list` where several may be chosen."""
    several = list(dict.fromkeys(words_meant(text, choices)))
    if len(several) > 1:
        told = ", ".join(f"“- {word.value}”" if in_list else str(word.value) for word in several)
        return Advice(f"mỗi từ một mục: {told}" if in_list else f"chỗ này chỉ chọn một trong: {told}")
    sure = word_meant(text, choices)
    near = sure or _near(text, choices)
    listed = listed_of(choices)
    outside = OUTSIDE.get(choices, {}).get(_plain(text))
    if outside:
        return Advice(f"{outside}; chọn một trong: {listed}")
    if near is None and says_nothing(text):
        return Advice(
            f"chưa biết thì xóa {'mục' if in_list else 'dòng'} này; biết rồi thì chọn một trong: {listed}"
        )
    if near is None:
        return Advice(f"chọn một trong: {listed}")
    hint = f"có phải là {explained(near, choices)} không?"
    if len(list(choices)) <= MOST_LISTED:
        hint += f" chọn một trong: {listed}"
    return Advice(hint, as_yaml(str(sure.value)) if sure else None)


def listed_of(choices: type[Enum]) -> str:
    """All words of a list, each with its meaning."""
    return ", ".join(explained(choice, choices) for choice in choices)


def word_meant(text: str, choices: type[Enum]) -> Enum | None:
    """The one word that a text can only mean, by the word, its meaning, or most of its meaning."""
    if is_outside(text, choices):
        return None
    names = names_of(choices)
    whole = equal(text, names)
    if whole or len(text.split()) < 2:
        return whole
    held = {choice for name, choice in names.items() if _is_most_of(text, name)}
    return held.pop() if len(held) == 1 else None


def is_outside(text: str, choices: type[Enum]) -> bool:
    """Whether it is known that none of the words means this."""
    return _plain(text) in OUTSIDE.get(choices, {})


def _near(text: str, choices: type[Enum]) -> Enum | None:
    """The word that is most like the text; none that denies what the text says, or the other way round."""
    names = {name: one for name, one in names_of(choices).items() if says_no(name) == says_no(text)}
    return closest(text, names) if len(fold(text)) >= FEWEST_LETTERS else None


def _is_most_of(text: str, name: str) -> bool:
    """Whether the text is a phrase of a meaning and at least half of it."""
    wanted, whole = _plain(text).split(), _plain(name).split()
    return f" {' '.join(wanted)} " in f" {' '.join(whole)} " and len(wanted) * 2 >= len(whole)


def says_no(text: str) -> bool:
    """Whether words deny something."""
    return bool(DENIALS & set(_plain(text).split()))


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("_", " ").split())


def words_meant(text: str, choices: type[Enum]) -> list[Enum]:
    """The words of a list written on one line; none where one of them is not sure."""
    found = [word_meant(part, choices) for part in PARTS.split(text.strip("[] "))]
    return [] if None in found else [word for word in found if word]


def names_of(choices: type[Enum]) -> Mapping[str, Enum]:
    """What each word may be called: itself, its meaning, or as people say it in short."""
    meanings = _meanings(choices)
    by_meaning = {meanings[choice]: choice for choice in choices if choice in meanings}
    return {**CALLED.get(choices, {}), **{str(choice.value): choice for choice in choices}, **by_meaning}


def explained(choice: Enum, choices: type[Enum]) -> str:
    """“direct (trực tiếp)”; a word that is Vietnamese itself stands alone."""
    meaning = _meanings(choices).get(choice, "")
    return f"{shown(str(choice.value))} ({meaning})" if meaning else str(choice.value)


def _meanings(choices: type[Enum]) -> Mapping[Any, str]:
    return MEANINGS.get(choices, {})
