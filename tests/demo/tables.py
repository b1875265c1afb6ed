"""What a page of the demo must hold: its tables, its charts and every other text with a number."""

from dataclasses import dataclass, field

from tests.demo.arithmetic import FORM, LATE, LATE_RATE, MONTHS, NAMES, NEW, OVERDUE, PENDING, SOLVED, rows
from tests.demo.arithmetic import GOOD as IN_TIME
from tests.demo.charts import Chart
from tests.demo.words import cell, marks, month

OUTCOME = (NEW, SOLVED, IN_TIME, LATE, LATE_RATE)
AT_END = (PENDING, OVERDUE)
TWELVE = "12 tháng gần nhất"
ADDED_UP = f"Số của cả xã do trang cộng từ {len(NAMES)} lĩnh vực; nguồn không cho tổng riêng."


@dataclass
class Table:
    """A table as texts; `marks` by line where a line is a sum of which something must be known."""

    title: str
    head: list[str]
    lines: list[list[str]] = field(default_factory=list)
    marks: list[list[str]] | None = None


@dataclass
class Page:
    tables: list[Table] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def table(title, first, heads, labelled, about=FORM):
    """A line for each (label, rows, months that should be in them)."""
    labelled = list(labelled)
    return Table(
        title,
        [first, *heads],
        [[label, *(cell(some, head) for head in heads)] for label, some, _ in labelled],
        [marks(some, expected, about) for _, some, expected in labelled],
    )


def months_down(sectors=NAMES):
    """A line for each month, the newest first."""
    whole = len(sectors) > 1
    return [(month(one), rows([one], sectors), [one] if whole else []) for one in MONTHS[::-1]]


def sectors_down(months):
    return [(name, rows(months, [one]), []) for one, name in NAMES.items()]
