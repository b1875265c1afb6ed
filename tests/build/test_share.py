"""What a page says to programmes that show a link to it: a name, a sentence, an address and one picture."""

import struct

from tests.projects import ROOT, pages_in, real_site

ADDRESS = "https://xaquangminh.example/"
PICTURE = ROOT / "site_overrides/icons/share.png"


def said(page):
    """The properties of a page by name."""
    found = (one for one in page.all("meta") if one.get("property"))
    return {one["property"].removeprefix("og:"): one["content"] for one in found}


def test_every_real_page_names_itself_and_a_picture_that_is_there(tmp_path_factory):
    """Absolute addresses, since whoever shows a link is somewhere else; the same title as in the window."""
    site = real_site(tmp_path_factory.getbasetemp())
    (picture,) = site.glob("assets/share.*.png")
    for path, page in pages_in(site).items():
        address = ADDRESS + path.removesuffix("index.html")
        own = {} if path == "404.html" else {"url": address}

        assert said(page) == {
            "type": "website",
            "locale": "vi_VN",
            "title": page.one("head").one("title").text,
            "description": page.one("meta", name="description")["content"],
            "image": f"{ADDRESS}assets/{picture.name}",
            "image:width": "1200",
            "image:height": "630",
            **own,
        }, path


def test_the_picture_is_small_and_of_the_size_that_pages_say():
    """A messenger on a slow link shows it too."""
    data = PICTURE.read_bytes()

    assert struct.unpack(">II", data[16:24]) == (1200, 630)
    assert len(data) < 40_000
