"""A list as CSV: its head found, its rows in pieces. Knows nothing of what the cells mean."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
import pyarrow as pa
from pyarrow import csv as arrow_csv

from generator.dossiers.batch import MOST_COLUMNS, MOST_ROWS, Batch
from generator.dossiers.bytes_of_text import Utf8, encoding_of
from generator.dossiers.columns import Field, Head, head_of
from generator.incoming import CellPlace, Notice, Weight
from generator.wording import dossiers as words

FIRST_PART = 1 << 18  # in which the head must stand
ROWS_BEFORE_HEAD = 30
SEPARATORS = (",", ";", "\t")
FEWEST_KNOWN = 2  # columns, by which a row is a head
BLOCK = 1 << 22  # no row is longer
MOST_RAGGED = 10_000


class CsvList:
    """A list in CSV. `head` is None where none was found; `encoding` is what the bytes were."""

    def __init__(self, file: BinaryIO, name: str, piece: int = BLOCK) -> None:
        self._name, self._block = name, piece
        self._ragged: list[tuple[int, int]] = []
        self._ragged_in_all = 0
        self._row = 0
        self.head: Head | None = None
        self.notices: list[Notice] = []
        self._separator = ","
        encoding, self.encoding = encoding_of(file)
        if encoding is None:
            hint = words.SAVE_AS_UTF8 if self.encoding else f"{words.SAVE_AS_UTF8}; {words.LETTERS_LOST}"
            self._refuse(words.old_encoding(self.encoding), hint)
            return
        self._text = Utf8(file, encoding)
        self._find_head()

    def batches(self) -> Iterator[Batch]:
        """The rows below the head."""
        if self.head is None:
            return
        fields = {f"c{number}": field for field, number in self.head.columns.items()}
        self._row = self.head.row
        try:
            for batch in self._opened(self.head, list(fields)):
                yield self._batch(batch, fields)
                if self._row > MOST_ROWS:
                    self._refuse(words.too_many_rows(MOST_ROWS), words.DIVIDE)
                    break
        except (pa.ArrowException, OSError, ValueError) as error:
            self._stopped(str(error))
        self._conclude()

    def _batch(self, batch: pa.RecordBatch, fields: dict[str, Field]) -> Batch:
        """Numbers of rows leave out those that were ragged: Arrow passes over them."""
        first, size = self._row + 1, batch.num_rows
        left_out = [row for row, _ in self._ragged if row >= first]
        rows = np.arange(first, first + size + len(left_out), dtype=np.int64)
        rows = rows[~np.isin(rows, left_out)][:size] if left_out else rows
        self._row = int(rows[-1]) if size else self._row
        return Batch({field: batch.column(name) for name, field in fields.items()}, rows)

    def _opened(self, head: Head, columns: list[str]) -> Iterator[pa.RecordBatch]:
        names = [f"c{number}" for number in range(head.width)]
        rest = self._text.read(1)
        if not rest:
            return iter(())
        self._text.put_back(rest)
        reader: Iterator[pa.RecordBatch] = arrow_csv.open_csv(
            pa.PythonFile(self._text, mode="r"),
            # One thread: only so Arrow tells the numbers of ragged rows, and memory stays small.
            read_options=arrow_csv.ReadOptions(use_threads=False, block_size=self._block, column_names=names),
            parse_options=arrow_csv.ParseOptions(
                delimiter=self._separator,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=self._ragged_row,
            ),
            convert_options=arrow_csv.ConvertOptions(
                include_columns=columns,
                column_types=dict.fromkeys(columns, pa.string()),
                strings_can_be_null=False,
            ),
        )
        return reader

    def _ragged_row(self, row: arrow_csv.InvalidRow) -> str:
        assert self.head is not None
        self._ragged_in_all += 1
        self._ragged.append((row.number + self.head.row, row.actual_columns))
        return "skip" if self._ragged_in_all < MOST_RAGGED else "error"

    def _find_head(self) -> None:
        """Of the first rows, read with each separator, the one that names most columns."""
        start = self._text.read(FIRST_PART)
        lines = start.splitlines(keepends=True)
        if len(start) == FIRST_PART:
            lines = lines[:-1]  # it may go on
        if not start.strip():
            self._refuse(words.EMPTY, words.EXPORT_AGAIN)
            return
        if not lines:
            self._refuse(words.HEAD_TOO_LONG, words.EXPORT_AGAIN)
            return
        best: tuple[int, int, Head, str] | None = None
        for separator in SEPARATORS:
            for head, consumed in _heads([line.decode("utf-8", "replace") for line in lines], separator):
                if len(head.columns) >= FEWEST_KNOWN and (not best or len(head.columns) > best[0]):
                    best = len(head.columns), consumed, head, separator
        if best is None or best[2].width > MOST_COLUMNS:
            self._refuse(*(words.too_many_columns(MOST_COLUMNS) if best else words.NO_HEAD))
            return
        _, consumed, self.head, self._separator = best
        self._text.put_back(start[sum(len(line) for line in lines[:consumed]) :])

    def _conclude(self) -> None:
        if self._ragged:
            assert self.head is not None
            rows = [row for row, _ in self._ragged]
            place = CellPlace(self._name, row=rows[0])
            message = words.ragged(rows, self._ragged[0][1], self.head.width)
            self.notices.append(Notice(place, Weight.REFUSED, message, words.RAGGED_HINT))
        if self._text.zero:
            self._refuse(words.ZERO, words.EXPORT_AGAIN)
        assert self.head is not None
        inside = self._text.line_ends - self._row
        if inside > 0 and not self._ragged and self._row > self.head.row:
            place = CellPlace(self._name)
            self.notices.append(Notice(place, Weight.NOTE, words.lines_in_cells(inside), words.QUOTES_HINT))

    def _stopped(self, error: str) -> None:
        row = self._row + 1
        if self._ragged_in_all >= MOST_RAGGED:
            return  # told with the ragged rows
        if "straddling" in error:
            self._refuse(words.row_too_long(row), words.QUOTES_HINT, row)
        elif "UTF8" in error or "UTF-8" in error:
            self._refuse(words.not_utf8_below(row), words.SAVE_AS_UTF8, row)
        else:
            self._refuse(words.unreadable_below(row), words.EXPORT_AGAIN, row)

    def _refuse(self, message: str, hint: str, row: int | None = None) -> None:
        self.notices.append(Notice(CellPlace(self._name, row=row), Weight.REFUSED, message, hint))


def _heads(lines: list[str], separator: str) -> Iterator[tuple[Head, int]]:
    """Each of the first rows as a head, with the number of lines up to its end."""
    reader = csv.reader(lines, delimiter=separator)
    try:
        for number, cells in enumerate(reader, start=1):
            if number > ROWS_BEFORE_HEAD:
                return
            yield head_of(cells, number), reader.line_num
    except csv.Error:
        return
