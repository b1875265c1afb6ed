"""Rows put below those of a file: its bytes stay, and the new rows are written as the file writes."""

from dataclasses import replace

import pytest

from generator.observations import Observation, read_observations
from generator.observations.appending import appended, read_apart
from tests.sound_figures import HEAD, MONTH, PATH, PORTAL, file_of, line, observed

FEBRUARY = {**MONTH, "period_start": "2026-02-01", "period_end": "2026-02-28", "as_of": "2026-03-01"}
(NEW,) = observed(line(FEBRUARY))
(OF_PORTAL,) = observed(line(PORTAL))
PORTAL_NAMES = ",portal_received,portal_on_time,portal_overdue"
NARROW_HEAD = HEAD.replace(PORTAL_NAMES, "")
NARROW = line(MONTH).replace(",,,,form", ",form").replace(",96,,,,", ",96,")
IN_NARROW = line(FEBRUARY).replace(",96,,,,", ",96,")


def figures(observations: tuple[Observation, ...] | None) -> list[Observation]:
    """Rows without where they stand."""
    return [replace(one, row=NEW.row) for one in observations or ()]


def read(data: bytes) -> list[Observation]:
    """The rows of a table that must be sound."""
    observations, problems = read_observations(data, PATH)
    assert problems == []
    return figures(observations)


def test_rows_go_below_and_nothing_above_changes():
    """Byte for byte."""
    before = file_of(line(MONTH))

    assert appended(before, [NEW]) == before + f"{line(FEBRUARY)}\n".encode()


def test_without_rows_the_file_stays():
    """Not even a missing line end is added."""
    assert appended(b"as it is", []) == b"as it is"


def test_a_missing_line_end_is_completed():
    """Else the first new row would stand in the last old one."""
    before = file_of(line(MONTH))

    assert appended(before.removesuffix(b"\n"), [NEW]) == appended(before, [NEW])


@pytest.mark.parametrize("nothing", [b"", b"\n\n", b"\xef\xbb\xbf", b";;;\r\n"])
def test_an_empty_table_becomes_one_of_the_new_rows(nothing):
    """With a head of its own."""
    assert read(appended(nothing, [NEW])) == figures((NEW,))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_file_keeps_its_own_way_of_writing(separator, end, mark):
    """Separator, line ends and byte order mark of whatever programme wrote it."""
    before = mark + file_of(line(MONTH)).replace(b",", separator.encode()).replace(b"\n", end.encode())
    after = appended(before, [NEW])

    assert after.startswith(before)
    assert after[len(before) :] == f"{line(FEBRUARY)}\n".replace(",", separator).replace("\n", end).encode()
    assert read(after) == figures(observed(line(MONTH), line(FEBRUARY)))


def test_the_columns_keep_their_order():
    """A head in another order gets its cells in that order."""
    names, cells = HEAD.split(","), line(MONTH).split(",")
    order = sorted(range(len(names)), key=names.__getitem__)
    before = "\n".join(",".join(row[number] for number in order) for row in (names, cells)).encode()

    assert read(appended(before, [NEW])) == figures(observed(line(MONTH), line(FEBRUARY)))


@pytest.mark.parametrize(
    ("head", "becomes"),
    [
        (NARROW_HEAD, NARROW_HEAD + PORTAL_NAMES),
        (f"{NARROW_HEAD},", NARROW_HEAD + PORTAL_NAMES),
        (f"{NARROW_HEAD},,,,,", f"{NARROW_HEAD}{PORTAL_NAMES},,"),
    ],
)
def test_columns_that_the_head_lacks_are_named_at_its_end(head, becomes):
    """There alone; rows above may be shorter. Columns without a name, which spreadsheets add, are taken."""
    before = f"{head}\n{NARROW}\n".encode()
    after = appended(before, [OF_PORTAL])

    assert after == f"{becomes}\n{NARROW}\n".encode() + (
        b"2026-01-01,2026-01-31,2026-02-01,all,all,,,,,,,,,,,,,portal-d4,official,"
        + "Cổng Dịch vụ công quốc gia,,120,115,5\n".encode()
    )
    assert read(after) == figures(observed(line(MONTH), line(PORTAL)))


def test_the_head_is_not_completed_for_what_no_row_fills():
    """Rows by the form need no column of the portal."""
    before = f"{NARROW_HEAD}\n{NARROW}\n".encode()

    assert appended(before, [NEW]) == before + f"{IN_NARROW}\n".encode()


def test_text_with_signs_of_the_file_stands_in_quotes():
    """A separator or a quote inside a source divides no cell."""
    source = 'Báo cáo, tệp “a;b".xlsx'
    after = appended(file_of(line(MONTH)), [replace(NEW, source=source)])

    assert [row.source for row in read(after)] == ["Báo cáo tháng", source]


@pytest.mark.parametrize(
    ("above", "apart"), [("a,b\n1,2\n", True), ('a,b\n1,"2\n', False), ('a,b\n1,"2""\n', False)]
)
def test_whether_any_reader_sees_the_new_rows(above, apart):
    """An open quote above takes the first of them for a part of its cell."""
    assert read_apart(f'{above}3,"4, 5"\n6,7\n'.encode(), 2) is apart
