"""Cells as the text of a CSV file. Nothing here knows what the cells mean."""

import csv
from collections.abc import Iterable, Sequence


class _Text(list[str]):
    """What the csv module writes, piece by piece: below `build` nothing is a file."""

    write = list.append


def csv_text(rows: Iterable[Sequence[str]], end: str, separator: str = ",") -> str:
    """The rows with their separators, quotes where a cell needs them, and `end` after every line."""
    text = _Text()
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(rows)
    return "".join(text)
