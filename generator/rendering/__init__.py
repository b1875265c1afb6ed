"""A page becomes a fragment of HTML. Decides nothing: values arrive ready to show.

Autoescape is on and an undefined name is an error. Markdown is only read from fields that
are meant to be prose, and what comes out passes a sanitiser.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import nh3
from jinja2 import DictLoader, Environment, StrictUndefined
from markdown import Markdown
from markupsafe import Markup

from generator.pages import addresses
from generator.pages.page import Page
from generator.wording import words

PROSE_TAGS = {
    "a", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "hr", "li", "ol", "p",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
PROSE_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href"},
    "th": {"scope"},
    "*": set(),
}
SCHEMES = {"http", "https", "mailto", "tel"}
OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
# The host stands behind the sign, whatever stands before it.
NAMED_FIRST = re.compile(r"[a-z]+:[/\\]*[^/\\?#]*@", re.IGNORECASE)
# A scheme, or another host without one; browsers take a backslash for a slash.
NOT_INSIDE = re.compile(r"[:\\]|^\s*//")


@dataclass(frozen=True)
class Renderer:
    """Renders fragments from the templates' texts; `assets` are addresses from the site's root."""

    templates: Mapping[str, str]
    assets: Mapping[str, str]
    environment: Environment = field(init=False, repr=False)

    def __post_init__(self) -> None:
        environment = Environment(
            loader=DictLoader(self.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(words=words, addresses=addresses, assets=self.assets)
        environment.filters["prose"] = prose
        object.__setattr__(self, "environment", environment)

    def fragment(self, page: Page, root: str) -> str:
        """The content of a page; `root` leads from the page to the site's root."""
        template = self.environment.get_template(page.template)
        return template.render(page=page, root=root, **page.values)

    def document(self, template: str, values: Mapping[str, object], root: str) -> str:
        """A whole page that no frame stands around."""
        return self.environment.get_template(template).render(root=root, **values)

    def surroundings(self, values: Mapping[str, object], root: str) -> dict[str, str]:
        """The notice above and the footer below the content, for pages at one depth."""
        return {
            part: self.environment.get_template(f"{part}.html").render(root=root, **values)
            for part in ("notice", "footer")
        }


def prose(text: str, root: str) -> Markup:
    """Markdown as HTML with nothing but text, links, lists and tables.

    A link that starts with one slash is a link inside the site and is led from `root`. What is neither
    inside nor plainly of the web, mail or the telephone leads nowhere.
    """

    def lead(tag: str, attribute: str, value: str) -> str | None:
        if attribute != "href":
            return value
        if OUTSIDE.match(value):
            deceives = NAMED_FIRST.match(value) and not value.lower().startswith("mailto:")
            return None if deceives else value
        if NOT_INSIDE.search(value):
            return None
        return (root + value.removeprefix("/") or "./") if value.startswith("/") else value

    html = Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(text)
    clean = nh3.clean(
        html,
        tags=PROSE_TAGS,
        attributes=PROSE_ATTRIBUTES,
        attribute_filter=lead,
        url_schemes=SCHEMES,
        link_rel=None,
    )
    return Markup(clean)
