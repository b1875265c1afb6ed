"""Snapshot and history as files: JSON, sorted, one fact a line, so that two nights are easily compared.

A file that does not fit its shape is a value too: what is wrong, and in which line as far as that is known.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.changes.history import History
from generator.changes.snapshot import Snapshot

T = TypeVar("T")
# No record can hold these, so no history of ours does: controls, and marks of direction.
UNSPOKEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_LINE = re.compile(r" at line (\d+) column (\d+)$")


@dataclass(frozen=True)
class Misfit:
    """Why a stored file cannot be read: where in it, and in the words of whoever read it."""

    line: int
    column: int
    reason: str


def written_history(history: History) -> bytes:
    """changes.json."""
    return written_json(history)


def read_snapshot(data: bytes) -> Snapshot | Misfit:
    """The snapshot that a file holds."""
    return read_json(Snapshot, data)


def read_history(data: bytes) -> History | Misfit:
    """The history that a file holds, with its numbers going down."""
    found = read_json(History, data)
    if isinstance(found, Misfit):
        return found
    numbers = [change.number for change in found.changes]
    if any(one <= other for one, other in pairwise(numbers)) or min(numbers, default=1) < 1:
        return Misfit(1, 1, "changes.number: not going down to 1")
    words = (text for one in found.changes for text in (one.what, one.address, one.before, one.now))
    if any(map(UNSPOKEN.search, words)):
        return Misfit(1, 1, "changes: control character in a text")
    return found


def written_json(value: object) -> bytes:
    """Any plain value as JSON: keys sorted, one fact a line, a line end behind the last."""
    return (json.dumps(_plain(value), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_json(model: type[T], data: bytes) -> T | Misfit:
    """A value of the model, read strictly: no field missing, none unknown, none of another type."""
    try:
        return TypeAdapter(model).validate_json(data)
    except ValidationError as refusal:
        first = refusal.errors(include_url=False, include_input=False)[0]
    place = _LINE.search(first["msg"])
    line, column = (int(number) for number in place.groups()) if place else (1, 1)
    where = ".".join(map(str, first["loc"]))
    return Misfit(line, max(column, 1), f"{where}: {first['msg']}" if where else first["msg"])


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
