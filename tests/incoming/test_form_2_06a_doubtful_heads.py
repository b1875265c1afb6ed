"""Heads that leave open which columns they are over: read where figures bear it out, or refused."""

import pytest
from openpyxl import Workbook

from generator.incoming import Weight
from generator.observations import Column
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_heads as head_words
from generator.wording import form_2_06a_tables as tables
from tests.incoming.test_form_2_06a_heads import GROUPS, LEAVES, counts_of, sheet
from tests.incoming.test_form_2_06a_notices import COUNTS, HEAD, at, told, workbook

RECEIVED, SOLVED, PENDING = GROUPS[0], GROUPS[4], GROUPS[8]


def groups_at(*columns: int) -> list[str | None]:
    """The heads of the groups over these columns of figures, counted from 0."""
    texts = dict(zip(columns, (RECEIVED, SOLVED, PENDING), strict=True))
    return [texts.get(column) for column in range(11)]


OVER = {
    "one right": (1, 5, 9),
    "two right": (2, 6, 10),
    "the last": (3, 7, 10),
    "the first alone": (1, 4, 8),
    "the second alone": (0, 5, 8),
    "the third alone": (0, 4, 9),
}


@pytest.mark.parametrize("columns", OVER.values(), ids=OVER)
def test_a_group_begins_with_its_total(columns):
    """Wherever over its columns its head stands; that is told."""
    book = sheet(groups_at(*columns))
    moved = [
        note
        for column, first, head in zip(columns, (0, 4, 8), (RECEIVED, SOLVED, PENDING), strict=True)
        if column != first
        for note in at(
            Weight.NOTE,
            head_words.head_moved(head, f"{'CDEFGHIJKLM'[column]}2", "CDEFGHIJKLM"[first]),
            2,
            column + 3,
        )
    ]

    assert counts_of(book) == COUNTS
    assert told(book, Weight.NOTE) == moved


def test_figures_that_bear_out_another_reading_are_refused():
    """The totals of these end their groups; the one before them all is of nothing."""
    received, solved, (_, *pending) = COUNTS[:4], COUNTS[4:8], COUNTS[8:]
    book = sheet(groups_at(1, 5, 9), counts=(7, *received[1:], received[0], *solved[1:], solved[0], *pending))

    assert told(book, Weight.REFUSED) == [
        one
        for column, first, head in ((1, 0, RECEIVED), (5, 4, SOLVED), (9, 8, PENDING))
        for one in at(
            Weight.REFUSED,
            head_words.head_in_doubt(head, f"{'CDEFGHIJKLM'[column]}2", "CDEFGHIJKLM"[first]),
            2,
            column + 3,
        )
    ]


def test_a_source_that_does_not_add_up_is_read():
    """As it is under other heads; its other rows bear the reading out."""
    book = sheet(groups_at(1, 5, 9))
    for column, count in enumerate(("Đất đai", 99, *COUNTS[1:]), start=2):
        book.active.cell(5, column, count)

    assert told(book, Weight.REFUSED) == []


def test_a_total_of_no_group_beside_others_is_refused():
    """Totals at the end of their groups, and one more before them all."""
    leaves = ["Tổng số", *LEAVES[1:4], "Tổng", *LEAVES[5:8], "Tổng", *LEAVES[9:], "Cộng"]
    book = sheet([*groups_at(1, 5, 9), None], leaves, [*COUNTS, 5])
    taken = [
        (letters, f"{group} – {leaf}")
        for letters, group, leaf in (("G", RECEIVED, "Tổng"), ("K", SOLVED, "Tổng"), ("N", PENDING, "Cộng"))
    ]

    assert told(book, Weight.REFUSED) == at(
        Weight.REFUSED, head_words.total_in_doubt("C3", "Lĩnh vực – Tổng số", taken), 3, 3
    )


PAIRS = ("Tiếp nhận", "Đã giải quyết", "Đang giải quyết")


def pairs(*, second: object = None) -> Workbook:
    """Two columns of the sheet under each merged head; `second` stands beside the first figure."""
    heads = [text for leaf in LEAVES for text in (leaf, None)]
    groups = [text for group in GROUPS for text in (group, None)]
    figures = [count for one in COUNTS for count in (one, None)]
    figures[1] = second
    book = workbook([("", HEAD), ("TT", "Lĩnh vực", *groups), ("", "", *heads), (1, "Hộ tịch", *figures)])
    for column in range(3, 25, 2):
        book.active.merge_cells(start_row=3, end_row=3, start_column=column, end_column=column + 1)
    for first, last in ((3, 10), (11, 18), (19, 24)):
        book.active.merge_cells(start_row=2, end_row=2, start_column=first, end_column=last)
    return book


def test_merged_pairs_are_one_column():
    """Merged in the head alone, as a wide column is drawn."""
    assert counts_of(pairs()) == COUNTS
    assert told(pairs(), Weight.REFUSED) == []


def test_two_figures_under_one_merged_head_are_refused():
    """Nobody knows which of them it means."""
    torn = [("C", "Tiếp nhận – Tổng số"), ("D", "Tiếp nhận – Tổng số")]

    assert told(pairs(second=9), Weight.REFUSED) == at(
        Weight.REFUSED, head_words.column_torn(Column.RECEIVED_TOTAL, torn), 2
    )


def test_a_text_beside_a_figure_is_refused():
    """It may be the figure that was meant."""
    book = pairs(second="9 hs")
    book.active["C5"], book.active["B5"] = 3, "Đất đai"
    for row in (6, 7):
        book.active.cell(row, 3, 4)
    book.active["B6"], book.active["B7"] = "Chứng thực", "Thi đua - Khen thưởng"
    said = words.unread_of("Hộ tịch", words.beside_a_figure("9 hs", "C4"), ())

    assert told(book, Weight.REFUSED) == at(Weight.REFUSED, said, 4, 4)


TITLES = {
    "months": ("Tháng 10/2026", "Tháng 9/2026"),
    "a running total behind": ("Trong tháng", "Lũy kế từ đầu năm"),
    "a running total before": ("Lũy kế từ đầu năm", "Trong tháng"),
    "units": ("UBND xã A", "UBND xã B"),
    "three": ("Tháng 8/2026", "Tháng 9/2026", "Tháng 10/2026"),
}


@pytest.mark.parametrize("titles", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("own_names", [False, True])
def test_tables_side_by_side_are_refused_with_their_titles(titles, own_names):
    """No figure of one is taken for the other, and no column is called missing that is there."""
    names = ("TT", "Lĩnh vực")
    label = (1, "Hộ tịch")
    lines: list[list[object]] = [["", HEAD], ["", ""], [*names], ["", ""], [*label]]
    letters = []
    for number, title in enumerate(titles):
        if own_names and number:
            for line, more in zip(lines, ([""] * 2, [""] * 2, names, [""] * 2, label), strict=True):
                line.extend(more)
        letters.append(["C", "P", "AC"][number] if own_names else ["C", "N", "Y"][number])
        for line, more in zip(lines, ([""] * 11, [title, *[""] * 10], GROUPS, LEAVES, COUNTS), strict=True):
            line.extend(more)
    column = 16 if own_names else 14

    assert told(workbook([lines[0][:2], *lines[1:]]), Weight.REFUSED) == at(
        Weight.REFUSED, tables.tables_beside(list(zip(letters, titles, strict=True))), 3, column
    )
