"""Lines that have the name of a key in other words, and more is wrong with them than the name."""

import re
from collections.abc import Iterator, Sequence

from generator.problems import Code, shown
from generator.reading.guess import FARTHEST, Guess, items_below
from generator.reading.known import Known, Path, key_meant
from generator.reading.lines import cut, indent_of, is_remark
from generator.reading.slips import Slip, write
from generator.reading.state import State

STUCK = re.compile(r"([^\W\d_][^:：\"'\[\]{}“”]{0,60}?)\s*[:：]\s*(?!//)")
HEADING = re.compile(r"([^\W\d_][^:：\"'\[\]{}“”]{0,80}?)\s*[:：]?")


def names(state: State, lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """A name whose colon is wrong too, or a heading that only the lines below it explain."""
    text = lines[index]
    line = cut(text)
    path = next(
        (level.path for level in state.levels if level.column == line.indent and not level.items), None
    )
    if path is None or line.dashes:
        return
    if match := STUCK.match(text, line.column):
        key = key_meant(match[1], path, known)
        if key:
            yield _named(text, index, match[1], f"{key}: {text[match.end() :]}".rstrip())
    heading = HEADING.fullmatch(text.rstrip(), line.column)
    if heading:
        meant = _explained(lines, index, path, known)
        if len(meant) == 1:
            yield _named(text, index, heading[1], f"{meant[0]}:")


def renamed(state: State, lines: Sequence[str], index: int, known: Known) -> Iterator[Guess]:
    """The key of another group that stands here for one of this group, with the lines below it."""
    text = lines[index]
    line = cut(text)
    level = next((one for one in state.levels if one.column == line.column and not one.items), None)
    if line.key is None or line.dashes or line.value or level is None:
        return
    key = key_meant(line.key, level.path, known, level.keys)
    if key and key != line.key:
        yield _named(text, index, line.key, f"{key}:")


def _named(text: str, index: int, name: str, new: str) -> Guess:
    column = indent_of(text)
    message = f"không có khóa nào tên “{shown(name)}” ở chỗ này"
    mended = " " * column + new
    slip = Slip(index + 1, column + 1, len(name), Code.KEY_UNKNOWN, message, write(mended), {index: mended})
    return Guess(slip, index)


def _explained(lines: Sequence[str], index: int, path: Path, known: Known) -> list[str]:
    """The keys of the group at a path below which the next lines may stand."""
    below = next(
        (number for number in range(index + 1, min(len(lines), index + FARTHEST)) if lines[number].strip()),
        None,
    )
    if below is None:
        return []
    first = cut(lines[below])
    if first.indent < indent_of(lines[index]) + (0 if first.dashes else 1):
        return []
    return parents(items_below(lines, below), lines, path, known, taken=frozenset())


def parents(
    group: Sequence[int], lines: Sequence[str], path: Path, known: Known, *, taken: frozenset[str]
) -> list[str]:
    """The keys of the group at a path, none `taken`, below which these lines may stand."""
    first = cut(lines[group[0]])
    keys = keys_of(lines, group)
    if not keys:
        homes = known.homes(first.value, path) if first.dashes else ()
        lists = homes or (known.lists(path, first.value.strip("\"'")) if first.dashes else ())
        return [key for key in lists if key not in taken]
    found = [key for key in known(path) if key not in taken and keys <= set(known((*path, key)))]
    fitting = [key for key in found if known.is_list((*path, key)) == bool(first.dashes)]
    return fitting or found


def keys_of(lines: Sequence[str], group: Sequence[int]) -> set[str]:
    """The keys at the column of the first one of some lines."""
    column = cut(lines[group[0]]).column
    parts = (cut(lines[number]) for number in group)
    return {part.key for part in parts if part.key is not None and part.column == column}


def keys_further_down(lines: Sequence[str], index: int, column: int) -> frozenset[str]:
    """The keys at a column from a line on, as far as the group there goes."""
    found: set[str] = set()
    for text in lines[index : index + FARTHEST]:
        if is_remark(text):
            continue
        line = cut(text)
        if line.indent < column or (line.dashes and line.dashes[0] < column):
            break
        if line.key is not None and line.column == column and not line.dashes:
            found.add(line.key)
    return frozenset(found)
