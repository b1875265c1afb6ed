"""Which sector is worst: by late rate over the newest twelve months, and of whom nobody knows."""

from generator.observations import Channel
from generator.pages import addresses
from generator.pages.page import Link
from generator.pages.statistics.figures import YEAR, Figures
from generator.pages.statistics.section import Section, ground, marks
from generator.quantities import Share
from generator.statistics import Result
from generator.statistics.measures import LATE_RATE
from generator.wording import dashboard

WORST_SHOWN = 3


def worst_section(figures_: Figures) -> Section:
    """The sectors with the highest late rates of the last twelve months, and those without a rate."""
    months = figures_.book.last_months(YEAR)
    sums = figures_.sums(months)
    found = {sector: sums.get((sector, Channel.ALL)) for sector in figures_.sectors}
    rates = {sector: one.late_rate for sector, one in found.items() if one is not None}
    late = [(rate_, sector) for sector, rate_ in rates.items() if isinstance(rate_, Share) and rate_.part]
    late.sort(key=lambda pair: pair[0].ratio or 0, reverse=True)
    unknown = [sector for sector in found if not isinstance(rates.get(sector), Share)]
    sentences = [
        _late_sector(figures_, sector, rate_, found[sector], len(months))
        for rate_, sector in late[:WORST_SHOWN]
    ]
    if sentences:
        sentences.insert(0, f"{dashboard.months_text(len(months))}:")
    elif rates and not unknown:
        sentences.append(dashboard.NOTHING_LATE)
    if unknown and months:
        names = [figures_.sector_name(sector) for sector in unknown]
        sentences.append(dashboard.without_rate(names))
    return Section(
        "linh-vuc",
        dashboard.WORST,
        tuple(sentences) if months and found else (dashboard.NO_SECTORS,),
        (Link(dashboard.SECTORS_TITLE, addresses.FIGURES_BY_SECTOR),) if found else (),
        ground=ground(figures_, (LATE_RATE,), months) if months and found else None,
    )


def _late_sector(figures_: Figures, sector: str, rate_: Share, result: Result | None, months: int) -> str:
    """A sector with its rate, and what its figures lack."""
    lacking = marks(figures_, result, months=months) if result is not None else ()
    text = dashboard.worst_text(figures_.sector_name(sector), rate_)
    return f"{text}, {', '.join(lacking)}" if lacking else text
