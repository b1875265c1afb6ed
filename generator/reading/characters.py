"""Characters that do not belong into a text: nobody sees them, or they look like another letter.

What is told here is harmless to whoever reads on: a stand-in of the same width takes its place.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING

from generator.encodings.suspects import SUSPECT, SUSPECT_PAIR
from generator.problems import MOST_PER_FILE, Code, Place, Problem, shown

if TYPE_CHECKING:
    from generator.encodings.old import Old

# U+0085, U+2028 and U+2029 are line ends to YAML and to nobody else: refused with the controls.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Spaces that are no space, marks of direction, tags, fillers: a reader cannot see them, a search stumbles.
INVISIBLE = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
PARTING = re.compile("[\x0b\x0c\x85\u2028\u2029]")  # controls that part words or lines
STRANGE = re.compile(CONTROL.pattern[:-1] + INVISIBLE.pattern[1:])  # both in one pass over the text
RUN = re.compile(f"{INVISIBLE.pattern}+|{CONTROL.pattern}")
AT_START = re.compile(f"[ \\t]*{INVISIBLE.pattern}(?:[ \\t]|{INVISIBLE.pattern})*")
KEY_BEFORE = re.compile(r"[ -]*\w+:(?= )")  # behind it a space more means nothing
# Letters of other alphabets that look like ours, and the Đ of Iceland and of Africa.
FULL_WIDTH = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
LOOK_ALIKE = str.maketrans(
    "авеікмнорстухѕјАВЕІКМНОРСТУХЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧονÐðƉɖɑɡıℓ" + FULL_WIDTH,
    "abeikmhopctyxsjABEIKMHOPCTYXSJABEZHIKMNOPTYXovĐđĐđagil" + ascii_uppercase + ascii_lowercase,
)
FOREIGN = re.compile(f"[ÐðƉɖɑɡıℓ{FULL_WIDTH}\u0370-\u03ff\u0400-\u04ff]")
# All single signs in one pass: whole texts are sound, and should cost next to nothing.
ODD = re.compile(f"[{''.join(one.pattern[1:-1] for one in (CONTROL, INVISIBLE, SUSPECT, FOREIGN))}?&\ufffd]")
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
OLD_HINT = (
    "chữ này chép từ tài liệu cũ; đọc ra là “{decoded}”: xóa rồi gõ lại, hoặc đổi sang Unicode bằng UniKey"
)
GARBLED_HINT = "chữ này bị hỏng khi chép qua phần mềm khác; đọc ra là “{decoded}”: xóa rồi gõ lại"
FOREIGN_NAMES = {"CYRILLIC": "chữ Nga", "GREEK": "chữ Hy Lạp"}


def strange_characters(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text without what does not belong into it, each character replaced by one; and the problems.

    A letter that is spelt out becomes the letter: what stands behind it on its line has another column then.
    """
    odd = _odd_lines(text)
    if not odd:
        return text, []
    lines = text.split("\n")
    problems = list(islice(_problems(lines, odd, path), MOST_PER_FILE + 1))
    if not problems:
        return text, []
    told = {problem.place.line for problem in problems if problem.code is Code.LETTER_FOREIGN}
    for problem in reversed(problems):
        if problem.code is Code.OLD_ENCODING and problem.repair is not None:  # a letter that is spelt out
            place, line = problem.place, lines[problem.place.line - 1]
            start, end = place.column - 1, place.column - 1 + place.width
            lines[place.line - 1] = line[:start] + problem.repair + line[end:]
    for number in told:
        lines[number - 1] = WORD.sub(lambda match: _own(match[0]), lines[number - 1])
    return without_strange("\n".join(lines)), problems


def without_strange(text: str) -> str:
    """The text with a space for each strange sign; for one of no width it stands where it means nothing.

    So that a key behind such a sign is not read as indented, and what follows keeps its column.
    """
    if not STRANGE.search(text):
        return text
    return "\n".join(_without_strange(line) if STRANGE.search(line) else line for line in text.split("\n"))


def _without_strange(line: str) -> str:
    kept = STRANGE.sub(lambda match: " " if CONTROL.match(match[0]) else _own_blank(match[0]), line)
    gone = len(line) - len(kept)
    match = KEY_BEFORE.match(kept)
    at = match.end() if match and STRANGE.search(line, 0, match.end()) else len(kept)
    return kept[:at] + " " * gone + kept[at:]


def _own_blank(sign: str) -> str:
    """What is meant by a strange sign: a space or nothing."""
    return " " if SPACES.match(sign) or PARTING.match(sign) else ""


def decomposed(text: str, path: str) -> list[Problem]:
    """Note: letters whose marks are characters of their own, told once, at the first."""
    if unicodedata.is_normalized("NFC", text):
        return []
    found = [
        (number, line)
        for number, line in enumerate(text.split("\n"), 1)
        if not unicodedata.is_normalized("NFC", line)
    ]
    if not found:
        return []
    number, line = found[0]
    composed = unicodedata.normalize("NFC", line)
    same = next(
        (at for at, (one, other) in enumerate(zip(line, composed, strict=False)) if one != other),
        len(composed) - 1,
    )
    count = sum(not unicodedata.is_normalized("NFC", word) for word in text.split())
    message = f"từ đây có {count} tiếng viết bằng dấu rời (Unicode tổ hợp)"
    hint = (
        "chữ vẫn được đọc đúng; nên chọn bảng mã “Unicode” (dựng sẵn) trong bộ gõ rồi gõ hoặc chuyển mã lại"
    )
    return [Problem(Place(path, number, same + 1, 1, composed), Code.TEXT_DECOMPOSED, message, hint)]


def _odd_lines(text: str) -> list[int]:
    """The lines in which there is anything to be looked at, from 1; in most texts there is none."""
    found: set[int] = set()
    for pattern in (ODD, SUSPECT_PAIR):
        number, at = 1, 0
        for match in pattern.finditer(text):
            number += text.count("\n", at, match.start())
            at = match.start()
            found.add(number)
    return sorted(found)


def _problems(lines: list[str], odd: list[int], path: str) -> Iterator[Problem]:
    for number in odd:
        yield from sorted(_in_line(lines[number - 1], number, path), key=lambda problem: problem.place)


def _in_line(line: str, number: int, path: str) -> Iterator[Problem]:
    from generator.encodings.old import old_part
    from generator.reading.damage import damages

    excerpt = STRANGE.sub("\ufffd", line)
    old = old_part(line)
    if old:
        yield _old(old, Place(path, number, old.start + 1, old.end - old.start, excerpt))
    start, end = (old.start, old.end) if old else (0, 0)
    behind = 0
    if not old and (at_start := AT_START.match(line)):
        behind = at_start.end()
        first = len(line) - len(line.lstrip(" \t"))
        yield _strange(line[first:behind], Place(path, number, first + 1, behind - first, excerpt))
    for damage in damages(line):
        place = Place(path, number, damage.start + 1, damage.end - damage.start, excerpt)
        yield Problem(place, Code.OLD_ENCODING, damage.message, damage.hint, damage.repair)
    for match in RUN.finditer(line, behind):
        if not start <= match.start() < end:
            yield _strange(match[0], Place(path, number, match.start() + 1, len(match[0]), excerpt))
    for match in WORD.finditer(line) if FOREIGN.search(line) else ():
        if not start <= match.start() < end and _own(match[0]) != match[0]:
            place = Place(path, number, match.start() + 1, len(match[0]), excerpt)
            yield _foreign(match[0], place)


def _strange(signs: str, place: Place) -> Problem:
    """A run of signs that nobody sees, blanks among them where it begins a line."""
    strange = STRANGE.findall(signs)
    repair = STRANGE.sub(lambda match: _own_blank(match[0]), signs)
    name = f"U+{ord(strange[0]):04X}"
    count = f"{len(strange)} " if len(strange) > 1 else ""
    blanks = len(repair)
    if CONTROL.match(strange[0]):
        return Problem(place, Code.CONTROL_CHARACTER, f"có ký tự điều khiển {name}", "xóa ký tự này", repair)
    message = f"có {count}ký tự không nhìn thấy {name}"
    if place.column == 1 and blanks:
        hint = f"xóa khoảng trống ở đầu dòng, rồi gõ lại {blanks} dấu cách thường"
    elif SPACES.match(strange[0]):
        hint = f"xóa, rồi gõ lại {'một' if blanks == 1 else blanks} dấu cách thường"
    else:
        hint = "xóa các ký tự này" if count else "xóa ký tự này"
    return Problem(place, Code.INVISIBLE_CHARACTER, message, hint, repair)


def _old(old: "Old", place: Place) -> Problem:
    decoded = shown(old.decoded)
    repair = old.decoded if old.sure else None
    if not old.encoding:
        message, hint = "chữ tiếng Việt bị đọc nhầm bảng mã", GARBLED_HINT.format(decoded=decoded)
        return Problem(place, Code.OLD_ENCODING, message, hint, repair)
    message = f"chữ tiếng Việt viết theo bảng mã cũ {old.encoding}"
    return Problem(place, Code.OLD_ENCODING, message, OLD_HINT.format(decoded=decoded), repair)


def _foreign(word: str, place: Place) -> Problem:
    own = _own(word)
    foreign = next(sign for sign, other in zip(word, own, strict=True) if sign != other)
    kind = FOREIGN_NAMES.get(unicodedata.name(foreign).split()[0], "chữ nước ngoài")
    message = f"trong “{shown(word)}” có một {kind} trông giống “{foreign.translate(LOOK_ALIKE)}”"
    return Problem(place, Code.LETTER_FOREIGN, message, f"xóa cả từ rồi gõ lại: {shown(own)}", own)


def _own(word: str) -> str:
    """The word in letters of ours; as it is where it has none, so that a word of Greek stays Greek."""
    if not FOREIGN.search(word) or not LATIN.search(word):
        return word
    own = word.translate(LOOK_ALIKE)
    return word if FOREIGN.search(own) else own
