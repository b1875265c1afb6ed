"""Codes and short names: “1,001193”, “1001193”, “1.001193.000.00.00.H32”, “Hộ tịch” as ho-tich."""

import re

from generator.meant.signs import narrow
from generator.vietnamese import slug_of

CODE_INSIDE = re.compile(r"(?<![0-9.])([0-9])\s?[.,:_-]?\s?([0-9]{6})(?![0-9])")
LOOK_ALIKE = str.maketrans("lIoO", "1100")  # letters that are typed for digits


def meant_code(text: str) -> str | None:
    """The code of a procedure that a text means: one alone inside it, whatever parts its digits."""
    plain = narrow(text).strip()
    typed = plain.translate(LOOK_ALIKE)
    if re.fullmatch(r"[0-9.,]+", typed):
        plain = typed
    found = {f"{one}.{six}" for one, six in CODE_INSIDE.findall(plain)}
    return found.pop() if len(found) == 1 else None


def meant_slug(text: str) -> str | None:
    """The short name made of a text; None of signs alone, or where it would be too long for a name."""
    slug = slug_of(text)
    return slug if 0 < len(slug) <= 80 else None


def meant_file(text: str) -> str | None:
    """The name of a form's file: its stem as a short name, its ending in small letters."""
    name = text.strip().replace("\\", "/").rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    slug = meant_slug(stem)
    return f"{slug}.{ending.lower()}" if slug and ending.isascii() else None
