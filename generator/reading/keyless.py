"""A value whose key was deleted, or never written: which key it can only be."""

import re
from collections.abc import Collection, Sequence

from generator.problems import Code, shown
from generator.reading.guess import beside
from generator.reading.known import Known, Path
from generator.reading.lines import NAME, Line, cut
from generator.reading.resolving import becomes
from generator.reading.slips import Slip, Where, write
from generator.reading.state import State

QUOTES = "\"'"
WHOLE = re.compile(r"0|[1-9][0-9]*")
STRAY = "dòng này không có tên khóa, không rõ thuộc về đâu"
NO_VALUE = ("---", "...", "{", "[", "? ", ": ", "%")


def first_key_lost(text: str, here: Where, path: Path) -> Slip | None:
    """A value without its key, before all others of the group at a path: they would be more of it."""
    line = cut(text)
    if not line.is_text or line.value.startswith(NO_VALUE) or NAME.match(text):
        return None
    there = {one.key for one in beside(here.lines, here.index, line.indent) if not one.dashes}
    if not there & set(here.known(path)):
        return None
    return _of_one_key(here.index, line, there, path, here.known) or _of_nothing(here.index, line)


def _of_one_key(
    index: int, line: Line, there: Collection[str | None], path: Path, known: Known
) -> Slip | None:
    """That one key was left out before a value, if only one of the group at a path can have been."""
    with_key = line_with_key(line, there, path, known)
    if with_key is None:
        return None
    mended = " " * line.indent + with_key
    spot = (index + 1, line.indent + 1, len(line.value))
    return Slip(*spot, Code.KEY_NAMELESS, lacks_key(line.value), write(mended), {index: mended})


def lacks_key(value: str) -> str:
    """That a value stands there without its key."""
    return f"trước “{shown(value.strip(QUOTES))}” thiếu tên khóa"


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
    hint = f"viết tên khóa và dấu hai chấm ở đầu dòng; nếu là lời ghi chú, {write(remark)}"
    return Slip(
        index + 1,
        line.indent + 1,
        len(line.value),
        Code.TEXT_STRAY,
        STRAY,
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
    there = {one.key for one in beside(lines, level.start, line.indent)}
    return _of_one_key(index, line, there | level.keys, level.path, known)
