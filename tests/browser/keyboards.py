"""What a Vietnamese keyboard sends for a text, before a programme turns it into letters."""

import unicodedata

TELEX_TONES = {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"}
TELEX_MARKS = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
VNI_MARKS = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}


def telex(text: str) -> str:
    """“đăng ký” → “ddawng kys”: the tone behind its word."""
    return " ".join(_typed(word, TELEX_TONES, TELEX_MARKS) for word in text.lower().split())


def vni(text: str) -> str:
    """“đăng ký” → “d9a8ng ky1”."""
    return " ".join(_typed(word, VNI_TONES, VNI_MARKS) for word in text.lower().split())


def unaccented(text: str) -> str:
    """“đăng ký” → “dang ky”."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def _typed(word: str, tones: dict[str, str], marks: dict[str, str]) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(tones[sign] for sign in decomposed if sign in tones)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in tones))
    return "".join(marks.get(letter, letter) for letter in bare) + tone
