"""Two sides against each other, entry by entry and line by line.

What could not be read on one side is neither new nor gone: nobody knows what it says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, zip_longest

from generator.review.entries import ONLY, Side
from generator.review.facts import Entry, EntryChange, EntryKind, How, Identity, Line, LineChange
from generator.review.record_lines import BESIDE

Parts = tuple[str, ...]

ORDER = {kind: place for place, kind in enumerate(EntryKind)}


def compared(base: Side, proposal: Side) -> tuple[EntryChange, ...]:
    """What became of every entry that is not the same, by kind; rows of figures of one period together."""
    renamed = renamed_in(base, proposal)
    changes = list(_changes(base, proposal, renamed))
    changes.sort(key=_place)
    return tuple(_together(changes))


def renamed_in(base: Side, proposal: Side) -> Mapping[Identity, Identity]:
    """Entries that have another id now, old to new, by what the new ones say that they were called."""
    return {
        (entry.kind, former): entry.identity
        for entry in proposal.entries.values()
        for former in entry.former_ids
        if (entry.kind, former) in base.entries
        and (entry.kind, former) not in proposal.entries
        and entry.identity not in base.entries
    }


def not_compared(base: Side, proposal: Side) -> tuple[tuple[str, str], ...]:
    """The files that could not be read, each with the side on which: "base", "proposal", "both"."""
    paths: dict[str, str] = dict.fromkeys(base.unread.values(), "base")
    for path in proposal.unread.values():
        paths[path] = "both" if path in paths else "proposal"
    return tuple(sorted(paths.items()))


def _changes(base: Side, proposal: Side, renamed: Mapping[Identity, Identity]) -> Iterator[EntryChange]:
    former = {new: old for old, new in renamed.items()}
    for identity, now in proposal.entries.items():
        old = former.get(identity, identity)
        before = base.entries.get(old)
        if before is not None:
            change = _changed(before, now)
            if change:
                yield change
        elif base.whole and not _unread(base, old):
            yield _whole(now, How.NEW)
    for identity, before in base.entries.items():
        there = identity in proposal.entries or identity in renamed
        if not there and proposal.whole and not _unread(proposal, identity):
            yield _whole(before, How.GONE)


def _place(change: EntryChange) -> tuple[int, str, str, str]:
    """Rows of figures by period, and there by what became of them."""
    return ORDER[change.kind], change.group, change.how if change.group else "", change.id


def _unread(side: Side, identity: Identity) -> bool:
    return identity in side.unread or (identity[0], ONLY) in side.unread


def _whole(entry: Entry, how: How) -> EntryChange:
    return EntryChange(
        entry.kind, how, entry.id, entry.name, entry.address, note=entry.note, group=entry.group
    )


def _changed(before: Entry, now: Entry) -> EntryChange | None:
    lines = tuple(line_changes(before.lines, now.lines))
    how = How.CHANGED
    if before.ended != now.ended:
        how = How.ENDED if now.ended else How.RESUMED
    elif before.id != now.id:
        how = How.RECODED
    elif not lines:
        return None
    former = before.id if before.id != now.id else ""
    return EntryChange(now.kind, how, now.id, now.name, now.address, former, now.note, now.group, lines=lines)


def line_changes(before: Iterable[Line], now: Iterable[Line]) -> Iterator[LineChange]:
    """The lines that differ, in the order of their fields; a field whose lines only moved is told once."""
    old, new = _by_aspect(before), _by_aspect(now)
    for aspect in dict.fromkeys([*new, *old]):
        was, here = old.get(aspect, []), new.get(aspect, [])
        if was == here:
            continue
        if Counter(was) == Counter(here):
            yield LineChange(aspect, "", "", "")
            continue
        called = {line.key: line.called or line.key for line in (*was, *here)}
        for key in dict.fromkeys(line.key for line in (*here, *was)):
            yield from _pairs(aspect, called[key], _told(was, key), _told(here, key))


def _by_aspect(lines: Iterable[Line]) -> dict[str, list[Line]]:
    groups: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.aspect].append(line)
    return groups


def _told(lines: Iterable[Line], key: str) -> list[Parts]:
    return [line.parts for line in lines if line.key == key]


def _pairs(aspect: str, key: str, was: list[Parts], here: list[Parts]) -> Iterator[LineChange]:
    """Of several lines under one name, those that both have are no change; the others go in their order."""
    both = Counter(was) & Counter(here)
    for old, new in zip_longest(_without(was, both), _without(here, both)):
        before, now = old or (), new or ()
        if old is not None and new is not None:
            same = set(old) & set(new)
            before = tuple(part for part in old if part not in same)
            now = tuple(part for part in new if part not in same)
            if not before and not now:  # the same parts in another order
                continue
        # A line that is only its name: its name is what comes or goes.
        yield LineChange(
            *(aspect, key),
            "" if old is None else BESIDE.join(before) or ("" if new is not None else key),
            "" if new is None else BESIDE.join(now) or ("" if old is not None else key),
        )


def _without(lines: list[Parts], taken: Counter[Parts]) -> list[Parts]:
    left = Counter(taken)
    kept = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            kept.append(line)
    return kept


def _together(changes: Iterable[EntryChange]) -> Iterator[EntryChange]:
    """Rows of figures that came or went, counted by period: nobody reads forty of them."""
    for (kind, group, how), found in groupby(changes, key=lambda one: (one.kind, one.group, one.how)):
        rows = list(found)
        if group and how is not How.CHANGED:
            yield EntryChange(kind, how, group, group, rows[0].address, group=group, count=len(rows))
        else:
            yield from rows
