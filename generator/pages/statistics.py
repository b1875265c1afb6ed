"""The statistics page: counts first, then rates with their counts, then how far to trust them.

Every figure stands with its definition, period, denominator and source on the same page,
and the file behind it one link away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.charts import Chart, Line, Table, TableRow, count_cell, outcome_chart
from generator.observations import (
    ALL,
    Absence,
    Channel,
    Column,
    Observation,
    Status,
    disagreements,
)
from generator.pages.addresses import STATISTICS
from generator.pages.page import Page
from generator.pages.results_card import card_of
from generator.statistics import MEASURES, Result, newest_whole, results
from generator.vietnamese import sort_key
from generator.wording import figures

PERIODS_SHOWN = 24
FILE = "du-lieu/stats.csv"
CARD_COLUMNS = (Column.SOLVED_TOTAL, Column.SOLVED_EARLY_OR_ON_TIME, Column.SOLVED_LATE)
OTHER_COLUMNS = tuple(column for column in Column if column not in CARD_COLUMNS)


@dataclass(frozen=True)
class Section:
    """A chart with its table; `note` and `notes` say what the figures need said."""

    id: str
    title: str
    chart: Chart
    note: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Breakdown:
    """A way to break the newest period down, and what its lines are called."""

    id: str
    title: str
    head: str
    noun: str
    by_sector: bool
    by_channel: bool

    def holds(self, observation: Observation) -> bool:
        """Whether the row is broken down in just this way."""
        by_sector, by_channel = observation.sector != ALL, observation.channel is not Channel.ALL
        return (by_sector, by_channel) == (self.by_sector, self.by_channel)

    def label(self, observation: Observation, sector_names: Mapping[str, str]) -> str:
        """The sector, the channel, or both."""
        sector = [sector_names[observation.sector]] if self.by_sector else []
        channel = [figures.CHANNELS[observation.channel]] if self.by_channel else []
        return ", ".join([*sector, *channel])


BREAKDOWNS = (
    Breakdown("theo-linh-vuc", figures.BY_SECTOR, figures.SECTOR, figures.SECTOR_NOUN, True, False),
    Breakdown("theo-cach-nop", figures.BY_CHANNEL, figures.CHANNEL, figures.CHANNEL_NOUN, False, True),
    Breakdown(
        "theo-linh-vuc-va-cach-nop",
        figures.BY_SECTOR_AND_CHANNEL,
        figures.SECTOR_AND_CHANNEL,
        figures.GROUP_NOUN,
        True,
        True,
    ),
)


def statistics_page(observations: Sequence[Observation], sector_names: Mapping[str, str]) -> Page:
    """All that is known of the results; `sector_names` by the ids that the rows use."""
    found = results(observations)
    newest = newest_whole(found)
    whole = [result for result in found if result.observation.is_whole]
    shown = whole[:PERIODS_SHOWN]
    return Page(
        address=STATISTICS,
        frame="statistics",
        template="statistics.html",
        title=figures.TITLE,
        description=figures.DESCRIPTION,
        values={
            "labels": figures,
            "card": card_of(newest) if newest is not None else None,
            "banner": figures.ILLUSTRATIVE_BANNER if _any_illustrative(observations) else "",
            "sections": (*_period_sections(whole), *_breakdown_sections(found, sector_names)),
            "other_counts": _other_counts(shown),
            "silent": _silent(shown),
            "reading": _reading(found),
            "measures": MEASURES,
            "sources": _sources(found),
            "file": FILE,
        },
    )


def _period_sections(whole: Sequence[Result]) -> Iterator[Section]:
    if not whole:
        return
    shown = whole[:PERIODS_SHOWN]
    lines = [_line(figures.period_text(result.observation.period), result) for result in shown]
    chart = outcome_chart("theo-ky", figures.BY_PERIOD, figures.PERIOD, figures.PERIOD_NOUN, lines)
    left_out = figures.shown_of(len(shown), len(whole), figures.PERIOD_NOUN) if whole[len(shown) :] else ""
    no_start = figures.NO_START if any(result.observation.period.start is None for result in shown) else ""
    apart = figures.BY_PERIOD_NOTE if len(whole) > 1 else ""
    note = " ".join(part for part in (left_out, apart, no_start) if part)
    yield Section("theo-ky", figures.BY_PERIOD, chart, note, _notes(lines))


def _breakdown_sections(found: Sequence[Result], sector_names: Mapping[str, str]) -> Iterator[Section]:
    for breakdown in BREAKDOWNS:
        rows = [result for result in found if breakdown.holds(result.observation)]
        if not rows:
            continue
        period = rows[0].observation.period
        newest = [result for result in rows if result.observation.period == period]
        lines = [_line(breakdown.label(result.observation, sector_names), result) for result in newest]
        lines.sort(key=lambda line: sort_key(line.label))
        title = f"{breakdown.title}: {figures.period_text(period)}"
        chart = outcome_chart(breakdown.id, title, breakdown.head, breakdown.noun, lines)
        note = figures.NO_START if period.start is None else ""
        yield Section(breakdown.id, breakdown.title, chart, note, _notes(lines))


def _line(label: str, result: Result) -> Line:
    observation = result.observation
    marks = [] if observation.status is Status.OFFICIAL else [figures.STATUSES[observation.status]]
    if any(True for _ in disagreements(observation)):
        marks.append(figures.DISAGREEING)
    if observation.revision:
        marks.append(figures.REVISED)
    return Line(label, result, tuple(marks))


def _notes(lines: Sequence[Line]) -> tuple[str, ...]:
    """What does not add up and what was revised, line by line."""
    notes: list[str] = []
    for line in lines:
        observation = line.result.observation
        notes.extend(f"{line.label}: {broken.text}." for broken in disagreements(observation))
        if observation.revision:
            notes.append(f"{line.label}: {figures.REVISED}, {observation.revision}")
    return tuple(notes)


def _other_counts(shown: Sequence[Result]) -> Table | None:
    """The counts that the card does not show, as far as any row gives them."""
    columns = [column for column in OTHER_COLUMNS if _is_given(column, shown)]
    if not columns:
        return None
    rows = tuple(
        TableRow(
            figures.period_text(result.observation.period),
            tuple(count_cell(result.observation.counts[column]) for column in columns),
        )
        for result in shown
    )
    names = (figures.PERIOD, *(figures.COUNTS[column] for column in columns))
    return Table(figures.OTHER_COUNTS, names, rows)


def _silent(shown: Sequence[Result]) -> str:
    columns = [column for column in OTHER_COLUMNS if not _is_given(column, shown)]
    return figures.silent_sentence(columns) if columns and shown else ""


def _is_given(column: Column, shown: Sequence[Result]) -> bool:
    return any(result.observation.counts[column] is not Absence.NOT_PROVIDED for result in shown)


def _reading(found: Sequence[Result]) -> tuple[tuple[str, str], ...]:
    """The words that stand in place of numbers, where any does."""
    counts = {count for result in found for count in result.observation.counts.values()}
    absences = [absence for absence in Absence if absence in counts]
    meanings = [(figures.ABSENCES[absence], figures.ABSENCE_MEANINGS[absence]) for absence in absences]
    return (("0", figures.ABSENCE_MEANINGS["0"]), *meanings) if meanings else ()


def _sources(found: Sequence[Result]) -> tuple[tuple[str, str], ...]:
    """Each source once, newest first, with how far it stands behind its figures."""
    observations = [result.observation for result in found]
    return tuple(dict.fromkeys((one.source, figures.STATUSES[one.status]) for one in observations))


def _any_illustrative(observations: Sequence[Observation]) -> bool:
    return any(observation.status is Status.ILLUSTRATIVE for observation in observations)
