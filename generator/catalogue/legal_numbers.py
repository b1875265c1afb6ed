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
SIGNS = "NĐ|ND|QĐ|QD|NQ|TT|CT|NQLT|TTLT"
ENDS = "(?![^\\W\\d_])"  # no letter behind it
# What people type for a letter, a figure or a sign of a number, in capitals, in this order.
LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX") | {ord(ICELANDIC): "Đ", ord("\\"): "/"}
STRUCK_D = re.compile("D[\u0335\u0336]")
FIGURES = re.compile(r"(?<![\w/.,])[0-9OLI.]*[0-9][0-9OLI.]*(?=/)|(?<=/)[0-9OLI]*[0-9][0-9OLI]*(?=/)")
TYPED = str.maketrans("OLI", "011")
PARTED = (
    (re.compile(r"(?<![\w/.,-])([0-9]+),([0-9]+)(?=/[0-9]{4}/)"), r"\1.\2"),
    (re.compile(rf"(?<![0-9/.])([0-9]+)[-.]([0-9]{{4}})[-.](?=(?:{SIGNS}|QH){ENDS})"), r"\1/\2/"),
    (re.compile(rf"(?<![0-9/])([0-9]+[/-][0-9]{{4}})[ -](?=(?:{SIGNS}|QH){ENDS})"), r"\1/"),
    (re.compile(rf"\b((?:{SIGNS})-[^\W\d_]+) (?:SỐ )?([0-9]+/[0-9]{{4}})(?![0-9/])"), r"\2/\1"),
    (re.compile(rf"(?<=[0-9])/({SIGNS})/(?=[^\W\d_]{{2,}})"), r"/\1-"),
    (re.compile(r"(?<=/)QH ([0-9]{1,2})(?![0-9])"), r"QH\1"),
    (re.compile(r"/(NĐ|ND|QĐ|QD|NQ|TT|CT)(?!LT\b)([^\W\d_]{2,})\b"), r"/\1-\2"),
    (re.compile(rf"(?<=/)({SIGNS})-C P{ENDS}"), r"\1-CP"),
    (re.compile(rf"(?<=/)({SIGNS}) (?=(?:HĐND|HDND|UBND|CP|TTG|B[A-ZĐ]{{1,6}}){ENDS})"), r"\1-"),
    (re.compile(r"(?<=[A-ZĐ0-9])[,;](?=[0-9]+/[0-9]{4}/)"), "; "),
    (re.compile(rf"(?<=-)(?:CHÍNH PHỦ|CHINH PHU){ENDS}"), "CP"),
)
SHORT_YEAR = re.compile(rf"(?<![\w/])([0-9]+)/([0-9]{{2}})/(?=(?:{SIGNS}|QH))")
MINISTRY = re.compile(r"-(BỘ (?:[^\W\d_]+ ?)+)$")
FIRST_SHORT_YEAR = 45  # of 1945; smaller ones are years of this century
KINDS = (  # what stands before a number, and the letters that a number of the kind has
    ("bộ luật", "QH"), ("luật", "QH"), ("pháp lệnh", "PL"), ("nghị quyết liên tịch", "NQLT"),
    ("nghị quyết", "NQ QH"), ("nghị định", "NĐ"), ("quyết định", "QĐ"), ("thông tư liên tịch", "TTLT"),
    ("thông tư", "TT"), ("chỉ thị", "CT"), ("lệnh", "L"), ("", ""),
)  # fmt: skip
BEFORE = re.compile(r"(?i)(?P<kind>[^\W\d_ ]+(?: [^\W\d_ ]+){0,3}?)? ?(?:số)?:? ?")
# Nothing that could belong to the number touches it.
ALONE = re.compile(rf"(?<![\w/,.-]){OWN_NUMBER.pattern}(?![\w/?§\ufffd&#]|[-.,][\w])")
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
    """The one number that another spelling means, or that a longer text holds; None where there is not one.

    Lower case, missing diacritics, look-alike letters, spaces, and a sign that stands before its number. A
    text that is no number but a page has none.
    """
    found = meant_numbers(text)
    if len(found) != 1:
        return None
    matched = ISSUER_BEHIND.fullmatch(text.strip())
    meant = f"{found[0]} {matched[2]}" if matched else found[0]
    return meant if LEGAL_NUMBER.fullmatch(meant) else found[0]


def meant_numbers(text: str) -> tuple[str, ...]:
    """Every number that a text names, in order, each once."""
    if len(text) > LONGEST_MEANT:
        return ()
    return tuple(dict.fromkeys(match[0] for match in ALONE.finditer(_spelt(_without_issuer(text)))))


def is_number_alone(text: str) -> bool:
    """Whether a text holds one number and nothing besides, but for the name of its kind and its issuer."""
    bare = _without_issuer(text)
    spelt = _spelt(bare).rstrip(" .,;")
    found = list(ALONE.finditer(spelt))
    if len(found) != 1 or found[0].end() != len(spelt):
        return False
    issuer = text.strip()[len(bare) :].strip()
    if issuer and not LEGAL_NUMBER.fullmatch(f"{found[0][0]} {issuer}"):
        return False
    before = BEFORE.fullmatch(spelt[: found[0].start()].strip().lower())
    signs = dict(KINDS).get(re.sub(" ?số$", "", before["kind"] or "")) if before else None
    return signs is not None and (not signs or sign_of(found[0][0]) in signs.split())


def _without_issuer(text: str) -> str:
    matched = ISSUER_BEHIND.fullmatch(text.strip())
    return matched[1] if matched else text.strip()


def _spelt(text: str) -> str:
    """The text in the capitals of numbers, with what is typed for their letters and signs put right."""
    spelt = STRUCK_D.sub("Đ", unicodedata.normalize("NFC", text).upper()).translate(LOOK_ALIKE)
    spelt = re.sub(r"\s*([/-])\s*", r"\1", re.sub("[\u2010-\u2015\u2212]", "-", " ".join(spelt.split())))
    for pattern, form in PARTED:
        spelt = pattern.sub(form, spelt)
    spelt = FIGURES.sub(lambda found: found[0].translate(TYPED), spelt)
    spelt = SHORT_YEAR.sub(_with_century, spelt)
    spelt = MINISTRY.sub(
        lambda found: "-" + "".join(word[0] for word in found[1].split() if word != "VÀ"), spelt
    )
    spelt = SIGN_FIRST.sub(r"\2/\1-\3", spelt) if SIGN_FIRST.fullmatch(spelt) else spelt
    return re.sub(r"[^\W_]+", lambda word: ABBREVIATIONS.get(word[0], word[0]), spelt)


def _with_century(found: re.Match[str]) -> str:
    century = "20" if int(found[2]) < FIRST_SHORT_YEAR else "19"
    return f"{found[1]}/{century}{found[2]}/"
