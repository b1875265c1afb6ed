"""Items of a list that are written as items of another sort of list are."""

from generator.problems import Code, shown
from generator.reading.guess import FARTHEST, items_below
from generator.reading.keyless import lacks_key, line_with_key
from generator.reading.known import Known, Path, vocabulary
from generator.reading.lines import Line, cut, is_remark
from generator.reading.naming import keys_of, parents
from generator.reading.slips import Slip, Where, write
from generator.reading.state import State
from generator.reading.walking import home

FEW = 3  # keys that a hint names


def key_among_words(text: str, here: Where, state: State) -> Slip | None:
    """“- name: Trích lục” in a list of sentences or words."""
    line, known = cut(text), here.known
    path = home(state, line)
    if len(line.dashes) != 1 or line.key is None or not line.value or path is None:
        return None
    if not known.is_list_of_values(path) or _goes_on(here, line):
        return None
    if line.key not in vocabulary(known) and not _only_its_value(line, path, known):
        return None
    if _other_list(here, line, path, known):
        return None
    message = f"danh sách này chỉ chứa câu chữ, không chứa khóa “{line.key}”"
    mended = f"{text[: line.column]}{line.value}"
    return Slip(
        here.index + 1,
        line.column + 1,
        len(line.key),
        Code.VALUE_NOT_TEXT,
        message,
        f"xóa “{line.key}:”, {write(mended)}",
        {here.index: mended},
    )


def _only_its_value(line: Line, path: Path, known: Known) -> bool:
    """Whether the list takes what stands behind the key, and not both together."""
    whole = known.item(path, f"{line.key}: {line.value}")
    return whole is None and known.item(path, line.value) == line.value


def _goes_on(here: Where, line: Line) -> bool:
    """Whether another key of the same item follows."""
    below = here.lines[here.index + 1 : here.index + FARTHEST]
    after = next((cut(text) for text in below if not is_remark(text)), None)
    return after is not None and not after.dashes and after.key is not None and after.indent >= line.column


def _other_list(here: Where, line: Line, path: Path, known: Known) -> bool:
    """Whether from here on all items have keys, which fit a list whose own line was deleted."""
    group = items_below(here.lines, here.index)
    beside = [part for number in group if (part := cut(here.lines[number])).indent == line.indent]
    above = cut(here.lines[here.index - 1]) if here.index else line
    first = above.indent < line.indent or not above.dashes
    if first or len(beside) < 2 or any(part.key is None for part in beside):
        return False
    keys = keys_of(here.lines, group)
    return len(keys) > 1 or bool(parents(group, here.lines, path[:-1], known, taken=frozenset()))


def words_without_key(text: str, here: Where, state: State) -> Slip | None:
    """“- trong ngày” with keys of the same item below it."""
    line, known = cut(text), here.known
    path = home(state, line)
    if len(line.dashes) != 1 or line.key is not None or path is None or not line.value[:1].isalnum():
        return None
    after = next((cut(text) for text in here.lines[here.index + 1 :] if not is_remark(text)), None)
    keys, above = known(path), cut(here.lines[here.index - 1])
    if above.dashes and above.key is None:
        return None  # more than one: a list of words that stands wrongly
    if after is None or after.key not in keys or after.dashes or after.indent != line.column:
        return None
    group = items_below(here.lines, here.index)
    item = [group[0], *_until_dash(here, group[1:], line)]
    there = keys_of(here.lines, item)
    free = [key for key in keys if key not in there]
    if not free:
        return None
    message = lacks_key(line.value)
    spot = (here.index + 1, line.column + 1, len(line.value))
    if with_key := line_with_key(line, there, path, known):
        first = text[: line.column] + with_key
        return Slip(*spot, Code.KEY_NAMELESS, message, write(first), {here.index: first})
    told = ", ".join(f"“{key}” ({keys[key]})" for key in free[:FEW])
    hint = f"viết tên khóa và dấu hai chấm trước “{shown(line.value)}”; mục này chưa có: {told}"
    mended = dict.fromkeys(item, "")
    return Slip(*spot, Code.KEY_NAMELESS, message, hint, mended, lost=True)


def _until_dash(here: Where, group: list[int], line: Line) -> list[int]:
    found: list[int] = []
    for number in group:
        if cut(here.lines[number]).indent <= line.indent:
            break
        found.append(number)
    return found


def text_without_key(text: str, here: Where, state: State) -> Slip | None:
    """Lines of a text right below the key of a list of groups: the first line of its item was deleted."""
    line, known = cut(text), here.known
    keys = known(state.path)
    if state.open != "value" or not line.is_text or not keys or not known.is_list(state.path):
        return None
    below = (cut(one) for one in here.lines[here.index + 1 : here.index + FARTHEST] if not is_remark(one))
    after = next((one for one in below if not one.is_text), None)
    if (
        after is None
        or after.dashes
        or after.key not in keys
        or not state.column < after.indent < line.indent
    ):
        return None
    key = next(key for key in keys if key != after.key) if len(keys) > 1 else next(iter(keys))
    column = after.indent - 2
    if column < state.column:
        return None
    first = f"{' ' * column}- {key}: >-"
    message = "phía trên đoạn chữ này thiếu dòng đầu của mục"
    spaces = f" (đầu dòng có {column} dấu cách)" if column else ""
    hint = f"thêm dòng “- {key}: >-”{spaces} ngay trên dòng {here.index + 1}"
    mended = {here.index: f"{first}\n{text}"}
    return Slip(here.index + 1, line.indent + 1, 1, Code.DASH_MISSING, message, hint, mended, lost=True)
