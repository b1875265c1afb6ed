"""Which lines of a YAML text belong to block texts, where a space at the end of a line may mean something."""

from typing import Any

import yaml

from generator.reading.text import CONTROL
from generator.reading.tree import BLOCKS, PARSER


def lines_of_blocks(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers from 1 of the lines of texts behind `|`, and of those behind `>`; only of a sound text."""
    lines: dict[str, set[int]] = {sign: set() for sign in BLOCKS}
    loader = PARSER(CONTROL.sub(" ", text))  # as `decode` does
    try:
        while (event := loader.get_event()) is not None:
            if type(event) is yaml.ScalarEvent and event.style in BLOCKS:
                lines[event.style].update(_lines(event))
    finally:
        loader.dispose()
    return frozenset(lines["|"]), frozenset(lines[">"])


def _lines(event: Any) -> range:
    """The lines behind that of the sign, up to what follows, empty ones among them."""
    end = event.end_mark
    return range(event.start_mark.line + 2, end.line + (2 if end.column else 1))
