"""Days of sources that are still to come."""

from datetime import date

from generator.checks.sources import sources_are_of_the_past
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
LIMIT = "  - value: 5\n    unit: working_days\n"
HINT = "xem lại ngày, có thể đã gõ nhầm năm, hay lẫn ngày với tháng"


def test_a_day_ahead(project: Project):
    """Of any value in a record; the day of the build itself is no day ahead."""
    source = (
        "    source:\n      name: Công báo\n      captured_on: 2026-11-23\n      published_on: 2026-11-22\n"
    )
    project.change(PROCEDURE, LIMIT, LIMIT + source)

    assert list(sources_are_of_the_past(project.catalogue(), BUILT_ON)) == [
        Problem(Place(PROCEDURE, 21, 20), Code.DAY_AHEAD, "ngày đọc nguồn 23/11/2026 chưa tới", HINT)
    ]
    assert list(sources_are_of_the_past(project.catalogue(), date(2026, 11, 23))) == []
