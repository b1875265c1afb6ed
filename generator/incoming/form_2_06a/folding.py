"""Words of a cell as they are compared: one line, plain signs, no diacritics."""

import re
from datetime import datetime, time

from generator.spreadsheets import Cell
from generator.vietnamese import fold

# Full-width digits and signs as East Asian keyboards write them. Unicode's own form for that would also make
# a figure of the raised one that sends to a footnote.
PLAIN = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
NOTHING = {ord(sign): None for sign in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"}
SIGNS = {**PLAIN, **NOTHING}


def plain(text: str) -> str:
    """The text in one line with plain digits and spaces, however wide they were."""
    return " ".join(text.translate(SIGNS).split())


def shown(cell: Cell | None) -> str:
    """What the cell shows, in one line; a day as 01/10/2026, with its time where it has one."""
    value = cell.value if cell is not None else None
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M:%S}"
    if isinstance(value, str):
        return plain(value)
    return "" if value is None or isinstance(value, bool) else str(getattr(value, "text", value))


def words_of(text: str) -> str:
    """Lower-case words without diacritics and signs, one space between them."""
    return " ".join(re.findall(r"[a-z0-9%]+", fold(plain(text))))
