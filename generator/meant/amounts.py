"""Sums of money as people write them: “8.000đ”, “8k”, “tám nghìn đồng”, “8.000 đồng/bản”."""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.meant.numbers import THOUSANDS, in_words
from generator.vietnamese import fold

SUM = re.compile(r"(?P<digits>[0-9][0-9.,_ ]*)\s*(?P<times>[a-z]*)")
CURRENCY = re.compile(r"(?:dong|vnd|d)\b")
GROUPED = re.compile(r"[0-9]{1,3}(?:([.,_ ])[0-9]{3})(?:\1[0-9]{3})*")
LONGEST = 20  # digits and the signs between them
LARGEST = 10**12 - 1  # đồng; a longer row of digits is no sum that anybody means
LEAST_SPELT = 1_000  # đồng: who writes “tám” may mean eight thousand
FOR_NOTHING = ("mien phi", "khong", "khong thu", "khong thu phi", "khong mat phi", "khong phai nop", "free")


@dataclass(frozen=True)
class Sum:
    """An amount in đồng, and for what it is paid each time, as far as that was written with it."""

    dong: int
    per: str = ""


def meant_sum(text: str) -> Sum | None:
    """The sum that a text means; None where it is none, or two, or not sure."""
    amount, per = _parted(" ".join(text.split()))
    folded = fold(amount)
    match = SUM.match(folded)
    if match is None:
        currency = CURRENCY.search(folded)
        spelt = in_words(folded[: currency.start()] if currency else folded)
        behind = amount[currency.end() :] if currency else ""
        if spelt is None or not LEAST_SPELT <= spelt <= LARGEST:
            return None
        return Sum(spelt, per or behind.strip(" ()."))
    times = match["times"]
    if times and times not in THOUSANDS and not CURRENCY.fullmatch(times):
        return None
    dong = _number(match["digits"].strip(" ."), THOUSANDS.get(times, 1))
    rest = amount[match.end() :].strip()
    currency = CURRENCY.match(fold(rest))
    behind = rest[currency.end() :] if currency else rest
    if dong is None or dong > LARGEST:
        return None
    if re.search(r"[0-9]", behind) or (behind and not (currency or times)):
        return None
    return Sum(dong, per or behind.strip(" ()."))


def is_for_nothing(text: str) -> bool:
    """Whether the text says that nothing is paid: a claim, so it is never turned into 0 unasked."""
    return " ".join(fold(text).split()) in FOR_NOTHING


def _parted(text: str) -> tuple[str, str]:
    """The amount, and what stands behind “/” or “một”."""
    amount, slash, per = text.partition("/")
    per = re.sub(r"^\s*(?:0?1|một)\s", "", per)
    if slash and not re.search(r"[0-9]", per):
        return amount.strip(), per.strip()
    match = re.fullmatch(r"(.*[0-9].*?)\s+(?:một|mỗi|cho một|cho mỗi|trên một|trên)\s+(\D+)", text)
    return (match[1], match[2].strip()) if match else (text, "")


def _number(digits: str, times: int) -> int | None:
    if len(digits) > LONGEST:  # a number of thousands of digits is an error in itself
        return None
    if GROUPED.fullmatch(digits) and digits[0] != "0":
        return int(re.sub(r"\D", "", digits)) * times
    whole = re.fullmatch(r"0|[1-9][0-9]*", digits)
    if whole:
        return int(digits) * times
    if times > 1 and re.fullmatch(r"[0-9]{1,3}[.,][0-9]{1,2}", digits):  # 1,5 triệu
        dong = Decimal(digits.replace(",", ".")) * times
        return int(dong) if dong == int(dong) else None
    fraction = re.fullmatch(r"([1-9][0-9]{3,})[.,]0{1,2}", digits)  # 8000.0, as spreadsheets have it
    return int(fraction[1]) if fraction else None
