"""The counts of the rows of sectors, each cell judged; what is wrong is told at its cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.incoming.form_2_06a.body import BodyRow
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.numbers import Unread, Written, read_count, signs_at_odds
from generator.notices import CellPlace, Notice, Weight
from generator.observations import Absence, Column, Count, disagreements
from generator.spreadsheets import Merge, Position, cell_name, column_letters
from generator.wording import form_2_06a as words


@dataclass
class Figures:
    """The counts by row of the sheet, and what is told of them."""

    counts: dict[int, Mapping[Column, Count]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)


def read_figures(file: str, table: Table, rows: Sequence[BodyRow]) -> Figures:
    """The counts of the rows; every column is there, what the table does not have is NOT_PROVIDED."""
    figures = Figures()
    written: dict[Position, Written] = {}
    for row in rows:
        read = _row(table, row.number)
        figures.notices.extend(_unread(file, table, row, read))
        for column, one in read.items():
            if isinstance(one, Written):
                written[row.number, table.columns[column]] = one
        given = {column: one.count for column, one in read.items() if isinstance(one, Written)}
        figures.counts[row.number] = {column: given.get(column, Absence.NOT_PROVIDED) for column in Column}
    for (row_number, column_number), sign in signs_at_odds(written).items():
        place = CellPlace(file, table.sheet.name, row_number, column_number)
        figures.notices.append(Notice(place, Weight.REFUSED, *words.sign_at_odds(sign)))
    numbers = {row.number for row in rows}
    figures.notices.extend(_merged(file, table, numbers))
    figures.notices.extend(_beside(file, table, rows))
    figures.notices.extend(_identities(file, table, figures.counts))
    figures.notices.extend(_read_with_care(file, table, sorted(numbers), written))
    return figures


def _row(table: Table, number: int) -> dict[Column, Written | Unread]:
    cells = table.sheet.cells
    return {column: read_count(cells.get((number, at))) for column, at in table.columns.items()}


def _unread(
    file: str, table: Table, row: BodyRow, read: Mapping[Column, Written | Unread]
) -> Iterator[Notice]:
    """A refusal of the cells of a sector that cannot be read; of several that say the same, one."""
    cells: dict[Unread, list[int]] = defaultdict(list)
    for column, one in read.items():
        if isinstance(one, Unread):
            cells[one].append(table.columns[column])
    for why, columns in cells.items():
        names = [cell_name(row.number, column) for column in sorted(columns)]
        place = CellPlace(file, table.sheet.name, row.number, min(columns))
        yield Notice(place, Weight.REFUSED, *words.unread_of(row.label, (why.message, why.hint), names))


def _merged(file: str, table: Table, rows: Iterable[int]) -> Iterator[Notice]:
    """Merged cells among the figures: one number that could be of several cells."""
    columns = frozenset(table.columns.values())
    numbers = frozenset(rows)
    for merge in table.sheet.merges:
        if (
            merge.bottom > table.bottom
            and _touches(merge, numbers, columns)
            and not _is_one_cell(table, merge)
        ):
            place = CellPlace(file, table.sheet.name, merge.top, merge.left)
            yield Notice(place, Weight.REFUSED, *words.MERGED)


def _is_one_cell(table: Table, merge: Merge) -> bool:
    """Whether a range is merged as the head above it is, over one column of the table."""
    columns = {table.twins.get(column, column) for column in range(merge.left, merge.right + 1)}
    return merge.top == merge.bottom and len(columns) == 1


def _beside(file: str, table: Table, rows: Sequence[BodyRow]) -> Iterator[Notice]:
    """A refusal of what stands beside a figure, under the same merged head."""
    columns = set(table.columns.values())
    for row in rows:
        for beside, column in sorted(table.twins.items()):
            text = table.texts.get(row.number, {}).get(beside)
            if text and column in columns:
                place = CellPlace(file, table.sheet.name, row.number, beside)
                said = words.beside_a_figure(text, cell_name(row.number, column))
                yield Notice(place, Weight.REFUSED, *words.unread_of(row.label, said, ()))


def _touches(merge: Merge, rows: frozenset[int], columns: frozenset[int]) -> bool:
    return any(merge.left <= column <= merge.right for column in columns) and any(
        merge.top <= row <= merge.bottom for row in rows
    )


def _identities(file: str, table: Table, counts: Mapping[int, Mapping[Column, Count]]) -> Iterator[Notice]:
    for row, given in counts.items():
        for one in disagreements(given):
            place = CellPlace(file, table.sheet.name, row, table.columns[one.total])
            yield Notice(
                place, Weight.NOTE, *words.identity_broken(one.total, one.said, one.parts, one.added)
            )


def _read_with_care(
    file: str, table: Table, rows: Sequence[int], written: Mapping[Position, Written]
) -> Iterator[Notice]:
    """What was read though a reader of the sheet may not expect it: one note for each sort."""
    sheet, columns = table.sheet, sorted(table.columns.values())
    cells = [(position, sheet.cells[position]) for position in written if position in sheet.cells]
    computed = [cell_name(*position) for position, cell in cells if cell.formula is not None]
    texts = [
        cell_name(*position)
        for position, cell in cells
        if sheet.name is not None and isinstance(cell.value, str) and isinstance(written[position].count, int)
    ]
    for sign, absence in (("-", Absence.NOT_APPLICABLE), ("*", Absence.WITHHELD)):
        absent = [cell_name(*position) for position, _ in cells if written[position].count is absence]
        if absent:
            yield Notice(CellPlace(file, sheet.name), Weight.NOTE, *words.absences(sign, absent))
    hidden_rows = [row for row in rows if row in sheet.hidden_rows]
    hidden_columns = [column_letters(column) for column in columns if column in sheet.hidden_columns]
    whole = CellPlace(file, sheet.name)
    if computed:
        yield Notice(whole, Weight.NOTE, *words.formulas(computed))
    if texts:
        yield Notice(whole, Weight.NOTE, *words.texts_read_as_numbers(texts))
    if hidden_rows:
        place = CellPlace(file, sheet.name, hidden_rows[0]) if len(hidden_rows) == 1 else whole
        yield Notice(place, Weight.NOTE, *words.hidden_rows(hidden_rows))
    if hidden_columns:
        yield Notice(whole, Weight.NOTE, *words.hidden_columns(hidden_columns))
    if sheet.hidden:
        yield Notice(whole, Weight.NOTE, *words.HIDDEN_SHEET)
