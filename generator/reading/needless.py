"""What stands there besides what is wanted: a dash before a lone group, a value or a sign above items."""

from collections.abc import Iterator, Sequence

from generator.problems import Code, shown
from generator.reading.guess import FARTHEST, Guess, beside
from generator.reading.known import Known, Path, key_meant
from generator.reading.lines import BULLETS, NAME, Line, cut, indent_of, is_remark, without_remark
from generator.reading.slips import Slip, Where, write
from generator.reading.state import State
from generator.reading.values import BLOCK, OTHER_BLOCK
from generator.reading.walking import home, meant

QUOTES = "\"'"
FIRST_OF_LIST = tuple(f"-[–—−*+{BULLETS}")


def dash_of_group(text: str, here: Where, state: State) -> Slip | None:
    """That the first key of a group has a dash; nothing where several items follow, which are a list."""
    line, path = cut(text), state.path
    if len(line.dashes) != 1 or state.open != "value" or not here.known.is_group(path):
        return None
    below = beside(here.lines, here.index, line.indent)
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
    spot = (state.last + 1, above.value_column + 1, len(value))
    below = _as_line_below(value, lines, index, state.path, known)
    hint = f"xóa “{shown(value)}” ở dòng này, {write(mended)}"
    if below is None and line.dashes and known(state.path):
        hint += "; còn cần thì ghi thành một mục ở bên dưới"
    elif below is not None:
        spaces = f"gõ {line.indent} dấu cách ở đầu dòng mới, " if line.indent else ""
        hint = f"viết “{above.key}:”, xuống dòng, {spaces}rồi viết “{below.strip()}”"
        # An item more is judged when it stands there; a key that is missing would be told besides.
        mended += "" if line.dashes else f"\n{below}"
    yield Guess(Slip(*spot, code, message, hint, {state.last: mended}), state.last, 2)


def _as_line_below(value: str, lines: Sequence[str], index: int, path: Path, known: Known) -> str | None:
    """The line that a value means among those from `index` on; None where it is there, or nobody knows."""
    line, bare = cut(lines[index]), value.strip(QUOTES)
    there = [line, *beside(lines, index, line.indent)]
    if not line.dashes:
        keys = {one.key for one in there}
        key = next((key for key in known.keys_for(path, bare) if key not in keys), None)
        return f"{' ' * line.indent}{key}: {value}" if key else None
    item = known.item(path, bare) if known.is_list_of_values(path) else None
    if item is None or item in [without_remark(one.value)[0].strip(QUOTES) for one in there]:
        return None
    return f"{' ' * line.indent}- {value if item == bare else item}"


def sign_above(text: str, here: Where, state: State) -> Slip | None:
    """The sign of a long text behind a key, or a dash, that has a list or a group below it, and no text."""
    line = meant(state, text, here.known)
    value, remark = without_remark(line.value)
    remark = remark.lstrip()
    if not (BLOCK.fullmatch(value.strip(QUOTES)) or OTHER_BLOCK.fullmatch(value)) or not here.known(()):
        return None
    path = here.path if (found := home(state, line)) is None else found
    path = path if line.key is None else (*path, line.key)
    below = _inside(line, here)
    what = _what_stands_there(line, path, below, here.known) if below else None
    if what is None:
        return None
    start = line.value_column
    mended = (text[:start] + remark).rstrip()
    message = f"{what}, không phải đoạn chữ, nên thừa dấu “{value}”"
    hint = f"xóa dấu {value} ở dòng này, {write(mended)}"
    spot = (here.index + 1, start + 1, len(line.value) - len(remark))
    return Slip(*spot, Code.BLOCK_SIGN_WRONG, message, hint, {here.index: mended}, "")


def _what_stands_there(line: Line, path: Path, below: Sequence[str], known: Known) -> str | None:
    """The words for the list, or the group, that these lines are; None where they are rather a text."""
    is_list, keyed = known.is_list(path), _has_key_of(path, below, known)
    if line.key is None:
        return "mục này là một nhóm khóa" if is_list and keyed else None
    if is_list:
        return f"“{line.key}” là một danh sách" if keyed or below[0].startswith(FIRST_OF_LIST) else None
    return f"“{line.key}” là một nhóm khóa" if keyed else None


def _has_key_of(path: Path, below: Sequence[str], known: Known) -> bool:
    """Whether any of the lines begins with a key of the group at the path, in whatever words."""
    names = (cut(text).key or ((match := NAME.match(text, cut(text).column)) and match[1]) for text in below)
    return any(name in known(path) or key_meant(name, path, known) for name in names if name)


def _inside(line: Line, here: Where) -> list[str]:
    """The lines below a key, or a dash, that stand as deep as the first of them; items as deep as the key."""
    outside = line.dashes[-1] if line.key is None and line.dashes else line.column
    found: list[str] = []
    first = -1
    for text in here.lines[here.index + 1 : here.index + FARTHEST]:
        if is_remark(text):
            continue
        indent = indent_of(text)
        if indent < outside or (indent == outside and (line.key is None or not cut(text).dashes)):
            break
        first = indent if first < 0 else first
        if indent == first:
            found.append(text.strip())
    return found
