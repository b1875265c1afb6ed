import pytest

from generator.build.examine import examine
from generator.build.plan import plan_problems
from generator.build.site import plan_site
from generator.pages.page import Link
from generator.pages.redirects import Redirect, redirects
from generator.problems import Code
from tests.html_page import parse
from tests.projects import BUILT_ON, PROCEDURE, runnable_project

FORMER = {PROCEDURE: ("name: Đăng", 'former_ids: ["1.000001", khai-sinh]\nname: Đăng')}


@pytest.fixture
def planned(tmp_path):
    def plan(changes):
        project = runnable_project(tmp_path, changes)
        return plan_site(project, examine(project, BUILT_ON), BUILT_ON).plan

    return plan


def test_each_former_id_leads_to_the_procedure(tmp_path):
    """A code of before and a slug of before."""
    catalogue = examine(runnable_project(tmp_path, FORMER), BUILT_ON).loaded.catalogue
    target = Link("Đăng ký khai sinh", "thu-tuc/1.001193/")

    assert list(redirects(catalogue)) == [
        Redirect("thu-tuc/1.000001/", "Thủ tục 1.000001 đã có mã hoặc tên khác", target),
        Redirect("thu-tuc/khai-sinh/", "Thủ tục khai-sinh đã có mã hoặc tên khác", target),
    ]


def test_the_page_leads_on_by_itself(planned):
    """Without script; its link and its canonical address say where to; search engines leave it out."""
    plan = planned(FORMER)
    data = plan.files["thu-tuc/1.000001/index.html"]
    page = parse(data.decode().removeprefix("<!doctype html>"))

    assert data.startswith(b"<!doctype html>\n")
    assert len(data) < 1500
    assert page.one("html")["lang"] == "vi"
    assert page.one("title").text == "Thủ tục 1.000001 đã có mã hoặc tên khác – Trang thông tin xã Bình An"
    assert page.one("meta", **{"http-equiv": "refresh"})["content"] == "0; url=../../thu-tuc/1.001193/"
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert page.one("link", rel="canonical")["href"] == "https://binhan.example/thu-tuc/1.001193/"
    assert [(one.text, one["href"]) for one in page.all("a")] == [
        ("Đăng ký khai sinh", "../../thu-tuc/1.001193/")
    ]
    assert page.all("script") == []


def test_it_is_not_in_the_sitemap(planned):
    """One procedure has one address."""
    plan = planned(FORMER)

    assert b"1.000001" not in plan.files["sitemap.xml"]
    assert b"thu-tuc/1.001193/" in plan.files["sitemap.xml"]
    assert list(plan_problems(plan)) == []


def test_a_former_name_may_not_take_the_place_of_a_list(planned):
    """/thu-tuc/a-z/ is a page of the site."""
    plan = planned({PROCEDURE: ("name: Đăng", "former_ids: [a-z]\nname: Đăng")})

    assert [(one.code, one.place.path) for one in plan_problems(plan)] == [
        (Code.ADDRESS_COLLISION, "site/thu-tuc/a-z/index.html")
    ]


def test_a_hostile_name_stays_text(planned):
    """What a record says is escaped here as everywhere."""
    hostile = {
        PROCEDURE: ("name: Đăng ký khai sinh", "former_ids: [cu]\nname: '\"><script>alert(1)</script>'")
    }
    html = planned(hostile).files["thu-tuc/cu/index.html"].decode()

    assert "<script" not in html
    assert "&lt;script&gt;" in html
