"""Texts that say nothing yet: dots, “TODO”, “đang cập nhật”, or the words that tell what to write here."""

import re

LONGEST = 60  # characters of a text that may be nothing but a stand-in
SIGNS = re.compile(r"(?:[.…?_–—*\s-]|\(\d{1,2}\))+|[xX]{2,}")
WORDS = frozenset(
    {"todo", "tbd", "tba", "fixme", "n/a", "na", "none", "nil", "lorem ipsum"}
    | {"đang cập nhật", "đang bổ sung", "đang hoàn thiện", "đang chờ", "chưa cập nhật", "cập nhật sau"}
    | {"chưa có thông tin"}
    | {"bổ sung sau", "cần bổ sung", "điền sau", "cần điền", "điền vào đây", "nhập vào đây"}
)
AROUND = " .…!?:-–—()[]<>{}‹›*_\"'“”"
MARKED = re.compile(r"^\W*(?:TODO|FIXME|TBD)\b|\b(?:TODO|FIXME|TBD):|‹[^›]*›")


def is_blank(text: str) -> bool:
    """Whether a text is a mark for what somebody wanted to write later, or holds such a mark."""
    # Asked of every text of every record, so first whether it can be.
    if ("TODO" in text or "FIXME" in text or "TBD" in text or "‹" in text) and MARKED.search(text):
        return True
    return len(text) <= LONGEST and bool(SIGNS.fullmatch(text))


def says_nothing(text: str) -> bool:
    """Whether a text says in words that nobody knows yet what to write."""
    return len(text) <= LONGEST and text.strip(AROUND).lower() in WORDS
