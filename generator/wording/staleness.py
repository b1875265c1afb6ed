"""What time has made wrong, in words: on the terminal and on the page for editors."""

from datetime import date

from generator.wording.days import day_text

TITLE = "Đến lúc xem lại"
LEAD = "Những chỗ không còn đúng vì đã qua ngày, việc gấp đứng trước."
COUNT = "{count} việc đã đến hạn"

NOW, SOON, OPEN = "now", "soon", "open"
REVIEW, LAW, VALUE, LINK, CALENDAR, LEVEL = "review", "law", "value", "link", "calendar", "level"
TIMINGS = {
    NOW: "Đã đến hạn",
    SOON: "Sắp đến hạn ({days} ngày tới)",
    OPEN: "Còn phải xem, không có ngày hẹn",
}
KINDS = {
    REVIEW: "Hạn xem lại hồ sơ",
    LAW: "Văn bản làm căn cứ",
    VALUE: "Mức thu, thời hạn và những điều có ngày hết",
    LINK: "Đường dẫn ra ngoài",
    CALENDAR: "Lịch nghỉ",
    LEVEL: "Mức trực tuyến",
}
ADVICE = "Việc cần làm"
NOTHING = "Không có việc nào."
UNDECLARED = "{count} thủ tục của xã chưa có nguồn nào công bố mức trực tuyến."
UNDECLARED_LIST = "Danh sách các thủ tục đó"
LINKS_ELSEWHERE = "Đường dẫn ra ngoài được thử riêng mỗi tuần, nên không có ở trang này."
LINKS_UNTRIED = "Đường dẫn ra ngoài: không xem, vì chưa có kết quả của lệnh links (--state)."

READ_AGAIN = "đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem lại mới"
LOOK_FOR_VALUE = "tìm mức đang áp dụng trong nguồn, thêm thành mục mới; chưa tìm được thì để nguyên mục cũ"
LOOK_FOR_VERSION = "tìm cách làm đang áp dụng trong nguồn, thêm thành bản mới"
LOOK_FOR_SCHEME = "tìm văn bản thay vào, thêm bộ mức độ mới"
OVERRIDE_AHEAD = "xem văn bản có được kéo dài không: có thì sửa “to:”, không thì để nguyên"
OVERRIDE_OVER = "xem văn bản có được kéo dài không: có thì sửa “to:”, không thì xóa mục này"
PART_MEANT = "xem phần đã hết hiệu lực có phải phần mà hồ sơ này dựa vào không"
FIND_END = "tìm ngày hết hiệu lực, ghi vào effective_to hay last_day trong tệp của văn bản đó"
FIND_SUCCESSOR = "tìm văn bản thay thế, ghi vào replaced_by trong tệp của văn bản đó"
FIND_NOTICE = "tìm thông báo lịch nghỉ của năm đó, thêm một mục vào years"
MEND_LINK = "tìm địa chỉ mới; nếu người vẫn mở được thì ghi vào content/link-exceptions.yml"

NOTHING_BEHIND = "chưa có gì thay vào"
VALUES = {
    "fees": ("mức thu", NOTHING_BEHIND),
    "time_limits": ("thời hạn giải quyết", NOTHING_BEHIND),
    "online_levels": ("mức trực tuyến", NOTHING_BEHIND),
    "clock_starts": ("cách tính thời hạn", NOTHING_BEHIND),
    "versions": ("bản hướng dẫn", NOTHING_BEHIND),
    "schemes": ("bộ mức độ", NOTHING_BEHIND),
    "overrides": ("cách làm tạm thời", "sau đó trang trở lại cách làm thường ngày"),
}


def review_passed(day: date) -> str:
    """A promise that was not kept."""
    return f"hạn xem lại {day_text(day)} đã qua"


def review_ahead(day: date) -> str:
    """A promise that is still to be kept."""
    return f"phải xem lại trước khi hết ngày {day_text(day)}"


def value_over(field: str, last_day: date, *, past: bool) -> str:
    """A value of a field that nothing follows."""
    what, then = VALUES[field]
    return f"{what} {'đã' if past else 'sẽ'} hết áp dụng sau ngày {day_text(last_day)}, {then}"


def lapsed(document: str, since: date | None, *, past: bool) -> str:
    """A document without force."""
    return f"{document} {'đã' if past else 'sẽ'} hết hiệu lực{_from(since)}"


def partly_lapsed(document: str, since: date | None, *, past: bool) -> str:
    """A document of which a part has no force."""
    return f"{document} {'đã' if past else 'sẽ'} hết hiệu lực một phần{_from(since)}"


def replaced(document: str, successors: str, since: date | None, *, past: bool) -> str:
    """A document in whose place another stands, though no source says when it ended."""
    return f"{document} {'đã' if past else 'sẽ'} có văn bản thay thế{_from(since)}: {successors}"


def successors_known(successors: str) -> str:
    """What to rest on instead."""
    return f"đối chiếu hồ sơ với văn bản thay thế: {successors}"


def link_dead(address: str, since: date | None, reason: str) -> str:
    """An address that failed week by week."""
    return f"không mở được {address}{_from(since)}: {reason}"


def year_unannounced(year: int) -> str:
    """Without a notice the due dates of a year are guesses."""
    return f"chưa có thông báo lịch nghỉ năm {year}, ngày trả kết quả trong năm đó chỉ là tạm tính"


def _from(since: date | None) -> str:
    return f" từ ngày {day_text(since)}" if since else ""
