"""What figures are called, and the sentences around them. Keys are the words of data/stats.csv."""

from collections.abc import Sequence

from generator.quantities import Period
from generator.wording.days import day_text
from generator.wording.numbers import grouped

COUNTS = {
    "received_total": "Số hồ sơ tiếp nhận",
    "received_online": "Tiếp nhận trực tuyến",
    "received_direct_or_post": "Tiếp nhận trực tiếp, qua bưu chính",
    "carried_over": "Kỳ trước chuyển sang",
    "solved_total": "Số hồ sơ xử lý",
    "solved_early": "Trước hạn",
    "solved_on_time": "Đúng hạn",
    "solved_late": "Trễ hạn",
    "pending_total": "Đang giải quyết",
    "pending_in_time": "Đang giải quyết, còn hạn",
    "pending_late": "Đang giải quyết, quá hạn",
    "solved_early_or_on_time": "Trước & đúng hạn",
    "portal_received": "Cổng quốc gia: tiếp nhận",
    "portal_on_time": "Cổng quốc gia: đúng hạn, gồm cả đang giải quyết còn hạn",
    "portal_overdue": "Cổng quốc gia: quá hạn, gồm cả đang giải quyết quá hạn",
}

ABSENCES = {"": "nguồn không nêu", "-": "không áp dụng", "*": "không công bố"}
ABSENCE_MEANINGS = {
    "0": "có theo dõi và không có hồ sơ nào",
    "": "nguồn của số liệu không cho biết; không có nghĩa là 0",
    "-": "chỉ tiêu này không dùng cho dòng đó",
    "*": "có số liệu nhưng được giữ kín, thường để không lộ người nộp hồ sơ",
}

CHANNELS = {"online": "trực tuyến", "direct_or_post": "trực tiếp, qua bưu chính", "all": "mọi cách nộp"}
ALL_SECTORS = "Mọi lĩnh vực"
STATUSES = {"official": "chính thức", "provisional": "tạm tính", "illustrative": "minh họa"}

OTHER_COUNTS = (
    "received_total",
    "received_online",
    "received_direct_or_post",
    "carried_over",
    "solved_early",
    "solved_on_time",
    "pending_total",
    "pending_in_time",
    "pending_late",
)  # of the form; the results card does not show them
RECEIVED_IN_PERIOD = "Tiếp nhận trong kỳ"

DOSSIERS = "hồ sơ"
PERIOD = "Kỳ"
UPDATED = "Cập nhật lúc"
ILLUSTRATIVE = "số liệu minh họa"
DISAGREEING = "số liệu không khớp"
REVISED = "đính chính"
NO_START = "Nguồn không cho biết kỳ bắt đầu từ ngày nào."


def period_text(period: Period) -> str:
    """“Tháng 02/2024”, “Năm 2024”, “Từ 15/12/2023 đến 14/03/2024”, “Đến ngày 22/02/2024”."""
    start, end = period.start, period.end
    if start is None:
        return f"Đến ngày {day_text(end)}"
    return _calendar_text(period) or f"Từ {day_text(start)} đến {day_text(end)}"


def card_period_text(period: Period) -> str:
    """As on the card: “Đến tháng 02/2024” for a total that runs up to a day of the month."""
    return f"Đến tháng {period.end:%m/%Y}" if period.start is None else period_text(period)


def updated_text(moment: str) -> str:
    """“Cập nhật lúc 22/02/2024 06:57:45”, “Cập nhật ngày 03/11/2026”."""
    return f"{UPDATED} {moment}" if " " in moment else f"Cập nhật ngày {moment}"


def still_overdue(count: int) -> str:
    """What a late rate of nought does not tell: dossiers that wait, past their day."""
    return f"{grouped(count)} hồ sơ đang giải quyết đã quá hạn"


def disagreement_text(total: str, said: str, parts: Sequence[str], added: str) -> str:
    """Which figures do not agree, as a fact that stands alone; names are those of COUNTS."""
    names = " + ".join(f"“{COUNTS[part]}”" for part in parts)
    return f"“{COUNTS[total]}” ghi {said}, nhưng {names} cộng lại được {added}"


def _calendar_text(period: Period) -> str:
    start, end = period.start, period.end
    if start is None or start.year != end.year or start.day != 1:
        return ""
    if (start.month, end.month, end.day) == (1, 12, 31):
        return f"Năm {end.year}"
    return f"Tháng {end:%m/%Y}" if period.is_month else ""


# The page and the card

STATISTICS = "Thống kê"
TITLE = "Thống kê kết quả giải quyết thủ tục hành chính"
DESCRIPTION = "Số hồ sơ đã xử lý, trước và đúng hạn, trễ hạn; cách tính, kỳ, nguồn và tệp số liệu."
LEAD = "Bao nhiêu hồ sơ đã xử lý, bao nhiêu trễ hạn, tính thế nào và lấy từ đâu."
NEWEST = "Kết quả mới nhất"
SOLVED_SO_FAR = "đã giải quyết"
IN_TIME = "trước & đúng hạn"
NOTES = "Chỗ cần lưu ý trong số liệu"
MEANING, FORMULA, DENOMINATOR, UNIT, LEGAL_SOURCE, CAUTION = (
    "Nghĩa là",
    "Công thức",
    "Chia cho (mẫu số)",
    "Đơn vị",
    "Căn cứ",
    "Lưu ý",
)
LATE_RATE = "Tỉ lệ trễ hạn"
NOT_COMPUTED = "Không tính được vì"
DOWNLOAD_NOTE = (
    "Trong tệp: ô trống là nguồn không nêu, dấu - là không áp dụng, "
    "dấu * là không công bố, 0 là không có hồ sơ nào."
)
NUMBERS_OF = "Số của hình"
PART, WHOLE, NOTE = "số đếm", "trên tổng số", "Ghi chú"
OPEN_CHART = "Mở hình tương tác"
LOADING_CHART = "Đang tải hình…"
FAILED_CHART = "Không tải được hình tương tác. Hình tĩnh và bảng có đủ số liệu."
ILLUSTRATIVE_BANNER = (
    "Trang này có số liệu minh họa: số được đặt ra để thử trang, không phải kết quả của cơ quan nào."
)


def status_mark(status: str) -> str:
    """“Số liệu minh họa”: for figures that are not official."""
    return f"Số liệu {STATUSES[status]}"


def silent_sentence(columns: Sequence[str]) -> str:
    """Which counts the source does not give at all; names are those of COUNTS. Nothing where it gives all."""
    if not columns:
        return ""
    names = ", ".join(f"“{COUNTS[column]}”" for column in columns)
    return f"Nguồn không nêu: {names}."


def shown_of(shown: int, all_lines: int, noun: str) -> str:
    """What a table leaves to the file: “Bảng nêu 24 kỳ mới nhất trong 120 kỳ…”"""
    return f"Bảng nêu {shown} {noun} mới nhất trong {all_lines} {noun}; số còn lại có trong tệp CSV."
