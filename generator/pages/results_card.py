"""The results card: the newest figures of the whole commune, as the commune shows them.

Its four lines and its headline are those of the card on the former site; every rate
carries its counts, the card its period, moment, definition and source.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts import count_cell, rate_cell
from generator.observations import Column, Observation, Status, disagreements
from generator.pages.addresses import STATISTICS
from generator.pages.page import Link
from generator.quantities import Share
from generator.statistics import LATE_RATE, Result, newest_whole, results
from generator.wording import figures, words
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
    definition: str
    source: str
    mark: str
    notes: tuple[str, ...]
    details: Link


def results_card(observations: Sequence[Observation]) -> ResultsCard | None:
    """The card of the newest row over all sectors and channels; None where there is no such row."""
    newest = newest_whole(results(observations))
    return card_of(newest) if newest is not None else None


def card_of(result: Result) -> ResultsCard:
    """The card of one result."""
    observation = result.observation
    official = observation.status is Status.OFFICIAL
    return ResultsCard(
        headline=_headline(result),
        figures=_figures(result),
        period_note=figures.NO_START if observation.period.start is None else "",
        updated=f"{figures.UPDATED} {moment_text(observation.as_of)}",
        definition=f"{LATE_RATE.title}: {LATE_RATE.formula}.",
        source=observation.source,
        mark="" if official else figures.status_mark(observation.status),
        notes=tuple(broken.text for broken in disagreements(observation)),
        details=Link(words.DETAILS, STATISTICS),
    )


def _headline(result: Result) -> Figure:
    label = f"{figures.card_period_text(result.observation.period)} {figures.SOLVED_SO_FAR}"
    rate = result.on_time_rate
    if rate is None:
        return Figure(label, NOT_COMPUTABLE, figures.DISAGREEING)
    if isinstance(rate, Share):
        return Figure(label, percent(rate), f"{out_of(rate)} {figures.IN_TIME}")
    return Figure(label, figures.ABSENCES[rate])


def _figures(result: Result) -> tuple[Figure, ...]:
    rate = rate_cell(result.late_rate)
    counts = (
        (Column.SOLVED_TOTAL, result.solved),
        (Column.SOLVED_EARLY_OR_ON_TIME, result.early_or_on_time),
        (Column.SOLVED_LATE, result.late),
    )
    return (
        *(Figure(figures.COUNTS[column], count_cell(count).text) for column, count in counts),
        Figure(LATE_RATE.title, rate.text, rate.detail),
    )
