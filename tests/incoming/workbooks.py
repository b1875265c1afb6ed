"""Form II.06a as files: the same figures in many layouts, as software of several makers lays them out.

Each layout turns rows (a name, and the eleven counts of the form in its order) into the bytes of a file.
"""

import csv
import io
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.catalogue.commune import Sector
from generator.incoming import Asked, CellPlace, Incoming
from generator.incoming.form_2_06a.heads import FORM
from generator.observations import Absence, Channel, Column, Count, Definition, Status
from generator.quantities import Period

Row = tuple[str, Sequence[Count]]
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
PRINTED = datetime.combine(date(2026, 11, 5), time())
HOUSEHOLDS = "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"
SECTORS = (
    Sector(id="ho-tich", name="Hộ tịch"),
    Sector(id="chung-thuc", name="Chứng thực"),
    Sector(id="dat-dai", name="Đất đai", other_names=("Đất đai, môi trường",)),
    Sector(id="ho-kinh-doanh", name=HOUSEHOLDS),
    Sector(id="thi-dua", name="Thi đua - Khen thưởng"),
)
IDS = {name: sector.id for sector in SECTORS for name in (sector.name, *sector.other_names)}
ROWS: tuple[Row, ...] = (
    ("Hộ tịch", (1334, 1100, 204, 30, 1300, 1200, 88, 12, 34, 30, 4)),
    ("Chứng thực", (2050, 50, 2000, 0, 2050, 50, 2000, 0, 0, 0, 0)),
    ("Đất đai", (120, 20, 90, 10, 100, 60, 30, 10, 20, 15, 5)),
    (HOUSEHOLDS, (9, 9, Absence.NOT_APPLICABLE, 0, 9, 8, 1, 0, 0, 0, 0)),
    ("Thi đua - Khen thưởng", (3, 3, 0, 0, 3, Absence.NOT_PROVIDED, Absence.NOT_PROVIDED, 0, 0, 0, 0)),
)  # fmt: skip
ASKED = Asked("a.xlsx", "Báo cáo tháng 10", Status.OFFICIAL, channel=Channel.ALL)
LEAVES = (
    ("Số hồ sơ tiếp nhận", "Tổng số", ""),
    ("Số hồ sơ tiếp nhận", "Trong kỳ", "Trực tuyến"),
    ("Số hồ sơ tiếp nhận", "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"),
    ("Số hồ sơ tiếp nhận", "Từ kỳ trước", ""),
    ("Số hồ sơ đã giải quyết", "Tổng số", ""),
    ("Số hồ sơ đã giải quyết", "Trước hạn", ""),
    ("Số hồ sơ đã giải quyết", "Đúng hạn", ""),
    ("Số hồ sơ đã giải quyết", "Quá hạn", ""),
    ("Số hồ sơ đang giải quyết", "Tổng số", ""),
    ("Số hồ sơ đang giải quyết", "Trong hạn", ""),
    ("Số hồ sơ đang giải quyết", "Quá hạn", ""),
)
TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC"


def expected(rows: Sequence[Row], period: Period = OCTOBER, as_of: datetime = PRINTED) -> list[Incoming]:
    """What a reader must give, its places left out."""
    return [
        Incoming(
            CellPlace(""), period, as_of, IDS[name], ASKED.channel,
            dict.fromkeys(Column, Absence.NOT_PROVIDED) | dict(zip(FORM, counts, strict=True)),
            Definition.FORM, ASKED.status, ASKED.source,
        )
        for name, counts in rows
    ]  # fmt: skip


def value(count: Count) -> int | str | None:
    """What stands in a cell of numbers."""
    return count if isinstance(count, int) else count.value or None


def dotted(count: Count) -> str:
    """What stands in a cell of text."""
    return f"{count:,}".replace(",", ".") if isinstance(count, int) else count.value


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def put(sheet: Worksheet, row: int, column: int, values: Sequence[object]) -> None:
    """Values from a cell on to the right."""
    for offset, one in enumerate(values):
        if one not in (None, ""):
            sheet.cell(row, column + offset, one)


def heads(sheet: Worksheet, top: int, left: int, *, merged: bool = True) -> int:
    """The heads of the form over three rows, from `left` on; the row behind them."""
    put(sheet, top, left, ["TT", "Lĩnh vực, công việc giải quyết theo cấp"])
    for offset, leaf in enumerate(LEAVES, start=2):
        for level, text in enumerate(leaf):
            before = LEAVES[offset - 3][: level + 1] if offset > 2 else None
            if text and before != leaf[: level + 1]:
                sheet.cell(top + level, left + offset, text)
    if merged:
        for first, last, row in ((2, 5, 0), (6, 9, 0), (10, 12, 0), (3, 4, 1)):
            sheet.merge_cells(
                start_row=top + row, end_row=top + row, start_column=left + first, end_column=left + last
            )
        for offset in (0, 1):
            sheet.merge_cells(
                start_row=top, end_row=top + 2, start_column=left + offset, end_column=left + offset
            )
        for offset in (2, 5, *range(6, 13)):
            sheet.merge_cells(
                start_row=top + 1, end_row=top + 2, start_column=left + offset, end_column=left + offset
            )
    return top + 3


def as_in_the_circular(rows: Sequence[Row]) -> bytes:
    """Heads merged over three rows, numbers of columns, a title, a total, a signature."""
    book = Workbook()
    sheet = book.active
    sheet["A1"], sheet["H1"] = "Biểu số II.06a/VPCP/KSTT", "Đơn vị báo cáo: UBND xã Gia Phúc"
    sheet["A2"] = TITLE
    sheet.merge_cells("A2:M2")
    sheet["A3"] = "Kỳ báo cáo: Tháng 10 năm 2026\n(Từ ngày 01/10/2026 đến ngày 31/10/2026)"
    sheet.merge_cells("A3:M3")
    row = heads(sheet, 5, 1)
    put(sheet, row, 1, [f"({number})" for number in range(1, 14)])
    for number, (name, counts) in enumerate(rows, start=1):
        put(sheet, row + number, 1, [number, name, *map(value, counts)])
    end = row + len(rows) + 1
    put(sheet, end, 1, ["Tổng cộng"])
    sheet.merge_cells(start_row=end, end_row=end, start_column=1, end_column=2)
    sheet.cell(end + 2, 9, "Gia Phúc, ngày 05 tháng 11 năm 2026")
    put(sheet, end + 3, 2, ["NGƯỜI LẬP BIỂU", *[None] * 7, "CHỦ TỊCH"])
    return saved(book)


def shifted(rows: Sequence[Row]) -> bytes:
    """Two empty columns first, unmerged heads, the period split over cells, a print stamp with day cells."""
    book = Workbook()
    sheet = book.active
    put(sheet, 3, 4, ["Từ ngày", date(2026, 10, 1), None, "đến ngày", date(2026, 10, 31)])
    put(sheet, 4, 4, ["Ngày xuất báo cáo:", date(2026, 11, 5)])
    row = heads(sheet, 8, 3, merged=False)
    put(sheet, row, 3, list(range(1, 14)))
    for number, (name, counts) in enumerate(rows, start=1):
        put(sheet, row + number, 3, [str(number), f"Lĩnh vực {name}", *map(value, counts)])
    return saved(book)


def behind_other_sheets(rows: Sequence[Row]) -> bytes:
    """A cover and a list of procedures first, one of them hidden; heads of two rows; “TỔNG SỐ” on top."""
    book = Workbook()
    book.active.title = "Bìa"
    book.active["A1"] = "BÁO CÁO QUÝ III/2025"
    other = book.create_sheet("II.07b")
    put(other, 1, 1, ["STT", "Tên TTHC", "Số hồ sơ tiếp nhận", "Ghi chú"])
    put(other, 2, 1, [1, "Đăng ký khai sinh", 20])
    other.sheet_state = "hidden"
    sheet = book.create_sheet("Biểu 06a")
    sheet["B1"] = "Biểu số 06 /VPCP/KSTT"
    sheet["B2"] = "từ ngày 01 tháng 10 năm 2026 đến ngày 31 tháng 10 năm 2026"
    put(sheet, 4, 1, ["STT", "Tên lĩnh vực", "Hồ sơ tiếp nhận", *[""] * 3, "Kết quả giải quyết", *[""] * 3])
    put(sheet, 4, 11, ["Hồ sơ chưa giải quyết"])
    under = ["Tổng", "Nộp trực tuyến", "Nộp trực tiếp hoặc qua BCCI", "Kỳ trước chuyển sang"]
    put(sheet, 5, 3, [*under, "Tổng", "Sớm hạn", "Đúng hạn", "Trễ hạn", "Tổng", "Chưa đến hạn", "Trễ hạn"])
    put(sheet, 6, 2, ["TỔNG SỐ"])
    for number, (name, counts) in enumerate(rows, start=1):
        put(sheet, 6 + number, 1, [f"{number}.", name.upper(), *map(value, counts)])
    sheet.cell(9 + len(rows), 8, "Gia Phúc, ngày 5 tháng 11 năm 2026")
    return saved(book)


def in_groups(rows: Sequence[Row]) -> bytes:
    """Groups with roman numerals and subtotals, heads repeated at a page break, many words below."""
    book = Workbook()
    sheet = book.active
    sheet["F2"] = "Tháng 10/2026"
    row = heads(sheet, 4, 1)
    half = len(rows) // 2
    put(sheet, row, 1, ["A", "B", *range(1, 12)])
    put(sheet, row + 1, 1, ["I", "TTHC cấp xã"])
    for number, (name, counts) in enumerate(rows[:half]):
        put(sheet, row + 2 + number, 1, [number + 1, name, *map(value, counts)])
    again = heads(sheet, row + 2 + half, 1)
    put(sheet, again, 1, ["II. TTHC liên thông"])
    sheet.merge_cells(start_row=again, end_row=again, start_column=1, end_column=13)
    for number, (name, counts) in enumerate(rows[half:], start=1):
        put(sheet, again + number, 1, [number, f"{number}. {name}", *map(value, counts)])
    end = again + len(rows) - half + 1
    put(sheet, end, 2, ["Cộng"])
    put(sheet, end + 1, 2, ["Ghi chú: số liệu lấy từ phần mềm một cửa, 12 lĩnh vực"])
    put(sheet, end + 3, 8, ["Gia Phúc, ngày 05 tháng 11 năm 2026"])
    put(sheet, end + 4, 2, ["Nơi nhận:", *[""] * 5, "KT. CHỦ TỊCH"])
    put(sheet, end + 8, 2, ["- Lưu: VT.", *[""] * 5, "Nguyễn Văn A"])
    return saved(book)


def with_extra_columns(rows: Sequence[Row]) -> bytes:
    """Numbers as text, and columns of other forms between the groups and behind them."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Từ ngày 01/10/2026 - đến ngày 31/10/2026. Ngày in: 05/11/2026"
    put(sheet, 3, 1, ["STT", "Lĩnh vực", "Hồ sơ tiếp nhận", *[None] * 4, "Chờ tiếp nhận", "Đã giải quyết"])
    put(sheet, 3, 14, ["Dừng xử lý", "Đang giải quyết", None, None, "Tỷ lệ đúng hạn (%)", "Ghi chú"])
    sheet.merge_cells("C3:G3")
    sheet.merge_cells("I3:M3")
    sheet.merge_cells("O3:Q3")
    received = ["Tổng số", "Trực tuyến", "Trực tiếp, BCCI", "Phi địa giới", "Kỳ trước"]
    put(sheet, 4, 3, received)
    put(sheet, 4, 9, ["Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Rút hồ sơ"])
    put(sheet, 4, 15, ["Tổng số", "Trong hạn", "Quá hạn"])
    for number, (name, counts) in enumerate(rows):
        c = [dotted(count) for count in counts]
        put(sheet, 5 + number, 1, [str(number + 1), name, *c[:3], "7", c[3], "1", *c[4:8], "2", "0", *c[8:]])
        put(sheet, 5 + number, 18, ["99,5%", "xem lại"])
    return saved(book)


def in_one_line(rows: Sequence[Row]) -> bytes:
    """Heads in one line, no numbering, no total; days as ISO text."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Kỳ báo cáo: 2026-10-01 - 2026-10-31"
    sheet["A2"] = "Thời gian xuất: 05/11/2026"
    put(sheet, 3, 1, ["Linh vuc", *ONE_LINE])
    for number, (name, counts) in enumerate(rows):
        put(sheet, 4 + number, 1, [name, *map(value, counts)])
    return saved(book)


ONE_LINE = (
    "Tiếp nhận - Tổng số",
    "Tiếp nhận - Trực tuyến",
    "Tiếp nhận - Trực tiếp/bưu chính",
    "Tiếp nhận - Kỳ trước chuyển qua",
    "Đã giải quyết - Tổng số",
    "Đã giải quyết - Trước hạn",
    "Đã giải quyết - Đúng hạn",
    "Đã giải quyết - Quá hạn",
    "Đang giải quyết - Tổng số",
    "Đang giải quyết - Trong hạn",
    "Đang giải quyết - Quá hạn",
)


def with_bare_heads(rows: Sequence[Row]) -> bytes:
    """One line of heads that name a group only where it begins, numbers with spaces and decimals."""
    book = Workbook()
    sheet = book.active
    sheet["C2"] = "THÁNG 10 NĂM 2026"
    heads_ = [
        "Tổng tiếp nhận",
        "Qua mạng",
        "Tại quầy, bưu điện",
        "Tồn kỳ trước",
        "Tổng đã xử lý",
        "Trước hạn",
    ]
    heads_ += ["Đúng hạn", "Trễ hạn", "Tổng đang xử lý", "Còn hạn", "Trễ hạn"]
    put(sheet, 4, 2, ["Lĩnh vực", *heads_])
    for number, (name, counts) in enumerate(rows):
        texts = [
            f"{count:,}".replace(",", "\u202f") + ",0" if isinstance(count, int) else count.value
            for count in counts
        ]
        put(sheet, 5 + number, 2, [f"- {name};", *texts])
    sheet.cell(7 + len(rows), 2, "Ngày lập báo cáo: 05/11/2026")
    return saved(book)


def with_heads_over_the_middle(rows: Sequence[Row]) -> bytes:
    """The heads of groups stand over the middle of their columns, not merged."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Từ ngày 01/10/2026 đến ngày 31/10/2026. Ngày in: 05/11/2026"
    put(sheet, 3, 1, ["STT", "Lĩnh vực", "", "Số hồ sơ tiếp nhận", *[""] * 4, "Số hồ sơ đã giải quyết"])
    put(sheet, 3, 12, ["Số hồ sơ đang giải quyết"])
    put(sheet, 4, 3, [leaf[2] or leaf[1] for leaf in LEAVES])
    for number, (name, counts) in enumerate(rows, start=1):
        put(sheet, 4 + number, 1, [number, name, *map(value, counts)])
    return saved(book)


def with_codes_of_sectors(rows: Sequence[Row]) -> bytes:
    """A column of codes before that of the names, and one of procedures behind it."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Từ ngày 01/10/2026 đến ngày 31/10/2026. Ngày in: 05/11/2026"
    put(sheet, 3, 1, ["STT", "Mã lĩnh vực", "Lĩnh vực", "Số TTHC", *ONE_LINE])
    for number, (name, counts) in enumerate(rows, start=1):
        put(sheet, 3 + number, 1, [number, f"G{number:02}", name, 7, *map(value, counts)])
    return saved(book)


def with_every_cell_merged(rows: Sequence[Row]) -> bytes:
    """Two narrow columns for each of the table, every cell merged over both, a total and a signature."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Từ ngày 01/10/2026 đến ngày 31/10/2026"

    def wide(row: int, column: int, text: object, columns: int = 1, down: int = 1) -> None:
        put(sheet, row, 2 * column - 1, [text])
        end = 2 * (column + columns - 1)
        sheet.merge_cells(start_row=row, end_row=row + down - 1, start_column=2 * column - 1, end_column=end)

    wide(3, 1, "TT", down=2)
    wide(3, 2, "Lĩnh vực", down=2)
    for column, columns, text in ((3, 4, LEAVES[0][0]), (7, 4, LEAVES[4][0]), (11, 3, LEAVES[8][0])):
        wide(3, column, text, columns)
    for column, leaf in enumerate(LEAVES, start=3):
        wide(4, column, leaf[2] or leaf[1])
        wide(5, column, f"({column})")
    for number, (name, counts) in enumerate(rows, start=1):
        for column, one in enumerate([number, name, *map(value, counts)], start=1):
            wide(5 + number, column, one)
    wide(6 + len(rows), 1, "Tổng cộng", 2)
    sheet.cell(8 + len(rows), 18, "Gia Phúc, ngày 05 tháng 11 năm 2026")
    return saved(book)


def as_csv(encoding: str, separator: str) -> Callable[[Sequence[Row]], bytes]:
    """The layout with unmerged heads as text in an encoding."""

    def layout(rows: Sequence[Row]) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
        writer.writerow(["", "Từ ngày 01/10/2026 đến ngày 31/10/2026, ngày in: 05/11/2026"])
        for level in range(3):
            line = ["TT", "Lĩnh vực"] if level == 0 else ["", ""]
            line += [
                leaf[level].replace(" ", "\n", 1)
                if at == 0 or LEAVES[at - 1][: level + 1] != leaf[: level + 1]
                else ""
                for at, leaf in enumerate(LEAVES)
            ]
            writer.writerow(line)
        for number, (name, counts) in enumerate(rows, start=1):
            writer.writerow([number, name, *map(dotted, counts)])
        writer.writerow(["", "Tổng cộng"])
        return encoded(text.getvalue(), encoding)

    return layout


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a text; Windows-1258 writes the tones behind their letters."""
    return b"".join(map(_in_1258, text)) if encoding == "cp1258" else text.encode(encoding)


def _in_1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", parts.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258")
LAYOUTS: Mapping[str, Callable[[Sequence[Row]], bytes]] = {
    layout.__name__: layout
    for layout in (
        as_in_the_circular, shifted, behind_other_sheets, in_groups, with_extra_columns, in_one_line,
        with_bare_heads, with_heads_over_the_middle, with_every_cell_merged,
        with_codes_of_sectors,
    )
} | {
    f"csv {encoding} {separator!r}": as_csv(encoding, separator)
    for encoding in ENCODINGS
    for separator in (",", ";", "\t")
}  # fmt: skip
