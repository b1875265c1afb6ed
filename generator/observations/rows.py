"""Lines of data/stats.csv as observations, each cell under its column, or problems.

The columns are declared here, once. A wrong row never hides the problems of another.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from generator.observations.observation import (
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
from generator.problems import Code, Place, Problem
from generator.quantities import Period
from generator.scalars import SPACED_AMOUNT, WHOLE_NUMBER, Misread, as_day
from generator.vietnamese import nearest

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)

REQUIRED = ("period_end", "as_of", "sector", "channel", "solved_total", "solved_late", "definition", "status",
            "source")  # fmt: skip
SPLIT = (Column.SOLVED_EARLY, Column.SOLVED_ON_TIME)  # stand for solved_early_or_on_time together
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
OTHER_SEPARATORS = {";": "dấu chấm phẩy", "\t": "dấu tab"}
TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", re.ASCII)
FRACTION = re.compile(r"\d[\d.]*[.,]\d+")
FORMULA_SIGNS = ("=", "+", "-", "@")
ABSENCES = {absence.value: absence for absence in Absence}
NO_DAY = date.min


def read_observations(data: bytes, path: str) -> tuple[tuple[Observation, ...] | None, list[Problem]]:
    """The rows without a fault, in the order of the file, and everything that is wrong with it.

    None where the head of the table is missing or wrong, so that no cell has a sure meaning.
    """
    lines, problems = read_lines(data, path)
    if not lines:
        empty = Problem(Place(path), Code.FILE_EMPTY, "bảng không có dòng nào", "ghi ít nhất dòng tên cột")
        return None, problems or [empty]
    head, *rest = lines
    separator = next((sign for sign in OTHER_SEPARATORS if sign in head.text), "")
    if separator and "," not in head.text:
        return None, [*problems, _separator_problem(head, path, separator)]
    head_problems = list(_head_problems(head, path))
    problems.extend(head_problems)
    observations = []
    for line in rest:
        observation, found = _read_row(Row(path, line.number, line.text, head.cells), line.cells)
        problems.extend(found)
        if observation is not None:
            observations.append(observation)
    return None if head_problems else tuple(observations), problems


def _separator_problem(head: Line, path: str, separator: str) -> Problem:
    return Problem(
        Place(path, head.number, head.text.index(separator) + 1, 1, head.text),
        Code.SEPARATOR_WRONG,
        f"các ô cách nhau bằng {OTHER_SEPARATORS[separator]}, không phải dấu phẩy",
        "lưu lại bảng tính theo kiểu “CSV UTF-8 (phân cách bằng dấu phẩy)”, hoặc đổi dấu phân cách của máy",
    )


def _head_problems(head: Line, path: str) -> Iterator[Problem]:
    row = Row(path, head.number, head.text, tuple(str(number) for number in range(len(head.cells))))
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
    for name in _missing(head.cells):
        hint = f"thêm “{name}” vào dòng tên cột, và ô tương ứng vào từng dòng"
        yield Problem(row.place(), Code.COLUMN_MISSING, f"thiếu cột “{name}”", hint)


def _missing(names: tuple[str, ...]) -> Iterator[str]:
    yield from (name for name in REQUIRED if name not in names)
    if Column.SOLVED_EARLY_OR_ON_TIME not in names and not set(SPLIT) <= set(names):
        yield Column.SOLVED_EARLY_OR_ON_TIME


@dataclass
class _Cells:
    """The cells of a row by column, and what is wrong with those taken so far."""

    row: Row
    written: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def take(self, column: str, parse: Callable[[str], T], otherwise: T) -> T:
        """The value of a cell; `otherwise` where it is wrong, which is then remembered."""
        if column not in self.written and column in REQUIRED:
            return otherwise  # said once, at the head
        try:
            return parse(self.written.get(column, ""))
        except Misread as misread:
            self.add(column, misread.code, f"cột {column}: {misread.message}", misread.hint)
            return otherwise

    def add(self, column: str, code: Code, message: str, hint: str) -> None:
        """Remember what is wrong with a cell."""
        self.problems.append(Problem(self.row.place(column), code, message, hint))


def _read_row(row: Row, cells: tuple[str, ...]) -> tuple[Observation | None, list[Problem]]:
    if len(cells) != len(row.columns):
        message = f"dòng có {len(cells)} ô, bảng có {len(row.columns)} cột"
        hint = "thêm hoặc bớt dấu phẩy; ô có dấu phẩy bên trong phải nằm trong ngoặc kép"
        return None, [Problem(row.place(), Code.ROW_WIDTH_WRONG, message, hint)]
    taken = _Cells(row, dict(zip(row.columns, cells, strict=True)))
    observation = Observation(
        row=row,
        period=_period(taken),
        as_of=taken.take("as_of", _moment, datetime.min),  # noqa: DTZ901 - a stand-in; times are local
        sector=taken.take("sector", _needed, ""),
        channel=taken.take("channel", _word(Channel), Channel.ALL),
        counts=_counts(taken),
        definition=taken.take("definition", _word(Definition), Definition.FORM),
        status=taken.take("status", _word(Status), Status.OFFICIAL),
        source=taken.take("source", lambda text: _sentence(_needed(text)), ""),
        revision=taken.take("revision", _sentence, ""),
    )
    return None if taken.problems else observation, taken.problems


def _period(taken: _Cells) -> Period:
    start = taken.take("period_start", lambda text: as_day(text) if text else None, None)
    end = taken.take("period_end", lambda text: as_day(_needed(text)), NO_DAY)
    if start is not None and end is not NO_DAY and start > end:
        message = f"kỳ bắt đầu ngày {start} nhưng kết thúc ngày {end}"
        taken.add("period_start", Code.PERIOD_REVERSED, message, "xem lại hai ngày, có thể đã đổi chỗ")
    return Period(start, end)


def _counts(taken: _Cells) -> Mapping[Column, Count]:
    otherwise: Count = Absence.NOT_PROVIDED
    counts = {
        column: taken.take(column, _stated_count if column in REQUIRED else as_count, otherwise)
        for column in Column
    }
    untold = not taken.written.get(Column.SOLVED_EARLY_OR_ON_TIME)
    said_at_head = Column.SOLVED_EARLY_OR_ON_TIME in _missing(taken.row.columns)
    if untold and not said_at_head and not all(taken.written.get(column) for column in SPLIT):
        message = f"cột {Column.SOLVED_EARLY_OR_ON_TIME}: chưa có số hồ sơ trước và đúng hạn"
        hint = "ghi số vào cột này, hoặc ghi cả hai cột " + " và ".join(SPLIT)
        taken.add(Column.SOLVED_EARLY_OR_ON_TIME, Code.VALUE_EMPTY, message, hint)
    return counts


def as_count(text: str) -> Count:
    """A count, or why there is none. Spreadsheets' number formats are refused, never guessed."""
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if text in ABSENCES:
        return ABSENCES[text]
    if text.startswith(("-", "−")) and text[1:].strip().isdigit():
        hint = "số hồ sơ từ 0 trở lên; nếu không áp dụng thì chỉ ghi dấu -"
        raise Misread(Code.NUMBER_WRONG, f"“{text}” là số âm", hint)
    if SPACED_AMOUNT.fullmatch(text):
        message = f"“{text}” có dấu ngăn hàng nghìn nên phần mềm khác đọc ra số khác"
        raise Misread(Code.NUMBER_WRONG, message, "viết liền các chữ số: " + re.sub(r"\D", "", text))
    if FRACTION.fullmatch(text):
        raise Misread(Code.NUMBER_WRONG, f"“{text}” có phần lẻ", "số hồ sơ là số nguyên, ví dụ 194")
    hint = "viết liền các chữ số; để trống nếu nguồn không nêu, - nếu không áp dụng, * nếu giữ kín"
    raise Misread(Code.NUMBER_WRONG, f"“{text}” không phải số hồ sơ", hint)


def _stated_count(text: str) -> Count:
    if text:
        return as_count(text)
    hint = "ghi số hồ sơ, 0 nếu không có hồ sơ nào; - nếu không áp dụng, * nếu giữ kín"
    raise Misread(Code.VALUE_EMPTY, "ô này chưa có số", hint)


def _needed(text: str) -> str:
    if text:
        return text
    raise Misread(Code.VALUE_EMPTY, "ô này còn trống", "ghi giá trị; cột này không được để trống")


def _moment(text: str) -> datetime:
    day_part, _, time_part = _needed(text).replace("T", " ").partition(" ")
    day = as_day(day_part)
    if not time_part:
        return datetime.combine(day, time())
    if TIME.fullmatch(time_part):
        return datetime.combine(day, time.fromisoformat(time_part))
    message = f"“{time_part}” không phải giờ, phút, giây"
    raise Misread(Code.DATE_WRONG, message, f"viết {day} 06:57:45, hoặc chỉ viết {day}")


def _word(choices: type[W]) -> Callable[[str], W]:
    def parse(text: str) -> W:
        if _needed(text) in set(choices):
            return choices(text)
        near = nearest(text, choices)
        hint = f"có phải là “{near}” không?" if near else "chọn một trong: " + ", ".join(choices)
        raise Misread(Code.VALUE_NOT_ALLOWED, f"“{text}” không có trong danh sách cho phép", hint)

    return parse


def _sentence(text: str) -> str:
    if text.startswith(FORMULA_SIGNS):
        message = f"ô bắt đầu bằng dấu {text[0]} nên bảng tính coi là công thức"
        raise Misread(Code.CELL_WRONG, message, "bắt đầu bằng chữ")
    return " ".join(text.split())
