"""Selectors: which of them can match something in a page that uses only known names.

Nothing here knows declarations or at-rules. What a selector excludes (`:not`) or asks of a state
(`:hover`) never speaks against it.
"""

from collections.abc import Sequence
from typing import Any

from generator.frames.vocabulary import Vocabulary

# A node of the parsed stylesheet: the parser's own classes, told apart by their `type`.
Node = Any

# One of the alternatives is enough.
_ALTERNATIVES = frozenset({"is", "where", "matches", "-webkit-any", "-moz-any"})


def at_commas(nodes: Sequence[Node]) -> list[list[Node]]:
    """The alternatives of a selector list, each without its comma."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node.type == "literal" and node.value == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def can_match(selector: Sequence[Node], names: Vocabulary) -> bool:
    """Whether every tag, class, id and attribute that the selector asks for is known."""
    before = ""
    for node in selector:
        if not _is_met(node, before, names):
            return False
        before = node.value if node.type == "literal" else ""
    return True


def _is_met(node: Node, before: str, names: Vocabulary) -> bool:
    if node.type == "ident":
        # After a colon stands a state, not a name.
        return before == ":" or names.knows(node.value)
    if node.type == "hash":
        return names.knows(node.value)
    if node.type == "[] block":
        return _attribute_is_met(node.content, names)
    if node.type == "function" and node.lower_name in _ALTERNATIVES:
        return any(can_match(part, names) for part in at_commas(node.arguments))
    return True


def _attribute_is_met(content: Sequence[Node], names: Vocabulary) -> bool:
    """`[name]`, or `[name=value]` with a value that is one known word."""
    inside = [node for node in content if node.type != "whitespace"]
    if not names.knows(inside[0].value):
        return False
    compares_whole = len(inside) > 2 and inside[1].type == "literal" and inside[1].value == "="
    return not compares_whole or inside[2].type not in ("ident", "string") or names.knows(inside[2].value)
