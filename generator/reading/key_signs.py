"""A key and the sign behind it: quotes around them, a name in other words with another sign than a colon."""

import re

from generator.problems import Code, shown
from generator.reading.known import Path, key_meant
from generator.reading.lines import COLON_INSIDE, WORD, cut
from generator.reading.quoting import quoted
from generator.reading.slips import Slip, Where, write
from generator.vietnamese import same
from generator.wording.keys import names_of

QUOTES = "\"'“”„‟«»‘’`＂"
IN_QUOTES = re.compile(rf"[{QUOTES}]+\s*({WORD})\s*(?:[{QUOTES}]\s*[:：]|[:：])\s*[{QUOTES}]*\s*(.*?)\s*")
ITEM = re.compile(rf"[{QUOTES}]\s*-\s+(.+?)\s*[{QUOTES}]")
NAME_AND_SIGN = re.compile(
    r"([^\W\d_][\w –-]{0,60}?)\s*([=＝：;；]|[-=]>|→|\s[-–—]\s|[.,]\s|\t)\s*(?=[^\s:])"
)
PLAIN_VALUE = re.compile(r"[0-9]{1,15}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[^\W\d][\w-]*", re.ASCII)
MOST_WORDS = 6  # of a title that stands for a key


def around_key(text: str, where: Where) -> Slip | None:
    """Quotes around a key, or around a whole line or item, that belong around the value alone."""
    line = cut(text)
    if line.key is not None or where.runs_on or line.value[:1] not in tuple(QUOTES):
        return None
    if match := IN_QUOTES.fullmatch(line.value):
        return _outside(text, where, match)
    item = ITEM.fullmatch(line.value)
    if not item or line.dashes or not where.items:
        return None
    inner = item[1]
    key, colon, rest = inner.partition(": ")
    value = f"{key}: {_value(rest.strip())}" if colon and key in where.known(where.path) else _value(inner)
    message = "dấu gạch đầu dòng phải đứng ngoài ngoặc kép"
    return _instead(text, where, f"- {value}", message)


def _outside(text: str, where: Where, match: re.Match[str]) -> Slip | None:
    line = cut(text)
    here = where.known(where.path)
    key = match[1] if match[1] in here else key_meant(match[1], where.path, where.known)
    if key is None and not line.dashes and where.is_key(match[1]):
        key = match[1]
    if key is None:
        return None
    rest = match[2].rstrip(QUOTES + ",").strip()
    new = f"{key}: {_value(rest)}" if rest else f"{key}:"
    return _instead(text, where, new, "tên khóa phải đứng ngoài ngoặc kép")


def _instead(text: str, where: Where, new: str, message: str) -> Slip:
    line = cut(text)
    mended = text[: line.column] + new
    spot = (where.index + 1, line.column + 1, len(line.value))
    return Slip(*spot, Code.QUOTE_STRAY, message, write(mended), {where.index: mended}, new)


def _value(words: str) -> str:
    """The words as a value: as they are where nobody can read them otherwise, else in quotes."""
    return words if PLAIN_VALUE.fullmatch(words) and words.lower() not in ODD_WORDS else quoted(words)


ODD_WORDS = ("true", "false", "yes", "no", "on", "off", "null", "y", "n")


def named_otherwise(text: str, where: Where) -> Slip | None:
    """A key in other words, and another sign behind it than a colon, or none."""
    line = cut(text)
    start = line.column
    if line.key is not None or where.runs_on or not where.known(where.path):
        return None
    end, name, key = _with_sign(text, start, where) or _without_sign(text, where) or (0, "", "")
    if not key:
        return None
    mended = f"{text[:start]}{key}: {text[end:].strip()}"
    message = f"không có khóa nào tên “{shown(name)}” ở chỗ này, và sau tên khóa phải là dấu hai chấm"
    code, width = Code.KEY_UNKNOWN, len(name)
    if name == key:
        message, code = f"sau tên khóa “{key}” phải là dấu hai chấm", Code.COLON_WRONG
    return Slip(where.index + 1, start + 1, width, code, message, write(mended), {where.index: mended})


def _with_sign(text: str, start: int, where: Where) -> tuple[int, str, str] | None:
    match = NAME_AND_SIGN.match(text, start)
    if not match:
        return None
    name = match[1].strip()
    here = where.known(where.path)
    if name in here:  # what stands behind it is told as the sign alone, but for those that sentences have
        return (match.end(), name, name) if match[2].strip() in (".", ",", "") else None
    # A sentence has commas and full stops too: “Cơ quan, tổ chức giữ sổ” begins with no key.
    key = None if match[2].strip() in (".", ",") else key_meant(name, where.path, where.known)
    return (match.end(), name, key) if key else None


def _without_sign(text: str, where: Where) -> tuple[int, str, str] | None:
    """The title of a key and its value with nothing between them; or a slip of a single word."""
    line = cut(text)
    if line.dashes or COLON_INSIDE.search(line.value):
        return None
    words = list(re.finditer(r"[^\s:]+", line.value))[: MOST_WORDS + 1]
    if not words or not words[0][0].replace("_", "").replace("-", "").isalnum():
        return None
    titles = where.known(where.path)
    # A single word begins sentences too: it must be the key's own or its title.
    names, own = names_of(titles), {name: key for key, title in titles.items() for name in (key, title)}
    for last in range(len(words) - 2, -1, -1):
        name = line.value[: words[last].end()]
        if not line.value[len(name)].isspace() or not words[last][0][-1].isalnum():
            continue
        key = same(name, names if last else own) if last or not name.islower() else None
        if key is None and not last and len(name) > 3 and name.isascii():
            key = key_meant(name, where.path, where.known)
        rest = line.value[len(name) :].lstrip()
        # “Hạn xem lại do xã đặt” is a sentence; a value begins with a name or a number.
        sure = name.isascii() or rest[:1].isupper() or rest[:1].isdigit()
        if key and sure and name != key and not _holds_more((*where.path, key), where):
            return line.value_column + words[last].end(), name, key
    return None


def _holds_more(path: Path, where: Where) -> bool:
    """Whether a list or a group stands at a path, which nobody writes behind its key."""
    return where.known.is_list(path) or bool(where.known(path))
