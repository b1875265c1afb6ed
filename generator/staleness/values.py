"""Values that hold until a day of their own, and behind which nothing stands.

A value has a successor where another of its list holds on the day behind it, for the same dossiers or for
more, or begins later than the old one: whoever wrote that has looked. What ended with a successor is
history, and stays.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Axis
from generator.catalogue.fields import Dated, Location, Record
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import standing
from generator.staleness.due import ONE_DAY, Due, Kind, Span, Timing
from generator.wording import staleness as words

CONDITIONS = ("case", "area", "group", "axis")


def ending_values(catalogue: Catalogue, span: Span) -> Iterator[Due]:
    """Of procedures fees, limits, levels, overrides; versions of guides; schemes; the way of counting."""
    for procedure in catalogue.procedures:
        if not procedure.has_ended(span.on):
            yield from _of_procedure(catalogue, procedure, span)
    for guide in catalogue.guides:
        yield from _unfollowed(guide, "versions", guide.versions, span, words.LOOK_FOR_VERSION)
    levels, way = catalogue.levels, catalogue.general_way
    yield from _unfollowed(levels, "schemes", levels.schemes, span, words.LOOK_FOR_SCHEME)
    clock = way.clock_starts
    if clock:
        yield from _over(way, ("clock_starts", "to"), clock, span, words.LOOK_FOR_VALUE)


def _of_procedure(catalogue: Catalogue, procedure: Procedure, span: Span) -> Iterator[Due]:
    for field in ("fees", "time_limits"):
        for due in _unfollowed(procedure, field, getattr(procedure, field), span, words.LOOK_FOR_VALUE):
            if due.since and not procedure.has_ended(due.since):
                yield due
    for index, declared in enumerate(procedure.online_levels):
        if _leaves_no_level(catalogue, procedure, declared, span):
            place = ("online_levels", index, "to")
            yield from _over(procedure, place, declared, span, words.LOOK_FOR_VALUE)
    for index, override in enumerate(procedure.overrides):
        longer = [one for one in procedure.overrides if set(override.parts()) <= set(one.parts())]
        if not _is_followed(override, longer, span):
            advice = words.OVERRIDE_AHEAD if override.last_day >= span.on else words.OVERRIDE_OVER
            yield from _over(procedure, ("overrides", index, "to"), override, span, advice)


def _unfollowed(
    record: Record, field: str, values: Sequence[Dated], span: Span, advice: str
) -> Iterator[Due]:
    """The values of a list behind whose day nothing stands."""
    for index, value in enumerate(values):
        if not _is_followed(value, values, span):
            yield from _over(record, (field, index, "to"), value, span, advice)


def _over(record: Record, location: Location, value: Dated, span: Span, advice: str) -> Iterator[Due]:
    """A value whose last day has passed or comes within the days."""
    timing = span.timing(value.last_day + ONE_DAY) if value.last_day else None
    if timing and value.last_day:
        what = words.value_over(str(location[0]), value.last_day, past=timing is Timing.NOW)
        place = record.place(*location)
        yield Due(Kind.VALUE, timing, place, what, advice, value.last_day + ONE_DAY)


def _leaves_no_level(
    catalogue: Catalogue, procedure: Procedure, declared: LevelDeclaration, span: Span
) -> bool:
    """Whether the level ends while its scheme goes on, and leaves the commune's procedure without one."""
    scheme = catalogue.schemes.get(declared.scheme)
    if scheme is None or scheme.axis is not Axis.ONLINE or not procedure.received_by_commune:
        return False
    return all(
        scheme.holds_on(day) and not standing(procedure, catalogue.schemes, day).present
        for day in _days_behind(declared, span)
    )


def _is_followed(value: Dated, values: Sequence[Dated], span: Span) -> bool:
    """Whether something stands behind the value: on the next day or, where that is past, today."""
    days = _days_behind(value, span)
    return any(
        other is not value and _succeeds(other, value) and any(map(other.holds_on, days)) for other in values
    )


def _days_behind(value: Dated, span: Span) -> set[date]:
    if value.last_day is None:
        return set()
    return {value.last_day + ONE_DAY, max(value.last_day + ONE_DAY, span.on)}


def _succeeds(other: Dated, value: Dated) -> bool:
    """Whether it speaks of the same dossiers or of more, or was written for the days behind the value."""
    if other.first_day and value.last_day and other.first_day > value.last_day:
        return True
    if any(getattr(other, name, None) not in (None, getattr(value, name, None)) for name in CONDITIONS):
        return False
    channels, wanted = (set(getattr(one, "channels", None) or ()) for one in (other, value))
    return not channels or bool(wanted and wanted <= channels)
