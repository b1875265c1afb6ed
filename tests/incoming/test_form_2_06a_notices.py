"""What is told of a table of the form: one fault in a sound table, and its words at its place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from generator.incoming import CellPlace, Notice, Weight
from generator.incoming.form_2_06a import read_form
from generator.incoming.form_2_06a.heads import FORM
from generator.observations import Absence, Column
from generator.quantities import Period
from generator.spreadsheets import read_book
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_heads as head_words
from generator.wording import form_2_06a_tables as tables
from tests.incoming.workbooks import ASKED, OCTOBER, ONE_LINE, PRINTED, SECTORS, put, saved

HEAD = "Từ ngày 01/10/2026 đến ngày 31/10/2026, ngày in 05/11/2026"
COUNTS = (15, 5, 6, 4, 10, 7, 2, 1, 5, 4, 1)
SOUND = (("", HEAD), ("TT", "Lĩnh vực", *ONE_LINE), (1, "Hộ tịch", *COUNTS))
SEPTEMBER = Period.month(2026, 9)
NOVEMBER = datetime.fromisoformat("2026-11-06T00:00:00")


def workbook(*tables: Sequence[Sequence[object]]) -> Workbook:
    """A sheet for each table: Sheet, Sheet1 …"""
    book = Workbook()
    for number, rows in enumerate(tables):
        sheet = book.active if number == 0 else book.create_sheet()
        for row, values in enumerate(rows, start=1):
            put(sheet, row, 1, values)
    return book


def told(book: Workbook, weight: Weight, **asked: object) -> list[Notice]:
    """The notices of a weight."""
    read, notices = read_book(saved(book), "f")
    assert read is not None
    found = [*notices, *read_form(read, SECTORS, replace(ASKED, **asked))[1]]
    return [notice for notice in found if notice.weight is weight]


def at(
    weight: Weight, said: tuple[str, str], row: int | None = None, column: int | None = None
) -> list[Notice]:
    """One notice on the first sheet."""
    return [Notice(CellPlace("f", "Sheet", row, column), weight, *said)]


def test_a_sound_table_needs_no_words():
    """Nothing is told where nothing is to be told."""
    book, notices = read_book(saved(workbook(SOUND)), "f")
    (row,), more = read_form(book, SECTORS, ASKED)

    assert [*notices, *more] == []
    assert row.place == CellPlace("f", "Sheet", 3)


CELLS = {
    "12%": words.percent("12%"),
    -3: words.negative("-3"),
    1.5: words.fraction("1,5"),
    date(2026, 10, 1): words.day_for_number(datetime.fromisoformat("2026-10-01T00:00:00")),
    "=A1+2": words.NO_OUTCOME,
    "='[1]ky truoc'!B1": words.EXTERNAL,
    "#REF!": words.fault("#REF!"),
}


@pytest.mark.parametrize(("value", "said"), CELLS.items())
def test_a_cell_that_counts_nothing_is_refused_where_it_stands(value, said):
    """Row and column of the very cell."""
    book = workbook(SOUND)
    book.active["D3"] = value

    assert told(book, Weight.REFUSED) == at(Weight.REFUSED, words.unread_of("Hộ tịch", said, ["D3"]), 3, 4)


def test_merged_figures_are_refused():
    """A number over two cells could be of either."""
    book = workbook(SOUND)
    book.active.merge_cells("C3:D3")

    assert told(book, Weight.REFUSED) == at(Weight.REFUSED, words.MERGED, 3, 3)


def test_what_is_hidden_is_read_and_told():
    """A hidden row has figures like any other."""
    book = workbook(SOUND)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["E"].hidden = True

    assert told(book, Weight.NOTE) == [
        *at(Weight.NOTE, words.hidden_columns(["E"])),
        *at(Weight.NOTE, words.hidden_rows([3]), 3),
    ]


def test_a_hidden_sheet_is_read_and_told():
    """The visible one beside it has no table."""
    book = workbook(SOUND, [["a"]])
    book.active.sheet_state = "hidden"

    assert told(book, Weight.NOTE) == at(Weight.NOTE, words.HIDDEN_SHEET)


def test_unknown_sectors_are_all_told_with_the_nearest():
    """Every one of them in one run."""
    rows = [*SOUND, (2, "Hộ tịh", *COUNTS), (3, "Xyz", *COUNTS)]

    assert told(workbook(rows), Weight.REFUSED) == [
        *at(Weight.REFUSED, words.unknown_sector("Hộ tịh", "Hộ tịch", False), 4, 2),
        *at(Weight.REFUSED, words.unknown_sector("Xyz", None, False), 5, 2),
    ]


def test_figures_without_a_name_are_refused():
    """Nobody knows whose they are."""
    assert told(workbook([*SOUND, (2, "", *COUNTS)]), Weight.REFUSED) == at(
        Weight.REFUSED, words.NAMELESS, 4, 2
    )


def test_a_group_with_figures_and_no_rows_may_be_a_sector():
    """So it is not passed over in silence."""
    rows = [*SOUND, ("II", "Xyz", *COUNTS)]

    assert told(workbook(rows), Weight.REFUSED) == at(
        Weight.REFUSED, words.unknown_sector("Xyz", None, False), 4, 2
    )


ONE = (1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0)
NO_SECTORS = {
    "a group that its rows do not add up to": ([("", "Liên thông khai sinh", *ONE), SOUND[2]], False),
    "numbered as sectors are": ([SOUND[2], (2, "Liên thông khai sinh", *COUNTS), SOUND[2]], True),
    "roman as sectors are": (
        [("I", *SOUND[2][1:]), ("II", "Xyz", *COUNTS), ("III", "Đất đai", *COUNTS)],
        True,
    ),
    "no total: công chứng": ([SOUND[2], ("", "Công chứng, chứng thực", *COUNTS)], True),
    "no total: tổng hợp": ([SOUND[2], ("", "Tổng hợp", *COUNTS)], True),
    "no total: cộng tác viên": ([SOUND[2], ("", "Cộng tác viên", *COUNTS)], True),
    "a total of nothing": ([SOUND[2], ("", "Tổng số cấp xã", *ONE)], False),
    "no part of what is above": ([(4, *SOUND[2][1:]), ("4.1", "Thủy lợi", *ONE)], False),
    "a number in the name": ([(4, *SOUND[2][1:]), ("", "4.1 Thủy lợi", *ONE)], True),
}


@pytest.mark.parametrize(("rows", "adds_up"), NO_SECTORS.values(), ids=NO_SECTORS)
def test_what_is_passed_over_must_add_up(rows, adds_up):
    """Else it may be a sector that nobody knows, and its figures would be lost."""
    names = {row[1] for row in rows} - {"Hộ tịch", "Đất đai"}
    refused = [
        notice
        for notice in told(workbook([*SOUND[:2], *rows]), Weight.REFUSED)
        if notice.message.startswith("chưa biết")
    ]

    assert [notice.message for notice in refused] == [
        words.unknown_sector(name, None, False)[0] for name in names
    ]
    assert ["không khớp" not in notice.hint for notice in refused] == [adds_up]


def test_a_number_before_a_name_is_no_part_of_it():
    """“1.7 Hộ tịch” is the sector."""
    assert told(workbook([*SOUND[:2], ("", "1.7 Hộ tịch", *COUNTS)]), Weight.REFUSED) == []


TWICE = (*SOUND[:2], ("A", "TTHC cấp tỉnh"), SOUND[2], ("B", "TTHC cấp xã", *COUNTS), SOUND[2])
GROUPS = ["TTHC cấp tỉnh", "TTHC cấp xã"]


def test_a_sector_twice_is_refused_with_both_places():
    """And with the groups to choose from."""
    said = tables.sector_twice("Hộ tịch", [4, 6], GROUPS)

    assert told(workbook(TWICE), Weight.REFUSED) == at(Weight.REFUSED, said, 6, 2)


def test_a_group_chooses_between_them():
    """By its words without diacritics; what is left out is told."""
    skipped = told(workbook(TWICE), Weight.SKIPPED, group="cap xa")

    assert told(workbook(TWICE), Weight.REFUSED, group="cap xa") == []
    assert skipped == [
        *at(Weight.SKIPPED, words.skipped_group("TTHC cấp tỉnh"), 3),
        *at(Weight.SKIPPED, tables.skipped_other_group("Hộ tịch", ["TTHC cấp tỉnh"]), 4),
        *at(Weight.SKIPPED, words.skipped_group("TTHC cấp xã"), 5),
    ]


def test_a_column_of_levels_is_a_group_too():
    """A level beside each row does as well as a row above them."""
    heads = ("TT", "Cấp", "Lĩnh vực", *ONE_LINE)
    rows = [SOUND[0], heads, (1, "Cấp tỉnh", "Hộ tịch", *COUNTS), (2, "Cấp xã", "Hộ tịch", *COUNTS)]

    assert told(workbook(rows), Weight.REFUSED, group="Cấp xã") == []


def test_no_such_group_names_those_that_are():
    """Beside the sector that stands twice."""
    assert at(Weight.REFUSED, tables.no_such_group("cấp bộ", GROUPS))[0] in told(
        workbook(TWICE), Weight.REFUSED, group="cấp bộ"
    )


def test_totals_and_identities_that_do_not_add_up_are_notes():
    """And every figure stays as the source gives it."""
    rows = [*SOUND[:2], (1, "Hộ tịch", 16, *COUNTS[1:]), ("", "Tổng cộng", 18, *COUNTS[1:])]
    parts = (Column.RECEIVED_ONLINE, Column.RECEIVED_DIRECT_OR_POST, Column.CARRIED_OVER)
    total, both = Column.RECEIVED_TOTAL, (Column.SOLVED_TOTAL, Column.PENDING_TOTAL)

    assert told(workbook(rows), Weight.NOTE) == [
        *at(Weight.NOTE, words.identity_broken(total, 16, parts, 15), 3, 3),
        *at(Weight.NOTE, words.identity_broken(total, 16, both, 15), 3, 3),
        *at(Weight.NOTE, words.total_at_odds("Tổng cộng", total, 18, 16), 4, 3),
    ]


def test_parts_of_a_column_are_not_added_up():
    """In person and by post in two columns give no figure of ours."""
    heads = [*ONE_LINE[:2], "Tiếp nhận - Trực tiếp", "Tiếp nhận - BCCI", *ONE_LINE[3:]]
    rows = [SOUND[0], ("TT", "Lĩnh vực", *heads), (1, "Hộ tịch", 15, 5, 4, 2, *COUNTS[3:])]
    book, _ = read_book(saved(workbook(rows)), "f")
    (row,), notices = read_form(book, SECTORS, ASKED)

    assert row.counts[Column.RECEIVED_DIRECT_OR_POST] is Absence.NOT_PROVIDED
    parts = [("E", "Tiếp nhận - Trực tiếp"), ("F", "Tiếp nhận - BCCI")]
    assert notices == at(Weight.NOTE, head_words.column_in_parts(Column.RECEIVED_DIRECT_OR_POST, parts), 2)


def test_numbers_of_columns_speak_where_heads_do_not():
    """Where they bear out all heads that were understood."""
    heads = ["Tổng tiếp nhận", "Cổng", "Bàn tiếp dân", "Cũ", *ONE_LINE[4:]]
    rows = [SOUND[0], ("TT", "Lĩnh vực", *heads), range(1, 14), SOUND[2]]
    book, _ = read_book(saved(workbook(rows)), "f")
    (row,), _ = read_form(book, SECTORS, ASKED)

    assert tuple(row.counts[column] for column in FORM) == COUNTS


def test_details_of_a_sector_are_passed_over():
    """1.1 below I is a part of it."""
    rows = [*SOUND[:2], ("I", "Hộ tịch", *COUNTS), ("1.1", "Đăng ký khai sinh", *COUNTS)]

    assert told(workbook(rows), Weight.SKIPPED) == at(Weight.SKIPPED, words.SKIPPED_DETAIL, 4)


def test_several_sheets_of_one_period_need_a_choice():
    """Of different periods all are read."""
    september = [("", HEAD.replace("/10/", "/9/").replace("31/9", "30/9")), *SOUND[1:]]
    refused = [Notice(CellPlace("f"), Weight.REFUSED, *words.several_sheets(["Sheet", "Sheet1"]))]

    assert told(workbook(SOUND, SOUND), Weight.REFUSED) == refused
    assert told(workbook(SOUND, SOUND), Weight.REFUSED, sheet="sheet1") == []
    assert told(workbook(SOUND, september), Weight.REFUSED) == []


def test_a_sheet_that_is_not_there_names_the_others():
    """The nearest first."""
    said = words.no_such_sheet("Shet", "Sheet", ["Sheet"])

    assert told(workbook(SOUND), Weight.REFUSED, sheet="Shet") == [
        Notice(CellPlace("f"), Weight.REFUSED, *said)
    ]


ASKED_FOR = {
    "no period": ([("", "ngày in 05/11/2026")], {}, words.NO_PERIOD),
    "no moment": ([("", HEAD[:38])], {}, words.NO_MOMENT),
    "another period": (SOUND[:1], {"period": SEPTEMBER}, words.period_differs(OCTOBER, SEPTEMBER)),
    "another moment": (SOUND[:1], {"as_of": NOVEMBER}, words.moment_differs(PRINTED, NOVEMBER)),
}  # fmt: skip


@pytest.mark.parametrize(("head", "asked", "said"), ASKED_FOR.values(), ids=ASKED_FOR)
def test_the_period_and_the_moment_are_said_once(head, asked, said):
    """In the file or in the command; and never two different ones."""
    assert told(workbook([*head, *SOUND[1:]]), Weight.REFUSED, **asked) == at(Weight.REFUSED, said)


def test_no_table_at_all():
    """The file is another one."""
    assert told(workbook([["a", 1]]), Weight.REFUSED) == [
        Notice(CellPlace("f"), Weight.REFUSED, *words.no_table("", ()))
    ]


def test_a_list_as_long_as_no_report_is_refused_at_once():
    """Before each of its names is compared with all sectors."""
    rows = [*SOUND, *(("x", f"Hồ sơ {number}", 1) for number in range(3_000))]

    assert told(workbook(rows), Weight.REFUSED) == at(Weight.REFUSED, words.too_many_rows(3_000), 3)
