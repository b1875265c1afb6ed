"""The words of the finder. What its script says goes to the browser with the index."""

from generator.wording import words

TITLE = "Tìm thủ tục"
DESCRIPTION = (
    "Gõ tên việc cần làm, có dấu hay không dấu đều được; xem ngay thời hạn, phí và mức độ trực tuyến."
)
LEAD = "Gõ tên việc cần làm, có dấu hay không dấu đều được. Gõ mã thủ tục cũng được."
FIND = "Tìm"
FIELD = "Tên việc cần làm, tên giấy tờ hoặc mã thủ tục"
EXAMPLE = "khai sinh, sổ đỏ, độc thân…"
FACETS = "Lọc kết quả"
RESULTS = "Kết quả"
WAITING = "Đang tải danh mục thủ tục…"
FAILED = "Không tải được danh mục thủ tục. Hãy tìm theo các danh sách dưới đây."
NO_SCRIPT = "Ô tìm cần JavaScript. Không có thì tìm theo các danh sách dưới đây."
OTHER_WAYS = "Cách khác để tìm"
LEVEL = "{level}"
EVENT = "Việc trong đời: {name}"
QUESTIONS = "Hỏi để tìm: {title}"
FORMER_LEVEL = "Trước đây: {level}"

# Keys are those that site_overrides/scripts/finder.js takes; `{…}` is filled in there.
SAID = {
    "results": "Thủ tục tìm thấy",
    "count": "{count} thủ tục.",
    "all": "Xem cả {count} kết quả",
    "rest": "Xem thêm {count} thủ tục",
    "none": "Không thấy thủ tục nào. Hãy thử ít chữ hơn hoặc tên khác, hay tìm theo lĩnh vực.",
    "weak": "Trang này không có thủ tục nào tên như vậy. Có thể việc đó không làm ở xã. Gần giống nhất:",
    "absent": "Trang này không có thủ tục nào tên như vậy. Có thể việc đó không làm ở xã.",
    "partly": "Không có thủ tục nào khớp hết các chữ bạn gõ. Có thể bạn cần:",
    "also": "còn gọi: {name}",
    "facts": "Thời hạn: {limit} · Phí: {fee}",
    "states": ["", "Không làm ở xã", words.ENDED],
    "sector": "Lĩnh vực",
    "level": "Mức độ trực tuyến",
    "who": "Ai được làm",
    "online": "Nộp trực tuyến",
    "channels": [["co", "Nộp được"], ["khong", "Không nộp được"], ["chua-ro", "Chưa có thông tin"]],
    "any": "Tất cả ({count})",
}
