"""What stands below the problems of `check`: how many of which kind, and how to see fewer of them."""

from collections import Counter
from collections.abc import Sequence

from generator.cli.report import summary
from generator.problems import Problem, Severity
from generator.wording.editing import note_name

MANY_NOTES = 20  # as many as a person looks through on a terminal
FEWER = (
    'Muốn xem ít hơn: make check ARGS="--only error" chỉ nêu lỗi, '
    'make check ARGS="--paths TỆP" chỉ nêu những tệp đã ghi.'
)
NOTHING = "Không có lỗi, không có ghi chú."
NONE_OF = {Severity.ERROR: "Không có lỗi.", Severity.NOTE: "Không có ghi chú."}


def counts(told: Sequence[Problem], only: Severity | None = None) -> str:
    """“2 lỗi, 5 ghi chú.”, or a sentence that there are none."""
    return summary(told) if told else NONE_OF[only] if only else NOTHING


def left_out(hidden: Sequence[Problem], elsewhere: Sequence[Problem]) -> list[str]:
    """What was found and is not told: of other kinds, and in files that nobody asked about."""
    lines = [f"Không nêu ở đây: {summary(hidden)}"] if hidden else []
    return lines + ([f"Ở các tệp khác: {summary(elsewhere)}"] if elsewhere else [])


def notes_by_kind(told: Sequence[Problem]) -> list[str]:
    """Of many notes each kind with its number, the most frequent first, and how to see fewer."""
    kinds = Counter(problem.code for problem in told if problem.severity is Severity.NOTE)
    if kinds.total() <= MANY_NOTES:
        return []
    lines = [f"{count:>6}  {note_name(code)} [{code}]" for code, count in kinds.most_common()]
    return ["", "Ghi chú theo loại:", *lines, "", FEWER]
