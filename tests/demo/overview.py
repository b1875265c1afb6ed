"""What the first page of figures of the demo must show, and the card that the home page shares with it."""

from datetime import date
from itertools import pairwise, product

from tests.demo.arithmetic import (
    CHAINS,
    CHANNELS,
    GOOD,
    GOOD_RATE,
    LAST,
    LATE,
    LATE_RATE,
    MONTHS,
    NAMES,
    ONLINE_RATE,
    OVERDUE_RATE,
    PORTAL,
    RATES,
    SOLVED,
    YEAR,
    YEAR_BEFORE,
    broken,
    count,
    rows,
    silent,
    size,
    value,
)
from tests.demo.charts import both, by_month
from tests.demo.tables import ADDED_UP, TWELVE, Page, sectors_down
from tests.demo.words import cell, change, day, detail, lower, marks, month, number, percent, text, updated

BUILT = date(2026, 11, 22)


def card():
    """The newest month of the whole commune."""
    some = rows([LAST])
    said = f"{month(LAST)} đã giải quyết: {percent(*value(some, GOOD_RATE))}"
    rate = value(some, LATE_RATE)
    return [
        f"{said} ({number(rate[1] - rate[0])} trên {number(rate[1])} hồ sơ trước & đúng hạn)",
        *(number(count(some, head)) for head in (SOLVED, GOOD, LATE)),
        f"{LATE_RATE} ({detail(*rate)})",
        percent(*rate),
        f"{LATE_RATE}: số hồ sơ trễ hạn chia cho số hồ sơ xử lý. {ADDED_UP}",
        f"(Cập nhật ngày {updated(some)})",
    ]


def key_figure(head, when, some, before=()):
    found = value(some, head)
    shown = f"{percent(*found)} {detail(*found)}" if head in RATES else number(found)
    against = before and f" so với {lower(month(MONTHS[-2]))}: {change(found, value(before, head))}"
    return f"{head}, {when} {shown}{against or ''}"


def key_figures():
    now, before = rows([LAST]), rows([MONTHS[-2]])
    in_month, year = lower(month(LAST)), LAST[:4]
    this_year = rows([one for one in MONTHS if one[:4] == year])
    return [
        key_figure(SOLVED, in_month, now, before),
        key_figure(LATE_RATE, in_month, now, before),
        key_figure(LATE_RATE, f"từ đầu năm {year}", this_year),
        key_figure(ONLINE_RATE, in_month, now, before),
        key_figure(OVERDUE_RATE, day(now[0]["period_end"]), now, before),
    ]


def trend():
    """Twelve months against the twelve before, and which sectors are missing from some of them."""
    now, before = (value(rows(months), LATE_RATE) for months in (YEAR, YEAR_BEFORE))
    verdict = "Tốt lên" if size(now) < size(before) else "Kém đi"
    missing = ", ".join(silent(YEAR_BEFORE + YEAR))
    doubt = f" Có tháng còn thiếu lĩnh vực ({missing}), nên chỉ so được gần đúng." if missing else ""
    return (
        f"{verdict}: tỉ lệ trễ hạn {TWELVE} là {text(now)}; "
        f"12 tháng trước đó là {text(before)}, {change(now, before)}.{doubt}"
    )


def worst(how_many=3):
    found = [
        (size(value(some, LATE_RATE)), name, ", ".join([cell(some, LATE_RATE), *marks(some)]))
        for name, some, _ in sectors_down(YEAR)
    ]
    return [f"{name}: {shown}" for _, name, shown in sorted(found, reverse=True)[:how_many]]


def gaps():
    """The months between its first and its last that a series lacks, with the row behind them."""
    for sector, channel in product(NAMES, CHANNELS):
        for one, following in pairwise(MONTHS):
            if (one, sector, channel) not in CHAINS and (following, sector, channel) in CHAINS:
                yield CHAINS[following, sector, channel][-1], one


def age():
    last_day = rows([LAST])[0]["period_end"]
    days = (BUILT - date.fromisoformat(last_day)).days
    return f"Số liệu mới nhất tính đến ngày {day(last_day)}, {days} ngày trước ngày dựng trang."


def trust():
    current = len(rows()) + len(PORTAL)
    replaced = sum(len(chain) - 1 for chain in CHAINS.values())
    off = sum(any(broken([row])) for row in rows())
    lacking = {(row["sector"], month) for row, month in gaps()}
    return [
        f"Trang có {number(current)} dòng số liệu, loại minh họa.",
        f"{len(lacking)} chỗ thiếu tháng; {off} chỗ các số không khớp nhau; {replaced} lần đính chính.",
    ]


def overview():
    outcomes = "Trước & đúng hạn và trễ hạn từng tháng"
    return Page(
        charts=[
            by_month("ti-le-tre-han-theo-thang", "Tỉ lệ trễ hạn từng tháng", "lines", both(LATE_RATE)),
            by_month("ket-qua-theo-thang", outcomes, "columns", both(GOOD, LATE)),
        ],
        texts=[*card(), age(), *key_figures(), trend(), *worst(), *trust()],
    )
