"""A preview says that it is one, and no search engine keeps it."""

import re

from generator.build.examine import examine
from generator.build.site import Edition, plan_site
from generator.wording import words
from tests.projects import BUILT_ON, COMMUNE, runnable_project


def test_every_page_says_so(tmp_path):
    """In front of the commune's own notice; none is listed, and the sitemap is empty."""
    project = runnable_project(tmp_path, {COMMUNE: ("name: xã", "notice: Nghỉ lễ.\nname: xã")})
    site = plan_site(project, examine(project, BUILT_ON), BUILT_ON, Edition(preview=True))
    usual = plan_site(project, examine(project, BUILT_ON), BUILT_ON)

    assert {planned.page.listed for planned in site.plan.pages} == {False}
    assert all(f"{words.PREVIEW} Nghỉ lễ." in parts["notice"] for parts in site.surroundings.values())
    assert re.findall(b"<loc>", site.plan.files["sitemap.xml"]) == []
    assert all(words.PREVIEW not in parts["notice"] for parts in usual.surroundings.values())
