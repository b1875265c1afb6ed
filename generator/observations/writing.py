"""Rows as the canonical CSV file: what `read_observations` reads is what was written."""

from collections.abc import Iterable
from datetime import datetime, time

from generator.observations.csv_text import csv_text
from generator.observations.observation import PORTAL_COLUMNS, Definition, Observation
from generator.observations.rows import COLUMNS


def written(observations: Iterable[Observation]) -> bytes:
    """A CSV file of the rows in their order: commas, UTF-8 without a mark, `\\n`, days as 2026-01-31.

    The columns stand in the order of their declaration; those of the portal are left out where no
    row is of its definition. Each of the four kinds of cell stays what it is. A moment at midnight
    is written as its day.
    """
    rows = tuple(observations)
    of_portal = any(row.definition is Definition.PORTAL_D4 for row in rows)
    columns = [name for name in COLUMNS if of_portal or name not in PORTAL_COLUMNS]
    lines = [[cells[name] for name in columns] for cells in map(cells_of, rows)]
    return csv_text([columns, *lines], end="\n").encode()


def cells_of(row: Observation) -> dict[str, str]:
    """Every cell of a row by the name of its column, as `read_observations` reads it."""
    start = row.period.start
    return {
        "period_start": start.isoformat() if start is not None else "",
        "period_end": row.period.end.isoformat(),
        "as_of": _moment(row.as_of),
        "sector": row.sector,
        "channel": row.channel.value,
        **{column.value: str(count) for column, count in row.counts.items()},
        "definition": row.definition.value,
        "status": row.status.value,
        "source": row.source,
        "revision": row.revision,
    }


def _moment(moment: datetime) -> str:
    only_day = moment.time() == time()
    return moment.date().isoformat() if only_day else moment.isoformat(timespec="seconds")
