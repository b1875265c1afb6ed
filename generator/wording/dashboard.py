"""The words of the pages of figures: titles, sentences about charts, and what every figure stands with."""

from collections.abc import Sequence

from generator.quantities import Share
from generator.wording.comparisons import TWELVE_MONTHS, rate_text
from generator.wording.numbers import grouped

MONTH_NOUN, SECTOR_NOUN, PERIOD_NOUN = "tháng", "lĩnh vực", "kỳ"

# What a figure stands with

HOW = "Cách tính"
WHEN = "Kỳ"
SOURCE = "Nguồn"
DATA = "Số liệu"
CHART_CSV, CHART_SVG, WHOLE_FILE = "CSV của hình", "SVG của hình", "tệp gốc stats.csv"
TABLE_CSV = "CSV của bảng"
SHOW_TABLE = "Xem số của hình"
FIGURES_PAGES = "Các trang số liệu"

# Titles: of the page, and as it is called in the list of pages

OVERVIEW = "Tổng quan"
MONTHS, SECTORS, CHANNELS = "Theo tháng", "Theo lĩnh vực", "Theo cách nộp"
PENDING, COMPLETENESS = "Đang giải quyết và quá hạn", "Số liệu có đủ không"
DEFINITIONS, CORRECTIONS, DATA_PAGE = "Cách tính", "Đính chính", "Tải số liệu"

MONTHS_TITLE = "Kết quả từng tháng"
MONTHS_LEAD = "Mỗi tháng nhận bao nhiêu hồ sơ, xong bao nhiêu, trễ bao nhiêu, và so với tháng trước."
SECTORS_TITLE = "Kết quả theo lĩnh vực"
SECTORS_LEAD = "Lĩnh vực nào trễ nhiều, lĩnh vực nào ít, và thay đổi qua các tháng."
CHANNELS_TITLE = "Kết quả theo cách nộp"
CHANNELS_LEAD = "Bao nhiêu hồ sơ nộp trên mạng, và nộp cách nào thì hay trễ hơn."
PENDING_TITLE = "Hồ sơ đang giải quyết và quá hạn"
PENDING_LEAD = "Còn bao nhiêu hồ sơ chưa xong, trong đó bao nhiêu đã quá ngày hẹn."
COMPLETENESS_TITLE = "Số liệu có đủ không"
COMPLETENESS_LEAD = "Tháng nào, lĩnh vực nào thiếu số liệu, thiếu bao lâu, và chỗ nào các số không khớp nhau."
DEFINITIONS_TITLE = "Cách tính các con số"
DEFINITIONS_LEAD = "Mỗi con số nghĩa là gì, chia cho cái gì, căn cứ vào đâu, và không dùng để làm gì."
CORRECTIONS_TITLE = "Đính chính số liệu"
CORRECTIONS_LEAD = "Số nào đã công bố rồi sửa: số cũ, số mới, sửa khi nào, vì sao."
DATA_TITLE = "Tải số liệu"
DATA_LEAD = "Tệp số liệu để tự kiểm tra hoặc dùng lại."

# Overview

TREND = "Trước & đúng hạn và trễ hạn từng tháng"
LATE_TREND = "Tỉ lệ trễ hạn từng tháng"
BETTER = "Có tốt lên không?"
WORST = "Lĩnh vực nào trễ nhiều nhất?"
TRUST = "Tin được đến đâu?"
KEY_FIGURES = "Con số chính"
YEAR_SO_FAR = "từ đầu năm {year}"
BY_PERIOD = "Kết quả theo kỳ"
NO_MONTHS = (
    "Nguồn chưa cho số của từng tháng, chỉ cho số của các kỳ dưới đây. "
    "Vì vậy chưa so được tháng này với tháng khác."
)
NO_FIGURES = "Chưa có số liệu."
ONLY_SECTORS = "Chưa có số chung của cả xã. Mới có số liệu của:"
NO_SECTORS = "Nguồn chưa cho số của từng lĩnh vực."
NO_CHANNELS = "Nguồn chưa cho số của từng cách nộp."
NO_PENDING = "Nguồn chưa cho số hồ sơ đang giải quyết."
NO_CORRECTIONS = "Chưa có số nào phải đính chính."
NOT_ENOUGH = "Chưa đủ hai lần 12 tháng có số liệu nên chưa so được."
CAUTIOUS = "Ít hồ sơ thì tỉ lệ lên xuống nhiều; hãy xem cả hai số đếm."
ALL_PERIODS_NOTE = "Số cộng dồn đến một ngày và số của từng tháng không cộng với nhau."


def without_rate(names: Sequence[str]) -> str:
    """Sectors of which nobody knows a late rate."""
    return f"Không biết tỉ lệ trễ hạn của: {', '.join(names)}."


def months_text(count: int) -> str:
    """“12 tháng gần nhất”, or how many there are."""
    return TWELVE_MONTHS if count == 12 else f"{count} tháng có số liệu"


def worst_text(name: str, rate: Share) -> str:
    """“Đất đai: 12,5 % (4 trên 32 hồ sơ).”"""
    return f"{name}: {rate_text(rate)}"


NOTHING_LATE = "Không lĩnh vực nào có hồ sơ trễ hạn trong các tháng này."


def age_text(end: str, days: int) -> str:
    """How old the newest figures are."""
    if days < 62:  # figures of a month come in the month behind it
        return f"Số liệu mới nhất tính đến ngày {end}, {days} ngày trước ngày dựng trang."
    months = round(days / 30.44)
    return (
        f"Số liệu mới nhất chỉ đến ngày {end}, {months} tháng trước ngày dựng trang. "
        "Các con số là của thời đó, không phải của hôm nay."
    )


def rows_text(rows: int, statuses: Sequence[tuple[str, int]]) -> str:
    """How many rows of figures there are, and how far their sources stand behind them."""
    if len(statuses) == 1:
        return f"Trang có {grouped(rows)} dòng số liệu, loại {statuses[0][0]}."
    parts = ", ".join(f"{grouped(count)} {status}" for status, count in statuses)
    return f"Trang có {grouped(rows)} dòng số liệu: {parts}."


def faults_text(gaps: int | None, broken: int | None, corrected: int) -> str:
    """What does not hold, in numbers; None for what there is nothing to tell by."""
    told = (
        "không có số từng tháng để xem có thiếu không" if gaps is None else _some(gaps, "chỗ thiếu tháng"),
        "trang không nêu chỗ lệch vì có gộp lĩnh vực"
        if broken is None
        else _some(broken, "chỗ các số không khớp nhau"),
        _some(corrected, "lần đính chính"),
    )
    text = f"{'; '.join(told)}."
    return text[:1].upper() + text[1:]


def _some(count: int, what: str) -> str:
    return f"{grouped(count)} {what}" if count else f"không có {what}"


# Tables

MONTH, SECTOR, CHANNEL = "Tháng", "Lĩnh vực", "Cách nộp"
CHANGE = "So với tháng trước"
NOT_COMPARED = "không so được"
NOT_ADDED = "không cộng, thiếu tháng"
CHART, FIGURE = "Hình", "Số liệu"
POSTER = "Bản niêm yết"
PRINTABLE = "Xem để in"
TABLE_OF_MONTHS = "Số liệu từng tháng"
FORM_TABLE = "Đủ các cột của biểu II.06a"
YEARS = "Từ đầu năm"
YEARS_NOTE = "Mỗi dòng cộng từ ngày 1 tháng 1. Năm thiếu tháng thì không cộng."
YEAR = "Năm"
HEAT = "Tỉ lệ trễ hạn theo lĩnh vực và tháng"
HEAT_NOTE = (
    "Ô càng đậm thì tỉ lệ càng cao. Trong ô: tỉ lệ, rồi số trễ hạn trên số đã xử lý. "
    "Ô 0\u00a0% có ghi thêm số hồ sơ đang giải quyết đã quá hạn, nếu có."
)
SECTOR_TABLE = "Bảng các lĩnh vực"
LATE_BY_SECTOR = "Tỉ lệ trễ hạn của từng lĩnh vực"
OUTCOME_BY_SECTOR = "Số hồ sơ đã xử lý của từng lĩnh vực"
ONLINE_TREND = "Tỉ lệ nộp trực tuyến từng tháng"
LATE_BY_CHANNEL = "Tỉ lệ trễ hạn theo cách nộp"
CHANNEL_TABLE = "Bảng các cách nộp"
PENDING_TREND = "Hồ sơ chưa xong vào cuối tháng"
PENDING_TABLE = "Đang giải quyết theo lĩnh vực"
OVERDUE_TREND = "Tỉ lệ quá hạn trong số đang giải quyết"
STOCK_NOTE = (
    "Đây là số của ngày cuối tháng. Một hồ sơ quá hạn ba tháng thì có mặt ở cả ba tháng, "
    "nên không cộng các tháng."
)
FEWER_THAN = (
    "Lĩnh vực có dưới {count} hồ sơ đã xử lý trong kỳ được gộp vào “Lĩnh vực khác”. "
    "Số trễ hạn không mất đi khi gộp."
)
DERIVED = "tính từ số cộng dồn"


def year_to(year: int, month: int) -> str:
    """“Năm 2026, đến hết tháng 10”."""
    return f"Năm {year}" if month == 12 else f"Năm {year}, đến hết tháng {month}"


def overdue_too(count: int) -> str:
    """Behind the counts of a rate of nought: what still waits past its day."""
    return f"; {grouped(count)} quá hạn"


def at_end_of(period: str) -> str:
    """“cuối tháng 10/2026”."""
    return f"cuối {period[:1].lower()}{period[1:]}"


def missing_sectors(names: Sequence[str]) -> str:
    """A mark for a sum that lacks sectors."""
    return f"chưa có: {', '.join(names)}"


def missing_months(count: int) -> str:
    """A mark for a sum that lacks months."""
    return f"thiếu {count} tháng"


def added_note(count: int) -> str:
    """How a total came about that no source gives; a count of 0 for totals of several months."""
    sectors = f"{count} lĩnh vực" if count else "các lĩnh vực có số liệu"
    return f"Số của cả xã do trang cộng từ {sectors}; nguồn không cho tổng riêng."


# Sector pages and the procedure's section

SECTOR_PAGE = "Số liệu lĩnh vực {name}"
SECTOR_LEAD = "Kết quả giải quyết hồ sơ của lĩnh vực này, từng tháng."
SECTOR_FIGURES = "Lĩnh vực này giải quyết ra sao"
MORE_ABOUT_SECTOR = "Xem số liệu của lĩnh vực {name}"
ITS_PROCEDURES = "Thủ tục của lĩnh vực này"
OTHER_SECTORS = "Lĩnh vực khác"


def sector_sentence(name: str, months: str, solved: str, rate: str) -> str:
    """The last twelve months of a sector in one sentence."""
    return f"{months}, lĩnh vực {name} đã xử lý {solved} hồ sơ; tỉ lệ trễ hạn {rate}."


# Completeness

COMPLETENESS_TABLE = "Lĩnh vực nào có số liệu tháng nào"
FULL, PARTLY, NOTHING, MERGED = "đủ", "thiếu cột", "không có", "gộp"
NOT_TOLD_WHERE_MERGED = (
    "Khi gộp lĩnh vực ít hồ sơ, trang không nêu từng chỗ lệch, vì có thể lộ số của lĩnh vực đã gộp."
)
COVERED = "Có số liệu"
MISSING = "Còn thiếu"
NOT_MISSING = "không thiếu"
MISSING_COLUMNS = "Cột còn thiếu"
COMPLETENESS_NOTE = (
    "“Thiếu cột” là có dòng số liệu nhưng có cột của biểu mẫu không có số, hoặc còn thiếu lĩnh vực."
)
IN_TABLES, PLACE, WHAT_IS_WRONG = "Trong bảng ghi", "Ở đâu", "Lệch thế nào"
BROKEN = "Chỗ thiếu và chỗ không khớp trong tệp"
BROKEN_NOTE = "Trang giữ nguyên số như nguồn ghi và nêu chỗ lệch, không tự sửa."
NOTHING_BROKEN = "Không có chỗ nào lệch."


def covered(there: int, wanted: int) -> str:
    """“23 trên 24 tháng”."""
    return f"{there} trên {wanted} tháng"


def gap_text(first: str, last: str, months: int, *, open_: bool) -> str:
    """“tháng 08/2025 (1 tháng)”, “từ tháng 08/2025 đến nay (3 tháng)”."""
    span = f"từ {first} đến nay" if open_ else first if first == last else f"{first} đến {last}"
    return f"{span} ({months} tháng)"


def line_text(line: int) -> str:
    """Where in the file of figures, for a line that is no row in use."""
    return f"Dòng {line} của tệp gốc"


def silent_months(month: str, names: Sequence[str]) -> str:
    """“tháng 08/2025 (chưa có: Người có công)”."""
    return f"{month} (chưa có: {', '.join(names)})"


# Corrections

OLD, NEW, WHEN_CORRECTED, REASON, WHAT = "Số cũ", "Số mới", "Ngày sửa", "Vì sao", "Cột"
CORRECTIONS_TABLE = "Các lần đính chính"
SAME_COUNTS = "không đổi"
ONLY_TOLD = "Dòng có ghi đính chính nhưng số cũ không có trong tệp"

# The poster

POSTER_TITLE = "Kết quả giải quyết hồ sơ thủ tục hành chính {period}"
POSTER_NOTE = "Bản để in và niêm yết tại trụ sở."
POSTED_BY = "Số liệu cập nhật {moment}. Trang dựng ngày {day}."
BACK = "Về trang thống kê"

# Downloads

FILES = "Các tệp"
FILE, CONTENT = "Tệp", "Nội dung"
STATS_FILE = "Mọi số liệu, mỗi dòng một lĩnh vực, một cách nộp, một kỳ"
AS_RECEIVED = "Tệp stats.csv giữ đúng số đã nhận."
MERGED_FILE = (
    "Tệp stats.csv giữ số đã nhận, trừ lĩnh vực có dưới {count} hồ sơ đã xử lý trong kỳ: "
    "các lĩnh vực đó được cộng vào một dòng."
)
CHART_FILES = "Hình và số của từng hình"
