"""Laws between a whole and its parts: sectors, and the two channels, of one period and definition.

Sectors may leave dossiers out, so only a sum above the whole is wrong; the two channels are
all there are, so their sum is the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.observations.observation import ALL, Channel, Column, Definition, Observation
from generator.problems import Code, Problem
from generator.quantities import Period
from generator.wording.figures import CHANNELS, COUNTS
from generator.wording.numbers import grouped

Channels: TypeAlias = Mapping[Channel, Observation]

BOTH = (Channel.ONLINE, Channel.DIRECT_OR_POST)
COMPARE = "đối chiếu với nguồn; nguồn ghi đúng như vậy thì giữ nguyên"


def by_channel(observations: Iterable[Observation]) -> Mapping[tuple[Period, Definition, str], Channels]:
    """The rows of one period, definition and sector by their channel, in the order of the rows."""
    groups: dict[tuple[Period, Definition, str], dict[Channel, Observation]] = defaultdict(dict)
    for row in observations:
        groups[row.period, row.definition, row.sector][row.channel] = row
    return groups


def parts_disagreeing(observations: Iterable[Observation]) -> Iterator[Problem]:
    """Counts of a whole that are not those of its channels, or less than those of its sectors."""
    rows = tuple(observations)
    for channels in by_channel(rows).values():
        parts = [channels[channel] for channel in BOTH if channel in channels]
        if Channel.ALL in channels and parts:
            yield from _against_channels(channels[Channel.ALL], parts)
    for sectors in _by_sector(rows):
        parts = [row for sector, row in sectors.items() if sector != ALL]
        if ALL in sectors and parts:
            yield from _against_sectors(sectors[ALL], parts)


def channels_missing(observations: Iterable[Observation]) -> Iterator[Problem]:
    """One channel without the other and without both together: nobody knows the whole."""
    for channels in by_channel(observations).values():
        if len(channels) != 1 or Channel.ALL in channels:
            continue
        ((channel, row),) = channels.items()
        other = next(one for one in BOTH if one is not channel)
        message = f"kỳ và lĩnh vực này chỉ có dòng “{CHANNELS[channel]}”, không có dòng “{CHANNELS[other]}”"
        hint = f"thêm dòng {other}, không có hồ sơ nào thì ghi 0; hoặc thêm dòng all"
        yield Problem(row.row.place("channel"), Code.CHANNEL_MISSING, message, hint)


def _by_sector(observations: Iterable[Observation]) -> Iterable[Mapping[str, Observation]]:
    groups: dict[tuple[Period, Definition, Channel], dict[str, Observation]] = defaultdict(dict)
    for row in observations:
        groups[row.period, row.definition, row.channel][row.sector] = row
    return groups.values()


def _of_channels(given: Mapping[Channel, int], added: int) -> str:
    """What the rows of the channels say; one alone is no sum."""
    if len(given) == 1:
        ((channel, count),) = given.items()
        return f"dòng “{CHANNELS[channel]}” đã ghi {grouped(count)}"
    listed = " + ".join(f"“{CHANNELS[channel]}” {grouped(count)}" for channel, count in given.items())
    return f"{listed} là {grouped(added)}"


def _against_channels(whole: Observation, parts: list[Observation]) -> Iterator[Problem]:
    for column in Column:
        said = whole.counts[column]
        given = {part.channel: count for part in parts if isinstance(count := part.counts[column], int)}
        added = sum(given.values())
        if not isinstance(said, int) or added == said or (added < said and len(given) < len(BOTH)):
            continue
        message = (
            f"“{COUNTS[column]}” ghi {grouped(said)} cho mọi cách nộp, nhưng {_of_channels(given, added)}"
        )
        yield Problem(whole.row.place(column), Code.PARTS_DISAGREE, message, COMPARE)


def _against_sectors(whole: Observation, parts: list[Observation]) -> Iterator[Problem]:
    for column in Column:
        said = whole.counts[column]
        given = [count for part in parts if isinstance(count := part.counts[column], int)]
        if isinstance(said, int) and sum(given) > said:
            message = (
                f"“{COUNTS[column]}” ghi {grouped(said)} cho mọi lĩnh vực, "
                f"nhưng {len(given)} lĩnh vực cộng lại được {grouped(sum(given))}"
            )
            yield Problem(whole.row.place(column), Code.PARTS_DISAGREE, message, COMPARE)
