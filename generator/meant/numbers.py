"""Whole numbers in words and with words behind them: “năm”, “05”, “2 bản”, “5 ngày làm việc”."""

import re
from collections.abc import Sequence

from generator.vietnamese import fold

DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
}  # fmt: skip
# The last figure where “mươi” is left out: hai lăm, ba mốt, bốn tư. “hai năm” is two years.
LAST_FIGURES = {"lam": 5, "mot": 1, "tu": 4}
SCALES = {"ty": 10**9, "ti": 10**9, "trieu": 10**6, "nghin": 10**3, "ngan": 10**3}
THOUSANDS = {**SCALES, "k": 10**3, "tr": 10**6, "van": 10**4}
LEADING = re.compile(r"0*([0-9]{1,12})(?![0-9.,:/-])\s*(.*)", re.DOTALL)
SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,3}")
SCALED = re.compile(r"([1-9][0-9]{0,3}) ?(nghin|ngan|van|trieu)")
MOST_WORDS = 20  # of the longest number that anybody spells


def in_words(text: str) -> int | None:
    """“tám nghìn” is 8000, “hai lăm” is 25; None for words that are no number of the language."""
    words = fold(text).split()
    return _number(words) if 0 < len(words) <= MOST_WORDS else None


def counted(text: str) -> tuple[int, str] | None:
    """The number that a text says, and the words behind it; None where it begins otherwise, or says two.

    “02 (hai) bản” is 2 and “bản”; where the words in brackets are another number, none is sure.
    """
    plain = text.strip()
    whole = in_words(plain)
    whole = _in_figures(plain) if whole is None else whole
    if whole is not None:
        return whole, ""
    match = LEADING.fullmatch(plain)
    if match:
        spelt, rest = _bracketed(match[2])
        agreed = spelt is None or spelt == int(match[1])
        return (int(match[1]), rest.strip(" .")) if agreed else None
    words = plain.split()
    for end in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        spelt = in_words(" ".join(words[:end]))
        if spelt:
            return spelt, " ".join(words[end:])
    return None


def disagreeing(text: str) -> tuple[int, int] | None:
    """The number in figures and another one in the brackets behind it: “10 (mười lăm)” is 10 and 15."""
    match = LEADING.fullmatch(text.strip())
    spelt = _bracketed(match[2])[0] if match else None
    return (int(match[1]), spelt) if match and spelt is not None and spelt != int(match[1]) else None


def _bracketed(behind: str) -> tuple[int | None, str]:
    """The number spelt in the brackets that a text begins with, and what stands behind them."""
    match = re.match(r"\(([^()]*)\)\s*(.*)", behind, re.DOTALL)
    spelt = in_words(match[1]) if match else None
    return (spelt, match[2]) if match and spelt is not None else (None, behind)


def _in_figures(text: str) -> int | None:
    """“29 946” is 29946, “3 vạn” is 30000."""
    if SPACED.fullmatch(text):
        return int(text.replace(" ", ""))
    scaled = SCALED.fullmatch(fold(text))
    return int(scaled[1]) * THOUSANDS[scaled[2]] if scaled else None


def _number(words: Sequence[str]) -> int | None:
    """Groups of three figures, each with its scale, the largest first; at last what has none."""
    total, least, rest = 0, 10**12, list(words)
    while rest:
        place = next((at for at, word in enumerate(rest) if word in SCALES), None)
        if place is None:
            group = _hundreds(rest, first=not total)
            return None if group is None else total + group
        scale, group = SCALES[rest[place]], _hundreds(rest[:place], first=not total)
        if not group or scale >= least:
            return None
        total, least, rest = total + group * scale, scale, rest[place + 1 :]
        if rest == ["ruoi"]:
            return total + scale // 2
    return total


def _hundreds(words: Sequence[str], *, first: bool) -> int | None:
    """A number below a thousand. Behind a larger one a bare figure is none: “hai triệu ba” is 2.300.000."""
    if "tram" in words:
        return _from_hundreds(words, first=first)
    if first:
        return _tens(words)
    linked = list(words[:1]) in (["le"], ["linh"])
    below = _tens(words[1:] if linked else words)
    return below if below and (linked or below >= 10) else None


def _from_hundreds(words: Sequence[str], *, first: bool) -> int | None:
    if len(words) < 2 or words[1] != "tram" or words[0] not in DIGITS or (first and words[0] == "khong"):
        return None
    hundreds, rest = DIGITS[words[0]] * 100, list(words[2:])
    if not rest or rest == ["ruoi"]:
        return hundreds + 50 * len(rest)
    if rest[0] in ("le", "linh"):
        return hundreds + DIGITS[rest[1]] if len(rest) == 2 and DIGITS.get(rest[1]) else None
    below = _tens(rest)
    return hundreds + below if below and below >= 10 else None  # “một trăm hai” may be 120


def _tens(words: Sequence[str]) -> int | None:
    match list(words):
        case ["muoi"]:
            return 10
        case ["muoi", last] if DIGITS.get(last) and last != "tu":
            return 10 + DIGITS[last]
        case [one] if one != "lam":
            return DIGITS.get(one)
        case [tens, "muoi"] if DIGITS.get(tens, 0) > 1:
            return DIGITS[tens] * 10
        case [tens, "muoi", last] if DIGITS.get(tens, 0) > 1 and DIGITS.get(last):
            return DIGITS[tens] * 10 + DIGITS[last]
        case [tens, last] if DIGITS.get(tens, 0) > 1 and last in LAST_FIGURES:
            return DIGITS[tens] * 10 + LAST_FIGURES[last]
    return None
