"""A line break that is missing: an item on the line of its key, or two keys on one line.

The mended line holds two lines, with a line end between them; whoever walks down the lines takes both.
"""

import re
from collections.abc import Iterator

from generator.problems import Code
from generator.reading.guess import FARTHEST
from generator.reading.known import vocabulary
from generator.reading.lines import COMMENT, WORD, Line, cut, is_remark
from generator.reading.slips import Slip, Where
from generator.reading.state import State

LONGEST = 1_000  # characters of a line in which a second key is looked for
BREAK = "\n"
# A dash behind a key, with its item or without; a rule of dashes is a text.
ITEM = re.compile(r"[-–—](?!-)(?:\s+(?=\S)|(?=[^\W\d_])|$)")
CLOSED = re.compile(r"\"[^\"]*\"|'[^']*'|\[[^\]\[]*\]")
SECOND = re.compile(rf"\s+(?:(-)\s+)?({WORD}):(?=\s|$)")


def break_missing(text: str, here: Where, state: State) -> Slip | None:
    """That what stands on this line belongs on two."""
    if len(text) > LONGEST:
        return None
    line = cut(text)
    return (
        _item_behind_key(text, line, here)
        or _comma_behind_key(text, line, here)
        or _second(text, here, state)
    )


def _item_behind_key(text: str, line: Line, here: Where) -> Slip | None:
    """“fees: - from: …” and “fees:-”."""
    key, start = line.key, line.value_column
    if key is None:
        stuck = re.compile(rf"({WORD})\s*:").match(text, line.column)
        key, start = (stuck[1], stuck.end()) if stuck else (None, start)
    match = ITEM.match(text, start)
    path = (*here.path, key or "")
    if key is None or match is None or not (here.known.is_list(path) or here.known.is_group(path)):
        return None
    below = _next(here)
    item = text[match.end() :].strip()
    if not item and (below is None or below.indent <= line.column):
        return None
    alone = here.known.is_group(path)
    column = _column(line, below, opens=item.endswith((":", ">-", ">", "|", "|-")))
    dash = "" if alone else "- " if item else "-"
    if alone and not item:
        return None
    second = f"{dash}{item}"
    first = f"{text[: line.column]}{key}:"
    message = f"sau “{key}:” phải xuống dòng"
    spaces = f" (đầu dòng có {column} dấu cách)" if column else ""
    hint = f"xuống dòng sau “{key}:”, viết: {second}{spaces}"
    mended = {here.index: f"{first}{BREAK}{' ' * column}{second}"}
    return Slip(here.index + 1, match.start() + 1, 1, Code.LINE_BREAK_MISSING, message, hint, mended)


def _next(here: Where) -> Line | None:
    below = here.lines[here.index + 1 : here.index + FARTHEST]
    return next((cut(text) for text in below if not is_remark(text)), None)


def _column(line: Line, below: Line | None, *, opens: bool) -> int:
    """Where the first item of a key's list would stand, so that the lines below fit."""
    if below is None or opens or below.indent < line.column:
        return line.column + 2
    if below.dashes:
        return below.indent
    return below.indent - 2 if below.indent >= line.column + 2 else line.column + 2


def _comma_behind_key(text: str, line: Line, here: Where) -> Slip | None:
    """“fees:,” above the lines of fees."""
    match = re.compile(rf"({WORD})\s*:\s*([,;.]+)\s*$").match(text, line.column)
    below = _next(here)
    if not match or not here.is_key(match[1]) or below is None:
        return None
    if below.indent < line.column + (0 if below.dashes else 1):
        return None
    mended = text[: match.end(1)] + ":"
    message = f"sau “{match[1]}:” thừa dấu “{match[2]}”"
    hint = f"xóa dấu ấy, viết: {mended.strip()}"
    column = match.start(2)
    rest = len(text) - column
    return Slip(here.index + 1, column + 1, rest, Code.COMMA_AT_END, message, hint, {here.index: mended}, "")


def _second(text: str, here: Where, state: State) -> Slip | None:
    """“sector: ho-tich government_levels:” and “actor: citizen - title: …”."""
    line = cut(text)
    if not (line.key or line.dashes) or not line.value:
        return None
    start = line.value_column
    if line.value[0] in "\"'[":
        closed = CLOSED.match(line.value)
        if closed is None:
            return None
        start += closed.end()
    remark = COMMENT.search(text, start)
    for match in SECOND.finditer(text, start, remark.start() if remark else len(text)):
        column = _home(match, line, here, state)
        if column is not None:
            return _joined(text, line, here, match, column)
    return None


def _home(match: re.Match[str], line: Line, here: Where, state: State) -> int | None:
    """The column at which what was joined would stand: beside this key, or further out."""
    if match[2] not in vocabulary(here.known):
        return None
    homes = list(_homes(match, line, here, state))
    below = _next(here)
    opens = not match.string[match.end() :].strip() or match.string.rstrip().endswith((">-", ">", "|", "|-"))
    if below is None or not opens:
        return homes[0] if homes else None
    inner = 2 if match[1] else 0  # behind a dash the key stands deeper
    fitting = [
        column
        for column in homes
        if below.indent > column + inner or (below.dashes and below.indent == column)
    ]
    return next(iter(fitting or homes), None)


def _homes(match: re.Match[str], line: Line, here: Where, state: State) -> Iterator[int]:
    key, known = match[2], here.known
    if line.key is not None and key in known(here.path):
        if match[1] and line.dashes:
            yield line.dashes[0]
        elif not match[1] and key != line.key:
            yield line.column
    for level in reversed(state.levels):
        fits = level.column <= line.indent and key in known(level.path) and level.items == bool(match[1])
        if fits and (level.items or key not in level.keys):
            yield level.column


def _joined(text: str, line: Line, here: Where, match: re.Match[str], column: int) -> Slip:
    start = match.start(1) if match[1] else match.start(2)
    second = text[start:].rstrip()
    name = f"{match[1]} {match[2]}:" if match[1] else f"{match[2]}:"
    message = f"“{name}” nằm chung dòng với dòng trước nó"
    if line.key is not None and not match[1]:
        message = f"hai khóa “{line.key}” và “{match[2]}” nằm trên cùng một dòng"
    spaces = f" (đầu dòng có {column} dấu cách)" if column else ""
    hint = f"xuống dòng trước “{name}”, viết: {second}{spaces}"
    mended = {here.index: f"{text[: match.start()].rstrip()}{BREAK}{' ' * column}{second}"}
    return Slip(here.index + 1, start + 1, len(match[2]), Code.LINE_BREAK_MISSING, message, hint, mended)
