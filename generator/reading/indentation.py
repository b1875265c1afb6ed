"""Where a line that does not fit was meant to stand: guesses, and the words for each.

A guess moves a line or its group, adds or takes a dash, or names the line above that is missing.
Which guess is right, `mending` finds by reading on with each of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.problems import Code, shown
from generator.reading.belonging import dashes, headless, parent, taken_by_list, words
from generator.reading.guess import FARTHEST, Guess, below
from generator.reading.known import Known, called_at
from generator.reading.lines import Line, cut, indent_of
from generator.reading.misfits import bare_items
from generator.reading.naming import names, renamed
from generator.reading.needless import value_above
from generator.reading.slips import Slip
from generator.reading.state import State, path_at
from generator.reading.walking import candidate_columns

OR_HERE = "hoặc để nguyên chỗ, và khóa phải là"


def guesses(
    states: Sequence[State], lines: Sequence[str], index: int, why: str, known: Known
) -> Iterator[Guess]:
    """What may be meant by a line that does not fit behind `states[index]`."""
    state = states[index]
    line = cut(lines[index])
    if why == "text":
        yield _moved(state, lines, [index], state.inner - line.indent, state.inner)
        return
    if line.is_text:
        yield from names(state, lines, index, known)
        yield from words(states, lines, index, known)
        return
    columns = candidate_columns(state, items=bool(line.dashes))
    for column in columns:
        path = path_at(state, column, items=bool(line.dashes))
        if why == "misfit" and (line.key not in known(path) if line.key else known(path)):
            continue
        for guess in _shifts(state, lines, index, column, known, swallowed=why == "swallowed"):
            homes = [column for column in columns if line.key in _keys_at(state, column, known)]
            yield _sure(_or_here(guess, state, line, known), lines, homes)
    if why == "misfit":
        yield from renamed(state, lines, index, known)
    if why == "swallowed":
        yield from value_above(state, lines, index, known)
    yield from _earlier(states, lines, index)
    yield from dashes(states, lines, index, known)
    yield from headless(states, lines, index)
    yield from taken_by_list(states, lines, index, known)
    yield from parent(state, lines, index, known, alone=why == "misfit")


def _keys_at(state: State, column: int, known: Known) -> Mapping[str, str]:
    return known(path_at(state, column))


def _or_here(guess: Guess, state: State, line: Line, known: Known) -> Guess:
    """With the key that the name may mean where it stands: “note” behind the fees may be their `fee_note`."""
    path = path_at(state, line.indent)
    named = called_at(line.key, path, known).keys if line.key and not line.dashes else ()
    likely = [key for key in named if known.is_list((*path, key)) == (not line.value)]
    if not likely:
        return guess
    told = f"{guess.slip.hint}; {OR_HERE} “{likely[0]}” ({known(path)[likely[0]]})"
    return replace(guess, slip=replace(guess.slip, hint=told))


def _sure(guess: Guess, lines: Sequence[str], homes: Sequence[int]) -> Guess:
    """With its repair, where a line alone moves to the right to the only column at which its key is known."""
    slip, text = guess.slip, lines[guess.start]
    line = cut(text)
    alone = len(slip.mended) == 1 and line.value and not line.dashes and OR_HERE not in slip.hint
    if not alone or len(homes) != 1 or homes[0] <= line.indent:
        return guess
    first = text[line.indent]
    return replace(guess, slip=replace(slip, repair=" " * (homes[0] - line.indent) + first))


def _shifts(
    state: State, lines: Sequence[str], index: int, column: int, known: Known, *, swallowed: bool
) -> Iterator[Guess]:
    """The line alone, with what hangs on it, with all of its group."""
    indent = cut(lines[index]).indent
    path = path_at(state, column, items=bool(cut(lines[index]).dashes))
    seen: list[list[int]] = []
    for group in (
        [index],
        below(lines, index, indent + 1),
        _run(lines, index),
        _item(lines, index, column, known(path)),
        _group(lines, index, known(path)),
    ):
        if column != indent and group not in seen:
            seen.append(group)
            yield _moved(state, lines, group, column - indent, column, swallowed=swallowed)


def _run(lines: Sequence[str], index: int) -> list[int]:
    """The bare items that follow each other from this line on, with what runs on below the last."""
    if not cut(lines[index]).dashes:
        return [index]
    items = bare_items(lines, index)
    last = items[-1]
    for number in below(lines, last, indent_of(lines[index]) + 1)[1:]:
        if not cut(lines[number]).is_text:
            break
        last = number
    return list(range(index, last + 1))


def _item(lines: Sequence[str], index: int, column: int, keys: Mapping[str, str]) -> list[int]:
    """An item with those lines below it whose keys may stand in it: others may be of the group outside."""
    line, found = cut(lines[index]), [index]
    if not line.dashes or line.key is None:
        return found
    for number in below(lines, index, line.indent + 1)[1:]:
        one = cut(lines[number])
        if (one.indent <= line.column and one.key not in keys) or (one.dashes and one.indent == column):
            break
        found.append(number)
    return found


def _group(lines: Sequence[str], index: int, keys: object) -> list[int]:
    """As `_below`, with the lines beside it, as far as their keys are those of the group it goes to."""
    first = cut(lines[index])
    if first.indent and not keys:
        return below(lines, index, first.indent)
    found: list[int] = []
    seen: set[str | None] = set()
    for number in below(lines, index, first.indent):
        line = cut(lines[number])
        beside = line.indent == first.indent
        if beside and not line.dashes and line.key in seen:
            break
        seen |= {line.key} if beside else set()
        if beside and number != index and (line.key is None or line.key not in (keys or ())):  # type: ignore[operator]
            break
        found.append(number)
    return found


def _moved(
    state: State, lines: Sequence[str], group: list[int], by: int, column: int, *, swallowed: bool = False
) -> Guess:
    """A guess that some lines stand too deep, or not deep enough."""
    index = group[0]
    mended = {number: _shifted(lines[number], by) for number in group}
    message, hint = _words_of_shift(lines, group, by, swallowed=swallowed)
    hint += _beside(state, lines, column, items=bool(cut(lines[index]).dashes))
    slip = Slip(index + 1, indent_of(lines[index]) + 1, 1, Code.INDENTATION_WRONG, message, hint, mended)
    return Guess(slip, index, 12 * (column % 2) + len(group) + abs(by))


def _shifted(text: str, by: int) -> str:
    """A line with more, or fewer, spaces before it; a mended one may hold two lines."""
    parts = text.split("\n")
    return "\n".join(" " * by + part if by > 0 else part[min(-by, indent_of(part)) :] for part in parts)


def _words_of_shift(lines: Sequence[str], group: list[int], by: int, *, swallowed: bool) -> tuple[str, str]:
    first, last = group[0] + 1, group[-1] + 1
    which = f"các dòng {first} đến {last}" if last > first else "dòng này"
    message = f"{which} thụt vào {'quá sâu' if by < 0 else 'chưa đủ'}"
    if swallowed:
        message += " nên bị đọc nối vào dòng trên"
    at = f"ở đầu mỗi dòng từ {first} đến {last}" if last > first else f"ở đầu dòng {first}"
    return message, f"{'thêm' if by > 0 else 'xóa'} {abs(by)} dấu cách {at}"


def _beside(state: State, lines: Sequence[str], column: int, *, items: bool) -> str:
    """Which line above the moved one should stand under."""
    if state.open == "block" and column == state.inner:
        return ", cho thẳng với đoạn chữ ở trên"
    level = next(
        (level for level in reversed(state.levels) if level.column == column and level.items == items), None
    )
    if level:
        text = lines[level.last].strip()
        line = cut(lines[level.last])
        name = f"{line.key}:" if line.key and not items else shown(text)
        return f", cho thẳng cột với “{name}” ở dòng {level.last + 1}"
    above = cut(lines[state.last]) if state.last >= 0 else None
    return f", cho nằm dưới “{above.key}:” ở dòng {state.last + 1}" if above and above.key else ""


def _earlier(states: Sequence[State], lines: Sequence[str], index: int) -> Iterator[Guess]:
    """That a line above stands wrongly: the last one, or the first of its list or group."""
    state, line = states[index], cut(lines[index])
    last = state.last
    if last < 0:
        return
    above = cut(lines[last])
    for column in {line.indent - (above.column - above.indent), line.indent, line.indent - 2}:
        before = states[last]
        if (
            column >= 0
            and column != above.indent
            and (column in candidate_columns(before, items=bool(above.dashes)) or before.open == "value")
        ):
            guess = _moved(before, lines, [last], column - above.indent, column)
            usual = before.open != "value" or column == before.column + 2
            yield guess if usual else replace(guess, cost=guess.cost + 3)
    for level in state.levels:
        if (
            level.items == bool(line.dashes)
            and level.column != line.indent
            and state.levels[0].start < level.start
        ):
            group = [number for number in range(level.start, index) if lines[number].strip()]
            if len(group) < FARTHEST and all(indent_of(lines[number]) >= level.column for number in group):
                by = line.indent - level.column
                guess = _moved(states[level.start], lines, group, by, line.indent)
                yield replace(guess, cost=guess.cost + 2)
