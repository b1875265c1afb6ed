"""Where in a sheet the table stands and which column counts what: found by the heads, never by the title.

Every run of up to MOST_HEIGHT rows is tried; the one whose heads mean the most columns of the form wins, of
several the lowest one that needs no more rows.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from generator.incoming.form_2_06a.folding import shown, words_of
from generator.incoming.form_2_06a.head_blocks import moved_heads
from generator.incoming.form_2_06a.head_grid import HeadGrid
from generator.incoming.form_2_06a.head_words import (
    APART,
    CODE,
    LABELS,
    LEVEL,
    ORDINAL,
    PARTS,
    Claim,
    Group,
    claim_of,
    group_of,
    head_words,
)
from generator.incoming.form_2_06a.twin_columns import twin_columns
from generator.observations import Column
from generator.spreadsheets import Position, Sheet

FORM = (
    Column.RECEIVED_TOTAL,
    Column.RECEIVED_ONLINE,
    Column.RECEIVED_DIRECT_OR_POST,
    Column.CARRIED_OVER,
    Column.SOLVED_TOTAL,
    Column.SOLVED_EARLY,
    Column.SOLVED_ON_TIME,
    Column.SOLVED_LATE,
    Column.PENDING_TOTAL,
    Column.PENDING_IN_TIME,
    Column.PENDING_LATE,
)  # columns 3 to 13 of the form
NEEDED = (Column.RECEIVED_TOTAL, Column.SOLVED_TOTAL, Column.SOLVED_LATE)
FEWEST, MOST_HEIGHT, MOST_COLUMNS, MOST_TRIES = 6, 6, 120, 60
LAST_START = 2_000  # row from which on no heads are looked for
FIGURE = re.compile(r"(?=\D*\d)[\s\d.,()%*=+:/-]+")
NUMBER_OF_COLUMN = re.compile(r"\(?(\d{1,2})\)?(?:\s*=[\s\d()=+.-]*)?")


@dataclass(frozen=True)
class Table:
    """A table of the form: the rows of its heads and what each column is.

    `torn` are columns of the form that several columns of the sheet claim alike; `others` the columns that
    are none of the form's; `heads` the heads of each column, `said` their folded texts one by one. `apart`
    are columns that say beside each row of which unit, channel or time it is. `moved` are heads of groups
    that do not stand over their first column, and where that is. `twins` are columns without figures under a
    head that is merged with that of another column, and which.
    """

    sheet: Sheet
    top: int
    bottom: int
    columns: Mapping[Column, int]
    torn: Mapping[Column, tuple[int, ...]]
    others: Sequence[int]
    label: int
    label_is_unit: bool
    ordinal: int | None
    level: int | None
    apart: tuple[int, ...]
    heads: Mapping[int, str]
    said: Mapping[int, frozenset[str]]
    moved: Mapping[Position, Position] = field(default_factory=dict)
    twins: Mapping[int, int] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Column, ...]:
        """The columns of the form that the table does not have."""
        return tuple(column for column in FORM if column not in self.columns)

    @cached_property
    def texts(self) -> Mapping[int, Mapping[int, str]]:
        """What the cells of the sheet show, by row and column."""
        texts: dict[int, dict[int, str]] = defaultdict(dict)
        for row, column in sorted(self.sheet.cells):
            text = shown(self.sheet.cells[row, column])
            if text:
                texts[row][column] = text
        return dict(texts)

    @property
    def length(self) -> int:
        """How many rows below the heads hold anything."""
        return len({row for row, _ in self.sheet.cells if row > self.bottom})

    @property
    def is_form(self) -> bool:
        """Whether enough of the form is there, and what no row may lack."""
        there = {*self.columns, *self.torn}
        return len(self.columns) >= FEWEST and all(column in there for column in NEEDED)


def nearest_table(sheet: Sheet) -> Table | None:
    """The run of rows that is most like the heads of the form; None where no row says any of its words."""
    grid = HeadGrid(sheet, LAST_START + MOST_HEIGHT)
    best: Table | None = None
    rows = _rows(grid)
    for top in [row for row, texts in rows.items() if _promising(texts)][:MOST_TRIES]:
        for bottom in _bottoms(rows, top):
            table = _table(sheet, grid, top, bottom)
            if best is None or _worth(table) > _worth(best):
                best = table
    return None if best is None else _numbered(best, grid, rows)


def _worth(table: Table) -> tuple[int, int, int]:
    # Where the form is not found, the heads that say all of it twice tell best why.
    torn = len(table.torn) if len(table.columns) < FEWEST else 0
    return len(table.columns), torn, table.top - table.bottom


def _rows(grid: HeadGrid) -> dict[int, list[str]]:
    rows: dict[int, list[str]] = defaultdict(list)
    for (row, _), text in sorted(grid.texts.items()):
        rows[row].append(text)
    return rows


def _promising(texts: Sequence[str]) -> bool:
    words = {word for text in texts for word in head_words([text])}
    return (
        sum(any(pattern.search(word) for _, pattern in PARTS) or bool(group_of([word])) for word in words) > 1
    )


def _bottoms(rows: Mapping[int, Sequence[str]], top: int) -> Iterator[int]:
    """The last rows that heads from `top` on may have: no row of figures is among them."""
    for bottom in range(top, top + MOST_HEIGHT):
        if any(map(FIGURE.fullmatch, rows.get(bottom, ()))):
            return
        if bottom in rows:
            yield bottom


def _table(sheet: Sheet, grid: HeadGrid, top: int, bottom: int) -> Table:
    columns = range(1, min(grid.last_column, MOST_COLUMNS) + 1)
    moved = moved_heads(grid, top, bottom)
    as_written = {
        column: path for column, path in grid.moved(moved).paths(top, bottom, columns).items() if path
    }
    twins = twin_columns(sheet, grid, top, bottom)
    paths = {column: head_words(path) for column, path in as_written.items() if column not in twins}
    claims, names = _claims(paths)
    taken, torn = _settled(claims)
    label, is_unit = _label(paths, names, min(taken.values(), default=len(columns) + 1))
    ordinal = next((column for column in names if ORDINAL.fullmatch(paths[column][-1])), None)
    level = next((column for column in names if LEVEL.fullmatch(paths[column][-1])), None)
    claimed = {*taken.values(), *(column for numbers in torn.values() for column in numbers), label}
    apart = tuple(
        column for column, path in paths.items() if column not in claimed and path and APART.search(path[-1])
    )
    ours = {*claimed, ordinal, level, *apart}
    heads = {column: " – ".join(path) for column, path in as_written.items()}
    said: dict[int, set[str]] = defaultdict(set)
    for (row, column), text in grid.texts.items():
        if top <= row <= bottom:
            said[column].add(words_of(text))
    return Table(
        sheet, top, bottom, taken, torn, [column for column in paths if column not in ours],
        label, is_unit, ordinal, level, apart, heads,
        {column: frozenset(texts) for column, texts in said.items()}, moved, twins,
    )  # fmt: skip


def _claims(paths: Mapping[int, tuple[str, ...]]) -> tuple[dict[int, Claim], list[int]]:
    """What each column claims to count, and the columns that may name the rows."""
    claims: dict[int, Claim] = {}
    names: list[int] = []
    before: Group | None = None
    for column, path in paths.items():
        leaf = path[-1] if path else ""
        named = (
            any(pattern.search(leaf) for pattern in LABELS)
            or LEVEL.fullmatch(leaf)
            or ORDINAL.fullmatch(leaf)
        )
        if named and not any(pattern.search(leaf) for _, pattern in PARTS):
            if not CODE.search(leaf):
                names.append(column)
            continue
        claim = claim_of(path, before)
        if claim is not None:
            claims[column] = claim
            before = group_of(path) or before
    return claims, names


def _settled(claims: Mapping[int, Claim]) -> tuple[dict[Column, int], dict[Column, tuple[int, ...]]]:
    """The column of the sheet for each of the form, and those that several claim with equal strength."""
    by_column: dict[Column, list[int]] = defaultdict(list)
    for number, claim in claims.items():
        by_column[claim.column].append(number)
    taken: dict[Column, int] = {}
    torn: dict[Column, tuple[int, ...]] = {}
    for column, numbers in by_column.items():
        most = max(claims[number].strength for number in numbers)
        strongest = tuple(number for number in numbers if claims[number].strength == most)
        if len(strongest) == 1:
            taken[column] = strongest[0]
        else:
            torn[column] = strongest
    return taken, torn


def _label(paths: Mapping[int, tuple[str, ...]], names: Sequence[int], first: int) -> tuple[int, bool]:
    """The column that names the rows: by its head, else the one before the figures; is it of units?"""
    for rank, pattern in enumerate(LABELS):
        for column in names:
            if pattern.search(paths[column][-1]):
                return column, rank == len(LABELS) - 1
    return max(first - 1, 1), False


def _numbered(table: Table, grid: HeadGrid, rows: Mapping[int, Sequence[str]]) -> Table:
    """The table with the columns that its row of numbers, 1 to 13, tells where the heads are silent.

    Only where the numbers bear out every head that was understood.
    """
    numbers = next(
        (found for row in (table.bottom + 1, table.bottom + 2) if (found := _row_of_numbers(grid, row))), {}
    )
    if sorted(numbers) != list(range(1, len(FORM) + 3)) or len(table.columns) < FEWEST:
        return table
    told = {column: numbers[number] for number, column in enumerate(FORM, start=3)}
    ours = set(table.columns) & set(FORM)
    if any(told[column] != table.columns[column] for column in ours):
        return table
    others = [column for column in table.others if column not in told.values()]
    return replace(table, columns={**table.columns, **told}, torn={}, others=others)


def _row_of_numbers(grid: HeadGrid, row: int) -> dict[int, int]:
    """The column of each number of a row “(1) (2) (3)=(4)+(5) …”; nothing where it is no such row."""
    return numbers_of_columns({column: text for (at, column), text in grid.texts.items() if at == row})


def numbers_of_columns(texts: Mapping[int, str]) -> dict[int, int]:
    """The column of each number, where the texts of a row are nothing but the numbers of columns in order."""
    found = {column: NUMBER_OF_COLUMN.fullmatch(text) for column, text in sorted(texts.items())}
    numbers = [int(match[1]) for match in found.values() if match is not None]
    letters = sum(match is None and len(texts[column]) > 1 for column, match in found.items())
    rising = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    if letters or len(numbers) < FEWEST or not rising or numbers[0] > 3:
        return {}
    return {int(match[1]): column for column, match in found.items() if match is not None}
