"""What `import` says: what would be added, what is there, what differs, what was left out and why."""

from collections.abc import Sequence
from datetime import datetime

from generator.wording.commands import command
from generator.wording.days import moment_text
from generator.wording.figures import STATUSES
from generator.wording.numbers import grouped

LETTERS = 26
MOST_LINES = 5  # of the table, in one sentence
LONGEST_TEXT = 300  # of a source or a reason, which stands in every row

# Kinds, and the source that is written where nobody says another

KINDS = {
    "form-2-06a": "biểu II.06a/VPCP/KSTT",
    "portal-progress": "tiến độ giải quyết trên Cổng Dịch vụ công quốc gia",
    "dossiers": "danh sách hồ sơ",
}
SOURCES = {
    "form-2-06a": "Biểu II.06a/VPCP/KSTT, tệp {file}",
    "portal-progress": "Cổng Dịch vụ công quốc gia, tiến độ giải quyết của {unit}, tệp {file}",
    "dossiers": "Danh sách hồ sơ, tệp {file}",
}

# Rows against those that stand

NOT_NEWER_HINT = (
    "số liệu mới phải có ngày mới hơn: xem lại --as-of, hoặc bỏ tệp này nếu nó cũ hơn số liệu đã ghi"
)
REASON_MISSING_HINT = 'ghi lý do vào --revision, ví dụ --revision "bổ sung 3 hồ sơ nhập muộn"'
STATUS_DIFFERS_HINT = (
    'nếu loại số liệu nay thật sự khác thì ghi lý do, ví dụ --revision "số tạm tính nay là chính thức"; '
    "nếu không thì xem lại --status"
)
REPEATED_HINT = "giữ lại một dòng trong tệp, rồi nhập lại"

# The file and the table

NO_FILE = "không có tệp này"
A_FOLDER = "đây là một thư mục, không phải tệp"
NO_FILE_HINT = "xem lại tên tệp và thư mục đang đứng"
UNREADABLE = "không mở được tệp này"
UNREADABLE_HINT = "xem lại quyền đọc của tệp"
TABLE_A_LINK = "đây là lối tắt (liên kết) hoặc không phải tệp thường, nên không ghi vào"
TABLE_A_LINK_HINT = "chép tệp thật vào chỗ này"
TABLE_SWALLOWS = "một dòng ở trên làm chương trình khác đọc các dòng mới thành chữ của một ô"
TABLE_SWALLOWS_HINT = "tìm ngoặc kép mở mà không đóng trong bảng, sửa lại rồi nhập"
TABLE_TOO_LARGE = "bảng lớn hơn mức trang đọc được"
TABLE_TOO_LARGE_HINT = "xem lại tệp có đúng là bảng số liệu không"
CHANGED_MEANWHILE = "data/stats.csv vừa được sửa ở nơi khác nên chưa ghi gì; chạy lại lệnh này."
READ_ONLY = "data/stats.csv chỉ cho đọc nên chưa ghi gì; xem lại quyền ghi của tệp."
CANNOT_WRITE = "Không ghi được data/stats.csv: {reason}; bảng cũ vẫn còn nguyên."

# The preview

COLUMNS = {
    "received_total": "Tiếp nhận",
    "solved_total": "Xử lý",
    "solved_late": "Trễ hạn",
    "pending_total": "Đang xử lý",
    "pending_late": "Quá hạn",
    "portal_received": "Tiếp nhận",
    "portal_on_time": "Đúng hạn",
    "portal_overdue": "Quá hạn",
}
SECTOR, CHANNEL = "Lĩnh vực", "Cách nộp"
NOT_PROVIDED = "trống"
ADDED = "Sẽ thêm {count} dòng:"
PRESENT = "Đã có sẵn {count} dòng, không ghi lại:"
PRESENT_AT = "đã có ở dòng {line}"
REPLACED_AT = "đã có ở dòng {line}, và đã có số liệu mới hơn thay"
DIFFERENT = "Khác với bảng đang có {count} dòng:"
STATUS_CHANGED = "Loại số liệu: {old} → {new}"
STANDS_AT = "{name}, đang ở dòng {line} của data/stats.csv"
SKIPPED = "Bỏ qua {count} chỗ:"
NOTES = "Cần biết, {count} chỗ:"
REFUSED = "Chưa nhập được vì {count} chỗ:"
TABLE_NOTES = "Trong bảng sẽ có thêm ghi chú:"
NOTHING_READ = "Tệp không có dòng số liệu nào để nhập."
ALL_THERE = "Mọi dòng đã có sẵn trong data/stats.csv, không có gì để ghi."
NOT_WRITTEN = "Chưa ghi gì vào data/stats.csv."
NEXT_WRITE = "Chưa ghi gì. Xem đúng rồi thì chạy lại lệnh này với --write:"
NEXT_WRITE_PLAIN = "Chưa ghi gì. Xem đúng rồi thì chạy lại đúng lệnh này, thêm --write ở cuối."
WRITTEN = "Đã thêm {count} dòng vào cuối data/stats.csv."
NEXT_CHECK = "Việc tiếp theo: {check} để soát, rồi xem trang bằng {serve}."
WHAT_TO_DO = "cách làm"
FIGURES_OF_DAY = "số liệu ngày {day}"
MORE = "và {count} dòng nữa; thêm --all để xem hết"
MORE_PLACES = "và {count} chỗ nữa; thêm --all để xem hết"
UNITS = "Các đơn vị trong tệp ({count}):"
UNIT_COLUMNS = ("Mã", "Đơn vị", "Tiếp nhận", "Đúng hạn", "Quá hạn", "Tính ra", "Cổng ghi")
NO_NUMBER = "không có"
CHOOSE_UNIT = "Chưa chọn đơn vị nên không có dòng nào để ghi: chọn đơn vị bằng --unit, ghi mã hoặc tên."

# Options

NOT_FOR_KIND = "{option} không dùng cho {kind}"
PERIOD_TWICE = "kỳ chỉ ghi một cách: --period, hoặc --from và --to"
PERIOD_HALF = "--from và --to phải đi cùng nhau"
PERIOD_REVERSED = "--from sau --to; xem lại hai ngày, có thể đã đổi chỗ"
TEXT_WRONG = "{option}: {message}; {hint}"
TEXT_UNSUITABLE = "{option}: viết trên một dòng, dài nhất {most} ký tự"
SOURCE_EMPTY = "--source: ghi nguồn của số liệu, hoặc bỏ tùy chọn này"
SOURCE_WRONG = "không dùng được tên tệp làm nguồn: {message}; thêm --source để ghi nguồn"


def not_newer(as_of: datetime, standing: datetime, line: int) -> str:
    """Figures that differ from newer ones, or from those of the same day."""
    return (
        f"khác với dòng {line} của data/stats.csv, nhưng ngày số liệu {moment_text(as_of)} "
        f"không mới hơn {moment_text(standing)} của dòng đó"
    )


def reason_missing(line: int) -> str:
    """Figures that would take the place of others without a reason."""
    return f"khác với dòng {line} của data/stats.csv mà chưa có lý do đính chính"


def other_sources(lines: Sequence[int]) -> str:
    """Rows that are there, under another source than this import would write."""
    first = ", ".join(map(str, lines[:MOST_LINES]))
    more = f" và {grouped(len(lines) - MOST_LINES)} dòng khác" if len(lines) > MOST_LINES else ""
    where = f"ở dòng {first}{more}"
    return f"Số đã có sẵn nhưng bảng đang ghi nguồn khác, {where}; nguồn trong bảng được giữ nguyên."


def status_differs(line: int, old: str, new: str) -> str:
    """The same figures, which the source calls provisional no more, or which somebody calls so by mistake."""
    return (
        f"số giống hệt dòng {line} của data/stats.csv, chỉ khác loại số liệu: "
        f"dòng đó là {STATUSES[old]}, tệp này nhập là {STATUSES[new]}"
    )


def repeated(first: str, *, same: bool) -> str:
    """Two rows of one key in the imported file."""
    what = "giống hệt nên bỏ qua" if same else "nhưng ghi số khác"
    return f"cùng kỳ, lĩnh vực và cách nộp với {first}, {what}"


def has_errors(count: int) -> str:
    """A file of the project that must be sound before anything is imported."""
    return f"tệp này đang có {grouped(count)} lỗi"


def has_errors_hint() -> str:
    """What to do about it."""
    return f"chạy {command('check')}, sửa các lỗi, rồi nhập lại"


def place_text(
    file: str, sheet: str | None, row: int | None, column: int | None, *, is_path: bool = False
) -> str:
    """“so-lieu.xlsx, trang tính “06a”, ô D7”; with `is_path` the sheet is a place inside a JSON file."""
    parts = [file] if file else []
    if sheet is not None:
        parts.append(f"mục {sheet}" if is_path else f"trang tính “{sheet}”")
    if row is not None and column is not None and sheet is not None:
        parts.append(f"ô {_letters(column)}{row}")
    elif row is not None or column is not None:
        parts += [f"dòng {row}"] if row is not None else []
        parts += [f"cột {column}"] if column is not None else []
    return ", ".join(parts)


def _letters(column: int) -> str:
    """As spreadsheets call a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, last = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + last) + letters
    return letters
