"""A review in sections and lines, each line in parts of ours and parts that were given.

The parts stay apart up to the last moment: whoever writes them down knows what to escape.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Code, Problem, Severity
from generator.review.facts import EntryChange, EntryKind, Given, LineChange
from generator.review.outcome import Review
from generator.review.page_changes import PageChange
from generator.wording import review as words

NAMES = {Severity.ERROR: words.ERROR, Severity.NOTE: words.NOTE}
LONGEST_TOLD = 300  # characters of one side of a line
CONTEXT = 40  # characters that both sides begin with and are still told, where the rest is long


@dataclass(frozen=True)
class Item:
    """One line, `depth` steps in; parts that are Given came from outside."""

    depth: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Lines under a heading of ours."""

    title: str
    items: tuple[Item, ...]


def outline(review: Review) -> list[Section]:
    """Problems first, then what changes by kind, then pages; no section is empty."""
    sections = [
        Section(words.PROBLEMS, tuple(_problems(review))),
        Section(words.NOT_COMPARED, tuple(_not_compared(review))),
        *(Section(words.SECTIONS[kind], tuple(_entries(review, kind))) for kind in EntryKind),
        Section(words.PAGES, tuple(_pages(review))),
    ]
    return [section for section in sections if section.items]


def _problems(review: Review) -> Iterator[Item]:
    told = ((words.NEW_PROBLEM, review.brought), (words.MENDED_PROBLEM, review.mended))
    for how, problems in told:
        groups: defaultdict[tuple[Severity, Code, str], list[Problem]] = defaultdict(list)
        for problem in problems:
            groups[problem.severity, problem.code, problem.message].append(problem)
        # Errors first; what is wrong in many places is told once.
        for (severity, _, _), same in sorted(groups.items(), key=lambda group: group[0][0]):
            yield Item(0, (f"{NAMES[severity]} {how}: ", *_problem(same)))


def _problem(same: list[Problem]) -> tuple[str, ...]:
    first = same[0]
    place = (Given(first.place.path), f", {words.line_number(first.place.line)}: ")
    more = words.more_places(len(same) - 1) if len(same) > 1 else ""
    return (*place, Given(shortened(first.message)), f" ({first.code}{more})")


def _not_compared(review: Review) -> Iterator[Item]:
    for path, side in review.not_compared:
        yield Item(0, (Given(path), f": {words.SIDES[side]}"))


def _entries(review: Review, kind: EntryKind) -> Iterator[Item]:
    for change in review.changes:
        if change.kind is kind:
            if kind in words.COUNTED:
                yield Item(0, tuple(_entry(change)))
            depth = 1 if kind in words.COUNTED else 0
            yield from (Item(depth, tuple(_line(line))) for line in change.lines)


def _entry(change: EntryChange) -> Iterator[str]:
    yield f"{words.HOWS[change.how]}: "
    yield Given(shortened(change.name))
    if change.kind is EntryKind.PROCEDURE:
        yield " ("
        if change.former_id:
            yield Given(change.former_id)
            yield words.ARROW
        yield Given(change.id)
        yield ")"
    if change.count > 1 or (change.kind is EntryKind.FIGURES and not change.lines):
        yield f" ({words.rows_of(change.count)})"
    if change.note:
        yield f" ({change.note})"


def _line(line: LineChange) -> Iterator[str]:
    yield line.aspect
    named = line.key and line.key not in (line.before, line.now)
    if named:
        yield " ("
        yield Given(shortened(line.key))
        yield ")"
    yield ": "
    if not line.before and not line.now:
        yield words.REORDERED
    elif not line.before or not line.now:
        yield f"{words.ADDED} " if line.now else f"{words.TAKEN_AWAY} "
        yield Given(shortened(line.now or line.before))
    else:
        before, now = differing(line.before, line.now)
        yield Given(before)
        yield words.ARROW
        yield Given(now)


def _pages(review: Review) -> Iterator[Item]:
    if review.pages is None:
        yield Item(0, (words.PAGES_NOT_COMPARED,))
        return
    yield from (Item(0, tuple(_page(page))) for page in review.pages if page.listed)
    rest = sum(not page.listed for page in review.pages)
    if rest:
        yield Item(0, (words.further_pages(rest),))


def _page(page: PageChange) -> Iterator[str]:
    yield f"{words.PAGE_HOWS[page.how]}: "
    yield Given(f"/{page.address}")
    if page.to:
        yield words.ARROW
        yield Given(f"/{page.to}")


def shortened(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= LONGEST_TOLD else text[: LONGEST_TOLD - 1].rstrip() + "…"


def differing(before: str, now: str) -> tuple[str, str]:
    """Both texts, long ones from shortly before the place where they begin to differ."""
    if max(len(before), len(now)) <= LONGEST_TOLD:
        return before, now
    same = next(
        (place for place, (one, other) in enumerate(zip(before, now, strict=False)) if one != other),
        min(len(before), len(now)),
    )
    start = max(0, same - CONTEXT)
    mark = "…" if start else ""
    return mark + shortened(before[start:]), mark + shortened(now[start:])
