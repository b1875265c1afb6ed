"""One stylesheet for the whole site: of the theme's and ours, what some page can use.

It stands inside every page, so every rule that no page needs is paid for on every visit. Nothing
here knows where the sheets come from.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.frames.overridden import without_overridden
from generator.frames.rules import Declaration, Group, Keyframes, Rule, StyleRule, read_rules, write_rules
from generator.frames.selectors import can_match
from generator.frames.vocabulary import Vocabulary

_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
# The theme's pictures beside notes and folded parts, where ours draw a corner; that a tap be not seen.
_UNWANTED = re.compile(r"--md-(?:admonition|details)-icon|-webkit-tap-highlight-color")
_ADDRESS = re.compile(r"""url\((?!\s*["']?(?:data:|#))""", re.IGNORECASE)


def purge(sheets: Iterable[str], names: Vocabulary) -> str:
    """The sheets as one, in their order, without what can match nothing.

    Dropped: selectors that ask for an unknown name, declarations that fetch from an address, are unwanted or
    lose to a later one, fonts, custom properties and animations that nothing refers to. What depends on a
    state, a scheme or a medium stays with its rule. The same input gives the same text.
    """
    rules = tuple(rule for sheet in sheets for rule in _usable(read_rules(sheet), names))
    rules = _without_unused_properties(without_overridden(rules), names)
    return write_rules(_without_unused_animations(rules))


def _usable(rules: Sequence[Rule], names: Vocabulary) -> tuple[Rule, ...]:
    """The rules with a selector that can match and something to say."""
    kept: list[Rule] = []
    for rule in rules:
        if isinstance(rule, Group):
            inside = _usable(rule.rules, names)
            if inside:
                kept.append(replace(rule, rules=inside))
        elif isinstance(rule, StyleRule):
            selectors = tuple(one for one in rule.selectors if can_match(one, names))
            declarations = tuple(one for one in rule.declarations if not _is_dropped(one))
            if declarations and (selectors or rule.head):
                kept.append(replace(rule, selectors=selectors, declarations=declarations))
        else:
            kept.append(rule)
    return tuple(kept)


def _is_dropped(one: Declaration) -> bool:
    return bool(_ADDRESS.search(one.value) or _UNWANTED.search(f"{one.name} {one.value}"))


def _without_unused_properties(rules: Sequence[Rule], names: Vocabulary) -> tuple[Rule, ...]:
    """Without custom properties that no declaration uses; one that only such a one uses goes too."""
    declared = list(_declarations(rules))
    used = {one.name for one in declared if names.knows(one.name)}
    waiting = [one for one in declared if not one.name.startswith("--") or one.name in used]
    while waiting:
        referred = {name for one in waiting for name in _REFERENCE.findall(one.value)} - used
        used |= referred
        waiting = [one for one in declared if one.name in referred]
    unused = {one.name for one in declared if one.name.startswith("--")} - used
    return _without_declarations(rules, unused)


def _without_declarations(rules: Sequence[Rule], unused: set[str]) -> tuple[Rule, ...]:
    kept: list[Rule] = []
    for rule in rules:
        if isinstance(rule, Group):
            inside = _without_declarations(rule.rules, unused)
            if inside:
                kept.append(replace(rule, rules=inside))
        elif isinstance(rule, StyleRule):
            declarations = tuple(one for one in rule.declarations if one.name not in unused)
            if declarations:
                kept.append(replace(rule, declarations=declarations))
        else:
            kept.append(rule)
    return tuple(kept)


def _without_unused_animations(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    animated = " ".join(
        one.value for one in _declarations(rules) if "animation" in one.name or one.name.startswith("--")
    )
    running = set(re.split(r"[^\w-]+", animated))
    return tuple(rule for rule in rules if not isinstance(rule, Keyframes) or rule.name in running)


def _declarations(rules: Sequence[Rule]) -> Iterator[Declaration]:
    for rule in rules:
        if isinstance(rule, Group):
            yield from _declarations(rule.rules)
        elif isinstance(rule, StyleRule):
            yield from rule.declarations
