"""What is kept of the figures for good: the file of each month, and the record of the build."""

import hashlib
from collections.abc import Mapping
from datetime import date

from generator.changes import Past, monthly_copies
from generator.charts import Cell, Table, TableRow
from generator.pages import addresses
from generator.pages.page import Link
from generator.pages.statistics.section import Section
from generator.wording import changes as words


def copies_of(past: Past, built_on: date, published: bytes) -> Mapping[str, bytes]:
    """The copies by month with that of the build date; none where nothing is kept between runs."""
    return {} if past.months is None else monthly_copies(past.months, built_on, published)


def copies_section(copies: Mapping[str, bytes], built_on: date) -> Section:
    """The copies with their hashes, the newest first."""
    links = (Link(words.DATA_LINK, addresses.CHANGES),)
    if not copies:
        return Section("ban-tung-thang", words.COPIES, (words.NO_COPIES,), links)
    rows = tuple(
        TableRow(
            f"{month[5:]}/{month[:4]}",
            (Cell(hashlib.sha256(copies[month]).hexdigest()),),
            marks=(words.STILL_CHANGING,) if month >= f"{built_on:%Y-%m}" else (),
            address=addresses.monthly_copy(month),
        )
        for month in sorted(copies, reverse=True)
    )
    table = Table(words.COPIES, (words.COPY, words.HASH), rows)
    return Section("ban-tung-thang", words.COPIES, (words.COPIES_NOTE,), links, table=table)


def record_sections(past: Past) -> tuple[Section, ...]:
    """The way to the record of the build, where there will be one."""
    if not past.recorded:
        return ()
    links = (Link(addresses.BUILD_RECORD, addresses.BUILD_RECORD),)
    return (Section("ban-ghi", words.RECORD, (words.RECORD_NOTE,), links),)
