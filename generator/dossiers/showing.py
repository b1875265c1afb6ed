"""Which cells may be told as they stand: those that look like what their column holds, never others.

A column may hold a person's name by mistake, and what is told ends up in logs.
"""

import re
from collections.abc import Iterable

from generator.dossiers.days import is_serial
from generator.vietnamese import nearest, slug_of

LIKENESS = 0.7  # of the whole text to a known one
OF_A_WORD = 0.75
SHORTEST_MISSPELT = 4  # letters; a shorter word is known or is not
DAY = re.compile(
    r"\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}([ T]+\d{1,2}(:\d{1,2}){0,2}(\.\d{1,9})?)?", re.ASCII
)
CODE = re.compile(r"\d{1,2}\.\d{3,8}(\.\d{1,3}){0,4}(\.H\d{1,3})?", re.ASCII)
LIMIT = re.compile(r"\d{1,3}([.,]\d{1,2})?(-(ngay|lam|viec|lich|thang|tuan|gio|buoi|phut|nam))*", re.ASCII)


def is_day_like(text: str) -> bool:
    """31/02/2026, or the number of a day: what somebody meant as a day."""
    return DAY.fullmatch(text.strip()) is not None or is_serial(text)


def is_code_like(text: str) -> bool:
    """Digits and points as a procedure's code has them, with or without the signs of a province."""
    return CODE.fullmatch(text.strip()) is not None


def is_limit_like(text: str) -> bool:
    """A number, and at most the names of units behind it."""
    return LIMIT.fullmatch(slug_of(text)) is not None


def is_near(text: str, names: Iterable[str]) -> bool:
    """Whether the text is a known one misspelt: like it as a whole, and without any word of another kind."""
    known = {slug_of(name): None for name in names}
    slug = slug_of(text)
    if nearest(slug, known, LIKENESS) is None:
        return False
    words = {word: None for name in known for word in name.split("-")}
    return all(
        word in words
        or (len(word) == 1 and word.isdigit())
        or (len(word) >= SHORTEST_MISSPELT and nearest(word, words, OF_A_WORD) is not None)
        for word in slug.split("-")
    )
