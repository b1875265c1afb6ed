"""What may be meant by a line that does not fit, before it is known which guess is right."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.reading.lines import Line, cut, indent_of, is_remark
from generator.reading.slips import Slip

FARTHEST = 400  # lines that are moved together


@dataclass(frozen=True)
class Guess:
    """A slip that may be meant, and the line from which reading goes on; the less its cost, the likelier.

    `misfits` counts what it takes for granted, as keys that nobody knows are counted.
    """

    slip: Slip
    start: int
    cost: int = 0
    misfits: int = 0


def below(lines: Sequence[str], index: int, indent: int) -> list[int]:
    """The line and those behind it that stand at this column or deeper."""
    found = [index]
    for number in range(index + 1, min(len(lines), index + FARTHEST)):
        if lines[number].strip():
            if indent_of(lines[number]) < indent:
                break
            found.append(number)
    return found


def beside(lines: Sequence[str], index: int, column: int) -> list[Line]:
    """The lines behind one that stand at a column, as far as none but a remark stands left of it."""
    found: list[Line] = []
    for text in lines[index + 1 : index + FARTHEST]:
        if is_remark(text):
            continue
        line = cut(text)
        if line.indent < column:
            break
        if line.indent == column:
            found.append(line)
    return found


def items_below(lines: Sequence[str], index: int) -> list[int]:
    """The line and those behind it at its column or deeper; at the very left the items and what they hold."""
    indent = indent_of(lines[index])
    if indent:
        return below(lines, index, indent)
    found = [index]
    for number in range(index + 1, min(len(lines), index + FARTHEST)):
        line = cut(lines[number])
        if lines[number].strip():
            if not line.indent and not line.dashes:
                break
            found.append(number)
    return found
