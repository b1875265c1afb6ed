"""Tables side by side: two months, or a month and its running total, each with all columns of the form."""

from itertools import pairwise

from generator.incoming.form_2_06a.head_words import LABELS, ORDINAL, head_words
from generator.incoming.form_2_06a.heads import FEWEST, Table
from generator.notices import CellPlace, Notice, Weight
from generator.spreadsheets import column_letters
from generator.wording import form_2_06a_tables as words

ABOVE = 4  # rows above the heads in which the titles of both stand


def tables_beside(file: str, table: Table) -> Notice | None:
    """A refusal of heads that come twice or more from left to right, with the title of each; else None."""
    torn = [numbers for numbers in table.torn.values() if len(numbers) > 1]
    if len(torn) < FEWEST:
        return None
    count = max(map(len, torn))
    firsts = [min(numbers[at] for numbers in torn if len(numbers) > at) for at in range(count)]
    place = CellPlace(file, table.sheet.name, table.top, firsts[1])
    titles = _titles(table, firsts) or [table.heads[column] for column in firsts]
    named = [(column_letters(column), title) for column, title in zip(firsts, titles, strict=True)]
    return Notice(place, Weight.REFUSED, *words.tables_beside(named))


def _titles(table: Table, firsts: list[int]) -> list[str]:
    """The texts of the lowest row that says one thing over each of the tables."""
    spans = list(pairwise([0, *firsts[1:], max(table.heads, default=0) + 1]))
    for row in range(table.bottom, table.top - ABOVE, -1):
        texts = {
            column: text
            for column, text in table.texts.get(row, {}).items()
            if not any(pattern.search(" ".join(head_words([text]))) for pattern in (ORDINAL, *LABELS))
        }
        over = [[text for column, text in texts.items() if first <= column < end] for first, end in spans]
        if all(len(one) == 1 for one in over):
            return [one[0] for one in over]
    return []
