"""What the pages of the demo must show that say how far to trust its figures, and its posters."""

from itertools import pairwise

from tests.demo.arithmetic import (
    CHAINS,
    CHANNELS,
    FORM,
    GOOD,
    LAST,
    LATE,
    LATE_RATE,
    MONTHS,
    NAMES,
    NEW,
    OVERDUE,
    PENDING,
    PORTAL,
    RECEIVED,
    SOLVED,
    UNKNOWN,
    count,
    rows,
    silent,
    value,
)
from tests.demo.overview import BUILT, gaps
from tests.demo.tables import AT_END, Page, Table, sectors_down, table
from tests.demo.words import (
    day,
    detail,
    faults,
    lacking,
    lower,
    marks,
    month,
    notes,
    number,
    percent,
    updated,
)
from tests.demo.words import text as worded

NONE = "không thiếu"


def holes(sectors):
    """By month with rows the columns of which something is not known."""
    found = {one: rows([one], sectors) for one in MONTHS}
    return {one: [h for h in FORM if count(some, h) in UNKNOWN] for one, some in found.items() if some}


def covered(name, sectors):
    """How many months there are, which are missing, and which columns are in how many of them."""
    there = holes(sectors)
    whole = len(sectors) > 1
    lost = [f"{lower(month(one))} (1 tháng)" for one in MONTHS if one not in there]
    lost += [f"{lower(month(one))} ({lacking(silent([one]))})" for one in there if whole and silent([one])]
    times = {head: sum(head in heads for heads in there.values()) for head in FORM}
    columns = ", ".join(f"{head} ({often})" for head, often in times.items() if often)
    return [name, f"{len(there)} trên {len(MONTHS)} tháng", "; ".join(lost) or NONE, columns or NONE]


def states(name, sectors):
    """Of each month whether nothing is there, or some or none of it is missing."""
    there = holes(sectors)
    partly = {one for one in there if there[one] or (len(sectors) > 1 and silent([one]))}
    return [
        name,
        *("không có" if one not in there else "thiếu cột" if one in partly else "đủ" for one in MONTHS),
    ]


def faulty_rows():
    """Each row with what is wrong with it, in the order of the file."""
    off = [(row, note) for row in rows() for note in faults([row])]
    for row, gap in gaps():
        way = lower(CHANNELS[row["channel"]])
        said = f"số liệu theo tháng của lĩnh vực {NAMES[row['sector']]}, {way}, thiếu {lower(month(gap))}."
        off.append((row, said))
    return sorted(off, key=lambda pair: pair[0]["line"])


def row_name(row):
    return f"{month(row['month'])}, {NAMES[row['sector']]}, {lower(CHANNELS[row['channel']])}"


def completeness():
    lines = [*((name, [one]) for one, name in NAMES.items()), ("Mọi lĩnh vực", [*NAMES])]
    off = [[row_name(row), note] for row, note in faulty_rows()]
    heads = ["Lĩnh vực", "Có số liệu", "Còn thiếu", "Cột còn thiếu"]
    state = "Lĩnh vực nào có số liệu tháng nào"
    return Page(
        [
            Table("Còn thiếu", heads, [covered(*line) for line in lines]),
            Table(state, ["Lĩnh vực", *map(day, MONTHS)], [states(*line) for line in lines]),
            Table("Chỗ thiếu và chỗ không khớp trong tệp", ["Ở đâu", "Lệch thế nào"], off),
        ]
    )


def definitions():
    late, overdue, solved, pending, received = (
        count(rows([LAST]), head) for head in (LATE, OVERDUE, SOLVED, PENDING, RECEIVED)
    )
    portal = tuple(int(PORTAL[LAST][column]) for column in ("portal_overdue", "portal_received"))
    unknown = "Không tính được: biểu II.06a và các nguồn của trang không có số hồ sơ đến hạn trong kỳ."
    to_do = "(trễ hạn cộng đang giải quyết quá hạn) chia cho"
    lines = [
        ["Cách 1: chỉ hồ sơ đã xử lý", "số hồ sơ trễ hạn chia cho số hồ sơ xử lý", worded((late, solved))],
        [
            "Cách 2: tổng số phải giải quyết",
            f"{to_do} (tiếp nhận trong kỳ cộng kỳ trước chuyển sang)",
            worded((late + overdue, received)),
        ],
        ["Cách 3: hồ sơ đến hạn trong kỳ", "hồ sơ trễ hạn chia cho hồ sơ đến hạn trong kỳ", unknown],
        [
            "Cách 4: chỉ số quốc gia",
            f"{to_do} (xử lý cộng đang giải quyết)",
            worded((late + overdue, solved + pending)),
        ],
        [
            "Số do Cổng quốc gia đếm",
            "số quá hạn theo Cổng chia cho số tiếp nhận theo Cổng",
            worded(portal),
        ],
        [
            "Cách 5: hồ sơ tiếp nhận",
            "số hồ sơ trễ hạn chia cho tổng số hồ sơ tiếp nhận",
            worded((late, received)),
        ],
    ]
    ways = Table("Cùng một kỳ, năm cách tính trễ hạn", ["Cách", "Cách tính", "Kết quả"], lines)
    return Page([ways, two_counts()])


def two_counts():
    """By month, the newest first: the form's rate, what of it waits overdue, and the portal's rate."""
    heads = [
        "Kỳ",
        "Theo biểu: trễ hạn trên số đã xử lý",
        "Theo biểu: đang chờ, đã quá hạn",
        "Theo Cổng: quá hạn trên số tiếp nhận",
    ]
    lines = []
    for one in sorted(PORTAL, reverse=True):
        late, solved, overdue = (count(rows([one]), head) for head in (LATE, SOLVED, OVERDUE))
        portal = tuple(int(PORTAL[one][column]) for column in ("portal_overdue", "portal_received"))
        lines.append([month(one), worded((late, solved)), worded(overdue), worded(portal)])
    return Table("Theo biểu và theo Cổng", heads, lines)


def corrections():
    lines = []
    for chain in CHAINS.values():
        for old, new in pairwise(chain):
            for head in FORM:
                before, after = (worded(count([row], head)) for row in (old, new))
                if before != after:
                    lines.append([row_name(new), head, before, after, day(new["as_of"]), new["revision"]])
    heads = ["Số liệu", "Cột", "Số cũ", "Số mới", "Ngày sửa", "Vì sao"]
    return Page([Table("Các lần đính chính", heads, lines)])


def poster(one):
    """A month on one sheet; a sector without a row is on it too."""
    some, rate = rows([one]), value(rows([one]), LATE_RATE)
    heads = (SOLVED, GOOD, LATE, LATE_RATE)
    lines = table("", "", heads, sectors_down([one])).lines
    marked = [f"Chỗ cần lưu ý trong số liệu: {', '.join(found)}." for found in [marks(some, [one])] if found]
    return Page(
        [Table("Theo lĩnh vực", ["Lĩnh vực", *heads], lines)],
        texts=[
            f"Kết quả giải quyết hồ sơ thủ tục hành chính {lower(month(one))}",
            *(number(count(some, head)) for head in (NEW, SOLVED, GOOD, LATE, *AT_END)),
            f"{percent(*rate)} ({detail(*rate)})",
            *marked,
            *notes([(month(one), some, [])]),
            f"Nguồn: Số liệu minh họa, đặt ra để thử trang (minh họa). Số liệu cập nhật {updated(some)}. "
            f"Trang dựng ngày {day(str(BUILT))}.",
        ],
    )
