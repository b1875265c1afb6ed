"""Texts that say nothing yet: dots, “TODO”, “đang cập nhật”, or the words that tell what to write here."""

import re

LONGEST = 60  # characters of a text that may be nothing but a stand-in
SIGNS = re.compile(r"(?:[.…?_–—*\s-]|\(\d{1,2}\))+|x{2,}")
WORDS = frozenset(
    {"todo", "tbd", "tba", "fixme", "n/a", "na", "none", "nil", "lorem ipsum"}
    | {"đang cập nhật", "đang bổ sung", "đang hoàn thiện", "đang chờ", "chưa cập nhật", "cập nhật sau"}
    | {"chưa có", "chưa có thông tin", "chưa rõ", "chưa biết", "không rõ", "không biết"}
    | {"bổ sung sau", "cần bổ sung", "điền sau", "cần điền", "điền vào đây", "nhập vào đây"}
)
AROUND = " .…!?:-–—()[]<>{}‹›*_\"'“”"
MARK = re.compile(r"TODO|FIXME|TBD|‹|\{\{|<<")
MARKED = re.compile(r"^\W*(?:TODO|FIXME|TBD)\b|\b(?:TODO|FIXME|TBD):|‹[^›]*›|\{\{.*?\}\}|<<.*?>>", re.DOTALL)


def is_placeholder(text: str) -> bool:
    """Whether a text only keeps the place of one that is not known yet, or holds such a place."""
    if MARK.search(text) and MARKED.search(text):
        return True
    if len(text) > LONGEST:
        return False
    return bool(SIGNS.fullmatch(text.lower())) or text.strip(AROUND).lower() in WORDS
