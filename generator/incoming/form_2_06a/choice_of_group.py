"""Which rows of a table are read: those of the group that was asked for, and of one unit and level alone."""

from collections.abc import Iterator, Sequence

from generator.incoming.asked import Asked
from generator.incoming.form_2_06a.body import BodyRow
from generator.incoming.form_2_06a.folding import words_of
from generator.incoming.form_2_06a.groups import CHANNEL, OWN, level_of, unit_of
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.sector_names import NUMBERING
from generator.notices import CellPlace, Notice, Weight
from generator.wording import form_2_06a_tables as tables


def in_group(
    file: str, table: Table, rows: Sequence[BodyRow], asked: Asked
) -> tuple[list[BodyRow], list[Notice]]:
    """The rows of the group that was asked for, all where none was; the others are told."""
    if asked.group is None:
        return list(rows), []
    kept = _of_group(rows, asked.group)
    if not kept:
        said = tables.no_such_group(asked.group, group_names(rows))
        return list(rows), [Notice(CellPlace(file, table.sheet.name), Weight.REFUSED, *said)]
    return kept, [
        Notice(
            CellPlace(file, table.sheet.name, row.number),
            Weight.SKIPPED,
            *tables.skipped_other_group(row.label, row.groups),
        )
        for row in rows
        if row not in kept
    ]


def group_names(rows: Sequence[BodyRow]) -> list[str]:
    """The groups that the rows stand under, in order."""
    return list(dict.fromkeys(group for row in rows for group in row.groups))


def of_several(file: str, table: Table, rows: Sequence[BodyRow], asked: Asked) -> Iterator[Notice]:
    """A refusal where rows that would be read are of several units or levels, or of one channel untold."""
    if not rows:
        return
    # What stands under no level beside others is of the commune's own.
    several = len({_levels(row) or (OWN,) for row in rows}) > 1
    if several or len({(_units(row), row.apart) for row in rows}) > 1:
        first = (rows[0].groups, rows[0].apart)
        other = next((row for row in rows if (row.groups, row.apart) != first), rows[0])
        paths = dict.fromkeys(" – ".join(row.groups) for row in rows if row.groups)
        place = CellPlace(file, table.sheet.name, other.number, table.label)
        yield Notice(place, Weight.REFUSED, *tables.of_several(list(paths)))
        return
    channel = next((one for one in rows[0].apart if CHANNEL.search(words_of(one))), None)
    if channel is not None and asked.channel is None:
        place = CellPlace(file, table.sheet.name, rows[0].number)
        yield Notice(place, Weight.REFUSED, *tables.of_one_channel(channel))


def _levels(row: BodyRow) -> tuple[str, ...]:
    levels = (level for group in row.groups if (level := level_of(group)) is not None)
    return tuple(dict.fromkeys(levels))


def _units(row: BodyRow) -> tuple[str, ...]:
    """The units that the row is of: rows of none beside rows of one are of another."""
    return tuple(dict.fromkeys(unit for group in row.groups if (unit := unit_of(group)) is not None))


def _of_group(rows: Sequence[BodyRow], asked: str) -> list[BodyRow]:
    """The rows of the group of just this name; where there is none, of those whose path holds the words."""
    wanted = words_of(asked)
    exact = [row for row in rows if any(wanted in (words_of(one), _bare(one)) for one in row.groups)]
    return exact or [row for row in rows if f" {wanted} " in f" {words_of(' '.join(row.groups))} "]


def _bare(group: str) -> str:
    return words_of(NUMBERING.sub("", group, count=1) if NUMBERING.match(group) else group)
