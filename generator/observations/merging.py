"""Sectors with few dossiers put together under one name, so that nobody is recognised.

In a village a sector with two dossiers in a month is two people whom everybody knows. Their
dossiers stay in the figures, the late ones above all; only the name of the sector goes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.observations.observation import (
    ALL,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    Observation,
    Status,
)
from generator.observations.parts import Channels, by_channel
from generator.observations.revisions import current
from generator.quantities import Period

OTHER_SECTORS = "linh-vuc-khac"
WEAKEST_FIRST = (Status.ILLUSTRATIVE, Status.PROVISIONAL, Status.OFFICIAL)
STRONGEST_FIRST = (Absence.WITHHELD, Absence.NOT_PROVIDED)


@dataclass(frozen=True)
class Merged:
    """Rows without small sectors, and which sectors of which periods were put together."""

    observations: tuple[Observation, ...]
    merged: frozenset[tuple[Period, str]]


def merged(observations: Iterable[Observation], fewest: int) -> Merged:
    """The current rows, sectors that solved fewer than `fewest` dossiers replaced by OTHER_SECTORS.

    A sector is small in a period and definition where its solved dossiers over all channels are a
    number below `fewest` and those solved late a number. Its rows give way to one row a channel,
    at the place of the first: counts added, the latest moment, the weakest status, all sources, no
    revision. Rows over all sectors are never touched.
    """
    rows = current(observations)
    gone: set[tuple[Period, Definition, str]] = set()
    replaced: list[Observation] = []
    for (period, definition), sectors in _sectors(rows).items():
        small = {sector for sector, channels in sectors.items() if _is_small(sector, channels, fewest)}
        if small and OTHER_SECTORS in sectors:
            small.add(OTHER_SECTORS)  # the file may have a sector of that name already
        gone |= {(period, definition, sector) for sector in small}
        replaced.extend(_together([channels for sector, channels in sectors.items() if sector in small]))
    kept = [row for row in rows if (row.period, row.definition, row.sector) not in gone]
    return Merged(
        tuple(sorted([*kept, *replaced], key=lambda row: row.row.line)),
        frozenset((period, sector) for period, _, sector in gone if sector != OTHER_SECTORS),
    )


def _sectors(rows: Sequence[Observation]) -> Mapping[tuple[Period, Definition], Mapping[str, Channels]]:
    groups: dict[tuple[Period, Definition], dict[str, Channels]] = defaultdict(dict)
    for (period, definition, sector), channels in by_channel(rows).items():
        if sector != ALL:
            groups[period, definition][sector] = channels
    return groups


def _is_small(sector: str, channels: Channels, fewest: int) -> bool:
    rows = _over_all_channels(channels)
    solved = _added([row.counts[Column.SOLVED_TOTAL] for row in rows])
    late = _added([row.counts[Column.SOLVED_LATE] for row in rows])
    return sector != OTHER_SECTORS and isinstance(solved, int) and solved < fewest and isinstance(late, int)


def _over_all_channels(channels: Channels) -> list[Observation]:
    """The row of all channels, else those that make it up."""
    return [channels[Channel.ALL]] if Channel.ALL in channels else list(channels.values())


def _together(sectors: Sequence[Channels]) -> Iterator[Observation]:
    for channel in Channel:
        parts = [channels[channel] for channels in sectors if channel in channels]
        if channel is Channel.ALL and (parts or not _all_split(sectors)):
            # A sector without such a row must not be lost from the sum over all channels.
            parts = [row for channels in sectors for row in _over_all_channels(channels)]
        elif channel is not Channel.ALL and len(parts) < len(sectors):
            continue  # one sector's dossiers are not told by channel, so neither are all together
        if parts:
            yield _sum(sorted(parts, key=lambda row: row.row.line), channel)


def _all_split(sectors: Sequence[Channels]) -> bool:
    """Whether every sector has a row for each channel, so that their sums make up the total."""
    ways = [channel for channel in Channel if channel is not Channel.ALL]
    return all(channel in channels for channels in sectors for channel in ways)


def _sum(parts: Sequence[Observation], channel: Channel) -> Observation:
    return replace(
        parts[0],
        as_of=max(part.as_of for part in parts),
        sector=OTHER_SECTORS,
        channel=channel,
        counts={column: _added([part.counts[column] for part in parts]) for column in Column},
        status=min((part.status for part in parts), key=WEAKEST_FIRST.index),
        source="; ".join(dict.fromkeys(part.source for part in parts)),
        revision="",
    )


def _added(counts: Sequence[Count]) -> Count:
    """The sum; unknown where a part is, withheld before not provided. What is inapplicable adds nothing."""
    unknown = next((absence for absence in STRONGEST_FIRST if absence in counts), None)
    if unknown is not None:
        return unknown
    numbers = [count for count in counts if isinstance(count, int)]
    return sum(numbers) if numbers else Absence.NOT_APPLICABLE
