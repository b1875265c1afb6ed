"""The messages of the check: a page for each code, an index by theme and one from A to Z."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.catalogue.manual import Explained, Manual
from generator.pages import addresses
from generator.pages.manual.page import manual_page, turns
from generator.pages.page import Link, Page
from generator.problems import NOTES, Severity
from generator.wording import manual as wording


@dataclass(frozen=True)
class ShownText:
    """One side of an example: lines as typed, or a sentence where no line can show it."""

    label: str
    lines: str
    told: str


@dataclass(frozen=True)
class ShownExample:
    """The wrong and the right text, and where they stand."""

    code: str
    place: str
    address: str
    wrong: ShownText
    right: ShownText


def messages_pages(manual: Manual) -> Iterator[Page]:
    """The two indexes, then the messages, each leading to the next of its theme and on."""
    here = Link(wording.MESSAGES, addresses.MANUAL_MESSAGES)
    themes = [
        (theme.value, wording.THEMES[theme], [_entry(one) for one in group])
        for theme, group in groupby(manual.messages, key=lambda one: one.explanation.theme)
    ]
    by_code = sorted((_entry(one) for one in manual.messages), key=lambda entry: entry[1])
    yield manual_page(
        *(addresses.MANUAL_MESSAGES, "manual_messages.html", wording.MESSAGES, wording.MESSAGES_LEAD),
        themes=themes,
        a_to_z=Link(wording.A_TO_Z, addresses.MANUAL_MESSAGES_A_TO_Z),
    )
    yield manual_page(
        *(addresses.MANUAL_MESSAGES_A_TO_Z, "manual_a_to_z.html", wording.A_TO_Z, wording.A_TO_Z_LEAD),
        crumbs=(here,),
        entries=by_code,
    )
    around = turns([_entry(one)[0] for one in manual.messages])
    for one in manual.messages:
        address = addresses.manual_message(one.code)
        before, after = around[address]
        severity = Severity.NOTE if one.code in NOTES else Severity.ERROR
        yield manual_page(
            *(address, "manual_message.html", wording.MESSAGE.format(title=one.explanation.title)),
            wording.MESSAGE_DESCRIPTION.format(code=one.code),
            crumbs=(here,),
            code=one.code.value,
            severity=wording.SEVERITIES[severity],
            explanation=one.explanation,
            report=one.report,
            example=shown_example(one),
            before=before,
            after=after,
        )


def shown_example(explained: Explained) -> ShownExample:
    """The example as people see it."""
    explanation = explained.explanation
    return ShownExample(
        explained.code.value,
        wording.IN_FILE.format(file=explanation.file),
        addresses.manual_message(explained.code),
        ShownText(wording.WRONG, explanation.wrong or "", explanation.wrong_told or ""),
        ShownText(wording.RIGHT, explanation.right or "", explanation.right_told or ""),
    )


def _entry(one: Explained) -> tuple[Link, str]:
    return Link(one.explanation.title, addresses.manual_message(one.code)), one.code.value
