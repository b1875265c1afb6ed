"""What figures are called, and the sentences around them. Keys are the words of data/stats.csv."""

from collections.abc import Sequence

from generator.quantities import Period
from generator.wording.days import day_text

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


def outcome_sentence(label: str, solved: str, in_time: str, late: str) -> str:
    """One line of figures as a sentence; `late` is empty where no dossier was late."""
    lateness = f"trễ hạn {late}" if late else "không hồ sơ nào trễ hạn"
    return f"{label}: số hồ sơ xử lý {solved}, trước & đúng hạn {in_time}, {lateness}."


def comparison_sentence(noun: str, lines: int, unknown: int, worst: Sequence[tuple[str, str, str]]) -> str:
    """Which of several lines has the highest late rate, as one sentence.

    `noun` counts the lines ("kỳ"), `unknown` those without a rate; `worst` holds label,
    rate and “x trên y hồ sơ” of those that share the highest, none where nothing was late.
    """
    silent = f"; {unknown} {noun} không có tỉ lệ" if unknown else ""
    if unknown == lines:
        return f"Không {noun} nào trong {lines} {noun} có tỉ lệ trễ hạn."
    if not worst:
        return f"Trong {lines - unknown} {noun} có tỉ lệ, không hồ sơ nào trễ hạn{silent}."
    (label, rate, counts), *others = worst
    also = f" và {len(others)} {noun} khác" if others else ""
    return f"Tỉ lệ trễ hạn cao nhất trong {lines} {noun} là {rate} ({counts}): {label}{also}{silent}."


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

TITLE = "Thống kê kết quả giải quyết thủ tục hành chính"
DESCRIPTION = "Số hồ sơ đã xử lý, trước và đúng hạn, trễ hạn; cách tính, kỳ, nguồn và tệp số liệu."
LEAD = "Bao nhiêu hồ sơ đã xử lý, bao nhiêu trễ hạn, tính thế nào và lấy từ đâu."
NEWEST = "Kết quả mới nhất"
SOLVED_SO_FAR = "đã giải quyết"
IN_TIME = "trước & đúng hạn"
BY_PERIOD = "Kết quả theo kỳ"
BY_PERIOD_NOTE = (
    "Mỗi dòng là một kỳ như nguồn công bố. Số cộng dồn đến một ngày và số của từng tháng không cộng với nhau."
)
BY_SECTOR = "Kết quả theo lĩnh vực"
BY_CHANNEL = "Kết quả theo cách nộp"
BY_SECTOR_AND_CHANNEL = "Kết quả theo lĩnh vực và cách nộp"
SECTOR = "Lĩnh vực"
CHANNEL = "Cách nộp"
SECTOR_AND_CHANNEL = "Lĩnh vực, cách nộp"
PERIOD_NOUN, SECTOR_NOUN, CHANNEL_NOUN, GROUP_NOUN = "kỳ", "lĩnh vực", "cách nộp", "nhóm"
OTHER_COUNTS = "Tiếp nhận và đang giải quyết"
NOTES = "Chỗ cần lưu ý trong số liệu"
READING = "Cách đọc bảng"
DEFINITIONS = "Cách tính"
MEANING, FORMULA, DENOMINATOR, UNIT, LEGAL_SOURCE, CAUTION = (
    "Nghĩa là",
    "Công thức",
    "Chia cho (mẫu số)",
    "Đơn vị",
    "Căn cứ",
    "Lưu ý",
)
SOURCES = "Nguồn và tệp số liệu"
STATUS = "Loại số liệu"
DOWNLOAD = "Tải tệp số liệu (CSV)"
DOWNLOAD_NOTE = (
    "Tệp giữ đúng số đã nhận. Trong tệp: ô trống là nguồn không nêu, dấu - là không áp dụng, "
    "dấu * là không công bố, 0 là không có hồ sơ nào."
)
OPEN_CHART = "Xem biểu đồ"
LOADING_CHART = "Đang tải biểu đồ…"
FAILED_CHART = "Không tải được biểu đồ. Bảng bên cạnh có đủ số liệu."
ILLUSTRATIVE_BANNER = (
    "Trang này có số liệu minh họa: số được đặt ra để thử trang, không phải kết quả của cơ quan nào."
)


def status_mark(status: str) -> str:
    """“Số liệu minh họa”: for figures that are not official."""
    return f"Số liệu {STATUSES[status]}"


def silent_sentence(columns: Sequence[str]) -> str:
    """Which counts the source does not give at all; names are those of COUNTS."""
    names = ", ".join(f"“{COUNTS[column]}”" for column in columns)
    return f"Nguồn không nêu: {names}."


def shown_of(shown: int, all_lines: int, noun: str) -> str:
    """What a table leaves to the file: “Bảng nêu 24 kỳ mới nhất trong 120 kỳ…”"""
    return f"Bảng nêu {shown} {noun} mới nhất trong {all_lines} {noun}; số còn lại có trong tệp CSV."
