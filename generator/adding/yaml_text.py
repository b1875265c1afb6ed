"""Values as the lines of a YAML file, so that every reader of it reads what was meant.

A text gets quotes only where it would be spoiled without them: whether it would, the reader of
this project says.
"""

import textwrap
from datetime import date

from generator.reading import read_tree
from generator.scalars import becomes

WIDEST = 100  # columns, as the records are written
STEP = "  "

Scalar = str | int | date


def entry(key: str, value: Scalar, width: int = WIDEST) -> list[str]:
    """The lines of `key: value`; a text that is too long for one line is folded below its key."""
    return _behind(f"{key}: ", value, width)


def item(value: Scalar, width: int = WIDEST) -> list[str]:
    """The lines of one value of a list, from its dash on."""
    return _behind("- ", value, width)


def indented(lines: list[str], by: str = STEP) -> list[str]:
    """The lines further to the right; an empty one stays empty."""
    return [by + line if line else line for line in lines]


def listed(lines: list[str]) -> list[str]:
    """The lines of a group as one entry of a list; a comment that leads it stands above its dash."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [*lines[:first], f"- {lines[first]}", *indented(lines[first + 1 :])]


def commented_out(lines: list[str]) -> list[str]:
    """The lines with a `#` in front of each: without that one sign they are what they were."""
    return ["#" + line for line in lines]


def comment(text: str, width: int = WIDEST) -> list[str]:
    """A text as lines of comment."""
    return [f"# {line}" for line in _wrapped(text, width - 2)]


def _behind(start: str, value: Scalar, width: int) -> list[str]:
    if not isinstance(value, str):
        return [f"{start}{value.isoformat() if isinstance(value, date) else value}"]
    text = " ".join(value.split())
    if len(start) + len(text) + 2 <= width:
        return [start + _on_one_line(text)]
    return [f"{start}>-", *indented(_wrapped(text, width - len(STEP)))]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _on_one_line(text: str) -> str:
    """The text plain, else in quotes."""
    tree, problems = read_tree(f"key: {text}\n", "")
    if tree and not problems and isinstance(tree.value, dict):
        value = tree.value.get("key")
        if value == text and not becomes(value):
            return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
