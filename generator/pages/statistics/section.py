"""What pages of figures are made of: sections, each with its picture or table and what it stands with."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.charts import Chart, Table
from generator.observations import ALL, Channel, Column, Status
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.statistics.figures import Figures
from generator.quantities import Period
from generator.statistics import Measure, Result
from generator.wording import dashboard, figures

MONTHS_DRAWN = 24
NO_FILES: Mapping[str, bytes] = {}

PAGES = (
    Link(dashboard.OVERVIEW, addresses.STATISTICS),
    Link(dashboard.MONTHS, addresses.FIGURES_BY_MONTH),
    Link(dashboard.SECTORS, addresses.FIGURES_BY_SECTOR),
    Link(dashboard.CHANNELS, addresses.FIGURES_BY_CHANNEL),
    Link(dashboard.PENDING, addresses.PENDING),
    Link(dashboard.COMPLETENESS, addresses.COMPLETENESS),
    Link(dashboard.DEFINITIONS, addresses.DEFINITIONS),
    Link(dashboard.CORRECTIONS, addresses.CORRECTIONS),
    Link(dashboard.DATA_PAGE, addresses.DATA),
)


@dataclass(frozen=True)
class Ground:
    """What a figure never stands without: how it is worked out, of which days, after whom."""

    measures: tuple[Link, ...]
    period: str
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KeyFigure:
    """A number on a card, with what it never stands without, and the way to its definition."""

    label: str
    value: str
    detail: str
    definition: Link
    change: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a page: sentences, key figures, a chart, a table, what is to be noted, and its ground.

    `table_file` is the address of the CSV file of the table, where it has one of its own.
    """

    id: str
    title: str
    sentences: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    table_file: str = ""
    notes: tuple[str, ...] = ()
    ground: Ground | None = None


def figures_page(
    figures_: Figures,
    address: str,
    title: str,
    lead: str,
    sections: Sequence[Section],
    *,
    description: str = "",
    frame: str = "figures",
    template: str = "figures.html",
    files: Mapping[str, bytes] = NO_FILES,
    **more: object,
) -> Page:
    """A page of figures in the common form; `more` are values that its template takes besides."""
    crumbs = () if address == addresses.STATISTICS else (Link(figures.STATISTICS, addresses.STATISTICS),)
    return Page(
        address=address,
        frame=frame,
        template=template,
        title=title,
        description=description or lead,
        values={
            "labels": figures,
            "dashboard": dashboard,
            "lead": lead,
            "pages": PAGES,
            "banner": figures.ILLUSTRATIVE_BANNER if figures_.illustrative else "",
            "sections": tuple(sections),
            **more,
        },
        crumbs=crumbs,
        charts=tuple(section.chart for section in sections if section.chart is not None),
        files=files,
    )


def ground(
    figures_: Figures,
    measures: Sequence[Measure],
    periods: Sequence[Period],
    sector: str = ALL,
) -> Ground:
    """The ground of figures of these periods; of a sector only its own."""
    return Ground(
        tuple(definition_link(measure) for measure in measures),
        span_text(periods),
        figures_.sources(periods, sector),
    )


def definition_link(measure: Measure) -> Link:
    """The way to what a measure means."""
    return Link(measure.title, addresses.measure(measure.id))


def span_text(periods: Sequence[Period]) -> str:
    """“Tháng 10/2026”, “Tháng 11/2024 đến Tháng 10/2026”."""
    in_order = sorted(periods, key=lambda one: one.end)
    if not in_order:
        return ""
    first, last = figures.period_text(in_order[0]), figures.period_text(in_order[-1])
    return first if first == last else f"{first} – {last}"


def marks(
    figures_: Figures, result: Result, about: Collection[Column] = (), *, months: int = 1
) -> tuple[str, ...]:
    """Short words of warning: not official, contradicting itself, corrected, incomplete, worked out.

    Where `about` is given, only contradictions of these totals count; a sum of fewer than `months` months
    says how many it lacks.
    """
    told_above = result.status is Status.OFFICIAL or figures_.all_illustrative
    found = [] if told_above else [figures.STATUSES[result.status]]
    if any(not about or broken.total in about for broken in result.disagreements):
        found.append(figures.DISAGREEING)
    if result.revised:
        found.append(figures.REVISED)
    if result.difference:
        found.append(dashboard.DERIVED)
    silent = figures_.silent_sectors(result)
    if silent:
        found.append(dashboard.missing_sectors([figures_.sector_name(one) for one in silent]))
    if result.months < months:
        found.append(dashboard.missing_months(months - result.months))
    return tuple(found)


def notes(label: str, result: Result, about: Collection[Column] = ()) -> tuple[str, ...]:
    """What does not add up in a result, under its label; where `about` is given, only of these totals."""
    told = (broken for broken in result.disagreements if not about or broken.total in about)
    return tuple(f"{label}: {broken.text}." for broken in told)


def month_name(period: Period) -> str:
    """“tháng 10/2026”, within a sentence."""
    text = figures.period_text(period)
    return text[:1].lower() + text[1:]


def channel_name(channel: Channel) -> str:
    """“Trực tuyến”."""
    return figures.CHANNELS[channel].capitalize()
