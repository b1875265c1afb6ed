"""Each message of the check has its page, and the page shows what the check really says."""

from pathlib import Path

import pytest

from generator.build.manual import load_manual
from generator.catalogue.manual import Explained
from generator.cli.report import report, summary
from generator.problems import Code, Problem
from tests.manual.sound_manual import MADE, OF_THE_SITE, checked, planned, put, sound_project
from tests.projects import ROOT

MESSAGES = ROOT / "manual/messages"
EXPLAINED = {one.code: one for one in load_manual(ROOT).messages}
TEXTS = [one for one in EXPLAINED.values() if one.explanation.wrong]


def told(problem: Problem) -> str:
    """What a terminal shows of one problem, without the count behind it."""
    return report([problem]).removesuffix(summary([problem])).rstrip("\n") + "\n"


def found(one: Explained, project: Path, text: str | None) -> list[Problem]:
    """What is wrong with the project once the text stands in it; of the site, what a build says."""
    if text is not None:
        put(project, one.explanation, text)
        return planned(project) if one.code in OF_THE_SITE else checked(project)
    return MADE[one.code](project)


def test_every_code_is_explained():
    """No message without its page, no page without its message."""
    assert set(EXPLAINED) == set(Code)
    assert {path.stem for path in MESSAGES.iterdir()} == {code.value for code in Code}


def test_the_project_of_the_examples_is_sound(tmp_path: Path):
    """Whatever an example reports comes from its fault."""
    project = sound_project(tmp_path)

    assert checked(project) == []
    assert planned(project) == []


@pytest.mark.parametrize("one", EXPLAINED.values(), ids=[code.value for code in EXPLAINED])
def test_the_report_on_the_page(one: Explained, tmp_path: Path, pytestconfig: pytest.Config):
    """The wrong example has the problem, and the stored report is what the check prints of it."""
    problems = found(one, sound_project(tmp_path), one.explanation.wrong)

    first = next(problem for problem in problems if problem.code is one.code)
    stored = MESSAGES / f"{one.code}.txt"
    if pytestconfig.getoption("--accept-reports"):
        stored.write_text(told(first), "utf-8")
    assert stored.read_text("utf-8") == told(first)


@pytest.mark.parametrize("one", TEXTS, ids=[one.code.value for one in TEXTS])
def test_the_right_example(one: Explained, tmp_path: Path):
    """Nothing at all is wrong with the right text."""
    assert found(one, sound_project(tmp_path), one.explanation.right) == []


def test_what_is_told_in_words_is_made_in_code():
    """An example is either a text or a fault that no text can show."""
    in_words = {code for code, one in EXPLAINED.items() if one.explanation.wrong_told}

    assert in_words == set(MADE)
    assert {code for code in EXPLAINED if code not in in_words} == {one.code for one in TEXTS}
