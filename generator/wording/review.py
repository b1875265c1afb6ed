"""The words in which a proposal is told to whoever reviews it."""

from collections.abc import Iterable

TITLE = "Đề xuất này đổi những gì"
NOTHING = "Đề xuất này không đổi điều gì người dân đọc được"
CHANGES = "Đề xuất này đổi"
LISTED = "; "
PAGES_UNKNOWN = "chưa so được các trang"
ARROW = " → "
MORE, LESS = "thêm", "bớt"
ERROR, NOTE = "lỗi", "ghi chú"

# Kinds of records: how many of them, or, where there is only one file, just its name.
COUNTED = {
    "procedure": "thủ tục",
    "legal-document": "văn bản",
    "guide": "hướng dẫn",
    "figures": "dòng số liệu",
    "form": "tệp mẫu",
    "question-tree": "cây câu hỏi",
    "prose": "trang chữ",
}
SINGLE = {
    "commune": "thông tin của xã",
    "working-days": "lịch nghỉ",
    "sectors": "danh mục lĩnh vực",
    "levels": "các bộ mức độ",
    "life-events": "các việc trong đời",
    "comparison": "bảng so sánh",
    "general-way": "cách làm chung",
    "link-exceptions": "ngoại lệ cho đường dẫn",
}
SECTIONS = {
    "procedure": "Thủ tục",
    "legal-document": "Văn bản",
    "guide": "Hướng dẫn",
    "commune": "Thông tin của xã",
    "working-days": "Lịch nghỉ",
    "figures": "Số liệu",
    "form": "Tệp mẫu",
    "sectors": "Lĩnh vực",
    "levels": "Mức độ trực tuyến",
    "life-events": "Việc trong đời",
    "question-tree": "Cây câu hỏi",
    "prose": "Trang chữ",
    "comparison": "Bảng so sánh",
    "general-way": "Cách làm chung",
    "link-exceptions": "Ngoại lệ cho đường dẫn",
}
HOWS = {
    "new": "mới",
    "gone": "bỏ",
    "ended": "không còn thực hiện",
    "resumed": "được thực hiện lại",
    "recoded": "đổi mã",
    "changed": "đổi",
}
ADDED, TAKEN_AWAY, REORDERED = "thêm", "bỏ", "đổi thứ tự"

STATUS = "Tình trạng"
FILE_CONTENT = "Nội dung tệp"
STATUS_OF_FIGURES, SOURCE_OF_FIGURES, UPDATED = "Trạng thái", "Nguồn", "Cập nhật"

PROBLEMS = "Lỗi và ghi chú"
NEW_PROBLEM, MENDED_PROBLEM = "mới", "đã hết"
NOT_COMPARED = "Chưa so được"
SIDES = {
    "base": "tệp có lỗi ở bản gốc",
    "proposal": "tệp có lỗi ở đề xuất này",
    "both": "tệp có lỗi ở cả hai bản",
}
PAGES = "Trang"
PAGES_NOT_COMPARED = "Một trong hai bản còn lỗi nên không dựng được trang để so."
PAGE_HOWS = {
    "new": "mới",
    "changed": "đổi",
    "redirected": "chuyển sang trang khác",
    "gone": "mất, người mở địa chỉ cũ sẽ không thấy gì",
}
HOME = "trang chủ"
FOR_EDITORS = "trang của người biên tập"


def summary(records: Iterable[str], pages: str, problems: str, unread: int) -> str:
    """“Đề xuất này đổi 2 thủ tục, 1 văn bản; 3 trang; thêm 1 lỗi.” The parts may be empty.

    Of `unread` files nobody knows what they change, so that nothing is not said.
    """
    changed = [part for part in (", ".join(records), pages) if part]
    lacking = f"chưa so được {unread} tệp vì còn lỗi" if unread else ""
    told = f"{CHANGES} {LISTED.join(changed)}" if changed else "" if lacking else NOTHING
    whole = LISTED.join(part for part in (told, lacking, problems) if part) + "."
    return whole[0].upper() + whole[1:]


def count_of(kind: str, count: int) -> str:
    """“2 thủ tục”; of a kind that has one file its name."""
    return f"{count} {COUNTED[kind]}" if kind in COUNTED else SINGLE[kind]


def pages_of(count: int) -> str:
    """“3 trang”."""
    return f"{count} trang"


def problems_of(word: str, errors: int, notes: int) -> str:
    """“thêm 1 lỗi, 2 ghi chú”; "" where there are none."""
    told = [f"{count} {name}" for count, name in ((errors, ERROR), (notes, NOTE)) if count]
    return f"{word} {', '.join(told)}" if told else ""


def resting(count: int) -> str:
    """“14 thủ tục dựa vào”."""
    return f"{count} thủ tục dựa vào"


def rows_of(count: int) -> str:
    """“24 dòng”."""
    return f"{count} dòng"


def line_number(line: int) -> str:
    """“dòng 14”."""
    return f"dòng {line}"


def more_places(count: int) -> str:
    """“, và 40 chỗ khác”, behind the first."""
    return f", và {count} chỗ khác"


def left_out(count: int) -> str:
    """Said where the rest would be too long."""
    return f"… và {count} dòng nữa, xem bằng lệnh make diff."


def further_pages(count: int) -> str:
    """“và 4 trang của người biên tập”."""
    return f"và {count} {FOR_EDITORS}"


def file_size(size: int, digest: str) -> str:
    """“20.480 byte, mã 0f3a…”: two files of one size differ by the second."""
    return f"{size:,} byte, mã {digest}".replace(",", ".", size >= 1000 and f"{size:,}".count(","))
