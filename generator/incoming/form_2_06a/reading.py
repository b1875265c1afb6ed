"""A book with form II.06a/VPCP/KSTT → rows on their way in, and all that is told of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalogue.commune import Sector
from generator.incoming.asked import Asked
from generator.incoming.form_2_06a.body import BodyRow, Kind
from generator.incoming.form_2_06a.choice_of_group import group_names, in_group, of_several
from generator.incoming.form_2_06a.choosing import Found, chosen
from generator.incoming.form_2_06a.dates import moment_of, period_of
from generator.incoming.form_2_06a.doubtful_heads import doubtful_heads
from generator.incoming.form_2_06a.figures import read_figures
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.other_tables import tables_below, told_above
from generator.incoming.form_2_06a.said_of_sheet import said_of_sheet
from generator.incoming.form_2_06a.sector_names import SectorNames
from generator.incoming.form_2_06a.table_columns import told_columns
from generator.incoming.form_2_06a.totals import totals_at_odds
from generator.incoming.rows import Incoming
from generator.notices import CellPlace, Notice, Weight, refused
from generator.observations import Channel, Definition
from generator.spreadsheets import Book
from generator.wording import form_2_06a as words
from generator.wording import form_2_06a_tables as tables


def read_form(
    book: Book, sectors: Iterable[Sector], asked: Asked, own: Sequence[str] = ()
) -> tuple[list[Incoming], list[Notice]]:
    """The rows of all sectors in the order of the file, and every problem of it at once.

    Rows are empty where a notice refuses the import. Several sheets are read where they are of different
    periods. Counts stand as the source gives them, under the channel that was asked for. `own` are the names
    of the commune, its own first.
    """
    chosen_tables, notices = chosen(book, SectorNames(sectors), asked)
    rows: list[Incoming] = []
    for found in chosen_tables:
        read, told = _read_table(book.name, found, SectorNames(sectors), asked)
        rows.extend(read)
        told.extend(said_of_sheet(book.name, found.table, read[0].period if read else asked.period, own))
        notices.extend(sorted(told, key=lambda one: (one.place.row or 0, one.place.column or 0)))
    return ([], notices) if refused(notices) else (rows, notices)


def _read_table(
    file: str, found: Found, names: SectorNames, asked: Asked
) -> tuple[list[Incoming], list[Notice]]:
    table = found.table
    last = max((row.number for row in found.rows if row.kind is not Kind.WORDS), default=table.bottom)
    period, of_period = period_of(file, table, asked)
    moment, of_moment = moment_of(file, table, last, asked)
    notices = [*of_period, *of_moment, *told_columns(file, table), *_unknown(file, table, found.rows, names)]
    sectors = [row for row in found.rows if row.kind is Kind.SECTOR]
    figures = read_figures(file, table, [row for row in sectors if row.has_figures])
    kept, left_out = in_group(file, table, sectors, asked)
    out = {row.number for row in sectors} - {row.number for row in kept}
    notices += [one for one in figures.notices if one.place.row is None or one.place.row not in out]
    notices += left_out
    notices += _empty(file, table, kept)
    kept = [row for row in kept if row.has_figures]
    notices += doubtful_heads(file, table, figures.counts)
    notices += told_above(file, table, names, asked)
    # Rows of two tables are not one table with a sector twice: what stands in the way is told once.
    notices += (
        list(tables_below(file, table, found.rows, asked))
        or list(_twice(file, table, kept))
        or list(of_several(file, table, kept, asked))
    )
    notices += totals_at_odds(file, table, found.rows, figures.counts)
    notices += _passed_over(file, table, found.rows)
    if not kept and not refused(notices):
        notices.append(Notice(CellPlace(file, table.sheet.name), Weight.REFUSED, *words.NO_ROWS))
    if period is None or moment is None:
        return [], notices
    # The form counts dossiers of all channels where nobody says that it was printed for one.
    channel = asked.channel or Channel.ALL
    rows = [
        Incoming(
            CellPlace(file, table.sheet.name, row.number), period, moment, row.sector, channel,
            figures.counts[row.number], Definition.FORM, asked.status, asked.source,
        )
        for row in kept
    ]  # fmt: skip
    return rows, notices


def _unknown(file: str, table: Table, rows: Sequence[BodyRow], names: SectorNames) -> Iterator[Notice]:
    for row in rows:
        place = CellPlace(file, table.sheet.name, row.number, table.label)
        if row.kind is Kind.UNKNOWN:
            said = words.unknown_sector(row.label, names.nearest(row.label), table.label_is_unit, row.adds_up)
            yield Notice(place, Weight.REFUSED, *said)
        elif row.kind is Kind.NAMELESS:
            yield Notice(place, Weight.REFUSED, *words.NAMELESS)


def _empty(file: str, table: Table, rows: Sequence[BodyRow]) -> Iterator[Notice]:
    for row in rows:
        if not row.has_figures:
            place = CellPlace(file, table.sheet.name, row.number)
            yield Notice(place, Weight.SKIPPED, *words.skipped_empty(row.label))


def _twice(file: str, table: Table, rows: Sequence[BodyRow]) -> Iterator[Notice]:
    by_sector: Mapping[str, list[BodyRow]] = defaultdict(list)
    for row in rows:
        by_sector[row.sector].append(row)
    for same in by_sector.values():
        if len(same) > 1:
            numbers = [row.number for row in same]
            place = CellPlace(file, table.sheet.name, same[1].number, table.label)
            said = tables.sector_twice(same[0].label, numbers, group_names(same))
            yield Notice(place, Weight.REFUSED, *said)


def _passed_over(file: str, table: Table, rows: Sequence[BodyRow]) -> Iterator[Notice]:
    """Groups and totals one by one, other rows without figures by their sort."""
    single = {Kind.TOTAL: words.skipped_total, Kind.GROUP: words.skipped_group}
    for row in rows:
        place = CellPlace(file, table.sheet.name, row.number)
        if row.kind in single:
            yield Notice(place, Weight.SKIPPED, *single[row.kind](row.label))
        elif row.kind is Kind.DETAIL:
            yield Notice(place, Weight.SKIPPED, *words.SKIPPED_DETAIL)
    for kind, what in (
        (Kind.NUMBERS, "hàng đánh số cột"),
        (Kind.HEADS, "hàng tên cột lặp lại"),
        (Kind.WORDS, "dòng chữ không có số"),
    ):
        numbers = [row.number for row in rows if row.kind is kind]
        if numbers:
            # Of one row the place says which it is, of several the sentence does.
            place = CellPlace(file, table.sheet.name, numbers[0] if len(numbers) == 1 else None)
            yield Notice(place, Weight.SKIPPED, *words.skipped_rows(what, numbers))
