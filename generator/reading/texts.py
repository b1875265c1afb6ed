"""A sentence that runs on over several lines without quotes, and what breaks it."""

from generator.problems import Code
from generator.reading.lines import COLON_INSIDE, cut, without_remark
from generator.reading.quoting import inside_quotes
from generator.reading.slips import Slip, Where
from generator.reading.walking import State


def running_on(text: str, here: Where, state: State) -> Slip | None:
    """A colon in a line that is more of the text above: the whole sentence needs quotes."""
    line = cut(text)
    value, _ = without_remark(line.value)
    match = COLON_INSIDE.search(value)
    if not match or not line.is_text or state.last < 0:
        return None
    first = here.lines[state.last]
    start = cut(first).value_column
    last = max((index for index in here.followers() if cut(here.lines[index]).is_text), default=here.index)
    word = first[start:].split(maxsplit=1)[0] if first[start:].strip() else ""
    mended = {index: inside_quotes(here.lines[index]) for index in range(state.last + 1, last + 1)}
    mended[state.last] = first[:start] + '"' + inside_quotes(first[start:])
    mended[last] = mended[last].rstrip() + '"'
    return Slip(
        here.index + 1,
        line.column + match.start() + 1,
        1,
        Code.COLON_INSIDE_TEXT,
        "dấu hai chấm nằm giữa câu mà câu không có ngoặc kép",
        f'viết dấu " trước “{word}” ở dòng {state.last + 1} và dấu " ở cuối dòng {last + 1}',
        mended,
    )
