"""What is said of a workbook or a CSV file that cannot be read, or only with care: (message, hint)."""

from typing import TypeAlias

from generator.wording.numbers import grouped

Said: TypeAlias = tuple[str, str]

SAVE_AS_XLSX = (
    "mở tệp bằng Excel hoặc LibreOffice Calc, chọn Lưu thành (Save As), kiểu Excel (.xlsx), rồi nhập tệp mới"
)
EXPORT_AGAIN = "xuất lại tệp từ phần mềm một cửa, hoặc tải lại cho đủ"

EMPTY: Said = ("tệp không có nội dung", EXPORT_AGAIN)
PASSWORD: Said = (
    "tệp có mật khẩu nên không đọc được",
    "mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi nhập",
)
OLD_XLS: Said = ("tệp là bảng tính Excel đời cũ (.xls)", SAVE_AS_XLSX)
OTHER_OLE: Said = ("tệp do Office đời cũ lưu, không phải bảng tính", SAVE_AS_XLSX)
ODS: Said = ("tệp là bảng tính OpenDocument (.ods)", SAVE_AS_XLSX)
XLSB: Said = ("tệp là bảng tính nhị phân (.xlsb)", SAVE_AS_XLSX)
MACROS: Said = ("tệp có macro (mã chạy kèm bảng tính)", SAVE_AS_XLSX + "; kiểu này không kèm macro")
OTHER_ZIP: Said = (
    "tệp là tệp nén nhưng bên trong không có bảng tính",
    "giải nén trước, rồi nhập tệp .xlsx hoặc .csv",
)
WEB_PAGE: Said = ("tệp là trang web (HTML) chứ không phải bảng tính, dù tên có thể ghi .xls", SAVE_AS_XLSX)
XML_2003: Said = ("tệp là bảng tính XML đời 2003", SAVE_AS_XLSX)
PDF: Said = ("tệp là PDF, không phải bảng tính", "xuất báo cáo ở dạng Excel (.xlsx) hoặc CSV")
NOT_A_SHEET: Said = (
    "tệp không phải bảng tính .xlsx, cũng không phải văn bản CSV",
    "chọn đúng tệp báo cáo .xlsx hoặc .csv",
)
BROKEN_ZIP: Said = ("tệp .xlsx bị hỏng hoặc tải chưa đủ", EXPORT_AGAIN)
NO_SHEETS: Said = ("tệp .xlsx không có trang tính nào", EXPORT_AGAIN)
LINKS: Said = (
    "tệp có liên kết tới tệp khác; chương trình không mở các tệp đó",
    "",
)
UNKNOWN_ENCODING: Said = (
    "không nhận ra bảng mã chữ của tệp CSV",
    "mở tệp mà đọc được chữ thì lưu lại theo kiểu “CSV UTF-8”; "
    "chữ đã mất hoặc thành dấu “?” thì xuất lại từ phần mềm, chọn UTF-8 hoặc Excel",
)


def broken_part(part: str) -> Said:
    """A part of the workbook that is no sound XML."""
    return f"tệp .xlsx bị hỏng ở phần “{part}”", EXPORT_AGAIN


def cell_twice(cell: str) -> Said:
    """Two values for one cell, which no spreadsheet writes; programmes differ in which they show."""
    return f"tệp .xlsx bị hỏng: ô {cell} được ghi hai lần", EXPORT_AGAIN


def declares_entities(part: str) -> Said:
    """XML that declares things of its own, which no spreadsheet does."""
    return (
        f"phần “{part}” của tệp có khai báo DOCTYPE, thứ mà bảng tính không bao giờ có",
        "không dùng tệp này; " + EXPORT_AGAIN,
    )


def file_too_large(most: int) -> Said:
    """A file that no report is as large as."""
    return f"tệp lớn hơn {grouped(most)} byte, không báo cáo nào lớn như vậy", "chọn đúng tệp báo cáo"


def unpacks_too_large(most: int) -> Said:
    """A zip bomb, or a sheet with millions of formatted cells."""
    return (
        f"tệp bung ra quá {grouped(most)} byte, không báo cáo nào lớn như vậy",
        "nếu là báo cáo thật thì chép riêng bảng số liệu sang một tệp mới, chỉ dán giá trị, rồi nhập tệp đó",
    )


def too_many(what: str, most: int) -> Said:
    """More parts, cells or merged ranges than a report has."""
    return (
        f"tệp có quá {grouped(most)} {what}",
        "chép riêng bảng số liệu sang một tệp mới, chỉ dán giá trị, rồi nhập tệp đó",
    )


def old_encoding(encoding: str) -> Said:
    """Text from before Unicode whose letters we do not take on trust."""
    return (
        f"chữ trong tệp theo bảng mã cũ {encoding}",
        "đổi sang Unicode bằng UniKey (Ctrl+Shift+F6), rồi lưu lại theo kiểu “CSV UTF-8”",
    )


def broken_quotes(line: int) -> Said:
    """A quote that opens and does not close, or closes in the middle of a cell."""
    return (
        f"ngoặc kép mở hoặc đóng sai chỗ, gần dòng {line}",
        "mở tệp bằng bảng tính, soát lại dòng này rồi lưu lại",
    )
