"""What changed on the site, by month, the newest first; and the same as a feed.

History is kept words: it may name a page that is no more, or hold what somebody wrote into its file. So a
change leads only to a page that there is, and every word of it is text.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.catalogue import Catalogue
from generator.changes import Change, History, Past
from generator.changes.stored import written_history
from generator.pages import addresses
from generator.pages.changes_feed import feed
from generator.pages.page import Link, Page
from generator.pages.redirects import redirects
from generator.wording import changes as words
from generator.wording.days import day_text

MOST_ON_FIRST_PAGE = 100
MOST_ON_PAGE = 500  # a page of more would be heavier than a phone can bear


@dataclass(frozen=True)
class Told:
    """A change as its line shows it; `text` is before and now. Without `address` it leads nowhere."""

    id: str
    day: str
    sort: str
    what: str
    address: str
    text: str


@dataclass(frozen=True)
class Month:
    """The changes of one month under its name."""

    id: str
    title: str
    changes: tuple[Told, ...]


def changes_pages(catalogue: Catalogue, past: Past, built_on: date) -> Iterator[Page]:
    """The page of the newest changes with its feed, and one for each month that had some."""
    history = past.history
    all_changes = history.changes if history else ()
    there = _there(catalogue)
    by_month = [(month, tuple(group)) for month, group in groupby(all_changes, key=_month)]
    feed_file = feed(catalogue.commune, history, there, built_on)
    files = {addresses.CHANGES_FEED: feed_file}
    if history:
        files[addresses.CHANGES_FILE] = written_history(history)
    newest = all_changes[:MOST_ON_FIRST_PAGE]
    yield Page(
        address=addresses.CHANGES,
        frame="changes",
        template="changes.html",
        title=words.TITLE,
        description=words.LEAD,
        values={
            "labels": words,
            "lead": words.LEAD,
            "notes": _notes(history, built_on),
            "months": [
                _told_month(month, tuple(group), there) for month, group in groupby(newest, key=_month)
            ],
            "left_out": words.EARLIER.format(shown=len(newest)) if len(all_changes) > len(newest) else "",
            "all_months": [
                (Link(_month_name(month), addresses.changes_of(month)), len(changes))
                for month, changes in by_month
            ],
            "has_file": history is not None,
        },
        files=files,
    )
    for month, changes in by_month:
        yield _month_page(month, changes, there)


def _month_page(month: str, changes: Sequence[Change], there: Collection[str]) -> Page:
    shown, more = changes[:MOST_ON_PAGE], len(changes) - MOST_ON_PAGE
    name = _month_number(month)
    return Page(
        address=addresses.changes_of(month),
        frame="changes",
        template="changes.html",
        title=words.MONTH_TITLE.format(month=name),
        description=words.MONTH_LEAD.format(month=name),
        values={
            "labels": words,
            "lead": words.MONTH_LEAD.format(month=name),
            "notes": [words.WHICH_DAY],
            "months": [_told_month(month, shown, there)],
            "left_out": words.NOT_ALL.format(shown=len(shown), more=more) if more > 0 else "",
            "all_months": [],
            "has_file": True,
        },
        crumbs=(Link(words.TITLE, addresses.CHANGES),),
    )


def _notes(history: History | None, built_on: date) -> list[str]:
    """Since when history is kept; of a first run, that nothing is claimed."""
    if history is None:
        return [words.FIRST_RUN]
    since = day_text(history.since)
    if history.changes:
        return [words.SINCE.format(day=since), words.WHICH_DAY]
    if history.since == built_on:
        return [words.BEGINNING.format(day=since)]
    return [words.SINCE.format(day=since), words.NOTHING]


def _told_month(month: str, changes: Sequence[Change], there: Collection[str]) -> Month:
    return Month(f"thang-{month}", _month_name(month), tuple(_told(change, there) for change in changes))


def _told(change: Change, there: Collection[str]) -> Told:
    return Told(
        f"so-{change.number}",
        day_text(change.day),
        words.KINDS[change.kind],
        change.what,
        change.address if change.address in there else "",
        words.entry_text(change.before, change.now),
    )


def _there(catalogue: Catalogue) -> frozenset[str]:
    """The addresses that a change may be about and that there are today; moved ones lead on."""
    return frozenset(
        (
            *(addresses.procedure(one) for one in catalogue.procedures),
            *(redirect.address for redirect in redirects(catalogue)),
            *(addresses.legal_document(one) for one in catalogue.legal_documents),
            addresses.CORRECTIONS,
        )
    )


def _month(change: Change) -> str:
    return f"{change.day:%Y-%m}"


def _month_name(month: str) -> str:
    """“Tháng 11/2026”."""
    return words.MONTH.format(month=_month_number(month))


def _month_number(month: str) -> str:
    """“11/2026”."""
    year, _, number = month.partition("-")
    return f"{number}/{year}"
