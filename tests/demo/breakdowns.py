"""What the pages of the demo by month, sector and channel must show, and that of what is pending."""

from itertools import pairwise

from tests.demo.arithmetic import (
    CHANNELS,
    EARLY,
    FORM,
    GOOD,
    LAST,
    LATE,
    LATE_RATE,
    MONTHS,
    NAMES,
    NEW,
    ON_TIME,
    ONLINE_RATE,
    OVERDUE,
    OVERDUE_RATE,
    PENDING,
    RECEIVED,
    SOLVED,
    WAITING,
    YEAR,
    count,
    rows,
    silent,
    value,
)
from tests.demo.charts import both, by_month, by_sector, of_sector
from tests.demo.tables import AT_END, OUTCOME, TWELVE, Page, Table, months_down, sectors_down, table
from tests.demo.words import (
    NOT_COMPARED,
    cell,
    change,
    day,
    lower,
    marks,
    month,
    notes,
    number,
    overdue_too,
    percent,
)

OF_WAITING = (PENDING, RECEIVED)  # the totals whose contradictions concern what is pending


def compared(now, before):
    """The change of the late rate, where no sector is missing from either of two months."""
    rates = [value(rows([one]), LATE_RATE) for one in (now, before)]
    return NOT_COMPARED if silent([now, before]) else change(*rates)


def years():
    """A line for each year; one that lacks a month since January adds up to nothing."""
    found = Table("Từ đầu năm", ["Năm", *OUTCOME], marks=[])
    for year in sorted({one[:4] for one in MONTHS}, reverse=True):
        of_year = [one for one in MONTHS if one[:4] == year]
        last, some = int(of_year[-1][5:]), rows(of_year)
        added = len(of_year) == last
        label = f"Năm {year}" + (f", đến hết tháng {last}" if last < 12 else "")
        cells = [cell(some, head) if added else "không cộng, thiếu tháng" for head in OUTCOME]
        found.lines.append([label, *cells])
        found.marks.append(marks(some, of_year) if added else [])
    return found


def months_page():
    heads = (NEW, SOLVED, EARLY, ON_TIME, LATE, LATE_RATE, *AT_END)
    first = table("Số liệu từng tháng", "Tháng", heads, months_down())
    first.head += ["So với tháng trước", "Bản niêm yết"]
    changes = [compared(*pair) for pair in pairwise(MONTHS[::-1])] + [NOT_COMPARED]
    for line, one in zip(first.lines, changes, strict=True):
        line += [one, "Xem để in"]
    return Page(
        [first, years(), table("Đủ các cột của biểu II.06a", "Tháng", FORM, months_down())],
        [by_month("xu-ly-theo-thang", "Số liệu từng tháng", "columns", both(EARLY, ON_TIME, LATE))],
        notes(months_down()),
    )


def heat_cell(some):
    """The rate, its two counts, and who is overdue where no one was late."""
    late, solved = value(some, LATE_RATE)
    waiting = f"; {number(overdue_too(some))} quá hạn" if overdue_too(some) else ""
    counts = f"({number(late)}/{number(solved)}{waiting})"
    return f"{percent(late, solved)} {counts}" if solved else "không phát sinh"


def heat():
    lines = [[name, *(heat_cell(rows([one], [sector])) for one in YEAR)] for sector, name in NAMES.items()]
    return Table("Tỉ lệ trễ hạn theo lĩnh vực và tháng", ["Lĩnh vực", *map(day, YEAR)], lines)


def sectors_page():
    late, done = "Tỉ lệ trễ hạn của từng lĩnh vực", "Số hồ sơ đã xử lý của từng lĩnh vực"
    return Page(
        [table(f"Bảng các lĩnh vực: {TWELVE}", "Lĩnh vực", (*OUTCOME, *AT_END), sectors_down(YEAR)), heat()],
        [
            by_sector("tre-han-theo-linh-vuc", late, [LATE_RATE], LATE_RATE),
            by_sector("xu-ly-theo-linh-vuc", done, [GOOD, LATE], SOLVED),
        ],
        notes(sectors_down(YEAR)),
    )


def sector_page(sector):
    lines = months_down([sector])
    ways = [(name, rows(YEAR, [sector], [one]), []) for one, name in CHANNELS.items()]
    return Page(
        [
            table(f"{NAMES[sector]}: số liệu từng tháng", "Tháng", (*OUTCOME, *AT_END), lines),
            table(f"Theo cách nộp: {TWELVE}", "Cách nộp", OUTCOME, ways),
        ],
        [of_sector(sector)],
        notes(lines),
    )


def procedure(sector):
    """The section of figures on the page of a procedure."""
    some = rows(YEAR, [sector])
    said = f"{TWELVE}, lĩnh vực {NAMES[sector]} đã xử lý {number(count(some, SOLVED))} hồ sơ"
    marked = "".join(f" ({one})" for one in marks(some))
    return Page(
        charts=[of_sector(sector, YEAR)],
        texts=[
            f"{said}; tỉ lệ trễ hạn {cell(some, LATE_RATE)}.{marked}",
            *notes([(NAMES[sector], some, YEAR)]),
        ],
    )


def channels_page():
    title = "Tỉ lệ nộp trực tuyến từng tháng"
    ways = [(name, rows(YEAR, NAMES, [one]), YEAR) for one, name in CHANNELS.items()]
    lines = {name: (LATE_RATE, [one]) for one, name in CHANNELS.items()}
    return Page(
        [
            table(title, "Tháng", (NEW, ONLINE_RATE), months_down()),
            table(f"Bảng các cách nộp: {TWELVE}", "Cách nộp", (*OUTCOME, *AT_END), ways),
        ],
        [
            by_month("nop-truc-tuyen", title, "lines", both(ONLINE_RATE)),
            by_month("tre-han-theo-cach-nop", "Tỉ lệ trễ hạn theo cách nộp", "lines", lines),
        ],
        notes(ways),
    )


def pending_page():
    heads, about = (PENDING, WAITING, OVERDUE, OVERDUE_RATE), OF_WAITING
    title = "Hồ sơ chưa xong vào cuối tháng"
    of_sectors = f"Đang giải quyết theo lĩnh vực: cuối {lower(month(LAST))}"
    stocks, rate = both(WAITING, OVERDUE), both(OVERDUE_RATE)
    return Page(
        [
            table(title, "Tháng", heads, months_down(), about),
            table(of_sectors, "Lĩnh vực", heads, sectors_down([LAST]), about),
        ],
        [
            by_month("dang-giai-quyet", title, "columns", stocks, about=about, at_end=True),
            by_month("qua-han-dang-giai-quyet", OVERDUE_RATE, "lines", rate, about=about),
        ],
        notes(months_down(), about),
    )
