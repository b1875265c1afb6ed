"""What stands above everything else on a procedure page: its end, what holds for a while, old reviews."""

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.changes import End, Override
from generator.catalogue.completeness import is_thin
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.citations import DocumentEntry, reference_entry
from generator.pages.page import Link
from generator.pages.parts import doubted_source_text, full_stop
from generator.wording import words
from generator.wording.days import day_text
from generator.wording.terms import ENDINGS, WILL_END


@dataclass(frozen=True)
class Notice:
    """One warning: what has happened, what it rests on, where to go instead."""

    text: str
    notes: tuple[str, ...] = ()
    basis: DocumentEntry | None = None
    ways_on: tuple[Link, ...] = ()
    ways_on_term: str = words.WAYS_ON


def notices(catalogue: Catalogue, procedure: Procedure, built_on: date) -> list[Notice]:
    """The warnings of the build date, the gravest first."""
    found = []
    if procedure.end:
        found.append(_end(catalogue, procedure, procedure.end, built_on))
    for override in () if procedure.has_ended(built_on) else procedure.overrides:
        if override.holds_on(built_on) or override.is_coming(built_on):
            found.append(_override(catalogue, override, built_on))
    if is_thin(procedure, built_on):
        found.append(Notice(words.THIN, (words.THIN_ADVICE,)))
    overdue = procedure.review_by and procedure.review_by < built_on
    if overdue and not procedure.has_ended(built_on):
        found.append(Notice(words.REVIEW_PASSED))
    return found


def _end(catalogue: Catalogue, procedure: Procedure, end: End, built_on: date) -> Notice:
    said = (ENDINGS if procedure.has_ended(built_on) else WILL_END)[end.how]
    since = f" từ ngày {day_text(end.first_day_without)}" if end.first_day_without else ""
    notes = (
        full_stop(f"{words.BY_DECISION}: {end.decision}") if end.decision else "",
        full_stop(f"{words.SOURCE}: {doubted_source_text(end.source)}") if end.source else "",
        full_stop(f"{words.DOUBTFUL}: {end.doubtful}") if end.doubtful else "",
        "" if end.successors else words.NO_WAY_ON,
        words.OLD_CONTENT if procedure.has_ended(built_on) else "",
    )
    successors = (catalogue.procedures_by_id[successor] for successor in end.successors)
    return Notice(
        f"{said}{since}.",
        tuple(note for note in notes if note),
        ways_on_term=words.WAYS_ON if procedure.has_ended(built_on) else words.WAYS_ON_THEN,
        ways_on=tuple(map(_way_on, successors)),
    )


def predecessors(catalogue: Catalogue, procedure: Procedure) -> list[tuple[Link, str]]:
    """The procedures that this one takes the place of, each with what is known of the day."""
    found = []
    for one in catalogue.predecessors.get(procedure.id, ()):
        assert one.end is not None, "only what ends leads on"
        first = one.end.first_day_without
        told = f", từ {day_text(first)}" if first else ""
        found.append((_way_on(one), told + (f" {words.UNSURE}" if one.end.doubtful else "")))
    return found


def _way_on(procedure: Procedure) -> Link:
    return Link(f"{procedure.shown_name} ({procedure.id})", addresses.procedure(procedure))


def _override(catalogue: Catalogue, override: Override, built_on: date) -> Notice:
    last = day_text(override.last_day)
    if override.first_day and override.is_coming(built_on):
        text = words.OVERRIDE_COMING.format(first=day_text(override.first_day), last=last)
    else:
        text = words.OVERRIDE.format(last=last)
    return Notice(
        f"{text} {override.what_changes}", basis=reference_entry(catalogue, override.rests_on, built_on)
    )
