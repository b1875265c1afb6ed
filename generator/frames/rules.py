"""The rules of a stylesheet, read as far as dropping the unused ones needs, and written small.

Nothing here knows which names are used. Raises BadStylesheet for what it does not understand, so that
a new release of the theme cannot lose a rule in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import tinycss2

from generator.frames.selectors import Node, at_commas

# At-rules that hold rules of the same kind as the sheet itself.
_GROUPS = frozenset({"media", "supports"})
_KEYFRAMES = frozenset({"keyframes", "-webkit-keyframes"})

# No font and no second sheet is ever fetched; the encoding is the page's.
_DROPPED = frozenset({"font-face", "import", "charset"})


class BadStylesheet(Exception):
    """A stylesheet holds something that this module does not understand."""


@dataclass(frozen=True)
class Declaration:
    """`name:value`, the value already small."""

    name: str
    value: str


@dataclass(frozen=True)
class StyleRule:
    """Selectors, each as parsed, and what they declare. A page box has no selector nodes."""

    selectors: tuple[tuple[Node, ...], ...]
    declarations: tuple[Declaration, ...]
    head: str = ""


@dataclass(frozen=True)
class Group:
    """Rules under a condition."""

    head: str
    rules: "tuple[Rule, ...]"


@dataclass(frozen=True)
class Keyframes:
    """A named animation, its steps already small."""

    head: str
    name: str
    steps: str


Rule = StyleRule | Group | Keyframes


def read_rules(sheet: str) -> tuple[Rule, ...]:
    """The rules of a stylesheet in their order."""
    return _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True))


def write_rules(rules: Sequence[Rule]) -> str:
    """The smallest text that says the same."""
    return "".join(map(_written, rules))


def selector_text(selector: Sequence[Node]) -> str:
    """One selector as small text."""
    return _small(selector, tight=">+~")


def _rules(nodes: Sequence[Node]) -> tuple[Rule, ...]:
    return tuple(rule for node in nodes if (rule := _rule(node)) is not None)


def _rule(node: Node) -> Rule | None:
    if node.type == "qualified-rule":
        selectors = tuple(tuple(part) for part in at_commas(node.prelude))
        return StyleRule(selectors, _declarations(node.content))
    if node.type != "at-rule":
        raise BadStylesheet(f"line {node.source_line}: {node.type}")
    keyword = node.lower_at_keyword
    if keyword in _DROPPED:
        return None
    prelude = _small(node.prelude, tight=",:")
    if keyword in _GROUPS:
        inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        return Group(f"@{keyword} {prelude}", _rules(inside))
    if keyword in _KEYFRAMES:
        return Keyframes(f"@{keyword} {prelude}", prelude, _small(node.content, tight=",:;{}"))
    if keyword == "page":
        return StyleRule((), _declarations(node.content), head=f"@page {prelude}".strip())
    raise BadStylesheet(f"line {node.source_line}: @{keyword}")


def _declarations(content: Sequence[Node]) -> tuple[Declaration, ...]:
    found = []
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type != "declaration":
            raise BadStylesheet(f"line {node.source_line}: {node.type} among declarations")
        name = node.name if node.name.startswith("--") else node.lower_name
        value = _small(node.value, tight=",") + ("!important" if node.important else "")
        found.append(Declaration(name, value))
    return tuple(found)


def _written(rule: Rule) -> str:
    if isinstance(rule, Group):
        return f"{rule.head}{{{write_rules(rule.rules)}}}"
    if isinstance(rule, Keyframes):
        return f"{rule.head}{{{rule.steps}}}"
    head = rule.head or ",".join(map(selector_text, rule.selectors))
    return f"{head}{{{';'.join(f'{one.name}:{one.value}' for one in rule.declarations)}}}"


def _small(nodes: Sequence[Node], tight: str) -> str:
    """The nodes as text: no comments, single spaces, none beside the signs in `tight`."""
    kept: list[Node] = []
    for node in nodes:
        if node.type == "comment":
            continue
        if node.type == "whitespace":
            if kept and kept[-1].type != "whitespace" and not _is_tight(kept[-1], tight):
                kept.append(node)
            continue
        if _is_tight(node, tight) and kept and kept[-1].type == "whitespace":
            kept.pop()
        kept.append(node)
    return "".join(_small_node(node, tight) for node in kept).strip()


def _small_node(node: Node, tight: str) -> str:
    if node.type == "whitespace":
        return " "
    if node.type == "function":
        return f"{node.name}({_small(node.arguments, tight=',')})"
    if node.type in ("() block", "{} block"):
        opening, closing = node.type[0], node.type[1]
        return f"{opening}{_small(node.content, tight)}{closing}"
    return str(node.serialize())


def _is_tight(node: Node, tight: str) -> bool:
    if node.type == "{} block":
        return "{" in tight
    return bool(node.type == "literal" and node.value in tight)
