"""A value whose key was deleted, or never written: which key it can only be."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from generator.problems import Code, shown
from generator.reading.guess import FARTHEST
from generator.reading.known import Known, Path
from generator.reading.lines import NAME, Line, cut, indent_of, is_remark
from generator.reading.resolving import becomes
from generator.reading.slips import Slip, Where, write
from generator.reading.state import Level, State

QUOTES = "\"'"
WHOLE = re.compile(r"0|[1-9][0-9]*")
NO_VALUE = ("---", "...", "{", "[", "? ", ": ", "%")


def first_key_lost(text: str, here: Where, path: Path) -> Slip | None:
    """A value without its key, before all others of the group at a path: they would be more of it."""
    line = cut(text)
    if not line.is_text or line.value.startswith(NO_VALUE) or NAME.match(text):
        return None
    below = takewhile(lambda one: one.indent >= line.indent, _lines(here.lines[here.index + 1 :]))
    there = {one.key for one in below if one.indent == line.indent and not one.dashes}
    if not there & set(here.known(path)):
        return None
    return _of_one_key(here.index, line, there, path, here.known) or _of_nothing(here.index, line)


def _lines(lines: Sequence[str]) -> Iterator[Line]:
    return (cut(one) for one in lines[:FARTHEST] if not is_remark(one))


def _of_one_key(
    index: int, line: Line, there: Collection[str | None], path: Path, known: Known
) -> Slip | None:
    """That one key was left out before a value, if only one of the group at a path can have been."""
    with_key = line_with_key(line, there, path, known)
    if with_key is None:
        return None
    mended = " " * line.indent + with_key
    spot = (index + 1, line.indent + 1, len(line.value))
    message = f"trước “{shown(line.value.strip(QUOTES))}” thiếu tên khóa"
    return Slip(*spot, Code.KEY_NAMELESS, message, write(mended), {index: mended})


def line_with_key(line: Line, there: Collection[str | None], path: Path, known: Known) -> str | None:
    """A value behind the one key, none of those that are `there`, that it can have; None if not sure."""
    bare = line.value.strip(QUOTES)
    keys = [key for key in known.keys_for(path, bare) if key not in there]
    if len(keys) != 1:
        return None
    spoilt = becomes(bare).startswith("số") and not WHOLE.fullmatch(bare)
    return f'{keys[0]}: "{bare}"' if spoilt else f"{keys[0]}: {line.value}"


def _of_nothing(index: int, line: Line) -> Slip:
    remark = f"{' ' * line.indent}# {line.value}"
    message = "dòng này không có tên khóa, không rõ thuộc về đâu"
    hint = f"viết tên khóa và dấu hai chấm ở đầu dòng; nếu là lời ghi chú, {write(remark)}"
    return Slip(
        index + 1,
        line.indent + 1,
        len(line.value),
        Code.TEXT_STRAY,
        message,
        hint,
        {index: remark},
        lost=True,
    )


def value_of_key(state: State, lines: Sequence[str], index: int, known: Known) -> Slip | None:
    """A line of a group that lacks its key, if that can be one key only."""
    line = cut(lines[index])
    level = next((level for level in state.levels if level.column == line.indent and not level.items), None)
    if level is None:
        return None
    beside = {cut(lines[number]).key for number in _beside(level, lines, line.indent)}
    return _of_one_key(index, line, beside | level.keys, level.path, known)


def _beside(level: Level, lines: Sequence[str], column: int) -> Iterator[int]:
    """The lines at the column of a group, from its first to its last."""
    for number in range(level.start, min(len(lines), level.start + FARTHEST)):
        indent = indent_of(lines[number])
        if is_remark(lines[number]):
            continue
        if indent < column and number > level.start:
            break
        if indent == column:
            yield number
