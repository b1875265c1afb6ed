"""`fix`: what is certain, shown as it was and as it would be; with --write, written."""

import argparse
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from generator.build.examine import READING, examine
from generator.build.mends import Kept, Mend, Why, write_mends
from generator.build.repair import plan_repairs
from generator.cli.days import build_day
from generator.cli.disk import WRITING
from generator.cli.progress import Progress
from generator.cli.report import printable, window
from generator.problems import Problem, Severity
from generator.repairing import Changed, Line, changed
from generator.wording.commands import command

MOST_LINES = 20  # of one file; who mends so much looks into the file
MOST_KEPT = 20
KEPT = {
    Why.READ_ONLY: "tệp chỉ cho đọc nên không sửa; xem lại quyền ghi của tệp",
    Why.NOT_CERTAIN: "để nguyên cả tệp, vì sửa thì chỗ khác cũng đổi theo; xem lời nhắc của lệnh check",
    Why.NAME_TAKEN: "không đổi tên được, vì tên “{detail}” đã có tệp khác dùng hoặc cần đến",
    Why.UNREADABLE: "từ dòng {detail} chưa đọc được nên để nguyên; xem lời nhắc của lệnh check",
    Why.CHANGED_MEANWHILE: "tệp vừa được sửa ở nơi khác nên để nguyên; chạy lại lệnh này",
    Why.NOT_WRITTEN: "không ghi được nên tệp vẫn như cũ: {detail}",
}


def run(arguments: argparse.Namespace) -> int:
    """0 where nothing is to be mended or all was written; 1 where something waits for --write or failed."""
    built_on = build_day(arguments)
    if built_on is None:
        return 2
    project = arguments.records
    with Progress() as progress:
        progress(READING)
        plan = plan_repairs(project, built_on)
    mends, failed, problems = [*plan.mends], list[Kept](), plan.problems
    if arguments.write:
        mends, failed = write_mends(project, mends)
        if failed:
            problems = examine(project, built_on).problems
    _say(line for mend in mends for line in _mend(mend))
    _say(_kept([*failed, *plan.kept]))
    _say(
        [
            "Chưa ghi được tệp nào." if failed and not mends else _count(mends, written=arguments.write),
            _remaining(problems, later=bool(mends) and not arguments.write),
        ]
    )
    return 1 if failed or (mends and not arguments.write) else 0


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(printable(line))


def _mend(mend: Mend) -> Iterator[str]:
    """The file, what was done to it that nobody sees, and its lines before and after."""
    yield mend.path
    difference = changed(mend.before, mend.after)
    yield from (f"  {told}" for told in _tidyings(difference))
    margin = len(str(difference.lines[-1].number)) if difference.lines else 0
    for line in difference.lines[:MOST_LINES]:
        yield from _line(line, margin)
    if len(difference.lines) > MOST_LINES:
        yield f"  và {len(difference.lines) - MOST_LINES} dòng nữa"
    if mend.renamed:
        yield f"  đổi tên tệp thành {mend.renamed}"
    yield ""


def _tidyings(difference: Changed) -> Iterator[str]:
    if difference.byte_order_mark:
        yield "bỏ dấu BOM, một ký tự không nhìn thấy ở đầu tệp"
    if difference.line_ends:
        yield "đổi kiểu xuống dòng của Windows (CRLF) thành LF"
    if difference.composed:
        yield f"ghép các dấu viết rời vào chữ, nhìn vẫn như cũ: {_numbers(difference.composed)}"
    if difference.stripped:
        yield f"bỏ dấu cách thừa ở cuối dòng: {_numbers(difference.stripped)}"
    if difference.last_line_end:
        yield "thêm dấu xuống dòng ở cuối tệp"


def _numbers(lines: tuple[int, ...]) -> str:
    shown = ", ".join(str(number) for number in lines[:MOST_LINES])
    return f"dòng {shown}" if len(lines) <= MOST_LINES else f"dòng {shown}…"


def _line(line: Line, margin: int) -> Iterator[str]:
    """A line before and after, each with marks under what goes or comes."""
    pairs = zip(line.before, line.after, strict=False)
    same = next((place for place, (was, now) in enumerate(pairs) if was != now), 0)
    before, after = (window(text, same + 1, 1)[0] for text in (line.before, line.after))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    gone = [(start, end) for step, start, end, _, _ in steps if step != "equal"]
    new = [(start, end) for step, _, _, start, end in steps if step != "equal"]
    for sign, text, spans in (("-", before, gone), ("+", after, new)):
        yield f"  {line.number:>{margin}} {sign} {text}"
        marks = "".join(
            "^" if any(a <= at < b for a, b in spans) else " " for at in range(len(text))
        ).rstrip()
        if marks:
            yield f"  {'':{margin}}   {marks}"


def _kept(kept: list[Kept]) -> Iterator[str]:
    for one in kept[:MOST_KEPT]:
        known = (
            WRITING.get(int(one.detail), "máy không cho ghi") if one.why is Why.NOT_WRITTEN else one.detail
        )
        yield f"{one.path}: {KEPT[one.why].format(detail=known)}"
    if len(kept) > MOST_KEPT:
        yield f"và {len(kept) - MOST_KEPT} tệp nữa được để nguyên"
    if kept:
        yield ""


def _count(mends: Iterable[Mend], *, written: bool) -> str:
    files = [mend.repairs + bool(mend.renamed) + changed(mend.before, mend.after).tidyings for mend in mends]
    if not files:
        return "Không có chỗ nào máy tự sửa được."
    told = f"{sum(files)} chỗ trong {len(files)} tệp"
    return f"Đã sửa {told}." if written else f"{told} sẽ được sửa; thêm --write để sửa."


def _remaining(problems: list[Problem], *, later: bool) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        return f"{'Sửa xong sẽ còn' if later else 'Còn'} {errors} lỗi; gõ {command('check')} để xem."
    return "Sửa xong sẽ không còn lỗi." if later else "Không còn lỗi."
