"""What is told of the columns of a table: what the heads do not give, give twice, or give besides."""

from collections.abc import Iterable, Iterator

from generator.incoming.form_2_06a.heads import Table
from generator.notices import CellPlace, Notice, Weight
from generator.observations import Column
from generator.spreadsheets import column_letters
from generator.wording import form_2_06a_heads as words

# One column of the form may stand in two columns: in person and by post. Nobody adds them up but the source.
IN_PARTS = (Column.RECEIVED_DIRECT_OR_POST,)


def told_columns(file: str, table: Table) -> Iterator[Notice]:
    """All of it, in this order."""
    place = CellPlace(file, table.sheet.name, table.top)
    missing = [column for column in table.missing if column not in table.torn]
    if missing:
        yield Notice(place, Weight.NOTE, *words.columns_missing(missing))
    yield from torn_columns(file, table)
    if table.others:
        yield Notice(place, Weight.SKIPPED, *words.columns_passed_over(named_columns(table, table.others)))


def torn_columns(file: str, table: Table) -> Iterator[Notice]:
    """The columns that several of the sheet claim: a refusal, or a note where they only are its parts."""
    place = CellPlace(file, table.sheet.name, table.top)
    for column, numbers in table.torn.items():
        heads = named_columns(table, numbers)
        if column in IN_PARTS:
            yield Notice(place, Weight.NOTE, *words.column_in_parts(column, heads))
        else:
            yield Notice(place, Weight.REFUSED, *words.column_torn(column, heads))


def named_columns(table: Table, columns: Iterable[int]) -> list[tuple[str, str]]:
    """The letters and the heads of columns."""
    return [(column_letters(number), table.heads[number]) for number in columns]
