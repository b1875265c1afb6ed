"""Marks that came with what was pasted or merged: conflict markers of git, fences, braces, ruled lines."""

import re
from collections.abc import Iterator, Sequence

from generator.problems import Code
from generator.reading.lines import cut, is_remark
from generator.reading.slips import Slip, Where

OURS, BASE, THEIRS, END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
FENCE = re.compile(r"(?:```+|~~~+)\s*\w*\s*")
RULED = re.compile(r"(?:[-=*_~+#.–—―─═]{3,}|…+|-{2}|[–—―]+)\s*")
BETWEEN = "hai bản sửa chạm nhau ở đây: bản trên từ dòng {ours}, bản dưới từ dòng {theirs}"
KEEP = "giữ một bản, xóa bản kia; rồi xóa ba dòng dấu: dòng {first}, {middle} và {last}"
OLD = "; từ dòng {base} đến dòng {end} là bản cũ, cũng xóa"


def pasted(lines: Sequence[str]) -> Iterator[Slip]:
    """What stands around a record, or cuts it, and is told before its lines are read."""
    yield from conflicts(lines)
    yield from _around(lines)


def conflicts(lines: Sequence[str], start: int = 0) -> Iterator[Slip]:
    """Conflicts that a merge left, each told at its first marker; the upper half is kept for reading on."""
    index = start
    while index < len(lines):
        sign = _sign(lines[index])
        end = _end(lines, index) if sign == OURS else None
        if end:
            yield _conflict(lines, index, *end)
            index = end[1]
        elif sign in (OURS, END):
            told = lines[index].strip()
            message, hint = "sót một dòng dấu của lần ghép hai bản sửa", f"xóa dòng {told[:7]} này"
            yield Slip(index + 1, 1, len(told), Code.CONFLICT_MARKER, message, hint, {index: ""}, lost=True)
        index += 1


def _sign(line: str) -> str:
    sign = line[:7]
    return sign if sign in (OURS, BASE, THEIRS, END) and line[7:8] in ("", " ", "\t", "\r") else ""


def _end(lines: Sequence[str], first: int) -> tuple[int, int] | None:
    """The middle and the last marker of a conflict; None where one of them is gone."""
    middle = 0
    for index in range(first + 1, len(lines)):
        sign = _sign(lines[index])
        if sign == OURS:
            return None
        if sign == THEIRS and not middle:
            middle = index
        if sign == END:
            return (middle, index) if middle else None
    return None


def _conflict(lines: Sequence[str], first: int, middle: int, last: int) -> Slip:
    message = BETWEEN.format(ours=first + 2, theirs=middle + 2)
    hint = KEEP.format(first=first + 1, middle=middle + 1, last=last + 1)
    base = next((index for index in range(first, middle) if _sign(lines[index]) == BASE), middle)
    hint += OLD.format(base=base + 1, end=middle) if base < middle else ""
    gone = {first: ""} | dict.fromkeys(range(base, last + 1), "")
    return Slip(first + 1, 1, len(lines[first]), Code.CONFLICT_MARKER, message, hint, gone, lost=True)


def _around(lines: Sequence[str]) -> Iterator[Slip]:
    """Fences or braces around the whole file."""
    filled = [index for index, line in enumerate(lines) if not is_remark(line)]
    if len(filled) < 2:
        return
    first, last = filled[0], filled[-1]
    fences = [index for index in filled if FENCE.fullmatch(lines[index])]
    braces = lines[first].strip() == "{" and not lines[filled[1]].rstrip().endswith(",")
    if fences and fences[0] == first:
        gone, what = [first, *fences[-1:]] if len(fences) > 1 else [first], lines[first].strip()[:3]
    elif braces:
        gone, what = [first, last] if lines[last].strip() == "}" else [first], "{"
    else:
        return
    where = f"xóa dòng {what} này" if len(gone) == 1 else f"xóa dòng này và dòng {gone[-1] + 1}"
    message = f"dòng {what} không thuộc hồ sơ"
    spot = (first + 1, 1, len(lines[first].rstrip()))
    yield Slip(*spot, Code.TEXT_STRAY, message, where, dict.fromkeys(gone, ""))


def ruled_line(text: str, where: Where) -> Slip | None:
    """A line of signs alone, drawn to part one thing from another."""
    line = cut(text)
    told = text.strip()
    if where.runs_on or line.key is not None or not (RULED.fullmatch(told) or FENCE.fullmatch(told)):
        return None
    if told in ("---", "..."):
        return None  # those cut a file in two, which is told as that
    message = "dòng này chỉ có dấu, không có tên khóa"
    spot = (where.index + 1, line.indent + 1, len(told))
    return Slip(*spot, Code.TEXT_STRAY, message, f"xóa dòng {told} này", {where.index: ""})
