"""A text with which nothing is wrong: what it holds, light enough to be handed to another process."""

import marshal
from typing import NamedTuple

from generator.reading.lines import CONFLICT
from generator.reading.text import decode
from generator.reading.tree import Outline, Value, parse


class Sound(NamedTuple):
    """The group of fields that a text holds, and its outline, packed: few places are ever asked for."""

    value: dict[str, Value]
    outline: bytes


def sound_of(data: bytes, path: str) -> Sound | None:
    """What a YAML file holds; None where anything is to be told of it, or to be looked at again."""
    text, problems = decode(data, path)
    if text is None or problems or CONFLICT.search(text):
        return None
    parsed = parse(text, path)
    tree = parsed.tree
    if tree is None or parsed.problems or parsed.doubtful or not isinstance(tree.value, dict):
        return None
    return Sound(tree.value, packed(tree.outline))


def packed(outline: Outline) -> bytes:
    """An outline in a fifth of its memory."""
    return marshal.dumps(outline)


def unpacked(outline: bytes) -> Outline:
    """The outline that was packed."""
    places: Outline = marshal.loads(outline)
    return places
