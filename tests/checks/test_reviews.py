"""Promises to look again."""

from datetime import date

from generator.checks.reviews import review_dates_ahead
from generator.problems import Code, Place, Problem
from tests.sound_project import BUILT_ON, Project

PROCEDURE = "content/procedures/1.001193.yml"
GUIDE = "content/guides/dang-ky-tai-khoan.yml"


def test_the_last_day_is_not_yet_past(project: Project):
    """A promise holds on the day that it names."""
    assert list(review_dates_ahead(project.catalogue(), date(2027, 6, 30))) == []


def test_a_day_that_has_passed(project: Project):
    """Of procedures and of guides, each at its own date."""
    project.write(GUIDE, project.text(GUIDE) + "review_by: 2026-01-02\n")
    hint = "đối chiếu với nguồn, sửa nếu cần, rồi ghi hạn xem lại mới"

    assert list(review_dates_ahead(project.catalogue(), date(2027, 7, 1))) == [
        Problem(Place(PROCEDURE, 28, 12), Code.REVIEW_DATE_PASSED, "hạn xem lại 30/06/2027 đã qua", hint),
        Problem(Place(GUIDE, 15, 12), Code.REVIEW_DATE_PASSED, "hạn xem lại 02/01/2026 đã qua", hint),
    ]


def test_nobody_promised(project: Project):
    """Without a date there is nothing to be late for."""
    project.change(PROCEDURE, "review_by: 2027-06-30\n", "")

    assert list(review_dates_ahead(project.catalogue(), date(2099, 1, 1))) == []


def test_the_general_way_is_promised_too(project: Project):
    """Every record without steps of its own shows it."""
    path = "content/general-way.yml"
    project.write(path, project.text(path) + "review_by: 2026-01-02\n")

    assert [one.place.path for one in review_dates_ahead(project.catalogue(), BUILT_ON)] == [path]


def test_what_has_ended_is_reviewed_no_more(project: Project):
    """Its page is history; a promise about it would be noted for ever."""
    project.change(
        PROCEDURE,
        "review_by: 2027-06-30",
        "end:\n  how: repealed\n  source:\n    name: Công báo\nreview_by: 2027-06-30",
    )

    assert list(review_dates_ahead(project.catalogue(), date(2027, 7, 1))) == []
