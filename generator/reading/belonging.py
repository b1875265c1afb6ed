"""Lines that belong somewhere else than they seem: items without a dash, words without a key, lost groups."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.problems import Code
from generator.reading.guess import FARTHEST, Guess, items_below
from generator.reading.keyless import STRAY, value_of_key
from generator.reading.known import Known
from generator.reading.lines import NAME, cut, indent_of
from generator.reading.misfits import bare_items, wants_dash
from generator.reading.naming import keys_further_down, keys_of, parents
from generator.reading.slips import LONGEST_LINE_SHOWN, Slip, write
from generator.reading.state import Level, State, path_at
from generator.reading.walking import column_of_block, is_name, is_sentence

MOST_NAMED = 3  # keys that a hint offers for a line that is gone


def dashes(states: Sequence[State], lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """A dash that is missing, or one too many."""
    state, text = states[index], lines[index]
    line = cut(text)
    here = "dòng này là một mục của danh sách nhưng thiếu dấu gạch “- ”"
    if not line.dashes and _is_item_again(state, line.indent, line.key):
        yield _written(lines, index, " " * line.indent + "- " + text[line.indent :], Code.DASH_MISSING, here)
    if wants_dash(state, line, known):
        mended = " " * (line.indent - 2) + "- " + text.strip()
        yield _written(lines, index, mended, Code.DASH_MISSING, here)
    for number, column in _without_dash(state, lines, index):
        mended = " " * column + "- " + lines[number].strip()
        yield _written(lines, number, mended, Code.DASH_MISSING, here)
    if line.dashes and state.last >= 0 and cut(lines[state.last]).is_text and state.open == "text":
        above = lines[state.last]
        if indent_of(above) == line.indent:
            yield _written(
                lines, state.last, " " * line.indent + "- " + above.strip(), Code.DASH_MISSING, here
            )
    if line.dashes and line.key is not None:
        for column in (line.indent, line.column):
            path = next(
                (level.path for level in state.levels if level.column == column and not level.items), None
            )
            if path is not None and (not known(path) or line.key in known(path)):
                message = f"trước khóa “{line.key}” thừa dấu gạch “-”"
                yield _written(lines, index, " " * column + text[line.column :], Code.DASH_NEEDLESS, message)


def _without_dash(state: State, lines: Sequence[str], index: int) -> Iterator[tuple[int, int]]:
    """Lines that may have lost the dash before their key, with the column where it would stand."""
    line = cut(lines[index])
    for level in state.levels[1:]:
        if level.items:
            continue
        bare = not cut(lines[level.start]).dashes
        if line.dashes and bare and level.column == line.indent + 2:
            yield level.start, line.indent  # items follow, and the first of them has none
        elif line.dashes and bare and level.column == line.indent:
            yield level.start, line.indent
        elif bare and level.column == line.indent - 2 and _items_follow(lines, index, level.column):
            yield level.start, level.column  # what hangs on it stands as behind a dash
        elif _is_next_item(level, lines, index):
            yield index, level.column - 2


def headless(states: Sequence[State], lines: Sequence[str], index: int) -> Iterator[Guess]:
    """That another item begins here, or a little above, whose first line was deleted or lost its dash."""
    state, line = states[index], cut(lines[index])
    inside = [number for number, level in enumerate(state.levels) if level.column == line.indent]
    if line.key is None or line.dashes or not inside or inside[-1] == 0:
        return
    level, items = state.levels[inside[-1]], state.levels[inside[-1] - 1]
    if level.items or not items.items:
        return
    behind = keys_of(lines, _rest_of_item(lines, index))
    if len(behind & level.keys) < 2:
        return
    firsts = _first_keys(lines, items)
    above = [
        number for number in range(level.start + 1, index + 1) if cut(lines[number]).indent == line.indent
    ]
    start = next((number for number in reversed(above[-6:]) if cut(lines[number]).key in firsts), None)
    column = items.column
    if start is not None:
        mended = " " * column + "- " + lines[start].strip()
        message = "dòng này là một mục của danh sách nhưng thiếu dấu gạch “- ”"
        yield _written(lines, start, mended, Code.DASH_MISSING, message)
        return
    first = cut(lines[level.start]).key
    message = "từ dòng này là một mục khác của danh sách, nhưng mục này thiếu dòng đầu"
    spaces = f" (đầu dòng có {column} dấu cách)" if column else ""
    hint = f"thêm dòng “- {first}: …”{spaces} ngay trên dòng {index + 1}"
    mended = " " * column + "- " + lines[index].strip()
    spot = (index + 1, line.indent + 1, len(line.key))
    yield Guess(Slip(*spot, Code.DASH_MISSING, message, hint, {index: mended}, lost=True), index, 5)


def _rest_of_item(lines: Sequence[str], index: int) -> list[int]:
    """The line and those behind it up to the next item."""
    column = indent_of(lines[index])
    group = items_below(lines, index) if column else [index]
    return [number for number in group if indent_of(lines[number]) >= column]


def _first_keys(lines: Sequence[str], items: Level) -> set[str]:
    """The keys with which the items of a list begin."""
    found: set[str] = set()
    for number in items_below(lines, items.start):
        line = cut(lines[number])
        if line.dashes and line.indent == items.column and line.key:
            found.add(line.key)
    return found


def _is_next_item(level: Level, lines: Sequence[str], index: int) -> bool:
    """Whether the first key of an item stands in it again, not right below itself, and others behind it."""
    line, first = cut(lines[index]), cut(lines[level.start])
    behind = next((cut(text) for text in lines[index + 1 :] if text.strip()), None)
    goes_on = behind is not None and behind.key is not None and behind.column == line.indent
    again = line.key is not None and line.key == first.key and not line.dashes and goes_on
    return again and bool(first.dashes) and level.column == line.indent and level.start < index - 1


def _is_item_again(state: State, column: int, key: str | None) -> bool:
    """Whether a key at the column of a list is one that its last item has already."""
    lists = [number for number, level in enumerate(state.levels) if level.items and level.column == column]
    return any(key in level.keys for number in lists for level in state.levels[number + 1 : number + 2])


def _written(lines: Sequence[str], index: int, mended: str, code: Code, message: str) -> Guess:
    column = indent_of(lines[index])
    spaces = f"(đầu dòng có {indent_of(mended)} dấu cách)"
    hint = f"{write(mended)} {spaces}"
    if code is Code.DASH_MISSING:
        name = cut(lines[index]).key
        before = f"“{name}”" if name else "dòng này"
        two = indent_of(lines[index]) == indent_of(mended) + 2
        where = f"vào chỗ hai dấu cách ngay trước {before}" if two else f"trước {before}"
        hint = f"đặt “- ” {where}, {hint}"
    return Guess(Slip(index + 1, column + 1, 1, code, message, hint, {index: mended}), index, 2)


def words(states: Sequence[State], lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """Words without a key: an item without its dash, the end of the text above, or a remark."""
    state, text = states[index], lines[index]
    line = cut(text)
    if not state.levels or line.value.startswith(("{", "[", "? ", ": ")):
        return
    level = next((level for level in state.levels if level.items and level.column == line.indent), None)
    if level and not is_sentence(text):
        message = "dòng này là một mục của danh sách nhưng thiếu dấu gạch “- ”"
        yield _written(lines, index, " " * line.indent + "- " + text.strip(), Code.DASH_MISSING, message)
        return
    if slip := value_of_key(state, lines, index, known):
        yield Guess(slip, index, 2)
    remark = "# " + text.strip()
    aside = f"; nếu là lời ghi chú, {write(remark)}" if len(remark) < LONGEST_LINE_SHOWN else ""
    inner = column_of_block(state, lines, index)
    if inner > line.indent:
        by = inner - line.indent
        group = _text_lines(lines, index, line.indent)
        at = (
            f"ở đầu mỗi dòng từ {index + 1} đến {group[-1] + 1}"
            if len(group) > 1
            else f"ở đầu dòng {index + 1}"
        )
        hint = f"nếu là phần tiếp của đoạn chữ ở trên, thêm {by} dấu cách {at}{aside}"
        mended = {number: " " * by + lines[number] for number in group}
    else:
        in_group = any(level.column == line.indent and not level.items for level in state.levels)
        keyless = "; nếu thiếu tên khóa, viết tên khóa và dấu hai chấm ở đầu dòng" if in_group else ""
        hint = f"nếu là phần tiếp của câu trên, {_joining(state, lines, index)}{keyless}{aside}"
        mended = {index: " " * line.indent + remark}
    slip = Slip(index + 1, line.indent + 1, 1, Code.TEXT_STRAY, STRAY, hint, mended)
    yield Guess(slip, index, 3, misfits=int(_may_be_key(text)))


def _may_be_key(text: str) -> bool:
    """Whether words begin as a key does that nobody knows; they are one wherever that fits as well."""
    match = NAME.match(text, indent_of(text))
    return match is not None and is_name(match[1])


def _joining(state: State, lines: Sequence[str], index: int) -> str:
    """How a line becomes the end of the sentence above it."""
    above = cut(lines[state.last]) if state.last >= 0 else None
    if above is None:
        return "xóa dòng này"
    by = max(above.column + 2 - indent_of(lines[index]), 0)
    if not is_sentence(lines[index]) or not above.value or above.value[0] in "\"'|>[{":
        return f"nối vào cuối dòng {state.last + 1}"
    first = above.value.split(maxsplit=1)[0]
    quotes = f'viết dấu " trước “{first}” ở dòng {state.last + 1} và dấu " ở cuối dòng {index + 1}'
    return f"thêm {by} dấu cách ở đầu dòng {index + 1}, rồi {quotes}" if by else quotes


def _text_lines(lines: Sequence[str], index: int, indent: int) -> list[int]:
    """The line and those right behind it that are words at its column."""
    found = [index]
    for number in range(index + 1, min(len(lines), index + FARTHEST)):
        if not lines[number].strip() or indent_of(lines[number]) != indent or not cut(lines[number]).is_text:
            break
        found.append(number)
    return found


def _items_follow(lines: Sequence[str], index: int, column: int) -> bool:
    """Whether the next line at a column, or left of it, is an item there."""
    rest = lines[index : index + FARTHEST]
    text = next((text for text in rest if text.strip() and indent_of(text) <= column), "")
    return indent_of(text) == column and bool(cut(text).dashes)


def parent(state: State, lines: Sequence[str], index: int, known: Known, *, alone: bool) -> Iterator[Guess]:
    """That the line with the key of this list or group was deleted; `alone`, where only its keys say so."""
    line = cut(lines[index])
    above = [level for level in state.levels if not level.items and level.column < max(line.indent, 1)]
    top = above[-1] if above else (state.levels[0] if state.levels else None)
    if top is None or not (line.indent or line.dashes) or (alone and line.dashes and state.open == "value"):
        return
    group = items_below(lines, index)
    own = keys_of(lines, group)
    among_groups = line.key is None and known(path_at(state, line.indent, items=True))
    if alone and among_groups and len(bare_items(lines, index)) < 2:
        return  # an item that lacks its key
    if alone and not line.dashes and (len(own) < 2 or own & set(known(path_at(state, line.indent)))):
        return
    taken = top.keys | keys_further_down(lines, group[-1] + 1, top.column)
    found = parents(group, lines, top.path, known, taken=taken)
    if found:
        yield _orphan(lines, group, found, top.column)
    elif not own and not alone:
        yield _orphan(lines, group, [], top.column)


def taken_by_list(states: Sequence[State], lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """That the key above an item was deleted, so that the list further up took the item and the next."""
    state, line = states[index], cut(lines[index])
    if line.dashes:
        level = next((level for level in state.levels if level.items and level.column == line.indent), None)
        start = index
    else:
        inside = [number for number, level in enumerate(state.levels) if level.column == line.indent]
        if not inside or inside[-1] == 0 or not state.levels[inside[-1] - 1].items:
            return
        level, start = state.levels[inside[-1] - 1], state.levels[inside[-1]].start
    if level is None or start <= level.start or not level.path:
        return
    top = next((one for one in reversed(state.levels) if not one.items and one.path == level.path[:-1]), None)
    group = items_below(lines, start)
    if top is None or not keys_of(lines, group):
        return
    taken = top.keys | keys_further_down(lines, group[-1] + 1, top.column)
    found = parents(group, lines, top.path, known, taken=taken)
    if found:
        yield replace(_orphan(lines, group, found, top.column), cost=6)


def _orphan(lines: Sequence[str], group: list[int], found: Sequence[str], column: int) -> Guess:
    """A guess that the line above a group was deleted; without one the group is left out."""
    index = group[0]
    told = " hoặc ".join(f"“{key}:”" for key in found[:MOST_NAMED])
    message = f"phía trên dòng này thiếu dòng {told or 'có tên khóa của danh sách này'}"
    spaces = f" (đầu dòng có {column} dấu cách)" if column else ""
    hint = f"thêm một dòng {told or 'tên khóa của danh sách này'}{spaces} ngay trên dòng {index + 1}"
    mended = dict.fromkeys(group, "")
    if found:
        mended = {index: f"{' ' * column}{found[0]}:\n{lines[index]}"}
    place = indent_of(lines[index]) + 1
    slip = Slip(index + 1, place, 1, Code.PARENT_MISSING, message, hint, mended, lost=len(found) != 1)
    line = cut(lines[index])
    near = line.dashes and line.indent in (column, column + 2) and found
    several = len(group) > 1
    return Guess(slip, index, (4 if near and several else 40))
