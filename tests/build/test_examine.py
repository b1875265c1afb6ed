"""Everything that is wrong with a project, and for which day it is judged."""

from datetime import date

import pytest

from generator.build.examine import examine
from generator.build.moment import build_date
from generator.problems import Code
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"


def test_a_sound_project_can_be_published(project: Project):
    """Without notes even strictly."""
    examined = examine(project.root, BUILT_ON)

    assert examined.problems == []
    assert examined.publishable(strict=True)


def test_a_note_stands_against_publishing_only_strictly(project: Project):
    """It is shown on its page instead."""
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")

    examined = examine(project.root, BUILT_ON)

    assert [problem.code for problem in examined.problems] == [Code.REVIEW_DATE_PASSED]
    assert (examined.publishable(), examined.publishable(strict=True)) == (True, False)


def test_an_error_stands_against_publishing(project: Project):
    """Strictly or not."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")

    examined = examine(project.root, BUILT_ON)

    assert (examined.publishable(), examined.publishable(strict=True)) == (False, False)


def test_files_laws_and_figures_are_told_together_and_in_order(project: Project):
    """Three floors find problems; the report knows only places."""
    project.write("content/comparison.yml", "@")
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    project.change("data/stats.csv", "ho-tich,all,,100,0,100", "hotich,all,,100,0,100")

    assert [(problem.place.path, problem.code) for problem in project.problems()] == [
        ("content/comparison.yml", Code.YAML_SYNTAX),
        (PROCEDURE, Code.SECTOR_UNKNOWN),
        ("data/stats.csv", Code.SECTOR_UNKNOWN),
    ]


def test_figures_are_not_judged_by_a_list_of_sectors_that_could_not_be_read(project: Project):
    """One broken file makes one problem, not one for each row."""
    project.write("content/sectors.yml", "@")

    assert [problem.place.path for problem in project.problems()] == ["content/sectors.yml"]


def test_the_build_date_changes_what_is_noted(project: Project):
    """The same files on another day."""
    assert project.problems(date(2027, 6, 30)) == []
    assert [problem.code for problem in project.problems(date(2027, 7, 1))] == [Code.REVIEW_DATE_PASSED]


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795366799", date(2026, 11, 22)),  # 16:59:59 in Greenwich is the last second of the day here
        ("1795366800", date(2026, 11, 23)),
    ],
)
def test_the_day_of_a_fixed_clock(epoch: str, day: date):
    """In UTC+7, whatever zone the machine is in."""
    assert build_date({"SOURCE_DATE_EPOCH": epoch}) == day


@pytest.mark.parametrize("epoch", ["hôm nay", "1e9", "2026-11-22", "9" * 30])
def test_a_clock_that_is_no_number_of_seconds(epoch: str):
    """It is refused, not passed over: the same input must give the same bytes."""
    with pytest.raises(ValueError, match=r"."):
        build_date({"SOURCE_DATE_EPOCH": epoch})


def test_a_fault_in_a_record_hides_no_law_that_it_breaks_elsewhere(project: Project):
    """Both errors in one run; a note that the fault itself may have caused is not told."""
    project.change(PROCEDURE, "sector: ho-tich", "sector: hotich")
    project.change(PROCEDURE, "review_by: 2027-06-30", "review_by: 2026-06-30")
    project.change(PROCEDURE, "amount: 8000", "amount: 8.000")

    examined = examine(project.root, BUILT_ON)

    assert [problem.code for problem in examined.problems] == [Code.SECTOR_UNKNOWN, Code.AMOUNT_AMBIGUOUS]
