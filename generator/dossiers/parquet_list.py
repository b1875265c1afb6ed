"""A list as Parquet: what it claims is weighed before a page is read. Knows nothing of what cells mean."""

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from generator.dossiers.batch import MOST_BYTES_OF_WORDS, MOST_COLUMNS, MOST_ROWS, Batch
from generator.dossiers.columns import DAYS, Field, Head, head_of
from generator.incoming import CellPlace, Notice, Weight
from generator.wording import dossiers as words

MAGIC, ENCRYPTED = b"PAR1", b"PARE"
BATCH = 1 << 15  # rows
LARGEST_GROUP = 256_000_000  # bytes that the columns of a row group may take when they are unpacked
LARGEST_FOOTER = 16_000_000  # bytes of one text, and elements of one list, in what the file says of itself
MANIFOLD = (Field.CODE, *DAYS)
# What writers use. Delta encodings of text make a gigabyte out of nothing, so they are not unpacked.
ENCODINGS = {"PLAIN", "RLE", "BIT_PACKED", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "DELTA_BINARY_PACKED"}


class ParquetList:
    """A list in Parquet; its head has row 0, and the first dossier row 1."""

    encoding = "Parquet"

    def __init__(self, file: BinaryIO, name: str, piece: int = BATCH) -> None:
        self._file, self._name, self._batch = file, name, piece
        self.head: Head | None = None
        self.notices: list[Notice] = []
        try:
            self._find_head(file)
        except (pa.ArrowException, OSError, ValueError) as error:
            encrypted = "crypt" in str(error)
            self._refuse(*(words.ENCRYPTED if encrypted else words.NO_PARQUET))

    def batches(self) -> Iterator[Batch]:
        """The rows in order."""
        if self.head is None:
            return
        row = 0
        names = {self.head.names[number]: field for field, number in self.head.columns.items()}
        try:
            found = self._opened([name for name, field in names.items() if field not in MANIFOLD])
            for batch in found.iter_batches(self._batch, columns=list(names), use_threads=False):
                batch.validate(full=True)  # letters and numbers of words as the file has them
                columns = {field: batch.column(name) for name, field in names.items()}
                if any(_words_take(column) > MOST_BYTES_OF_WORDS for column in columns.values()):
                    self._refuse(words.WORDS_TOO_LONG, words.EXPORT_AGAIN, row + 1)
                    return
                rows = np.arange(row + 1, row + 1 + batch.num_rows, dtype=np.int64)
                yield Batch(columns, rows)
                row += batch.num_rows
            if row != found.metadata.num_rows:
                self._refuse(words.damaged_below(row + 1), words.COPY_AGAIN, row + 1)
        except (pa.ArrowException, OSError, ValueError):
            self._refuse(words.damaged_below(row + 1), words.COPY_AGAIN, row + 1)

    def _opened(self, as_words: list[str]) -> parquet.ParquetFile:
        """Words stay a dictionary: a long one that a million rows share is there once.

        Not codes and moments, nearly each of which is another: their dictionary would grow with every piece.
        """
        self._file.seek(0)
        return parquet.ParquetFile(
            self._file,
            read_dictionary=as_words,
            thrift_string_size_limit=LARGEST_FOOTER,
            thrift_container_size_limit=LARGEST_FOOTER,
            page_checksum_verification=True,  # of the pages that have one
            pre_buffer=False,
            buffer_size=1 << 16,
        )

    def _find_head(self, file: BinaryIO) -> None:
        file.seek(-4, 2)
        if file.read(4) == ENCRYPTED:
            self._refuse(*words.ENCRYPTED)
            return
        found = self._opened([])
        metadata, schema = found.metadata, found.schema_arrow
        if not _is_one_piece(metadata):
            self._refuse(*words.NO_PARQUET)
            return
        if metadata.num_columns > MOST_COLUMNS or len(schema) > MOST_COLUMNS:
            self._refuse(*words.too_many_columns(MOST_COLUMNS))
            return
        if metadata.num_rows > MOST_ROWS:
            self._refuse(words.too_many_rows(MOST_ROWS), words.DIVIDE)
        head = head_of(schema.names, 0)
        if head.names != tuple(schema.names):  # names are told with single spaces, but asked for as they are
            head = Head(0, head.width, head.columns, tuple(schema.names), head.twice)
        self._judge_types(head, schema)
        self._judge_sizes(head, metadata)
        self.head = None if self.notices else head

    def _judge_types(self, head: Head, schema: pa.Schema) -> None:
        for field, number in head.columns.items():
            kind = schema.types[number]
            if pa.types.is_nested(kind):
                message = words.nested(schema.names[number])
            elif field in DAYS and not (
                _is_text(kind) or pa.types.is_date(kind) or pa.types.is_timestamp(kind)
            ):
                message = words.no_days(schema.names[number])
            elif field not in DAYS and not _is_text(kind) and not _is_number_of_dossier(field, kind):
                message = words.no_text(schema.names[number])
            else:
                continue
            place = CellPlace(self._name, column=number + 1)
            self.notices.append(Notice(place, Weight.REFUSED, message, words.TYPE_HINT))

    def _judge_sizes(self, head: Head, metadata: parquet.FileMetaData) -> None:
        read = {head.names[number] for number in head.columns.values()}
        for group in range(metadata.num_row_groups):
            rows = metadata.row_group(group)
            columns = [rows.column(number) for number in range(rows.num_columns)]
            columns = [column for column in columns if column.path_in_schema in read]
            if sum(max(column.total_uncompressed_size, 0) for column in columns) > LARGEST_GROUP:
                self._refuse(words.GROUP_TOO_LARGE, words.SMALLER_GROUPS)
                return
            if any(not ENCODINGS.issuperset(column.encodings) for column in columns):
                self._refuse(words.STRANGE_ENCODING, words.EXPORT_AGAIN)
                return

    def _refuse(self, message: str, hint: str, row: int | None = None) -> None:
        self.notices.append(Notice(CellPlace(self._name, row=row), Weight.REFUSED, message, hint))


def _is_one_piece(metadata: parquet.FileMetaData) -> bool:
    """Whether what stands twice in the file's account of itself is the same both times: numbers and names.

    Nothing else guards these bytes, and by a changed name a column would not be read.
    """
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    names = [metadata.schema.column(number).path for number in range(metadata.num_columns)]
    return sum(group.num_rows for group in groups) == metadata.num_rows and all(
        [group.column(number).path_in_schema for number in range(group.num_columns)] == names
        for group in groups
    )


def _is_text(kind: pa.DataType) -> bool:
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(plain) or pa.types.is_large_string(plain))


def _is_number_of_dossier(field: Field, kind: pa.DataType) -> bool:
    return field is Field.CODE and pa.types.is_integer(kind)


def _words_take(column: pa.Array) -> int:
    words_of = column.dictionary if pa.types.is_dictionary(column.type) else column
    return int(words_of.nbytes)
