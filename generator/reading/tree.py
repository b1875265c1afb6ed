"""YAML text to a tree of values, and an outline of where each of them stands.

YAML is a wide language and a record needs little of it. Anchors, aliases, tags, several
documents and deep nesting are refused on parser events, before anything is built from
them; equal keys are refused instead of vanishing.

The outline mirrors the tree: (line, column, width) for a scalar, and behind line and
column the children of a group (by key, with the key's own place) or of a list.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from generator.problems import MOST_PER_FILE, Code, Place, Problem, shown
from generator.reading.lines import MARKS
from generator.reading.resolving import RESOLVERS, becomes
from generator.reading.syntax import IN_QUOTES, JOINED
from generator.reading.text import CONTROL, STRANGE, line_of
from generator.scalars import Scalar

if TYPE_CHECKING:
    from generator.reading.mending import Mended

DEEPEST = 12
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML takes “#1” behind a space for a comment; people who comment write “# ”.
HASH = re.compile(r"[ \t]+#(?=[^\s#])")
HASH_AND_SPACE = re.compile(r"[ \t]+#")
ODD_START = frozenset(f"{MARKS}-“„«”‟")
# A backslash in a path, or within a word: YAML takes some of them for other signs.
PATH_SIGN = re.compile(r"[\w:]\\[\w]")
ODD_INSIDE = re.compile("[：﹕︰；＝]")
SWALLOWED = re.compile(r"\n[ ]*(?:- |(?:- )?[a-z][a-z_]*:(?:[ ]|\n))")
JOINED_ITEM = re.compile(r"\n([ \t]*)- ")
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
    mended: "Mended | None" = None


class Parsed(NamedTuple):
    """What a parser made of a text.

    `doubtful`: something is YAML and yet hardly meant so. `refused`: why the parser stopped, no problem yet.
    """

    tree: Tree | None
    problems: list[Problem]
    doubtful: bool = False
    refused: yaml.YAMLError | None = None


@dataclass
class _Refused(Exception):
    """Reading cannot go on past this event."""

    problem: Problem


@dataclass(slots=True)
class _Open:
    """A group or list that is being read, with the key that waits for its value."""

    value: Any
    outline: Any
    is_group: bool
    key: str | None = None
    key_spot: Spot = (1, 1, 1)


@dataclass(slots=True)
class _Builder:
    """Builds tree and outline from parser events."""

    text: str
    path: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    tree: Tree | None = None
    doubtful: bool = False
    # Looked for once: most texts have none of these, and need not be looked at scalar by scalar.
    has_hash: bool = field(init=False)
    has_remark: bool = field(init=False)
    has_odd_sign: bool = field(init=False)
    has_backslash: bool = field(init=False)

    def __post_init__(self) -> None:
        self.has_backslash = "\\" in self.text
        self.has_remark = " #" in self.text or "\t#" in self.text
        self.has_hash = self.has_remark and HASH.search(self.text) is not None
        self.has_odd_sign = ODD_INSIDE.search(self.text) is not None

    def take(self, event: Any) -> None:
        """One event of the parser that is no plain scalar."""
        if isinstance(event, OPENING) and event.anchor is None and event.tag is None:
            self._open(event)
        elif isinstance(event, (*OPENING, yaml.ScalarEvent, yaml.AliasEvent)):
            self._refuse(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.tree is not None:
            message = "tệp có hơn một phần, ngăn bằng dòng ---"
            hint = "mỗi tệp chỉ chứa một hồ sơ: chuyển phần sau sang tệp khác"
            raise _Refused(self._problem(_spot(event, 3), Code.DOCUMENT_REPEATED, message, hint))

    def scalar(self, event: Any) -> None:
        """A scalar without anchor and tag."""
        start, end = event.start_mark, event.end_mark
        text: str = event.value
        if event.implicit[0]:
            top = self.stack[-1] if self.stack else None
            if (
                top
                and top.key is None
                and top.is_group
                and text.isidentifier()
                and self.text[end.index] == ":"
            ):
                # Every other scalar is such a key, and nothing else can be wrong with it.
                top.key, top.key_spot = text, (start.line + 1, start.column + 1, len(text))
                if text in top.value:
                    self._repeated(top)
                return
        line, column, last = start.line, start.column, end.line
        spot = (line + 1, column + 1, (end.column - column if last == line else 1) or 1)
        if event.implicit[0]:
            if text and not self.doubtful:
                self.doubtful = last > line or self._is_doubtful(text, line, end)
            if text[:1] in RESOLVERS and (meaning := becomes(text)):
                text = Scalar.unquoted(text, meaning)
            if last > line:
                self._joined(start, end)
        else:
            self._styled(event, text, spot)
        if self.has_hash and event.style not in BLOCKS and (hash_sign := HASH.match(self.text, end.index)):
            self._cut_off(end, len(hash_sign[0]))
        self._add(text, spot)

    def _styled(self, event: Any, text: str, spot: Spot) -> None:
        """A scalar in quotes, or of several lines behind a sign."""
        start, end, style = event.start_mark.index, event.end_mark.index, event.style
        if style in BLOCKS and not self.doubtful:
            self.doubtful = SWALLOWED.search(self.text, start, end) is not None
        if style == '"' and not self.doubtful and self.has_backslash:
            self.doubtful = PATH_SIGN.search(self.text, start, end) is not None
        if style == '"' and self.has_backslash and (strange := STRANGE.search(text)):
            self._escaped(strange[0], spot)

    def _is_doubtful(self, text: str, line: int, end: Any) -> bool:
        """Whether a person hardly meant these words without quotes, so that the lines are looked at again."""
        if text[0] in ODD_START or text[-1] in ",;" or '"' in text:
            return True
        if self.has_odd_sign and ODD_INSIDE.search(text):
            return True
        if self.has_remark and HASH_AND_SPACE.match(self.text, end.index):
            return True
        top = self.stack[-1] if self.stack else None
        if top is None or not top.is_group:
            return False
        return not text.isidentifier() if top.key is None else line >= top.key_spot[0]

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
        if self.stack and self.stack[-1].key is None and self.stack[-1].is_group:
            message = "tên khóa phải là chữ, không phải một nhóm hay danh sách"
            hint = "đặt tên khóa trước dấu hai chấm; giá trị bắt đầu bằng { hay [ thì cho vào ngoặc kép"
            raise _Refused(self._problem(spot, Code.KEY_NOT_TEXT, message, hint))
        is_group = isinstance(event, yaml.MappingStartEvent)
        container: Any = {} if is_group else []
        children: Any = {} if is_group else []
        self._add(container, (line, column, children))
        self.stack.append(_Open(container, children, is_group))

    def _add(self, value: Any, outline: Any) -> None:
        if not self.stack:
            self.tree = Tree(value, outline)
            return
        top = self.stack[-1]
        key, group = top.key, top.value
        if key is not None:
            top.key = None
            if key not in group:  # the first of equal ones stays
                group[key] = value
                top.outline[key] = (top.key_spot, outline)
        elif not top.is_group:
            group.append(value)
            top.outline.append(outline)
        else:
            top.key, top.key_spot = str(value), outline
            if value in group:
                self._repeated(top)

    def _repeated(self, top: _Open) -> None:
        key = top.key or ""
        first = top.outline[key][0]
        hint = "giữ lại một dòng; gộp nội dung nếu cần cả hai"
        if top.value[key] == "":  # the one that says something counts
            line, column, width = first
            del top.value[key]
            empty = f"khóa “{shown(key)}” viết hai lần, dòng này để trống"
            if len(self.problems) <= MOST_PER_FILE:
                spot = (line, column, width)
                self.problems.append(self._problem(spot, Code.KEY_DUPLICATE, empty, f"xóa dòng {key}: này"))
            return
        first_again = key == next(iter(top.value))
        in_item = len(self.stack) > 1 and isinstance(self.stack[-2].value, list)
        if first_again or in_item:
            self.doubtful = True  # a second record may begin here, or the next item of a list
        if first_again and in_item:
            hint += f"; nếu từ đây là mục khác của danh sách thì đặt “- ” trước “{key}”, thẳng với gạch trên"
        if len(self.problems) <= MOST_PER_FILE:
            message = f"khóa “{shown(key)}” đã có ở dòng {first[0]}"
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


def parse(text: str, path: str) -> Parsed:
    """The tree of a YAML text, and what is wrong with it. None where the text cannot be parsed."""
    builder = _Builder(text, path, doubtful="\t" in text)
    loader = PARSER(text)
    next_event, scalar = loader.get_event, builder.scalar
    try:
        while (event := next_event()) is not None:
            # Scalars first: they are most of all events.
            kind = type(event)
            if kind is yaml.ScalarEvent and event.anchor is None and event.tag is None:
                scalar(event)
            elif kind in CLOSING:
                builder.stack.pop()
            else:
                builder.take(event)
    except _Refused as refused:
        return Parsed(None, [*builder.problems, refused.problem], builder.doubtful)
    except yaml.YAMLError as error:
        # What an unclosed bracket swallowed looks like joined lines: only the cause is said.
        sure = [problem for problem in builder.problems if problem.code is not Code.YAML_SYNTAX]
        return Parsed(None, sure, True, error)
    finally:
        loader.dispose()
    return Parsed(builder.tree, builder.problems, builder.doubtful)


def _spot(event: Any, width: int = 1) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1, width
