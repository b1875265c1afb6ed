"""Heads that can be read in two ways, held against the figures below them.

A figure of the wrong column looks like any other. Where the heads leave open of which group a total is, the
table is read only if its figures bear the reading out.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.incoming.form_2_06a.head_blocks import is_bare_total
from generator.incoming.form_2_06a.head_words import LABELS, ORDINAL, head_words
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.table_columns import named_columns
from generator.notices import CellPlace, Notice, Weight
from generator.observations import Absence, Column, Count, disagreements
from generator.spreadsheets import cell_name, column_letters
from generator.wording import form_2_06a_heads as words

TOTALS = (Column.RECEIVED_TOTAL, Column.SOLVED_TOTAL, Column.PENDING_TOTAL)


def doubtful_heads(file: str, table: Table, counts: Mapping[int, Mapping[Column, Count]]) -> Iterator[Notice]:
    """What is told of heads beside their columns; a refusal where the figures do not bear them out."""
    broken = _broken(counts.values())
    agree = broken <= _broken(_as_it_stands(table, given) for given in counts.values())
    for (row, column), (_, first) in table.moved.items():
        head = table.texts[row][column]
        place = CellPlace(file, table.sheet.name, row, column)
        said = words.head_moved if agree else words.head_in_doubt
        weight = Weight.NOTE if agree else Weight.REFUSED
        yield Notice(place, weight, *said(head, cell_name(row, column), column_letters(first)))
    if not broken and all(column in table.columns for column in TOTALS):
        return
    taken = [table.columns[column] for column in TOTALS if column in table.columns]
    for column in table.others:
        if _is_total_of_nothing(table, column):
            place = CellPlace(file, table.sheet.name, table.bottom, column)
            heads = named_columns(table, taken)
            yield Notice(
                place,
                Weight.REFUSED,
                *words.total_in_doubt(cell_name(table.bottom, column), table.heads[column], heads),
            )


def _broken(rows: Iterable[Mapping[Column, Count]]) -> int:
    """How many rows have figures that do not add up."""
    return sum(bool(list(disagreements(given))) for given in rows)


def _as_it_stands(table: Table, given: Mapping[Column, Count]) -> Mapping[Column, Count]:
    """The counts if each head were over the columns from its own on: the totals then end their groups."""
    begins = {table.columns[column]: column for column in TOTALS if column in table.columns}
    moved = {first for _, first in table.moved.values()}
    totals = [begins[number] for number in sorted(begins)]
    read = dict(given)
    for at, column in enumerate(totals):
        if table.columns[column] in moved:
            later = totals[at + 1] if at + 1 < len(totals) else None
            follows = later is not None and table.columns[later] in moved
            read[column] = given[later] if later is not None and follows else Absence.NOT_PROVIDED
    return read


def _is_total_of_nothing(table: Table, column: int) -> bool:
    """Whether the heads of a column say a total and no group: “Lĩnh vực” may only have run over it."""
    *above, leaf = head_words(table.heads[column].split(" – "))
    return is_bare_total(leaf) and all(
        ORDINAL.fullmatch(head) or any(label.search(head) for label in LABELS) for head in above
    )
