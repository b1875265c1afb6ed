"""One list in every kind of file gives the same rows, and so does any size of the pieces."""

import codecs
from datetime import datetime

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossiers.lists import (
    HEAD,
    NAME,
    ROWS,
    as_csv,
    as_parquet,
    as_windows_1258,
    columns,
    read,
    told,
)

ROWS_OF_CSV = read(as_csv())[0]
TEXT = as_csv()
moment = datetime.fromisoformat


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        as_windows_1258(TEXT),
        TEXT.replace("\r\n", "\n").encode(),
        TEXT.replace("\r\n", "\n").rstrip().encode(),
        as_csv(separator=";").encode(),
        as_csv(separator="\t").encode("utf-16"),
        ("\nDANH SÁCH HỒ SƠ\n\"Từ ngày 01/01/2026,\nđến ngày 31/03/2026\"\n" + TEXT).encode(),
        as_csv(head=["dossier_code", "Công dân", "procedure_code", "sector", "accepted", "due", "finished",
                     "returned", "channel", "state", "time_limit"]).encode(),
    ],
)  # fmt: skip
def test_csv(data):
    """Encodings, separators, line ends, a title above the head and English heads change nothing."""
    rows, notices, _ = read(data)

    assert rows == ROWS_OF_CSV, told(notices)


def test_rows_are_those_of_a_spreadsheet():
    """Titles, empty lines and cells of two lines count as rows do in a spreadsheet."""
    wrong = [
        *ROWS[:1],
        [""] * len(HEAD),
        (*ROWS[1][:1], "Hai\ndòng", *ROWS[1][2:]),
        (*ROWS[2][:9], "Đang xử lý kết quả", ""),
    ]
    _, notices, _ = read("Danh sách\n\n" + as_csv(wrong))

    assert [one for one in told(notices) if one.startswith("refused")] == [
        "refused 7:10 không biết trạng thái “Đang xử lý kết quả” (1 hồ sơ: dòng 7) | có phải là “Đang xử lý” "
        "không? nếu không, dùng tên trạng thái của phần mềm một cửa, ví dụ: Đang xử lý, Đã trả kết quả"
    ]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"compression": "zstd"},
        {"row_group_size": 3},
        {"use_dictionary": False},
        {"data_page_version": "2.0"},
    ],
)
def test_parquet(options):
    """As text, in one group or many, packed this way or that."""
    rows, notices, _ = read(as_parquet(columns(), **options))

    assert rows == ROWS_OF_CSV, told(notices)


def test_parquet_with_types():
    """Days as dates and moments, with a zone and without, words as a dictionary, and empty cells."""
    table_of = columns(ROWS[3:7])
    accepted = [
        moment("2026-01-05T00"),
        moment("2026-01-30T00"),
        moment("2026-01-30T08"),
        moment("2026-02-13T00"),
    ]
    table_of["Ngày tiếp nhận"] = pa.array([one.date() for one in accepted])
    due = [moment("2026-01-06T17"), moment("2026-01-30T17"), moment("2026-01-29T17"), None]
    table_of["Ngày hẹn trả"] = pa.array(due, pa.timestamp("ms", "UTC"))
    table_of["Trạng thái"] = pa.array(table_of["Trạng thái"]).dictionary_encode()
    table_of["Lĩnh vực"] = pa.array([None] * 4, pa.large_string())
    table_of["Mã hồ sơ"] = pa.array([1, 2, 3, 4])

    assert read(as_parquet(table_of))[0] == read(as_csv(ROWS[3:7]))[0]


@settings(max_examples=25, deadline=None, database=None, derandomize=True)
@given(st.integers(300, 5_000), st.integers(1, 40))
def test_pieces_of_any_size(size, number):
    """However much is read at a time, the rows and all that is said are the same."""
    assert read(TEXT, piece=size) == read(TEXT)
    assert read(as_parquet(columns()), piece=number) == read(as_parquet(columns()))


def test_names_of_columns():
    """The list tells which columns it did not read."""
    _, _, summary = read(as_csv(head=[*HEAD[:1], "Họ tên công dân", *HEAD[2:]]))

    assert summary.unread == ("Họ tên công dân",)
    assert NAME not in summary.unread
