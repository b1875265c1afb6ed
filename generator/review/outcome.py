"""All that a reviewer is told of a proposal, before it is written for a terminal, a comment or a file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.problems import Problem, Severity
from generator.review.comparing import compared, not_compared, renamed_in
from generator.review.entries import Side
from generator.review.facts import EntryChange, EntryKind
from generator.review.judged import brought_and_mended
from generator.review.page_changes import PageChange, Said, page_changes
from generator.wording import review as words


@dataclass(frozen=True)
class Review:
    """What differs. `pages` is None where one of the sides could not be built."""

    changes: tuple[EntryChange, ...]
    brought: tuple[Problem, ...]
    mended: tuple[Problem, ...]
    not_compared: tuple[tuple[str, str], ...]
    pages: tuple[PageChange, ...] | None

    @property
    def summary(self) -> str:
        """One sentence: how many records of each kind, how many pages, which problems."""
        counts: Counter[EntryKind] = Counter()
        for change in self.changes:
            counts[change.kind] += change.count
        records = [words.count_of(kind, counts[kind]) for kind in EntryKind if counts[kind]]
        problems = (_counted(words.MORE, self.brought), _counted(words.LESS, self.mended))
        return words.summary(
            records,
            self._pages(),
            words.LISTED.join(filter(None, problems)),
            len(self.not_compared),
        )

    def _pages(self) -> str:
        if self.pages is None:
            return words.PAGES_UNKNOWN if self.changes else ""
        listed = sum(page.listed for page in self.pages)
        return words.pages_of(listed) if listed else ""


def reviewed(base: Side, proposal: Side, base_says: Said | None, proposal_says: Said | None) -> Review:
    """Everything that differs; pages only where both sides have some."""
    built = base_says is not None and proposal_says is not None
    return Review(
        compared(base, proposal),
        *_judged(base, proposal),
        not_compared(base, proposal),
        page_changes(base_says, proposal_says) if base_says and proposal_says and built else None,
    )


def _judged(base: Side, proposal: Side) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What the proposal brings and mends; a note is not called mended that nobody could look for."""
    brought, mended = brought_and_mended(base.problems, proposal.problems, renamed_in(base, proposal))
    return _sure(brought, base), _sure(mended, proposal)


def _sure(problems: Sequence[Problem], elsewhere: Side) -> tuple[Problem, ...]:
    """The problems that are not on the other side, though all of it was read; errors are always told."""
    if not elsewhere.unread:
        return tuple(problems)
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def _counted(word: str, problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return words.problems_of(word, errors, len(problems) - errors)
