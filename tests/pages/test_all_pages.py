"""What holds on every page of the real site."""

import re
from itertools import pairwise

import pytest

from tests.projects import page_of, sound_project

SITE = "https://xaquangminh.example/"


def without_not_found(pages):
    return {path: page for path, page in pages.items() if path != "404.html"}


def test_there_is_a_page_of_every_kind(real_pages):
    """The addresses of the design; a page once published stays where it is."""
    kinds = {
        re.sub(r"(?<=thu-tuc/)[\d.]+|(?<=van-ban/)[\w.-]+|(?<=linh-vuc/)[\w-]+", "*", path)
        for path in real_pages
    }

    assert {
        "404.html",
        "index.html",
        "thu-tuc/index.html",
        "thu-tuc/a-z/index.html",
        "thu-tuc/noi-khac/index.html",
        "thu-tuc/linh-vuc/*/index.html",
        "thu-tuc/doi-tuong/cong-dan/index.html",
        "thu-tuc/*/index.html",
        "muc-do/index.html",
        "muc-do/43-2011/4/index.html",
        "so-sanh/index.html",
        "su-kien/index.html",
        "su-kien/sinh-con/index.html",
        "hoi-dap/index.html",
        "hoi-dap/khai-sinh/index.html",
        "hoi-dap/khai-sinh/cha-me/index.html",
        "hoi-dap/khai-sinh/dung-han/index.html",
        "huong-dan/index.html",
        "huong-dan/dang-ky-tai-khoan/index.html",
        "van-ban/*/index.html",
        "thong-ke/index.html",
        "gioi-thieu/index.html",
        "lien-he/index.html",
        "huong-dan-bien-tap/index.html",
        "huong-dan-bien-tap/bat-dau/index.html",
        "huong-dan-bien-tap/cac-khoa/index.html",
        "huong-dan-bien-tap/cac-khoa/thu-tuc/fees/index.html",
        "huong-dan-bien-tap/thong-bao/index.html",
        "huong-dan-bien-tap/thong-bao/a-z/index.html",
        "huong-dan-bien-tap/thong-bao/key-unknown/index.html",
        "bien-tap/index.html",
        "bien-tap/van-ban-chua-ro/index.html",
        "bien-tap/lich-xem-lai/index.html",
        "bien-tap/day-du/index.html",
        "bien-tap/chua-chac/index.html",
        "bien-tap/chua-chac/linh-vuc/*/index.html",
        "bien-tap/ghi-chu/level-undeclared/index.html",
    } - kinds == set()


def test_every_page_has_one_title_and_one_heading_of_the_first_order(real_pages):
    """Title and heading say the same; the title also whose site it is."""
    for path, page in real_pages.items():
        title = page.one("head").one("title").text

        assert title == f"{page.one('h1').text} – Trang thông tin điện tử xã Quang Minh", path


def test_titles_and_descriptions_tell_pages_apart(real_pages):
    """Two pages with one title are one to a reader of search results; names of procedures are not ours."""
    titles = [
        page.one("head").one("title").text
        for page in real_pages.values()
        if not page.all("article", "procedure")
    ]
    descriptions = [page.one("meta", name="description")["content"] for page in real_pages.values()]

    assert [title for title in set(titles) if titles.count(title) > 1] == []
    assert [one for one in descriptions if not one or len(one) > 300 or one != one.strip()] == []


def test_every_page_is_in_vietnamese_and_names_its_address(real_pages):
    """Language for screen readers; one canonical address, absolute, for search engines."""
    for path, page in without_not_found(real_pages).items():
        assert page.one("html")["lang"] == "vi", path
        assert page.one("link", rel="canonical")["href"] == SITE + path.removesuffix("index.html")
        robots = "noindex" if path.startswith(("bien-tap/", "huong-dan-bien-tap/")) else "index, follow"
        assert page.one("meta", name="robots")["content"] == robots


def test_every_page_says_at_its_top_that_the_unit_was_rearranged(real_pages):
    """Whoever comes from a search engine learns it on the page where he lands, and where to read more."""
    for path, page in real_pages.items():
        notice = page.one("header").one(style="site-notice")

        assert "Xã Quang Minh là tên cũ" in notice.text, path
        assert notice.one("a")["href"].endswith("gioi-thieu/"), path


def test_headings_leave_no_order_out(real_pages):
    """Who walks by headings falls into no gap."""
    for path, page in real_pages.items():
        orders = [int(one.tag[1]) for one in page.elements if re.fullmatch("h[1-6]", one.tag)]
        jumps = [pair for pair in pairwise(orders) if pair[1] > pair[0] + 1]

        assert (orders[0], jumps) == (1, []), path


def test_no_id_stands_twice_on_a_page(real_pages):
    """An anchor leads to one place."""
    for path, page in real_pages.items():
        ids = [one.get("id") for one in page.elements if "id" in one.attributes]

        assert sorted(set(ids)) == sorted(ids), path


def test_labels_and_controls_name_what_is_there(real_pages):
    """A reference to an id without an element is silence to a screen reader."""
    for path, page in real_pages.items():
        ids = {one.get("id") for one in page.elements}
        named = {
            name
            for one in page.elements
            for attribute in ("aria-labelledby", "aria-controls", "aria-describedby", "for")
            for name in one.get(attribute).split()
        }

        assert named - ids == set(), path


def test_nothing_comes_from_another_host(real_pages):
    """Scripts, icons and styles are the site's own; a link may lead anywhere."""
    fetched = {
        address
        for page in real_pages.values()
        for one in page.elements
        for address in (
            one.get("src"),
            one.get("href") if one.tag == "link" and one.get("rel") != "canonical" else "",
        )
        if "//" in address
    }

    assert fetched == set()


def test_no_word_of_the_engine_and_no_placeholder_is_left(real_pages):
    """Neither English of the theme nor a value that nobody turned into words."""
    strange = re.compile(r"\b(None|True|False|Skip to|Table of contents|lorem|TODO)\b|\{\{|\}\}|<generator")

    assert {path: found[0] for path, page in real_pages.items() if (found := strange.search(page.text))} == {}


@pytest.mark.parametrize("address", ["", "thong-ke/"])
def test_home_and_statistics_show_the_same_card(real_pages, address):
    """One figure, one place where it is made."""
    card = real_pages[f"{address}index.html"].one(style="result-card")

    assert card.one(style="figures").text == real_pages["index.html"].one(style="figures").text


def test_the_page_that_is_not_there_is_not_listed(tmp_path):
    """It is nobody's address."""
    assert page_of(sound_project(tmp_path), "404.html").listed is False
