"""A page of HTML as a tree, read by the standard parser: what tests ask a page."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Self

UNSEEN = frozenset({"script", "style", "template", "title", "desc"})
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "source"})


class Element:
    """One element; `text` is what a reader sees of it, white space joined, scripts and styles left out."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[Self | str] = []

    def __getitem__(self, name: str) -> str | None:
        return self.attributes[name]

    def get(self, name: str) -> str:
        return self.attributes.get(name) or ""

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    @property
    def elements(self) -> Iterator[Self]:
        """Every element below, in the order of the page."""
        for one in self.inside:
            if not isinstance(one, str):
                yield one
                yield from one.elements

    def all(self, tag: str = "", style: str = "", **attributes: str) -> list[Self]:
        """The elements below of that tag, with that class and those attributes."""
        return [
            one
            for one in self.elements
            if (not tag or one.tag == tag)
            and (not style or style in one.classes)
            and all(one.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, tag: str = "", style: str = "", **attributes: str) -> Self:
        """The only such element."""
        (found,) = self.all(tag, style, **attributes)
        return found

    def section(self, heading: str) -> Self:
        """The section under the heading of the second order with that id."""
        (found,) = [one for one in self.all("section") if one.all("h2", id=heading)]
        return found

    @property
    def text(self) -> str:
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for one in self.inside:
            if isinstance(one, str):
                yield one
            elif one.tag not in UNSEEN:
                # An element that stands alone keeps its words apart from those of its neighbours.
                apart = "" if one.tag in ("a", "span", "strong", "em", "small") else " "
                yield apart + "".join(one._texts()) + apart

    def facts(self) -> dict[str, str]:
        """Term and text of every description below; of two equal terms the first."""
        terms = [one for one in self.elements if one.tag in ("dt", "dd")]
        found: dict[str, str] = {}
        for term, description in pairwise(terms):
            if (term.tag, description.tag) == ("dt", "dd"):
                found.setdefault(term.text, description.text)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(html: str) -> Element:
    """The page. Fails where an element is closed that is not the open one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [element.tag for element in reader.open] == [""], "elements are left open"
    return reader.root
