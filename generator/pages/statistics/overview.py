"""The overview: the newest results, how they moved, which sector is worst, and how far to trust them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.charts import Kind, Look
from generator.observations import ALL, Channel, Column
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.rates import rate_of
from generator.pages.results_card import ResultsCard, card_of
from generator.pages.statistics.completeness import gap_count
from generator.pages.statistics.figures import YEAR, Figures
from generator.pages.statistics.pictures import OUTCOMES, bars, over_months, rate, stacked
from generator.pages.statistics.section import (
    MONTHS_DRAWN,
    PAGES,
    KeyFigure,
    Section,
    definition_link,
    figures_page,
    ground,
    marks,
    month_name,
    notes,
)
from generator.pages.statistics.tables import OUTCOME, UPDATED, result_table
from generator.pages.statistics.worst import worst_section
from generator.problems import Code
from generator.quantities import Share
from generator.statistics import Measure, Result
from generator.statistics.measures import (
    LATE_RATE,
    MONTH_ON_MONTH,
    OVERDUE_RATE,
    SHARE_ONLINE,
    SOLVED,
    YEAR_TO_DATE,
)
from generator.wording import comparisons, dashboard, figures
from generator.wording.days import day_text

PERIODS_SHOWN = 24


def overview_page(figures_: Figures, built_on: date) -> Page:
    """The first page of figures. What it says of the whole commune follows from the newest results."""
    sections = [
        *_key_figures(figures_),
        *_trend(figures_),
        *_by_period(figures_),
        worst_section(figures_),
        *_trust(figures_),
    ]
    return figures_page(
        figures_,
        addresses.STATISTICS,
        figures.TITLE,
        figures.LEAD,
        sections,
        frame="statistics",
        template="statistics.html",
        description=figures.DESCRIPTION,
        card=newest_card(figures_),
        age=_age(figures_, built_on),
        only_sectors=_only_sectors(figures_),
        pages=PAGES[1:],
    )


def newest_card(figures_: Figures) -> ResultsCard | None:
    """The card of the newest result of the whole commune; None where nothing covers it."""
    newest = figures_.book.newest
    if newest is None:
        return None
    silent = [figures_.sector_name(one) for one in figures_.silent_sectors(newest)]
    return card_of(
        newest,
        figures_.sources([newest.period]),
        lacking=f"{dashboard.missing_sectors(silent)}.".capitalize() if silent else "",
        banner=figures.ILLUSTRATIVE_BANNER if figures_.illustrative else "",
    )


def _only_sectors(figures_: Figures) -> tuple[Link, ...]:
    """The sectors that have figures where the whole commune has none: one alone does not speak for it."""
    if figures_.book.newest is not None:
        return ()
    return tuple(Link(figures_.sector_name(one), addresses.sector_figures(one)) for one in figures_.sectors)


def _age(figures_: Figures, built_on: date) -> str:
    newest = figures_.book.newest
    if newest is None:
        return ""
    return dashboard.age_text(day_text(newest.period.end), (built_on - newest.period.end).days)


def _key_figures(figures_: Figures) -> Iterator[Section]:
    """The newest month in five numbers, each with its change."""
    book = figures_.book
    known = [one for month in book.months if (one := book.of(month)) is not None]
    if not known:
        return
    now = known[-1]
    place = book.months.index(now.period)
    earlier = book.months[place - 1] if place else None
    before = book.of(earlier) if earlier is not None else None
    if before is not None and (figures_.silent_sectors(now) or figures_.silent_sectors(before)):
        before = None  # a month that lacks a sector is no measure of another
    name = figures.period_text(now.period)

    def against(change: str) -> str:
        return comparisons.against(month_name(earlier), change) if earlier is not None else ""

    cards = [
        KeyFigure(
            f"{SOLVED.title}, {month_name(now.period)}",
            comparisons.count_text(now.solved),
            "",
            definition_link(SOLVED),
            against(_count_change(now, before, Column.SOLVED_TOTAL)),
        ),
        _rate_card(
            f"{LATE_RATE.title}, {month_name(now.period)}",
            now,
            LATE_RATE,
            against(_rate_change(now, before, LATE_RATE)),
        ),
    ]
    year = book.year_to_date(now.period)
    if year is not None:
        cell = rate_of(year, LATE_RATE)
        label = f"{LATE_RATE.title}, {dashboard.YEAR_SO_FAR.format(year=now.period.end.year)}"
        lacking = ", ".join(marks(figures_, year))
        cards.append(KeyFigure(label, cell.text, cell.detail, definition_link(YEAR_TO_DATE), lacking))
    for measure, when in ((SHARE_ONLINE, month_name(now.period)), (OVERDUE_RATE, day_text(now.period.end))):
        if isinstance(now.of(measure), Share):
            change = against(_rate_change(now, before, measure))
            cards.append(_rate_card(f"{measure.title}, {when}", now, measure, change))
    measures = (SOLVED, LATE_RATE, SHARE_ONLINE, OVERDUE_RATE, MONTH_ON_MONTH, YEAR_TO_DATE)
    yield Section(
        "con-so-chinh",
        f"{dashboard.KEY_FIGURES}: {name}",
        key_figures=tuple(cards),
        notes=notes(name, now) + _marked(name, marks(figures_, now)),
        ground=ground(figures_, measures, [now.period]),
    )


def _marked(label: str, found: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{label}: {', '.join(found)}.",) if found else ()


def _rate_card(label: str, now: Result, measure: Measure, change: str) -> KeyFigure:
    cell = rate_of(now, measure)
    return KeyFigure(label, cell.text, cell.detail, definition_link(measure), change)


def _rate_change(now: Result, before: Result | None, measure: Measure) -> str:
    rates = [one.of(measure) for one in (now, before) if one is not None]
    known = [one for one in rates if isinstance(one, Share) and one.whole]
    return comparisons.points(*known) if len(known) == 2 else dashboard.NOT_COMPARED


def _count_change(now: Result, before: Result | None, column: Column) -> str:
    counts = [one.counts[column] for one in (now, before) if one is not None]
    known = [one for one in counts if isinstance(one, int)]
    return comparisons.difference(*known) if len(known) == 2 else dashboard.NOT_COMPARED


def _trend(figures_: Figures) -> Iterator[Section]:
    book = figures_.book
    months = book.last_months(MONTHS_DRAWN)
    if not months:
        sentence = dashboard.NO_MONTHS if book.results else dashboard.NO_FIGURES
        yield Section("xu-huong", dashboard.BETTER, (sentence,))
        return
    results = [book.of(month) for month in months]
    late = over_months(
        figures_,
        "ti-le-tre-han-theo-thang",
        dashboard.LATE_TREND,
        Kind.LINES,
        months,
        [(LATE_RATE.title, Look.HATCHED, results, rate(LATE_RATE))],
    )
    measured = ground(figures_, (LATE_RATE,), months)
    more = (Link(dashboard.MONTHS_TITLE, addresses.FIGURES_BY_MONTH),)
    yield Section(
        "xu-huong",
        dashboard.BETTER,
        (_better(figures_), dashboard.CAUTIOUS),
        more,
        chart=late,
        ground=measured,
    )
    columns = stacked(figures_, "ket-qua-theo-thang", dashboard.TREND, months, results)
    yield Section("tung-thang", dashboard.TREND, chart=columns, ground=ground(figures_, (SOLVED,), months))


def _better(figures_: Figures) -> str:
    """Twelve months against the twelve before, where there are twice twelve."""
    book = figures_.book
    now, before = book.last_months(YEAR), book.last_months(YEAR, before=YEAR)
    sums = [figures_.sums(months).get((ALL, Channel.ALL)) for months in (now, before)]
    rates = [one.late_rate if one is not None and one.months == YEAR else None for one in sums]
    if not all(isinstance(one, Share) and one.whole for one in rates):
        return dashboard.NOT_ENOUGH
    silent = {name for one in sums if one is not None for name in figures_.silent_sectors(one)}
    missing = [figures_.sector_name(one) for one in figures_.sectors if one in silent]
    verdict = comparisons.better_text(*(one for one in rates if isinstance(one, Share)))
    return f"{verdict} {comparisons.compared_without(missing)}" if missing else verdict


def _by_period(figures_: Figures) -> Iterator[Section]:
    """Totals that are no months, as received: up to a day, of a quarter, of a year."""
    book = figures_.book
    whole = [one for one in book.results.values() if one.is_whole and not one.period.is_month]
    whole = [one for one in whole if one.counts_by_form]
    if not whole:
        return
    whole.sort(key=lambda one: (one.period.end, one.as_of), reverse=True)
    shown = whole[:PERIODS_SHOWN]
    labelled = [(figures.period_text(one.period), one) for one in shown]
    chart = bars(
        figures_,
        "theo-ky",
        dashboard.BY_PERIOD,
        figures.PERIOD,
        dashboard.PERIOD_NOUN,
        labelled,
        OUTCOMES,
        adds=False,
    )
    left_out = figures.shown_of(len(shown), len(whole), dashboard.PERIOD_NOUN) if whole[len(shown) :] else ""
    no_start = figures.NO_START if any(one.period.start is None for one in shown) else ""
    apart = dashboard.ALL_PERIODS_NOTE if len(book.results) > 1 else ""
    rows = [(label, one, marks(figures_, one), "") for label, one in labelled]
    yield Section(
        "theo-ky",
        dashboard.BY_PERIOD,
        tuple(text for text in (left_out, apart, no_start, figures.silent_sentence(_silent(shown))) if text),
        chart=chart,
        table=result_table(dashboard.BY_PERIOD, figures.PERIOD, rows, (*OUTCOME, UPDATED)),
        notes=tuple(note for label, one in labelled for note in notes(label, one)),
        ground=ground(figures_, (SOLVED, LATE_RATE), [one.period for one in shown]),
    )


def _silent(shown: list[Result]) -> list[Column]:
    """The columns of the form of which no result knows anything."""
    return [Column(column) for column in figures.OTHER_COUNTS if not any(one.tells(column) for one in shown)]


def _trust(figures_: Figures) -> Iterator[Section]:
    """Who stands behind the figures, what is missing, what does not agree and what was corrected."""
    if not figures_.current:
        return
    statuses = Counter(one.status for one in figures_.current)
    gaps = gap_count(figures_) if figures_.book.months else None
    broken = sum(one.code is not Code.MONTHS_MISSING for one in figures_.problems)
    yield Section(
        "tin-den-dau",
        dashboard.TRUST,
        (
            dashboard.rows_text(
                len(figures_.current),
                [(figures.STATUSES[status], count) for status, count in statuses.most_common()],
            ),
            dashboard.faults_text(gaps, None if figures_.fewest else broken, len(figures_.corrections)),
        ),
        (
            Link(dashboard.COMPLETENESS_TITLE, addresses.COMPLETENESS),
            Link(dashboard.CORRECTIONS_TITLE, addresses.CORRECTIONS),
            Link(dashboard.DEFINITIONS_TITLE, addresses.DEFINITIONS),
        ),
    )
