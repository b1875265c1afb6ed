"""Text is text: no element, attribute, script, style or mark on any page is born from a record."""

import json
import re
from functools import cached_property
from html.parser import HTMLParser
from xml.etree.ElementTree import fromstring

import pytest

from generator.build.load import load
from generator.frames.frame import MARKS
from generator.observations import written as csv_of
from generator.pages import addresses
from generator.rendering import PROSE_ATTRIBUTES, PROSE_TAGS
from tests.hostile_project import (
    CALM_ADDRESS,
    HOSTILE,
    HOSTILE_ADDRESS,
    HOSTILE_EMAIL,
    calm_project,
    calm_site,
    hostile_project,
    hostile_site,
    told_history,
)
from tests.projects import files_in

PROSE = ("gioi-thieu/index.html", "lien-he/index.html", "khac/index.html")
SPOKEN = " ".join(HOSTILE)

# Fields that no page shows, and why.
NOT_SHOWN = {
    "elsewhere.general_way_unfit": "the record has steps of its own",
    "sectors.sectors.0.other_names.0": "for finding, not for reading",
    "events.events.0.aliases.0": "for finding, not for reading",
    "lapsed.subject": "stands in for a missing title only",
    "levels.present.0.superseded_note": "the scheme holds",
    "procedure.online_levels.0.positions.0": "orders the examples",
    "procedure.present_level.0.positions.0": "orders the examples",
    "elsewhere.online_levels.0.positions.0": "orders the examples",
    "guide.versions.0.superseded_note": "the version holds",
    "guide.coming.0.superseded_note": "the version is to come",
}


PICTURE_TAGS = ("svg", "title", "desc", "defs", "pattern", "rect", "path", "line", "circle", "text")


class Skeleton(HTMLParser):
    """What a browser builds of a page: elements with their attributes in order, and its texts.

    Pictures stand apart in `drawn`, where a longer name takes more lines; so does the data of a chart.
    """

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self.comments, self.drawn = [], [""], [], []
        self.within_pictures = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        apart = tag in ("svg", "template") and {"class", "data-chart-data"} & {*dict(attrs)}
        if apart or self.within_pictures:
            self.within_pictures += tag in ("svg", "template")
            self.drawn.append((tag, attrs))
            return
        self.elements.append((tag, attrs))
        self.texts.append("")

    def handle_endtag(self, tag):
        if self.within_pictures:
            self.within_pictures -= tag in ("svg", "template")
        else:
            self.texts.append("")

    def handle_data(self, data):
        if not self.within_pictures:
            self.texts[-1] += data

    def handle_comment(self, data):
        self.comments.append(data)

    handle_decl = unknown_decl = handle_pi = handle_comment

    @property
    def shape(self):
        return [(tag, [name for name, _ in attributes]) for tag, attributes in self.elements]

    @cached_property
    def values(self):
        return [
            (f"{tag}.{name}", value or "") for tag, attributes in self.elements for name, value in attributes
        ]

    @cached_property
    def text(self):
        return " ".join(" ".join(self.texts).split())


def skeletons(site):
    return {path: Skeleton(data.decode()) for path, data in files_in(site).items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    return skeletons(calm_site(tmp_path_factory.getbasetemp()))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return skeletons(hostile_site(tmp_path_factory.getbasetemp()))


def without_prose(pages):
    return {path: page for path, page in pages.items() if path not in PROSE}


def test_no_element_and_no_attribute_is_born_from_a_text(calm, hostile):
    """Page for page the same elements with the same attributes in the same order."""
    shapes = {path: page.shape for path, page in without_prose(hostile).items()}

    assert shapes == {path: page.shape for path, page in without_prose(calm).items()}
    assert {path: page.comments for path, page in hostile.items()} == {
        path: page.comments for path, page in calm.items()
    }


def test_attributes_differ_only_where_a_text_belongs(calm, hostile):
    """In the description and in the names that are read aloud; addresses are those of the records."""
    differing = {
        one
        for path, page in without_prose(hostile).items()
        for one, other in zip(page.values, calm[path].values, strict=True)
        if one != other
    }

    assert {name for name, _ in differing} <= {"meta.content", "a.href", "div.aria-label", "nav.aria-label"}
    assert {value for name, value in differing if name == "a.href"} == {
        HOSTILE_ADDRESS,
        f"mailto:{HOSTILE_EMAIL}",
    }


def test_a_picture_holds_shapes_and_nothing_else(calm, hostile):
    """However long and hostile the names in it: no element, attribute or address that a calm one lacks."""
    drawn = [
        {(tag, name) for page in pages.values() for tag, attributes in page.drawn for name, _ in attributes}
        for pages in (hostile, calm)
    ]

    assert drawn[0] == drawn[1]
    assert {tag for tag, _ in drawn[1]} <= {*PICTURE_TAGS, "template"}
    assert {
        name for _, name in drawn[1] if name.startswith("on") or "href" in name or name == "style"
    } == set()


def test_every_address_leads_where_the_record_said(calm, hostile):
    """A link to a source is that source; no scheme but those of the web, of mail and of the telephone."""
    links = {
        value for page in hostile.values() for name, value in page.values if name.endswith((".href", ".src"))
    }
    schemes = {match[1].lower() for link in links if (match := re.match(r"\s*([a-zA-Z][\w+.-]*):", link))}

    assert HOSTILE_ADDRESS in links
    assert CALM_ADDRESS in {value for page in calm.values() for _, value in page.values}
    assert schemes == {"https", "mailto", "tel"}


def test_policy_scripts_and_styles_are_those_of_the_calm_site(calm, hostile, tmp_path_factory):
    """Hashes come from empty frames, so a hostile record can bless nothing and lengthen nothing."""
    base = tmp_path_factory.getbasetemp()
    sites = [files_in(hostile_site(base)), files_in(calm_site(base))]
    inline = [
        {
            path: (
                re.findall(r'Content-Security-Policy" content="([^"]*)"', html),
                re.findall(r"<style>(.*?)</style>", html, re.DOTALL),
                re.findall(r"<script>(.*?)</script>", html, re.DOTALL),
            )
            for path, data in site.items()
            if path.endswith(".html") and (html := data.decode())
        }
        for site in sites
    ]

    assert inline[0] == inline[1]


def test_files_beside_the_pages_hold_no_text_of_a_record(tmp_path_factory):
    """Assets, sitemap and robots are the same bytes; those of the figures hold names, and those as text."""
    base = tmp_path_factory.getbasetemp()
    one, other = (
        {path: data for path, data in files_in(site).items() if not path.endswith(".html")}
        for site in (hostile_site(base), calm_site(base))
    )
    histories = [json.loads(site.pop(addresses.CHANGES_FILE)) for site in (one, other)]
    feeds = [
        [element.tag for element in fromstring(site.pop(addresses.CHANGES_FEED)).iter()]
        for site in (one, other)
    ]
    indexes = [json.loads(site.pop(addresses.FINDER_INDEX)) for site in (one, other)]
    figures = [
        {path: site.pop(path) for path in sorted(site) if path.startswith("du-lieu/")}
        for site in (one, other)
    ]
    pictures = [
        {
            path: {element.tag for element in fromstring(data).iter()}
            for path, data in files.items()
            if path.endswith(".svg")
        }
        for files in figures
    ]

    assert one == other
    assert [list(history) for history in histories] == [["authority", "changes", "format", "since"]] * 2
    assert feeds[0] == feeds[1]
    assert [len(index["id"]) for index in indexes] == [len(indexes[0]["name"])] * 2
    assert list(figures[0]) == list(figures[1])
    assert pictures[0] == pictures[1] != {}
    assert figures[0]["du-lieu/stats.csv"] == csv_of(load(base / "hostile_project").observations)


def test_prose_gains_only_what_prose_may_have(calm, hostile):
    """Markdown makes paragraphs and lists of it; nothing that acts, styles or names itself."""
    for path in PROSE:
        allowed = {(tag, tuple(sorted(PROSE_ATTRIBUTES.get(tag, ())))) for tag in PROSE_TAGS}
        known = {(tag, tuple(names)) for tag, names in calm[path].shape}
        born = {(tag, tuple(names)) for tag, names in hostile[path].shape} - known

        assert {(tag, names) for tag, names in born if names and (tag, names) not in allowed} == set()
        assert {tag for tag, _ in born} <= PROSE_TAGS
        assert [tag for tag, _ in hostile[path].shape].count("h1") == 1


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The texts of both projects by the path of their field."""
    both = (
        calm_project(tmp_path_factory.mktemp("calm")),
        hostile_project(tmp_path_factory.mktemp("hostile")),
    )
    for texts in both:
        told_history(texts)
    return tuple(texts.written for texts in both)


def test_every_text_arrives_as_it_was_written(calm, hostile, written):
    """Nothing is swallowed, unescaped twice or filled in: a mark in a text is a text."""
    for path, page in without_prose(hostile).items():
        for name, words in written[0].items():
            times = calm[path].text.count(words)
            if times:
                assert page.text.count(f"{words} {SPOKEN}") == times, (path, name)
        assert page.text.count("SLOTTITLE") == page.text.count(" ".join(MARKS.values())), path


def test_every_text_of_a_record_is_shown_somewhere(calm, written):
    """A field that nobody sees is lost work; those that are not for showing are named with the reason."""
    seen = " ".join(f"{page.text} {[value for _, value in page.values]}" for page in calm.values())
    unseen = {name for name, words in written[0].items() if words not in seen}

    assert unseen == set(NOT_SHOWN)


def test_no_page_holds_what_belongs_to_another(calm, written):
    """What only one page says is on that page, but for the editors' lists: nothing slips into the next."""
    own = {
        "procedure": "thu-tuc/1.001193/index.html",
        "elsewhere": "thu-tuc/cap-the/index.html",
        "guide": "huong-dan/huong-dan/index.html",
        "lapsed": "van-ban/43-2011-nd-cp/index.html",
        "current": "van-ban/224-2026-nd-cp/index.html",
        "comparison": "so-sanh/index.html",
    }
    elsewhere_too = re.compile(
        r"(?:procedure|elsewhere)\.(?:short_name|sector_doubtful)|\w+\.(?:online_levels|present_level)\.0\.(?:reason|source\.\w+)"
        # What must be known before the first visit stands on the pages that lead to a procedure, too.
        r"|procedure\.(?:received_at|citizen_deadlines\.0\.(?:text|case)|fees\.0\.(?:per|area))"
        r"|guide\.(?:title|summary|versions\.0\.name)"
        r"|(?:lapsed|current)\.(?:title|subject)"
    )
    strayed = [
        (name, path)
        for name, words in written[0].items()
        if (home := own.get(name.split(".")[0])) and not elsewhere_too.fullmatch(name)
        for path, page in calm.items()
        if path != home and not path.startswith(("bien-tap/", "huong-dan-bien-tap/")) and words in page.text
    ]

    assert strayed == []
