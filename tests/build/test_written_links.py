"""A dead link of a page of prose is told where an editor can mend it."""

import os

import pytest

from generator.build.site import build
from generator.problems import Code
from tests.projects import ABOUT, BUILT_ON, runnable_project

LINES = "Xã Bình An có năm thôn."


@pytest.mark.parametrize(
    ("written", "code", "text", "hint"),
    [
        ("[đây](/thutuc/)", Code.LINK_DEAD, "/thutuc/", "; có phải là /thu-tuc/ không?"),
        ("[đây](../thutuc/)", Code.LINK_DEAD, "../thutuc/", "; có phải là /thu-tuc/ không?"),
        ("[đây](</khong-co-gi/>)", Code.LINK_DEAD, "/khong-co-gi/", ""),
        ('[đây](/thu-tuc/9.999999/ "tên")', Code.LINK_DEAD, "/thu-tuc/9.999999/", ""),
        ("[đây](/thu-tuc)", Code.LINK_DEAD, "/thu-tuc", "; có phải là /thu-tuc/ không?"),
        ("[đây](/thu-tuc/#khong)", Code.ANCHOR_DEAD, "/thu-tuc/#khong", None),
        ("[đây](#khong)", Code.ANCHOR_DEAD, "#khong", None),
        ("[đây][1]\n\n[1]: /thutuc/", Code.LINK_DEAD, "/thutuc/", "; có phải là /thu-tuc/ không?"),
    ],
)
def test_a_dead_link_is_told_in_its_file(tmp_path, written, code, text, hint):
    """Line and column of the link as it was written, and the address that was meant where there is one."""
    project = runnable_project(tmp_path / "project", {ABOUT: (LINES, f"{LINES} Xem {written}")})
    (problem,) = build(project, tmp_path / "site", BUILT_ON, os.environ).problems
    place = problem.place
    line = (project / ABOUT).read_text("utf-8").split("\n")[place.line - 1]

    assert (place.path, problem.code) == (ABOUT, code)
    assert line[place.column - 1 :][: place.width] == text
    assert place.excerpt == line
    assert f"liên kết “{text}” " in problem.message
    assert hint is None or problem.hint == f"sửa địa chỉ liên kết{hint}"


def test_a_link_that_is_also_the_beginning_of_another(tmp_path):
    """The whole address is looked for, not a part of a longer one."""
    text = f"{LINES} Xem [một](/thu-tuc/1.001193/) và\n[hai](/thu-tuc/1.0011/)."
    project = runnable_project(tmp_path / "project", {ABOUT: (LINES, text)})
    (problem,) = build(project, tmp_path / "site", BUILT_ON, os.environ).problems

    assert problem.place.excerpt.startswith("[hai]")
