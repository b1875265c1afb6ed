"""Whatever the bytes are, the answer is a book or a refusal."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from generator.notices import Weight
from generator.spreadsheets import read_book
from tests.incoming.workbooks import LAYOUTS, ROWS

WHOLE = LAYOUTS["in_groups"](ROWS)
BEGINNINGS = st.sampled_from(
    (b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"<")
)


def judged(data: bytes) -> None:
    book, told = read_book(data, "a.xlsx")
    assert (book is None) == any(notice.weight is Weight.REFUSED for notice in told)


@given(beginning=BEGINNINGS, rest=st.binary(max_size=400))
def test_bytes_by_chance(beginning, rest):
    """Also behind the mark of a zip, of an old workbook, of UTF-16."""
    judged(beginning + rest)


@given(text=st.text(max_size=200), encoding=st.sampled_from(("utf-8", "utf-16", "utf-16-le", "utf-16-be")))
def test_text_by_chance(text, encoding):
    """Of any letters, quotes and line ends."""
    judged(text.encode(encoding, "replace"))


@given(data=st.data())
def test_a_part_by_chance(data):
    """A sound zip, one part of which says something else: other text, other tags, or none."""
    archive = zipfile.ZipFile(io.BytesIO(WHOLE))
    name = data.draw(st.sampled_from(archive.namelist()))
    part = bytearray(archive.read(name))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, 1_000_000)) % (len(part) + 1)
        part[at : at + data.draw(st.integers(0, 30))] = data.draw(
            st.sampled_from((b"", b"<", b"9" * 30, b'"', b"-1", b"<row/>", b"</sheetData>", b"\x00", b"&a;"))
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for each in archive.namelist():
            changed.writestr(each, bytes(part) if each == name else archive.read(each))
    judged(out.getvalue())
