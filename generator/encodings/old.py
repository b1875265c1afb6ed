"""Vietnamese in an encoding from before Unicode: recognised, and read.

Documents of the years before 2005 hold TCVN3 (ABC, fonts `.VnTime`) or VNI-Windows (fonts `VNI-Times`);
whoever copies from them gets letters of Western Europe: “®¨ng ký”, “ñaêng kyù” for “đăng ký”. UTF-8 that a
programme took for Windows-1252 looks like “Ä‘Äƒng kÃ½”.

French names must stay: text counts as old only where words that are no Vietnamese syllables as they stand
become syllables when they are read so.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from generator.encodings.suspects import SUSPECT, SUSPECT_PAIR
from generator.vietnamese import is_syllable

# TCVN 5712:1993, VN3, from 0xA1 to 0xFE; `.` is not used. Fonts of capitals have the codes of small letters.
VN3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
TCVN3 = {chr(0xA1 + offset): letter for offset, letter in enumerate(VN3) if letter != "."}
# VNI-Windows writes a vowel, and behind it a sign for its shape and tone.
SIGNS = (
    ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ("ô", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"),
    ("ö", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõ", "ýỳỷỹ"),
)
SMALL_VNI = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"} | {
    vowel + sign: letter
    for vowel, signs, letters in SIGNS
    for sign, letter in zip(signs, letters, strict=True)
}
VNI = SMALL_VNI | {
    "".join(case): letter.upper()
    for old, letter in SMALL_VNI.items()
    for case in product(*({sign, sign.upper()} for sign in old))
    if case[0].isupper()
}
VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))

WORD = re.compile(r"(?:[^\W\d_]|[\u00a1-\u00ff])+")
KEY = re.compile(r"^\s*(?:- )?[A-Za-z_]+:\s")
CAPITALS, SMALL = re.compile(r"[A-Z].*[A-Z].*[A-Z]"), re.compile(r"[a-z]")
# Signs that stand inside no word, or in none that could be a syllable of Vietnamese when it is read again.
SURE = re.compile("[¡-¿ÐÞþ×÷åøûæ]")
INNER_CAPITAL = re.compile("[a-z][À-Þ]")
ABBREVIATION = re.compile("[A-ZĐƯ]+|đ")
LAST_OF_LATIN_1 = "\u00ff"


@dataclass(frozen=True)
class Old:
    """A part of a line that is in an old encoding, and what it says; `sure` where every word of it is one.

    `encoding` is "" where UTF-8 was read as another one.
    """

    start: int
    end: int
    encoding: str
    decoded: str
    sure: bool


def old_part(line: str) -> Old | None:
    """The part of a line that is in an old encoding; None where there is none."""
    if not SUSPECT.search(line) and not SUSPECT_PAIR.search(line):
        return None
    found = _garbled(line)
    if found:
        return found
    parts = [_old_words(line, encoding, decode) for encoding, decode in WORDWISE.items()]
    told = [part for part in parts if part]
    return max(told, key=lambda part: part[0])[1] if told else None


def from_tcvn3(word: str) -> str | None:
    """The word read as TCVN3. Of a word in capitals the letters with tones are those of small ones."""
    letters = [TCVN3.get(sign, sign if sign.isascii() else None) for sign in word]
    if None in letters:
        return None
    read = "".join(letter for letter in letters if letter)
    if word[0] == "ñ" and not is_syllable(read):
        read = "đ" + read[1:]  # a text that was typed in two fonts: ñ is the đ of VNI
    plain = "".join(sign for sign in word if sign.isascii())
    return read.upper() if len(plain) > 1 and plain.isupper() else read


def from_vni(word: str) -> str | None:
    """The word read as VNI-Windows."""
    read = VNI_LETTER.sub(lambda match: VNI[match[0]], word)
    left = VNI_LETTER.sub("", word)
    return read if left.isascii() else None


WORDWISE: dict[str, Callable[[str], str | None]] = {"TCVN3 (ABC)": from_tcvn3, "VNI-Windows": from_vni}


def _old_words(line: str, encoding: str, decode: Callable[[str], str | None]) -> tuple[int, Old] | None:
    """How much speaks for the encoding, and the part of the line; None where too little does."""
    words = [match for match in WORD.finditer(line) if not match[0].isascii()]
    modern = any(max(match[0]) > LAST_OF_LATIN_1 for match in words)
    old = [match for match in words if max(match[0]) <= LAST_OF_LATIN_1]
    reads = {match.start(): decode(match[0]) or "" for match in old}
    long = [match for match in old if len(match[0]) > 1]
    wrong = {match.start() for match in long if not _is_word(reads[match.start()])}
    right = [match for match in long if is_syllable(reads[match.start()]) and not _stands(match[0])]
    if not right or len(wrong) > len(right) or not (len(right) > 2 or any(map(_striking, right))):
        return None
    # Between new words an old one may look like a new one: only what is surely old is read again.
    kept = right if modern else [match for match in long if match.start() not in wrong]
    start, end = kept[0].start(), kept[-1].end()
    if not modern:
        start = min(
            [one.start() for one in old if one.end() + 1 == start and reads[one.start()]], default=start
        )
        end = max([one.end() for one in old if one.start() - 1 == end and reads[one.start()]], default=end)
    read_again = {match.start() for match in kept} if modern else {match.start() for match in old}
    capitals = CAPITALS.search(line) and not SMALL.search(KEY.sub("", line))

    def read(match: re.Match[str]) -> str:
        decoded = reads.get(match.start(), "") if match.start() in read_again else ""
        return (decoded.upper() if capitals else decoded) or match[0]

    decoded = "".join(_replaced(line, start, end, read))
    sure = not modern and not any(start <= one < end for one in wrong)
    return len(right) - len(wrong), Old(start, end, encoding, decoded, sure)


def _replaced(line: str, start: int, end: int, read: Callable[[re.Match[str]], str]) -> Iterator[str]:
    """The pieces of a part of a line, its words read anew."""
    at = start
    for match in WORD.finditer(line, start, end):
        yield line[at : match.start()]
        yield read(match)
        at = match.end()
    yield line[at:end]


def _is_word(word: str) -> bool:
    return is_syllable(word) or bool(ABBREVIATION.fullmatch(word))


def _stands(word: str) -> bool:
    """Whether the word is Vietnamese as it stands: “phÝ” is not, with a capital behind small letters."""
    return is_syllable(word) and (word.islower() or word.isupper() or word.istitle())


def _striking(match: re.Match[str]) -> bool:
    """Whether one such word is enough: no name of Western Europe looks like it."""
    word = match[0]
    marks = sum(not sign.isascii() for sign in word)
    return len(word) > 2 and (bool(SURE.search(word)) or marks > 1 or bool(INNER_CAPITAL.search(word)))


def _bytes_of(sign: str) -> bytes:
    """The byte that Windows-1252, or Latin-1 where that has none, shows as the sign; b"" where none does."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return bytes([ord(sign)]) if ord(sign) < 256 else b""


TRAILING = "".join(
    re.escape(sign)
    for byte in range(0x80, 0xC0)
    for sign in {chr(byte), bytes([byte]).decode("cp1252", "ignore")}
    if sign
)
GARBLED = re.compile(f"(?:[\u00c2-\u00df][{TRAILING}]|[\u00e0-\u00ef][{TRAILING}]{{2}})+")


LETTERS_BEFORE, LETTERS_AFTER = re.compile(r"[^\W\d_]*$"), re.compile(r"[^\W\d_]*")
LEFT_OVER = re.compile(r"(?<=[a-z])[ÃÄÆ]|\b[ÃÄÆ]\b|á[º»]")  # of letters that lost a byte


def _garbled(line: str) -> Old | None:
    """UTF-8 that was read as Windows-1252, once or twice."""
    decoded, runs = line, list(GARBLED.finditer(line))
    for _ in range(2):
        decoded = GARBLED.sub(lambda match: _read_again(match[0]), decoded)
    if not runs or decoded == line:
        return None
    start = runs[0].start() - _length(LETTERS_BEFORE.search(line[: runs[0].start()]))
    tail = len(line) - runs[-1].end() - _length(LETTERS_AFTER.match(line[runs[-1].end() :]))
    text = decoded[start : len(decoded) - tail]
    text = re.sub(r"\bÄ(?=[^\W\d_])", "Đ", text)  # its second byte has no sign in Windows-1252, and gets lost
    if not any(unicodedata.category(sign) in ("Ll", "Lu") and ord(sign) > 0xBF for sign in text):
        return None
    return Old(start, len(line) - tail, "", text, sure=not LEFT_OVER.search(text))


def _length(match: re.Match[str] | None) -> int:
    return len(match[0]) if match else 0


def _read_again(run: str) -> str:
    try:
        return b"".join(_bytes_of(sign) for sign in run).decode("utf-8")
    except UnicodeDecodeError:
        return run
