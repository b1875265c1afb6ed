"""Which sheets of a book have the form, and which of them are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.incoming.asked import Asked
from generator.incoming.form_2_06a.body import BodyRow, Kind, body_rows
from generator.incoming.form_2_06a.dates import said_periods
from generator.incoming.form_2_06a.folding import words_of
from generator.incoming.form_2_06a.groups import unit_of
from generator.incoming.form_2_06a.heads import NEEDED, Table, nearest_table
from generator.incoming.form_2_06a.sector_names import SectorNames
from generator.incoming.form_2_06a.suspects import borne_out
from generator.incoming.form_2_06a.table_columns import torn_columns
from generator.incoming.form_2_06a.tables_beside import tables_beside
from generator.notices import CellPlace, Notice, Weight, refused
from generator.quantities import Period
from generator.spreadsheets import Book, Sheet
from generator.vietnamese import nearest
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_tables as tables_words

MOST_ROWS = 3_000  # of a table; forty sectors under five levels are 200


@dataclass(frozen=True)
class Found:
    """A table of the form with its rows, and the periods that it names."""

    table: Table
    rows: tuple[BodyRow, ...]
    periods: tuple[Period, ...]

    @property
    def name(self) -> str:
        """The name of its sheet."""
        return self.table.sheet.name or ""

    def count(self, *kinds: Kind) -> int:
        """How many rows of these kinds it has."""
        return sum(row.kind in kinds for row in self.rows)


def chosen(book: Book, names: SectorNames, asked: Asked) -> tuple[list[Found], list[Notice]]:
    """The tables to read, none where one must be chosen first; what is left out of the form is told."""
    sheets, notices = _asked_for(book, asked)
    if notices:
        return [], notices
    tables = [table for sheet in sheets if (table := nearest_table(sheet)) is not None]
    forms = [table for table in tables if table.is_form]
    if not forms:
        return [], _no_table(book, tables)
    long = [_too_long(book, table) for table in forms if table.length > MOST_ROWS]
    if long:
        return [], long
    found = [_found(table, names) for table in forms]
    kept, notices = _worth_reading(book, found, asked)
    for one in kept:
        same = [other.name for other in kept if set(other.periods) == set(one.periods)]
        if len(same) > 1:
            return [], [*notices, Notice(CellPlace(book.name), Weight.REFUSED, *words.several_sheets(same))]
    if len({_units(one.table) for one in kept}) > 1:
        said = tables_words.several_units([one.name for one in kept])
        return [], [*notices, Notice(CellPlace(book.name), Weight.REFUSED, *said)]
    return kept, notices


def _units(table: Table) -> frozenset[str]:
    """The units that the name of the sheet and the cells above the heads say, whatever their period."""
    above = (text for row, texts in table.texts.items() if row < table.top for text in texts.values())
    said = (unit for text in (table.sheet.name or "", *above) if (unit := unit_of(text)) is not None)
    return frozenset(re.sub(r"\d+|\b[ivx]+\b", "", unit) for unit in said)


def _asked_for(book: Book, asked: Asked) -> tuple[Sequence[Sheet], list[Notice]]:
    if asked.sheet is None:
        return book.sheets, []
    if all(sheet.name is None for sheet in book.sheets):
        return [], [Notice(CellPlace(book.name), Weight.REFUSED, *words.NO_SHEETS_IN_CSV)]
    wanted = words_of(asked.sheet)
    exact = [sheet for sheet in book.sheets if sheet.name == asked.sheet]
    alike = exact or [sheet for sheet in book.sheets if words_of(sheet.name or "") == wanted]
    if len(alike) == 1:
        return alike, []
    names = [sheet.name or "" for sheet in book.sheets]
    said = words.no_such_sheet(asked.sheet, nearest(asked.sheet, names), names)
    return [], [Notice(CellPlace(book.name), Weight.REFUSED, *said)]


def _too_long(book: Book, table: Table) -> Notice:
    place = CellPlace(book.name, table.sheet.name, table.bottom + 1)
    return Notice(place, Weight.REFUSED, *words.too_many_rows(MOST_ROWS))


def _found(table: Table, names: SectorNames) -> Found:
    return Found(table, tuple(borne_out(table, body_rows(table, names))), tuple(said_periods(table)))


def _no_table(book: Book, tables: Sequence[Table]) -> list[Notice]:
    """Why no sheet has the form: two tables beside each other, heads that say one thing twice, or too few."""
    if not tables:
        return [Notice(CellPlace(book.name), Weight.REFUSED, *words.no_table("", ()))]
    best = max(tables, key=lambda table: len({*table.columns, *table.torn}))
    beside = tables_beside(book.name, best)
    if beside is not None:
        return [beside]
    lacking = [column for column in NEEDED if column not in {*best.columns, *best.torn}]
    torn = list(torn_columns(book.name, best))
    if not lacking and refused(torn):
        return torn
    place = CellPlace(book.name, best.sheet.name, best.top)
    missing = lacking or list(best.missing)
    return [Notice(place, Weight.REFUSED, *words.no_table(best.sheet.name or "", missing))]


def _worth_reading(book: Book, found: Sequence[Found], asked: Asked) -> tuple[list[Found], list[Notice]]:
    """Of several sheets those with rows of sectors, and of the period that is asked for."""
    kept, notices = list(found), []
    for keep, why in (
        (lambda one: one.count(Kind.SECTOR) > 0, "không có dòng lĩnh vực nào"),
        (lambda one: asked.period is None or not one.periods or asked.period in one.periods, "kỳ khác"),
    ):
        left = [one for one in kept if keep(one)]
        if not left or len(kept) == 1:
            continue
        for one in kept:
            if one not in left:
                place = CellPlace(book.name, one.name or None)
                notices.append(Notice(place, Weight.SKIPPED, *words.other_sheet(why)))
        kept = left
    return kept, notices
