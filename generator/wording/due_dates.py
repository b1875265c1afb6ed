"""When a result must be ready, in words: the rule, the answer, the days that were not counted.

The script of the page says the same sentences from the same patterns: `PATTERNS` hands them over.
"""

from collections.abc import Sequence
from datetime import date, time

from generator.quantities import TimeUnit
from generator.wording.days import day_text
from generator.wording.quantities import hour_text

TITLE = "Khi nào có kết quả?"
LEAD = "Ngày hẹn trên giấy tiếp nhận mới là ngày chính thức. Ở đây chỉ tính để biết trước."
CHOOSE = "Thời hạn"
START_DAY = "Ngày bắt đầu tính"
START_HOUR = "Giờ bắt đầu tính"
START_HINT = (
    "Xem ngày trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Thời hạn nào ghi “tính từ …” thì lấy ngày đó."
)
COUNT = "Tính ngày trả kết quả"
KEEP = "Lưu vào lịch (tệp .ics)"
HOW = "Cách tính"
READING = "Luật không nói rõ. Đây là cách hiểu của trang này."
DAYS_OFF = "Căn cứ và ngày nghỉ đã tính"
DAYS_OFF_NOTE = "Ngoài ra nghỉ mọi thứ Bảy, Chủ nhật, trừ ngày làm bù."
YEAR = "Năm {year}"
YEAR_UNANNOUNCED = "Năm {year}: chưa có thông báo lịch nghỉ, mới dự tính"
WORKED = "Làm bù: {day}"
UNSURE_SWAP = "{day_off} nghỉ, {worked} làm bù: {doubt}"
EXAMPLE = "Ví dụ: tính từ {hour}, {day}, thời hạn {limit}."
COUNTED_FROM = "tính từ {start}"

RULES = {
    TimeUnit.HOURS: (
        "Thời hạn tính bằng giờ: đếm liền từ giờ bắt đầu, cả ban đêm. "
        "Hết giờ vào ngày nghỉ thì hạn là hết ngày làm việc tiếp theo."
    ),
    TimeUnit.HALF_DAYS: (
        "Thời hạn tính bằng nửa ngày: đếm từng buổi sáng, buổi chiều của ngày làm việc, từ buổi sau buổi bắt "
        "đầu. Buổi sáng hết lúc 12 giờ."
    ),
    TimeUnit.DAYS: (
        "Thời hạn tính bằng ngày: đếm từ hôm sau, đếm cả ngày nghỉ. "
        "Ngày cuối là ngày nghỉ thì hạn là hết ngày làm việc tiếp theo."
    ),
    TimeUnit.WORKING_DAYS: (
        "Thời hạn tính bằng ngày làm việc: đếm từ hôm sau, bỏ thứ Bảy, Chủ nhật, ngày lễ, tết. "
        "Ngày làm bù vẫn đếm."
    ),
    TimeUnit.MONTHS: (
        "Thời hạn tính bằng tháng: bắt đầu ngày 10 thì hạn là hết ngày 10 của tháng cuối. "
        "Tháng cuối không có ngày ấy thì lấy ngày cuối tháng. "
        "Hạn trúng ngày nghỉ thì lùi đến hết ngày làm việc tiếp theo."
    ),
    TimeUnit.SAME_DAY: (
        "Ngay trong ngày: nhận hồ sơ ngày làm việc nào thì trả ngày đó. "
        "Nhận vào ngày nghỉ hoặc sau giờ chót thì trả trong ngày làm việc tiếp theo."
    ),
}
OUR_READING = frozenset({TimeUnit.HOURS, TimeUnit.HALF_DAYS, TimeUnit.SAME_DAY})

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
READY_BY = "Chậm nhất là hết {day}."
READY_AT = "Chậm nhất là {hour}, {day}."
HOURS = "{hour} giờ"
OUTSIDE = "Hãy nhập ngày, giờ bắt đầu tính. Trang này có lịch nghỉ từ năm {first} đến hết năm {last}."
PASSED = "Không tính {values}."
WEEKENDS = "{count} ngày thứ Bảy, Chủ nhật"
NAMED = "{days}: {name}"
RANGE = "{first} đến {last}"
UNANNOUNCED = "Tạm tính: chưa có thông báo lịch nghỉ năm {values}, nên ngày này có thể đổi."
UNSURE = "Tạm tính: chưa rõ ngày {values} nghỉ hay làm việc."

PATTERNS = {
    "weekdays": WEEKDAYS,
    "by": READY_BY,
    "at": READY_AT,
    "hour": HOURS,
    "passed": PASSED,
    "weekends": WEEKENDS,
    "unannounced": UNANNOUNCED,
    "unsure": UNSURE,
    "event": "Hẹn nhận kết quả: {name}",
}


def patterns(first: int, last: int) -> dict[str, object]:
    """What the script says, on a page that has the days off of these years."""
    return {**PATTERNS, "outside": OUTSIDE.format(first=first, last=last)}


def weekday_text(day: date) -> str:
    """“thứ Năm, 26/11/2026”."""
    return f"{WEEKDAYS[day.weekday()]}, {day_text(day)}"


def clock_text(hour: time) -> str:
    """“14 giờ 30”."""
    return hour_text(f"{hour:%H:%M}")


def named_text(first: date, last: date, name: str) -> str:
    """“16/02/2026 đến 20/02/2026: Tết Nguyên đán”, or the one day."""
    days = RANGE.format(first=day_text(first), last=day_text(last)) if first < last else day_text(first)
    return NAMED.format(days=days, name=name)


def due_text(
    day: date,
    hour: time | None,
    weekends: int,
    named: Sequence[str],
    unannounced: Sequence[int] = (),
    unsure: Sequence[date] = (),
) -> list[str]:
    """The answer, what was not counted, and why it is provisional: a sentence each.

    `weekends` counts Saturdays and Sundays, `named` tells of the other days off, as `named_text` does.
    """
    told = weekday_text(day)
    passed = [*([WEEKENDS.format(count=weekends)] if weekends else []), *named]
    return [
        READY_AT.format(hour=clock_text(hour), day=told) if hour is not None else READY_BY.format(day=told),
        *([PASSED.format(values="; ".join(passed))] if passed else []),
        *([UNANNOUNCED.format(values="; ".join(map(str, unannounced)))] if unannounced else []),
        *([UNSURE.format(values="; ".join(map(day_text, unsure)))] if unsure else []),
    ]
