"""The finder's index: what the browser needs to find a procedure and to tell results apart.

One JSON file for the whole site, a list for each column: values of a kind stand together, so that
they compress well. Texts that many procedures share stand once and are named by their place.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)


class State(IntEnum):
    """Where a procedure is taken today; the finder shows the first kind first."""

    HERE = 0
    ELSEWHERE = 1
    ENDED = 2


class Online(IntEnum):
    """Whether a dossier may be filed online, as the record names the channels."""

    YES = 0
    NO = 1
    UNKNOWN = 2


@dataclass(frozen=True)
class Choice:
    """A value of a facet: its id in the address of a search, its name in the list."""

    id: str
    name: str


@dataclass(frozen=True)
class Entry:
    """A procedure as the finder knows it. `also` are its other names, the official one first."""

    id: str
    name: str
    also: tuple[str, ...]
    sector: Choice
    level: Choice
    time_limit: str
    fee: str
    applicants: tuple[Choice, ...]
    online: Online
    state: State


@dataclass(frozen=True)
class Way:
    """A page that leads on to procedures: an event of a life, or questions.

    `names` are what people call it, `label` what the finder shows. `first` is the id of the procedure
    that comes before all others there, where one does.
    """

    address: str
    label: str
    names: tuple[str, ...]
    first: str | None = None


def index_file(
    entries: Sequence[Entry], at: str, words: Mapping[str, object], ways: Sequence[Way] = ()
) -> bytes:
    """The index of these entries and ways, in their order: UTF-8 JSON of one object.

    `at` is the address below which each procedure stands under its id, `words` what the script says.
    `sectors`, `levels` and `who` list pairs of id and name, `limits` and `fees` texts. Every other key is a
    column with a value for each entry: `id`; `name`; `also`, names joined by `|`; `sector`, `level`, `limit`
    and `fee`, places in their lists; `groups`, a bit for each place in `who`; `online`, an Online; `state`,
    a State. `ways` has a row for each: address, label, names joined by `|`, the place of its first
    procedure or -1.
    """
    places = {entry.id: place for place, entry in enumerate(entries)}
    sectors = _distinct(entry.sector for entry in entries)
    levels = _distinct(entry.level for entry in entries)
    limits = _distinct(entry.time_limit for entry in entries)
    fees = _distinct(entry.fee for entry in entries)
    who = _distinct(choice for entry in entries for choice in entry.applicants)
    columns: dict[str, Callable[[Entry], object]] = {
        "id": lambda entry: entry.id,
        "name": lambda entry: entry.name,
        "also": lambda entry: _joined(entry.also),
        "sector": lambda entry: sectors[entry.sector],
        "level": lambda entry: levels[entry.level],
        "limit": lambda entry: limits[entry.time_limit],
        "fee": lambda entry: fees[entry.fee],
        "groups": lambda entry: sum(1 << who[choice] for choice in set(entry.applicants)),
        "online": lambda entry: int(entry.online),
        "state": lambda entry: int(entry.state),
    }
    index: dict[str, object] = {
        "at": at,
        "words": words,
        "sectors": [(choice.id, choice.name) for choice in sectors],
        "levels": [(choice.id, choice.name) for choice in levels],
        "who": [(choice.id, choice.name) for choice in who],
        "limits": list(limits),
        "fees": list(fees),
        "ways": [
            (way.address, way.label, _joined(way.names), places.get(way.first or "", -1)) for way in ways
        ],
        **{key: [column(entry) for entry in entries] for key, column in columns.items()},
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _joined(names: Iterable[str]) -> str:
    return "|".join(name.replace("|", " ") for name in names)


def _distinct(values: Iterable[Value]) -> dict[Value, int]:
    """Each value once, in the order in which it comes, with its place."""
    return {value: place for place, value in enumerate(dict.fromkeys(values))}
