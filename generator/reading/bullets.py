"""Lists inside a text: lines with dashes below a sentence, and marks that were pasted with it."""

import re

from generator.problems import Code
from generator.reading.lines import BULLETS, cut
from generator.reading.slips import Slip, Where, replaced
from generator.reading.spanning import closed_below, lines_of_text

MARKED = re.compile(rf"(?:[{re.escape(BULLETS)}]\s*|(?:[–—−－*+]|--)\s+|-\s+)(?=\S)")


def second_mark(text: str, where: Where) -> Slip | None:
    """A bullet at the start of a value, left over from where it was copied; or a second dash."""
    line = cut(text)
    if where.runs_on:
        return None  # in the midst of a text a bullet parts one sentence from another
    if len(line.dashes) > 1 and line.key is None and where.known.is_list(where.path):
        span = (line.dashes[0], line.column)
        message = "trước mục này thừa một dấu gạch “-”"
        return replaced(text, where, span, "- ", Code.DASH_NEEDLESS, message, sure=not where.followers())
    match = MARKED.match(line.value)
    if not match or (line.value[0] not in BULLETS and (line.key is not None or not line.dashes)):
        return None
    span = (line.value_column, line.value_column + match.end())
    where_it_is = "sau dấu gạch" if line.dashes and line.key is None else "ở đầu câu"
    message = f"{where_it_is} thừa dấu “{match[0].strip()}”"
    return replaced(text, where, span, "", Code.LIST_MARK_WRONG, message, sure=True)


def list_in_text(text: str, where: Where) -> Slip | None:
    """Dashes below a sentence, where a text is wanted and no list can have lost its name."""
    line = cut(text)
    here = where.known(where.path)
    if line.key not in here or here is None:
        return None
    path = (*where.path, line.key or "")
    if where.known(path) or where.known.is_list(path):
        return None
    below = lines_of_text(where)
    lists = any(where.known.is_list((*where.path, key)) for key in here)
    if not any(cut(where.lines[index]).dashes for index in below):
        return None
    last = line.value.split()[-1].rstrip(":")
    if (lists and not line.value.endswith(":")) or where.is_key(last):
        return None
    first = where.lines[below[0]].strip()
    message = f"dưới câu này có các dòng gạch đầu dòng, mà “{line.key}” là một đoạn chữ"
    hint = (
        f"viết “{line.key}: >-” rồi xuống dòng: đưa “{line.value}” xuống dòng riêng,"
        f" thẳng cột với “{first[:40]}”; hoặc đặt tất cả trong một cặp ngoặc kép"
    )
    mended = closed_below(where, below, text[: line.value_column] + '"' + line.value.replace('"', '\\"'))
    spot = (where.index + 1, line.value_column + 1, len(line.value))
    return Slip(*spot, Code.BLOCK_SIGN_WRONG, message, hint, mended)
