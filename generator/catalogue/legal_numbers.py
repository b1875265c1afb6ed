"""Numbers of legal documents as they are written: `43/2011/NĐ-CP`, and what a misspelt one means.

Two issuers may use one number; whoever cites it then names the issuer behind it:
`08/2025/NQ-HĐND (hai-duong)`. Text only: which documents exist, the catalogue knows.
"""

import re
import unicodedata
from functools import lru_cache

OWN_NUMBER = re.compile(r"[0-9][0-9.]*(?:/[0-9]{4})?/[A-ZĐƯ][0-9A-ZĐƯ]*(?:-[0-9A-ZĐƯa-z]+)*")
LEGAL_NUMBER = re.compile(rf"{OWN_NUMBER.pattern}(?: \([a-z0-9]+(?:-[a-z0-9]+)*\))?")

YEAR = re.compile(r"/([0-9]{4})/")

# Signs of a number as people type them in haste, and as they are.
ABBREVIATIONS = {
    "ND": "NĐ",
    "QD": "QĐ",
    "HDND": "HĐND",
    "BLDTBXH": "BLĐTBXH",
    "BGDDT": "BGDĐT",
    "TTG": "TTg",
}
ICELANDIC = "\u00d0"  # some keyboards write it for Đ; they look the same
SIGN_FIRST = re.compile(r"([^\W\d_]{2,4}) ?([0-9]+)[-/]([^\W\d_]+)")  # QĐ2338-BTP
# A number whose parts are joined otherwise: 123-2015-NĐ-CP, 123/2015 NĐ-CP, NĐ-CP 123/2015, 123/2015/NĐCP.
SIGNS = "NĐ|ND|QĐ|QD|NQ|TT|CT|NQLT|TTLT"
PARTED = (
    (re.compile(rf"(?<![0-9/])([0-9]+)-([0-9]{{4}})-(?=(?:{SIGNS}|QH)(?![^\W\d_]))"), r"\1/\2/"),
    (re.compile(rf"(?<![0-9/])([0-9]+[/-][0-9]{{4}})[ -](?=(?:{SIGNS}|QH)(?![^\W\d_]))"), r"\1/"),
    (re.compile(rf"\b((?:{SIGNS})-[^\W\d_]+) (?:SỐ )?([0-9]+/[0-9]{{4}})(?![0-9/])"), r"\2/\1"),
    (re.compile(r"/(NĐ|ND|QĐ|QD|NQ|TT|CT)(?!LT\b)([^\W\d_]{2,})\b"), r"/\1-\2"),
)
KIND_BEFORE = re.compile(
    r"(?i)(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|lệnh)?"
    r"(?: liên tịch)?(?: số)?:?\s*"
)
ISSUER_BEHIND = re.compile(r"(.*?)\s*(\([^()]*\))")


def ascii_number(number: str) -> str:
    """The number as files and addresses write it: 43/2011/NĐ-CP is 43-2011-nd-cp.

    With its issuer behind it: 08/2025/NQ-HĐND (hai-duong) is 08-2025-nq-hdnd-hai-duong.
    """
    plain = number.lower().replace("đ", "d").replace("ư", "u").replace("/", "-")
    return plain.replace(" (", "-").removesuffix(")")


def with_issuer(number: str, issuer: str | None) -> str:
    """The number as others cite it: with the issuer's short name behind it, where it has one."""
    return f"{number} ({issuer})" if issuer else number


def without_issuer(number: str) -> str:
    """The number itself, without the issuer that a citation names behind it."""
    return number.partition(" (")[0]


def year_of(number: str) -> int | None:
    """The year inside a number; None where it has none, as in 1669/NQ-UBTVQH15."""
    found = YEAR.search(number)
    return int(found[1]) if found else None


def sign_of(number: str) -> str:
    """The letters that tell the kind: NĐ of 43/2011/NĐ-CP, QH of 60/2014/QH13."""
    return re.split(r"[-0-9]", number.rpartition("/")[2])[0]


def without_year(number: str) -> str:
    """The number without its year: 151/2024/NĐ-CP and 151/2025/NĐ-CP are alike but for it."""
    return YEAR.sub("/", number)


LONGEST_MEANT = 200  # characters; the time to look for a number grows with their square


@lru_cache(maxsize=1024)  # a few hundred numbers, each of which many records cite
def meant_number(text: str) -> str | None:
    """The number that another spelling means, or the one inside a longer text; None where there is none.

    Lower case, missing diacritics, the Icelandic Ð, spaces, and a sign that stands before its number. A text
    that is no number but a page has none.
    """
    if len(text) > LONGEST_MEANT:
        return None
    matched = ISSUER_BEHIND.fullmatch(text.strip())
    number, issuer = matched.groups() if matched else (text.strip(), "")
    spelt = unicodedata.normalize("NFC", number).upper().replace(ICELANDIC, "Đ")
    spelt = re.sub(r"\s*([/-])\s*", r"\1", re.sub("[\u2010-\u2015\u2212]", "-", spelt))
    for pattern, form in PARTED:
        spelt = pattern.sub(form, spelt)
    spelt = SIGN_FIRST.sub(r"\2/\1-\3", spelt) if SIGN_FIRST.fullmatch(spelt) else spelt
    spelt = re.sub(r"[^\W_]+", lambda word: ABBREVIATIONS.get(word[0], word[0]), spelt)
    found = OWN_NUMBER.search(spelt)
    if not found:
        return None
    meant = f"{found[0]} {issuer}" if issuer else found[0]
    return meant if LEGAL_NUMBER.fullmatch(meant) else found[0]


def is_number_alone(text: str) -> bool:
    """Whether a text holds nothing besides a number, but for the kind's name before it."""
    words = KIND_BEFORE.sub("", unicodedata.normalize("NFC", text.strip()), count=1)
    return len(re.findall(r"[0-9]+[/-]", words)) > 0 and len(re.findall(r"[^\W\d_]{2,} [^\W\d_]", words)) == 0
