"""Money and time limits as people here say them."""

from generator.quantities import Money, TimeLimit, TimeUnit

UNITS = {
    TimeUnit.HOURS: "giờ",
    TimeUnit.HALF_DAYS: "nửa ngày",
    TimeUnit.DAYS: "ngày",
    TimeUnit.WORKING_DAYS: "ngày làm việc",
    TimeUnit.MONTHS: "tháng",
}
SAME_DAY = "ngay trong ngày"


def money_text(money: Money) -> str:
    """8.000 đồng; nothing to pay is 0 đồng, since “miễn phí” is a claim that needs a source."""
    return f"{money.dong:,} đồng".replace(",", ".")


def time_limit_text(limit: TimeLimit) -> str:
    """03 ngày làm việc is written 3 ngày làm việc: people read it aloud."""
    if limit.unit is TimeUnit.SAME_DAY:
        return SAME_DAY
    if limit == TimeLimit(1, TimeUnit.HALF_DAYS):
        return UNITS[TimeUnit.HALF_DAYS]
    return f"{limit.value} {UNITS[limit.unit]}"
