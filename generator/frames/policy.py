"""The Content-Security-Policy of a kind of page, taken from its empty frame.

Only what the chrome itself brings is allowed: hashes taken from a finished page would bless a
script that came with its content. Nothing here sees content.
"""

import hashlib
from base64 import b64encode
from html.parser import HTMLParser

from generator.frames.frame import BadFrame, Frame

# The kinds on which a chart may be drawn. The drawing library makes one empty <style> and adds
# its rules by script, so the hash of nothing is all that it needs; the script itself is ours.
CHART_KINDS = frozenset({"statistics", "figures"})

_JAVASCRIPT = frozenset({"", "module", "text/javascript", "application/javascript"})


def content_policy(frame: Frame) -> str:
    """The policy for every page of this frame's kind.

    The frame must have its style settled and its content not. Raises BadFrame otherwise.
    """
    if "style" in frame.slots or "content" not in frame.slots:
        raise BadFrame(f"frame {frame.kind}: a policy comes from a frame with style and no content")
    chrome = _Inline()
    chrome.feed("".join(frame.texts))
    chrome.close()
    styles = [*chrome.styles, ""] if frame.kind in CHART_KINDS else chrome.styles
    images = ["'self'", "data:"] if any("url(" in style for style in styles) else ["'self'"]
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *map(source_hash, chrome.scripts)],
        "style-src": [*map(source_hash, styles)],
        "img-src": images,
        # The index of the finder; robots.txt for those who look at a page from inside.
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],  # its field
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def source_hash(text: str) -> str:
    """The source expression that allows exactly this inline text."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


class _Inline(HTMLParser):
    """The inline stylesheets and inline executable scripts of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "style":
            self._begin(self.styles)
        elif tag == "script" and "src" not in attributes and _executes(attributes.get("type")):
            self._begin(self.scripts)

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._open[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._open = None

    def _begin(self, found: list[str]) -> None:
        found.append("")
        self._open = found


def _executes(type_: str | None) -> bool:
    return (type_ or "").strip().lower() in _JAVASCRIPT
