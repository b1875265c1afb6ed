"""The period and the moment of a table: from what stands around it, or from what was asked."""

from collections.abc import Callable, Sequence
from datetime import datetime

from generator.incoming.asked import Asked
from generator.incoming.form_2_06a.folding import shown
from generator.incoming.form_2_06a.heads import Table
from generator.incoming.form_2_06a.moments import moments_in
from generator.incoming.form_2_06a.periods import periods_in
from generator.notices import CellPlace, Notice, Weight
from generator.quantities import Period
from generator.wording import form_2_06a as words

LONGEST_TEXT = 500  # characters of a cell that can say a day; longer ones are prose
NEAR = 60  # rows above and below the table in which it says of what time it is


def period_of(file: str, table: Table, asked: Asked) -> tuple[Period | None, list[Notice]]:
    """The period of the figures; both given and different is refused, and so is neither."""
    said = said_periods(table)
    place = CellPlace(file, table.sheet.name)
    if asked.period is not None:
        if said and asked.period not in said:
            return None, [Notice(place, Weight.REFUSED, *words.period_differs(said[0], asked.period))]
        return asked.period, []
    if len(said) == 1:
        return said[0], []
    why = words.period_unclear(said) if said else words.NO_PERIOD
    return None, [Notice(place, Weight.REFUSED, *why)]


def said_periods(table: Table) -> list[Period]:
    """The periods that the rows above the heads name."""
    return periods_in(" ; ".join(lines_above(table)))


def lines_above(table: Table) -> list[str]:
    """The lines above the heads, from the top."""
    return _lines(table, lambda row: table.top - NEAR <= row < table.top)


def line_of(table: Table, number: int) -> str:
    """One row as a line; empty where it has no words of a usual length."""
    return " ".join(text for text in table.texts.get(number, {}).values() if len(text) <= LONGEST_TEXT)


def moment_of(file: str, table: Table, last: int, asked: Asked) -> tuple[datetime | None, list[Notice]]:
    """The moment of the figures: a stamp in the file, else what was asked, else the day of the signature.

    `last` is the last row of the table.
    """

    def around(row: int) -> bool:
        return table.top - NEAR <= row < table.top or last < row <= last + NEAR

    cells = [shown(cell) for (row, _), cell in table.sheet.cells.items() if around(row)]
    found = moments_in(_lines(table, around), [text for text in cells if len(text) <= LONGEST_TEXT])
    place = CellPlace(file, table.sheet.name)
    if len(found.stamped) > 1 and asked.as_of not in found.stamped:
        return None, [Notice(place, Weight.REFUSED, *words.moment_unclear(found.stamped))]
    if asked.as_of is not None:
        return _asked(place, asked.as_of, found.stamped, found.signed)
    said = found.stamped or found.signed
    if len(said) == 1:
        return said[0], []
    why = words.moment_unclear(said) if said else words.NO_MOMENT
    return None, [Notice(place, Weight.REFUSED, *why)]


def _asked(
    place: CellPlace, asked: datetime, stamped: Sequence[datetime], signed: Sequence[datetime]
) -> tuple[datetime | None, list[Notice]]:
    """What was asked, unless a stamp says another day; of one day the moment that the stamp gives stands."""
    same_day = [moment for moment in stamped if moment.date() == asked.date()]
    if stamped and asked not in stamped and not (same_day and asked.time() == datetime.min.time()):
        return None, [Notice(place, Weight.REFUSED, *words.moment_differs(stamped[0], asked))]
    if stamped:
        return (asked if asked in stamped else same_day[0]), []
    if signed and asked.date() not in {moment.date() for moment in signed}:
        return asked, [Notice(place, Weight.NOTE, *words.signed_differs(signed[0], asked))]
    return asked, []


def _lines(table: Table, wanted: Callable[[int], bool]) -> list[str]:
    """The rows as lines: a period may be split over the cells of one."""
    lines: dict[int, list[str]] = {}
    for (row, _), cell in table.sheet.cells.items():
        text = shown(cell)
        if wanted(row) and 0 < len(text) <= LONGEST_TEXT:
            lines.setdefault(row, []).append(text)
    return [" ".join(texts) for _, texts in sorted(lines.items())]
