"""Lines of data/stats.csv as observations, each cell under its column, or problems.

The columns are declared here, once. A wrong row never hides the problems of another.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

from generator.observations.cells import (
    count,
    day,
    moment,
    needed,
    no_count_of,
    sentence,
    stated_count,
    word,
)
from generator.observations.observation import (
    FORM_COLUMNS,
    PORTAL_COLUMNS,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    Observation,
    Row,
    Status,
)
from generator.observations.table import Line, read_lines
from generator.problems import MOST_PER_FILE, Code, Place, Problem
from generator.quantities import Period
from generator.scalars import Misread
from generator.vietnamese import nearest

T = TypeVar("T")

COLUMNS = (
    "period_start",
    "period_end",
    "as_of",
    "sector",
    "channel",
    *(column.value for column in Column),
    "definition",
    "status",
    "source",
    "revision",
)
REQUIRED = ("period_end", "as_of", "sector", "channel", "definition", "status", "source")  # of every row
OWN = {Definition.FORM: FORM_COLUMNS, Definition.PORTAL_D4: PORTAL_COLUMNS}
STATED = {  # counts that a row must give
    Definition.FORM: (Column.SOLVED_TOTAL, Column.SOLVED_LATE),
    Definition.PORTAL_D4: PORTAL_COLUMNS,
}
SPLIT = (Column.SOLVED_EARLY, Column.SOLVED_ON_TIME)  # stand for solved_early_or_on_time together
SEPARATOR_NAMES = {",": "dấu phẩy", ";": "dấu chấm phẩy", "\t": "dấu tab"}
NO_DAY = date.min


def _parser(column: Column, definition: Definition) -> Callable[[str], Count]:
    if column not in OWN[definition]:
        return no_count_of(definition)
    return stated_count if column in STATED[definition] else count


# Without a definition nobody knows which counts a row must have.
COUNTS: Mapping[Definition | None, Mapping[Column, Callable[[str], Count]]] = {
    None: dict.fromkeys(Column, count),
    **{one: {column: _parser(column, one) for column in Column} for one in Definition},
}
CHANNEL, DEFINITION, STATUS = word(Channel), word(Definition), word(Status)


def read_observations(data: bytes, path: str) -> tuple[tuple[Observation, ...] | None, list[Problem]]:
    """The rows without a fault, in the order of the file, and everything that is wrong with it.

    None where the head of the table is missing or wrong, so that no cell has a sure meaning.
    """
    lines, problems = read_lines(data, path)
    if not lines:
        empty = Problem(Place(path), Code.FILE_EMPTY, "bảng không có dòng nào", "ghi ít nhất dòng tên cột")
        return None, problems or [empty]
    head, *rest = _without_padding(lines)
    wanted = _wanted(head, rest)
    head_problems = list(islice(_head_problems(head, path, wanted), MOST_PER_FILE + 1))
    problems.extend(head_problems)
    observations = []
    for line in rest:
        row = Row(path, line.number, line.text, head.cells, line.separator)
        observation, found = _read_row(row, line.cells, wanted)
        problems.extend(found)
        if observation is not None:
            observations.append(observation)
        if len(problems) > MOST_PER_FILE:
            break  # no more of them are told
    return None if head_problems else tuple(observations), problems


def _without_padding(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the columns at their end that hold nothing: a spreadsheet adds such."""
    drawn = len(lines[0].cells)
    width = max(_filled(line.cells[:drawn]) for line in lines)
    if width == drawn:
        return lines
    return [line if len(line.cells) > drawn else replace(line, cells=line.cells[:width]) for line in lines]


def _filled(cells: tuple[str, ...]) -> int:
    return next((number for number in range(len(cells), 0, -1) if cells[number - 1]), 0)


def _wanted(head: Line, rest: Sequence[Line]) -> tuple[str, ...]:
    """The columns that the head must name: those of every row, and those of the definitions in use."""
    number = head.cells.index("definition") if "definition" in head.cells else len(head.cells)
    written = {cell for line in rest for cell in line.cells[number : number + 1]}
    used = [one for one in Definition if one in written] or [Definition.FORM]
    stated = [column.value for one in used for column in STATED[one]]
    in_time = Definition.FORM in used and not set(SPLIT) <= set(head.cells)
    return (*REQUIRED, *stated, *([Column.SOLVED_EARLY_OR_ON_TIME.value] if in_time else []))


def _head_problems(head: Line, path: str, wanted: Sequence[str]) -> Iterator[Problem]:
    numbers = tuple(str(number) for number in range(len(head.cells)))
    row = Row(path, head.number, head.text, numbers, head.separator)
    for number, name in enumerate(head.cells):
        place = row.place(str(number))
        if not name:
            message = f"cột thứ {number + 1} không có tên"
            yield Problem(place, Code.COLUMN_UNKNOWN, message, "ghi tên cột, hoặc xóa cột trống")
        elif name not in COLUMNS:
            near = nearest(name, COLUMNS)
            hint = f"có phải là “{near}” không?" if near else "các cột được dùng: " + ", ".join(COLUMNS)
            yield Problem(place, Code.COLUMN_UNKNOWN, f"không có cột nào tên “{name}”", hint)
        elif name in head.cells[:number]:
            first = head.cells.index(name) + 1
            message = f"cột “{name}” đã có ở vị trí thứ {first}"
            yield Problem(place, Code.COLUMN_DUPLICATE, message, "giữ lại một cột")
    for name in wanted:
        if name not in head.cells:
            hint = f"thêm “{name}” vào dòng tên cột, và ô tương ứng vào từng dòng"
            yield Problem(row.place(), Code.COLUMN_MISSING, f"thiếu cột “{name}”", hint)


@dataclass
class _Cells:
    """The cells of a row by column, and what is wrong with those taken so far."""

    row: Row
    written: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def take(self, column: str, parse: Callable[[str], T], otherwise: T) -> T:
        """The value of a cell; `otherwise` where it is wrong, which is then remembered."""
        if column not in self.written:
            return otherwise  # where the column is wanted, that is said once, at the head
        try:
            return parse(self.written[column])
        except Misread as misread:
            self.add(column, misread.code, f"cột {column}: {misread.message}", misread.hint)
            return otherwise

    def add(self, column: str, code: Code, message: str, hint: str) -> None:
        """Remember what is wrong with a cell."""
        self.problems.append(Problem(self.row.place(column), code, message, hint))


def _read_row(
    row: Row, cells: tuple[str, ...], wanted: Sequence[str]
) -> tuple[Observation | None, list[Problem]]:
    left_out = row.columns[len(cells) :]
    if len(cells) > len(row.columns) or not _may_lack(left_out, row, cells, wanted):
        message = f"dòng có {len(cells)} ô, bảng có {len(row.columns)} cột"
        sign = SEPARATOR_NAMES[row.separator]
        hint = f"thêm hoặc bớt {sign}; ô có {sign} bên trong phải nằm trong ngoặc kép"
        return None, [Problem(row.place(), Code.ROW_WIDTH_WRONG, message, hint)]
    # Excel drops the empty cells at the end of some rows and not of others.
    taken = _Cells(row, dict(zip(row.columns, (*cells, *("" for _ in left_out)), strict=True)))
    counted_by = taken.take("definition", DEFINITION, None)
    observation = Observation(
        row=row,
        period=_period(taken),
        as_of=taken.take("as_of", moment, datetime.min),  # noqa: DTZ901 - a stand-in; times are local
        sector=taken.take("sector", needed, ""),
        channel=taken.take("channel", CHANNEL, Channel.ALL),
        counts=_counts(taken, counted_by),
        definition=counted_by or Definition.FORM,
        status=taken.take("status", STATUS, Status.OFFICIAL),
        source=taken.take("source", lambda text: sentence(needed(text)), ""),
        revision=taken.take("revision", sentence, ""),
    )
    return None if taken.problems else observation, taken.problems


def _may_lack(left_out: Sequence[str], row: Row, cells: tuple[str, ...], wanted: Sequence[str]) -> bool:
    """Whether a row may end before these columns: none is wanted of it, by its own definition."""
    written = dict(zip(row.columns, cells, strict=False)).get("definition", "")
    known = any(written == one for one in Definition)
    others = {column for one in Definition if known and written != one for column in STATED[one]}
    return not any(name in wanted and name not in others for name in left_out)


def _period(taken: _Cells) -> Period:
    start = taken.take("period_start", lambda text: day(text) if text else None, None)
    end = taken.take("period_end", lambda text: day(needed(text)), NO_DAY)
    if start is not None and end is not NO_DAY and start > end:
        message = f"kỳ bắt đầu ngày {start:%d/%m/%Y} nhưng kết thúc ngày {end:%d/%m/%Y}"
        taken.add("period_start", Code.PERIOD_REVERSED, message, "xem lại hai ngày, có thể đã viết ngược")
    return Period(start, end)


def _counts(taken: _Cells, counted_by: Definition | None) -> Mapping[Column, Count]:
    parsers = COUNTS[counted_by]
    otherwise: Count = Absence.NOT_PROVIDED
    counts = {column: taken.take(column, parse, otherwise) for column, parse in parsers.items()}
    if counted_by is Definition.FORM and _hides_those_in_time(taken.written):
        message = f"cột {Column.SOLVED_EARLY_OR_ON_TIME}: chưa có số hồ sơ trước và đúng hạn"
        hint = "ghi số vào cột này, hoặc ghi cả hai cột " + " và ".join(SPLIT)
        taken.add(Column.SOLVED_EARLY_OR_ON_TIME, Code.VALUE_EMPTY, message, hint)
    return counts


def _hides_those_in_time(written: Mapping[str, str]) -> bool:
    """Whether neither the column nor both of its parts are filled, though the table has them."""
    if written.get(Column.SOLVED_EARLY_OR_ON_TIME) or all(written.get(column) for column in SPLIT):
        return False
    return Column.SOLVED_EARLY_OR_ON_TIME in written or set(SPLIT) <= written.keys()
