"""A review as a comment on a proposal, in the Markdown of GitHub and GitLab.

A proposal is a stranger's text. Whatever was given stands in a code span, where neither forge looks for
mentions, links, pictures, numbers of issues, HTML or commands; the rest is ours and holds none of these.
There are no tables, so that no text can break one. `.ci/review` refuses a comment of another form.
"""

from collections.abc import Iterator

from generator.review.facts import Given
from generator.review.outcome import Review
from generator.review.outline import Item, Section, outline
from generator.review.plain import one_line
from generator.wording import review as words

# GitHub takes 65,536 characters; what `.ci/review` puts around it needs its room.
LONGEST_COMMENT = 60_000
MOST_UNFOLDED = 12  # lines of a section; longer ones are opened by a click
ROOM_TO_CLOSE = 200  # for the count of what is left out, and the end of what is folded


def markdown(review: Review) -> str:
    """The summary, then each section; cut at LONGEST_COMMENT with a count of the lines that are left out."""
    text = f"**{review.summary}**\n"
    sections = outline(review)
    left_out = 0
    for section in sections:
        room = LONGEST_COMMENT - ROOM_TO_CLOSE - len(text)
        shown, more = _fitting([_line(item) for item in section.items], room - len(_heading(section)))
        left_out += more
        if shown:
            text += "\n".join(["", *_block(section, shown), ""])
    return text + (f"\n{words.left_out(left_out)}\n" if left_out else "")


def code_span(text: str) -> str:
    """A text that Markdown leaves alone. A grave accent would end the span: another sign stands for it."""
    return f"`{one_line(text).replace('`', 'ˋ').strip() or '…'}`"


def _fitting(lines: list[str], room: int) -> tuple[list[str], int]:
    """The first lines for which there is room, and how many others there are."""
    kept = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return kept, len(lines) - len(kept)


def _block(section: Section, lines: list[str]) -> Iterator[str]:
    if len(section.items) <= MOST_UNFOLDED:
        yield f"### {section.title}"
        yield ""
        yield from lines
        return
    yield _heading(section)
    yield ""
    yield from lines
    yield ""
    yield "</details>"


def _heading(section: Section) -> str:
    return f"<details><summary>{section.title} ({words.rows_of(len(section.items))})</summary>"


def _line(item: Item) -> str:
    parts = (code_span(part) if isinstance(part, Given) else part for part in item.parts)
    return "  " * item.depth + "- " + "".join(parts)
