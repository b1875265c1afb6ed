"""Files that no list should be: each is refused in words, with its place, and costs little."""

import pyarrow as pa
import pytest

from generator.incoming import Asked, refused
from generator.observations import Channel
from generator.quantities import Period
from tests.dossiers.lists import (
    AS_OF,
    BIRTH,
    DIRECT,
    DONE,
    HEAD,
    NAME,
    QUARTER,
    as_csv,
    as_parquet,
    columns,
    read,
    row,
    told,
)

SOUND = row("1", BIRTH, "05/01/2026", "07/01/2026", "06/01/2026", DIRECT, DONE)


def said(data, asked=None, piece=None):
    """What was refused. Nothing is counted where anything is."""
    rows, notices, _ = read(data, asked, piece)

    assert rows == []
    assert refused(notices)
    return [one.removeprefix("refused ") for one in told(notices) if one.startswith("refused")]


def changed(**cells):
    """The sound row with other cells, by number of the column as c4."""
    found = list(SOUND)
    for name, value in cells.items():
        found[int(name[1:])] = value
    return found


MANY = [*HEAD, *["x"] * 1_000]
CSV_HAZARDS = {
    "empty": ("", "-:- tệp không có nội dung"),
    "only a head": (as_csv([]), "-:- tệp chỉ có dòng đầu bảng, không có hồ sơ nào"),
    "no head": ("Nguyễn Văn A,1\n", "-:- không tìm thấy dòng đầu bảng của danh sách hồ sơ trong 30 dòng đầu"),
    "ragged lines": (
        as_csv([SOUND[:5], SOUND, SOUND[:4]]),
        "2:- có 5 ô, trong khi hàng tiêu đề có 11; cả thảy 2 dòng lệch cột: các dòng 2 và 4 |",
    ),
    "bars": (
        as_csv([SOUND], separator="|"),
        "-:- không tìm thấy dòng đầu bảng của danh sách hồ sơ trong 30 dòng đầu | dòng đầu bảng phải có tên "
        "các cột, ví dụ: Mã TTHC, Ngày tiếp nhận, Ngày hẹn trả, Ngày kết thúc xử lý, Hình thức nộp, "
        "Trạng thái; các cột ngăn bằng dấu phẩy, dấu chấm phẩy hoặc phím Tab",
    ),
    "many columns": (as_csv([], MANY), "-:- bảng có hơn 1.000 cột, không phải danh sách hồ sơ"),
    "a million columns": ("c," * 1_000_000, "-:- dòng đầu của tệp quá dài, không phải đầu bảng"),
    "a long line": (as_csv([SOUND]) + "x" * 20_000_000, "3:- một dòng từ dòng 3 trở đi quá dài"),
    "a short line": (as_csv([SOUND, SOUND[:5]]), "3:- có 5 ô, trong khi hàng tiêu đề có 11"),
    "an open quote": (as_csv([SOUND, SOUND]).replace(DIRECT, f'"{DIRECT}', 1), "2:- có "),
    "zeros": (as_csv([SOUND]) + "\0" * 9, "-:- trong tệp có ký tự rỗng (byte 0)"),
    "not UTF-8": (as_csv([SOUND] * 9).encode() + b"\xff\xfe", "-:- tệp không theo mã UTF-8"),
    "a workbook": (b"PK\x03\x04", "-:- tệp này không phải CSV hay Parquet"),
    "a head twice": (
        as_csv([SOUND], [*HEAD[:1], "Trạng thái", *HEAD[2:]]),
        "1:- có hai cột cùng tên “Trạng thái”",
    ),
    "no columns": (
        "Mã hồ sơ,Ngày tiếp nhận,Trang thái hs\n",
        "1:- danh sách thiếu cột “Mã TTHC”, “Ngày kết thúc xử lý”, “Trạng thái”, “Hình thức nộp” "
        "| đổi tên cột: “Trang thái hs” thành “Trạng thái”",
    ),
    "a serial number": (
        as_csv([changed(c4="46027")]),
        "2:5 1 ô không phải ngày, ô đầu ghi “46027”: dòng 2 |",
    ),
    "a day of 2010": (
        as_csv([changed(c4="05/01/2010", c5="")]),
        "2:- 1 hồ sơ có hạn nằm ngoài lịch làm việc",
    ),
    "two truths": (
        as_csv([SOUND, changed(c6="07/01/2026")]),
        "3:- 1 mã hồ sơ có hai dòng khác nhau: dòng 2 và 3",
    ),
}


@pytest.mark.parametrize("hazard", CSV_HAZARDS)
def test_csv(hazard):
    """One sentence says what is wrong, and where."""
    data, message = CSV_HAZARDS[hazard]
    (found,) = said(data)

    assert found.startswith(message)


def test_all_unknown_words_in_one_run():
    """Each word once, with its first row and the nearest that is known."""
    rows = [
        changed(c0="1", c9="Đã tra kết quả xong"),
        changed(c0="2", c8="Trưc tiep 1"),
        changed(c0="3", c2="1.001194"),
        changed(c0="4", c2="", c3="Đất đại"),
        changed(c0="5", c5="", c10="7"),
        changed(c0="6", c9=""),
    ]
    found = [one.partition(" |")[0] for one in said(as_csv(rows))]

    assert found == [
        "2:10 không biết trạng thái “Đã tra kết quả xong” (1 hồ sơ: dòng 2)",
        "7:10 1 ô để trống mà hồ sơ nào cũng phải có: dòng 7",
        "3:9 không biết hình thức nộp “Trưc tiep 1” (1 hồ sơ: dòng 3)",
        "4:3 không có thủ tục mã “1.001194” (1 hồ sơ: dòng 4)",
        "6:11 không hiểu thời hạn “7” (1 hồ sơ: dòng 6)",
    ]


def test_what_may_be_a_name_is_not_told():
    """A cell is told only where it looks like what its column holds; of the others place and number."""
    who = "Nguyễn Văn Bí Mật"
    rows = [
        changed(c0="1", c9=f"Hồ sơ lỗi {who}"),
        changed(c0="2", c9=f"Yêu cầu thực hiện nghĩa vụ tài chính {who}"),
        changed(c0="3", c8=who),
        changed(c0="4", c2=who),
        changed(c0="5", c2=who, c3=who),
        changed(c0="6", c4=who),
        changed(c0="7", c4="0912345678"),
        changed(c0="8", c5="", c10=who),
        changed(c0="9", c2=who, c3="Đất đai"),
    ]
    _, notices, _ = read(as_csv(rows))
    found = [one.partition(" |")[0] for one in told(notices)]

    assert found == [
        "refused 7:5 2 ô không phải ngày: các dòng 7 và 8",
        "refused 2:10 2 ô không phải tên trạng thái: các dòng 2 và 3",
        "refused 4:9 1 ô không phải hình thức nộp: dòng 4",
        "refused 6:4 1 ô không phải tên lĩnh vực trong danh mục: dòng 6",
        "refused 5:3 1 ô không phải mã thủ tục: dòng 5",
        "refused 9:11 1 ô không phải thời hạn: dòng 9",
        "note 10:- 1 ô không phải mã thủ tục; các hồ sơ này được đếm theo cột Lĩnh vực: dòng 10",
        "note 9:- 1 hồ sơ không có ngày hẹn trả và không rõ thời hạn, nên tính là đúng hạn (khi chưa xong: "
        "trong hạn) như biểu II.06a: dòng 9",
    ]
    assert "Bí Mật" not in repr(notices)


@pytest.mark.parametrize(
    "head", ["STT", "TT", "Ngày sinh", "Ngày nộp", "Ngày cấp", "Nơi trả kết quả", "Địa chỉ", "Tên"]
)
@pytest.mark.parametrize("missing", ["Trạng thái", "Ngày tiếp nhận", "Hình thức nộp", "Mã TTHC"])
def test_a_column_of_another_kind_is_not_renamed(head, missing):
    """Obeyed, such a hint would have birthdays counted as acceptances."""
    names = [head, *(name for name in HEAD[1:] if name not in (missing, "Lĩnh vực"))]
    (found,) = said(as_csv([["x"] * len(names)], names))

    assert f"danh sách thiếu cột “{missing}”" in found
    assert "đổi tên cột" not in found


@pytest.mark.parametrize(
    ("head", "meant"),
    [
        ("TrangThaiHoSo", "Trạng thái"), ("trangThai", "Trạng thái"), ("Trang thái hs", "Trạng thái"),
        ("Tình trạng xử lí", "Trạng thái"), ("Ngày tiếp nhậm", "Ngày tiếp nhận"), ("MaTTHC", "Mã TTHC"),
        ("Hình thức nôp HS", "Hình thức nộp"), ("Ngày kết thúc xử lí", "Ngày kết thúc xử lý"),
    ],
)  # fmt: skip
def test_a_misspelt_column_is_told(head, meant):
    """With the name that it should have."""
    gone = {meant, "Lĩnh vực", "Ngày trả kết quả"}
    names = [head, *(name for name in HEAD[1:] if name not in gone)]
    (found,) = said(as_csv([["x"] * len(names)], names))

    assert f"| đổi tên cột: “{head}” thành “{meant}”" in found


def test_options():
    """The day of the list is needed, the period is over, and a channel is not said twice."""
    late = Period(QUARTER.start, QUARTER.end.replace(month=4, day=30))

    assert said(as_csv([SOUND]), Asked(NAME, "x"))[0].startswith("-:- chưa biết số liệu được chốt")
    assert said(as_csv([SOUND]), Asked(NAME, "x", period=late, as_of=AS_OF))[0].startswith(
        "-:- kỳ cần đếm kết thúc"
    )
    assert said(as_csv([SOUND]), Asked(NAME, "x", as_of=AS_OF, channel=Channel.ONLINE))[0].startswith(
        "-:- danh sách đã có cột “Hình thức nộp”"
    )


SOUND_PARQUET = as_parquet(columns([SOUND]))
ONE_STATE = {name: pa.array(cells * 200_000) for name, cells in columns([SOUND]).items()}
LONG_WORD = pa.DictionaryArray.from_arrays(pa.array([0] * 200_000, pa.int32()), pa.array(["x" * 1_000_000]))
WITH_CHECKSUMS = as_parquet(columns([SOUND]), write_page_checksum=True, compression="none")
PARQUET_HAZARDS = {
    "another byte in a page": (
        WITH_CHECKSUMS.replace(b"06/01/2026", b"09/01/2026", 1),
        "1:- tệp Parquet bị hỏng từ dòng 1 trở đi",
    ),
    "a name that is another elsewhere": (
        SOUND_PARQUET.replace("Ngày hẹn trả".encode(), "Ngày hẹn trá".encode(), 1),
        "-:- tệp Parquet bị hỏng hoặc bị cắt ngang | chép lại tệp; nếu vẫn hỏng thì",
    ),
    "cut": (SOUND_PARQUET[:-10], "-:- tệp Parquet bị hỏng hoặc bị cắt ngang"),
    "only marks": (b"PAR1PAR1", "-:- tệp Parquet bị hỏng hoặc bị cắt ngang"),
    "encrypted": (SOUND_PARQUET[:-4] + b"PARE", "-:- tệp Parquet được đặt mật khẩu"),
    "nested": (
        as_parquet(columns([SOUND]) | {"Trạng thái": pa.array([["x"]])}),
        "-:10 cột “Trạng thái” chứa bảng lồng bên trong",
    ),
    "numbers for days": (
        as_parquet(columns([SOUND]) | {"Ngày tiếp nhận": pa.array([46027])}),
        "-:5 cột “Ngày tiếp nhận” không phải ngày",
    ),
    "a number for a code": (
        as_parquet(columns([SOUND]) | {"Mã TTHC": pa.array([1.001193])}),
        "-:3 cột “Mã TTHC” không phải chữ",
    ),
    "delta": (
        as_parquet(
            columns([SOUND]), use_dictionary=False, column_encoding={"Trạng thái": "DELTA_BYTE_ARRAY"}
        ),
        "-:- tệp Parquet dùng một cách nén chữ không nhận được",
    ),
    "200 GB": (
        as_parquet(ONE_STATE | {"Trạng thái": LONG_WORD}),
        "1:10 200.000 ô không phải tên trạng thái: các dòng 1, 2, 3, 4, 5 và 199.995 dòng khác",
    ),
    "a large group": (
        as_parquet({"Trạng thái": ["x" * 3_000_000] * 100}, use_dictionary=False),
        "-:- một nhóm dòng của tệp Parquet quá lớn khi giải nén",
    ),
}


@pytest.mark.parametrize("hazard", PARQUET_HAZARDS)
def test_parquet(hazard):
    """What a file claims is weighed before it is unpacked."""
    data, message = PARQUET_HAZARDS[hazard]

    assert said(data)[0].startswith(message)
