"""What is said of the heads of form II.06a and the columns under them: (message, hint)."""

from collections.abc import Sequence

from generator.wording.figures import COUNTS
from generator.wording.form_2_06a import MOST_NAMED, column_names, cut
from generator.wording.spreadsheets import Said

PUT_RIGHT = "đặt tên nhóm vào cột đầu của nhóm, hoặc gộp ô (Merge) đúng các cột của nhóm"


def columns_missing(columns: Sequence[str]) -> Said:
    """What the table does not give."""
    return f"bảng không có cột {column_names(columns)}; để là “nguồn không nêu”", ""


def column_torn(column: str, heads: Sequence[tuple[str, str]]) -> Said:
    """Two columns of the sheet that would be one of the form."""
    return (
        f"các cột {_columns(heads)} cùng có thể là “{COUNTS[column]}”",
        "đổi tên cột cho rõ, hoặc bỏ cột không thuộc mẫu",
    )


def column_in_parts(column: str, heads: Sequence[tuple[str, str]]) -> Said:
    """The parts of a column, whose sum the source does not give."""
    return (
        f"các cột {_columns(heads)} chia nhỏ “{COUNTS[column]}”; "
        "không cộng thay nguồn, để là “nguồn không nêu”",
        "",
    )


def head_moved(head: str, cell: str, column: str) -> Said:
    """A head of a group that does not stand over its first column, and where the group begins."""
    return f"tên nhóm cột “{cut(head)}” ở ô {cell}; nhóm này được hiểu là bắt đầu từ cột {column}", ""


def head_in_doubt(head: str, cell: str, column: str) -> Said:
    """A head of a group that may be over other columns than it seems, since the figures do not add up."""
    return (
        f"không rõ nhóm cột “{cut(head)}” bắt đầu từ ô ghi tên nhóm ({cell}) hay từ cột {column}: "
        "số trong bảng khớp hơn nếu bắt đầu từ ô ghi tên",
        PUT_RIGHT,
    )


def total_in_doubt(cell: str, head: str, taken: Sequence[tuple[str, str]]) -> Said:
    """A column of totals of nothing said, beside totals that may be of another group."""
    return (
        f"ô {cell} “{cut(head)}” không thuộc nhóm cột nào, trong khi số tổng được lấy từ {_columns(taken)}: "
        "không chắc cột nào là tổng của nhóm nào",
        PUT_RIGHT,
    )


def columns_passed_over(heads: Sequence[tuple[str, str]]) -> Said:
    """Columns that the form does not have."""
    return f"bỏ qua {'các ' if len(heads) > 1 else ''}cột không thuộc mẫu: {_columns(heads)}", ""


def _columns(heads: Sequence[tuple[str, str]]) -> str:
    """C “Tổng số”, D “Tổng số cũ”; how many more where there are many."""
    named = ", ".join(f"{letters} “{cut(head)}”" for letters, head in heads[:MOST_NAMED])
    more = len(heads) - MOST_NAMED
    return named + (f" và {more} cột nữa" if more > 0 else "")
