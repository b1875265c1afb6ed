from datetime import date, datetime

import pytest

from generator.observations import (
    Absence,
    Channel,
    Column,
    Definition,
    Observation,
    Row,
    Status,
    read_observations,
)
from generator.observations.rows import COLUMNS
from generator.problems import Code, Place, Problem
from generator.quantities import Period
from tests.sound_figures import FORMER, HEAD, MONTH, PATH, PORTAL, file_of, line, observed


def test_the_former_pages_card_is_a_row():
    """What the card shows is enough; everything else is not provided, which is not zero."""
    (observation,) = observed(line(FORMER))

    assert observation == Observation(
        row=Row(PATH, 2, line(FORMER), tuple(HEAD.split(","))),
        period=Period(None, date(2024, 2, 22)),
        as_of=datetime(2024, 2, 22, 6, 57, 45),  # noqa: DTZ001 - local time of the source
        sector="all",
        channel=Channel.ALL,
        counts={
            **dict.fromkeys(Column, Absence.NOT_PROVIDED),
            Column.SOLVED_TOTAL: 194,
            Column.SOLVED_LATE: 0,
            Column.SOLVED_EARLY_OR_ON_TIME: 194,
        },
        definition=Definition.FORM,
        status=Status.OFFICIAL,
        source="Trang thông tin điện tử xã Quang Minh",
        revision="",
    )
    assert observation.place == Place(PATH, 2, 1, len(line(FORMER)), line(FORMER))
    assert observation.place.width == len(line(FORMER))


def test_the_columns_are_those_of_the_form():
    """The declared columns are those of the documented head, in its order."""
    assert list(COLUMNS) == HEAD.split(",")


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("", Absence.NOT_PROVIDED),
        ("-", Absence.NOT_APPLICABLE),
        ("*", Absence.WITHHELD),
        ("0", 0),
        ("3324", 3324),
    ],
)
def test_four_kinds_of_cell_stay_apart(cell, count):
    """Not provided, not applicable, withheld and zero are four different things."""
    (observation,) = observed(line(pending_late=cell))

    assert observation.counts[Column.PENDING_LATE] == count
    assert isinstance(observation.counts[Column.PENDING_LATE], type(count))


@pytest.mark.parametrize(
    ("cells", "code", "column", "message"),
    [
        ({"received_total": "1.234"}, Code.NUMBER_WRONG, "received_total", "“1.234” có dấu ngăn hàng nghìn"),
        ({"period_start": "01-01-2026"}, Code.DATE_WRONG, "period_start", "“01-01-2026” không phải ngày"),
        ({"period_end": "2026-02-30"}, Code.DATE_IMPOSSIBLE, "period_end", "không có ngày 2026-02-30"),
        ({"period_end": ""}, Code.VALUE_EMPTY, "period_end", "ô này còn trống"),
        ({"period_start": "2026-02-01"}, Code.PERIOD_REVERSED, "period_start", "kỳ bắt đầu ngày 01/02/2026"),
        ({"as_of": "2026-02-01 25:00"}, Code.DATE_WRONG, "as_of", "“25:00” không phải giờ, phút, giây"),
        ({"as_of": ""}, Code.VALUE_EMPTY, "as_of", "ô này còn trống"),
        ({"sector": ""}, Code.VALUE_EMPTY, "sector", "ô này còn trống"),
        ({"channel": "Online"}, Code.VALUE_NOT_ALLOWED, "channel", "“Online” không có trong danh sách"),
        ({"definition": "portal"}, Code.VALUE_NOT_ALLOWED, "definition", "“portal” không có trong danh sách"),
        ({"portal_overdue": "0"}, Code.CELL_WRONG, "portal_overdue", "định nghĩa form không có chỉ tiêu này"),
        ({"portal_overdue": "-"}, Code.CELL_WRONG, "portal_overdue", "định nghĩa form không có chỉ tiêu này"),
        ({"status": "final"}, Code.VALUE_NOT_ALLOWED, "status", "“final” không có trong danh sách"),
        ({"solved_total": ""}, Code.VALUE_EMPTY, "solved_total", "ô này chưa có số"),
        ({"solved_late": ""}, Code.VALUE_EMPTY, "solved_late", "ô này chưa có số"),
        ({"source": ""}, Code.VALUE_EMPTY, "source", "ô này còn trống"),
        ({"source": "=1+1"}, Code.CELL_WRONG, "source", "ô bắt đầu bằng dấu ="),
        ({"revision": "@SUM"}, Code.CELL_WRONG, "revision", "ô bắt đầu bằng dấu @"),
        (
            {"solved_early": "", "solved_early_or_on_time": ""},
            Code.VALUE_EMPTY,
            "solved_early_or_on_time",
            "chưa có số hồ sơ trước và đúng hạn",
        ),
    ],
)
def test_one_wrong_cell_is_one_problem(cells, code, column, message):
    """The problem stands at the cell, and the row is left out while the others stay."""
    wrong = line(**cells)
    observations, (problem,) = read_observations(file_of(wrong, line(sector="ho-tich")), PATH)

    before = wrong.split(",")[: list(MONTH).index(column)]
    start = len("".join(f"{cell}," for cell in before)) + 1
    assert (problem.code, problem.place) == (code, Place(PATH, 2, start, 1, wrong))
    assert (problem.place.excerpt, problem.place.width) == (wrong, max(len({**MONTH, **cells}[column]), 1))
    assert message in problem.message
    assert problem.hint
    assert observations is not None
    assert [observation.sector for observation in observations] == ["ho-tich"]


def test_a_sentence_has_single_spaces():
    """What a clerk pasted from a page reads as one line."""
    (observation,) = observed(line(source="Báo  cáo \t tháng", revision=" nhập   muộn "))

    assert (observation.source, observation.revision) == ("Báo cáo tháng", "nhập muộn")


def test_all_faults_of_a_row_are_told_at_once():
    """An editor mends a row once, not fault by fault."""
    _, problems = read_observations(file_of(line(channel="mạng", solved_total="", status="")), PATH)

    assert [problem.code for problem in problems] == [
        Code.VALUE_NOT_ALLOWED,
        Code.VALUE_EMPTY,
        Code.VALUE_EMPTY,
    ]


def test_the_parts_may_stand_for_early_or_on_time():
    """A source that splits the column need not add it up."""
    (observation,) = observed(line(solved_early_or_on_time=""))

    assert observation.counts[Column.SOLVED_EARLY_OR_ON_TIME] is Absence.NOT_PROVIDED


def test_withheld_is_an_answer():
    """A required count may be withheld or inapplicable; it may not be passed over."""
    (observation,) = observed(line(solved_late="*", solved_early_or_on_time="-"))

    assert observation.counts[Column.SOLVED_LATE] is Absence.WITHHELD


@pytest.mark.parametrize("text", ["2026-02-01 06:57:45", "2026-02-01T06:57:45"])
def test_the_moment_may_carry_a_time(text):
    """Both spellings of a moment are read."""
    (observation,) = observed(line(as_of=text))

    assert observation.as_of == datetime(2026, 2, 1, 6, 57, 45)  # noqa: DTZ001 - local time of the source


def test_a_row_of_another_width_is_one_problem():
    """Shifted cells are not judged one by one."""
    text = line() + ",thừa"
    observations, (problem,) = read_observations(file_of(text), PATH)

    assert problem == Problem(
        Place(PATH, 2, 1, len(text), text),
        Code.ROW_WIDTH_WRONG,
        "dòng có 25 ô, bảng có 24 cột",
        "thêm hoặc bớt dấu phẩy; ô có dấu phẩy bên trong phải nằm trong ngoặc kép",
    )
    assert observations == ()


@pytest.mark.parametrize(
    ("head", "code", "column", "message", "hint"),
    [
        (
            HEAD.replace("channel", "chanel"),
            Code.COLUMN_UNKNOWN,
            HEAD.index("channel") + 1,
            "không có cột nào tên “chanel”",
            "có phải là “channel” không?",
        ),
        (
            HEAD.replace("received_online", "received_total"),
            Code.COLUMN_DUPLICATE,
            HEAD.index("received_online") + 1,
            "cột “received_total” đã có ở vị trí thứ 6",
            "giữ lại một cột",
        ),
        (
            HEAD.replace("source", ""),
            Code.COLUMN_UNKNOWN,
            HEAD.index("source") + 1,
            "cột thứ 23 không có tên",
            "ghi tên cột, hoặc xóa cột trống",
        ),
    ],
)
def test_a_wrong_head_gives_no_observations(head, code, column, message, hint):
    """Where the columns are in doubt nothing is taken from under them."""
    observations, problems = read_observations(f"{head}\n{line()}\n".encode(), PATH)

    assert observations is None
    assert problems[0] == Problem(Place(PATH, 1, column, 1, head), code, message, hint)


def test_a_missing_column_does_not_hide_wrong_cells():
    """The head's fault is said once, and the rows are still read for theirs."""
    head = HEAD.removeprefix("period_start,").replace("solved_total,", "")
    cells = {**MONTH, "status": "final"}
    row = ",".join(cell for name, cell in cells.items() if name not in ("period_start", "solved_total"))
    observations, problems = read_observations(f"{head}\n{row}\n".encode(), PATH)

    assert observations is None
    assert [(problem.code, problem.place.line) for problem in problems] == [
        (Code.COLUMN_MISSING, 1),
        (Code.VALUE_NOT_ALLOWED, 2),
    ]
    assert problems[0].message == "thiếu cột “solved_total”"


def test_a_missing_column_is_not_told_again_in_every_row():
    """The head's fault stands for all the rows under it."""
    names = HEAD.replace("solved_early_or_on_time,", "").replace("solved_early,", "").split(",")
    text = "\n".join([",".join(names), *[",".join(MONTH[name] for name in names)] * 3])
    _, problems = read_observations(text.encode(), PATH)

    assert [(problem.code, problem.message) for problem in problems] == [
        (Code.COLUMN_MISSING, "thiếu cột “solved_early_or_on_time”")
    ]


def test_optional_columns_may_be_left_out_and_reordered():
    """Columns are found by name; only those of the card are needed."""
    names = ["source", "status", "definition", "solved_late", "solved_early_or_on_time", "solved_total",
             "channel", "sector", "as_of", "period_end"]  # fmt: skip
    text = ",".join(names) + "\n" + ",".join(FORMER[name] for name in names)
    observations, problems = read_observations(text.encode(), PATH)
    (whole,) = observed(line(FORMER))

    assert problems == []
    assert observations is not None
    assert (observations[0].counts, observations[0].period) == (whole.counts, whole.period)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf\r\n", b",,\n"])
def test_an_empty_file_is_a_problem(data):
    """A table has at least its head."""
    observations, (problem,) = read_observations(data, PATH)

    assert observations is None
    assert problem.code is Code.FILE_EMPTY


def test_a_head_alone_is_no_problem():
    """A commune without figures yet has a table without rows."""
    assert read_observations(file_of(), PATH) == ((), [])


def test_a_row_may_end_before_the_columns_of_another_definition():
    """Columns of the portal were added behind: rows by the form need not be written again."""
    narrow = ",".join(value for name, value in MONTH.items() if not name.startswith("portal_"))
    names = [name for name in MONTH if not name.startswith("portal_")]
    head = ",".join([*names, "portal_received", "portal_on_time", "portal_overdue"])
    portal = ",".join([*(PORTAL[name] for name in names), "120", "115", "5"])

    observations, problems = read_observations(f"{head}\n{narrow}\n{portal}\n".encode(), PATH)

    assert problems == []
    assert observations is not None
    assert [row.counts for row in observations] == [row.counts for row in observed(line(MONTH), line(PORTAL))]


def test_a_row_may_not_end_before_columns_of_its_own_definition():
    """A row of the portal without the portal's counts is cut off."""
    names = [name for name in MONTH if not name.startswith("portal_")]
    head = ",".join([*names, "portal_received", "portal_on_time", "portal_overdue"])
    cut = ",".join(PORTAL[name] for name in names)

    _, problems = read_observations(f"{head}\n{cut}\n".encode(), PATH)

    assert [problem.code for problem in problems] == [Code.ROW_WIDTH_WRONG]
