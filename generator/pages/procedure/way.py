"""The way of a dossier: the procedure's own steps, or the general way by channel, marked as general."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.dossier import Step
from generator.catalogue.procedure import Procedure
from generator.catalogue.time_limits import TimeLimitRule
from generator.pages.citations import DocumentEntry, reference_entry
from generator.pages.parts import doubted_source_text
from generator.wording import words
from generator.wording.terms import ACTORS, CHANNELS

Steps = list[tuple[str, str, str]]  # title, what to do, who does it


@dataclass(frozen=True)
class GeneralWayShown:
    """The general way for the channels of a procedure, with what it rests on."""

    introduction: str
    ways: tuple[tuple[str, Steps], ...]
    basis: tuple[DocumentEntry, ...]
    doubts: tuple[str, ...]
    source: str


def own_steps(procedure: Procedure) -> Steps:
    """The steps that sources give for this procedure."""
    return _steps(procedure.steps)


def general_way(catalogue: Catalogue, procedure: Procedure, built_on: date) -> GeneralWayShown | None:
    """The general way; None where it would mislead, is not told, or the record has steps of its own.

    Where no source names a channel, every channel is shown.
    """
    if procedure.steps or not _goes_the_general_way(catalogue, procedure, built_on):
        return None
    general = catalogue.general_way
    ways = [way for way in general.ways if not procedure.channels or way.channel in procedure.channels]
    if not ways:
        return None
    return GeneralWayShown(
        general.introduction,
        tuple((words.FILED.format(channel=CHANNELS[way.channel]), _steps(way.steps)) for way in ways),
        tuple(reference_entry(catalogue, reference, built_on) for reference in general.rests_on),
        general.doubts,
        doubted_source_text(general.source),
    )


def clock_starts(
    catalogue: Catalogue, procedure: Procedure, limits: Sequence[TimeLimitRule], built_on: date
) -> tuple[str, DocumentEntry] | None:
    """From when the limits are counted in general; None where each says so itself, or none is known."""
    clock = catalogue.general_way.clock_starts
    counted = any(rule.limit and not rule.clock_starts for rule in limits)
    if (
        clock is None
        or not clock.holds_on(built_on)
        or not counted
        or not _goes_the_general_way(catalogue, procedure, built_on)
    ):
        return None
    return clock.text, reference_entry(catalogue, clock.rests_on, built_on)


def _goes_the_general_way(catalogue: Catalogue, procedure: Procedure, built_on: date) -> bool:
    """Not where the record says that it does not fit, nor where the commune does not take the dossier."""
    first_day = catalogue.general_way.first_day
    if procedure.general_way_unfit or (first_day and built_on < first_day):
        return False
    return procedure.received_by_commune and not procedure.has_ended(built_on)


def _steps(steps: Sequence[Step]) -> Steps:
    return [(step.title, step.text, ACTORS[step.actor]) for step in steps]
