"""The words of what has changed: on its page, in its feed, in the history that is kept.

What stands in the history keeps its words; other words here are for changes to come.
"""

from generator.wording.words import CHANGES, UNKNOWN_WITHIN

TITLE = CHANGES
LEAD = "Thủ tục, phí, thời hạn, mức độ, văn bản và số liệu trên trang này đã đổi những gì."
MONTH_TITLE = "Những thay đổi trong tháng {month}"
MONTH_LEAD = "Trang này có gì thay đổi trong tháng {month}."
FIRST_RUN = "Đây là lần chạy đầu. Trang chưa giữ lịch sử nên không nêu thay đổi nào."
BEGINNING = "Đây là lần chạy đầu. Lịch sử được giữ từ ngày {day}; chưa có gì để so sánh."
SINCE = "Lịch sử được giữ từ ngày {day}. Thay đổi trước ngày đó không có ở đây."
NOTHING = "Từ ngày đó đến nay chưa có thay đổi nào."
WHICH_DAY = "Ngày ở đây là ngày trang này được cập nhật. Ngày có hiệu lực xem trong trang của từng mục."
MONTHS = "Các tháng có thay đổi"
MONTH = "Tháng {month}"
FEED = "Nhận tin thay đổi (Atom)"
HISTORY_FILE = "Toàn bộ lịch sử (JSON)"
NOT_ALL = "Ở đây chỉ nêu {shown} thay đổi. Còn {more} thay đổi nữa trong tệp lịch sử."
EARLIER = "Ở đây chỉ nêu {shown} thay đổi mới nhất. Thay đổi cũ hơn xem ở trang của từng tháng."
BEFORE, NOW = "Trước", "Nay"
DATA_LINK = "Những thay đổi qua từng tháng"

UNKNOWN = UNKNOWN_WITHIN
NOT_THERE = "không có mục này"

KINDS = {
    "procedure-new": "thủ tục mới",
    "procedure-ended": "thủ tục không còn thực hiện",
    "procedure-removed": "thủ tục không còn trên trang",
    "procedure-resumed": "thủ tục được thực hiện lại",
    "fee": "phí, lệ phí đổi",
    "time-limit": "thời hạn giải quyết đổi",
    "level": "mức độ trực tuyến đổi",
    "legal-document-lapsed": "văn bản hết hiệu lực",
    "legal-document-status": "tình trạng văn bản đổi",
    "figures": "số liệu được sửa",
}

# The copies of each month
COPIES = "Bản của từng tháng"
COPIES_NOTE = (
    "Mỗi tháng giữ lại một bản stats.csv như đã công bố. Hết tháng, bản đó không đổi nữa. "
    "Mã SHA-256 để kiểm tra tệp còn nguyên."
)
STILL_CHANGING = "chưa hết tháng, còn có thể đổi"
COPY, HASH = "Tháng", "SHA-256"
NO_COPIES = "Đây là lần chạy đầu. Trang chưa giữ bản của từng tháng."

# The record of the build
RECORD = "Bản ghi của lần dựng trang này"
RECORD_NOTE = "Dựng lúc nào, từ dữ liệu nào, bằng phần mềm nào, ra bao nhiêu trang, có gì khác lần trước."


def more_counts(count: int) -> str:
    """“và 12 số khác”."""
    return f"và {count} số khác"


def count_of(row: str, column: str, count: str) -> str:
    """“Hộ tịch, trực tuyến: Trễ hạn 2”."""
    return f"{row}: {column} {count}"


def feed_title(site_name: str) -> str:
    """“Những thay đổi – Trang thông tin điện tử xã Quang Minh”."""
    return f"{TITLE} – {site_name}"


def entry_title(kind: str, what: str) -> str:
    """“Phí, lệ phí đổi: Đăng ký khai sinh”."""
    sort = KINDS[kind]
    return f"{sort[:1].upper()}{sort[1:]}: {what}"


def entry_text(before: str, now: str) -> str:
    """“Trước: 8.000 đồng. Nay: 5.000 đồng.” Nothing where the title says all."""
    told = ((BEFORE, before), (NOW, now))
    return " ".join(f"{label}: {text.rstrip('.')}." for label, text in told if text)
