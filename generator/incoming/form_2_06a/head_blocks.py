"""Heads of groups that stand over the middle of their columns without being merged.

Unmerged, a head is over the columns from its own on. Where somebody put it over the middle to look well, that
reading takes the total of the next group for this one's. Each group of the form begins with its total: where
every head of a group stands right of one total and left of the next, it belongs to that block.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from generator.incoming.form_2_06a.head_grid import HeadGrid
from generator.incoming.form_2_06a.head_words import Part, group_of, head_words, part_of
from generator.spreadsheets import Position

BARE_TOTAL = re.compile(r"tong|(?:tong|tong cong|cong|t)(?: so)?(?: ho so)?|so luong|ts|sl")


def is_bare_total(head: str) -> bool:
    """Whether the words of a head say a total and nothing of what."""
    return BARE_TOTAL.fullmatch(head) is not None


def moved_heads(grid: HeadGrid, top: int, bottom: int) -> Mapping[Position, Position]:
    """Where the heads of groups begin that do not stand over their first column."""
    for row in range(top, bottom):
        heads = [column for column, text in grid.row(row).items() if _is_group(text)]
        totals = [
            column
            for column, text in grid.row(row + 1).items()
            if is_bare_total(" ".join(head_words([text])))
        ]
        if len(heads) < 2 or len(heads) != len(totals) or heads == totals:
            continue
        if any(grid.is_merged(row, column) for column in heads):
            continue
        ends = [later for _, later in pairwise(totals)] + [grid.last_column + 1]
        if all(total <= head < end for head, total, end in zip(heads, totals, ends, strict=True)):
            return {
                (row, head): (row, total) for head, total in zip(heads, totals, strict=True) if head != total
            }
    return {}


def _is_group(text: str) -> bool:
    path = head_words([text])
    return group_of(path) is not None and part_of(path) is Part.TOTAL
