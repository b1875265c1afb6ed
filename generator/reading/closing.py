"""Where a quote or a bracket that opens in a value is closed: on its line, or on one below."""

import re

from generator.reading.lines import cut
from generator.reading.slips import Where

QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def depth(value: str) -> int:
    """How many brackets of a value are open; those in quotes do not count."""
    bare = QUOTED.sub("", value) if '"' in value or "'" in value else value
    return sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")


def closing_line(text: str, where: Where) -> int | None:
    """The line on which a quote or bracket that opens here is closed, where that is what was meant."""
    line = cut(text)
    sign = line.value[0]
    whole = line.value
    for index in where.followers():
        below = where.lines[index]
        part = cut(below)
        if part.dashes and (sign in "[{" or part.value[:1] in ('"', "'")):
            return None
        if part.key is not None and where.is_key(part.key) and sign in "\"'":
            return None
        whole += "\n" + below
        if sign in "\"'":
            if match := QUOTED.match(whole):
                return index if not whole[match.end() :].strip() else None
        elif depth(whole) <= 0:
            return index
    return None
