"""A dash before the keys of a group that stands alone, where no list is wanted."""

from generator.problems import Code
from generator.reading.guess import FARTHEST
from generator.reading.known import Path
from generator.reading.lines import Line, cut, is_remark
from generator.reading.slips import Slip, Where, write
from generator.reading.state import State


def dash_of_group(text: str, here: Where, state: State) -> Slip | None:
    """That the first key of a group has a dash; nothing where several items follow, which are a list."""
    line, path = cut(text), state.path
    if len(line.dashes) != 1 or state.open != "value" or not here.known.is_group(path):
        return None
    below = _beside(line, here)
    if line.key not in here.known(path) or line.indent < state.column or any(one.dashes for one in below):
        return None
    inner = _is_behind(line, here, path)
    column = line.column if inner or line.indent == state.column else line.indent
    mended = " " * column + text[line.column :]
    message = f"“{path[-1]}” chỉ có một nhóm nên trước “{line.key}” thừa dấu gạch “-”"
    hint = f"xóa dấu gạch, {write(mended)} (đầu dòng có {column} dấu cách)"
    spot = (here.index + 1, line.indent + 1, line.column - line.indent)
    return Slip(*spot, Code.DASH_NEEDLESS, message, hint, {here.index: mended}, mended[line.indent : column])


def _is_behind(line: Line, here: Where, path: Path) -> bool:
    """Whether the other keys of the group stand behind the dash; a text below the key tells nothing."""
    for text in here.lines[here.index + 1 : here.index + FARTHEST]:
        one = cut(text)
        if is_remark(text) or (one.indent > line.indent and one.key not in here.known(path)):
            continue
        return one.indent > line.indent
    return False


def _beside(line: Line, here: Where) -> list[Line]:
    """The lines below that stand at the column of the dash, as far as none stands left of it."""
    found: list[Line] = []
    for text in here.lines[here.index + 1 : here.index + FARTHEST]:
        if is_remark(text):
            continue
        one = cut(text)
        if one.indent < line.indent:
            break
        if one.indent == line.indent:
            found.append(one)
    return found
