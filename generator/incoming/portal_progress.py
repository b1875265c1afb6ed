"""Progress as the national portal counts it (Decision 766/QĐ-TTg, 2.1): one unit becomes one row.

What is pending counts here, on time or overdue, so that such a row never mixes with the form's.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from generator.incoming.asked import Asked
from generator.incoming.portal_answer import Unit, adding_up, read_answer
from generator.incoming.rows import CellPlace, Incoming, Notice, Weight, refused
from generator.observations import (
    ALL,
    PORTAL_COLUMNS,
    Absence,
    Channel,
    Column,
    Count,
    Definition,
    disagreements,
)
from generator.problems import shown
from generator.vietnamese import by_likeness, fold
from generator.wording import portal_progress as words
from generator.wording.imports import SOURCES

OFFICES = ("ubnd ", "uy ban nhan dan ")
MOST_NEAR = 3


def read_progress(data: bytes, asked: Asked) -> tuple[tuple[Incoming, ...], list[Notice], tuple[Unit, ...]]:
    """The row of the unit that was asked for, what is said of it, and the units to show.

    Where no unit was asked for there is no row, and all units are shown with what is wrong in them.
    """
    units, notices = read_answer(data, asked.file)
    if refused(notices):
        return (), notices, units
    if asked.unit is None:
        return (), [*_skipped(units), *_sums(units), *_ratios(units), *adding_up(units)], units
    chosen, missing = choose(units, asked.unit, asked.file)
    notices = [*missing, *_asked_for(asked)]
    if chosen is None:
        return (), notices, ()
    notices += [*_faults(chosen), *_sums([chosen]), *_ratios([chosen])]
    return (() if refused(notices) else _row(chosen, asked)), notices, (chosen,)


def ratio_of(unit: Unit) -> Fraction | None:
    """On time of all received, in per cent, to two decimals and half up; None where nothing was received."""
    if not unit.received or unit.on_time is None:
        return None
    return Fraction((unit.on_time * 20_000 + unit.received) // (2 * unit.received), 100)


def choose(units: Sequence[Unit], wanted: str, file: str) -> tuple[Unit | None, list[Notice]]:
    """The unit of a code or name, written in any letters; none where no unit, or more than one, has it."""
    bare = " ".join(wanted.split())
    for found in (
        [unit for unit in units if unit.code.casefold() == bare.casefold()],
        [unit for unit in units if unit.name.casefold() == bare.casefold()],
        [unit for unit in units if unit.name and _folded(unit.name) == _folded(bare)],
    ):
        if len(found) == 1:
            return found[0], []
        if len({unit.code.casefold() for unit in found}) == 1:
            places = [unit.place.sheet or "" for unit in found]
            message = words.repeated(f"{found[0].code} ({found[0].name})", places)
            return None, [_refused(found[1].place, message, words.REPEATED_HINT)]
        if found:
            told = [f"{unit.code} ({unit.name})" for unit in found]
            return None, [_refused(CellPlace(file), words.several(bare, told), words.BY_CODE)]
    near = by_likeness(_folded(bare), {_folded(unit.name): None for unit in units if unit.name})
    names = [f"{unit.code} ({unit.name})" for one in near for unit in units if _folded(unit.name) == one]
    hint = words.near(names[:MOST_NEAR])
    return None, [_refused(CellPlace(file), words.unknown(bare), hint)]


def _folded(name: str) -> str:
    folded = " ".join(fold(name).split())
    return next((folded.removeprefix(one) for one in OFFICES if folded.startswith(one)), folded)


def _asked_for(asked: Asked) -> list[Notice]:
    """What the answer does not say and nobody said."""
    place = CellPlace(asked.file)
    notices = []
    if asked.period is None:
        notices.append(_refused(place, words.NO_PERIOD, words.NO_PERIOD_HINT))
    if asked.as_of is None:
        notices.append(_refused(place, words.NO_DAY, words.NO_DAY_HINT))
    if asked.channel not in (None, Channel.ALL):
        notices.append(_refused(place, words.NO_CHANNELS, words.NO_CHANNELS_HINT))
    return notices


def _row(unit: Unit, asked: Asked) -> tuple[Incoming, ...]:
    if asked.period is None or asked.as_of is None:
        return ()
    return (
        Incoming(
            place=unit.place,
            period=asked.period,
            as_of=asked.as_of,
            sector=ALL,
            channel=Channel.ALL,
            counts=_counts(unit),
            definition=Definition.PORTAL_D4,
            status=asked.status,
            source=_source(unit, asked),
        ),
    )


def _counts(unit: Unit) -> dict[Column, Count]:
    counts: dict[Column, Count] = dict.fromkeys(Column, Absence.NOT_PROVIDED)
    for column, count in zip(PORTAL_COLUMNS, (unit.received, unit.on_time, unit.overdue), strict=True):
        counts[column] = Absence.NOT_PROVIDED if count is None else count
    return counts


def _source(unit: Unit, asked: Asked) -> str:
    """What a person said; else the unit as the file names it, however it was asked for: pages show it."""
    if asked.own_source or not (unit.name + unit.code).isprintable():
        return asked.source
    named = f"{unit.name} ({unit.code})"
    return SOURCES["portal-progress"].format(unit=named, file=shown(asked.file))


def _faults(unit: Unit) -> list[Notice]:
    if _only_lacks_overdue(unit):
        return [replace(unit.faults[0], message=words.PARENT_WITHOUT_OVERDUE)]
    return list(unit.faults)


def _only_lacks_overdue(unit: Unit) -> bool:
    return unit.is_parent and unit.overdue is None and len(unit.faults) == 1


def _skipped(units: Sequence[Unit]) -> list[Notice]:
    """What could not be imported. The parent gives no overdue count anyway: its row shows that."""
    return [
        replace(fault, weight=Weight.SKIPPED)
        for unit in units
        if not _only_lacks_overdue(unit)
        for fault in unit.faults
    ]


def _ratios(units: Sequence[Unit]) -> list[Notice]:
    """Where the published ratio is not that of the counts, or is none; a unit without dossiers has none."""
    notices = []
    for unit in units:
        ours = ratio_of(unit)
        if ours is None or ours == unit.ratio:
            continue
        if unit.ratio is not None:
            message = words.other_ratio(unit.name, ours, unit.ratio)
        elif unit.ratio_told is not None:
            message = words.ratio_unread(unit.name, unit.ratio_told)
        else:
            message = words.ratio_missing(unit.name)
        notices.append(Notice(unit.place, Weight.NOTE, message))
    return notices


def _sums(units: Sequence[Unit]) -> list[Notice]:
    """Where what was received is not what was on time and overdue, told and left as it is."""
    return [
        Notice(unit.place, Weight.NOTE, one.text, words.COMPARE)
        for unit in units
        for one in disagreements(_counts(unit))
    ]


def _refused(place: CellPlace, message: str, hint: str) -> Notice:
    return Notice(place, Weight.REFUSED, message, hint)
