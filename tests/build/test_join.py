import re
from datetime import date

import pytest

from generator.build.assets import Assets
from generator.build.join import (
    absolute,
    chrome_problems,
    joined,
    robots,
    settled_frames,
    sitemap,
    surrounding_values,
)
from generator.build.load import load
from generator.build.plan import PlannedPage, SitePlan, root_of
from generator.catalogue.commune import Commune
from generator.frames.engine import DrawnFrames
from generator.frames.frame import MARKS, cut
from generator.frames.policy import source_hash
from generator.pages.page import Page
from generator.problems import Code
from tests.html_page import parse
from tests.projects import SOUND, pages_in, real_site

ASSETS = Assets(
    {
        "site": "assets/site.0f.js",
        "icon": "assets/icon.0f.svg",
        "finder": "assets/finder.0f.js",
        "share": "assets/share.0f.png",
    },
    {},
)
COMMUNE: Commune = load(SOUND).catalogue.commune
HTML = """<!doctype html><html lang="vi"><head>
<meta http-equiv="Content-Security-Policy" content="SLOTPOLICY">
<title>SLOTTITLE</title><meta name="description" content="SLOTDESCRIPTION">
<meta name="robots" content="SLOTROBOTS"><link rel="canonical" href="SLOTCANONICAL">
<link rel="icon" href="SLOTROOTSLOTICON"><meta property="og:image" content="SLOTSHARE">
<style>SLOTSTYLE</style><script>begin();</script>
<script src="SLOTROOTSLOTSCRIPT" defer></script></head>
<body><a href="SLOTROOT">SLOTSITENAME</a>
<form data-script="SLOTROOTSLOTFINDER" data-index="SLOTROOTSLOTINDEX"></form>SLOTNOTICE
<main>SLOTCONTENT</main>
<footer>SLOTFOOTER</footer></body></html>"""
STYLE = "main{color:#111}"
HOSTILE = " ".join(MARKS.values()) + ' "><script>alert(1)</script>&amp;'


def drawn(html=HTML):
    """A frame for content and one for the page that is not found, as an engine draws them."""
    without = html.replace('<link rel="canonical" href="SLOTCANONICAL">', "")
    return DrawnFrames({"prose": cut(html, "prose"), "not_found": cut(without, "not_found")}, (STYLE,))


def planned(address, fragment="<h1>Trang</h1>", title="Trang", description="Tóm tắt", listed=True):
    frame = "not_found" if address == "404.html" else "prose"
    page = Page(address, frame, "prose.html", title, description, {}, listed=listed)
    return PlannedPage(page, fragment, root_of(address, "/"))


def site(*pages, html=HTML, around=None):
    """The finished site of these pages by path, as text."""
    plan = SitePlan(pages, {"assets/site.0f.js": b"", "assets/icon.0f.svg": b""})
    frames = settled_frames(drawn(html), COMMUNE, ASSETS, (), ())
    surroundings = {page.root: around or {"notice": "", "footer": ""} for page in pages}
    return {path: data.decode() for path, data in joined(plan, frames, COMMUNE, surroundings)}


def test_a_page_is_its_frame_with_its_own_values():
    """Title with the site's name, address, root, content, notice and footer, each in its slot."""
    page = parse(
        site(
            planned("thu-tuc/1/", "<h1>Khai sinh</h1>", "Khai sinh", "Ai, ở đâu"),
            around={"notice": "<p>Báo</p>", "footer": "<p>Cuối</p>"},
        )["thu-tuc/1/index.html"]
    )

    assert page.one("title").text == "Khai sinh – Trang thông tin xã Bình An"
    assert page.one("meta", name="description")["content"] == "Ai, ở đâu"
    assert page.one("link", rel="canonical")["href"] == "https://binhan.example/thu-tuc/1/"
    assert [one["href"] for one in page.all("a")] == ["../../"]
    assert page.one("link", rel="icon")["href"] == "../../assets/icon.0f.svg"
    assert page.one("body").text == "Trang thông tin xã Bình An Báo Khai sinh Cuối"


def test_text_of_a_record_that_contains_a_mark_stays_text():
    """All slots are filled in one pass: what is filled in is not looked at again."""
    pages = site(
        planned("mot/", "<p>chữ của trang một</p>", "Một", "tóm tắt một"),
        planned("hai/", f"<p>{HOSTILE}</p>", HOSTILE, HOSTILE),
    )
    page = parse(pages["hai/index.html"])

    assert page.one("title").text == f"{HOSTILE} – Trang thông tin xã Bình An"
    assert page.one("meta", name="description")["content"] == HOSTILE
    assert page.one("main").text.startswith(" ".join(MARKS.values()))
    assert "SLOT" not in pages["mot/index.html"]
    assert "một" not in pages["hai/index.html"]


def test_the_policy_comes_from_the_empty_frame():
    """A script that came with the content has no hash; the chrome's own has."""
    page = parse(site(planned("mot/", "<script>steal();</script>"))["mot/index.html"])
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"})["content"]

    assert source_hash("begin();") in policy
    assert source_hash(STYLE) in policy
    assert source_hash("steal();") not in policy
    assert "unsafe" not in policy


def test_the_home_page_and_the_page_that_is_not_found():
    """Home is reached by `./`; the other by the site's address, without one of its own, not indexed."""
    pages = site(planned(""), planned("404.html", listed=False))
    home, absent = parse(pages["index.html"]), parse(pages["404.html"])

    assert (home.one("a")["href"], absent.one("a")["href"]) == ("./", "/")
    assert home.one("link", rel="canonical")["href"] == "https://binhan.example/"
    assert absent.all("link", rel="canonical") == []
    assert [one.one("meta", name="robots")["content"] for one in (home, absent)] == [
        "index, follow",
        "noindex",
    ]


def test_the_page_named_like_the_site_bears_the_name_once():
    """“Xã Bình An – Xã Bình An” says nothing twice."""
    page = parse(site(planned("", title=COMMUNE.site_name))["index.html"])

    assert page.one("title").text == COMMUNE.site_name


def test_a_dead_link_of_the_chrome_is_seen_once_for_its_kind():
    """It would be on every page; one line says it."""
    html = HTML.replace("</footer>", '<a href="SLOTROOTkhong-co/">x</a><a href="#muc">y</a></footer>')
    plan = SitePlan(
        (planned("mot/"), planned("hai/"), planned("404.html")),
        {"assets/site.0f.js": b"", "assets/icon.0f.svg": b""},
    )
    frames = settled_frames(drawn(html), COMMUNE, ASSETS, (), ())
    around = {page.root: {"notice": "", "footer": ""} for page in plan.pages}
    found = [
        (one.place.path, one.code, re.findall("“(.*?)”", one.message)[0])
        for one in chrome_problems(plan, frames, COMMUNE, around)
    ]

    assert found == [
        ("site/mot/index.html", Code.LINK_DEAD, "../"),  # the plan has no home page
        ("site/mot/index.html", Code.LINK_DEAD, "../khong-co/"),
        ("site/mot/index.html", Code.ANCHOR_DEAD, "#muc"),
        ("site/404.html", Code.LINK_DEAD, "/"),
        ("site/404.html", Code.LINK_DEAD, "/khong-co/"),
        ("site/404.html", Code.ANCHOR_DEAD, "#muc"),
    ]


def test_a_dead_link_in_the_notice_is_seen_too():
    """What stands around the content is looked at as it will be published."""
    plan = SitePlan((planned(""),), {"assets/site.0f.js": b"", "assets/icon.0f.svg": b""})
    frames = settled_frames(drawn(), COMMUNE, ASSETS, (), ())
    around = {"": {"notice": '<a href="bao/">Báo</a>', "footer": ""}}

    assert [one.message for one in chrome_problems(plan, frames, COMMUNE, around)] == [
        "liên kết “bao/” không dẫn tới trang nào"
    ]


def test_the_sitemap_holds_exactly_the_listed_pages():
    """Absolute addresses, escaped for XML; what is not listed is not in it."""
    pages = [planned(""), planned("a&b/"), planned("404.html", listed=False)]

    assert re.findall("<loc>(.*?)</loc>", sitemap(pages, COMMUNE).decode()) == [
        "https://binhan.example/",
        "https://binhan.example/a&amp;b/",
    ]


@pytest.mark.parametrize("address", ["https://xa.example/trang", "https://xa.example/trang/"])
def test_a_site_in_a_folder_of_its_host(address):
    """With or without a closing slash in the record, addresses are whole."""
    commune = COMMUNE.model_copy(update={"site_address": address})

    assert absolute(commune, "thu-tuc/") == "https://xa.example/trang/thu-tuc/"
    assert robots(commune) == b"User-agent: *\nAllow: /\nSitemap: https://xa.example/trang/sitemap.xml\n"


def test_the_footer_and_the_notice_take_what_the_commune_says():
    """Name, units above it, contacts, the day of the build."""
    commune = COMMUNE.model_copy(update={"superior_units": ("huyện A", "tỉnh B"), "notice": "Đã sáp nhập."})

    assert surrounding_values(
        commune, ["contacts"], "Tiếp cận", date(2026, 11, 22), {date(2026, 11, 21): 7}
    ) == {
        "notice": "Đã sáp nhập.",
        "site_name": "Trang thông tin xã Bình An",
        "superior_units": "huyện A, tỉnh B",
        "contacts": ["contacts"],
        "statement": "Tiếp cận",
        "visits": "Lượt truy cập ngày 21/11/2026: 7. Tổng đến ngày đó: 7.",
        "built_on": "22/11/2026",
    }


def test_no_mark_is_left_on_the_real_site(tmp_path_factory):
    """In no file: page, asset, sitemap or figures."""
    site = real_site(tmp_path_factory.getbasetemp())
    marked = [path.name for path in site.rglob("*") if path.is_file() and b"SLOT" in path.read_bytes()]

    assert marked == []


def test_the_real_sitemap_is_the_real_site(tmp_path_factory):
    """Every page that may be indexed and no other, in the order of the plan, absolute."""
    folder = real_site(tmp_path_factory.getbasetemp())
    listed = re.findall("<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text("utf-8"))
    pages = [
        page.one("link", rel="canonical")["href"]
        for path, page in pages_in(folder).items()
        if path != "404.html" and not path.startswith(("bien-tap/", "huong-dan-bien-tap/"))
    ]

    assert sorted(listed) == sorted(pages)
