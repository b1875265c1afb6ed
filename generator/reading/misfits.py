"""What YAML takes and yet hardly belongs where it stands: empty groups, items of other lists, lost dashes."""

import re
from collections.abc import Sequence

from generator.reading.known import ANY_SENTENCE, Known
from generator.reading.lines import Line, cut, indent_of, is_remark, without_remark
from generator.reading.state import State

FARTHEST = 400  # lines in which the items of a list are looked at
SENTENCE = 4  # words: no word of a closed list is misspelt at such a length
WORDS = re.compile(r"[^\W\d_]{2,}")


def left_empty(state: State, line: Line, known: Known) -> bool:
    """Whether nothing stands below the key of a group or list: this line stands beside it, or further out."""
    if state.open != "value" or not (known.is_group(state.path) or known.is_list(state.path)):
        return False
    if state.levels and state.levels[-1].items and state.levels[-1].path == state.path:
        return False  # a bare dash
    return line.indent <= state.column and not (line.dashes and line.indent == state.column)


def wants_dash(state: State, line: Line, known: Known) -> bool:
    """Whether a key begins the first item of a list as deep as behind a dash, and has none."""
    in_item = bool(state.levels) and state.levels[-1].items and state.levels[-1].path == state.path
    deep = state.open == "value" and line.indent >= state.column + 4
    return deep and not line.dashes and not in_item and known.is_list(state.path) and bool(known(state.path))


def belongs_elsewhere(state: State, value: str, known: Known) -> bool:
    """Whether only a list that is not there yet, and not this one, takes a value as its item."""
    homes = known.homes(value, ()) if known.is_list(state.path) else ()
    return bool(homes) and not {*state.path[-1:]} & {*homes} and not state.levels[0].keys.issuperset(homes)


def is_foreign(state: State, line: Line, lines: Sequence[str], index: int, known: Known) -> bool:
    """Whether a bare item is none of its list: words among groups, sentences in a closed list."""
    own = _said(line)
    if not own or own.startswith("#") or not known.is_list(state.path):
        return False
    if known(state.path):
        return True
    if known.item(state.path, own) == own:
        return False
    run = [_said(cut(lines[number])) for number in bare_items(lines, index)]
    meant = [known.item(state.path, value) for value in run]
    lists = known.lists(state.path[:-1], own)
    if any(known.item((*state.path[:-1], key), ANY_SENTENCE) is None for key in lists):
        return len(run) > 1 and not any(known.item(state.path, value) == value for value in run)
    exact = any(value == one for value, one in zip(run, meant, strict=True))
    return not exact and any(
        one is None and len(WORDS.findall(value)) >= SENTENCE for value, one in zip(run, meant, strict=True)
    )


def _said(line: Line) -> str:
    """The value of an item without the remark behind it."""
    return without_remark(line.value)[0].strip()


def bare_items(lines: Sequence[str], index: int) -> list[int]:
    """The line and those right behind it that are items at its column without keys, with what runs on."""
    column = indent_of(lines[index])
    found = [index]
    for number in range(index + 1, min(len(lines), index + FARTHEST)):
        line = cut(lines[number])
        if is_remark(lines[number]):
            continue
        if line.indent < column or line.key is not None or (line.indent == column and not line.dashes):
            break
        if line.indent == column:
            found.append(number)
    return found
