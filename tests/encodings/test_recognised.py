"""Of which encoding bytes are."""

import codecs

import pytest

from generator.encodings import BOM, is_utf8, unicode_start
from generator.encodings.recognising import recognised

TEXT = "Đăng ký khai sinh; 15 ngày"


@pytest.mark.parametrize(
    ("data", "start"),
    [
        (TEXT.encode(), ("utf-8", 0)),
        (BOM + TEXT.encode(), ("utf-8", 3)),
        (codecs.BOM_UTF16_LE + "Đ".encode("utf-16-le"), ("utf-16-le", 2)),
        (codecs.BOM_UTF16_BE + "Đ".encode("utf-16-be"), ("utf-16-be", 2)),
        (TEXT.encode("utf-16-le"), ("utf-16-le", 0)),
        (TEXT.encode("utf-16-be"), ("utf-16-be", 0)),
        (TEXT.encode("utf-16-le")[:-1], ("utf-16-le", 0)),
        (b"", ("utf-8", 0)),
        (b"a\0b\0", ("utf-8", 0)),
        (bytes(40), ("utf-8", 0)),
    ],
)
def test_unicode_is_told_by_its_mark_or_its_empty_bytes(data, start):
    """Empty bytes in both halves of the pairs, or in a few letters alone, tell nothing."""
    assert unicode_start(data) == start


def test_a_cut_letter_is_utf8_where_a_sample_ends_in_it():
    """And a fault anywhere else."""
    data = "Hộ".encode()

    assert is_utf8(data)
    assert is_utf8(data[:-1], cut=True)
    assert not is_utf8(data[:-1])
    assert not is_utf8(data[:-1] + b"a", cut=True)


@pytest.mark.parametrize(
    ("data", "encoding", "read"),
    [
        (b"\xd0\xe3ng ky\xec", "Windows-1258", "Đăng ký"),
        (b"\xae\xa8ng k\xfd", "TCVN3 (ABC)", "đăng ký"),
        (b"\xf1a\xeang k\xfd", "VNI-Windows", "đăng ký"),
    ],
)
def test_old_encodings_are_told_by_their_syllables(data, encoding, read):
    """And the line can be read in it."""
    found, reader = recognised(data)

    assert (found, reader(data)) == (encoding, read)


@pytest.mark.parametrize(
    "text", ["Biểu số; từ ngày 01 đến ngày 30; đã xã; Quá hạn", "Hộ tịch, xã hội, bưu chính"]
)
@pytest.mark.parametrize("lost", ["replace", "ignore"])
def test_letters_that_were_lost_are_of_no_encoding(text, lost):
    """What Windows of the West kept of a text could be of many encodings, and is of none."""
    assert recognised(text.encode("cp1252", lost))[0] is None


def test_bytes_without_syllables_are_of_no_known_encoding():
    """A guess would put wrong letters on a page."""
    assert recognised(b"\x81\x8d\x8f \x90")[0] is None
