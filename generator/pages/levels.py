"""Online levels: how their schemes followed each other, each level with its procedures, and the counts.

The scheme in force on the build date stands first; what it replaced is history. A scheme on another axis
is shown apart and counted with nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.choices import Axis
from generator.catalogue.levels import Level, Scheme, leading_scheme
from generator.catalogue.online import LevelDeclaration
from generator.catalogue.procedure import Procedure
from generator.catalogue.standing import declaration_under, standing
from generator.pages import addresses
from generator.pages.badges import Badge, declared_badge, full_name
from generator.pages.citations import reference_entry
from generator.pages.page import Link, Page
from generator.pages.parts import doubted_source_text, in_short, period_text
from generator.pages.procedure_list import list_key, procedure_lists
from generator.wording import words
from generator.wording.terms import AXES, CAPABILITIES, EVIDENCE, outcome_returned_text


@dataclass(frozen=True)
class LevelCount:
    """How many procedures stand at a level; the document is in the name."""

    name: str
    address: str
    count: int


@dataclass(frozen=True)
class SchemeCounts:
    """The levels of one scheme in numbers."""

    caption: str
    levels: tuple[LevelCount, ...]


def levels_page(catalogue: Catalogue, built_on: date) -> Page:
    """The scheme in force, what is ranked apart, the timeline; then what is to come, and history."""
    schemes: dict[int, list[dict[str, object]]] = {order: [] for order in range(4)}
    for scheme in reversed(catalogue.levels.schemes):
        schemes[_order(scheme, built_on)].append(_scheme_section(catalogue, scheme, built_on))
    return Page(
        address=addresses.LEVELS,
        frame="levels",
        template="levels.html",
        title=words.LEVELS,
        description=words.LEVELS_LEAD,
        values={
            "present": [*schemes[0], *schemes[1]],
            "others": [*reversed(schemes[2]), *schemes[3]],
            "timeline": [
                (_held(scheme).capitalize(), scheme, _state(scheme, built_on))
                for scheme in sorted(catalogue.levels.schemes, key=lambda one: one.first_day or date.min)
            ],
            "legend": [
                (Badge(kind, EVIDENCE[kind]), text)
                for kind, text in zip(
                    EVIDENCE,
                    (words.HOW_SHOWN_PROVEN, words.HOW_SHOWN_DECLARED, words.HOW_SHOWN_UNKNOWN),
                    strict=True,
                )
            ],
            "comparison": addresses.COMPARISON,
        },
    )


def level_pages(catalogue: Catalogue, built_on: date) -> Iterable[Page]:
    """A page for each level of each scheme."""
    for scheme in catalogue.schemes.values():
        for level in scheme.levels:
            yield _level_page(catalogue, scheme, level, built_on)


def level_counts(catalogue: Catalogue, built_on: date) -> list[SchemeCounts]:
    """Procedures by level: under the scheme in force, with those that have none; then as it was before.

    What has ended has no present level. A scheme on another axis and one to come are not counted.
    """
    leading = leading_scheme(catalogue.schemes.values(), built_on)
    counts = []
    if leading:
        levels = _counts(catalogue, leading, built_on)
        without = LevelCount(words.UNDECLARED, "", _undeclared(catalogue, built_on))
        counts.append(SchemeCounts(_caption(words.IN_FORCE, leading), (*levels, without)))
    return counts + [
        SchemeCounts(_caption(words.FORMERLY, scheme), _counts(catalogue, scheme, built_on))
        for scheme in reversed(catalogue.levels.schemes)
        if scheme.axis is Axis.ONLINE and scheme.has_ended(built_on)
    ]


def _undeclared(catalogue: Catalogue, built_on: date) -> int:
    """Living procedures of the commune without a present level; of examples nobody asks for one."""
    here = procedure_lists(catalogue.procedures, built_on).here
    return sum(not standing(procedure, catalogue.schemes, built_on).present for procedure in here)


def at_level(
    catalogue: Catalogue, scheme: Scheme, level: Level, built_on: date
) -> list[tuple[Procedure, LevelDeclaration]]:
    """The procedures at the level, in the order of the source where it numbers them, else of their names.

    Of a scheme in force those that stand there on the build date and have not ended themselves, of an
    ended scheme those that stood there last.
    """
    found = [
        (procedure, declared)
        for procedure in catalogue.procedures
        if (declared := declaration_under(procedure, scheme, built_on))
        and declared.level == level.id
        and (scheme.has_ended(built_on) or not procedure.has_ended(built_on))
    ]
    return sorted(found, key=lambda pair: (_position(pair[1].positions), list_key(pair[0])))


def _level_page(catalogue: Catalogue, scheme: Scheme, level: Level, built_on: date) -> Page:
    examples: list[dict[str, object]] = []
    others: list[dict[str, object]] = []
    for procedure, declared in at_level(catalogue, scheme, level, built_on):
        told = examples if declared.positions else others
        told.append(
            {
                "name": procedure.shown_name,
                "address": addresses.procedure(procedure),
                "code": procedure.code or words.NO_CODE,
                "badge": declared_badge(catalogue, procedure, declared, built_on),
            }
        )
    requires = [CAPABILITIES[capability] for capability in level.requires]
    if level.outcome_returned:
        requires.append(outcome_returned_text(level.outcome_returned))
    name = full_name(scheme, level)
    return Page(
        address=addresses.level(scheme.id, level.id),
        frame="level",
        template="level.html",
        title=name,
        description=in_short(f"{name}: {level.concept}"),
        values={
            **_scheme_facts(catalogue, scheme, built_on),
            "level": level,
            "requires": requires,
            "examples": examples,
            "others": others,
        },
        crumbs=(Link(words.LEVELS, addresses.LEVELS),),
    )


def _scheme_facts(catalogue: Catalogue, scheme: Scheme, built_on: date) -> dict[str, object]:
    """What stands beside every level of the scheme."""
    return {
        "scheme": scheme,
        "apart": scheme.axis is not Axis.ONLINE,
        "old": scheme.has_ended(built_on),
        "facts": [
            (words.HELD, f"{_held(scheme)} ({_state(scheme, built_on)})"),
            (words.RANKED_BY, AXES[scheme.axis]),
        ],
        "basis": reference_entry(catalogue, scheme.rests_on, built_on),
        "source": doubted_source_text(scheme.source),
    }


def _scheme_section(catalogue: Catalogue, scheme: Scheme, built_on: date) -> dict[str, object]:
    counts = _counts(catalogue, scheme, built_on)
    return {
        **_scheme_facts(catalogue, scheme, built_on),
        "levels": [(level.concept, count) for level, count in zip(scheme.levels, counts, strict=True)],
    }


def _counts(catalogue: Catalogue, scheme: Scheme, built_on: date) -> tuple[LevelCount, ...]:
    return tuple(
        LevelCount(
            full_name(scheme, level),
            addresses.level(scheme.id, level.id),
            len(at_level(catalogue, scheme, level, built_on)),
        )
        for level in scheme.levels
    )


def _order(scheme: Scheme, built_on: date) -> int:
    if scheme.has_ended(built_on):
        return 3
    if scheme.is_coming(built_on):
        return 2
    return 0 if scheme.axis is Axis.ONLINE else 1


def _held(scheme: Scheme) -> str:
    return period_text(scheme) or words.UNKNOWN


def _state(scheme: Scheme, built_on: date) -> str:
    if scheme.has_ended(built_on):
        return words.NO_LONGER_IN_FORCE
    return words.NOT_YET_IN_FORCE if scheme.is_coming(built_on) else words.IN_FORCE


def _caption(state: str, scheme: Scheme) -> str:
    return f"{state.capitalize()}: {scheme.name}"


def _position(positions: tuple[str, ...]) -> tuple[int, tuple[int, ...]]:
    """“4.10” comes after “4.9”; what the source does not number comes last."""
    if not positions:
        return (1, ())
    return (0, tuple(map(int, re.findall("[0-9]+", positions[0]))))
