"""A page of Markdown with a head of YAML between two lines of dashes: where the head ends, or should."""

import re

from generator.problems import Code, Place, Problem, shown
from generator.reading.lines import CONFLICT, cut, is_remark
from generator.reading.text import line_of

HEAD_END = re.compile(r"^---[ \t]*$", re.MULTILINE)
NEARLY = re.compile(r"[ \t]*(?:--|-{4,}|[–—―─═]+|={3,}|\*{3,}|_{3,}|- - -)[ \t]*")


def head_wrong(text: str, path: str) -> Problem:
    """What is wrong with a page that has no head between two lines of dashes."""
    lines = text.split("\n")
    if not HEAD_END.fullmatch(lines[0]):
        message = "trang thiếu phần đầu giữa hai dòng ---"
        if cut(lines[0]).key is None:
            return _at(text, path, 1, message, "đặt các dòng slug, title, description giữa hai dòng ---")
        return _at(text, path, 1, message, f"thêm một dòng --- ở đầu tệp, ngay trên “{shown(lines[0])}”")
    end = 1
    while end < len(lines) and (is_remark(lines[end]) or cut(lines[end]).key or lines[end][:1] == " "):
        end += 1
    near = next((number for number in range(1, end + 1) if number < len(lines) and _nearly(lines[number])), 0)
    if near:
        message = "dòng đóng phần đầu trang phải có đúng ba dấu gạch"
        place = Place(path, near + 1, 1, max(len(lines[near]), 1), lines[near])
        return Problem(place, Code.YAML_SYNTAX, message, "viết: ---", "---")
    last = max(number for number in range(end) if lines[number].strip())
    message = "phần đầu trang mở bằng dòng --- mà không đóng"
    return _at(text, path, last + 1, message, f"thêm một dòng --- ngay dưới dòng {last + 1}")


def _nearly(line: str) -> bool:
    return bool(NEARLY.fullmatch(line))


def _at(text: str, path: str, line: int, message: str, hint: str) -> Problem:
    return Problem(Place(path, line, 1, 1, line_of(text, line)), Code.YAML_SYNTAX, message, hint)


def conflicts_below(text: str, start: int, path: str) -> list[Problem]:
    """Conflicts that a merge left in the body of a page, which begins at a character of the text."""
    if not CONFLICT.search(text, start):
        return []
    from generator.reading.pasting import conflicts  # seldom wanted, as the package says

    first = text.count("\n", 0, start)
    lines = ["" if number < first else line for number, line in enumerate(text.split("\n"))]
    return [slip.problem(text, path) for slip in conflicts(lines)]
