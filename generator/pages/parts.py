"""Parts of sentences that several kinds of page show: sources, days, what a search engine is told."""

from generator.catalogue.fields import Dated, Source
from generator.wording import words
from generator.wording.days import day_text

LONGEST_DESCRIPTION = 300  # characters


def source_text(source: Source) -> str:
    """“Cổng Dịch vụ công quốc gia, chụp ngày 20/07/2026”; without any day, that it is not known."""
    published = f"{words.PUBLISHED_ON} {day_text(source.published_on)}" if source.published_on else ""
    captured = f"{words.CAPTURED_ON} {day_text(source.captured_on)}" if source.captured_on else ""
    undated = "" if source.told_on else words.UNDATED
    return ", ".join(part for part in (source.name.rstrip("."), published, captured, undated) if part)


def doubted_source_text(source: Source) -> str:
    """The source with its doubt behind it, for places that have none of their own for doubts."""
    doubt = f". {words.DOUBTFUL}: {source.doubtful}" if source.doubtful else ""
    return source_text(source) + doubt


def full_stop(text: str) -> str:
    """The text as a sentence: notes of records bring their own stop, or none."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def in_short(text: str) -> str:
    """As much of a text, in whole words, as a search engine shows of a description."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[: LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def period_text(dated: Dated) -> str:
    """“từ 08/08/2026 đến hết 31/12/2031”, or as much of it as is known."""
    first = f"từ {day_text(dated.first_day)}" if dated.first_day else ""
    last = f"đến hết {day_text(dated.last_day)}" if dated.last_day else ""
    return " ".join(part for part in (first, last) if part)
