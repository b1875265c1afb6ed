"""Whole numbers in words and with words behind them: “năm”, “05”, “2 bản”, “5 ngày làm việc”."""

import re

from generator.vietnamese import fold

DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
THOUSANDS = {"nghin": 10**3, "ngan": 10**3, "k": 10**3, "trieu": 10**6, "tr": 10**6, "ty": 10**9, "ti": 10**9}
LEADING = re.compile(r"0*([0-9]{1,12})(?![0-9.,:/-])\s*(.*)", re.DOTALL)


def in_words(text: str) -> int | None:
    """“tám nghìn” is 8000, “một trăm hai mươi” is 120; None for other words."""
    total = group = 0
    words = fold(text).split()
    for word in words:
        if word in THOUSANDS:
            total, group = total + (group or 1) * THOUSANDS[word], 0
        elif word == "tram":
            group = (group or 1) * 100
        elif word == "muoi" and group % 10:
            group += group % 10 * 9
        elif word in DIGITS:
            group += DIGITS[word]
        elif word not in ("le", "linh"):
            return None
    return total + group if words else None


def counted(text: str) -> tuple[int, str] | None:
    """The number that begins a text, and the words behind it; None where the text begins otherwise."""
    spelt = in_words(text)
    if spelt is not None:
        return spelt, ""
    match = LEADING.fullmatch(text.strip())
    if match:
        return int(match[1]), re.sub(r"^\([^()]*\)\s*", "", match[2]).strip("() .")
    first, _, rest = text.strip().partition(" ")
    spelt = in_words(first)
    return (spelt, rest.strip()) if spelt and rest.strip() else None
