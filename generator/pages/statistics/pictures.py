"""The charts of the pages of figures, each declared once: which values of which results."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.charts import Chart, Kind, Look, Series, Shape, Tick
from generator.charts.shape import Value
from generator.observations import Absence, Column
from generator.pages.statistics.figures import Figures
from generator.pages.statistics.section import marks
from generator.quantities import Period
from generator.statistics import EARLY_OR_ON_TIME, Measure, Result
from generator.statistics.measures import LATE_RATE
from generator.wording import charts, dashboard, figures


@dataclass(frozen=True)
class Choose:
    """Which value of a result a series shows: a count by its name, or a rate."""

    name: str = ""
    measure: Measure | None = None

    def __call__(self, result: Result) -> Value:
        """The value of a result."""
        return result.counts[self.name] if self.measure is None else result.of(self.measure)

    @property
    def is_late(self) -> bool:
        """Whether it tells of dossiers solved late, and so nothing of those that wait past their day."""
        return self.name == Column.SOLVED_LATE or self.measure is LATE_RATE


def count(name: str) -> Choose:
    """The count of a result under this name."""
    return Choose(name)


def rate(measure: Measure) -> Choose:
    """The rate of a result."""
    return Choose(measure=measure)


OUTCOMES = (
    (figures.COUNTS[Column.SOLVED_EARLY_OR_ON_TIME], Look.PLAIN, count(EARLY_OR_ON_TIME)),
    (figures.COUNTS[Column.SOLVED_LATE], Look.HATCHED, count(Column.SOLVED_LATE)),
)
SPLIT_OUTCOMES = (
    (figures.COUNTS[Column.SOLVED_EARLY], Look.PLAIN, count(Column.SOLVED_EARLY)),
    (figures.COUNTS[Column.SOLVED_ON_TIME], Look.PALE, count(Column.SOLVED_ON_TIME)),
    (figures.COUNTS[Column.SOLVED_LATE], Look.HATCHED, count(Column.SOLVED_LATE)),
)
STOCKS = (
    (figures.COUNTS[Column.PENDING_IN_TIME], Look.PALE, count(Column.PENDING_IN_TIME)),
    (figures.COUNTS[Column.PENDING_LATE], Look.HATCHED, count(Column.PENDING_LATE)),
)
Line = tuple[str, Look, Choose]


def over_months(
    figures_: Figures,
    identity: str,
    name: str,
    kind: Kind,
    months: Sequence[Period],
    lines: Sequence[tuple[str, Look, Sequence[Result | None], Choose]],
    *,
    adds: bool = True,
    about: Collection[Column] = (),
) -> Chart:
    """A chart with a place for each month; a month without a result has no value, and is not nought.

    `about` is as in `marks`. What the commune's months lack of its sectors is said behind the sentence.
    """
    results = [of for _, _, of, _ in lines]
    own_marks = tuple(
        tuple(dict.fromkeys(mark for one in month if one is not None for mark in marks(figures_, one, about)))
        for month in zip(*results, strict=True)
    )
    silent = {
        sector for of in results for one in of if one is not None for sector in figures_.silent_sectors(one)
    }
    missing = [figures_.sector_name(one) for one in figures_.sectors if one in silent]
    shape = Shape(
        kind,
        tuple(figures.period_text(month) for month in months),
        tuple(Series(title, look, values(of, choose)) for title, look, of, choose in lines),
        dashboard.MONTH_NOUN,
        tuple(Tick(f"T{month.end.month}", str(month.end.year)) for month in months),
        adds,
        all(choose.measure is not None for *_, choose in lines),
    )
    lacking = (charts.lacking(missing),) if missing else ()
    shown = [one for of in results for one in of if one is not None]
    caution = " ".join((*lacking, *_not_counting([choose for *_, choose in lines], shown)))
    return Chart(identity, name, dashboard.MONTH, shape, figures_.illustrative, own_marks, caution)


def _not_counting(chosen: Sequence[Choose], shown: Sequence[Result]) -> tuple[str, ...]:
    """Behind what is said of late dossiers, that others still wait past their day, where there are any."""
    overdue = (one.counts[Column.PENDING_LATE] for one in shown)
    told = any(choose.is_late for choose in chosen) and any(isinstance(one, int) and one for one in overdue)
    return (charts.NOT_COUNTING_PENDING,) if told else ()


def stacked(
    figures_: Figures,
    identity: str,
    name: str,
    months: Sequence[Period],
    results: Sequence[Result | None],
    lines: Sequence[Line] = OUTCOMES,
    *,
    adds: bool = True,
    about: Collection[Column] = (),
) -> Chart:
    """Columns over months, the counts of a result on top of each other."""
    whole = [(title, look, results, choose) for title, look, choose in lines]
    return over_months(figures_, identity, name, Kind.COLUMNS, months, whole, adds=adds, about=about)


def bars(
    figures_: Figures,
    identity: str,
    name: str,
    head: str,
    noun: str,
    labelled: Sequence[tuple[str, Result]],
    lines: Sequence[Line],
    *,
    adds: bool = True,
    months: int = 1,
) -> Chart:
    """A bar for each labelled result; results of fewer than `months` months are marked."""
    results = [result for _, result in labelled]
    chosen = [choose for _, _, choose in lines]
    shape = Shape(
        Kind.BARS,
        tuple(label for label, _ in labelled),
        tuple(Series(title, look, values(results, choose)) for title, look, choose in lines),
        noun,
        adds=adds,
        of_rates=all(choose.measure is not None for choose in chosen),
    )
    own_marks = tuple(marks(figures_, result, months=months) for result in results)
    caution = " ".join(_not_counting(chosen, results))
    return Chart(identity, name, head, shape, figures_.illustrative, own_marks, caution)


def values(results: Sequence[Result | None], choose: Choose) -> tuple[Value, ...]:
    """The chosen value of each result; not provided where there is no result."""
    return tuple(Absence.NOT_PROVIDED if one is None else choose(one) for one in results)
