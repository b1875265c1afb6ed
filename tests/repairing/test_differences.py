"""What people are told of a change: seen lines as lines, unseen ones by their numbers."""

from generator.repairing import Changed, Line, changed


def test_what_nobody_sees_is_counted():
    """A mark at the start, line ends, letters in parts, spaces, the last line end."""
    before = "\ufeffa: b\r\nc: e\u0302 \r\nd: 1.50 \r\nd2: f  \r\ng: h".encode()
    after = 'a: b\nc: ê\nd: "1.50"\nd2: f\ng: h\n'.encode()

    difference = changed(before, after)

    assert difference == Changed(True, 4, (2,), (2, 3, 4), True, (Line(3, "d: 1.50", 'd: "1.50"'),))
    assert difference.tidyings == 7


def test_nothing():
    """No difference has no sort."""
    assert changed(b"a: b\n", b"a: b\n") == Changed(False, 0, (), (), False, ())
