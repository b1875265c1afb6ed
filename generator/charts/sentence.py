"""The sentence of a chart: what its values say at a glance, worked out from nothing but the values."""

from collections import Counter
from collections.abc import Iterator

from generator.charts.shape import Kind, Look, Series, Shape, height, value_text
from generator.observations import Absence
from generator.wording import charts

# Why a label lacks a value, as it is said, the strongest reason first.
REASONS = (
    value_text(Absence.WITHHELD),
    value_text(Absence.NOT_PROVIDED),
    value_text(Absence.NOT_APPLICABLE),
    value_text(None),
)


def sentence(shape: Shape) -> str:
    """One to three short sentences in Vietnamese; what is missing is counted, not passed over."""
    if len(shape.labels) == 1:
        parts = (f"{_low(series.name)} {value_text(series.values[0])}" for series in shape.series)
        return f"{shape.labels[0]}: {', '.join(parts)}."
    said = _of_rates(shape) if shape.is_rates else _of_counts(shape)
    return " ".join((*said, *_missing(shape)))


def _of_counts(shape: Shape) -> Iterator[str]:
    """The sum of each series over all labels, or of what does not add up the newest; and the worst label."""
    if shape.adds:
        where = charts.altogether(len(shape.labels), shape.noun)
        if _over_time(shape):
            where = charts.from_to(_label(shape, 0), _label(shape, -1))
        parts = [f"{_low(series.name)} {_sum_text(series)}" for series in shape.series]
        if any(isinstance(value, Absence) for series in shape.series for value in series.values):
            where = charts.as_far_as_known(where)
    else:
        newest = -1 if _over_time(shape) else 0
        where = shape.labels[newest]
        parts = [f"{_low(series.name)} {value_text(series.values[newest])}" for series in shape.series]
    yield charts.told(where, parts)
    for series in shape.series:
        if series.look is Look.HATCHED:
            yield from _worst(shape, series)


def _sum_text(series: Series) -> str:
    """What is known added up; where nothing is, the strongest reason why."""
    known = [value for value in series.values if isinstance(value, int)]
    if known:
        return value_text(sum(known))
    texts = {value_text(value) for value in series.values}
    return next(text for text in REASONS if text in texts)


def _of_rates(shape: Shape) -> Iterator[str]:
    for series in shape.series:
        if _over_time(shape):
            newest = f"{_label(shape, -1)} {value_text(series.values[-1])}"
            yield charts.told(series.name, [newest])
        if not _over_time(shape) or not _is_highest(series, -1):
            yield from _worst(shape, series)
        elif height(series.values[-1]):
            yield charts.HIGHEST_SO_FAR


def _worst(shape: Shape, series: Series) -> Iterator[str]:
    """Where the series is highest; where all that is known is nought, that."""
    known = [(height(value), place) for place, value in enumerate(series.values) if height(value) is not None]
    if not known:
        return
    most = max(reach or 0 for reach, _ in known)
    if not most:
        yield charts.none_anywhere(_low(series.name), shape.noun, some=len(known) < len(series.values))
        return
    places = [place for reach, place in known if reach == most]
    others = len(places) - 1
    label, value = _label(shape, places[0]), series.values[places[0]]
    yield charts.highest(series.name, label, value_text(value), others, shape.noun)


def _is_highest(series: Series, place: int) -> bool:
    """Whether nothing is higher than the value at a place, which stands alone there."""
    reaches = [height(value) or 0 for value in series.values]
    return reaches[place] == max(reaches) and reaches.count(reaches[place]) == 1


def _missing(shape: Shape) -> Iterator[str]:
    """How many labels lack a value, for each reason; a label with several counts for the strongest."""
    reasons = Counter(reason for place, _ in enumerate(shape.labels) if (reason := _reason(shape, place)))
    if reasons:
        found = [(text, reasons[text]) for text in REASONS if reasons[text]]
        yield charts.unknown_labels(found, shape.noun)


def _reason(shape: Shape, place: int) -> str:
    values = [series.values[place] for series in shape.series]
    texts = {value_text(value) for value in values if value is None or isinstance(value, Absence)}
    return next((text for text in REASONS if text in texts), "")


def _over_time(shape: Shape) -> bool:
    return shape.kind is not Kind.BARS


def _label(shape: Shape, place: int) -> str:
    """A label in the middle of a sentence; names of sectors keep their capital."""
    return _low(shape.labels[place]) if _over_time(shape) else shape.labels[place]


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]
