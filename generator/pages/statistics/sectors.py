"""Sector by sector: which is late how often, month by month; and a page of its own for each."""

from collections.abc import Iterator, Mapping, Sequence

from generator.charts import Chart, Look, Table
from generator.observations import Channel
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.statistics.figures import YEAR, Figures
from generator.pages.statistics.heat import FILE, heat_file, heat_section
from generator.pages.statistics.pictures import OUTCOMES, bars, rate, stacked
from generator.pages.statistics.section import (
    MONTHS_DRAWN,
    Section,
    channel_name,
    figures_page,
    ground,
    marks,
    notes,
)
from generator.pages.statistics.tables import (
    OUTCOME,
    OVERDUE,
    WAITING,
    result_table,
)
from generator.quantities import Period, Share
from generator.statistics import Rate, Result
from generator.statistics.measures import LATE_RATE, RECEIVED, SOLVED
from generator.wording import dashboard, figures


def sectors_pages(figures_: Figures) -> Iterator[Page]:
    """The page of all sectors, then one for each that has figures."""
    sections = list(_sections(figures_)) or [Section("bang", dashboard.SECTORS, (dashboard.NO_SECTORS,))]
    has_heat = any(section.table_file == FILE for section in sections)
    files = {FILE: heat_file(figures_, figures_.book.last_months(YEAR))} if has_heat else {}
    yield figures_page(
        figures_,
        addresses.FIGURES_BY_SECTOR,
        dashboard.SECTORS_TITLE,
        dashboard.SECTORS_LEAD,
        sections,
        files=files,
    )
    yield from (_sector_page(figures_, sector) for sector in figures_.sectors)


def sums_of_year(figures_: Figures) -> tuple[tuple[Period, ...], Mapping[str, Result]]:
    """The newest twelve months, and each sector's results over those that it has."""
    months = figures_.book.last_months(YEAR)
    sums = figures_.sums(months)
    return months, {sector: one for (sector, channel), one in sums.items() if channel is Channel.ALL}


def _sections(figures_: Figures) -> Iterator[Section]:
    months, sums = sums_of_year(figures_)
    if not months:
        sums, months = _newest_period(figures_)
    there = [(sector, sums[sector]) for sector in figures_.sectors if sector in sums]
    if not there:
        return
    when = dashboard.months_text(len(months)) if months[0].is_month else figures.period_text(months[0])
    labelled = [(figures_.sector_name(sector), one) for sector, one in there]
    merged = (dashboard.FEWER_THAN.format(count=figures_.fewest),) if figures_.fewest else ()
    yield Section(
        "bang",
        f"{dashboard.SECTOR_TABLE}: {when}",
        merged,
        table=_table(figures_, there, len(months), when),
        notes=tuple(note for label, one in labelled for note in notes(label, one)),
        ground=ground(figures_, (RECEIVED, SOLVED, LATE_RATE), months),
    )
    by_rate = sorted(labelled, key=lambda pair: -_ratio(pair[1].late_rate))
    lateness = [(LATE_RATE.title, Look.HATCHED, rate(LATE_RATE))]
    head, noun = dashboard.SECTOR, dashboard.SECTOR_NOUN
    yield Section(
        "ti-le",
        f"{dashboard.LATE_BY_SECTOR}: {when}",
        (dashboard.CAUTIOUS,),
        chart=bars(
            figures_,
            "tre-han-theo-linh-vuc",
            dashboard.LATE_BY_SECTOR,
            head,
            noun,
            by_rate,
            lateness,
            months=len(months),
        ),
        ground=ground(figures_, (LATE_RATE,), months),
    )
    by_solved = sorted(labelled, key=lambda pair: -_solved(pair[1]))
    yield Section(
        "so-ho-so",
        f"{dashboard.OUTCOME_BY_SECTOR}: {when}",
        chart=bars(
            figures_,
            "xu-ly-theo-linh-vuc",
            dashboard.OUTCOME_BY_SECTOR,
            head,
            noun,
            by_solved,
            OUTCOMES,
            months=len(months),
        ),
        ground=ground(figures_, (SOLVED,), months),
    )
    if months[0].is_month:
        yield heat_section(figures_, months)


def _newest_period(figures_: Figures) -> tuple[Mapping[str, Result], tuple[Period, ...]]:
    """Where there are no months: the newest period that has sectors."""
    whole = [
        one for one in figures_.book.results.values() if one.counts_by_form and one.channel is Channel.ALL
    ]
    of_sectors = [one for one in whole if one.sector in figures_.book.sectors]
    if not of_sectors:
        return {}, ()
    newest = max(of_sectors, key=lambda one: (one.period.end, one.as_of)).period
    return {one.sector: one for one in of_sectors if one.period == newest}, (newest,)


def _table(figures_: Figures, there: Sequence[tuple[str, Result]], months: int, when: str) -> Table:
    rows = [
        (
            figures_.sector_name(sector),
            one,
            marks(figures_, one, months=months),
            addresses.sector_figures(sector),
        )
        for sector, one in there
    ]
    caption = f"{dashboard.SECTOR_TABLE}: {when}"
    entries = (*OUTCOME, WAITING, OVERDUE)
    return result_table(caption, dashboard.SECTOR, rows, entries, sortable=True)


def _ratio(rate_: Rate) -> float:
    return (rate_.ratio or 0) if isinstance(rate_, Share) else -1


def _solved(result: Result) -> int:
    return result.solved if isinstance(result.solved, int) else -1


def _sector_page(figures_: Figures, sector: str) -> Page:
    """One sector, month by month."""
    name = figures_.sector_name(sector)
    return figures_page(
        figures_,
        addresses.sector_figures(sector),
        dashboard.SECTOR_PAGE.format(name=name),
        dashboard.SECTOR_LEAD,
        list(_sector_sections(figures_, sector)),
        description=f"{dashboard.SECTOR_PAGE.format(name=name)}. {dashboard.SECTOR_LEAD}",
    )


def _sector_sections(figures_: Figures, sector: str) -> Iterator[Section]:
    book, name = figures_.book, figures_.sector_name(sector)
    months = book.last_months(MONTHS_DRAWN)
    results = [book.of(month, sector) for month in months]
    of_sector = [one for one in book.results.values() if one.sector == sector and one.counts_by_form]
    others = [one for one in of_sector if not one.period.is_month]
    procedures = Link(dashboard.ITS_PROCEDURES, addresses.sector(sector))
    links = (procedures,) if sector in figures_.with_procedures else ()
    if months:
        rows = [
            (figures.period_text(month), one, () if one is None else marks(figures_, one), "")
            for month, one in zip(months[::-1], results[::-1], strict=True)
        ]
        yield Section(
            "thang",
            dashboard.TABLE_OF_MONTHS,
            links=links,
            chart=sector_chart(figures_, sector, months, f"linh-vuc-{sector}"),
            table=result_table(
                f"{name}: {dashboard.TABLE_OF_MONTHS.lower()}",
                dashboard.MONTH,
                rows,
                (*OUTCOME, WAITING, OVERDUE),
            ),
            notes=tuple(note for label, one, _, _ in rows if one is not None for note in notes(label, one)),
            ground=ground(figures_, (RECEIVED, SOLVED, LATE_RATE), months, sector),
        )
        yield from _by_channel(figures_, sector, months)
    if others:
        rows = [
            (
                f"{figures.period_text(one.period)}, {figures.CHANNELS[one.channel]}",
                one,
                marks(figures_, one),
                "",
            )
            for one in sorted(others, key=lambda one: one.period.end, reverse=True)
        ]
        yield Section(
            "ky-khac",
            dashboard.BY_PERIOD,
            (dashboard.ALL_PERIODS_NOTE,),
            table=result_table(dashboard.BY_PERIOD, figures.PERIOD, rows, OUTCOME),
            ground=ground(figures_, (SOLVED, LATE_RATE), [one.period for one in others], sector),
        )


def sector_chart(figures_: Figures, sector: str, months: Sequence[Period], identity: str) -> Chart:
    """What became of a sector's dossiers, month by month."""
    name = f"{figures_.sector_name(sector)}: {dashboard.TREND.lower()}"
    return stacked(figures_, identity, name, months, [figures_.book.of(month, sector) for month in months])


def _by_channel(figures_: Figures, sector: str, months: tuple[Period, ...]) -> Iterator[Section]:
    """The newest twelve months by channel, where the sector has both."""
    year = months[-YEAR:]
    sums = figures_.sums(year)
    rows = [
        (
            channel_name(channel),
            sums[sector, channel],
            marks(figures_, sums[sector, channel], months=len(year)),
            "",
        )
        for channel in Channel
        if channel is not Channel.ALL and (sector, channel) in sums
    ]
    if rows:
        title = f"{dashboard.CHANNELS}: {dashboard.months_text(len(year))}"
        yield Section(
            "cach-nop",
            title,
            table=result_table(title, dashboard.CHANNEL, rows, OUTCOME),
            ground=ground(figures_, (SOLVED, LATE_RATE), year, sector),
        )
