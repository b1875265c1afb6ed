"""A sentence that runs on over several lines without quotes, and what breaks it."""

from generator.problems import Code, shown
from generator.reading.lines import COLON_INSIDE, NAME, cut, without_remark
from generator.reading.slips import FARTHEST, Slip, Where, write
from generator.reading.spanning import inside_quotes
from generator.reading.state import State
from generator.vietnamese import same
from generator.wording.keys import names_of


def at_the_margin(text: str, here: Where, state: State) -> Slip | None:
    """The value of a key on the next line, which does not stand deeper than the key."""
    line = cut(text)
    key = state.path[-1] if state.path else ""
    wanted = (
        state.open == "value" and line.is_text and line.indent <= state.column and line.value[:1].isalnum()
    )
    if not wanted or not here.known(()) or here.known(state.path) or here.known.is_list(state.path):
        return None
    above = here.lines[state.last].rstrip()
    if not above.endswith(":") or key not in here.known(state.path[:-1]) or COLON_INSIDE.search(line.value):
        return None
    group = _as_deep(here, line.indent)
    by = state.column + 2 - line.indent
    last = group[-1]
    where = f"mỗi dòng từ {here.index + 1} đến {last + 1}" if len(group) > 1 else f"dòng {here.index + 1}"
    message = f"dòng này là giá trị của “{key}” mà không thụt vào dưới “{key}:”"
    hint = f"thêm {by} dấu cách ở đầu {where}, hoặc nối lên dòng trên cho thành: {above.strip()} {line.value}"
    mended = {index: " " * by + here.lines[index] for index in group}
    return Slip(here.index + 1, line.indent + 1, 1, Code.INDENTATION_WRONG, message, hint, mended)


def _as_deep(here: Where, indent: int) -> list[int]:
    """The line and those right below it that are text at its column."""
    found = [here.index]
    for index in range(here.index + 1, min(len(here.lines), here.index + FARTHEST)):
        line = cut(here.lines[index])
        if not here.lines[index].strip() or not line.is_text or line.indent != indent:
            break
        found.append(index)
    return found


def running_on(text: str, here: Where, state: State) -> Slip | None:
    """A colon in a line that is more of the text above: the whole sentence needs quotes."""
    line = cut(text)
    if slip := _key_too_deep(text, here, state):
        return slip
    value, _ = without_remark(line.value)
    match = COLON_INSIDE.search(value)
    if not match or not line.is_text or state.last < 0:
        return None
    first = here.lines[state.last]
    start = cut(first).value_column
    last = max((index for index in here.followers() if cut(here.lines[index]).is_text), default=here.index)
    word = first[start:].split(maxsplit=1)[0] if first[start:].strip() else ""
    mended = {index: inside_quotes(here.lines[index]) for index in range(state.last + 1, last + 1)}
    mended[state.last] = first[:start] + '"' + inside_quotes(first[start:])
    mended[last] = mended[last].rstrip() + '"'
    return Slip(
        here.index + 1,
        line.column + match.start() + 1,
        1,
        Code.COLON_INSIDE_TEXT,
        "dấu hai chấm nằm giữa câu mà câu không có ngoặc kép",
        f'viết dấu " trước “{word}” ở dòng {state.last + 1} và dấu " ở cuối dòng {last + 1}',
        mended,
    )


def _key_too_deep(text: str, here: Where, state: State) -> Slip | None:
    """A key by its title, so deep that it is read as more of the text above."""
    line = cut(text)
    match = NAME.match(text, line.column)
    if not match or line.dashes or not text[match.end() :].strip():
        return None
    for level in reversed(state.levels):
        key = None if level.items else same(match[1], names_of(here.known(level.path)))
        if key and key not in level.keys:
            mended = f"{' ' * level.column}{key}: {text[match.end() :].strip()}"
            message = f"không có khóa nào tên “{shown(match[1])}”, và dòng này thụt vào quá sâu"
            hint = f"{write(mended)} (đầu dòng có {level.column} dấu cách)"
            spot = (here.index + 1, line.column + 1, len(match[1]))
            return Slip(*spot, Code.KEY_UNKNOWN, message, hint, {here.index: mended})
    return None
