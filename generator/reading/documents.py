"""Slips of a whole file: two records in one, a line of dashes, a dash before every key, no first key."""

from collections.abc import Sequence

from generator.problems import Code
from generator.reading.guess import items_below
from generator.reading.known import Known
from generator.reading.lines import cut, indent_of, is_remark
from generator.reading.naming import keys_further_down, keys_of, parents
from generator.reading.slips import Slip
from generator.reading.state import State

MARKS = ("---", "...")
FARTHEST = 300  # lines in which a second record repeats the keys of the first


def second_record(state: State, lines: Sequence[str], index: int) -> Slip | None:
    """The line at which another record begins, or a mark between two of them."""
    text = lines[index].rstrip()
    root = state.levels[0] if state.levels else None
    if root is None or state.misfits > FARTHEST:  # nobody reads so many problems
        return None
    rest = range(index, len(lines))
    if text in MARKS:
        behind = [number for number in rest[1:FARTHEST] if not is_remark(lines[number])]
        if text == "..." and not behind:
            return None
        repeats = any(
            cut(lines[number]).key in root.keys and not cut(lines[number]).indent for number in behind
        )
        if not repeats:
            message, hint = f"dòng {text} cắt tệp làm hai phần", f"xóa dòng {text} này"
            return Slip(index + 1, 1, 3, Code.DOCUMENT_REPEATED, message, hint, {index: ""})
        message = f"tệp có hơn một phần, ngăn bằng dòng {text}"
        hint = f"mỗi tệp chỉ chứa một hồ sơ: cắt từ dòng {index + 1} đến hết tệp, dán sang một tệp mới"
        return Slip(index + 1, 1, 3, Code.DOCUMENT_REPEATED, message, hint, dict.fromkeys(rest, ""))
    line = cut(text)
    if line.key is None or line.dashes or line.indent != root.column or line.key not in root.keys:
        return None
    first = cut(lines[root.start]).key
    near = rest[:FARTHEST]
    again = {part.key for number in near if (part := cut(lines[number])).indent == root.column and part.key}
    if line.key != first or len(again & root.keys) < 3:
        return None
    message = "từ dòng này là một hồ sơ thứ hai trong cùng tệp"
    hint = f"mỗi tệp chỉ chứa một hồ sơ: cắt từ dòng {index + 1} đến hết tệp, dán sang một tệp mới"
    if line.value and line.value == cut(lines[root.start]).value:
        name = line.value.strip("\"'")
        message = f"từ dòng này, hồ sơ “{name}” được dán thêm một lần nữa"
        hint = f"xóa từ dòng {index + 1} đến hết tệp"
        if _said(lines[:index]) != _said(lines[index:]):
            hint += "; hai bản có chỗ khác nhau: xem bản nào đúng rồi hãy xóa bản kia"
    mended = dict.fromkeys(rest, "")
    return Slip(index + 1, line.indent + 1, len(line.key), Code.DOCUMENT_REPEATED, message, hint, mended)


def _said(lines: Sequence[str]) -> list[str]:
    return [line.rstrip() for line in lines if not is_remark(line)]


def dashed_keys(lines: Sequence[str], known: Known) -> Slip | None:
    """A dash before the keys of the record itself."""
    keys = known(())
    dashed = [
        number
        for number, text in enumerate(lines)
        if text.startswith("- ") and (line := cut(text)).key in keys and len(line.dashes) == 1
    ]
    first = next((number for number, text in enumerate(lines) if not is_remark(text)), None)
    if not dashed or dashed[0] != first:
        return None
    index, last = dashed[0], dashed[-1]
    which = f"từ dòng {index + 1} đến dòng {last + 1}" if last > index else f"ở dòng {index + 1}"
    mended = {number: lines[number][cut(lines[number]).column :] for number in dashed}
    hint = f"xóa “- ” ở đầu các khóa ngoài cùng {which}; viết: {mended[index]}"
    message = "trước khóa của hồ sơ thừa dấu gạch “-”"
    return Slip(index + 1, 1, 1, Code.DASH_NEEDLESS, message, hint, mended)


def first_key_missing(lines: Sequence[str], known: Known) -> Slip | None:
    """A list at the very beginning of the file: the line with its key was deleted."""
    index = next((number for number, text in enumerate(lines) if not is_remark(text)), None)
    if index is None or not cut(lines[index]).dashes:
        return None
    group = items_below(lines, index)
    if keys_of(lines, group) & set(known(())):
        return None
    found = parents(group, lines, (), known, taken=keys_further_down(lines, group[-1] + 1, 0))
    if len(found) != 1:
        return None
    message = f"phía trên dòng này thiếu dòng “{found[0]}:”"
    hint = f"thêm một dòng “{found[0]}:” ngay trên dòng {index + 1}"
    mended = {index: f"{found[0]}:\n{lines[index]}"}
    return Slip(index + 1, indent_of(lines[index]) + 1, 1, Code.PARENT_MISSING, message, hint, mended)
