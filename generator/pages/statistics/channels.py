"""By channel: how much is filed online, and which way of filing is late more often."""

from collections.abc import Iterator

from generator.charts import Kind, Look
from generator.observations import ALL, Channel
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import YEAR, Figures
from generator.pages.statistics.pictures import over_months, rate
from generator.pages.statistics.section import (
    MONTHS_DRAWN,
    Section,
    channel_name,
    figures_page,
    ground,
    marks,
    notes,
)
from generator.pages.statistics.tables import ONLINE, OUTCOME, OVERDUE, WAITING, result_table
from generator.statistics.measures import LATE_RATE, RECEIVED, SHARE_ONLINE, SOLVED
from generator.wording import dashboard, figures

LOOKS = {Channel.ONLINE: Look.PLAIN, Channel.DIRECT_OR_POST: Look.HATCHED}


def channels_page(figures_: Figures) -> Page:
    """The share online over the months, and what became of the dossiers of each channel."""
    sections = [*_online(figures_), *_by_channel(figures_)]
    return figures_page(
        figures_,
        addresses.FIGURES_BY_CHANNEL,
        dashboard.CHANNELS_TITLE,
        dashboard.CHANNELS_LEAD,
        sections or [Section("kenh", dashboard.CHANNELS, (dashboard.NO_CHANNELS,))],
    )


def _online(figures_: Figures) -> Iterator[Section]:
    months = figures_.book.last_months(MONTHS_DRAWN)
    results = [figures_.book.of(month) for month in months]
    if not any(one is not None and one.of(SHARE_ONLINE) for one in results):
        return
    rows = [
        (figures.period_text(month), one, () if one is None else marks(figures_, one), "")
        for month, one in zip(months[::-1], results[::-1], strict=True)
    ]
    share = [(SHARE_ONLINE.title, Look.PLAIN, results, rate(SHARE_ONLINE))]
    yield Section(
        "truc-tuyen",
        dashboard.ONLINE_TREND,
        chart=over_months(figures_, "nop-truc-tuyen", dashboard.ONLINE_TREND, Kind.LINES, months, share),
        table=result_table(dashboard.ONLINE_TREND, dashboard.MONTH, rows, (OUTCOME[0], ONLINE)),
        ground=ground(figures_, (RECEIVED, SHARE_ONLINE), months),
    )


def _by_channel(figures_: Figures) -> Iterator[Section]:
    book = figures_.book
    months, year = book.last_months(MONTHS_DRAWN), book.last_months(YEAR)
    channels = [one for one in book.channels if any(book.of(month, ALL, one) is not None for month in months)]
    if not channels:
        return
    lines = [
        (
            channel_name(channel),
            LOOKS[channel],
            [book.of(month, ALL, channel) for month in months],
            rate(LATE_RATE),
        )
        for channel in channels
    ]
    yield Section(
        "tre-han",
        dashboard.LATE_BY_CHANNEL,
        (dashboard.CAUTIOUS,),
        chart=over_months(
            figures_, "tre-han-theo-cach-nop", dashboard.LATE_BY_CHANNEL, Kind.LINES, months, lines
        ),
        ground=ground(figures_, (LATE_RATE,), months),
    )
    sums = figures_.sums(year)
    rows = [
        (channel_name(one), found, () if found is None else marks(figures_, found, months=len(year)), "")
        for one in channels
        for found in (sums.get((ALL, one)),)
    ]
    title = f"{dashboard.CHANNEL_TABLE}: {dashboard.months_text(len(year))}"
    yield Section(
        "bang",
        title,
        table=result_table(title, dashboard.CHANNEL, rows, (*OUTCOME, WAITING, OVERDUE)),
        notes=tuple(note for label, one, _, _ in rows if one is not None for note in notes(label, one)),
        ground=ground(figures_, (SOLVED, LATE_RATE), year),
    )
