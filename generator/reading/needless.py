"""What stands there besides what is wanted: a dash before a group that stands alone, a value above items."""

from collections.abc import Iterator, Sequence

from generator.problems import Code, shown
from generator.reading.guess import FARTHEST, Guess
from generator.reading.known import Known, Path
from generator.reading.lines import Line, cut, is_remark, without_remark
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


def value_above(state: State, lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """A value behind a key that has its items, or the lines of its group, below it."""
    line = cut(lines[index])
    above = cut(lines[state.last]) if state.last >= 0 else None
    if state.open != "text" or above is None or above.key is None or not above.value:
        return
    fits = known.is_list(state.path) if line.dashes else known.is_group(state.path)
    if not fits or (known(state.path) and line.key not in known(state.path)):
        return
    value, remark = without_remark(above.value)
    text = lines[state.last]
    mended = text[: above.value_column].rstrip() + remark
    what, code = ("mục", Code.VALUE_NOT_LIST) if line.dashes else ("dòng", Code.VALUE_NOT_GROUP)
    message = f"“{above.key}” có các {what} ở bên dưới mà trên dòng này còn ghi “{shown(value)}”"
    hint = f"xóa “{shown(value)}” ở dòng này, {write(mended)}"
    spot = (state.last + 1, above.value_column + 1, len(value))
    yield Guess(Slip(*spot, code, message, hint, {state.last: mended}), state.last, 2)
