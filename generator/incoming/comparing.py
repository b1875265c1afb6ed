"""Rows on their way in beside the rows that stand: which are new, which are there, which differ.

Nothing is overwritten. Other figures of one key take the place of the earlier ones by being newer and by
saying why, so a row without both is refused here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.incoming.rows import CellPlace, Incoming, Notice, Weight
from generator.observations import Column, Count, Observation
from generator.observations.observation import Key
from generator.wording import imports as words


@dataclass(frozen=True)
class Standing:
    """A row on its way in whose figures stand in the table already; `replaced` where newer ones followed."""

    incoming: Incoming
    existing: Observation
    replaced: bool = False

    @property
    def other_source(self) -> bool:
        """Whether the row that stands names another source: a file of another name is one."""
        return self.incoming.source != self.existing.source


@dataclass(frozen=True)
class Difference:
    """A row on its way in that says something else than the newest row of its key: counts or status."""

    incoming: Incoming
    existing: Observation

    @property
    def changed(self) -> tuple[tuple[Column, Count, Count], ...]:
        """Every column whose count differs: the count that stands, the count that came."""
        old, new = self.existing.counts, self.incoming.counts
        return tuple((column, old[column], new[column]) for column in Column if old[column] != new[column])

    @property
    def restated(self) -> bool:
        """Whether the source stands behind the figures in another way now."""
        return self.incoming.status is not self.existing.status


@dataclass(frozen=True)
class Comparison:
    """The rows of an import, each in one place; `notices` says what stands against writing them."""

    new: tuple[Incoming, ...] = ()
    present: tuple[Standing, ...] = ()
    different: tuple[Difference, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def rows(self) -> tuple[Incoming, ...]:
        """The rows that would be added: the new ones, then those that take the place of others."""
        return (*self.new, *(one.incoming for one in self.different))


def compare(existing: Iterable[Observation], incoming: Iterable[Incoming], revision: str) -> Comparison:
    """Each incoming row against the rows of its key; `revision` is the reason of a change, "" where none.

    The same counts of the same status are the same row, whatever their day and source: a report may be
    printed again. What was provisional and is official now is a change. Rows of one key that say two things
    are refused.
    """
    chains: dict[Key, list[Observation]] = defaultdict(list)
    for standing in existing:
        chains[standing.key].append(standing)
    once, notices = _once(incoming)
    new: list[Incoming] = []
    present: list[Standing] = []
    different: list[Difference] = []
    for row in once:
        chain = sorted(chains[key_of(row)], key=lambda one: (one.as_of, one.row.line))
        same = _standing(row, chain)
        if same is not None:
            present.append(same)
        elif not chain:
            new.append(row)
        else:
            different.append(Difference(row, chain[-1]))
            notices.extend(_against(different[-1], revision))
    return Comparison(tuple(new), tuple(present), tuple(different), tuple(notices))


def key_of(row: Incoming) -> Key:
    """What the figures are of, as `Observation.key`."""
    return row.period, row.sector, row.channel, row.definition


def _standing(row: Incoming, chain: Sequence[Observation]) -> Standing | None:
    """The newest row of the chain where it says this, or an earlier one that is this very row."""
    if chain and _says_the_same(chain[-1], row):
        return Standing(row, chain[-1])
    for one in chain[:-1]:
        if one.as_of == row.as_of and _says_the_same(one, row):
            return Standing(row, one, replaced=True)
    return None


def _says_the_same(one: Observation, row: Incoming) -> bool:
    return one.status is row.status and same_counts(one.counts, row.counts)


def same_counts(one: Mapping[Column, Count], other: Mapping[Column, Count]) -> bool:
    """Whether two rows say the same; none, not given, not applicable and withheld are four things."""
    return all(one[column] == other[column] for column in Column)


def _against(difference: Difference, revision: str) -> Iterator[Notice]:
    """What is missing before the row may take the place of the other."""
    row, old = difference.incoming, difference.existing
    only_status = not difference.changed  # which may change without the figures being counted anew
    if row.as_of < old.as_of or (row.as_of == old.as_of and not only_status):
        message = words.not_newer(row.as_of, old.as_of, old.row.line)
        yield Notice(row.place, Weight.REFUSED, message, words.NOT_NEWER_HINT)
    elif not revision and only_status:
        message = words.status_differs(old.row.line, old.status, row.status)
        yield Notice(row.place, Weight.REFUSED, message, words.STATUS_DIFFERS_HINT)
    elif not revision:
        message = words.reason_missing(old.row.line)
        yield Notice(row.place, Weight.REFUSED, message, words.REASON_MISSING_HINT)


def _once(rows: Iterable[Incoming]) -> tuple[list[Incoming], list[Notice]]:
    """Each key once: a repeated row is skipped, one that says something else is refused."""
    first: dict[Key, Incoming] = {}
    notices: list[Notice] = []
    for row in rows:
        key = key_of(row)
        earlier = first.setdefault(key, row)
        if earlier is row:
            continue
        same = same_counts(earlier.counts, row.counts)
        message = words.repeated(_at(earlier.place), same=same)
        hint = "" if same else words.REPEATED_HINT
        notices.append(Notice(row.place, Weight.SKIPPED if same else Weight.REFUSED, message, hint))
    return list(first.values()), notices


def _at(place: CellPlace) -> str:
    return words.place_text("", place.sheet, place.row, place.column)
