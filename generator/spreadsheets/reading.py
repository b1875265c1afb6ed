"""Bytes to a Book, by what is in them: the name of the file says nothing here."""

import re

from generator.notices import CellPlace, Notice, Weight
from generator.spreadsheets.book import Book
from generator.spreadsheets.csv_tables import read_csv
from generator.spreadsheets.unreadable import Unreadable
from generator.spreadsheets.workbook import read_workbook
from generator.wording import spreadsheets as words

LARGEST_FILE = 20_000_000  # bytes; a report has about 20,000
ZIP, OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED, WORKBOOKS = (
    "EncryptedPackage".encode("utf-16-le"),
    tuple(name.encode("utf-16-le") for name in ("Workbook", "Book")),
)
BEGINNING = 4_000  # bytes in which a text says what it is
WEB_PAGE = re.compile(rb"<(?:!doctype html|html|table|meta|head)\b", re.IGNORECASE)


def read_book(data: bytes, name: str) -> tuple[Book | None, list[Notice]]:
    """The sheets of an .xlsx or of CSV text, and what is told of the file; no Book where it is refused.

    `name` is what the notices call the file.
    """
    try:
        return _read(data, name)
    except Unreadable as unreadable:
        return None, [Notice(CellPlace(name), Weight.REFUSED, *unreadable.said)]


def _read(data: bytes, name: str) -> tuple[Book, list[Notice]]:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(words.EMPTY)
    if len(data) > LARGEST_FILE:
        raise Unreadable(words.file_too_large(LARGEST_FILE))
    if data.startswith(ZIP):
        return read_workbook(data, name)
    _refuse_other_kinds(data)
    return Book(name, (read_csv(data),)), []


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(OLE):
        if ENCRYPTED in data:
            raise Unreadable(words.PASSWORD)
        raise Unreadable(words.OLD_XLS if any(mark in data for mark in WORKBOOKS) else words.OTHER_OLE)
    beginning = data[:BEGINNING].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if beginning.startswith(b"%PDF"):
        raise Unreadable(words.PDF)
    if beginning.startswith(b"<") and b"urn:schemas-microsoft-com:office:spreadsheet" in beginning:
        raise Unreadable(words.XML_2003)
    if beginning.startswith(b"<") and WEB_PAGE.search(beginning):
        raise Unreadable(words.WEB_PAGE)
