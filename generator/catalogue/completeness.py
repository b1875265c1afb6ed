"""Which parts of a procedure its record fills, of those that the law has published.

The parts are those of 63/2010/NĐ-CP art. 8(2), as 32/2017/TT-BTTTT art. 5 repeats them. Filled
means: a source gives it. An empty part is unknown; it does not mean that there is none.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from generator.catalogue.choices import Part
from generator.catalogue.overriding import put_aside
from generator.catalogue.procedure import Procedure

FILLED: Mapping[Part, Callable[[Procedure], bool]] = {
    Part.NAME: lambda record: True,
    Part.STEPS: lambda record: bool(record.steps),
    Part.CHANNELS: lambda record: bool(record.channels),
    Part.PAPERS: lambda record: bool(record.required_documents),
    Part.DOSSIER_SETS: lambda record: record.dossier_sets is not None,
    Part.TIME_LIMIT: lambda record: any(rule.limit for rule in record.time_limits),
    Part.WHO: lambda record: bool(record.who_may_apply or record.applicants),
    Part.AGENCY: lambda record: bool(record.agency),
    Part.OUTCOME: lambda record: bool(record.outcomes),
    Part.FORMS: lambda record: any(True for _ in record.forms()),
    Part.FEE: lambda record: bool(record.fees),
    Part.REQUIREMENTS: lambda record: bool(record.requirements),
}
# What an override takes away is known: nothing is asked for.
PUT_ASIDE = {"required_documents": Part.PAPERS, "requirements": Part.REQUIREMENTS}


def is_thin(procedure: Procedure, day: date) -> bool:
    """Whether people who come to the commune would leave home knowing neither papers nor days."""
    known = filled_parts(procedure, day) & {Part.PAPERS, Part.TIME_LIMIT}
    return procedure.received_by_commune and not known and not procedure.has_ended(day)


def filled_parts(procedure: Procedure, day: date) -> frozenset[Part]:
    """The parts of `FILLED` that the page of the day can tell: what holds, with overrides in their place."""
    held = procedure.as_on(day)
    today = held.model_copy(
        update={
            "time_limits": tuple(rule for rule in held.time_limits if rule.holds_on(day)),
            "fees": tuple(fee for fee in held.fees if fee.holds_on(day)),
            "overrides": (),
        }
    )
    not_needed = {PUT_ASIDE[name] for name in put_aside(procedure, day) if name in PUT_ASIDE}
    return frozenset(part for part, is_filled in FILLED.items() if part in not_needed or is_filled(today))


def filled_counts(procedures: Iterable[Procedure], day: date) -> Mapping[Part, int]:
    """In how many of the procedures each part of `FILLED` is given on the day."""
    counted = Counter(part for procedure in procedures for part in filled_parts(procedure, day))
    return {part: counted[part] for part in FILLED}
