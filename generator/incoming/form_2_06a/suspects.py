"""Rows with figures that only look like groups, totals or parts: their figures must bear it out.

What is passed over is lost. So a row is a group, a total in words of its own, or a part of a sector only
where its figures are those of the rows that it would stand for; else it may be a sector that nobody knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.incoming.form_2_06a.body import BodyRow, Kind, is_bare_total, mark_of
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.numbers import Written, read_count
from generator.observations import Absence

COUNTED = (Kind.SECTOR, Kind.UNKNOWN)


def borne_out(table: Table, rows: Sequence[BodyRow]) -> list[BodyRow]:
    """The rows; those whose figures do not bear out what they look like are of no known sector."""
    rows = [_suspect(row) if row.number in set(_loose_parts(table, rows)) else row for row in rows]
    return [
        _suspect(row) if row.has_figures and not _is_borne_out(table, rows, at) else row
        for at, row in enumerate(rows)
    ]


def under(rows: Sequence[BodyRow], at: int) -> list[BodyRow]:
    """The rows with figures of their own under a group, down to where it ends."""
    names = rows[at].groups
    depth = max((number for number, name in enumerate(names, 1) if name == rows[at].label), default=0)
    found = []
    for row in rows[at + 1 :]:
        again = row.kind is Kind.GROUP and len(row.groups) <= depth
        if again or row.groups[:depth] != names[:depth]:
            break
        if row.kind in COUNTED and row.has_figures:
            found.append(row)
    return found


def before(rows: Sequence[BodyRow], at: int) -> list[BodyRow]:
    """The rows with figures of their own above a total, up to the last group or total."""
    found: list[BodyRow] = []
    for row in reversed(rows[:at]):
        if row.kind in (Kind.GROUP, Kind.TOTAL):
            break
        if row.kind in COUNTED and row.has_figures:
            found.append(row)
    return found


def _suspect(row: BodyRow) -> BodyRow:
    return replace(row, kind=Kind.UNKNOWN, adds_up=False)


def _is_borne_out(table: Table, rows: Sequence[BodyRow], at: int) -> bool:
    row = rows[at]
    if row.kind is Kind.GROUP:
        shown = mark_of(row) or any(_figures(table, row).values())
        return bool(shown) and _equals(table, row, under(rows, at))
    if row.kind is Kind.TOTAL and not is_bare_total(row.label):
        everything = [one for one in rows if one.kind in COUNTED and one.has_figures]
        groups = [under(rows, number) for number, one in enumerate(rows) if one.kind is Kind.GROUP]
        return any(_equals(table, row, scope) for scope in (everything, before(rows, at), *groups))
    return True


def _loose_parts(table: Table, rows: Sequence[BodyRow]) -> Iterator[int]:
    """The numbers of rows 1.1, 1.2 … that do not add up to the sector above them."""
    for at, row in enumerate(rows):
        if row.kind is not Kind.DETAIL or rows[at - 1].kind is Kind.DETAIL:
            continue
        parts = []
        for part in rows[at:]:
            if part.kind is not Kind.DETAIL:
                break
            parts.append(part)
        depth = min(part.ordinal.count(".") for part in parts)
        first = [part for part in parts if part.ordinal.count(".") == depth]
        above = rows[at - 1]
        if at == 0 or above.kind is not Kind.SECTOR or not _equals(table, above, first):
            yield from (part.number for part in parts)


def _equals(table: Table, row: BodyRow, scope: Sequence[BodyRow]) -> bool:
    """Whether every figure of the row that can be compared is what the rows of the scope add up to."""
    compared = 0
    all_figures = [_figures(table, one) for one in scope]
    for column, said in _figures(table, row).items():
        given = [figures.get(column) for figures in all_figures]
        known = [one for one in given if one is not None]
        if said is None or not given or len(known) < len(given):
            continue
        if said != sum(known):
            return False
        compared += 1
    return compared > 0


def _figures(table: Table, row: BodyRow) -> dict[int, int | None]:
    """The figures of a row by column; what does not apply adds nothing, what is not given is None."""
    figures: dict[int, int | None] = {}
    for column in table.columns.values():
        read = read_count(table.sheet.cells.get((row.number, column)))
        count = read.count if isinstance(read, Written) else None
        figures[column] = 0 if count is Absence.NOT_APPLICABLE else count if isinstance(count, int) else None
    return figures
