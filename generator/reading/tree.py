"""YAML text to a tree of values, and an outline of where each of them stands.

YAML is a wide language and a record needs little of it. Anchors, aliases, tags, several
documents and deep nesting are refused on parser events, before anything is built from
them; equal keys are refused instead of vanishing.

The outline mirrors the tree: (line, column, width) for a scalar, and behind line and
column the children of a group (by key, with the key's own place) or of a list.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from generator.problems import MOST_PER_FILE, Code, Place, Problem, shown
from generator.reading.syntax import IN_QUOTES, JOINED, syntax_problem
from generator.reading.text import CONTROL, STRANGE, line_of
from generator.scalars import Scalar

DEEPEST = 12
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML 1.2 also takes these for numbers: 0978357686, 0o17, 1e3.
OTHER_NUMBERS = re.compile(r"[-+]?(?:[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?|0o[0-7]+")
RESOLVERS: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
LONGEST_NUMBER = 40  # PyYAML takes minutes to work out 1:1:1:1:… of a megabyte
# YAML takes “#1” behind a space for a comment; people who comment write “# ”.
HASH = re.compile(r"[ \t]+#(?=[^\s#])")
JOINED_ITEM = re.compile(r"\n([ \t]*)- ")
NAMES = {
    "bool": "đúng hoặc sai",
    "null": "giá trị trống",
    "timestamp": "ngày tháng",
    "merge": "lệnh gộp khóa",
    "value": "giá trị mặc định",
}
OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
BLOCKS = ("|", ">")
CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)

Value: TypeAlias = "str | dict[str, Value] | list[Value]"
Spot: TypeAlias = tuple[int, int, int]
Outline: TypeAlias = (
    "Spot | tuple[int, int, dict[str, tuple[Spot, Outline]]] | tuple[int, int, list[Outline]]"
)


@dataclass(frozen=True)
class Tree:
    """A parsed text: its value, and where everything in it stands."""

    value: Value
    outline: Outline


@dataclass
class _Refused(Exception):
    """Reading cannot go on past this event."""

    problem: Problem


@dataclass
class _Open:
    """A group or list that is being read, with the key that waits for its value."""

    value: Any
    outline: Any
    key: str | None = None
    key_spot: Spot = (1, 1, 1)


@dataclass
class _Builder:
    """Builds tree and outline from parser events."""

    text: str
    path: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    tree: Tree | None = None

    def take(self, event: Any) -> None:
        """One event of the parser. Scalars first: they are most of all events."""
        if type(event) is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse(event)
            self._scalar(event)
        elif isinstance(event, OPENING):
            if event.anchor is not None or event.tag is not None:
                self._refuse(event)
            self._open(event)
        elif isinstance(event, CLOSING):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.tree is not None:
            message = "tệp có hơn một phần, ngăn bằng dòng ---"
            hint = "mỗi tệp chỉ chứa một hồ sơ: chuyển phần sau sang tệp khác"
            raise _Refused(self._problem(_spot(event, 3), Code.DOCUMENT_REPEATED, message, hint))

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        spot = (start.line + 1, start.column + 1, width or 1)
        text: str = event.value
        if event.implicit[0] and text[:1] in RESOLVERS:
            text = Scalar.unquoted(text, becomes(text))
        if event.implicit[0] and end.line > start.line:
            self._joined(start, end)
        if event.style not in BLOCKS and (hash_sign := HASH.match(self.text, end.index)):
            self._cut_off(end, len(hash_sign[0]))
        if event.style == '"' and (strange := STRANGE.search(text)):
            self._escaped(strange[0], spot)
        self._add(text, spot)

    def _cut_off(self, end: Any, width: int) -> None:
        """Text behind an unquoted hash vanishes from the page; whoever wrote it did not mean that."""
        if len(self.problems) <= MOST_PER_FILE:
            spot = (end.line + 1, end.column + width, 1)
            message = "chữ từ dấu # trở đi sẽ mất, vì câu không có ngoặc kép"
            hint = IN_QUOTES + "; nếu là lời ghi chú thì thêm một dấu cách sau dấu #"
            self.problems.append(self._problem(spot, Code.TEXT_AFTER_HASH, message, hint))

    def _joined(self, start: Any, end: Any) -> None:
        """An item of a list that stands too deep is read as more of the text above it."""
        written = self.text[start.index : end.index]
        match = JOINED_ITEM.search(written)
        if match and len(self.problems) <= MOST_PER_FILE:
            spot = (start.line + 1 + written.count("\n", 0, match.end()), len(match[1]) + 1, 1)
            hint = "các gạch đầu dòng của một danh sách phải bắt đầu ở cùng một cột"
            self.problems.append(self._problem(spot, Code.YAML_SYNTAX, JOINED, hint))

    def _escaped(self, character: str, spot: Spot) -> None:
        """A character that nobody sees, written as an escape, so that it was not seen before."""
        code = Code.CONTROL_CHARACTER if CONTROL.match(character) else Code.INVISIBLE_CHARACTER
        message = f"trong ngoặc kép có dấu \\ tạo ra ký tự không nhìn thấy U+{ord(character):04X}"
        if len(self.problems) <= MOST_PER_FILE:
            self.problems.append(self._problem(spot, code, message, "xóa dấu \\ và các chữ số theo sau nó"))

    def _open(self, event: Any) -> None:
        line, column, _ = spot = _spot(event)
        if len(self.stack) >= DEEPEST:
            hint = "xem lại khoảng thụt đầu dòng và các dấu ngoặc"
            raise _Refused(
                self._problem(spot, Code.NESTING_TOO_DEEP, f"lồng vào nhau quá {DEEPEST} lớp", hint)
            )
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].value, dict):
            message = "tên khóa phải là chữ, không phải một nhóm hay danh sách"
            hint = "đặt tên khóa trước dấu hai chấm; giá trị bắt đầu bằng { hay [ thì cho vào ngoặc kép"
            raise _Refused(self._problem(spot, Code.KEY_NOT_TEXT, message, hint))
        container: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        children: Any = type(container)()
        self._add(container, (line, column, children))
        self.stack.append(_Open(container, children))

    def _add(self, value: Any, outline: Any) -> None:
        if not self.stack:
            self.tree = Tree(value, outline)
            return
        top = self.stack[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            top.outline.append(outline)
        elif top.key is None:
            top.key, top.key_spot = str(value), outline
            if value in top.value:
                self._repeated(top)
        else:
            top.value.setdefault(top.key, value)
            top.outline.setdefault(top.key, (top.key_spot, outline))
            top.key = None

    def _repeated(self, top: _Open) -> None:
        if len(self.problems) <= MOST_PER_FILE:
            first = top.outline[top.key][0]
            message = f"khóa “{shown(top.key or '')}” đã có ở dòng {first[0]}"
            hint = "giữ lại một dòng; gộp nội dung nếu cần cả hai"
            self.problems.append(self._problem(top.key_spot, Code.KEY_DUPLICATE, message, hint))

    def _refuse(self, event: Any) -> None:
        if event.anchor is None:
            message, code = f"có nhãn kiểu “{shown(event.tag)}”", Code.TAG_REFUSED
            hint = "xóa dấu ! và nhãn; nếu dấu ! thuộc về câu chữ, đặt cả câu trong ngoặc kép"
        else:
            message, code = f"có lối gọi lại “{shown(event.anchor)}” (dấu & hoặc *)", Code.ALIAS_REFUSED
            hint = "viết đủ giá trị ở từng chỗ; nếu dấu & hay * thuộc về câu chữ, đặt cả câu trong ngoặc kép"
        raise _Refused(self._problem(_spot(event), code, message, hint))

    def _problem(self, spot: Spot, code: Code, message: str, hint: str) -> Problem:
        line, column, width = spot
        return Problem(Place(self.path, line, column, width, line_of(self.text, line)), code, message, hint)


def parse(text: str, path: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a YAML text, and what is wrong with it. None where the text cannot be parsed."""
    builder = _Builder(text, path)
    loader = PARSER(text)
    try:
        while (event := loader.get_event()) is not None:
            builder.take(event)
    except _Refused as refused:
        return None, [*builder.problems, refused.problem]
    except yaml.YAMLError as error:
        # What an unclosed bracket swallowed looks like joined lines: only the cause is said.
        sure = [problem for problem in builder.problems if problem.code is not Code.YAML_SYNTAX]
        return None, [*sure, syntax_problem(text, path, error)]
    finally:
        loader.dispose()
    return builder.tree, builder.problems


@lru_cache(maxsize=4096)  # the same short words stand in every record
def becomes(text: str) -> str:
    """What other readers of YAML make of an unquoted scalar, in Vietnamese; "" if it stays text."""
    for tag, pattern in RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            kind = tag.rpartition(":")[2]
            if kind in ("int", "float"):
                return f"số {_number(text)}"
            return NAMES.get(kind, kind)
    return f"số {_number(text)}" if OTHER_NUMBERS.fullmatch(text) else ""


def _number(text: str) -> str:
    """The number that other readers see. Too long to be worked out, it is “khác”."""
    if text.isascii() and text.isdigit() and text[0] != "0" and len(text) < 16:
        return text
    if len(text) > LONGEST_NUMBER:
        return "khác"
    try:
        value = yaml.safe_load(text)
        value = value if isinstance(value, int | float) else float(text)
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    except (ValueError, yaml.YAMLError):  # 0o17, or more digits than Python turns into a number
        return "khác"


def _spot(event: Any, width: int = 1) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1, width
