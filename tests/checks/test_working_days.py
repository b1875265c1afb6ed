"""Announced days: once, in their year, and each changes something."""

import pytest

from generator.problems import Code
from tests.sound_project import Project

FILE = "content/working-days.yml"
SWAP = "      - day_off: 2026-08-31\n        worked_instead: 2026-08-22\n"


def found(project: Project, days: str) -> list[tuple[Code, str]]:
    """What is wrong with the sound record when its swap is of these days, and where."""
    day_off, worked = days.split()
    project.change(FILE, SWAP, f"      - day_off: {day_off}\n        worked_instead: {worked}\n")
    return [(one.code, one.place.excerpt.split()[-1]) for one in project.problems() if one.place.path == FILE]


@pytest.mark.parametrize("days", ["2026-08-31 2026-08-22", "2026-12-31 2027-01-09", "2026-01-02 2026-01-10"])
def test_sound_swaps(project: Project, days: str):
    """Known to the library or not; a day at the end of a year is worked in the next one."""
    assert found(project, days) == []


@pytest.mark.parametrize(
    ("days", "code", "place"),
    [
        ("2026-08-29 2026-08-22", Code.DAY_OFF_ALREADY, "2026-08-29"),  # a Saturday
        ("2026-09-02 2026-08-22", Code.DAY_OFF_ALREADY, "2026-09-02"),  # Quốc khánh
        ("2026-04-27 2026-08-22", Code.DAY_OFF_ALREADY, "2026-04-27"),  # a compensatory day
        ("2026-08-28 2026-08-21", Code.DAY_WORKED_ALREADY, "2026-08-21"),  # a Friday
        ("2026-06-01 2027-06-05", Code.DAY_OUTSIDE_YEAR, "2027-06-05"),
        ("2026-08-22 2026-08-22", Code.DAY_REPEATED, "2026-08-22"),
    ],
)
def test_a_day_that_cannot_be(project: Project, days: str, code: Code, place: str):
    """Pointed at, with what is wrong with it."""
    assert (code, place) in found(project, days)


def test_a_day_of_another_year(project: Project):
    """A day off stands under the year in which it lies."""
    assert found(project, "2027-03-01 2026-08-22") == [(Code.DAY_OUTSIDE_YEAR, "2027-03-01")]
