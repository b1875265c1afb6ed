"""One line of a record taken apart: its spaces, its dashes, its key, its value. Nothing here judges.

Columns are counted from 0, as strings are cut.
"""

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST = 5_000  # characters of a line that is looked at closely; a person's lines have hundreds
WORD = r"[^\W\d]\w*"
DASHES = re.compile(r"(?:-(?:[ \t]+|$))+")
KEY = re.compile(rf"({WORD}|\"[^\"\n]{{1,80}}\"|'[^'\n]{{1,80}}')[ ]*:(?:[ \t]+|$)")
# What may be a key in other words: few words before the first colon, none of them a sign of YAML.
NAME = re.compile(r"([^\W\d_][^:#;.\"'\[\]{}“”]{0,60}?)[ ]*:(?:[ \t]+|$)")
COLON_INSIDE = re.compile(r":(?=\s|$)")
COMMENT = re.compile(r"[ \t]#")
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)  # left by a merge
# What Word puts before items (its own signs are of the private area), and what people type for it.
BULLETS = "•●▪■◦‣·∙⁃◆◇❖♦►▶➢➤➔\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0e0"
MARKS = f"{BULLETS}–—−‐‑－→⇒✓✔☑✅★☆*+"


class Line(NamedTuple):
    """A line that is no remark: `dashes` are the columns of its dashes, `column` is behind them."""

    indent: int
    dashes: tuple[int, ...]
    column: int
    key: str | None
    value_column: int
    value: str

    @property
    def is_text(self) -> bool:
        """Neither item nor key."""
        return not self.dashes and self.key is None


def indent_of(text: str) -> int:
    """How many spaces stand before the first sign."""
    return len(text) - len(text.lstrip(" "))


def is_remark(text: str) -> bool:
    """Empty, or a remark."""
    return not text.strip() or text.lstrip(" \t").startswith("#")


@lru_cache(maxsize=2048)
def cut(text: str) -> Line:
    """The parts of a line; a sentence with a colon inside is no key. Of one broken in two the second."""
    text = text[text.rfind("\n") + 1 :]
    indent = indent_of(text)
    column, dashes = indent, []
    if match := DASHES.match(text, indent):
        dashes = [place for place in range(match.start(), match.end()) if text[place] == "-"]
        column = match.end()
    if match := KEY.match(text, column):
        return Line(
            indent, tuple(dashes), column, match[1].strip("\"'"), match.end(), text[match.end() :].rstrip()
        )
    return Line(indent, tuple(dashes), column, None, column, text[column:].rstrip())


def without_remark(value: str) -> tuple[str, str]:
    """An unquoted value and the remark behind it, with the spaces between them."""
    match = COMMENT.search(value)
    if not match:
        return value, ""
    kept = value[: match.start()].rstrip()
    return kept, value[len(kept) :]
