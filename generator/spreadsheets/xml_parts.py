"""A part of a workbook as a run of XML events, read as it is unpacked.

Names come without their namespaces, so that strict and transitional workbooks read alike. A document that
declares a DOCTYPE is refused before any entity of it can grow.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol
from xml.parsers import expat

from generator.spreadsheets.package import Package
from generator.spreadsheets.unreadable import Unreadable
from generator.wording import spreadsheets as words

SPACE = " "  # between a namespace and a name
BROKEN = (expat.ExpatError, LookupError, ValueError)  # the last two: an encoding that nobody knows


class Listener(Protocol):
    """What listens to a part: the beginning and end of each element, and the text between."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element is over."""

    def text(self, text: str) -> None:
        """Text between them."""


def listen(
    package: Package, part: str, listener: Listener, passed_over: Sequence[re.Pattern[bytes]] = ()
) -> None:
    """Tell the listener the part, without what the patterns match inside one piece of it.

    Raises Unreadable where it is no sound XML or declares a DOCTYPE.
    """
    parser = expat.ParserCreate(namespace_separator=SPACE)
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        listener.start(name.rpartition(SPACE)[2], attributes)

    def end(name: str) -> None:
        listener.end(name.rpartition(SPACE)[2])

    def doctype(*_: object) -> None:
        raise Unreadable(words.declares_entities(part))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = listener.text, doctype
    try:
        for piece in _whole_tags(package.pieces(part)):
            for pattern in passed_over:
                piece = pattern.sub(b"", piece)
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except BROKEN as error:
        raise Unreadable(words.broken_part(part)) from error


def _whole_tags(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut behind tags where there are any."""
    rest = b""
    for piece in pieces:
        # A piece without tags goes on as it is: text of 80 MB is not put together again and again.
        before, end, after = piece.rpartition(b">")
        yield rest + (before + end if end else after)
        rest = after if end else b""
    yield rest
