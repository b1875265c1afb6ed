"""Sums of money as people write them: “8.000đ”, “8k”, “tám nghìn đồng”, “8.000 đồng/bản”."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.meant.numbers import SCALES, THOUSANDS, in_words
from generator.vietnamese import fold

SCALE = "nghin|ngan|trieu|van|ty|ti|tr|k"
SUM = re.compile(rf"(?P<digits>[0-9](?:[0-9.,_ ]*[0-9])?)(?:[., ]*(?P<times>{SCALE})(?![a-z]))?")
SMALLER = re.compile(r" (?P<digits>[0-9]{3})(?: (?P<times>nghin|ngan|trieu))?(?![0-9a-z.,])")
HALF = re.compile(r" ruoi(?![a-z])")
CURRENCY = re.compile(r" ?(?:dong|vnd|d|\u20ab)(?![a-z])")
TITLE = re.compile(
    r"(?:le phi|phi|muc thu|muc phi|thu|gia)(?: la)? ?:? ?(?=[0-9])|(?:vnd|d|\u20ab) ?(?=[0-9])|\+(?=[0-9])"
)
NOTHING_MORE = re.compile(r"[ .,;-]*(?:chan|tien viet nam|viet nam)?[ .,;-]*")
GROUPED = re.compile(r"[0-9]{1,3}(?:([.,_ ])[0-9]{3})(?:\1[0-9]{3})*")
LONGEST = 20  # digits and the signs between them
LARGEST = 10**12 - 1  # đồng; a longer row of digits is no sum that anybody means
LEAST_SPELT = 1_000  # đồng: who writes “tám” may mean eight thousand
LONGEST_NOUN = 40  # characters of what a sum is paid for each time
EACH = re.compile(
    r"^ ?(?:/|(?:cho |tren )?(?:mỗi|một)(?= )|trên(?= ))\s*(?:(?:0?1|một|mỗi)(?= ))? ?([^\d()]+)$"
)
IN_BRACKETS = re.compile(r"^([^()]*)\(([^()]+)\)[ .]*$")
UNIT_INSIDE = re.compile(rf"[0-9]|\b(?:{SCALE}|dong|vnd)\b")  # then the words tell of the sum
FOR_NOTHING = (
    "mien phi", "mien le phi", "mien thu phi", "khong", "khong thu", "khong thu phi", "khong thu le phi",
    "khong mat phi", "khong phai nop", "free",
)  # fmt: skip


@dataclass(frozen=True)
class Sum:
    """An amount in đồng, and for what it is paid each time, as far as that was written with it.

    `other` is what else it may be: “8,500 nghìn” is 8500 or 8500000, and where the words in brackets say
    another sum, that one. `words` in brackets behind it are no part of a sum.
    """

    dong: int
    per: str = ""
    words: str = ""
    other: int | None = None
    spelt_otherwise: bool = False


def meant_sum(text: str) -> Sum | None:
    """The sum that a text can only mean; None where it is none, or two, or not sure."""
    found = read_sum(text)
    return found if found and found.other is None and not found.words else None


def read_sum(text: str) -> Sum | None:
    """The sum that a text says, with what makes it unsure; None where it says none, or several."""
    plain = " ".join(text.split())
    match = IN_BRACKETS.match(plain)
    if match is None:
        return _amount_and_rest(plain)
    found = _amount_and_rest(match[1].strip())
    inside = _amount_and_rest(match[2]) or _spelt(match[2])
    if found is None or inside is None:
        sure = found is not None and not UNIT_INSIDE.search(_folded(match[2]))
        return replace(found, words=match[2].strip()) if found and sure else None
    if inside.dong != found.dong:
        return replace(found, other=inside.dong, spelt_otherwise=True)
    return replace(found, per=found.per or inside.per)


def is_for_nothing(text: str) -> bool:
    """Whether the text says that nothing is paid: a claim, so it is never turned into 0 unasked."""
    return " ".join(fold(text).split()) in FOR_NOTHING


def _amount_and_rest(text: str) -> Sum | None:
    folded = _folded(text)
    start = title.end() if (title := TITLE.match(folded)) else 0
    match = SUM.match(folded, start)
    if match is None:
        return _spelt(text)
    end, found = match.end(), _in_figures(match["digits"], match["times"])
    more = SMALLER.match(folded, end) if match["times"] else None
    half = HALF.match(folded, end) if match["times"] in SCALES else None
    if found and found.other is None and half:
        found, end = Sum(found.dong + SCALES[match["times"]] // 2), half.end()
    elif found and more:
        found, end = _with_smaller(found, match["times"], more), more.end()
    if found is None or found.dong > LARGEST:
        return None
    return _with_rest(found, text[end:], bare=not match["times"])


def _folded(text: str) -> str:
    """Letter for letter, so that places in it are places in the text."""
    return "".join((fold(sign) or " ")[0] for sign in text)


def _with_rest(found: Sum, rest: str, *, bare: bool) -> Sum | None:
    """With what stands behind the figures: the currency, and for what it is paid each time."""
    currency = CURRENCY.match(_folded(rest))
    behind = rest[currency.end() :] if currency else rest
    if NOTHING_MORE.fullmatch(_folded(behind)):
        return found
    each = EACH.match(behind)
    per = each[1].strip(" .") if each else ""
    return replace(found, per=per) if 0 < len(per) <= LONGEST_NOUN else None


def _spelt(text: str) -> Sum | None:
    """A sum in words, up to the currency or to what it is paid for."""
    folded = _folded(text)
    currency = re.search(r" (?:dong|vnd|d)(?![a-z])", folded)
    ends = (
        [currency.start()] if currency else [len(text), *(at for at in range(len(text)) if text[at] == "/")]
    )
    for end in ends:
        spelt = in_words(text[:end])
        if spelt and LEAST_SPELT <= spelt <= LARGEST:
            return _with_rest(Sum(spelt), text[end:], bare=False)
    return None


def _with_smaller(found: Sum, scale: str, more: re.Match[str]) -> Sum | None:
    """“1 triệu 200 nghìn”, “8 nghìn 500”; not “1 triệu 200”, which may be either."""
    unit = THOUSANDS.get(more["times"] or "", 1)
    if found.other is not None or scale not in SCALES or unit * 1000 != SCALES[scale]:
        return None
    return Sum(found.dong + int(more["digits"]) * unit)


def _in_figures(digits: str, scale: str | None) -> Sum | None:
    if len(digits) > LONGEST:  # a number of thousands of digits is an error in itself
        return None
    times = THOUSANDS[scale] if scale else 1
    if re.fullmatch(r"0|[1-9][0-9]*", digits):
        return Sum(int(digits) * times)
    fraction = re.fullmatch(r"([0-9]{1,3})[.,]([0-9]{1,3})", digits)
    if times > 1 and fraction:  # 1,5 triệu
        dong = Decimal(f"{fraction[1]}.{fraction[2]}") * times
        grouped = int(fraction[1] + fraction[2]) * times if len(fraction[2]) == 3 else None
        return Sum(int(dong), other=grouped) if dong == int(dong) and dong else None
    if GROUPED.fullmatch(digits) and digits[0] != "0":
        return Sum(int(re.sub(r"\D", "", digits)) * times)
    cents = re.fullmatch(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})+|[1-9][0-9]{3,})([.,])0{1,2}", digits)
    if cents and cents[2] != cents[3]:  # 8000.0 and 8.000,00, as spreadsheets have it
        return Sum(int(re.sub(r"\D", "", cents[1])) * times)
    return None
