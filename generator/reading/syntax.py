"""What is wrong where YAML cannot be parsed, in words for people who do not know YAML.

The fast parser's messages change with its version. A text that it refuses is parsed once
more by PyYAML's own parser, whose message and marks are stable, and translated.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.problems import Code, Place, Problem
from generator.reading.text import line_of

KEY_WITHOUT_SPACE = re.compile(r"^\s*(?:- )?[A-Za-z_]\w*:(?=[^\s:/])")
DASH_WITHOUT_SPACE = re.compile(r"\s*-\w")
LONGEST_EXPLAINED = 60_000  # characters: PyYAML's own parser needs seconds for them
UNREADABLE = ("không đọc được tệp từ chỗ này", "so với một tệp đúng: thụt đầu dòng, dấu hai chấm, ngoặc kép")
JOINED = "dòng này bị đọc nối vào dòng trên"
IN_QUOTES = "đặt cả câu trong ngoặc kép"
CLOSE_QUOTE = "thêm ngoặc kép ở cuối câu; ngoặc kép bên trong câu thì viết “ và ”"


def syntax_problem(text: str, path: str, refused: yaml.YAMLError) -> Problem:
    """The first place where the text is not YAML; of a very long one only where the fast parser stopped."""
    mark = getattr(refused, "problem_mark", None)
    if len(text) > LONGEST_EXPLAINED:
        return _Refusal(text, path, None, yaml.MarkedYAMLError(problem_mark=mark)).problem(*UNREADABLE)
    last = None
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            last = event
    except yaml.MarkedYAMLError as error:
        refusal = _Refusal(text, path, last, error)
        return next((problem for rule in RULES if (problem := rule(refusal))), refusal.problem(*UNREADABLE))
    except (yaml.YAMLError, RecursionError):
        pass
    return Problem(Place(path, 1, 1, 1, line_of(text, 1)), Code.YAML_SYNTAX, *UNREADABLE)


def colon_without_space(text: str, path: str) -> Problem | None:
    """The first `key:value` that lacks its space, so that YAML reads it as one text."""
    for number, line in enumerate(text.split("\n"), start=1):
        match = KEY_WITHOUT_SPACE.match(line)
        if match:
            place = Place(path, number, match.end(), 1, line)
            message, hint = "sau dấu hai chấm thiếu một dấu cách", f"viết “{match[0].strip()} …”"
            return Problem(place, Code.COLON_WITHOUT_SPACE, message, hint)
    return None


@dataclass(frozen=True)
class _Refusal:
    """What PyYAML said, about which text, and the last event before it."""

    text: str
    path: str
    last: Any
    error: yaml.MarkedYAMLError

    @property
    def said(self) -> str:
        return f"{self.error.context or ''} {self.error.problem or ''}"

    @property
    def mark(self) -> Any:
        return self.error.problem_mark or self.error.context_mark

    @property
    def before(self) -> str:
        """What stands on the line before the mark."""
        return line_of(self.text, self.mark.line + 1)[: self.mark.column] if self.mark else ""

    def says(self, *words: str) -> bool:
        return any(word in self.said for word in words)

    def problem(self, message: str, hint: str, code: Code = Code.YAML_SYNTAX, mark: Any = None) -> Problem:
        mark = mark or self.mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Problem(Place(self.path, line, column, 1, line_of(self.text, line)), code, message, hint)


def _tab(refusal: _Refusal) -> Problem | None:
    line = line_of(refusal.text, refusal.mark.line + 1) if refusal.mark else ""
    if not refusal.says("\\t") and "\t" not in line[: len(line) - len(line.lstrip())]:
        return None
    return refusal.problem("đầu dòng có dấu tab", "thay mỗi dấu tab bằng hai dấu cách", Code.TAB_INDENTATION)


def _quote(refusal: _Refusal) -> Problem | None:
    """The quote to blame: one that never closes, or one that closes on the line of the error."""
    last, mark = refusal.last, refusal.mark
    if refusal.says("escape"):
        hint = "viết hai dấu \\ liền nhau, hoặc dùng ngoặc đơn thay ngoặc kép"
        return refusal.problem("dấu \\ trong ngoặc kép có nghĩa riêng", hint)
    opened = "ngoặc kép mở ở đây mà không đóng trên cùng dòng"
    if refusal.says("quoted scalar"):
        return refusal.problem(opened, CLOSE_QUOTE, Code.QUOTE_UNCLOSED, refusal.error.context_mark)
    quoted = isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"')
    if not quoted or mark is None or last.end_mark.line != mark.line:
        return None
    if last.start_mark.line == mark.line:
        return refusal.problem("sau ngoặc kép đóng vẫn còn chữ", CLOSE_QUOTE, Code.QUOTE_UNCLOSED)
    return refusal.problem(opened, CLOSE_QUOTE, Code.QUOTE_UNCLOSED, last.start_mark)


def _first_sign(refusal: _Refusal) -> Problem | None:
    """A sentence that begins with a sign of YAML: @ ` % * & > |."""
    if refusal.says("cannot start any token"):
        mark = refusal.mark
    elif refusal.says("scanning an alias", "scanning an anchor", "scanning a block scalar"):
        mark = refusal.error.context_mark
    else:
        return None
    sign = line_of(refusal.text, mark.line + 1)[mark.column : mark.column + 1]
    message = f"câu không có ngoặc kép bắt đầu bằng dấu “{sign}”"
    return refusal.problem(message, IN_QUOTES, mark=mark)


def _bracket(refusal: _Refusal) -> Problem | None:
    if not refusal.says("flow sequence", "flow mapping", "flow node"):
        return None
    if refusal.says("flow node"):
        return refusal.problem(
            "dấu ngoặc [ hoặc { ở đây mở mà không đóng", IN_QUOTES, mark=refusal.error.context_mark
        )
    sign = "[" if refusal.says("flow sequence") else "{"
    hint = f"đóng ngoặc trên cùng dòng; nếu câu bắt đầu bằng {sign}, {IN_QUOTES}"
    return refusal.problem(f"ngoặc {sign} mở ở đây mà không đóng", hint, mark=refusal.error.context_mark)


def _colon(refusal: _Refusal) -> Problem | None:
    if not refusal.says("could not find expected ':'", "mapping values are not allowed"):
        return None
    missing = colon_without_space(refusal.text, refusal.path)
    if missing:
        return missing
    if refusal.says("could not find"):
        mark = refusal.error.context_mark or refusal.mark
        if DASH_WITHOUT_SPACE.match(line_of(refusal.text, mark.line + 1)):
            return refusal.problem("sau dấu gạch đầu dòng thiếu một dấu cách", "viết “- …”", mark=mark)
        message = "dòng này thiếu dấu hai chấm sau tên khóa"
        return refusal.problem(message, "viết theo mẫu “khóa: giá trị”", mark=mark)
    if ":" in refusal.before:
        message = "dấu hai chấm nằm giữa câu mà câu không có ngoặc kép"
        return refusal.problem(message, IN_QUOTES)
    hint = "bắt đầu ở cùng một cột với khóa phía trên; nếu là câu viết tiếp, " + IN_QUOTES
    return refusal.problem(JOINED, hint)


def _indentation(refusal: _Refusal) -> Problem | None:
    if not refusal.says("block end", "block mapping", "block collection"):
        return None
    if refusal.before.strip():
        return refusal.problem("sau giá trị vẫn còn chữ trên cùng dòng", IN_QUOTES)
    hint = "các khóa cùng một nhóm phải bắt đầu ở cùng một cột"
    return refusal.problem("dòng này thụt vào không khớp với các dòng trên", hint)


RULES: tuple[Callable[[_Refusal], Problem | None], ...] = (
    _tab,
    _quote,
    _first_sign,
    _bracket,
    _colon,
    _indentation,
)
