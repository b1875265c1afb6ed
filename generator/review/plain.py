"""A review for a terminal."""

from generator.review.facts import Given
from generator.review.outcome import Review
from generator.review.outline import Item, outline

INDENT = "  "


def plain(review: Review) -> str:
    """The summary, then each section with its lines."""
    blocks = [review.summary]
    for section in outline(review):
        blocks.append("\n".join([f"{section.title}:", *map(_line, section.items)]))
    return "\n\n".join(blocks) + "\n"


def one_line(text: str) -> str:
    """The text without line ends, and without what could move a cursor, hide or turn it."""
    return "".join(one if one.isprintable() else "\ufffd" for one in " ".join(text.split()))


def _line(item: Item) -> str:
    parts = (one_line(part) if isinstance(part, Given) else part for part in item.parts)
    return INDENT * (item.depth + 1) + "".join(parts)
