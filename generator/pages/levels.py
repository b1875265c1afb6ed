"""Online levels: each scheme, each level with its examples, and how they are counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.catalogue.levels import Level, Scheme, declarations_on
from generator.catalogue.procedure import Procedure
from generator.pages import addresses
from generator.pages.page import Link, Page
from generator.pages.parts import (
    Badge,
    declared_badge,
    doubted_source_text,
    has_ended,
    in_short,
    period_text,
    reference_entry,
)
from generator.wording import words
from generator.wording.terms import CAPABILITIES, EVIDENCE, OUTCOME_RETURNED


@dataclass(frozen=True)
class LevelCount:
    """How many procedures stand at a level; the scheme is in the name."""

    name: str
    address: str
    count: int


def levels_page(catalogue: Catalogue, built_on: date) -> Page:
    """Every scheme, newest first, with its levels in order."""
    schemes = [
        {
            "scheme": scheme,
            "held": period_text(scheme),
            "old": has_ended(scheme, built_on),
            "basis": reference_entry(catalogue, scheme.rests_on, built_on),
            "source": doubted_source_text(scheme.source),
            "levels": [
                (level, addresses.level(scheme.id, level.id), len(examples(catalogue, scheme, level)))
                for level in scheme.levels
            ],
        }
        for scheme in reversed(tuple(catalogue.schemes.values()))
    ]
    return Page(
        address=addresses.LEVELS,
        frame="levels",
        template="levels.html",
        title=words.LEVELS,
        description=words.LEVELS_LEAD,
        values={
            "schemes": schemes,
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


def examples(catalogue: Catalogue, scheme: Scheme, level: Level) -> list[Procedure]:
    """The procedures declared at the level, in the order of the source where it numbers them."""
    found = []
    for procedure in catalogue.procedures:
        for declared in procedure.online_levels:
            if (declared.scheme, declared.level) == (scheme.id, level.id):
                found.append((_position(declared.positions), procedure))
                break
    return [procedure for _, procedure in sorted(found, key=lambda pair: pair[0])]


def level_counts(catalogue: Catalogue, built_on: date) -> list[LevelCount]:
    """Procedures by the level that their badge shows, and those without a declared level."""
    shown = [
        declarations_on(procedure, catalogue.schemes.values(), built_on) for procedure in catalogue.procedures
    ]
    leading = [(held[0].scheme, held[0].level) if held else None for held in shown]
    counts = [
        LevelCount(
            f"{level.name} ({scheme.rests_on.document})",
            addresses.level(scheme.id, level.id),
            leading.count((scheme.id, level.id)),
        )
        for scheme in reversed(tuple(catalogue.schemes.values()))
        for level in scheme.levels
    ]
    return [*counts, LevelCount(words.UNDECLARED, "", leading.count(None))]


def _level_page(catalogue: Catalogue, scheme: Scheme, level: Level, built_on: date) -> Page:
    entries: list[dict[str, object]] = []
    others: list[dict[str, object]] = []
    for procedure in examples(catalogue, scheme, level):
        declared = next(
            one for one in procedure.online_levels if (one.scheme, one.level) == (scheme.id, level.id)
        )
        told = entries if declared.positions else others
        told.append(
            {
                "name": procedure.name,
                "address": addresses.procedure(procedure),
                "code": procedure.code or words.NO_CODE,
                "badge": declared_badge(catalogue, procedure, declared, built_on),
            }
        )
    requires = [CAPABILITIES[capability] for capability in level.requires]
    return Page(
        address=addresses.level(scheme.id, level.id),
        frame="level",
        template="level.html",
        title=f"{level.name} ({scheme.rests_on.document})",
        description=in_short(level.concept),
        values={
            "level": level,
            "scheme": scheme,
            "held": period_text(scheme),
            "old": has_ended(scheme, built_on),
            "basis": reference_entry(catalogue, scheme.rests_on, built_on),
            "source": doubted_source_text(scheme.source),
            "requires": [*requires, *([OUTCOME_RETURNED] if level.outcome_returned else [])],
            "entries": entries,
            "others": others,
        },
        crumbs=(Link(words.LEVELS, addresses.LEVELS),),
    )


def _position(positions: tuple[str, ...]) -> tuple[int, tuple[int, ...]]:
    """“4.10” comes after “4.9”; what the source does not number comes last."""
    if not positions:
        return (1, ())
    return (0, tuple(int(part) for part in positions[0].split(".") if part.isdigit()))
