"""The names that markup and scripts may use: tags, classes, ids, attributes, custom properties.

Any word of a template or a script counts as a name, wherever it stands: a name that is kept in
vain costs a few bytes, one that is missed costs the look of a page. Nothing here knows CSS.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# What prose may hold once the sanitiser is through with it, and what no markup needs to write.
PROSE = frozenset(
    [
        *("html", "body", "h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "br", "blockquote", "pre"),
        *("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "img"),
        *("a", "abbr", "code", "em", "small", "strong", "sub", "sup"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    ]
)

# States that browsers and scripts give and take.
STATES = frozenset(
    [
        *("js", "hidden", "open", "disabled", "checked", "tabindex", "href"),
        *("aria-current", "aria-expanded", "aria-pressed", "aria-busy", "true"),
        *("data-md-color-scheme", "default", "slate"),
    ]
)

_WORD = re.compile(r"[^\W\d][\w-]*")
_CUSTOM_PROPERTY = re.compile(r"(?<![\w-])--[\w-]+")
_TEMPLATE_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
# What a template computes is no markup, but for the texts that it writes.
_TEMPLATE_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")


@dataclass(frozen=True)
class Vocabulary:
    """All names in use; `beginnings` are what names put together from a value begin with."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def knows(self, name: str) -> bool:
        """Whether the name may occur in a page."""
        return name in self.words or name.startswith(self.beginnings)


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The names in the text of frames, templates and scripts, with those of prose and of states.

    A word that ends in `-` or `_`, as in `badge--{{ kind }}`, stands for all that begin so.
    """
    words = set(PROSE | STATES)
    for text in texts:
        told = _TEMPLATE_COMMENT.sub(" ", text)
        told = _TEMPLATE_CODE.sub(lambda code: " ".join(["", *_QUOTED.findall(code[0]), ""]), told)
        words.update(_WORD.findall(told))
        words.update(_CUSTOM_PROPERTY.findall(told))
    beginnings = sorted(word for word in words if len(word) > 2 and word[-1] in "-_")
    return Vocabulary(frozenset(words), tuple(beginnings))
