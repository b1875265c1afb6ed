"""An import as lines for a terminal: rows in aligned columns, then what is said of them."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.cli.report import report
from generator.importing import Plan
from generator.incoming import Incoming, Notice, Weight
from generator.incoming.comparing import Difference, Standing
from generator.incoming.portal_answer import Unit
from generator.incoming.portal_progress import ratio_of
from generator.observations import ALL, PORTAL_COLUMNS, Absence, Column, Count, Definition
from generator.wording import imports as words
from generator.wording import portal_progress as portal_words
from generator.wording.days import moment_text
from generator.wording.figures import ALL_SECTORS, CHANNELS, COUNTS, STATUSES, period_text
from generator.wording.numbers import NOTHING_TO_COUNT, grouped

MOST = 20  # of one list; who wants to see all says so
WIDEST_NAME = 30
WIDEST_LINE = 110
FORM_SHOWN = (
    Column.RECEIVED_TOTAL,
    Column.SOLVED_TOTAL,
    Column.SOLVED_LATE,
    Column.PENDING_TOTAL,
    Column.PENDING_LATE,
)
SHOWN = {Definition.FORM: FORM_SHOWN, Definition.PORTAL_D4: PORTAL_COLUMNS}
TOLD = (
    (Weight.SKIPPED, words.SKIPPED),
    (Weight.NOTE, words.NOTES),
    (Weight.REFUSED, words.REFUSED),
)


def preview(plan: Plan, *, whole: bool, is_path: bool) -> Iterator[str]:
    """Everything there is to see before writing; `whole` shortens no list, `is_path` is of JSON."""
    most = None if whole else MOST
    names = {**plan.sectors, ALL: ALL_SECTORS}
    if plan.read.told:
        yield from (*(part for line in plan.read.told for part in wrapped(line)), "")
    if plan.read.units and not plan.read.rows:
        yield from _list(words.UNITS, list(_units(plan.read.units)), most, heads=1)
    yield from _new(plan.comparison.new, names, most)
    yield from _list(words.PRESENT, [_present(one, names) for one in plan.comparison.present], most)
    yield from _other_sources(plan.comparison.present)
    different = plan.comparison.different
    if different:
        yield words.DIFFERENT.format(count=grouped(len(different)))
        for one in different[:most]:
            yield from _different(one, names)
        yield from _more(len(different), most)
        yield ""
    for weight, heading in TOLD:
        told = [one for one in plan.notices if one.weight is weight]
        if told:
            yield heading.format(count=grouped(len(told)))
            yield from _notices(told[:most], is_path=is_path)
            yield from _more(len(told), most, words.MORE_PLACES)
            yield ""
    if plan.problems:
        yield words.TABLE_NOTES
        yield from report(plan.problems[:most]).split("\n")
        yield from _more(len(plan.problems), most)
        yield ""


def aligned(rows: Sequence[Sequence[str]], left: int) -> list[str]:
    """Rows under each other, the first `left` columns to the left and all others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column < left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def wrapped(line: str, indent: str = "") -> list[str]:
    """A long line in several, those behind the first set in further; words are not cut."""
    return textwrap.wrap(
        line,
        WIDEST_LINE,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def count_text(count: Count) -> str:
    """A number, “trống”, “-” or “*”."""
    if count is Absence.NOT_PROVIDED:
        return words.NOT_PROVIDED
    return grouped(count) if isinstance(count, int) else count.value


def _new(rows: Sequence[Incoming], names: dict[str, str], most: int | None) -> Iterator[str]:
    """The rows in tables of one period each."""
    if not rows:
        return
    yield words.ADDED.format(count=grouped(len(rows)))
    for (period, as_of), group in groupby(rows[:most], key=lambda row: (period_text(row.period), row.as_of)):
        together = list(group)
        yield f"  {period}, {words.FIGURES_OF_DAY.format(day=moment_text(as_of))}"
        columns = SHOWN[together[0].definition]
        head = [words.SECTOR, words.CHANNEL, *(words.COLUMNS[column] for column in columns)]
        body = [
            [*_name(row, names), *(count_text(row.counts[column]) for column in columns)] for row in together
        ]
        yield from (f"    {line}" for line in aligned([head, *body], 2))
    yield from _more(len(rows), most)
    yield ""


def _name(row: Incoming, names: dict[str, str]) -> tuple[str, str]:
    return _short(names.get(row.sector, row.sector)), CHANNELS[row.channel]


def _title(row: Incoming, names: dict[str, str]) -> str:
    return ", ".join((period_text(row.period), *_name(row, names)))


def _short(name: str) -> str:
    return name if len(name) <= WIDEST_NAME else f"{name[: WIDEST_NAME - 1].rstrip()}…"


def _present(one: Standing, names: dict[str, str]) -> str:
    where = words.REPLACED_AT if one.replaced else words.PRESENT_AT
    return f"{_title(one.incoming, names)}: {where.format(line=one.existing.row.line)}"


def _other_sources(present: Sequence[Standing]) -> Iterator[str]:
    """Once for all rows: each file brings its own name as a source."""
    lines = [one.existing.row.line for one in present if one.other_source]
    if lines:
        yield from wrapped(words.other_sources(lines))
        yield ""


def _different(one: Difference, names: dict[str, str]) -> Iterator[str]:
    """Every changed count, the old and the new; and the status where that changed."""
    yield from wrapped(
        words.STANDS_AT.format(name=_title(one.incoming, names), line=one.existing.row.line), "  "
    )
    if one.restated:
        was, now = STATUSES[one.existing.status], STATUSES[one.incoming.status]
        yield f"    {words.STATUS_CHANGED.format(old=was, new=now)}"
    for column, old, new in one.changed:
        yield f"    {COUNTS[column]}: {count_text(old)} → {count_text(new)}"


def _units(units: Sequence[Unit]) -> Iterator[str]:
    rows = [
        [
            unit.code,
            _short(unit.name),
            *(
                words.NO_NUMBER if one is None else grouped(one)
                for one in (unit.received, unit.on_time, unit.overdue)
            ),
            _ratio(unit),
            words.NO_NUMBER if unit.ratio is None else portal_words.ratio(unit.ratio),
        ]
        for unit in units
    ]
    return iter(aligned([list(words.UNIT_COLUMNS), *rows], 2))


def _ratio(unit: Unit) -> str:
    ours = ratio_of(unit)
    if ours is not None:
        return portal_words.ratio(ours)
    return NOTHING_TO_COUNT if unit.received == 0 else words.NO_NUMBER


def _notices(notices: Sequence[Notice], *, is_path: bool) -> Iterator[str]:
    """Each at its place; what is to be done about several in a row is said once, behind the last."""
    behind = [*(one.hint for one in notices[1:]), ""]
    for notice, next_hint in zip(notices, behind, strict=True):
        place = notice.place
        at = words.place_text(place.file, place.sheet, place.row, place.column, is_path=is_path)
        yield from wrapped(f"{at}: {notice.message}", "  ")
        if notice.hint and notice.hint != next_hint:
            yield from wrapped(f"{words.WHAT_TO_DO}: {notice.hint}", "    ")


def _list(heading: str, lines: Sequence[str], most: int | None, heads: int = 0) -> Iterator[str]:
    """Lines under a heading with their number; of many only the first."""
    if not lines:
        return
    yield heading.format(count=grouped(len(lines) - heads))
    shown = lines if most is None else lines[: most + heads]
    for line in shown:
        yield from [f"  {line}"] if heads else wrapped(line, "  ")  # a table keeps its columns
    yield from _more(len(lines) - heads, most)
    yield ""


def _more(count: int, most: int | None, left_out: str = words.MORE) -> Iterable[str]:
    return [f"  {left_out.format(count=grouped(count - most))}"] if most is not None and count > most else []
