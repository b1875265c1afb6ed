"""Laws of our own chrome: what the engine draws from mkdocs.yml and site_overrides/."""

import os
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.frames.engine import begin
from generator.frames.frame import settle
from generator.frames.policy import content_policy
from generator.frames.stylesheet import purge
from generator.frames.vocabulary import vocabulary

ROOT = Path(__file__).parents[2]
KINDS = [
    *("about", "changes", "comparison", "contacts", "editing", "figures", "finder", "guide", "guides"),
    *("home", "legal_document", "legal_documents", "legal_selection", "level", "levels", "life_event"),
    *("not_found", "poster", "procedure", "procedure_list", "procedures", "prose", "question", "statistics"),
]


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    """What the engine draws from a copy of the project, with a hook that does nothing."""
    project = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "site_overrides", project / "site_overrides")
    (project / "generator").mkdir()
    (project / "generator/mkdocs_hook.py").write_text("", "utf-8")
    with begin(project, os.environ) as engine:
        return engine.finish()


@pytest.fixture(scope="module")
def sheet(result):
    """The purged stylesheet for the chrome alone and every part that our own sheets name."""
    ours = [path.read_text("utf-8") for path in sorted((ROOT / "site_overrides/styles").glob("*.css"))]
    markup = ["".join(frame.texts) for frame in result.frames.values()]
    scripts = [path.read_text("utf-8") for path in (ROOT / "site_overrides/scripts").glob("*.js")]
    parts = re.findall(r"\.([a-z][\w-]*)", "".join(ours))
    return purge([*result.stylesheets, *ours], vocabulary([*markup, *scripts, " ".join(parts)]))


class Landmarks(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.current = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        attributes = dict(attrs)
        if "aria-current" in attributes:
            self.current.append((attributes["href"], attributes["aria-current"]))


def landmarks(frame):
    parser = Landmarks()
    parser.feed("".join(text + slot for text, slot in zip(frame.texts, (*frame.slots, ""), strict=True)))
    return parser


def test_every_kind_has_a_frame(result):
    """A page of a kind without a frame could not be published."""
    assert sorted(result.frames) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_one_landmark_of_each_sort(result, kind):
    """A screen reader jumps by them; two banners or none make it lose its way."""
    tags = landmarks(result.frames[kind]).tags

    assert [tags.count(tag) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("kind", "current"),
    [
        ("home", [("root", "page")]),
        ("procedures", [("rootthu-tuc/", "page")]),
        ("procedure", [("rootthu-tuc/", "true")]),
        ("comparison", [("rootmuc-do/", "true")]),
        ("legal_document", [("rootvan-ban/", "true")]),
        ("legal_selection", [("rootvan-ban/", "true")]),
        ("statistics", [("rootthong-ke/", "page")]),
        ("figures", [("rootthong-ke/", "true")]),
        ("poster", [("rootthong-ke/", "true")]),
        ("contacts", [("rootlien-he/", "page")]),
        ("prose", []),
        ("not_found", []),
    ],
)
def test_the_navigation_shows_where_the_page_stands(result, kind, current):
    """The page itself is `page`, a page below a section `true`, a page outside all of them nothing."""
    assert landmarks(result.frames[kind]).current == current


def test_the_chrome_fetches_nothing_from_another_host(result, sheet):
    """The only addresses with a host are names of XML."""
    texts = [sheet, *("".join(frame.texts) for frame in result.frames.values())]
    hosts = {host for text in texts for host in re.findall(r"(?:https?:)?//[\w.-]+\.[\w.-]+", text)}

    assert hosts == {"http://www.w3.org"}


def test_the_character_set_stands_within_the_first_kilobyte(result, sheet):
    """Browsers look for it no further, and the policy before it could grow."""
    frame = settle(result.frames["statistics"], {"style": sheet})
    frame = settle(frame, {"policy": content_policy(frame)})

    assert 0 < frame.texts[0].encode("utf-8").index(b'<meta charset="utf-8">') < 1000


def test_the_stylesheet_is_understood_by_the_oldest_browsers(sheet):
    """Chromium 90, Safari 14 and Firefox 90 drop the whole rule for one selector that they do not know."""
    assert re.findall(r":has\(|@layer|@container|color-mix\(|&", sheet) == []


def test_the_chrome_keeps_its_states(sheet):
    """Menu, dark scheme, focus and paper are what a purge would break first."""
    for state in (
        "[aria-expanded=true]~.site-nav{display:block",
        "[data-md-color-scheme=slate]{",
        "a:focus:not(:focus-visible)",
        "@media print{",
        "@page{",
        ".js .site-nav{display:none",
        "prefers-reduced-motion",
    ):
        assert state in sheet


def rgb(colour):
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]


def luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_told_apart(scheme):
    """Text 4.5 to 1 on every ground that it stands on; signs, rings and bars 3 to 1 (WCAG 2.2 AA)."""
    tokens = (ROOT / "site_overrides/styles/10-tokens.css").read_text("utf-8")
    light, dark = tokens.split("@media screen", 1)
    colour = dict(re.findall(r"--([\w-]+): (#\w+);", light))
    if scheme == "dark":
        colour |= dict(re.findall(r"--([\w-]+): (#\w+);", dark))
    text = [(ink, ground) for ink in ("ink", "ink-muted", "link") for ground in ("paper", "surface")]
    text += [(ink, f"{ink}-soft") for ink in ("good", "warn", "bad")] + [
        ("ink", "warn-soft"),
        ("link", "warn-soft"),
    ]
    text += [("on-brand", "brand"), ("on-brand", "brand-hover"), ("on-foot", "foot")]
    text += [("on-solid", "good"), ("on-solid", "link")]
    signs = [("focus", "paper"), ("focus", "surface"), ("line-strong", "paper"), ("brand-line", "brand")]
    signs += [(f"chart-{number}", "paper") for number in (1, 2, 3, 4)]

    weak = [pair for pair in text if contrast(*map(colour.get, pair)) < 4.5]
    weak += [pair for pair in signs if contrast(*map(colour.get, pair)) < 3]

    assert weak == []
