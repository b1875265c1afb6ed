"""Letters that were lost or spelt out on the way: `Th? t?c`, `&#273;`. Nothing old, nothing to decode."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import shown
from generator.vietnamese import is_syllable

TOKEN = re.compile(r"\S+")
LOST = re.compile(r"(?<!\d)([^\W\d_]*)\?+([^\W\d_]+)")
ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")
REPLACED = "\ufffd"
TYPE_AGAIN = "gõ lại cả câu theo nguồn; khi chép, lưu tệp với mã UTF-8"


@dataclass(frozen=True)
class Damage:
    """A part of a line, from 0, that some programme spoilt, and what to write instead where that is sure."""

    start: int
    end: int
    message: str
    hint: str
    repair: str | None = None


def damages(line: str) -> Iterator[Damage]:
    """The damages of a line: lost letters once, from the first to the last; each that is spelt out."""
    tokens = list(TOKEN.finditer(line)) if "?" in line or REPLACED in line else []
    lost = [token for token in tokens if REPLACED in token[0] or _is_cut(token[0])]
    if any(REPLACED in token[0] or _has_lost(token[0]) for token in lost):
        sign = REPLACED if REPLACED in lost[0][0] else "?"
        message = f"trong “{shown(lost[0][0])}” có chữ đã mất, chỉ còn dấu “{sign}”"
        yield Damage(lost[0].start(), lost[-1].end(), message, TYPE_AGAIN)
    for match in ENTITY.finditer(line) if "&" in line else ():
        letter = html.unescape(match[0])
        around = line[: match.start()].split(" ")[-1]
        if not (letter.isalpha() or letter == "\u00a0") or "://" in around:
            continue  # signs may be meant: who writes of the web writes “&lt;”
        meant = " " if letter == "\u00a0" else letter
        message = f"“{match[0]}” là mã của trang web, không phải chữ"
        told = "một dấu cách" if meant == " " else f"“{meant}”"
        yield Damage(match.start(), match.end(), message, f"thay bằng {told}", meant)


def _is_cut(token: str) -> bool:
    """Whether a question mark stands in or behind letters that are no word by themselves."""
    before = token.strip("“\"'(").split("?")[0]
    return _has_lost(token) or ("?" in token and before.isalpha() and not is_syllable(before.lower()))


def _has_lost(token: str) -> bool:
    """Whether a question mark stands where a letter was; between two whole words one may be right."""
    if "://" in token or "=" in token or "/" in token:
        return False
    return any(
        not (is_syllable(match[1].lower()) and is_syllable(match[2].lower()))
        for match in LOST.finditer(token)
    )
