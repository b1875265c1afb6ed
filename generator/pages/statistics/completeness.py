"""What figures are there, what is missing and how long, and where they do not agree."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.charts import Cell, Table, TableRow
from generator.observations import ALL, FORM_COLUMNS, Absence, Channel, Column
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import Section, figures_page, month_name
from generator.quantities import Period
from generator.statistics import Result
from generator.wording import dashboard, definitions, figures

MONTHS_SHOWN = 24


def completeness_page(figures_: Figures) -> Page:
    """Sectors by months, and every note of the checks on the file of figures."""
    return figures_page(
        figures_,
        addresses.COMPLETENESS,
        dashboard.COMPLETENESS_TITLE,
        dashboard.COMPLETENESS_LEAD,
        [*_months(figures_), _cells(), _broken(figures_)],
    )


def _months(figures_: Figures) -> Iterator[Section]:
    book = figures_.book
    months = book.months
    if not months:
        yield Section("thang", dashboard.COMPLETENESS_TABLE, (dashboard.NO_MONTHS,))
        return
    shown = months[-MONTHS_SHOWN:]
    lines = [(figures_.sector_name(one), one) for one in (*figures_.sectors, ALL)]
    yield Section(
        "tong-hop",
        dashboard.MISSING,
        table=Table(
            dashboard.MISSING,
            (dashboard.SECTOR, dashboard.COVERED, dashboard.MISSING, dashboard.MISSING_COLUMNS),
            tuple(
                TableRow(name, _summary(figures_, sector, months), address=_address(sector))
                for name, sector in lines
            ),
        ),
    )
    yield Section(
        "thang",
        dashboard.COMPLETENESS_TABLE,
        (dashboard.COMPLETENESS_NOTE,),
        table=Table(
            dashboard.COMPLETENESS_TABLE,
            (dashboard.SECTOR, *(f"{month.end:%m/%Y}" for month in shown)),
            tuple(
                TableRow(
                    name, tuple(_state(figures_, sector, month) for month in shown), address=_address(sector)
                )
                for name, sector in lines
            ),
        ),
    )


def _address(sector: str) -> str:
    return "" if sector == ALL else addresses.sector_figures(sector)


def _summary(figures_: Figures, sector: str, months: Sequence[Period]) -> tuple[Cell, ...]:
    """How many months are there, which are not and for how long, and which columns are never given."""
    results = [figures_.book.of(month, sector) for month in months]
    there = sum(one is not None for one in results)
    unknown = _unknown(figures_, sector, months)
    gaps = [
        dashboard.gap_text(
            month_name(months[run[0]]),
            month_name(months[run[-1]]),
            len(run),
            open_=run[-1] == len(months) - 1,
        )
        for run in _runs(unknown)
    ]
    if sector == ALL:
        gaps += [
            dashboard.silent_months(month_name(month), [figures_.sector_name(one) for one in silent])
            for month, one in zip(months, results, strict=True)
            if one is not None and (silent := figures_.silent_sectors(one))
        ]
    columns = _missing_columns([one for one in results if one is not None])
    return (
        Cell(dashboard.covered(there, len(months))),
        Cell("; ".join(gaps) or dashboard.NOT_MISSING),
        Cell(
            ", ".join(f"{figures.COUNTS[column]} ({count})" for column, count in columns)
            or dashboard.NOT_MISSING
        ),
    )


def gap_count(figures_: Figures) -> int:
    """How many gaps there are: each run of months that nobody has once, and those of single sectors."""
    months = figures_.book.months
    lines = [set(_unknown(figures_, sector, months)) for sector in (*figures_.sectors, ALL)]
    nowhere = set.intersection(*lines)
    of_sectors = (sorted(line - nowhere) for line in lines[:-1])
    return sum(len(list(_runs(places))) for places in (sorted(nowhere), *of_sectors))


def _unknown(figures_: Figures, sector: str, months: Sequence[Period]) -> list[int]:
    """The places of the months that a sector has no figures of."""
    return [
        place
        for place, month in enumerate(months)
        if figures_.book.of(month, sector) is None and (month, sector) not in figures_.merged
    ]


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Places that follow each other, together."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]


def _missing_columns(results: Sequence[Result]) -> Iterator[tuple[Column, int]]:
    """The columns of the form that months lack, with how many do."""
    for column in FORM_COLUMNS:
        if column is not Column.SOLVED_EARLY_OR_ON_TIME:
            count = sum(one.counts[column] in (Absence.NOT_PROVIDED, Absence.WITHHELD) for one in results)
            if count:
                yield column, count


def _state(figures_: Figures, sector: str, month: Period) -> Cell:
    result = figures_.book.of(month, sector, Channel.ALL)
    if (month, sector) in figures_.merged:
        return Cell(dashboard.MERGED)
    if result is None:
        return Cell(dashboard.NOTHING, heat=4)
    lacking = any(True for _ in _missing_columns([result]))
    lacking = lacking or bool(figures_.silent_sectors(result))
    return Cell(dashboard.PARTLY, heat=2) if lacking else Cell(dashboard.FULL, heat=0)


def _cells() -> Section:
    """How to read a place where no number stands."""
    rows = [("0", figures.ABSENCE_MEANINGS["0"])]
    rows += [(figures.ABSENCES[one], figures.ABSENCE_MEANINGS[one]) for one in Absence]
    table = Table(
        definitions.CELLS,
        (dashboard.IN_TABLES, definitions.MEANING_OF_COLUMN),
        tuple(TableRow(text, (Cell(meaning),)) for text, meaning in rows),
    )
    return Section("cach-doc", definitions.CELLS, table=table)


def _broken(figures_: Figures) -> Section:
    """Every note on the file, with its line: as received, not mended."""
    if not figures_.problems:
        sentence = dashboard.NOT_TOLD_WHERE_MERGED if figures_.fewest else dashboard.NOTHING_BROKEN
        return Section("khong-khop", dashboard.BROKEN, (sentence,))
    rows = tuple(
        TableRow(
            figures_.row_names.get(problem.place.line) or dashboard.line_text(problem.place.line),
            (Cell(f"{figures_.named(problem.message)}."),),
        )
        for problem in figures_.problems
    )
    table = Table(dashboard.BROKEN, (dashboard.PLACE, dashboard.WHAT_IS_WRONG), rows)
    return Section("khong-khop", dashboard.BROKEN, (dashboard.BROKEN_NOTE,), table=table)
