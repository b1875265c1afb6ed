"""The words of the page of definitions: ways of counting beside each other, cells and columns of the file."""

from collections.abc import Sequence

FIVE_WAYS = "Cùng một kỳ, năm cách tính trễ hạn"
FIVE_WAYS_NOTE = (
    "Không có một “tỉ lệ trễ hạn” duy nhất. Cùng số liệu {period}, mỗi cách cho một con số khác. "
    "Trang dùng cách 1 ở mọi chỗ không ghi gì khác."
)
WAY, RESULT = "Cách", "Kết quả"
PORTAL_SILENT = "Chưa có số của Cổng cho kỳ này."

TWO_COUNTS = "Theo biểu và theo Cổng"
TWO_COUNTS_COLUMNS = (
    "Theo biểu: trễ hạn trên số đã xử lý",
    "Theo biểu: đang chờ, đã quá hạn",
    "Theo Cổng: quá hạn trên số tiếp nhận",
)
WHY_TWO_COUNTS_DIFFER = (
    "Biểu II.06a chỉ đếm hồ sơ đã xong: trong số đã xử lý của kỳ, bao nhiêu xong sau hạn.",
    "Cổng đếm cả hồ sơ chưa xong: hồ sơ chờ quá ngày hẹn cũng là quá hạn, "
    "và tháng sau vẫn chưa xong thì bị đếm thêm lần nữa.",
    "Vì vậy hai tỉ lệ của cùng một kỳ khác nhau, và trang không bao giờ gộp hai loại số này.",
)


def refused(reason: str) -> str:
    """Why a definition is never computed here."""
    return f"Không tính được: {reason[:1].lower()}{reason[1:]}"


def not_computable(reason: str, names: Sequence[str]) -> str:
    """Which counts are missing for a rate."""
    return f"Không tính được, {reason}: {', '.join(names)}."


CELLS = "Cách đọc ô không có số"
COLUMNS = "Các cột của tệp số liệu"
COLUMN, MEANING_OF_COLUMN = "Cột trong tệp", "Nghĩa là"
