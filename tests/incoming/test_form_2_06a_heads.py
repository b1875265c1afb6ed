"""What heads mean: one of them other than usual, all figures the same."""

import pytest

from generator.catalogue.commune import Sector
from generator.incoming import Notice, Weight
from generator.incoming.form_2_06a import read_form
from generator.incoming.form_2_06a.heads import FORM
from generator.incoming.form_2_06a.sector_names import SectorNames
from generator.observations import Column
from generator.spreadsheets import read_book
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_heads as head_words
from tests.incoming.test_form_2_06a_notices import COUNTS, SOUND, at, told, workbook
from tests.incoming.workbooks import ASKED, SECTORS, saved

GROUPS = ("Tiếp nhận", None, None, None, "Đã giải quyết", None, None, None, "Đang giải quyết", None, None)
LEAVES = (
    "Tổng số", "Trực tuyến", "Trực tiếp, bưu chính", "Kỳ trước",
    "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn",
)  # fmt: skip


def sheet(groups=GROUPS, leaves=LEAVES, counts=COUNTS, label="Hộ tịch"):
    """A sheet of two rows of heads, not merged."""
    heads = [("TT", "Lĩnh vực", *groups), ("", "", *leaves)]
    return workbook([SOUND[0], *heads, (1, label, *counts)])


def counts_of(book) -> tuple[object, ...]:
    """What is read, in the order of the form."""
    read, _ = read_book(saved(book), "f")
    (row,), _ = read_form(read, SECTORS, ASKED)
    return tuple(row.counts[column] for column in FORM)


def changed(texts, **by_place):
    """The texts with some replaced: _0="TS"."""
    new = list(texts)
    for place, text in by_place.items():
        new[int(place[1:])] = text
    return new


HEADS = {
    "TS": {"leaves": changed(LEAVES, _0="TS", _4="TS", _8="TS")},
    "T.Số": {"leaves": changed(LEAVES, _0="T.Số", _4="T.Số", _8="T.Số")},
    "GQ": {"groups": changed(GROUPS, _0="HS tiếp nhận", _4="HS đã GQ", _8="HS đang GQ")},
    "hẹn": {"leaves": [leaf.replace("hạn", "hẹn") for leaf in LEAVES]},
    "what is left as a group": {"groups": changed(GROUPS, _4="Kết quả giải quyết", _8="Tồn")},
    "what is left from before": {"leaves": changed(LEAVES, _3="Hồ sơ tồn")},
    "received": {"groups": changed(GROUPS, _0="Hồ sơ nhận")},
}  # fmt: skip


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_heads_as_offices_shorten_them(heads):
    """Every column is what it is under the words of the circular."""
    assert counts_of(sheet(**heads)) == COUNTS


def test_what_is_left_in_one_line_is_pending_behind_the_solved():
    """“Tồn” alone is what is left of what was solved; its parts say what they are."""
    heads = [*SOUND[1][:10], "Tồn", "Tồn trong hạn", "Tồn quá hạn"]

    assert counts_of(workbook([SOUND[0], heads, SOUND[2]])) == COUNTS


BESIDE = {
    "a part that came online": ("Quá hạn trực tuyến",),
    "a group that came online": ("Hồ sơ trực tuyến", "Đã giải quyết"),
    "a part with a name": ("Trong đó: hồ sơ của doanh nghiệp", "Tiếp nhận"),
    "a running total": ("Tiếp nhận", "Tổng số lũy kế"),
    "last year": ("Cùng kỳ năm trước", "Tiếp nhận"),
    "words of its own": ("Dịch vụ công ích", "Quá hạn"),
}


@pytest.mark.parametrize("heads", BESIDE.values(), ids=BESIDE)
def test_columns_beside_the_forms_are_told_and_passed_over(heads):
    """They claim no column of the form."""
    group, leaf = heads if len(heads) == 2 else (heads[0], None)
    book = sheet([*GROUPS, group], [*LEAVES, leaf], [*COUNTS, 7777])

    assert counts_of(book) == COUNTS
    assert told(book, Weight.SKIPPED) == at(
        Weight.SKIPPED, head_words.columns_passed_over([("N", " – ".join(heads))]), 2
    )


def test_a_table_without_all_that_was_received_is_refused():
    """Nobody could say of how many dossiers the others are."""
    book = sheet(GROUPS[1:], LEAVES[1:], COUNTS[1:])

    assert [notice.message for notice in told(book, Weight.REFUSED)] == [
        words.no_table("Sheet", [Column.RECEIVED_TOTAL])[0]
    ]


def test_two_columns_that_claim_one_are_named_by_their_heads():
    """So that one can be given another name."""
    book = sheet([*GROUPS, "Tiếp nhận"], [*LEAVES, "Tổng"], [*COUNTS, 7])
    torn = [("C", "Tiếp nhận – Tổng số"), ("N", "Tiếp nhận – Tổng")]

    assert told(book, Weight.REFUSED) == at(
        Weight.REFUSED, head_words.column_torn(Column.RECEIVED_TOTAL, torn), 2
    )


def test_a_short_name_in_brackets_is_who_answers_for_the_sector():
    """In capitals; other words in brackets make another name."""
    assert counts_of(sheet(label="Hộ tịch (STP)")) == COUNTS
    assert [type(one) for one in told(sheet(label="Hộ tịch (nước ngoài)"), Weight.REFUSED)] == [Notice]


NAMES = ("I.1. Hộ tịch", "II.3 Hộ tịch", "I.1.2 Hộ tịch", "1.7 Hộ tịch", "IV. Hộ tịch")


@pytest.mark.parametrize("label", NAMES)
def test_numbers_before_a_name_are_none_of_it(label):
    """However deep they count."""
    assert counts_of(sheet(label=label)) == COUNTS


def test_a_sign_for_and_is_spoken():
    """“Giáo dục & Đào tạo” is “Giáo dục và Đào tạo”."""
    names = SectorNames([Sector(id="giao-duc", name="Giáo dục và Đào tạo")])

    assert names.id_of("2. Giáo dục & đào tạo") == "giao-duc"
    assert names.id_of("Giáo dục đào tạo") is None
