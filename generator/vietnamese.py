"""Vietnamese words: letters without diacritics, their order, what is a syllable, which names are alike.

Names are compared by their form: no capitals, diacritics or separators. Of the questions about a word and
names, `equal` and `same` answer what can be meant alone, `holding` what shares words with it, `nearest`,
`all_nearest` and `closest` what it is like, `by_likeness` ranks. Nothing here knows records or pages.
"""

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias, TypeVar

T = TypeVar("T")

SortKey: TypeAlias = tuple[list[tuple[list[int], list[int]]], str]

MOST_ALIKE = 10  # words of one likeness
LONGEST_NAME = 10_000  # characters, and more than any
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
    return next(iter(_ranked(word, known, likeness, 1)), None)


def all_nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> list[str]:
    """As `nearest`, all that are as near as the nearest: nothing tells which of them is meant."""
    ranked = _ranked(word, known, likeness, MOST_ALIKE)
    ratios = [difflib.SequenceMatcher(None, _form(one), _form(word)).ratio() for one in ranked]
    return [one for one, ratio in zip(ranked, ratios, strict=True) if ratio == ratios[0]]


def by_likeness(word: str, known: Collection[str]) -> list[str]:
    """All known words, the one most like the given one first, diacritics and separators aside."""
    return _ranked(word, known, 0.0, len(known))


def _ranked(word: str, known: Iterable[str], likeness: float, most: int) -> list[str]:
    by_form = {_form(candidate): candidate for candidate in known}
    return [by_form[form] for form in difflib.get_close_matches(_form(word), by_form, max(most, 1), likeness)]


def closest(word: str, names: Mapping[str, T], likeness: float = 0.6) -> T | None:
    """What the name most like the word stands for; None if none is near.

    Besides letters in common, a name is near that holds the whole word as a phrase, or is held by it:
    “tên” means “Tên thủ tục”, “lệ phí” means “Phí, lệ phí”. Of several the shortest, then the first.
    """
    wanted = _form(word)
    if not wanted:
        return None
    best = (likeness, -LONGEST_NAME, "")
    for name in names:
        best = max(best, (_nearness(wanted, _form(name), best[0]), -len(name), name), key=lambda one: one[:2])
    return names.get(best[2])


def equal(word: str, names: Mapping[str, T]) -> T | None:
    """What the word can only mean: the one thing that is so named.

    Diacritics, capitals, separators and the s of a plural do not count; None where two things are so named.
    """
    return _one(_equal(word, names))


def same(word: str, names: Mapping[str, T]) -> T | None:
    """As `equal`, and where nothing is so named the one thing whose name holds the word as a phrase."""
    meant = _equal(word, names)
    if not meant and len(_form(word)) > 1:
        meant = {names[name] for name in names if holds_phrase(name, word)}
    return _one(meant)


def _equal(word: str, names: Mapping[str, T]) -> set[T]:
    wanted = bare(word)
    return {names[name] for name in names if wanted and bare(name) == wanted}


def _one(found: set[T]) -> T | None:
    return next(iter(found)) if len(found) == 1 else None


def holding(word: str, names: Mapping[str, T]) -> list[T]:
    """Everything whose name holds the word as a phrase, or is held by it; each once, in order."""
    if len(_form(word)) <= 1:
        return []
    found = [names[name] for name in names if holds_phrase(name, word) or holds_phrase(word, name)]
    return list(dict.fromkeys(found))


def holds_phrase(text: str, words: str) -> bool:
    """Whether the words, if there are any, stand in the text in a row, as whole words."""
    return bool(_form(words)) and f" {_form(words)} " in f" {_form(text)} "


@lru_cache(maxsize=4096)  # as with `_form`
def bare(word: str) -> str:
    """The letters of a name as it is compared: no capitals, diacritics, separators, and no s of a plural."""
    return "".join(part.removesuffix("s") for part in _form(word).split())


def distance(one: str, other: str, most: int) -> int:
    """How many slips of the fingers make one word of the other; more than `most` are not told apart.

    A slip is a letter too many, one too few, another one, or two that changed places.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        now = [at]
        for spot, sign in enumerate(other, 1):
            cost = min(row[spot] + 1, now[-1] + 1, row[spot - 1] + (letter != sign))
            if at > 1 and spot > 1 and letter == other[spot - 2] and one[at - 2] == sign:
                cost = min(cost, before[spot - 2] + 1)
            now.append(cost)
        before, row = row, now
    return min(row[-1], most + 1)


def _nearness(wanted: str, name: str, least: float) -> float:
    """From 0 to 1. What cannot come up to `least` is not looked at closely, and 0."""
    if bare(wanted) == bare(name):
        return 1.0
    short, long = sorted((wanted, name), key=len)
    held = f" {short} " in f" {long} " and len(short) > 1
    phrase = 0.68 + 0.25 * len(short) / len(long) + 0.02 * long.startswith(short) if held else 0.0
    wanting = max(phrase, least)
    if 2 * len(short) < wanting * (len(short) + len(long)):  # as many letters in common as there can be
        return phrase
    matcher = difflib.SequenceMatcher(None, wanted, name)
    return max(phrase, matcher.ratio() if matcher.quick_ratio() >= wanting else 0.0)


@lru_cache(maxsize=4096)  # the same words are known to every question
def _form(word: str) -> str:
    return " ".join(re.sub(r"[\s_,;:()“”\"'?\u2010-\u2015-]+", " ", fold(word)).split())


def slug_of(text: str) -> str:
    """The text in ASCII lower case with `-` between its words: “Hộ tịch” is ho-tich; "" of signs alone."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
# With a stop at its end a syllable has the rising or the heavy tone, or none where tones were left out.
STOPPED = (
    "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|oc|op|ot|ooc|oac|oach|oap|oat|oăc|oăt|"
    "oet|ôc|ôp|ôt|ơp|ơt|uc|up|ut|uât|uêch|uôc|uôt|uych|uyp|uyt|uyêt|ưc|ưt|ươc|ươp|ươt|yêt"
)
OPEN = (
    "a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|ia|im|in|inh|iu|iêm|iên|"
    "iêng|iêu|o|oi|om|on|ong|oong|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|oăng|oe|oen|oeo|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|"
    "ơn|u|ua|ui|um|un|ung|uân|uâng|uây|uê|uên|uênh|uôi|uôm|uôn|uông|uơ|uy|uya|uyn|uynh|uyu|uyên|ư|ưa|ưi|ưm|ưn|ưng|"
    "ưu|ươi|ươm|ươn|ương|ươu|y|yêm|yên|yêng|yêu"
)
SYLLABLE = re.compile(rf"{ONSET}(?:(?P<stopped>{STOPPED})|{OPEN})")
TONE_ON_CONSONANT = re.compile(f"[b-df-hj-np-tv-xzđ][{TONES}]")
TONES_OF_STOPS = ("", "\u0301", "\u0323")


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether the letters can be a syllable of Vietnamese, wherever its one tone stands; names may differ."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    if TONE_ON_CONSONANT.search(decomposed):
        return False
    tones = "".join(mark for mark in decomposed if mark in TONES)
    bare = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))
    match = SYLLABLE.fullmatch(bare)
    return match is not None and len(tones) <= 1 and (not match["stopped"] or tones in TONES_OF_STOPS)
