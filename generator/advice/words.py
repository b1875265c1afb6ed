"""Words of closed lists: what a clerk means who writes their Vietnamese, or misspells them."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from generator.advice import Advice
from generator.meant.as_yaml import as_yaml
from generator.problems import shown
from generator.vietnamese import closest, same
from generator.wording.meanings import MEANINGS

MOST_LISTED = 8  # words; of a longer list only the near one is told
PARTS = re.compile(r"\s*(?:[,;/+]|\bvà\b|\bhoặc\b)\s*")


def for_word(text: str, choices: type[Enum]) -> Advice:
    """What to choose instead of a word outside the list."""
    near = closest(text, names_of(choices))
    sure = word_meant(text, choices)
    listed = ", ".join(explained(choice, choices) for choice in choices)
    if near is None:
        return Advice(f"chọn một trong: {listed}")
    hint = f"có phải là {explained(sure or near, choices)} không?"
    if len(list(choices)) <= MOST_LISTED:
        hint += f" chọn một trong: {listed}"
    return Advice(hint, as_yaml(str(sure.value)) if sure else None)


def word_meant(text: str, choices: type[Enum]) -> Enum | None:
    """The one word that a text can only mean, by the word or by its meaning."""
    return same(text, names_of(choices))


def words_meant(text: str, choices: type[Enum]) -> list[Enum]:
    """The words of a list written on one line; none where one of them is not sure."""
    found = [word_meant(part, choices) for part in PARTS.split(text.strip("[] "))]
    return [] if None in found else [word for word in found if word]


def names_of(choices: type[Enum]) -> Mapping[str, Enum]:
    """What each word may be called: itself, or its meaning."""
    meanings = _meanings(choices)
    return {str(choice.value): choice for choice in choices} | {
        meanings[choice]: choice for choice in choices if choice in meanings
    }


def explained(choice: Enum, choices: type[Enum]) -> str:
    """“direct (trực tiếp)”; a word that is Vietnamese itself stands alone."""
    meaning = _meanings(choices).get(choice, "")
    return f"{shown(str(choice.value))} ({meaning})" if meaning else str(choice.value)


def _meanings(choices: type[Enum]) -> Mapping[Any, str]:
    return MEANINGS.get(choices, {})
