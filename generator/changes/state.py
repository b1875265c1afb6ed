"""What is kept from one night to the next, and what pages are told of it.

Nothing that was told is taken back: a history only grows at its front, the copy of a month that is over is
never touched, and a run for an earlier day than the last one changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.changes.comparing import changes_between
from generator.changes.history import Change, History
from generator.changes.snapshot import Snapshot


@dataclass(frozen=True)
class State:
    """What the last run left; all of it empty before the first.

    `months` are the published files of figures by month (“2026-11”), `visits` the openings of pages by day,
    as far as somebody counted them.
    """

    snapshot: Snapshot | None = None
    history: History | None = None
    months: Mapping[str, bytes] = field(default_factory=dict)
    visits: Mapping[date, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Past:
    """What pages may know of the past. Without a state there is none, and nothing is claimed.

    `recorded` says that the record of the build will stand beside the pages.
    """

    history: History | None = None
    months: Mapping[str, bytes] | None = None
    recorded: bool = False
    visits: Mapping[date, int] = field(default_factory=dict)


NO_PAST = Past()


def past_of(state: State | None, *, recorded: bool = False) -> Past:
    """What pages are told of a state."""
    return (
        Past(recorded=recorded)
        if state is None
        else Past(state.history, state.months, recorded, state.visits)
    )


def advanced(state: State, snapshot: Snapshot, authority: str) -> State:
    """The state with what the snapshot says anew. `authority` is the host of the site."""
    if _is_earlier(state, snapshot.day):
        return state
    history = state.history
    if history is None:
        return replace(state, snapshot=snapshot, history=History(snapshot.day, authority))
    if state.snapshot is not None:
        history = history.told(changes_between(state.snapshot, snapshot), snapshot.day)
    return replace(state, snapshot=snapshot, history=history)


def monthly_copies(months: Mapping[str, bytes], day: date, published: bytes) -> Mapping[str, bytes]:
    """The copies with that of the day's month: the last of a month stays when the month is over."""
    month = f"{day:%Y-%m}"
    later = any(other > month for other in months)
    return dict(sorted((months if later else {**months, month: published}).items()))


def new_changes(before: State | None, after: State | None) -> tuple[Change, ...]:
    """The changes that a state has and an earlier one had not, the newest first."""
    told = len(before.history.changes) if before and before.history else 0
    history = after.history.changes if after and after.history else ()
    return history[: len(history) - told]


def _is_earlier(state: State, day: date) -> bool:
    return state.snapshot is not None and state.snapshot.day > day
