"""A sentence that runs on over the lines below its own: which lines those are, and quotes around them all."""

from generator.reading.lines import cut, is_remark, without_remark
from generator.reading.slips import LONGEST_LINE_SHOWN, Where

INNER = "; ngoặc kép bên trong thì viết “ và ”"


def inside_quotes(value: str) -> str:
    """The words as they stand between two straight quotes."""
    return value.replace("\\", "\\\\").replace('"', '\\"')


def lines_of_text(where: Where) -> list[int]:
    """The lines below that are more of the text of this one; none where a key or a list stands there."""
    key = cut(where.lines[where.index]).key
    holds_list = key is not None and where.known.is_list((*where.path, key))
    found: list[int] = []
    for index in where.followers():
        line = cut(where.lines[index])
        if is_remark(where.lines[index]):
            break
        if (line.key is not None and where.is_key(line.key)) or (line.dashes and holds_list):
            return []
        found.append(index)
    return found


def closed_below(where: Where, below: list[int], first: str) -> dict[int, str]:
    """The lines as one text in quotes; `first` is the line of the value with its opening quote."""
    mended = {where.index: first} | {index: inside_quotes(where.lines[index]) for index in below}
    kept, remark = without_remark(mended[below[-1]].rstrip())
    return mended | {below[-1]: kept + '"' + remark}


def close_there(where: Where, below: list[int], sign: str = '"') -> str:
    """The words that tell a person to close a quote or bracket on the last of some lines."""
    last = below[-1]
    kept, remark = without_remark(where.lines[last].rstrip())
    line = kept.strip() + sign + remark
    shown = line if len(line) <= LONGEST_LINE_SHOWN else "…" + line[-LONGEST_LINE_SHOWN:]
    return f"dấu {sign} ở cuối dòng {last + 1}, dòng ấy thành: {shown}"


def has_quotes(where: Where, below: list[int]) -> bool:
    """Whether there are quotes in any of these lines."""
    return any('"' in where.lines[index] for index in below)
