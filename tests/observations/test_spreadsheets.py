"""Tables as a clerk's spreadsheet saves them, where every part of the reading has to agree."""

from dataclasses import replace

import pytest

from generator.observations import read_observations
from generator.problems import Code
from tests.sound_figures import FORMER, HEAD, MONTH, PATH, PORTAL, file_of, line, observed


def spreadsheet(separator):
    """A table as Excel saves it on a Vietnamese machine, with two columns and a line too many."""
    lines = [
        HEAD,
        line(period_start="1/1/2026", period_end="31/01/2026", as_of="01/02/2026 6:57", source="Sổ: a"),
        line(PORTAL, period_start="01/01/2026", period_end="31/1/2026", as_of="1/2/2026 06:57:45"),
        ",".join("" for _ in MONTH),
    ]
    return b"\xef\xbb\xbf" + "".join(f"{one},,\r\n" for one in lines).replace(",", separator).encode()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_saved_from_a_spreadsheet_is_read(separator):
    """Byte order mark, line ends, separator, days and padding are the spreadsheet's, not the clerk's."""
    observations, problems = read_observations(spreadsheet(separator), PATH)
    sound = observed(
        line(as_of="2026-02-01T06:57:00", source="Sổ: a"), line(PORTAL, as_of="2026-02-01T06:57:45")
    )

    assert problems == []
    assert observations is not None
    assert [replace(one, row=sound[0].row) for one in observations] == [
        replace(one, row=sound[0].row) for one in sound
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("cell", "message"), [("1.234", "có dấu ngăn hàng nghìn"), ("1,5", "có phần lẻ"), ("-3", "là số âm")]
)
def test_a_wrong_cell_is_pointed_at_whatever_separates(separator, cell, message):
    """The caret stands under the cell, quotes before and around it included."""
    name = f'"Sổ{separator} quyển ""hai"""'
    cells = {**MONTH, "sector": name, "solved_late": f'"{cell}"'}
    text = separator.join(cells.values())
    head = separator.join(MONTH)
    observations, (problem,) = read_observations(f"{head}\n{text}\n".encode(), PATH)

    assert (observations, problem.code) == ((), Code.NUMBER_WRONG)
    assert message in problem.message
    at = problem.place
    assert at.excerpt[at.column - 1 : at.column - 1 + at.width] == f'"{cell}"'


def test_the_width_of_a_row_is_told_with_the_files_own_separator():
    """Advice on commas would not help where semicolons separate."""
    text = file_of(f"{line()},thừa").replace(b",", b";")
    _, (problem,) = read_observations(text, PATH)

    assert problem.hint == (
        "thêm hoặc bớt dấu chấm phẩy; ô có dấu chấm phẩy bên trong phải nằm trong ngoặc kép"
    )


@pytest.mark.parametrize(("row", "column"), [("thừa,", 25), (",thừa", 26)])
def test_a_column_without_a_name_that_holds_something_is_a_problem(row, column):
    """It may be a count whose name was lost; what is empty behind it is passed over."""
    data = f"{HEAD},,\n{line()},{row}\n{line(FORMER)},,\n".encode()
    observations, problems = read_observations(data, PATH)

    assert observations is None
    assert problems[-1].message == f"cột thứ {column} không có tên"


def test_empty_cells_at_the_end_of_a_row_may_be_left_out():
    """Excel drops them row by row; a cell that every row needs may not be missing."""
    head = ",".join(name for name in MONTH if not name.startswith("portal_"))
    text = ",".join(cell for name, cell in MONTH.items() if not name.startswith("portal_"))
    observations, problems = read_observations(f"{head}\n{text.removesuffix(',')}\n".encode(), PATH)
    _, (shorter,) = read_observations(f"{head}\n{text.removesuffix(',Báo cáo tháng,')}\n".encode(), PATH)

    assert problems == []
    assert observations is not None
    assert (observations[0].source, observations[0].revision) == ("Báo cáo tháng", "")
    assert (shorter.code, shorter.message) == (Code.ROW_WIDTH_WRONG, "dòng có 19 ô, bảng có 21 cột")
