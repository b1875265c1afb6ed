"""How often the site was opened, in one or two sentences, with the days that nobody counted."""

from collections.abc import Mapping
from datetime import date, timedelta

from generator.catalogue.commune import EarlierVisits
from generator.wording.days import day_text
from generator.wording.numbers import grouped

VISITS = "Lượt truy cập"
EARLIER = "Lượt truy cập đếm từ trước: {total}, ngày {day}"
A_DAY = timedelta(days=1)


def visits_text(earlier: EarlierVisits | None, by_day: Mapping[date, int], built_on: date) -> str:
    """The newest day and the total, up to that day; "" where nobody ever counted.

    `by_day` is what this site counted itself. Its days up to the one of the earlier total are in that
    already, and the build date is not over: both are left out.
    """
    from_day = earlier.counted_on + A_DAY if earlier else date.min
    ours = {day: visits for day, visits in by_day.items() if from_day <= day < built_on}
    if not ours:
        return f"{VISITS}: {_uncounted_since(earlier)}" if earlier else ""
    first, last = min(ours), max(ours)
    total = sum(ours.values()) + (earlier.total if earlier else 0)
    told = f"{VISITS} ngày {day_text(last)}: {grouped(ours[last])}. Tổng đến ngày đó: {grouped(total)}."
    if earlier and first > from_day:
        return f"{told} Từ {day_text(from_day)} đến {day_text(first - A_DAY)} không có số đếm."
    return told


def earlier_text(earlier: EarlierVisits) -> str:
    """What an earlier counter had, for the page that names its source."""
    return EARLIER.format(total=grouped(earlier.total), day=day_text(earlier.counted_on))


def _uncounted_since(earlier: EarlierVisits) -> str:
    return f"{grouped(earlier.total)} (tính đến {day_text(earlier.counted_on)}). Từ đó đến nay chưa đếm tiếp."
