"""Every slip of the table is found, at its place, with a hint that mends it."""

import shutil
from pathlib import Path

import pytest

from generator.build.examine import examine
from generator.problems import Problem
from tests.slips.slip import Slip, slips
from tests.sound_project import BUILT_ON, SOUND

OVER = Path(__file__).parent / "sound"
ROWS = list(slips())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    return shutil.copytree(OVER, tmp_path, dirs_exist_ok=True)


def test_the_project_of_the_slips_is_sound(project: Path):
    """Whatever a row reports comes from its slip."""
    assert examine(project, BUILT_ON).problems == []


def test_there_are_enough_and_none_twice():
    """Sixty at least, each with a name of its own."""
    assert len(ROWS) >= 60
    assert len({slip.name for slip in ROWS}) == len(ROWS)


@pytest.mark.parametrize("slip", ROWS, ids=[slip.name for slip in ROWS])
def test_a_slip(slip: Slip, project: Path):
    """Found, right line and column, words that say it; and the project is sound once the hint was obeyed."""
    slip.put(project, "wrong")
    faulty = (project / slip.path).read_bytes().decode("utf-8")

    problems = examine(project, BUILT_ON).problems

    line, column = slip.at
    told = [(problem.code.value, problem.place.line, problem.place.column) for problem in problems]
    assert (slip.fields["code"], line, column) in told
    assert len(problems) == slip.problems, told
    problem = problems[told.index((slip.fields["code"], line, column))]
    assert problem.place.path == slip.path
    for words in slip.says:
        assert words in problem.message
    assert slip.hints, "a row names the words of its hint"
    for words in slip.hints:
        assert words in problem.hint
    _mended(slip, problem, project, faulty)


def _mended(slip: Slip, problem: Problem, project: Path, faulty: str) -> None:
    """The right text has no problem; a sure repair gives just that text.

    One that takes the end of a line away may leave the space before it, which `fix` tidies.
    """
    file = project / slip.path
    file.write_bytes(faulty.replace(slip.text("wrong"), slip.text("right"), 1).encode("utf-8"))
    assert examine(project, BUILT_ON).problems == []
    if slip.is_sure:
        assert problem.repair is not None
        lines = faulty.split("\n")
        place = problem.place
        line = lines[place.line - 1]
        line = line[: place.column - 1] + problem.repair + line[place.column - 1 + place.width :]
        lines[place.line - 1] = line if problem.repair else line.rstrip()
        assert "\n".join(lines) == file.read_bytes().decode("utf-8")
