"""Letters that were lost or spelt out, and the question marks that are right."""

import pytest

from generator.reading.damage import damages


def told(line):
    return [(line[one.start : one.end], one.repair) for one in damages(line)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("name: Th? t?c ??ng ký", [("Th? t?c ??ng", None)]),
        ("name: ph�c vụ", [("ph�c", None)]),
        ("name: &#273;ất&nbsp;đai", [("&#273;", "đ"), ("&nbsp;", " ")]),
    ],
)
def test_damage_is_told(line, parts):
    """Lost letters once for a line; what is spelt out is mended where it is a letter or a space."""
    assert told(line) == parts


@pytest.mark.parametrize(
    "line",
    [
        "question: Trẻ sinh ở đâu?",
        "question: Có không?vậy thì sao",
        "address: https://a.vn/?id=1&copy;=2",
        "text: Công ty A & B; nộp ở đây",
        "text: dấu &lt; và &amp; của trang web",
    ],
)
def test_what_is_right_is_left(line):
    """A question is no damage, and no address is."""
    assert told(line) == []
