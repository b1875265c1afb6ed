"""Declarations that can never win: a later rule with the same selectors says the same property anew.

The theme says much that our sheet says otherwise. Nothing here knows which names are in use.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.frames.rules import Declaration, Group, Rule, StyleRule, selector_text

# What a shorthand sets besides itself, where that is sure; `border` leaves radius and collapse alone.
_LONGHAND = re.compile(
    r"(?P<sides>margin|padding)-(?:top|right|bottom|left)"
    r"|(?P<ground>background)-(?:color|image|position|repeat|size)"
    r"|(?P<edge>border)-(?:(?:top|right|bottom|left)(?:-(?:color|style|width))?|color|style|width)"
)


def without_overridden(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules in their order, without declarations that lose to a later one wherever they match.

    Of two rules with the same selector the later wins, whatever stands between them. A rule under a condition
    loses to a later one without, or in the same group; an important declaration is always kept.
    """
    return _kept(rules, {})


def _kept(rules: Sequence[Rule], later: dict[str, frozenset[str]]) -> tuple[Rule, ...]:
    """`later` has the properties that rules behind these declare, by selector; it gains those of these."""
    kept: list[Rule] = []
    for rule in reversed(rules):
        if isinstance(rule, Group):
            inside = _kept(rule.rules, dict(later))
            if inside:
                kept.append(replace(rule, rules=inside))
        elif isinstance(rule, StyleRule) and rule.selectors:
            selectors = [selector_text(one) for one in rule.selectors]
            told = [later.get(one, frozenset()) for one in selectors]
            stay = tuple(one for one in rule.declarations if not _loses(one, told))
            if stay:
                kept.append(replace(rule, declarations=stay))
            names = frozenset(one.name for one in rule.declarations)
            later.update((one, names | before) for one, before in zip(selectors, told, strict=True))
        else:
            kept.append(rule)
    return tuple(reversed(kept))


def _loses(one: Declaration, told: Sequence[Collection[str]]) -> bool:
    found = _LONGHAND.fullmatch(one.name)
    ways = {one.name, found[found.lastgroup or 0]} if found else {one.name}
    return not one.value.endswith("!important") and all(not ways.isdisjoint(names) for names in told)
