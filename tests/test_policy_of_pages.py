"""The policy of the frames holds on every page of every site: real, demo, hostile; one with a past too."""

import re

import pytest

from generator.frames.policy import source_hash
from tests.hostile_project import hostile_site
from tests.html_page import parse
from tests.projects import demo_site, real_site

# What a browser asks for by itself, and where each element says it.
LOADS = {
    "audio": ("src",), "embed": ("src",), "frame": ("src",), "iframe": ("src", "srcdoc"), "image": ("href",),
    "img": ("src", "srcset"), "input": ("src", "formaction"), "link": ("href", "imagesrcset"),
    "object": ("data", "codebase"), "script": ("src",), "source": ("src", "srcset"), "track": ("src",),
    "use": ("href", "xlink:href"), "video": ("src", "poster"), "form": ("action",),
}  # fmt: skip
NAMES_ONLY = {"canonical", "alternate"}  # links that no browser follows by itself
DATA = {"application/ld+json", "application/json"}
OUTSIDE = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[\\/]{2})")
# Styles and scripts of each kind are its own; the finder alone asks for its index.
OWN = ("script-src", "style-src")


@pytest.fixture(scope="module", params=[real_site, demo_site, hostile_site], ids=["real", "demo", "hostile"])
def pages(request, tmp_path_factory):
    """Every file of HTML, those that only lead on too."""
    site = request.param(tmp_path_factory.getbasetemp())
    return {
        path.relative_to(site).as_posix(): parse(path.read_text("utf-8")) for path in site.rglob("*.html")
    }


def policy_of(page):
    (meta,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    return dict(one.partition(" ")[::2] for one in meta.get("content").split("; "))


def inline(page, tag):
    """The texts inside elements that a browser would execute or apply."""
    return [
        "".join(part for part in one.inside if isinstance(part, str))
        for one in page.all(tag)
        if "src" not in one.attributes and one.get("type") not in DATA
    ]


def test_every_page_has_the_policy_before_anything_that_it_judges(pages):
    """Once, and in front of the first script, style or link; but for hashes it is one of two."""
    late = {
        path
        for path, page in pages.items()
        for tags in [[one.get("http-equiv") or one.tag for one in page.one("head").elements]]
        if "Content-Security-Policy" not in tags
        or {"script", "style", "link", "base"} & {*tags[: tags.index("Content-Security-Policy")]}
    }
    shared = {
        tuple(sorted((name, sources) for name, sources in policy_of(page).items() if name not in OWN))
        for page in pages.values()
    }
    strict = {("default-src", "'none'"), ("base-uri", "'none'")}
    whole = {*strict, ("connect-src", "'self'"), ("form-action", "'self'"), ("img-src", "'self' data:")}

    assert late == set()
    assert {frozenset(one) for one in shared} <= {frozenset(whole), frozenset({("default-src", "'none'")})}


def test_nothing_inline_but_what_its_policy_names(pages):
    """No script, style or handler that came with a text; no source but our own files and hashes."""
    unnamed = [
        (path, text[:80])
        for path, page in pages.items()
        for tag in ("script", "style")
        for text in inline(page, tag)
        if source_hash(text) not in policy_of(page).get(f"{tag}-src", "")
    ]
    handlers = [
        (path, one.tag, name)
        for path, page in pages.items()
        for one in page.elements
        for name in one.attributes
        if name.startswith("on") or name == "style"
    ]
    loose = {
        source
        for page in pages.values()
        for name in OWN
        for source in policy_of(page).get(name, "").split()
        if source != "'self'" and not source.startswith("'sha256-")
    }

    assert unnamed == handlers == []
    assert loose == set()


def test_nothing_is_asked_of_another_host(pages):
    """What a browser loads by itself lies beside the page; no address runs anything."""
    foreign = [
        (path, one.tag, one.get(name))
        for path, page in pages.items()
        for one in page.elements
        for name in LOADS.get(one.tag, ())
        if OUTSIDE.match(one.get(name)) and not NAMES_ONLY & {*one.get("rel").split()}
    ]
    schemes = {
        match[1].lower()
        for page in pages.values()
        for one in page.all("a")
        if (match := re.match(r"\s*([a-zA-Z][\w+.-]*):", one.get("href")))
    }

    assert foreign == []
    assert schemes <= {"http", "https", "mailto", "tel"}
