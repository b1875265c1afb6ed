"""One table of one unit, level, channel and period is read from a sheet; what is of another is refused."""

from collections.abc import Sequence

import pytest

from generator.incoming import CellPlace, Notice, Weight
from generator.incoming.form_2_06a import read_form
from generator.observations import Channel
from generator.spreadsheets import read_book
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_tables as tables
from tests.incoming.test_form_2_06a_notices import COUNTS, HEAD, SOUND, at, told, workbook
from tests.incoming.workbooks import ASKED, ONE_LINE, SECTORS, saved

HEADS = SOUND[1]
FIRST, SECOND = SOUND[2], (2, "Đất đai", *COUNTS)


def refused(*rows: Sequence[object], **asked: object) -> list[Notice]:
    """What is refused of a sheet."""
    return told(workbook(rows), Weight.REFUSED, **asked)


def read(*rows: Sequence[object]) -> list[str]:
    """The sectors that are read of a sheet; none where it is refused."""
    book, _ = read_book(saved(workbook(rows)), "f")
    assert book is not None
    return [row.sector for row in read_form(book, SECTORS, ASKED)[0]]


SAME_TABLE = {
    "heads alone": [HEADS],
    "the number of the page": [("", "", "Trang 1/2"), HEADS],
    "the title again": [("", HEAD), HEADS],
    "numbers of columns": [HEADS, range(1, 14)],
    "a total of a group, and the next group": [("", "Cộng"), HEADS, ("II", "Lĩnh vực khác")],
}


@pytest.mark.parametrize("between", SAME_TABLE.values(), ids=SAME_TABLE)
def test_heads_that_a_page_repeats_are_the_same_table(between):
    """Where nothing stands above them but what every page has."""
    assert read(*SOUND, *between, SECOND) == ["ho-tich", "dat-dai"]


OTHER_TABLES = {
    "a unit": ("UBND xã Thử Nghiệm", [("", "UBND xã Thử Nghiệm"), HEADS]),
    "a period": ("Tháng 9/2026", [("", "Tháng 9/2026"), HEADS]),
    "a table of its own": ("Bảng 2", [("", "Bảng 2"), HEADS]),
    "a group": ("B. TTHC cấp tỉnh", [("", "B. TTHC cấp tỉnh"), HEADS]),
    "what signs the first": ("NGƯỜI LẬP BIỂU", [("", "NGƯỜI LẬP BIỂU"), HEADS]),
}


@pytest.mark.parametrize(("title", "between"), OTHER_TABLES.values(), ids=OTHER_TABLES)
def test_words_above_repeated_heads_begin_another_table(title, between):
    """Its figures are not those of the first; both titles are told."""
    assert refused(*SOUND, *between, SECOND) == at(Weight.REFUSED, tables.other_table(title, HEAD), 4)


def test_heads_below_the_total_begin_another_table():
    """A total closes a table, where no group follows."""
    assert refused(*SOUND, ("", "Tổng cộng"), HEADS, SECOND) == at(
        Weight.REFUSED, tables.other_table("", HEAD), 5
    )


def test_heads_in_another_order_are_not_the_same():
    """Each must stand over its own column."""
    turned = [*HEADS[:2], *reversed(HEADS[2:])]

    assert refused(*SOUND, turned, SECOND) == at(
        Weight.REFUSED, tables.other_heads([str(head) for head in turned[2:]]), 4
    )


LINES = {
    "a month": ("Tháng 9/2026", tables.other_period_below("Tháng 9/2026", HEAD)),
    "a month of no year": ("Tháng 9", tables.other_period_below("Tháng 9", HEAD)),
    "a running total": ("Lũy kế từ đầu năm", tables.other_period_below("Lũy kế từ đầu năm", HEAD)),
    "a table": ("Bảng 2: các lĩnh vực khác", tables.other_table("Bảng 2: các lĩnh vực khác", HEAD)),
    "a channel": ("Hồ sơ trực tuyến", tables.channel_below("Hồ sơ trực tuyến")),
}


@pytest.mark.parametrize(("line", "said"), LINES.values(), ids=LINES)
def test_a_line_among_the_rows_says_what_they_are_of(line, said):
    """Without any heads of its own."""
    assert refused(*SOUND, ("", line), SECOND, channel=None) == at(Weight.REFUSED, said, 4)


def test_online_services_are_no_channel():
    """How far a service goes online says nothing of how dossiers came."""
    assert read(*SOUND, ("I", "Dịch vụ công trực tuyến toàn trình"), SECOND) == ["ho-tich", "dat-dai"]


def test_a_table_above_the_one_that_was_read_is_refused():
    """The one with more columns was taken; the other is not lost in silence."""
    above = [("", "Tháng 9/2026"), HEADS[:9], SOUND[2][:9]]

    assert refused(*above, *SOUND) == at(Weight.REFUSED, tables.table_above("Hộ tịch"), 3)


ONE_CHANNEL = [("", "Hình thức nộp: trực tuyến"), *SOUND]


def test_a_title_of_one_channel_wants_it_in_the_command():
    """Else figures of one channel would stand as those of all."""
    said = tables.channel_in_title("Hình thức nộp: trực tuyến")

    assert refused(*ONE_CHANNEL, channel=None) == at(Weight.REFUSED, said)
    assert refused(*ONE_CHANNEL, channel=Channel.ONLINE) == []
    assert refused(("", "Hình thức nộp: trực tuyến, trực tiếp"), *SOUND, channel=None) == []


def test_the_name_of_a_sheet_is_a_title_too():
    """“Trực tuyến” on the tab says of whom the figures are."""
    book = workbook(SOUND)
    book.active.title = "Hồ sơ trực tuyến"
    said = tables.channel_in_title("Hồ sơ trực tuyến")

    assert told(book, Weight.REFUSED, channel=None) == [
        Notice(CellPlace("f", "Hồ sơ trực tuyến"), Weight.REFUSED, *said)
    ]


def test_sheets_of_two_units_are_not_read_together():
    """Though of different months."""
    september = [("UBND xã Gia Lộc", HEAD.replace("/10/", "/9/").replace("31/9", "30/9")), *SOUND[1:]]
    october = [("UBND xã Gia Phúc", HEAD), *SOUND[1:]]
    refusal = Notice(CellPlace("f"), Weight.REFUSED, *tables.several_units(["Sheet", "Sheet1"]))

    assert told(workbook(october, september), Weight.REFUSED) == [refusal]
    assert told(workbook(october, september), Weight.REFUSED, sheet="Sheet1") == []


SEVERAL = {
    "levels": ("A. Cấp tỉnh", "B. Cấp huyện"),
    "levels in words": ("TTHC của UBND tỉnh", "TTHC của UBND xã"),
    "what the commune takes for the province": ("Tư pháp", "TTHC cấp tỉnh tiếp nhận tại xã"),
    "units": ("UBND xã Gia Phúc", "UBND xã Gia Lộc"),
    "units of a province": ("I. Sở Tư pháp", "II. Sở Xây dựng"),
}


@pytest.mark.parametrize("groups", SEVERAL.values(), ids=SEVERAL)
def test_units_and_levels_are_not_poured_together(groups):
    """One of them is chosen, by its whole name."""
    rows = (*SOUND[:2], ("", groups[0]), FIRST, ("", groups[1]), SECOND)

    assert refused(*rows) == at(Weight.REFUSED, tables.of_several(list(groups)), 6, 2)
    assert refused(*rows, group=groups[1]) == []


def test_words_that_several_groups_share_choose_none():
    """“UBND xã” is in both; a whole name is chosen before one that only begins so."""
    rows = (*SOUND[:2], ("", "UBND xã A"), FIRST, ("", "UBND xã A Lưới"), SECOND)

    assert refused(*rows, group="UBND xã") == at(
        Weight.REFUSED, tables.of_several(["UBND xã A", "UBND xã A Lưới"]), 6, 2
    )
    assert refused(*rows, group="UBND xã A") == []


ONE_UNIT = {
    "linked procedures": ("I. TTHC cấp xã", "II. TTHC liên thông"),
    "fields": ("I. Tư pháp", "II. Nội vụ"),
    "a level said twice": ("TTHC cấp xã", "TTHC cấp xã, liên thông"),
}


@pytest.mark.parametrize("groups", ONE_UNIT.values(), ids=ONE_UNIT)
def test_other_groups_only_order_the_sectors(groups):
    """They are all of one unit."""
    assert read(*SOUND[:2], ("", groups[0]), FIRST, ("", groups[1]), SECOND) == ["ho-tich", "dat-dai"]


BESIDE = {
    "Đơn vị": ("Gia Phúc", "Gia Lộc"),
    "Cấp": ("Cấp tỉnh", "Cấp xã"),
    "Hình thức": ("Trực tuyến", "Trực tiếp"),
    "Tháng": ("9", "10"),
}


@pytest.mark.parametrize(("head", "values"), BESIDE.items(), ids=BESIDE)
def test_columns_set_rows_apart(head, values):
    """As lines above the rows do."""
    rows = (
        SOUND[0], ("TT", "Lĩnh vực", head, *ONE_LINE),
        (1, "Hộ tịch", values[0], *COUNTS), (2, "Đất đai", values[1], *COUNTS),
    )  # fmt: skip

    assert refused(*rows) == at(Weight.REFUSED, tables.of_several(list(values)), 4, 2)
    assert refused(*rows, group=values[1]) == []


def test_a_column_of_one_channel_wants_it_in_the_command():
    """As a title does."""
    rows = (SOUND[0], ("TT", "Lĩnh vực", "Kênh", *ONE_LINE), (1, "Hộ tịch", "Trực tuyến", *COUNTS))

    assert refused(*rows, channel=None) == at(Weight.REFUSED, tables.of_one_channel("Trực tuyến"), 3)
    assert refused(*rows, channel=Channel.ONLINE) == []


def test_an_empty_cell_beside_is_the_unit_above_where_there_is_one_alone():
    """A cell merged down, or written once."""
    rows = (
        SOUND[0], ("TT", "Lĩnh vực", "Đơn vị", *ONE_LINE),
        (1, "Hộ tịch", "Gia Phúc", *COUNTS), (2, "Đất đai", "", *COUNTS),
    )  # fmt: skip

    assert read(*rows) == ["ho-tich", "dat-dai"]


TELEPHONES = [("", "Điện thoại:", "0982123456"), ("", "", "", "ĐT:", 982123456, "Fax:", 982123457)]


@pytest.mark.parametrize("row", TELEPHONES)
def test_a_telephone_number_is_no_figure(row):
    """It stands below the table, with its word."""
    book = workbook((*SOUND, row))

    assert told(book, Weight.REFUSED) == []
    assert Notice(
        CellPlace("f", "Sheet", 4), Weight.SKIPPED, *words.skipped_rows("dòng chữ không có số", [4])
    ) in (told(book, Weight.SKIPPED))
