"""Where a procedure stands on a day: which of its declared levels is present, which past, which to come.

A declared level counts only while its scheme is in force, and no level is ever turned into one
of another scheme: no source gives such a rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.choices import Axis
from generator.catalogue.levels import Scheme, leading_scheme
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure


@dataclass(frozen=True)
class Standing:
    """The declarations of a procedure as they stand on a day, those of the newest scheme first.

    `present` are those under the scheme that leads: one level, perhaps from several sources.
    `beside` are those on another axis, of whatever day.
    """

    scheme: Scheme | None
    present: tuple[LevelDeclaration, ...] = ()
    coming: tuple[LevelDeclaration, ...] = ()
    former: tuple[LevelDeclaration, ...] = ()
    beside: tuple[LevelDeclaration, ...] = ()


def standing(procedure: Procedure, schemes: Mapping[str, Scheme], day: date) -> Standing:
    """Each declaration in its place on the day; one that names an unknown scheme has none.

    A procedure that has ended has no present level.
    """
    leading = leading_scheme(schemes.values(), day)
    order = {scheme_id: number for number, scheme_id in enumerate(schemes)}
    known = [declared for declared in procedure.online_levels if declared.scheme in schemes]
    known.sort(key=lambda declared: (order[declared.scheme], declared.last_day or date.max), reverse=True)
    places: dict[str, list[LevelDeclaration]] = {"present": [], "coming": [], "former": [], "beside": []}
    for declared in known:
        scheme = schemes[declared.scheme]
        if scheme.axis is not Axis.ONLINE:
            places["beside"].append(declared)
        elif any(dated.first_day and dated.first_day > day for dated in (scheme, declared)):
            places["coming"].append(declared)
        elif scheme is leading and declared.holds_on(day) and not procedure.has_ended(day):
            places["present"].append(declared)
        else:
            places["former"].append(declared)
    return Standing(leading, **{place: tuple(found) for place, found in places.items()})


def declaration_under(procedure: Procedure, scheme: Scheme, day: date) -> LevelDeclaration | None:
    """What the record declares under the scheme on the day; of an ended scheme, the last that it declared."""
    declared = [one for one in procedure.online_levels if one.scheme == scheme.id]
    if scheme.last_day is None or day <= scheme.last_day:
        return next((one for one in declared if one.holds_on(day)), None)
    return max(declared, key=lambda one: one.last_day or date.max, default=None)
