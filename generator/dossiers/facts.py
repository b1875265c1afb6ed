"""What is kept of each dossier: its days, what it counts under, and a hash of its code; nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

LONGEST_CODE = 64  # bytes of a code that tell it from others by weights of their own
NO_CODE = np.uint64(0)


@dataclass(frozen=True)
class Facts:
    """Dossiers as columns of numbers. Days as `days` has them; `group` is sector * CHANNELS + channel.

    `counted` are those that count; the others are here to be known as repeated. Twenty-seven bytes each.
    """

    row: NDArray[np.int32]
    accepted: NDArray[np.int32]
    due: NDArray[np.int32]
    end: NDArray[np.int32]
    group: NDArray[np.int16]
    state: NDArray[np.int8]
    counted: NDArray[np.bool_]
    code: NDArray[np.uint64]

    def taken(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> "Facts":
        """The dossiers of a mask, or at positions."""
        return Facts(*(getattr(self, one.name)[which] for one in fields(self)))


def joined(parts: Sequence[Facts]) -> Facts:
    """All of them, in order."""
    return Facts(*(np.concatenate([getattr(part, one.name) for part in parts]) for one in fields(Facts)))


def _weights() -> NDArray[np.uint64]:
    """Odd numbers of 64 bits, always the same ones (splitmix64)."""
    with np.errstate(over="ignore"):
        state = np.arange(1, LONGEST_CODE + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return (state ^ (state >> np.uint64(31))) | np.uint64(1)


WEIGHTS = _weights()


def hashes(column: pa.Array) -> NDArray[np.uint64]:
    """A number for each code, NO_CODE where there is none.

    The sum of its bytes, each by the weight of its place: two codes of a million have the same one with a
    chance of about one in a hundred thousand.
    """
    if pa.types.is_dictionary(column.type):
        of_words = np.append(hashes(column.dictionary), NO_CODE)
        found_of: NDArray[np.uint64] = of_words[
            pc.fill_null(column.indices.cast(pa.int64()), len(column.dictionary)).to_numpy()
        ]
        return found_of
    column = pc.fill_null(column.cast(pa.string()), "")
    column = pc.utf8_trim_whitespace(column) if not pa.types.is_null(column.type) else column
    _, offsets, data = column.buffers()
    found = np.zeros(len(column), dtype=np.uint64)
    if data is None or not len(column):
        return found
    bounds = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1].astype(
        np.int64
    )
    starts, lengths = bounds[:-1], np.diff(bounds)
    signs = np.frombuffer(data, np.uint8)[bounds[0] : bounds[-1]]
    places = np.arange(len(signs)) - np.repeat(starts - bounds[0], lengths)
    with np.errstate(over="ignore"):
        weighed = (signs.astype(np.uint64) + np.uint64(1)) * WEIGHTS[places % LONGEST_CODE]
        filled = lengths > 0
        if filled.any():
            found[filled] = np.add.reduceat(weighed, (starts - bounds[0])[filled])
    return found
