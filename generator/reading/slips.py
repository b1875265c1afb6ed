"""A slip: what a person wrote wrongly on a line, and the line as it was meant.

Here are the words of what is wrong with a key, a dash or a tab; `quoting` has those of values,
`indentation` those of columns. Each rule sees one line and where it stands, nothing more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.problems import Code, Place, Problem
from generator.reading.known import Known, Path, vocabulary
from generator.reading.lines import MARKS, WORD, cut, indent_of
from generator.reading.text import line_of

FARTHEST = 60  # lines that a value may run on
LONGEST_LINE_SHOWN = 240  # characters of a line that a hint writes out
MARK = re.compile(rf"([{re.escape(MARKS)}]|(?:[~_o]|--)(?=\s)|\(?(?:[0-9]{{1,2}}|[a-zđ])[.)](?=\s))\s*(?=\S)")
STUCK_DASH = re.compile(r"-(?=[^\s-])")
STUCK_COLON = re.compile(rf"({WORD})([ ]*:)(?=[^\s:])(?!//)")
OTHER_COLON = re.compile(rf"({WORD})(\s*(?:[-=]>|→|::+|[：﹕︰∶;；=＝])\s*)")
DASH_FOR_COLON = re.compile(rf"({WORD})(\s+[-–—]\s+)")
NO_COLON = re.compile(rf"({WORD})(?:\s+(?=[^\s:#])|$)")
NAMELESS = re.compile(r":(?=\s|$)")
BLANKS = re.compile(r"[ \t]+")
FIX = 'lệnh make fix ARGS="--write" sửa giúp mọi chỗ như thế'


@dataclass(frozen=True)
class Slip:
    """What is wrong at a place (line and column from 1), and the lines as they were meant.

    `mended` has the new text of each line by its index from 0. `lost` says that something was left out,
    so that what is missing now may have been there.
    """

    line: int
    column: int
    width: int
    code: Code
    message: str
    hint: str
    mended: dict[int, str]
    repair: str | None = None
    lost: bool = False

    def problem(self, text: str, path: str) -> Problem:
        """The slip as a problem of the text as it was written."""
        place = Place(path, self.line, self.column, max(self.width, 1), line_of(text, self.line))
        return Problem(place, self.code, self.message, self.hint, self.repair)


@dataclass(frozen=True)
class Where:
    """What a rule may know of a line besides its text."""

    index: int
    path: Path  # of the group that the line's key would belong to
    known: Known
    items: bool  # an item of a list may stand here
    runs_on: bool  # the text above may run on to here
    lines: Sequence[str]  # of the whole text
    group: int  # lines deeper than this column belong to the value of this line
    columns: tuple[int, ...] = ()  # where a line like this may begin

    def is_key(self, word: str) -> bool:
        """Whether a word is the name of a key: of this group, or of any where nobody knows the group."""
        here = self.known(self.path)
        return word in here or word in vocabulary(self.known)

    @property
    def nobody_knows(self) -> bool:
        """Whether no model says which keys there are."""
        return not self.known(())

    def followers(self) -> list[int]:
        """The lines below that stand deeper than the group: more of this line's value, if anything."""
        found: list[int] = []
        for index in range(self.index + 1, min(len(self.lines), self.index + FARTHEST)):
            line = self.lines[index]
            if line.strip():
                if indent_of(line) <= self.group:
                    break
                found.append(index)
        return found


def write(line: str) -> str:
    """The words that tell a person to write a line, so that it can be copied."""
    line = line.strip()
    return f"viết: {line}" if len(line) <= LONGEST_LINE_SHOWN else f"viết: {line[:LONGEST_LINE_SHOWN]}…"


def replaced(
    text: str, where: Where, span: tuple[int, int], new: str, code: Code, message: str, *, sure: bool = False
) -> Slip:
    """A slip that is mended by other characters in a span of its line."""
    start, end = span
    mended = text[:start] + new + text[end:]
    return Slip(
        where.index + 1,
        start + 1,
        end - start,
        code,
        message,
        write(mended),
        {where.index: mended},
        new if sure else None,
    )


def tab_at_start(text: str, where: Where) -> Slip | None:
    """Tabs before the first sign: nobody sees how wide they are."""
    blank = text[: len(text) - len(text.lstrip(" \t"))]
    if "\t" not in blank or blank == text:
        return None
    wide = [len(blank.expandtabs(2)), *(blank.count(" ") + width * blank.count("\t") for width in (2, 4, 8))]
    less = [column for column in where.columns if column <= wide[0]]
    nearest = less[0] if less else min(where.columns, default=wide[0])
    width = next((width for width in wide if width in where.columns), nearest)
    mended = " " * width + text[len(blank) :]
    hint = f"thay dấu tab bằng {width} dấu cách" if width else "xóa dấu tab"
    message = "đầu dòng có dấu tab; chỉ được dùng dấu cách"
    return Slip(
        where.index + 1,
        1,
        len(blank),
        Code.TAB_INDENTATION,
        message,
        f"{hint}; {FIX}",
        {where.index: mended},
        " " * width,
    )


def tab_inside(text: str, where: Where) -> Slip | None:
    """Tabs behind the first sign: one space is meant, or none at the end of a line."""
    if "\t" not in text:
        return None
    found = [match for match in BLANKS.finditer(text, len(text) - len(text.lstrip())) if "\t" in match[0]]
    if not found:
        return None
    start, end = found[0].start(), found[-1].end()
    new = BLANKS.sub(lambda match: " " if "\t" in match[0] else match[0], text[start:end])
    new = new if end < len(text) else new.rstrip(" ")
    slip = replaced(text, where, (start, end), new, Code.TAB_INSIDE, "trong dòng có dấu tab", sure=True)
    at_end = end == len(text) and len(found) == 1
    if at_end:
        message = "cuối dòng thừa một dấu tab, mắt không nhìn thấy"
        return replace(slip, message=message, hint=f"xóa dấu tab ở cuối dòng; {slip.hint}")
    return replace(slip, hint=f"thay dấu tab bằng một dấu cách; {slip.hint}")


def mark_of_item(text: str, where: Where) -> Slip | None:
    """A dash that sticks to its word, or another mark in its place."""
    start = cut(text).indent
    if match := STUCK_DASH.match(text, start):
        if not (where.items or not where.runs_on):
            return None
        message = "sau dấu gạch đầu dòng thiếu một dấu cách"
        return replaced(text, where, (start, match.end()), "- ", Code.DASH_WITHOUT_SPACE, message, sure=True)
    match = MARK.match(text, start)
    one_text = where.known(()) and not where.known(where.path) and not where.known.is_list(where.path)
    if not match or not where.items or one_text or text.startswith("**", start):
        return None
    message = f"danh sách phải dùng dấu gạch “-”, không dùng “{match[1]}”"
    sure = match[1][-1] not in ".)o"
    return replaced(text, where, match.span(), "- ", Code.LIST_MARK_WRONG, message, sure=sure)


def colon_of_key(text: str, where: Where) -> Slip | None:
    """What stands wrongly between a key and its value."""
    line = cut(text)
    if line.key is not None:
        return None
    start = line.column
    if match := STUCK_COLON.match(text, start):
        if where.is_key(match[1]) or (where.nobody_knows and match[1].isascii()):
            message = "sau dấu hai chấm thiếu một dấu cách"
            return replaced(text, where, match.span(2), ": ", Code.COLON_WITHOUT_SPACE, message, sure=True)
        return None
    for pattern, sure in ((OTHER_COLON, True), (DASH_FOR_COLON, False)):
        if (match := pattern.match(text, start)) and where.is_key(match[1]):
            message = f"sau tên khóa “{match[1]}” phải là dấu hai chấm, không phải “{match[2].strip()}”"
            new = ": " if match.end() < len(text) else ":"
            return replaced(text, where, match.span(2), new, Code.COLON_WRONG, message, sure=sure)
    return _no_colon(text, where)


def _no_colon(text: str, where: Where) -> Slip | None:
    line = cut(text)
    if where.runs_on and not line.dashes:
        return None
    match = NO_COLON.match(text, line.column)
    if not match or not where.is_key(match[1]):
        return None
    if line.dashes and match[1] not in where.known(where.path):
        return None
    if match.end() >= len(text) and (line.dashes or _is_value(match[1], where)):
        return None  # “- note” may be a word of a list
    message = f"thiếu dấu hai chấm sau tên khóa “{match[1]}”"
    new = ": " if match.end() < len(text) else ":"
    return replaced(text, where, (match.end(1), match.end()), new, Code.COLON_MISSING, message)


def _is_value(word: str, where: Where) -> bool:
    """Whether a word, which is no key of this group, is rather the value of one: “agency” of actor."""
    return word not in where.known(where.path) and bool(where.known.keys_for(where.path, word))


def nameless_key(text: str, where: Where) -> Slip | None:
    """A colon with no name before it."""
    line = cut(text)
    above = where.lines[where.index - 1].lstrip() if where.index else ""
    if line.dashes or above.startswith("?") or not NAMELESS.match(text, line.column):
        return None
    message = "trước dấu hai chấm thiếu tên khóa"
    hint = f"viết tên khóa trước dấu hai chấm, ví dụ “note{text.strip()}”; không cần dòng này thì xóa cả dòng"
    return Slip(
        where.index + 1, line.column + 1, 1, Code.KEY_NAMELESS, message, hint, {where.index: ""}, lost=True
    )
