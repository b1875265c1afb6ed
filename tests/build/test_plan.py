from collections.abc import Mapping

import pytest

from generator.build.plan import LARGEST_FRAGMENT, PlannedPage, SitePlan, file_of, plan_problems, root_of
from generator.pages.page import Page
from generator.problems import Code, Place, Problem

FILES = {"assets/site.0f.js": b"", "du-lieu/stats.csv": b""}
SOUND = {
    "": '<h1>Trang chủ</h1><a href="thu-tuc/">Thủ tục</a><a href="#muc">Mục</a><h2 id="muc">Mục</h2>',
    "thu-tuc/": '<a href="../">Trang chủ</a><a href="1.001193/#phi">Phí</a>',
    "thu-tuc/1.001193/": (
        '<h2 id="phi">Phí</h2><a href="#phi">Phí</a><a class="x" href="../../#muc">Mục</a>'
        '<a href="../../du-lieu/stats.csv" download>Số liệu</a>'
        '<script src="../../assets/site.0f.js"></script>'
    ),
    "404.html": '<a href="/">Trang chủ</a><a href="/thu-tuc/">Thủ tục</a>',
}


def plan(
    changes: Mapping[str, str] | None = None, files: Mapping[str, bytes] = FILES, base: str = "/"
) -> SitePlan:
    """The sound plan with some fragments changed or added."""
    fragments = SOUND | (changes or {})
    pages = tuple(
        PlannedPage(Page(address, "prose", "prose.html", "Tên", "", {}), html, root_of(address, base))
        for address, html in fragments.items()
    )
    return SitePlan(pages, files)


def dead(path, link, code=Code.LINK_DEAD):
    return Problem(
        Place(f"site/{path}"), code, f"liên kết “{link}” không dẫn tới trang nào", "sửa địa chỉ liên kết"
    )


def test_a_sound_plan():
    """Links down, up, across, to anchors and to files: nothing to say."""
    assert list(plan_problems(plan())) == []


@pytest.mark.parametrize(
    ("address", "file", "root"),
    [
        ("", "index.html", ""),
        ("thu-tuc/", "thu-tuc/index.html", "../"),
        ("muc-do/43-2011/3/", "muc-do/43-2011/3/index.html", "../../../"),
        ("404.html", "404.html", "/trang/"),
    ],
)
def test_an_address_its_file_and_its_way_to_the_root(address, file, root):
    """A folder is its index; the page that is not found may be shown anywhere."""
    assert (file_of(address), root_of(address, "/trang/")) == (file, root)


def collision(path, first):
    hint = "đổi mã hoặc tên ngắn của một trong hai hồ sơ"
    return Problem(Place(f"site/{path}"), Code.ADDRESS_COLLISION, f"hai trang cùng đòi địa chỉ {first}", hint)


def test_two_pages_at_one_address():
    """Whichever is written last would win, and nobody would know."""
    sound = plan()
    twice = SitePlan((*sound.pages, sound.pages[1]), FILES)

    assert list(plan_problems(twice)) == [collision("thu-tuc/index.html", "thu-tuc/index.html")]


def test_addresses_that_differ_only_by_case():
    """They are one folder to the disks of Windows and of macOS."""
    assert list(plan_problems(plan({"Thu-Tuc/": "<p>chữ</p>"}))) == [
        collision("Thu-Tuc/index.html", "thu-tuc/index.html")
    ]


def test_a_file_at_the_address_of_a_page():
    """Pages and files share one space."""
    assert list(plan_problems(plan(files=FILES | {"thu-tuc/index.html": b""}))) == [
        collision("thu-tuc/index.html", "thu-tuc/index.html")
    ]


def test_a_file_where_a_folder_is_needed():
    """One of the two could not be written."""
    assert list(plan_problems(plan(files=FILES | {"Du-lieu": b""}))) == [
        Problem(
            Place("site/Du-lieu"),
            Code.ADDRESS_COLLISION,
            "Du-lieu vừa là tệp vừa là thư mục của du-lieu/stats.csv",
            "đổi tên một trong hai",
        )
    ]


@pytest.mark.parametrize(
    "link",
    [
        "khong-co/",
        "../",
        "thu-tuc",
        "/thu-tuc/",
        "thu-tuc/1.001193",
        "du-lieu/",
        "thu-tuc/%31/",
        "assets/site.1.js",
    ],
)
def test_a_link_that_leads_nowhere(link):
    """Without its closing slash, beyond the root, from the server's root, to a folder, to an old asset."""
    assert list(plan_problems(plan({"": f'<a href="{link}">đây</a><h2 id="muc">Mục</h2>'}))) == [
        dead("index.html", link)
    ]


def test_a_dead_source_and_an_escaped_link():
    """Scripts and pictures too; the link is told as the browser reads it."""
    html = '<script src="a.js"></script><a href="x/?a=1&amp;b=2">đây</a><h2 id="muc">Mục</h2>'

    assert list(plan_problems(plan({"": html}))) == [
        dead("index.html", "a.js"),
        dead("index.html", "x/?a=1&b=2"),
    ]


@pytest.mark.parametrize(
    "link",
    [
        "https://dichvucong.gov.vn/khong-co/",
        "http://x.example/#a",
        "//x.example/",
        "mailto:xa@binhan.example",
        "tel:0978000111",
        "HTTPS://X.EXAMPLE/",
    ],
)
def test_links_out_of_the_site_are_left_alone(link):
    """Whether they live is not ours to know while building."""
    assert list(plan_problems(plan({"moi/": f'<a href="{link}">đây</a>'}))) == []


@pytest.mark.parametrize(
    ("link", "where"),
    [
        ("#khong-co", "thu-tuc/index.html"),
        ("1.001193/#lephi", "thu-tuc/1.001193/index.html"),
        ("../#phi", "index.html"),
    ],
)
def test_an_anchor_that_its_page_does_not_have(link, where):
    """On the page itself, below it and above it."""
    message = f"liên kết “{link}” trỏ tới chỗ không có trên trang {where}"

    assert list(plan_problems(plan({"thu-tuc/": f'<a href="{link}">đây</a>'}))) == [
        Problem(Place("site/thu-tuc/index.html"), Code.ANCHOR_DEAD, message, "sửa phần sau dấu #")
    ]


@pytest.mark.parametrize("link", ["thu-tuc/", "./", "../thu-tuc/", "/trang/khong-co/", "/thu-tuc/"])
def test_the_page_that_is_not_found_links_from_the_sites_address(link):
    """It is shown at any depth, so a relative link would lead astray there; so would another base."""
    assert list(plan_problems(plan({"404.html": f'<a href="{link}">đây</a>'}, base="/trang/"))) == [
        dead("404.html", link)
    ]


def test_the_page_that_is_not_found_of_a_site_in_a_folder():
    """https://host/trang/ : its links begin with /trang/."""
    html = '<a href="/trang/">Trang chủ</a><a href="/trang/thu-tuc/1.001193/#phi">Phí</a>'

    assert list(plan_problems(plan({"404.html": html}, base="/trang/"))) == []


def test_a_page_that_no_phone_can_open():
    """The bound itself is allowed; one character more is not."""
    message = f"trang dài {LARGEST_FRAGMENT + 1} ký tự, quá {LARGEST_FRAGMENT}"

    assert list(plan_problems(plan({"dai/": "a" * LARGEST_FRAGMENT}))) == []
    assert list(plan_problems(plan({"dai/": "a" * (LARGEST_FRAGMENT + 1)}))) == [
        Problem(Place("site/dai/index.html"), Code.PAGE_TOO_LARGE, message, "chia nội dung thành nhiều trang")
    ]


def test_text_that_looks_like_a_link_is_no_link():
    """An escaped tag and a data attribute lead nowhere and need not."""
    html = '<p>&lt;a href="khong-co/"&gt;</p><button data-src="khong-co.js">Xem</button>'

    assert list(plan_problems(plan({"moi/": html}))) == []
