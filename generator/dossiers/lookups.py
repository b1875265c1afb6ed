"""What the words of a column mean, many cells at once: each distinct word of a piece is asked about once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from generator.catalogue.commune import Sector
from generator.catalogue.procedure import Procedure
from generator.meant.codes import meant_code
from generator.vietnamese import slug_of

UNKNOWN, EMPTY = -1, -2
MOST_KEPT = 50_000
LONGEST = 1_000  # characters that are looked at: no name in a list is longer

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Looked:
    """Of each cell the number of what it means, UNKNOWN or EMPTY; and which of the words it holds."""

    numbers: Numbers
    indices: Numbers
    words: Sequence[str]

    def unknown(self, where: Flags, rows: Numbers) -> list[tuple[str, Numbers]]:
        """The distinct words of these cells, in the order of their first row, each with its rows."""
        indices, rows = self.indices[where], rows[where]
        if not len(rows):
            return []
        order = np.argsort(indices, kind="stable")
        distinct, starts = np.unique(indices[order], return_index=True)
        groups = np.split(rows[order], starts[1:])
        found = [(self.words[int(one)], group) for one, group in zip(distinct, groups, strict=True)]
        return sorted(found, key=lambda one: int(one[1][0]))


class Lookup:
    """A meaning of words as numbers from 0; keeps what it was told of the words that it met."""

    def __init__(self, number_of: Callable[[str], int | None]) -> None:
        self._number_of = number_of
        self._known: dict[str, int] = {}

    def look(self, column: pa.Array) -> Looked:
        """What each cell of a column means."""
        encoded = column if pa.types.is_dictionary(column.type) else pc.dictionary_encode(column)
        words = [word or "" for word in encoded.dictionary.to_pylist()] + [""]
        indices = pc.fill_null(encoded.indices.cast(pa.int64()), len(words) - 1).to_numpy()
        meanings = np.array([self.number(word) for word in words], dtype=np.int64)
        return Looked(meanings[indices], indices, words)

    def number(self, word: str) -> int:
        """What a word means, UNKNOWN or EMPTY."""
        if word in self._known:
            return self._known[word]
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        found = EMPTY if not word.strip() else self._number_of(word[:LONGEST])
        number = UNKNOWN if found is None else found
        if len(word) <= LONGEST:
            self._known[word] = number
        return number


def absent(size: int) -> Looked:
    """A column that the list does not have."""
    return Looked(np.full(size, EMPTY, dtype=np.int64), np.zeros(size, dtype=np.int64), [""])


def procedure_lookup(procedures: Sequence[Procedure]) -> Lookup:
    """Numbers of procedures by code or former code, bare or with the signs of a province behind it."""
    numbers: dict[str, int] = {}
    for number, procedure in enumerate(procedures):
        for name in (procedure.id, *procedure.former_ids):
            numbers.setdefault(name, number)

    def number_of(text: str) -> int | None:
        found = numbers.get(text.strip())
        return numbers.get(meant_code(text) or "") if found is None else found

    return Lookup(number_of)


def sector_lookup(sectors: Sequence[Sector]) -> Lookup:
    """Numbers of sectors by name, other names or id, however they are spelt."""
    # A cell of a list holds a name or an id and nothing else. Rows of form II.06a have no ids, but numbers
    # and “Lĩnh vực” before their names: those are read by `SectorNames` of the form.
    numbers = {sector.id: number for number, sector in enumerate(sectors)}
    for number, sector in enumerate(sectors):
        for name in (sector.name, *sector.other_names):
            numbers.setdefault(slug_of(name), number)
    return Lookup(lambda text: numbers.get(slug_of(text)))
