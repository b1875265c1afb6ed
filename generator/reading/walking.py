"""A walk down the lines of a record: which groups and lists are open, and does the next line fit?

The walk knows the little of YAML that records need. It sees what a parser cannot: a key or an
item that stands so deep that it is read as more of the text above it.
"""

import re
from collections.abc import Sequence

from generator.reading.closing import closing_line
from generator.reading.known import Known, Path, is_strange, key_meant, vocabulary
from generator.reading.lines import COLON_INSIDE, LONGEST, NAME, Line, cut, indent_of, is_remark
from generator.reading.misfits import belongs_elsewhere, is_foreign, left_empty, wants_dash
from generator.reading.slips import Where
from generator.reading.state import Bad, Level, State, path_at
from generator.reading.values import BLOCK

DEEPEST = 14  # more is refused by the reader of trees
FARTHEST = 400  # lines in which the next line of a text is looked for
QUOTED = re.compile(r"\"[^\s\"]+\"")  # a code or a name, as lists have them
MOST_WORDS = 5  # of a name before a colon; more are the beginning of a sentence
MOST_KEYS = 64  # of a group that are remembered, to see a repeated one


def where(state: State, lines: Sequence[str], index: int, known: Known) -> Where:
    """What the rules for one line may know of it."""
    text = lines[index]
    line = cut(text.replace("\t", "  ") if "\t" in text else text)
    inside = state.open == "value"
    levels = state.levels
    items = any(level.items and level.column == line.indent for level in levels) or (
        inside and line.indent >= state.column
    )
    path = _path(state, line)
    group = line.column if line.key is not None else (line.dashes[-1] if line.dashes else state.column)
    columns = candidate_columns(state, items=bool(line.dashes))
    if line.key is not None and not line.dashes:
        fitting = tuple(column for column in columns if line.key in known(path_at(state, column)))
        columns = fitting or columns
        if inside and known.is_group(state.path) and line.key in known(state.path):
            columns = (state.column + 2,)  # a group without its keys would be a slip of its own
    if state.open == "block" and not line.dashes and line.key not in vocabulary(known):
        columns = (column_of_block(state, lines, index),)
    return Where(index, path, known, items, state.runs_on(line.indent), lines, group, columns)


def _path(state: State, line: Line) -> Path:
    """The keys that lead to the group in which a key of this line would stand."""
    if state.open == "value" and line.indent > state.column:
        return state.path
    column = line.dashes[0] if line.dashes else line.indent
    fitting = [level for level in state.levels if level.column == column]
    if line.dashes:
        fitting = [level for level in fitting if level.items] or fitting
    return fitting[-1].path if fitting else (state.levels[0].path if state.levels else ())


def meant(state: State, text: str, known: Known) -> Line:
    """The line as it is meant behind this state: with the key that it has in other words, if it has one.

    A few words and a colon where a key stands are a key too, if one that nobody knows.
    """
    line = cut(text)
    path = home(state, line)
    if path is None or (line.key is not None and line.key in known(path)) or not known(path):
        return line
    taken = _taken(state, line)
    if line.key is not None:
        other = None if line.key in vocabulary(known) else key_meant(line.key, path, known, taken)
        return line._replace(key=other or line.key)
    match = NAME.match(text, line.column)
    if not match:
        return line
    key = key_meant(match[1], path, known, taken) or (match[1] if is_name(match[1]) else None)
    if key is None:
        return line
    return line._replace(key=key, value_column=match.end(), value=text[match.end() :].rstrip())


def is_name(words: str) -> bool:
    """Whether words before a colon are so few that they rather name something than say something."""
    return len(words.split()) <= MOST_WORDS


def _taken(state: State, line: Line) -> frozenset[str]:
    """The keys that the group has already in which the line stands; none where it begins an item."""
    if line.dashes or (state.open == "value" and line.indent > state.column):
        return frozenset()
    fitting = [level.keys for level in state.levels if level.column == line.indent and not level.items]
    return fitting[-1] if fitting else frozenset()


def home(state: State, line: Line) -> Path | None:
    """The keys that lead to the group in which the line stands; None where none is open at its column."""
    column = line.dashes[0] if line.dashes else line.indent
    if state.open == "value" and column > state.column:
        return state.path
    fitting = [
        level.path for level in state.levels if level.column == column and level.items == bool(line.dashes)
    ]
    if line.dashes and not fitting and state.open == "value" and column == state.column:
        return state.path
    return fitting[-1] if fitting else None


def candidate_columns(state: State, *, items: bool) -> tuple[int, ...]:
    """Where an item, or a key, may begin after what was read; the deepest first."""
    if state.open == "block":
        found = {state.inner} if state.inner >= 0 else {state.column + 2}
    else:
        found = {0} if not state.levels else set()
    if state.open == "value":
        found |= {state.column + 2} | ({state.column} if items else set())
    found |= {level.column for level in state.levels if level.items == items}
    return tuple(sorted((column for column in found if column >= 0), reverse=True))


def column_of_block(state: State, lines: Sequence[str], index: int) -> int:
    """The column of the block that is open, or that the next line shows; -1 where there is none."""
    if state.open != "block" or state.inner >= 0:
        return state.inner if state.open == "block" else -1
    below = next((indent_of(text) for text in lines[index + 1 : index + FARTHEST] if text.strip()), -1)
    return below if below > state.column else state.column + 2


def step(state: State, lines: Sequence[str], index: int, known: Known) -> tuple[State, int] | Bad:
    """The state behind a line, and the index of the next; or how the line does not fit."""
    text = lines[index]
    if "\n" in text:
        return _broken_in_two(state, lines, index, known)
    indent = indent_of(text)
    inside = state.open == "block" and indent > state.column
    if not text.strip() or (is_remark(text) and not inside):
        return state, index + 1
    if inside:
        return _in_block(state, text, indent, known) or (
            state._replace(inner=state.inner if state.inner >= 0 else indent),
            index + 1,
        )
    line = meant(state, text, known)
    if line.key is not None and state.open == "text" and indent > state.column and not line.dashes:
        return Bad("swallowed")
    if line.is_text:
        return _text(state, indent, index)
    return _structure(state, line, lines, index, known)


def _broken_in_two(state: State, lines: Sequence[str], index: int, known: Known) -> tuple[State, int] | Bad:
    """As `step`, behind a mended line that holds two lines."""
    scratch, result = list(lines), (state, index)
    for part in lines[index].split("\n"):
        scratch[index] = part
        found = step(result[0], scratch, index, known)
        if isinstance(found, Bad):
            return found
        result = found
    return result


def _in_block(state: State, text: str, indent: int, known: Known) -> Bad | None:
    """Whether a line of a block is an item or a key that belongs outside it."""
    if state.inner < 0 or (state.said and indent >= state.inner):
        return None
    line = cut(text)
    words = vocabulary(known)
    if line.key is not None and line.key in words:
        return Bad("swallowed")
    if state.folded and line.dashes and line.key is None and QUOTED.fullmatch(line.value):
        return Bad("swallowed")
    # “- ” inside a folded text is no list: where the text is an item itself, the next item was meant.
    if state.folded and line.dashes and state.levels[-1].items and state.levels[-1].column == state.column:
        return Bad("swallowed")
    return Bad("text") if indent < state.inner else None


def _text(state: State, indent: int, index: int) -> tuple[State, int] | Bad:
    if state.open in ("value", "text") and indent > state.column and state.levels:
        return state._replace(open="text", last=index if state.open == "value" else state.last), index + 1
    return Bad("stray")


def _structure(
    state: State, line: Line, lines: Sequence[str], index: int, known: Known
) -> tuple[State, int] | Bad:
    if line.dashes and state.open == "text" and line.indent > state.column:
        return Bad("swallowed")
    state = state._replace(misfits=state.misfits + left_empty(state, line, known))
    for column in line.dashes:
        levels = _placed(state, column, index, items=True)
        if levels is None or len(levels) > DEEPEST:
            return Bad("column")
        state = state._replace(levels=levels, open="value", column=column, path=levels[-1].path, last=index)
    if line.key is not None:
        levels = _placed(state, line.column, index, items=False)
        if levels is None or len(levels) > DEEPEST:
            return Bad("column")
        lost_dash = wants_dash(state, line, known)
        state = _keyed(state, levels, line, index, known)
        state = state._replace(misfits=state.misfits + lost_dash)
    elif line.dashes and (
        belongs_elsewhere(state, line.value, known) or is_foreign(state, line, lines, index, known)
    ):
        state = state._replace(misfits=state.misfits + 1)
    return _valued(state, line, lines, index, known)


def _placed(state: State, column: int, index: int, *, items: bool) -> tuple[Level, ...] | None:
    """The levels that are open once something begins at a column; None where nothing may."""
    levels = state.levels
    while levels and (
        levels[-1].column > column or (levels[-1].column == column and levels[-1].items and not items)
    ):
        levels = levels[:-1]
    top = levels[-1] if levels else None
    if top and top.column == column and top.items == items:
        return (*levels[:-1], top._replace(last=index))
    if top is None:
        return None if state.levels else (Level(column, items, (), index, index),)
    waits = state.open == "value" and len(levels) == len(state.levels)
    if waits and (column > state.column or (items and column == state.column and not top.items)):
        return (*levels, Level(column, items, state.path, index, index))
    return None


def _keyed(state: State, levels: tuple[Level, ...], line: Line, index: int, known: Known) -> State:
    top, key = levels[-1], line.key or ""
    here = known(top.path)
    strange = bool(known(())) and key not in here and not is_strange(top.path, known)
    misfits = state.misfits + strange + (key in top.keys)
    if len(top.keys) < MOST_KEYS:
        top = top._replace(keys=top.keys | {key})
    return State((*levels[:-1], top), "value", top.column, (*top.path, key), index, misfits=misfits)


def _valued(state: State, line: Line, lines: Sequence[str], index: int, known: Known) -> tuple[State, int]:
    """The state behind what stands on the line after its dashes and key."""
    value = line.value
    if not value or value.startswith("#"):
        return state._replace(open="value"), index + 1
    if BLOCK.fullmatch(value):
        said = value[1:3].strip("+-")[:1]
        inner = state.column + int(said) if said.isdigit() else -1
        return state._replace(open="block", inner=inner, said=inner >= 0, folded=value[0] == ">"), index + 1
    if value[0] in "\"'[{":
        last = None
        if not _closes(value) and len(value) < LONGEST:
            here = Where(
                index, state.path, known, items=False, runs_on=False, lines=lines, group=state.column
            )
            last = closing_line(lines[index], here)
        return state._replace(open="closed"), (index if last is None else last) + 1
    return state._replace(open="text"), index + 1


def _closes(value: str) -> bool:
    """Whether a quote or bracket is closed on its own line, roughly: many are, and few lines run on."""
    return len(value) > 1 and value[-1] in {'"': '"', "'": "'", "[": "]", "{": "}"}[value[0]]


def is_sentence(text: str) -> bool:
    """Words with a colon inside them, which no key of one word has."""
    line = cut(text)
    return line.key is None and bool(COLON_INSIDE.search(line.value))
