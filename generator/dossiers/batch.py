"""A piece of a list: the columns that are read, with the number of each row in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from generator.dossiers.columns import Field, Head
from generator.incoming import Notice

MOST_COLUMNS = 1_000
MOST_ROWS = 5_000_000  # twenty-seven bytes are kept of each
MOST_BYTES_OF_WORDS = 64_000_000  # of the distinct words of one piece


@dataclass(frozen=True)
class Batch:
    """Some rows. A column that the list does not have is missing; `rows` are numbers from 1."""

    columns: Mapping[Field, pa.Array]
    rows: NDArray[np.int64]


class DossierList(Protocol):
    """A list that is being read: where its head stands, its rows piece by piece, and what was found wrong."""

    head: Head | None
    encoding: str
    notices: list[Notice]

    def batches(self) -> Iterator[Batch]:
        """All rows once, in order; what stops the reading is among the notices."""
