"""The results card: the newest figures of the whole commune, as the commune shows them.

Its four lines and its headline are those of the card on the former site; every rate
carries its counts, the card its period, moment, definition and source.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts import count_cell
from generator.observations import Column, Status
from generator.pages import addresses
from generator.pages.page import Link
from generator.pages.rates import rate_of
from generator.quantities import Share
from generator.statistics import Result
from generator.statistics.measures import LATE_RATE
from generator.wording import dashboard, figures, words
from generator.wording.days import moment_text
from generator.wording.numbers import NOT_COMPUTABLE, out_of, percent


@dataclass(frozen=True)
class Figure:
    """One figure of the card: its name, the number, and what the number never stands without."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True)
class ResultsCard:
    """Everything that the card says. `mark` and `period_note` may be empty, `notes` none."""

    headline: Figure
    figures: tuple[Figure, ...]
    period_note: str
    updated: str
    definition: Link
    formula: str
    source: str
    mark: str
    notes: tuple[str, ...]
    details: Link


def card_of(
    result: Result, sources: Sequence[tuple[str, str]], *, lacking: str = "", banner: str = ""
) -> ResultsCard:
    """The card of one result; `sources` are names, each with how far it stands behind its figures.

    `lacking` says what the figures of the whole commune lack, `banner` that others on the site are invented.
    """
    official = result.status is Status.OFFICIAL
    return ResultsCard(
        headline=_headline(result),
        figures=_figures(result),
        period_note=_period_note(result),
        updated=figures.updated_text(moment_text(result.as_of)),
        definition=Link(LATE_RATE.title, addresses.measure(LATE_RATE.id)),
        formula=LATE_RATE.formula,
        source="; ".join(dict.fromkeys(name for name, _ in sources)),
        mark=banner if official else figures.status_mark(result.status),
        notes=(*((lacking,) if lacking else ()), *(broken.text for broken in result.disagreements)),
        details=Link(words.DETAILS, addresses.STATISTICS),
    )


def _period_note(result: Result) -> str:
    """What the source does not say of the period, or how the page came to figures of the whole commune."""
    no_start = figures.NO_START if result.period.start is None else ""
    added = dashboard.added_note(result.sectors) if result.sectors else ""
    return " ".join(text for text in (no_start, added) if text)


def _headline(result: Result) -> Figure:
    label = f"{figures.card_period_text(result.period)} {figures.SOLVED_SO_FAR}"
    rate = result.on_time_rate
    if rate is None:
        return Figure(label, NOT_COMPUTABLE, figures.DISAGREEING)
    if isinstance(rate, Share):
        return Figure(label, percent(rate), f"{out_of(rate)} {figures.IN_TIME}{_still_overdue(result)}")
    return Figure(label, figures.ABSENCES[rate])


def _still_overdue(result: Result) -> str:
    """Behind “100 %”: dossiers that are not finished and past their day, where nothing solved was late."""
    overdue = result.counts[Column.PENDING_LATE]
    hidden = result.late == 0 and isinstance(overdue, int) and overdue
    return f"; {figures.still_overdue(overdue)}" if hidden and isinstance(overdue, int) else ""


def _figures(result: Result) -> tuple[Figure, ...]:
    rate = rate_of(result, LATE_RATE)
    counts = (
        (Column.SOLVED_TOTAL, result.solved),
        (Column.SOLVED_EARLY_OR_ON_TIME, result.early_or_on_time),
        (Column.SOLVED_LATE, result.late),
    )
    return (
        *(Figure(figures.COUNTS[column], count_cell(count).text) for column, count in counts),
        Figure(LATE_RATE.title, rate.text, rate.detail),
    )
