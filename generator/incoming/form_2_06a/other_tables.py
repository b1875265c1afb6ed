"""A second table on the sheet: its figures are of another period, channel or unit and would be read as ours.

Heads that come again on a printed page are the same table, as long as nothing stands between but what a page
repeats: its number, the title. All else above them is the title of another table.
"""

import re
from collections.abc import Iterator, Sequence

from generator.incoming.asked import Asked
from generator.incoming.form_2_06a.body import BodyRow, Kind, is_bare_total
from generator.incoming.form_2_06a.dates import line_of, lines_above, said_periods
from generator.incoming.form_2_06a.folding import words_of
from generator.incoming.form_2_06a.groups import CHANNEL
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.numbers import is_whole
from generator.incoming.form_2_06a.period_words import comparable, is_open, without_clocks
from generator.incoming.form_2_06a.periods import periods_in
from generator.incoming.form_2_06a.sector_names import SectorNames
from generator.notices import CellPlace, Notice, Weight
from generator.wording import form_2_06a_tables as tables

PAGE = re.compile(
    r"(?:trang|page|to)?(?: so)? ?\d{0,3}(?: (?:tren |of )?\d{1,3})?|(?:bang )?tiep(?: (?:theo|trang)\b.*)?"
)
TITLE = re.compile(r"\b(?:bang|bieu|phu luc)(?: so)? (?:\d+|[ivx]+)\b|^bao cao\b")
OTHER_TIME = re.compile(r"\b(?:thang|quy) ?(?:\d{1,2}|[ivx]+)\b|\bcung ky\b|\b(?:ky|thang|quy|nam) truoc\b")
OF_CHANNEL = re.compile(
    r"\b(?:ho so|nop|kenh|hinh thuc|cach nop|tthc|thu tuc hanh chinh|tiep nhan)(?: ho so)?(?: duoc)?"
    r"(?: nop| tiep nhan)?(?: qua)?(?: hinh thuc)? (truc tuyen|qua mang|truc tiep|buu chinh)\b(?! giai quyet)"
)
FEWEST_FIGURES = 3  # in a row of another table


def tables_below(file: str, table: Table, rows: Sequence[BodyRow], asked: Asked) -> Iterator[Notice]:
    """A refusal for each place where another table begins, or where a line says that rows are of one."""
    last = max((row.number for row in rows if _counts(row)), default=0)
    between: list[BodyRow] = []
    closed: BodyRow | None = None
    figures = False
    for at, row in enumerate(rows):
        if row.number > last:
            break
        if row.kind is Kind.HEADS and figures:
            totalled = closed is not None and not _group_follows(rows[at:])
            if _title(table, between) or totalled:
                yield _other_table(file, table, between, row)
            between, closed, figures = [], None, False
        elif row.kind in (Kind.WORDS, Kind.GROUP) and not row.has_figures:
            heads = _heads_of_others(table, row)
            if heads and figures:
                place = CellPlace(file, table.sheet.name, row.number)
                yield Notice(place, Weight.REFUSED, *tables.other_heads(heads))
                between, figures = [], False
            elif not heads:  # of heads over several rows the first is told
                between.append(row)
        elif row.kind not in (Kind.HEADS, Kind.NUMBERS):
            yield from _lines_of_others(file, table, between, asked)
            between, figures = [], True
            closed = row if row.kind is Kind.TOTAL and is_bare_total(row.label) else None


def told_above(file: str, table: Table, names: SectorNames, asked: Asked) -> Iterator[Notice]:
    """A refusal where what stands above the heads is another table, or says that ours is of one channel."""
    yield from _above(file, table, names)
    yield from _channel_in_title(file, table, asked)


def _counts(row: BodyRow) -> bool:
    return row.kind in (Kind.SECTOR, Kind.UNKNOWN) and row.has_figures


def _group_follows(rows: Sequence[BodyRow]) -> bool:
    """Whether a group opens below the heads: then the total above them was that of the group before."""
    below = next((row for row in rows if row.kind not in (Kind.HEADS, Kind.NUMBERS)), None)
    return below is not None and below.kind is Kind.GROUP


def _title(table: Table, between: Sequence[BodyRow]) -> str:
    """What stands between the rows and not above the table too."""
    above = {words_of(line) for line in lines_above(table)}
    lines = [line_of(table, row.number) for row in between]
    return "; ".join(
        line for line in lines if words_of(line) not in above and not PAGE.fullmatch(words_of(line))
    )


def _other_table(file: str, table: Table, between: Sequence[BodyRow], heads: BodyRow) -> Notice:
    row = between[0].number if between else heads.number
    said = tables.other_table(_title(table, between), _own_title(table))
    return Notice(CellPlace(file, table.sheet.name, row), Weight.REFUSED, *said)


def _own_title(table: Table) -> str:
    """The line above the heads that says of what time they are, else the nearest."""
    lines = [line for line in reversed(lines_above(table)) if not words_of(line).startswith("don vi tinh")]
    return next((line for line in lines if periods_in(line)), lines[0] if lines else "")


def _heads_of_others(table: Table, row: BodyRow) -> list[str]:
    """The words that the row has over columns of figures, where they are so many that they must be heads."""
    columns = set(table.columns.values())
    texts = [text for column, text in table.texts.get(row.number, {}).items() if column in columns]
    said = [text for text in texts if len(words_of(text)) > 1 and not words_of(text)[0].isdigit()]
    return said if len(set(said)) > 1 else []


def _lines_of_others(file: str, table: Table, between: Sequence[BodyRow], asked: Asked) -> Iterator[Notice]:
    """A refusal for each line among the rows that says a period, a channel or a table of its own."""
    periods = [asked.period] if asked.period is not None else said_periods(table)
    own = _own_title(table)
    for row in between:
        line = line_of(table, row.number)
        said = words_of(line)
        place = CellPlace(file, table.sheet.name, row.number)
        other = [period for period in periods_in(line) if period not in periods]
        open_ = not periods_in(line) and (
            is_open(without_clocks(comparable(line))) or OTHER_TIME.search(said)
        )
        if other or open_:
            yield Notice(place, Weight.REFUSED, *tables.other_period_below(line, own))
        elif TITLE.search(said):
            yield Notice(place, Weight.REFUSED, *tables.other_table(line, own))
        elif CHANNEL.search(said) and (asked.group is None or asked.channel is None):
            yield Notice(place, Weight.REFUSED, *tables.channel_below(line))


def _channel_in_title(file: str, table: Table, asked: Asked) -> Iterator[Notice]:
    """A refusal where the title or the name of the sheet says one channel, and the command says none."""
    if asked.channel is not None:
        return
    said = [(line, words_of(line)) for line in lines_above(table)]
    name = words_of(table.sheet.name or "")
    said += [(table.sheet.name or "", f"kenh {found[0]}") for found in CHANNEL.finditer(name)]
    ways = {_is_online(found[1]) for _, line in said for found in OF_CHANNEL.finditer(line)}
    loose = {_is_online(found[0]) for _, line in said for found in CHANNEL.finditer(line)}
    if len(ways) == 1 and len(loose | ways) == 1:
        text = next(text for text, line in said if OF_CHANNEL.search(line))
        place = CellPlace(file, table.sheet.name)
        yield Notice(place, Weight.REFUSED, *tables.channel_in_title(text))


def _is_online(way: str) -> bool:
    return way in ("truc tuyen", "qua mang")


def _above(file: str, table: Table, names: SectorNames) -> Iterator[Notice]:
    """A refusal where a row of a sector stands above the heads: of two tables the lower one was taken."""
    for number, texts in table.texts.items():
        if number >= table.top:
            return
        named = next((text for text in texts.values() if names.id_of(text) is not None), None)
        if named is not None and sum(map(is_whole, texts.values())) >= FEWEST_FIGURES:
            yield Notice(
                CellPlace(file, table.sheet.name, number), Weight.REFUSED, *tables.table_above(named)
            )
            return
