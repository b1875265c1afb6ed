"""Whether the totals that a table gives are those of its rows. Told, never mended."""

from collections.abc import Iterator, Mapping, Sequence

from generator.incoming.form_2_06a.body import BodyRow, Kind
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.numbers import Written, read_count
from generator.incoming.form_2_06a.suspects import before, under
from generator.notices import CellPlace, Notice, Weight
from generator.observations import Absence, Column, Count
from generator.spreadsheets import Position
from generator.wording import form_2_06a as words


def totals_at_odds(
    file: str, table: Table, rows: Sequence[BodyRow], counts: Mapping[int, Mapping[Column, Count]]
) -> Iterator[Notice]:
    """A note for each total and subtotal that says another number than the rows under it add up to."""
    for at, row in enumerate(rows):
        if row.kind is Kind.GROUP and row.has_figures:
            scopes = [[one.number for one in under(rows, at)]]
        elif row.kind is Kind.TOTAL:
            # A total may be of the table, or of the group that it closes: it agrees if it is either.
            scopes = [list(counts), [one.number for one in before(rows, at)]]
        else:
            continue
        for column, number in table.columns.items():
            said = _said(table, (row.number, number))
            sums = [_sum(counts, scope, column) for scope in scopes if scope]
            added = [one for one in sums if one is not None]
            if said is not None and added and len(added) == len(sums) and said not in added:
                place = CellPlace(file, table.sheet.name, row.number, number)
                yield Notice(place, Weight.NOTE, *words.total_at_odds(row.label, column, said, added[0]))


def _said(table: Table, position: Position) -> int | None:
    read = read_count(table.sheet.cells.get(position))
    return read.count if isinstance(read, Written) and isinstance(read.count, int) else None


def _sum(counts: Mapping[int, Mapping[Column, Count]], rows: Sequence[int], column: Column) -> int | None:
    """What the rows add up to; None where one of them does not give its number."""
    total = 0
    for number in rows:
        count = counts.get(number, {}).get(column, Absence.NOT_PROVIDED)
        if isinstance(count, int):
            total += count
        elif count is not Absence.NOT_APPLICABLE:
            return None
    return total
