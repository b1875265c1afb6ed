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
AT_MOST = "nhiều nhất"


def money_text(money: Money) -> str:
    """8.000 đồng; nothing to pay is 0 đồng, since “miễn phí” is a claim that needs a source."""
    return f"{money.dong:,} đồng".replace(",", ".")


def at_most_text(most: Money | None) -> str:
    """“, nhiều nhất 200.000 đồng”, to stand behind an amount; "" where no source gives a bound."""
    return f", {AT_MOST} {money_text(most)}" if most else ""


def hour_text(hour: str) -> str:
    """15:00 is said 15 giờ, 14:30 is said 14 giờ 30."""
    hours, minutes = hour.split(":")
    return f"{int(hours)} giờ" + (f" {minutes}" if minutes != "00" else "")


def size_text(size: int) -> str:
    """35 kB, 1,2 MB: what a file costs to load, in bytes of a thousand."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def time_limit_text(limit: TimeLimit) -> str:
    """03 ngày làm việc is written 3 ngày làm việc: people read it aloud."""
    if limit.unit is TimeUnit.SAME_DAY:
        return SAME_DAY
    if limit == TimeLimit(1, TimeUnit.HALF_DAYS):
        return UNITS[TimeUnit.HALF_DAYS]
    return f"{limit.value} {UNITS[limit.unit]}"
