"""How reports spell periods, made one spelling; and words that leave a period open."""

import re
import unicodedata

from generator.incoming.form_2_06a.folding import plain
from generator.vietnamese import fold

# Longer names first. With their diacritics alone: folded, “tư” is “từ”, and “năm” the year is “năm” the five.
NUMBERS = {
    "mười một": 11, "mười hai": 12, "mười": 10, "nhất": 1, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
    "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
NUMBER = "|".join(NUMBERS)
COUNTED = re.compile(rf"\b(?P<number>{NUMBER})\s+tháng\s+(?=đầu|cuối)")
# “Tháng năm 2025” is a form whose month nobody filled in; “tháng năm năm 2025” is May.
SPELT = re.compile(rf"\b(?P<unit>tháng|quý|quí)\s*:?\s*(?P<number>{NUMBER})(?=\s*[,.:/(-]?\s*(?:năm\b|/))")
CLOCK = re.compile(
    r"(?:\bluc\s*)?(?<!\d)\d{1,2}\s*(?::\d{2}(?::\d{2})?|(?:h|gio)\s*\d{2}(?:\s*phut)?|h|gio)(?![\da-z])"
)
SHORT_YEARS = re.compile(
    r"(?<![\d/])(\d{1,2}/\d{1,2})/([2-4]\d)(?!\d|/)([\s,;)–—-]*(?:den|toi|-|–|—)(?:\s+het)?[\s:(]*(?:ngay\s+)?)"
    r"(\d{1,2}/\d{1,2})/\2(?!\d|/)"
)

LABEL = re.compile(r"\bky(?: (?:bao cao|so lieu|tong hop))?\s*:?\s*(?=nam\b)")
# What cuts a month or a quarter, or runs over several: no name of a period beside it is the period.
OPEN = re.compile(
    r"\bluy ke\b|\bcong don\b|\b(?:den|toi) (?:het )?(?:cuoi )?(?:thang|quy)\b"
    r"|\b(?:tu|ke tu) dau (?:nam|quy|thang)\b|\bnua (?:dau|cuoi)\b|\b\d{1,2} ngay (?:dau|cuoi)\b"
    r"|\b(?:tuan|dot|lan|ky|giai doan)(?: (?:thu|bao cao))?\s*:?\s*(?:\d{1,2}|[ivx]+|mot|hai|ba|tu)\b(?!\s*/)"
    r"|\bthang\s*\d{1,2}(?:\s*(?:/|nam)\s*\d{4})?\s*(?:va|,|;|&|\+|-|–)\s*(?:thang\s*)?\d{1,2}(?![\d/]|\s*:)\b"
    r"|\bthang\s*\d{1,2}(?:\s*(?:/|nam)\s*\d{4})?\s*(?:va|,|&|\+|-|–)\s*(?:thang\s*)?\d{1,2}\s*/"
    r"|\bquy\s*(?:iv|i{1,3}|\d)(?:\s*(?:/|nam)\s*\d{4})?\s*(?:va|,|&|\+|-|–)\s*(?:quy\s*)?(?:iv|i{1,3}|\d)\b"
)
# A part of a year: beside one that is not understood a year is not the period.
PART_OF_YEAR = re.compile(
    r"\bthang\b|\bquy\b(?! (?:dinh|trinh|che|mo|uoc|hoach|chuan))|\btuan\b(?! thu\b)|\bdot\b|\bban nien\b"
    r"|\bky\b(?! (?:ten|boi|so|duyet|truoc|ket|thuat|luat))|\b(?:dau|giua|cuoi) nam\b"
)


def comparable(text: str) -> str:
    """The text as patterns of periods read it: months and quarters in digits, folded, single spaces."""
    spelt = unicodedata.normalize("NFC", plain(text)).lower()
    spelt = COUNTED.sub(lambda match: f"{NUMBERS[match['number']]} tháng ", spelt)
    spelt = SPELT.sub(lambda match: f"{match['unit']} {NUMBERS[match['number']]}", spelt)
    return re.sub(r"\bqui(?=[\s:]*(?:[1-4]\b|i))", "quy", fold(spelt))


def without_clocks(text: str) -> str:
    """The comparable text without times of day, and with whole years where both days have short ones."""
    bare = " ".join(CLOCK.sub(" ", text).split())
    return SHORT_YEARS.sub(r"\1/20\2\3\4/20\2", bare)


def is_open(text: str) -> bool:
    """Whether comparable words say that a named month or quarter is not the whole period, or not alone."""
    return bool(OPEN.search(LABEL.sub("", text)))


def names_part_of_year(text: str) -> bool:
    """Whether comparable words speak of a part of a year."""
    return bool(PART_OF_YEAR.search(LABEL.sub("", text)))
