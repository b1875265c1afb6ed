"""The figures of the demo, added up from its CSV by plain sums.

Nothing of the generator is used here: two ways to one number are worth something only if they are two.
A value is a number, a pair (part, whole) of a rate, or "" (not given) or "*" (withheld) as in the CSV.
"""

import csv
from collections import defaultdict
from fractions import Fraction
from itertools import product
from pathlib import Path

TABLE = Path(__file__).parents[2] / "examples/demo-commune/data/stats.csv"
NAMES = {  # in the order of the Vietnamese alphabet
    "bao-tro-xa-hoi": "Bảo trợ xã hội",
    "chung-thuc": "Chứng thực",
    "cu-tru": "Đăng ký, quản lý cư trú",
    "dat-dai": "Đất đai",
    "xay-dung": "Hoạt động xây dựng",
    "ho-tich": "Hộ tịch",
    "nguoi-co-cong": "Người có công",
    "ho-kinh-doanh": "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)",
}
CHANNELS = {"online": "Trực tuyến", "direct_or_post": "Trực tiếp, qua bưu chính"}
UNKNOWN = ("", "*")

NEW, SOLVED, EARLY, ON_TIME = "Tiếp nhận trong kỳ", "Số hồ sơ xử lý", "Trước hạn", "Đúng hạn"
GOOD, LATE, PENDING = "Trước & đúng hạn", "Trễ hạn", "Đang giải quyết"
WAITING, OVERDUE = "Đang giải quyết, còn hạn", "Đang giải quyết, quá hạn"
RECEIVED, ONLINE, DIRECT, CARRIED = (
    "Số hồ sơ tiếp nhận",
    "Tiếp nhận trực tuyến",
    "Tiếp nhận trực tiếp, qua bưu chính",
    "Kỳ trước chuyển sang",
)
COUNTS = {
    RECEIVED: ("received_total",),
    ONLINE: ("received_online",),
    DIRECT: ("received_direct_or_post",),
    CARRIED: ("carried_over",),
    SOLVED: ("solved_total",),
    EARLY: ("solved_early",),
    ON_TIME: ("solved_on_time",),
    LATE: ("solved_late",),
    PENDING: ("pending_total",),
    WAITING: ("pending_in_time",),
    OVERDUE: ("pending_late",),
    NEW: ("received_online", "received_direct_or_post"),
    GOOD: ("solved_early", "solved_on_time"),
}
FORM = tuple(COUNTS)[:11]
OF_A_DAY = (PENDING, WAITING, OVERDUE)
OF_A_MONTH = (RECEIVED, CARRIED)  # a sum over months would count again what is carried over
LATE_RATE, GOOD_RATE = "Tỉ lệ trễ hạn", "Tỉ lệ trước & đúng hạn"
ONLINE_RATE, OVERDUE_RATE = "Tỉ lệ nộp trực tuyến", "Tỉ lệ quá hạn trong số đang giải quyết"
RATES = {
    LATE_RATE: (LATE, SOLVED),
    GOOD_RATE: (GOOD, SOLVED),
    ONLINE_RATE: (ONLINE, NEW),
    OVERDUE_RATE: (OVERDUE, PENDING),
}
IDENTITIES = (
    (RECEIVED, (ONLINE, DIRECT, CARRIED)),
    (SOLVED, (EARLY, ON_TIME, LATE)),
    (PENDING, (WAITING, OVERDUE)),
    (RECEIVED, (SOLVED, PENDING)),
)


def read():
    """The rows as written, each with the line on which it stands, and with its month."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [row | {"line": rows.line_num, "month": row["period_end"][:7]} for row in rows]


WRITTEN = read()
CHAINS = defaultdict(list)  # of each month, sector and channel what was given, the newest last
for one in sorted(WRITTEN, key=lambda row: row["as_of"]):
    if one["definition"] == "form":
        CHAINS[one["month"], one["sector"], one["channel"]].append(one)
MONTHS = sorted({month for month, _, _ in CHAINS})
LAST, YEAR, YEAR_BEFORE = MONTHS[-1], MONTHS[-12:], MONTHS[-24:-12]
PORTAL = {row["month"]: row for row in WRITTEN if row["definition"] == "portal-d4"}


def rows(months=MONTHS, sectors=NAMES, channels=CHANNELS):
    """The rows that nothing replaced: of several under one key that of the latest `as_of`."""
    return [CHAINS[key][-1] for key in product(months, sectors, channels) if key in CHAINS]


def silent(months):
    """The names of the sectors that have no row in some of the months."""
    return [name for one, name in NAMES.items() if any(not rows([month], [one]) for month in months)]


def months_of(some):
    return sorted({row["month"] for row in some})


def total(some, columns):
    """The sum of cells: “-” adds nothing, what is not known makes it unknown, “*” before “”."""
    cells = [row[column] for row in some for column in columns] or [""]
    unknown = sorted({cell for cell in cells if cell in UNKNOWN})
    return unknown[-1] if unknown else sum(int(cell) for cell in cells if cell != "-")


def count(some, head):
    """A count of one or more months: what is pending is that of the last."""
    months = months_of(some)
    only = months[-1:] if head in OF_A_DAY else months

    assert len(months) < 2 or head not in OF_A_MONTH
    return total([row for row in some if row["month"] in only], COUNTS[head])


def value(some, head):
    """A count, or the two counts of a rate."""
    if head not in RATES:
        return count(some, head)
    counts = tuple(count(some, one) for one in RATES[head])
    unknown = sorted(one for one in counts if one in UNKNOWN)
    return unknown[-1] if unknown else counts


def size(found):
    """What is drawn of a value: the count, or the percentage; nothing of one that is not known."""
    if isinstance(found, tuple):
        return Fraction(100 * found[0], found[1]) if found[1] else Fraction(0)
    return 0 if found in UNKNOWN else found


def broken(some, about=FORM):
    """The identities of these totals that sums break: total, parts, what is given, what the parts make.

    One with a figure that is not known is not tried, nor over several months one of the received total.
    """
    tried = [one for one in about if len(months_of(some)) < 2 or one not in OF_A_MONTH]
    for whole, parts in IDENTITIES:
        if whole in tried:
            given, *counts = [count(some, one) for one in (whole, *parts)]
            if not {*UNKNOWN} & {given, *counts} and given != sum(counts):
                yield whole, parts, given, sum(counts)
