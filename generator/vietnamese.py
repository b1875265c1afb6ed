"""Vietnamese letters: folding, order, likeness. Pure; knows nothing of records or pages."""

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

SortKey: TypeAlias = tuple[list[tuple[list[int], list[int]]], str]

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
LETTERS_FROM = 0x110000  # ranks of letters begin behind every other sign
# The order of tones in Vietnamese dictionaries: level, falling, dipping, rising with a break, rising, heavy.
TONES = "\u0300\u0309\u0303\u0301\u0323"


def fold(text: str) -> str:
    """Lower case without diacritics. `đ` does not decompose, so it is folded by hand."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def sort_key(text: str) -> SortKey:
    """Order of Vietnamese dictionaries: by syllables; in each by letters (a ă â … đ …), then by tones.

    So everything that begins with “cấp” stands before everything that begins with “cập”. Digits and
    signs come before letters. Case and composition do not count; the text itself decides at last.
    """
    syllables = unicodedata.normalize("NFC", text.lower()).split()
    return [_syllable_key(syllable) for syllable in syllables], text


def initial(text: str) -> str:
    """The capital letter under which a list files the text; "" where it begins with a digit or a sign."""
    letters = unicodedata.normalize("NFC", text.strip().lower())
    rank = _letter_and_tone(letters[0])[0] - LETTERS_FROM if letters else -1
    return LETTERS[rank].upper() if rank >= 0 else ""


@lru_cache(maxsize=8192)  # Vietnamese has about that many syllables
def _syllable_key(syllable: str) -> tuple[list[int], list[int]]:
    ranks = [_letter_and_tone(character) for character in syllable]
    # The tone is the syllable's, wherever it is written: “hòa” and “hoà” are one word.
    return [letter for letter, _ in ranks], [tone for _, tone in ranks if tone]


@lru_cache(maxsize=1024)
def _letter_and_tone(character: str) -> tuple[int, int]:
    """Rank of a letter without its tone, and of the tone. Letters come after all other signs."""
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in decomposed if mark in TONES), "")
    bare = unicodedata.normalize("NFC", decomposed.replace(tone, "")) if decomposed != tone else character
    letter = LETTERS_FROM + LETTERS.index(bare) if bare in LETTERS else ord(bare[0])
    return letter, TONES.index(tone) + 1 if tone else 0


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most like the given one, diacritics and separators aside; None if none is near.

    `likeness` is the share of letters in common, 0 to 1, from which on a word is near.
    """
    by_form = {_form(candidate): candidate for candidate in known}
    matches = difflib.get_close_matches(_form(word), by_form, n=1, cutoff=likeness)
    return by_form[matches[0]] if matches else None


@lru_cache(maxsize=4096)  # the same words are known to every question
def _form(word: str) -> str:
    return fold(word).replace("_", " ").replace("-", " ").strip()
